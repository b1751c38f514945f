import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustEntry } from "../../../shared/model/trust.ts";
import type { TrustChangeLine } from "../../../shared/model/trust-change.ts";
import type { RegistryValue } from "./registry.ts";
import { entriesOfPolicy, entriesOfText } from "./trust-entries.ts";

/**
 * A trust list exactly as it is stored, so that what others wrote can be written back without a change. `list`, `text` and `expandable`
 * are types of the registry; `file` is a text file; `absent`: there is no list.
 */
export interface StoredTrustList {
  readonly form: "absent" | "list" | "text" | "expandable" | "file";
  /** A list has a zero between its entries and none behind the last. */
  readonly text: string;
}

export const noStoredList: StoredTrustList = { form: "absent", text: "" };

export const isSameList = (one: StoredTrustList, other: StoredTrustList): boolean => one.form === other.form && one.text === other.text;

/** Fails for a value that could not be written back as it was. */
export function storedListOf(value: RegistryValue | undefined): Result<StoredTrustList, "other-form"> {
  if (value === undefined) return ok(noStoredList);
  return value.kind === "other" || value.cut === true ? err("other-form") : ok({ form: value.kind, text: value.text });
}

export function entriesOfStored({ form, text }: StoredTrustList): readonly TrustEntry[] {
  if (form === "absent") return [];
  return form === "file" ? entriesOfText(text) : entriesOfPolicy({ kind: form, text });
}

export interface WantedChange {
  readonly add: readonly Thumbprint[];
  /** Thumbprints, however they are written in the list, or entries as they are shown. */
  readonly remove: readonly string[];
}

/** What a change does to the list. Everything that is neither added nor removed keeps its text and its order. */
export interface TrustChange {
  readonly before: StoredTrustList;
  readonly after: StoredTrustList;
  readonly lines: readonly TrustChangeLine[];
  /** Wanted, and in the list already under a clean entry. */
  readonly alreadyThere: readonly Thumbprint[];
  /** To be removed, and not in the list. */
  readonly notThere: readonly string[];
}

/** Removes first, so that one thumbprint in both is written anew, cleanly. A list without entries is no list afterwards. */
export function planTrustChange(before: StoredTrustList, { add, remove }: WantedChange): TrustChange {
  const present = entriesOfStored(before);
  const names = new Set(remove);
  const isRemoved = ({ thumbprint, written }: TrustEntry) => names.has(written) || (thumbprint !== null && names.has(thumbprint));
  const reduced = removeEntries(before, isRemoved);
  const clean = new Set(entriesOfStored(reduced).flatMap(({ thumbprint, dirt }) => (dirt.length === 0 ? (thumbprint ?? []) : [])));
  const wanted = [...new Set(add)];
  const added = wanted.filter((one) => !clean.has(one));
  const grown = added.reduce(appendEntry, reduced);
  const isEmptied = !isSameList(grown, before) && entriesOfStored(grown).length === 0 && !hasText(grown);
  const after = isEmptied ? noStoredList : grown;
  const found = new Set(present.flatMap(({ thumbprint, written }) => [written, ...(thumbprint === null ? [] : [thumbprint])]));
  return {
    before,
    after,
    lines: compareTrustLists(before, after),
    alreadyThere: wanted.filter((one) => clean.has(one)),
    notThere: remove.filter((one) => !found.has(one)),
  };
}

/** What a whole list in place of another does. */
export function compareTrustLists(before: StoredTrustList, after: StoredTrustList): readonly TrustChangeLine[] {
  const left = countWritten(entriesOfStored(after));
  const kept = entriesOfStored(before).map((entry): TrustChangeLine => ({ entry, state: take(left, entry.written) ? "kept" : "removed" }));
  const known = countWritten(kept.flatMap(({ entry, state }) => (state === "kept" ? [entry] : [])));
  const added = entriesOfStored(after).flatMap((entry): readonly TrustChangeLine[] =>
    take(known, entry.written) ? [] : [{ entry, state: "added" }],
  );
  return [...kept, ...added];
}

function countWritten(entries: readonly TrustEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { written } of entries) counts.set(written, (counts.get(written) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, written: string): boolean {
  const count = counts.get(written) ?? 0;
  counts.set(written, count - 1);
  return count > 0;
}

/** A text file may hold comments, which are somebody's too. */
const hasText = ({ form, text }: StoredTrustList): boolean => form === "file" || /[^\0\s]/u.test(text);

/** A text between two separators, and the separator behind it; `""` behind the last. */
interface Segment {
  readonly text: string;
  readonly separator: string;
}

/** What parts entries from each other, and what parts several in one entry: some installers write line ends or `\0` in two characters. */
const separatorsOf = {
  list: { between: /(\0)/u, inside: /(\r\n|\r|\n|\\0)/u },
  text: { between: /(\0|\r\n|\r|\n)/u, inside: /(\\0)/u },
  expandable: { between: /(\0|\r\n|\r|\n)/u, inside: /(\\0)/u },
  file: { between: /(\r\n|\r|\n)/u, inside: /(?!)/u },
} as const;

function segmentsOf(text: string, separator: RegExp): readonly Segment[] {
  const pieces = text.split(separator);
  return pieces.flatMap((piece, at) => (at % 2 === 0 ? [{ text: piece, separator: pieces[at + 1] ?? "" }] : []));
}

const joined = (segments: readonly Segment[]): string => segments.map(({ text, separator }) => text + separator).join("");

/** With the separator behind each, or for the last one the separator before it. */
function withoutSegments(segments: readonly Segment[], isGone: (segment: Segment) => boolean): readonly Segment[] {
  const left = segments.filter((segment) => !isGone(segment));
  const last = left.at(-1);
  if (last === undefined || last === segments.at(-1)) return left;
  return [...left.slice(0, -1), { text: last.text, separator: "" }];
}

function removeEntries(list: StoredTrustList, isRemoved: (entry: TrustEntry) => boolean): StoredTrustList {
  const { form, text } = list;
  if (form === "absent") return list;
  const { between, inside } = separatorsOf[form];
  const isGone = (piece: string): boolean => {
    const entries = entriesOfStored({ form, text: piece });
    return entries.length > 0 && entries.every(isRemoved);
  };
  const shortened = segmentsOf(text, between).map((segment) => {
    if (isGone(segment.text) || !entriesOfStored({ form, text: segment.text }).some(isRemoved)) return segment;
    const pieces = withoutSegments(segmentsOf(segment.text, inside), (piece) => isGone(piece.text));
    return { text: joined(pieces), separator: segment.separator };
  });
  return { form, text: joined(withoutSegments(shortened, (segment) => isGone(segment.text))) };
}

/** Behind the last entry. A list with an empty entry may be read only up to there, so the new one goes before it. */
function appendEntry(list: StoredTrustList, thumbprint: Thumbprint): StoredTrustList {
  const { form, text } = list;
  if (form === "absent" || (text === "" && form === "list")) return { form: "list", text: thumbprint };
  if (form === "list") {
    const entries = text.split("\0");
    const gap = entries.indexOf("");
    return { form, text: entries.toSpliced(gap === -1 ? entries.length : gap, 0, thumbprint).join("\0") };
  }
  const separators = text.match(/\r\n|\r|\n/gu);
  const separator = separators?.at(-1) ?? (form === "file" ? "\n" : "\r\n");
  if (text === "") return { form, text: form === "file" ? `${thumbprint}${separator}` : thumbprint };
  return /[\r\n]$/u.test(text) ? { form, text: `${text}${thumbprint}${separator}` } : { form, text: `${text}${separator}${thumbprint}` };
}
