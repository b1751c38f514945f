import { en } from "./en.ts";
import type { Words } from "./words.ts";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marked = "àƀçðéƒĝĥîĵķļɱñöþǫŕšŧûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŦÛṼŴẊÝŽ";
const accented = new Map([...plain].map((character, at) => [character, [...marked][at] ?? character]));

/** The same shape with every text, and every text a function returns, in pseudo. */
export function pseudoOf<T>(value: T): T {
  return translate(value) as T;
}

function translate(value: unknown): unknown {
  if (typeof value === "string") return lengthen(accent(value));
  if (typeof value === "function") {
    const speak = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => translateResult(speak(...facts), textsIn(facts, 0));
  }
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, translate(entry)]));
}

function translateResult(result: unknown, values: readonly string[]): unknown {
  if (Array.isArray(result)) return result.map((entry: unknown) => translateResult(entry, values));
  return typeof result === "string" ? lengthen(accentAround(result, values)) : result;
}

/** Accents what lies between foreign texts and other values; longest first, so that no value is cut by a shorter one inside it. */
function accentAround(text: string, values: readonly string[]): string {
  return text
    .split(/(\u2068[^\u2069]*\u2069)/u)
    .map((piece, at) => (at % 2 === 1 ? piece : accentBetween(piece, values)))
    .join("");
}

function accentBetween(text: string, values: readonly string[]): string {
  const [value, ...rest] = values;
  if (value === undefined) return accent(text);
  return text
    .split(value)
    .map((between) => accentBetween(between, rest))
    .join(value);
}

/** Texts a caller handed in, to be found again in the sentence. Bounded: a sentence names few of many. */
function textsIn(facts: unknown, depth: number): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown, level: number): void => {
    if (found.size > 50 || level > 4) return;
    if (typeof value === "string" && value !== "") found.add(value);
    else if (typeof value === "object" && value !== null) for (const entry of Object.values(value)) collect(entry, level + 1);
  };
  collect(facts, depth);
  return [...found].sort((a, b) => b.length - a.length);
}

const accent = (text: string): string => [...text].map((character) => accented.get(character) ?? character).join("");

/** Brackets show where a text was cut off. */
const lengthen = (text: string): string => (text === "" ? "" : `⟦${text}${"·".repeat(Math.ceil(text.length / 3))}⟧`);

/**
 * A language nobody speaks, made from English: accents show texts that were never translatable, a third more length shows
 * layouts that German would break. Values put into a sentence stay as they are.
 */
export const pseudo: Words = pseudoOf(en);
