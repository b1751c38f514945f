import type { ArchiveNoteKind } from "../../../shared/model/inspection.ts";
import { limits } from "../limits.ts";

/** Code page 437, upper half: the encoding of ZIP names that are UTF-8 by neither flag nor bytes (APPNOTE 6.3.10, appendix D). */
const codePage437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

/** The text of an entry's name. `foreign` when readers may disagree about it: bytes beyond ASCII that no flag explains. */
export function decodeEntryName(raw: Buffer, flaggedUtf8: boolean): { readonly name: string; readonly foreign: boolean } {
  if (raw.every((byte) => byte < 0x80)) return { name: raw.toString("latin1"), foreign: false };
  try {
    return { name: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw), foreign: !flaggedUtf8 };
  } catch {
    const name = Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePage437[byte - 0x80])).join("");
    return { name, foreign: true };
  }
}

// C0, DEL, C1, and characters that reorder or hide text: a name must read as it is.
const invisible = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const reservedStem = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/iu;

/** What is wrong with a name as a file name on any system. Empty for ordinary names. */
export function nameProblems(name: string): readonly ArchiveNoteKind[] {
  const segments = name.replace(/[\\/]$/u, "").split(/[\\/]/u);
  const claims: readonly (readonly [ArchiveNoteKind, boolean])[] = [
    ["name-escapes", segments.includes("..")],
    ["name-dot-slash", segments.includes(".")],
    ["name-absolute", /^(?:[\\/]|[A-Za-z]:)/u.test(name)],
    ["name-backslash", name.includes("\\")],
    ["name-control-character", invisible.test(name)],
    [
      "name-reserved",
      name === "" || segments.some((segment) => reservedStem.test((segment.split(".")[0] ?? "").trimEnd()) || /[<>:"|?*]/u.test(segment)),
    ],
    ["name-trailing", segments.some((segment) => /[. ]$/u.test(segment) && segment !== "." && segment !== "..")],
    ["name-too-long", name.length > limits.nameLength],
  ];
  return claims.filter(([, holds]) => holds).map(([kind]) => kind);
}

/** Without the `./` that some tools put in front of each name; it leads nowhere else. */
export const withoutDotSegments = (name: string): string => name.replace(/(?<=^|[\\/])(?:\.[\\/]+)+/gu, "");

/** For notes: control and reordering characters as escapes, and not endless. */
export function printableName(name: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const shown = name.slice(0, limits.shownNameCharacters).replace(new RegExp(invisible, "gu"), escape);
  return name.length > limits.shownNameCharacters ? `${shown}…` : shown;
}

/**
 * A part name as written (in an entry, a relationship, a reference), decoded from its percent-encoding; itself when that is broken or
 * would bring in separators or a NUL (ECMA-376 Part 2, 6.2.2.2). Once for each name: what decodes to `%41` is not `A` (RFC 3986, 2.4).
 */
export function decodePartName(name: string): string {
  if (!name.includes("%") || /%(?:2f|5c|00)/iu.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Equal for decoded names that OPC calls equivalent: case of ASCII letters and the leading slash do not count. */
export function partKey(name: string): string {
  const plain = name.startsWith("/") ? name.replace(/^\/+/u, "") : name;
  return isAscii(plain) ? plain.toLowerCase() : plain.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** As nearly all names are: every part's is compared several times. */
const isAscii = (name: string): boolean => /^[ -~]*$/u.test(name);

/** Equal for names that Windows' file systems take for one: without case in any script. */
export function caseKey(name: string): string {
  const key = partKey(name);
  if (isAscii(key)) return key;
  return partKey(Array.from(key, (letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter)).join(""));
}

/** Equal for names that land on one file on Windows: as above, and separators, dots and spaces at the end do not count. */
export const fileKey = (name: string): string =>
  caseKey(name)
    .replaceAll("\\", "/")
    .split("/")
    .map((segment) => segment.replace(/[. ]+$/u, ""))
    .join("/");
