import type { PartContent } from "../../../shared/model/part-content.ts";
import { limits } from "../limits.ts";
import { findPngSize } from "../section/read-images.ts";
import { decodeText } from "../text-encoding.ts";

interface Header {
  readonly type: string;
  /** Null in a format that has none. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A picture for an `<img>`, by its header: nothing is decoded. */
export function readPicture(bytes: Buffer): PartContent {
  const header = headerOf(bytes);
  if (header === undefined) return { kind: "not-shown", because: "unknown-picture" };
  const { type, size } = header;
  const isLarge = size !== null && Math.max(size.width, size.height) > limits.shownPicturePixels;
  if (isLarge || bytes.length > limits.shownPictureBytes) return { kind: "not-shown", because: "large-picture" };
  const dataUrl = `data:${type};base64,${bytes.toString("base64")}`;
  return { kind: "picture", dataUrl, width: size?.width ?? null, height: size?.height ?? null };
}

function headerOf(bytes: Buffer): Header | undefined {
  const png = findPngSize(bytes);
  if (png !== undefined) return { type: "image/png", size: png };
  const gif = findGifSize(bytes);
  if (gif !== undefined) return { type: "image/gif", size: gif };
  const jpeg = findJpegSize(bytes);
  if (jpeg !== undefined) return { type: "image/jpeg", size: jpeg };
  return isPlainSvg(bytes) ? { type: "image/svg+xml", size: null } : undefined;
}

function findGifSize(bytes: Buffer): Header["size"] | undefined {
  if (bytes.length < 13 || !/^GIF8[79]a$/u.test(bytes.toString("latin1", 0, 6))) return undefined;
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** The size in the frame header, which the segments before it lead to (ITU T.81, B.1.1.4 and B.2.2). */
function findJpegSize(bytes: Buffer): Header["size"] | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return width > 0 && height > 0 ? { width, height } : undefined;
    }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** Elements that repeat, compute, embed or move: a few lines of them can keep a browser busy for hours. */
const costly = /<!|<(?:[^\s<>:/]+:)?(?:use|filter|fe\w+|pattern|mask|image|foreignObject|animate\w*|set|script|style|text|marker|a)\b/iu;

/** A short drawing of shapes and nothing else. In an `<img>` it runs no script and loads nothing. */
function isPlainSvg(bytes: Buffer): boolean {
  if (bytes.length > limits.shownSvgBytes) return false;
  const text = decodeText(bytes);
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<svg[\s>]/u.test(text) && !costly.test(text.replace(/<!--[^>]*-->/gu, ""));
}
