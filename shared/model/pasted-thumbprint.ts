import { err, ok, type Result } from "../base/result.ts";
import type { Thumbprint } from "./thumbprint.ts";

/** What a value that is no thumbprint of a certificate seems to be. */
export type OtherValue = "md5" | "sha-224" | "sha-384" | "sha-512" | "file-hash" | "serial-number" | "base64";

/** One thumbprint found in a pasted text. */
export interface PastedThumbprint {
  readonly algorithm: "sha1" | "sha256";
  readonly hex: Thumbprint;
  /** What the text calls it, where that is no thumbprint of a certificate. */
  readonly calledBy: "file-hash" | "serial-number" | null;
}

export type PastedFailure =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long" }
  | { readonly kind: "no-digits" }
  /** Hexadecimal digits, but not as many as a thumbprint has. */
  | { readonly kind: "wrong-length"; readonly hex: string }
  | { readonly kind: "other-kind"; readonly what: OtherValue };

export interface PastedText {
  /** In the order of the text; two readings of the same digits follow each other. */
  readonly readings: readonly (readonly PastedThumbprint[])[];
  /** The text held characters that nobody sees. */
  readonly hidden: boolean;
}

/** A whole mail, pasted; more is no thumbprint. */
const longestPasted = 20_000;
/** More groups than a text of that length needs. */
const mostGroups = 4_000;

// What certificate dialogs, mail programs and terminals leave behind: everything that is not drawn, white space aside.
const hidden = /[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
const otherByDigits: Readonly<Record<number, OtherValue>> = { 32: "md5", 56: "sha-224", 96: "sha-384", 128: "sha-512" };
const lengths = [64, 40] as const;

/**
 * Finds thumbprints in whatever was pasted: digits in groups, a line of a tool, a sentence around it. Digits are never made up: each
 * reading is a run of groups that the text has one after another.
 */
export function readPastedText(text: string): Result<PastedText, PastedFailure> {
  if (text.length > longestPasted) return err({ kind: "too-long" });
  const visible = text.replace(hidden, "");
  if (visible.trim() === "") return err({ kind: "empty" });
  const plain = plainText(visible);
  const readings = readingsOf(plain);
  if (readings.length > 0) return ok({ readings, hidden: visible !== text });
  return err(failureOf(plain));
}

/** Full-width digits, prefixes and escapes as plain digits; names of algorithms, whose own digits are none of the value, as a break. */
function plainText(visible: string): string {
  return visible
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/%3a/giu, ":")
    .replace(/%20/giu, " ")
    .replace(/(?:\\0)+(?=\W*$)/gu, "")
    .replace(/(?<![0-9a-z])0x(?=[0-9a-f])|\\x(?=[0-9a-f])/giu, "")
    .replace(/(?<![a-z])(sha|md)[-_ ]?(1|2|5|224|256|384|512)(?![0-9])/giu, " ($1$2) ");
}

interface Group {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and digits that are hexadecimal throughout, split where other text stands between them. */
function sequencesOf(text: string, splits: RegExp): readonly (readonly Group[])[] {
  const sequences: Group[][] = [[]];
  let last = 0;
  let count = 0;
  for (const { 0: word, index } of text.matchAll(/[0-9A-Za-z]+/gu)) {
    count += 1;
    if (count > mostGroups) break;
    const between = text.slice(last, index);
    last = index + word.length;
    if (!/^[0-9a-f]+$/iu.test(word)) {
      sequences.push([]);
      continue;
    }
    if (splits.test(between)) sequences.push([]);
    sequences.at(-1)?.push({ text: word, start: index, end: last });
  }
  return sequences.filter((groups) => groups.length > 0);
}

/** Brackets, quotation marks, a colon or comma before a space, an empty line: usually the end of one thing and the beginning of another. */
const betweenThings = /[()[\]{}<>"“”„«»=]|[:;,.]\s|\n\s*\n|.{13,}/su;
/** What no writer puts between the groups of one number. */
const betweenNumbers = /\n\s*\n|.{13,}/su;

function readingsOf(text: string): readonly (readonly PastedThumbprint[])[] {
  for (const splits of [betweenThings, betweenNumbers]) {
    const found: PastedThumbprint[][] = [];
    let before = 0;
    for (const groups of sequencesOf(text, splits)) {
      const labelled = text.slice(before, groups[0]?.start ?? 0);
      const readings = readingsIn(groups);
      if (readings.length === 0) continue;
      before = groups.at(-1)?.end ?? before;
      found.push(readings.map((hex) => aReading(hex, calledBy(labelled))));
    }
    if (found.length > 0) return found;
  }
  return [];
}

const aReading = (hex: string, called: PastedThumbprint["calledBy"]): PastedThumbprint => ({
  algorithm: hex.length === 40 ? "sha1" : "sha256",
  hex: hex.toUpperCase() as Thumbprint,
  calledBy: called,
});

/** The words right before a value say what it is. */
function calledBy(before: string): PastedThumbprint["calledBy"] {
  const words =
    before
      .slice(-80)
      .split(/\n\s*\n/u)
      .at(-1) ?? "";
  const last = [...words.matchAll(/thumbprint|fingerprint|certificate|serial|checksum|\bfile\b|\bpackage\b|\bdownload\b/giu)].map(
    ([word]) => word.toLowerCase(),
  );
  if (last.some((word) => word.endsWith("print"))) return null;
  if (last.includes("serial")) return "serial-number";
  return last.includes("certificate") ? null : last.length > 0 ? "file-hash" : null;
}

/** Every way to take 64 or 40 digits from neighbouring groups, the likely ones first; bounded by the number of groups. */
function readingsIn(groups: readonly Group[]): readonly string[] {
  const whole = groups.map(({ text }) => text).join("");
  if (whole.length === 64 || whole.length === 40) return [whole];
  const single = groups.map(({ text }) => text).filter(({ length }) => length === 64 || length === 40);
  if (single.length > 0) return single;
  if (Object.hasOwn(otherByDigits, whole.length) && isEven(groups)) return [];
  for (const length of lengths) {
    const runs = runsOf(groups, length);
    const even = runs.filter(isEven);
    // Of equally good ones the last: what stands before the digits is more often read as digits than what follows.
    const likely = (even.length > 0 ? even : runs).toReversed();
    if (likely.length > 0) return [...new Set(likely.map((run) => run.map(({ text }) => text).join("")))].slice(0, 8);
  }
  return [];
}

/** Groups of one size, as tools write them; the last may be shorter. */
const isEven = (groups: readonly Group[]): boolean =>
  groups.every(
    ({ text }, at) => text.length === groups[0]?.text.length || (at === groups.length - 1 && text.length < (groups[0]?.text.length ?? 0)),
  );

function runsOf(groups: readonly Group[], length: number): readonly (readonly Group[])[] {
  const runs: (readonly Group[])[] = [];
  let from = 0;
  let sum = 0;
  for (const [to, group] of groups.entries()) {
    sum += group.text.length;
    while (sum > length) {
      sum -= groups[from]?.text.length ?? 0;
      from += 1;
    }
    if (sum === length) runs.push(groups.slice(from, to + 1));
  }
  return runs;
}

function failureOf(text: string): PastedFailure {
  const digits = sequencesOf(text, betweenThings)
    .map((groups) => groups.map((group) => group.text).join(""))
    .toSorted((one, other) => other.length - one.length);
  const known = digits
    .map(({ length }) => (Object.hasOwn(otherByDigits, length) ? otherByDigits[length] : undefined))
    .find((one) => one !== undefined);
  if (known !== undefined) return { kind: "other-kind", what: known };
  // 20 or 32 bytes, as some tools write them.
  if (/(?<![0-9A-Za-z+/])(?:[0-9A-Za-z+/_-]{27}=|[0-9A-Za-z+/_-]{43}=)(?![0-9A-Za-z=])/u.test(text))
    return { kind: "other-kind", what: "base64" };
  const longest = digits[0] ?? "";
  // Short words of a sentence are digits by chance.
  return longest.length < 8 || !/[0-9]/u.test(longest) ? { kind: "no-digits" } : { kind: "wrong-length", hex: longest.toUpperCase() };
}
