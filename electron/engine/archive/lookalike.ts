import type { Lookalike } from "../../../shared/model/inspection.ts";
import { limits } from "./limits.ts";

const magics: readonly (readonly [Lookalike, string])[] = [
  ["rar", "Rar!\u001a\u0007"],
  ["seven-zip", "7z\u00bc\u00af\u0027\u001c"],
  ["gzip", "\u001f\u008b"],
  ["pdf", "%PDF-"],
  ["png", "\u0089PNG\r\n\u001a\n"],
  ["executable", "MZ"],
  ["executable", "\u007fELF"],
  ["office-document", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ["git-lfs-pointer", "version https://git-lfs.github.com/spec/"],
];

/** What a file that is neither an archive nor a section document seems to be, by its first bytes. */
export function recognizeBytes(bytes: Buffer): Lookalike {
  const head = bytes.subarray(0, limits.lookalikeBytes).toString("latin1");
  const magic = magics.find(([, start]) => head.startsWith(start));
  if (magic !== undefined) return magic[0];
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/u, "").toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<body|<script|<!--)/u.test(text)) return "html";
  if (/^[{[]/u.test(text)) return "json";
  return text.length > 1 && !/[\u0000-\u0008\u000e-\u001f]/u.test(head) ? "text" : "unknown";
}

/** What an archive without a section document at its root seems to be, by its entries; null when it may still be a connector. */
export function recognizeEntries(names: readonly string[]): { readonly inner: string } | { readonly looksLike: Lookalike } | null {
  const lower = names.map((name) => name.toLowerCase());
  const has = (pattern: RegExp) => lower.some((name) => pattern.test(name));
  const inner = names.find((name) => /\.(?:mez|pqx)$/iu.test(name));
  if (inner !== undefined && !has(/\.(?:m|pq)$/u)) return { inner };
  if (has(/^(?:datamodel|datamodelschema|datamashup|report\/layout|report\/definition\/.*)$/u)) return { looksLike: "power-bi-report" };
  if (has(/^(?:word|xl|ppt|visio)\//u)) return { looksLike: "office-document" };
  // What is left of a connector whose main document was taken out still deserves its verdict.
  return has(/\.(?:m|pq|pqm|resx)$/u) || has(/^_rels\/\.rels$/u) ? null : { looksLike: "zip" };
}

/** Whether a text starts as section documents do: comments, perhaps an attribute record, then `section`. Linear, bounded. */
export function startsWithSection(bytes: Buffer): boolean {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes.subarray(0, limits.sectionHeadBytes));
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
    else return depth === 0 && /^section(?![\p{L}\p{N}_.])/u.test(text.slice(at, at + 8));
    at += 1;
  }
  return false;
}
