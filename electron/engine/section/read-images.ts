import type { Icon } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { Parts } from "../archive/parts.ts";
import { limits } from "../limits.ts";

type Image = Inspection["images"][number];

export interface ImageReader {
  /** The icon of that name with its size; sizes are null when the part is missing, unreadable or no PNG. */
  readonly icon: (file: string) => Icon;
  /** Those of the icons so far that are safe to draw, under the names in the document. */
  readonly images: () => readonly Image[];
  /** Names in the document without a part in the file. */
  readonly missing: () => readonly string[];
  /** Names in the document whose part was read and is no PNG. */
  readonly unreadable: () => readonly string[];
}

export function createImageReader(parts: Parts): ImageReader {
  const icons = new Map<string, Icon>();
  const images: Image[] = [];
  const missing: string[] = [];
  const unreadable: string[] = [];

  const read = (file: string): Icon => {
    const none: Icon = { file, width: null, height: null };
    const part = parts.find(file);
    if (part === undefined) {
      missing.push(file);
      return none;
    }
    if (part.sizeBytes > limits.imageBytes) return none;
    const bytes = part.read();
    const size = bytes.ok ? findPngSize(bytes.value) : undefined;
    if (bytes.ok && size === undefined) unreadable.push(file);
    if (!bytes.ok || size === undefined) return none;
    const harmless = Math.max(size.width, size.height) <= limits.drawnImagePixels && bytes.value.length <= limits.drawnImageBytes;
    const dataUrl = (): string => `data:image/png;base64,${bytes.value.toString("base64")}`;
    if (harmless && images.length < limits.drawnImages) images.push({ part: file, dataUrl: dataUrl() });
    return { file, ...size };
  };

  return {
    icon: (file) => {
      const before = icons.get(file);
      if (before !== undefined) return before;
      const icon = icons.size < limits.images ? read(file) : { file, width: null, height: null };
      icons.set(file, icon);
      return icon;
    },
    images: () => images,
    missing: () => missing,
    unreadable: () => unreadable,
  };
}

/** The size in the first 24 bytes of a PNG; undefined for everything else. Nothing is decoded, however large it claims to be. */
export function findPngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24 || bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return undefined;
  if (bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
