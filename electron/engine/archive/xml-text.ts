/** XML's own characters (XML 1.0 section 2.2); everything else has no place in a document, not even as a reference. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
export const isXmlText = (text: string): boolean => !notXml.test(text);

const declaredEncoding = /^<\?xml[^>]{0,200}?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z0-9._-]{1,40})["']/u;

/** UTF-8, or UTF-16 with a byte order mark. Null when the bytes are not that, or the declaration names another encoding. */
export function decodeXmlText(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = declaredEncoding.exec(text)?.[1]?.toLowerCase();
    const family = encoding === "utf-8" ? ["utf-8", "utf8", "us-ascii", "ascii"] : ["utf-16", "utf-16le", "utf-16be"];
    if (declared !== undefined && !family.includes(declared)) return null;
    // XML 1.0 section 2.11. Not the line ends of XML 1.1: they would make two different documents look signed alike.
    return isXmlText(text) ? text.replace(/\r\n?/gu, "\n") : null;
  } catch {
    return null; // not text in its encoding
  }
}
