import { encodingOf, type TextEncoding } from "../text-encoding.ts";

/** XML's own characters (XML 1.0 section 2.2); everything else is not allowed in a document, not even as a reference. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
export const isXmlText = (text: string): boolean => !notXml.test(text);

const space = "[ \\t\\r\\n]";
const equals = `${space}*=${space}*`;
const encodingName = "[A-Za-z][A-Za-z0-9._\\-]*";
/** XML 1.0, production 23, to its end: what is left unread in it could be an encoding that other readers go by. */
const declaration = new RegExp(
  `^<\\?xml${space}+version${equals}(?:"1\\.[0-9]+"|'1\\.[0-9]+')` +
    `(?:${space}+encoding${equals}(?:"(?<quoted>${encodingName})"|'(?<single>${encodingName})'))?` +
    `(?:${space}+standalone${equals}(?:"(?:yes|no)"|'(?:yes|no)'))?${space}*\\?>`,
  "u",
);

/** The encoding that a text declares; undefined when it declares none, null when its declaration is not as XML wants it. */
function readDeclaredEncoding(text: string): string | null | undefined {
  if (!/^<\?xml[ \t\r\n?]/u.test(text)) return undefined;
  const groups = declaration.exec(text)?.groups;
  return groups === undefined ? null : (groups["quoted"] ?? groups["single"])?.toLowerCase();
}

/** Whether a reader that goes by the declaration has the same characters as one that goes by the bytes. */
function mayBeDeclared(declared: string, encoding: TextEncoding, text: string): boolean {
  if (declared === "us-ascii" || declared === "ascii") return encoding === "utf-8" && /^[\u0000-\u007F]*$/u.test(text);
  return encoding === "utf-8" ? declared === "utf-8" || declared === "utf8" : declared === "utf-16" || declared === encoding;
}

/** UTF-8, or UTF-16 with a byte order mark. Null when the bytes are not that, or the declaration names another encoding. */
export function decodeXmlText(bytes: Buffer): string | null {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = readDeclaredEncoding(text);
    if (declared === null || (declared !== undefined && !mayBeDeclared(declared, encoding, text))) return null;
    // XML 1.0 section 2.11. Not the line ends of XML 1.1: they would make two different documents look signed alike.
    return isXmlText(text) ? text.replace(/\r\n?/gu, "\n") : null;
  } catch {
    return null; // not text in its encoding
  }
}
