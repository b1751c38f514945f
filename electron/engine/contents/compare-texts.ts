import { diffArrays } from "diff";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  ContentFailure,
  PartChange,
  PartDifference,
  TextDifferences,
  TextHunk,
  TextLine,
} from "../../../shared/model/part-content.ts";
import type { Part } from "../archive/parts.ts";
import { readParts } from "../archive/read-parts.ts";
import { limits } from "../limits.ts";
import { shownLines, shownText } from "./shown-text.ts";

/** One of two files, with the place of its main document; -1 where it has none. */
export interface ComparedBytes {
  readonly bytes: Buffer;
  readonly main: number;
}

interface Pair {
  readonly before: Part | null;
  readonly after: Part | null;
}

/** What is left of the bounds, over all parts. */
interface Budget {
  lines: number;
  characters: number;
  isCut: boolean;
  readonly until: number;
}

/** Lines around a difference that show where it is. */
const context = 3;

/** Line by line, part by part; packaging is left out. The main documents are compared with each other whatever they are called. */
export function compareTexts(before: ComparedBytes, after: ComparedBytes): Result<TextDifferences, ContentFailure> {
  const parts = readParts(before.bytes);
  const others = readParts(after.bytes);
  if (!parts.ok || !others.ok) return err("not-read");
  const pairs = pairsOf({ all: parts.value.all, main: before.main }, { all: others.value.all, main: after.main });
  const budget: Budget = {
    lines: limits.comparedLines,
    characters: limits.comparedCharacters,
    isCut: pairs.length > limits.comparedParts,
    until: Date.now() + limits.comparedSeconds * 1000,
  };
  const compared = pairs.slice(0, limits.comparedParts).map((pair) => differenceOf(pair, budget));
  return ok({ parts: compared.toSorted((a, b) => rankOf(a) - rankOf(b)), isCut: budget.isCut });
}

const rankOf = ({ change: { kind } }: PartDifference): number => (kind === "equal" ? 2 : kind === "equal-lines" ? 1 : 0);

interface Side {
  readonly all: readonly Part[];
  readonly main: number;
}

/** By name as an archive compares names, each part once. */
function pairsOf(before: Side, after: Side): readonly Pair[] {
  const isContent = ({ packaging }: Part): boolean => !packaging;
  const main = before.all[before.main];
  const otherMain = after.all[after.main];
  const mains = main !== undefined && otherMain !== undefined ? [{ before: main, after: otherMain }] : [];
  const left = new Map<string, Part[]>();
  for (const part of after.all) {
    if (!isContent(part) || (mains.length > 0 && part === otherMain)) continue;
    const key = part.name.toLowerCase();
    const named = left.get(key);
    if (named === undefined) left.set(key, [part]);
    else named.push(part);
  }
  const paired = before.all
    .filter((part) => isContent(part) && (mains.length === 0 || part !== main))
    .map((part): Pair => ({ before: part, after: left.get(part.name.toLowerCase())?.shift() ?? null }));
  const added = [...left.values()].flat().map((part): Pair => ({ before: null, after: part }));
  return [...mains, ...paired, ...added];
}

const differenceOf = ({ before, after }: Pair, budget: Budget): PartDifference => ({
  before: before?.name ?? null,
  after: after?.name ?? null,
  change: before === null ? { kind: "only-after" } : after === null ? { kind: "only-before" } : changeOf(before, after, budget),
});

function changeOf(before: Part, after: Part, budget: Budget): PartChange {
  const [one, other] = [before.read(), after.read()];
  if (!one.ok || !other.ok) return { kind: "unreadable" };
  if (one.value.equals(other.value)) return { kind: "equal" };
  const [text, otherText] = [shownText(one.value), shownText(other.value)];
  if (text === null || otherText === null) return { kind: "other-bytes" };
  const [shown, otherShown] = [shownLines(text), shownLines(otherText)];
  // What is beyond the bound of one part is not compared.
  if (shown.isCut || otherShown.isCut) return { kind: "too-different" };
  return shown.text === otherShown.text ? { kind: "equal-lines" } : linesOf(shown.text, otherShown.text, budget);
}

function linesOf(before: string, after: string, budget: Budget): PartChange {
  const [one, other] = [splitLines(before), splitLines(after)];
  const pairs = equalLines(one, other, budget.until - Date.now());
  if (pairs === null) return { kind: "too-different" };
  if (pairs.length === one.length && pairs.length === other.length) return { kind: "equal-lines" };
  const edits = editsOf(one, other, pairs);
  const hunks = hunksOf(edits).flatMap((hunk) => takenOf(hunk, budget) ?? []);
  return { kind: "changed", added: other.length - pairs.length, removed: one.length - pairs.length, hunks };
}

/** Without what is behind the last line feed when nothing is. */
const splitLines = (text: string): readonly string[] => (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");

type LinePair = readonly [before: number, after: number];

/**
 * The places of the lines that stay. Lines that only one text has can stay nowhere, so they are left out of the search, whose time grows
 * with the square of the differences: the result is the same. Null when there is no time, or there are too many differences.
 */
function equalLines(one: readonly string[], other: readonly string[], timeout: number): readonly LinePair[] | null {
  if (timeout <= 0) return null;
  const [inOne, inOther] = [new Set(one), new Set(other)];
  const places = one.flatMap((line, at) => (inOther.has(line) ? [at] : []));
  const otherPlaces = other.flatMap((line, at) => (inOne.has(line) ? [at] : []));
  const lineAt = (at: number): string => one[at] ?? "";
  const otherLineAt = (at: number): string => other[at] ?? "";
  const changes = diffArrays(places.map(lineAt), otherPlaces.map(otherLineAt), { timeout, maxEditLength: limits.comparedEdits });
  if (changes === undefined) return null;
  const pairs: LinePair[] = [];
  let [at, otherAt] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let n = 0; n < count && !added && !removed; n += 1) pairs.push([places[at + n] ?? 0, otherPlaces[otherAt + n] ?? 0]);
    if (!added) at += count;
    if (!removed) otherAt += count;
  }
  return pairs;
}

/** A line with its numbers in both texts: of an added one the number before is that of the line it stands before. */
interface Edit extends TextLine {
  readonly before: number;
  readonly after: number;
}

function editsOf(one: readonly string[], other: readonly string[], pairs: readonly LinePair[]): readonly Edit[] {
  const edits: Edit[] = [];
  let [at, otherAt] = [0, 0];
  for (const [end, otherEnd] of [...pairs, [one.length, other.length] as const]) {
    for (; at < end; at += 1) edits.push({ kind: "removed", text: one[at] ?? "", before: at + 1, after: otherAt + 1 });
    for (; otherAt < otherEnd; otherAt += 1) edits.push({ kind: "added", text: other[otherAt] ?? "", before: at + 1, after: otherAt + 1 });
    if (end === one.length) break;
    edits.push({ kind: "same", text: one[end] ?? "", before: end + 1, after: otherEnd + 1 });
    [at, otherAt] = [end + 1, otherEnd + 1];
  }
  return edits;
}

/** The differences with the lines around them; those that are near each other together. */
function hunksOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const hunks: Edit[][] = [];
  let end = 0;
  edits.forEach(({ kind }, at) => {
    if (kind === "same") return;
    if (at - context > end || hunks.length === 0) {
      hunks.push([]);
      end = Math.max(0, at - context);
    }
    const until = Math.min(edits.length, at + context + 1);
    hunks.at(-1)?.push(...edits.slice(end, until));
    end = until;
  });
  return hunks;
}

/** As much of it as the bounds leave. */
function takenOf(hunk: readonly Edit[], budget: Budget): TextHunk | null {
  const taken = hunk.slice(0, Math.max(0, budget.lines));
  if (taken.length < hunk.length) budget.isCut = true;
  budget.lines -= taken.length;
  const [first] = taken;
  if (first === undefined) return null;
  const lines = taken.map(({ kind, text }): TextLine => ({ kind, text: cutLine(text, budget) }));
  return { beforeStart: first.before, afterStart: first.after, lines };
}

function cutLine(line: string, budget: Budget): string {
  const most = Math.min(limits.comparedLineCharacters, Math.max(0, budget.characters));
  budget.characters -= Math.min(line.length, most);
  if (line.length <= most) return line;
  budget.isCut = true;
  return line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, "");
}
