import type { Lookalike } from "../../../shared/model/inspection.ts";
import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";

const magics: readonly (readonly [Lookalike, string])[] = [
  ["rar", "Rar!\u001a\u0007"],
  ["seven-zip", "7z\u00bc\u00af\u0027\u001c"],
  ["gzip", "\u001f\u008b"],
  ["other-archive", "BZh"],
  ["other-archive", "\u00fd7zXZ\u0000"],
  ["other-archive", "\u0028\u00b5\u002f\u00fd"],
  ["other-archive", "MSCF"],
  ["pdf", "%PDF-"],
  ["png", "\u0089PNG\r\n\u001a\n"],
  ["executable", "MZ"],
  ["executable", "\u007fELF"],
  ["office-document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ["shortcut", "L\u0000\u0000\u0000\u0001\u0014\u0002\u0000"],
  ["git-lfs-pointer", "version https://git-lfs.github.com/spec/"],
  // What it was called before its first release; still a valid pointer.
  ["git-lfs-pointer", "version https://hawser.github.com/spec/"],
];

const texts: readonly (readonly [Lookalike, RegExp])[] = [
  ["html", /^<(?:!doctype html|!--|(?:html|head|body|title|meta|script|style|link|div|center|h1|p)[\s/>])/u],
  // As cloud storage answers instead of the file.
  ["error-message", /^(?:<(?:[a-z]+:)?error(?:response)?[\s/>]|(?:[45]\d\d\b|not found|access denied|forbidden)[^\n]{0,60}\s*$)/u],
  ["shortcut", /^\[internetshortcut\]/u],
  // RFC 8259: what an object or a list may begin with. M's records and lists begin otherwise, save those of texts.
  ["json", /^(?:\{\s*["}]|\[\s*(?:["{[\]]|-?\d|(?:true|false|null)\b))/u],
];

/** What a file that is neither an archive nor a section document seems to be, by its first bytes. */
export function recognizeBytes(bytes: Buffer): Lookalike {
  const head = bytes.subarray(0, limits.lookalikeBytes);
  const raw = head.toString("latin1");
  const magic = magics.find(([, start]) => raw.startsWith(start));
  if (magic !== undefined) return magic[0];
  if (raw.slice(257, 262) === "ustar") return "other-archive";
  const text = decodeHead(head);
  const start = text.replace(/^(?:\s+|<\?xml[^]*?\?>|<!--[^]*?-->)+/u, "").toLowerCase();
  const found = texts.find(([, pattern]) => pattern.test(start));
  if (found !== undefined) return found[0];
  if (/[\u0000-\u0008\u000e-\u001f]/u.test(text) || start.length < 2) return "unknown";
  return misspellsSection(bytes) ? "misspelt-section" : "text";
}

/** Decoded as UTF-16 when a byte order mark or a zero byte next to the first `<` indicates it: some servers send error pages in it. */
function decodeHead(head: Buffer): string {
  const [first, second] = [head[0], head[1]];
  const angle = 0x3c;
  const isWide = head.length > 3 && ((first === 0xff && second === 0xfe) || (first === angle && second === 0));
  const isWideSwapped = head.length > 3 && ((first === 0xfe && second === 0xff) || (first === 0 && second === angle));
  return new TextDecoder(isWide ? "utf-16le" : isWideSwapped ? "utf-16be" : "utf-8").decode(head);
}

/** What an archive without a section document at its root seems to be, by its entries; null when it may still be a connector. */
export function recognizeEntries(names: readonly string[]): { readonly inner: string } | { readonly looksLike: Lookalike } | null {
  const lower = names.map((name) => name.toLowerCase());
  const has = (pattern: RegExp) => lower.some((name) => pattern.test(name));
  const inner = names.find((name) => /\.(?:mez|pqx)$/iu.test(name));
  if (inner !== undefined && !has(/\.(?:m|pq)$/u)) return { inner };
  if (has(/^(?:datamodel|datamodelschema|datamashup|report\/layout|report\/definition\/.*|.*\.pbi(?:p|r|sm))$/u))
    return { looksLike: "power-bi-report" };
  if (has(/^(?:word|xl|ppt|visio)\//u)) return { looksLike: "office-document" };
  if (has(/\.(?:zip|rar|7z)$/u) && !has(/\.(?:m|pq|pqm|resx)$/u)) return { looksLike: "archive-inside" };
  // What is left of a connector whose main document was taken out still deserves its verdict.
  return has(/\.(?:m|pq|pqm|resx)$/u) || has(/^_rels\/\.rels$/u) ? null : { looksLike: "zip" };
}

/** Whether a text starts as section documents do: comments, perhaps an attribute record, then `section`. Linear, bounded. */
export const startsWithSection = (bytes: Buffer): boolean => /^section(?![\p{L}\p{N}_.])/u.test(afterAttributes(bytes));

/** As above, and with the end of that first statement: a text that anybody wrote may begin with the word. */
export const isSectionDocument = (bytes: Buffer): boolean =>
  /^section(?:\s+(?:[\p{L}_][\p{L}\p{N}_.]*|#"[^"]*"))?\s*;/u.test(afterAttributes(bytes).slice(0, 400));

/** Whether a text would start as section documents do, were it not for the case of `section` or one slip in it. */
function misspellsSection(bytes: Buffer): boolean {
  const head = /^(\p{L}{4,10})(?:\s+(?:[\p{L}_][\p{L}\p{N}_.]*|#"[^"]*"))?\s*;/u.exec(afterAttributes(bytes).slice(0, 400));
  return head !== null && isOneSlipFrom("section", (head[1] ?? "").toLowerCase());
}

/** One letter wrong, missing or too many, two exchanged, or none of these. */
function isOneSlipFrom(meant: string, word: string): boolean {
  let at = 0;
  while (at < meant.length && meant[at] === word[at]) at += 1;
  const [should, is] = [meant.slice(at), word.slice(at)];
  const isExchanged = should.length > 1 && should[0] === is[1] && should[1] === is[0] && should.slice(2) === is.slice(2);
  return isExchanged || should.slice(1) === is.slice(1) || should.slice(1) === is || should === is.slice(1);
}

/** What follows the comments and the attribute record that a section document may begin with; empty where one of them never ends. */
function afterAttributes(bytes: Buffer): string {
  const text = decodeText(bytes.subarray(0, limits.sectionHeadBytes));
  const blank = /(?:\s+|\/\/[^\r\n]*|\/\*[^]*?\*\/)/uy;
  // A comment that never ends matches nothing here: looking for its end again at each slash would take quadratic time.
  const record = /(?:"(?:[^"]|"")*"|\/\/[^\r\n]*|\/\*[^]*?\*\/|[^[\]"/]+|\/(?![/*]))/uy;
  let at = 0;
  let depth = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    if (depth === 0 && skip(blank)) continue;
    if (text[at] === "[") depth += 1;
    else if (depth > 0 && text[at] === "]") depth -= 1;
    else if (depth > 0 && skip(record)) continue;
    else return depth === 0 ? text.slice(at) : "";
    at += 1;
  }
  return "";
}
