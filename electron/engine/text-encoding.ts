export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** UTF-16 where a byte order mark says so, else UTF-8. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The text without its byte order mark; U+FFFD stands for bytes that are not in the encoding. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** For text that was decoded elsewhere. */
export const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/u, "");
