import { en } from "../en/en.ts";
import type { Words } from "../words.ts";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const marked = "àƀçðéƒĝĥîĵķļɱñöþǫŕšŧûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŦÛṼŴẊÝŽ";
const accented = new Map([...plain].map((character, at) => [character, [...marked][at] ?? character]));

/** The same tables with every text, and every text that a function returns, changed. */
export function pseudoOf<T>(value: T): T {
  return translate(value) as T;
}

function translate(value: unknown): unknown {
  if (typeof value === "string") return lengthen(accent(value));
  if (typeof value === "function") {
    const produce = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => translateResult(produce(...facts), textsIn(facts, 0));
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

/** The texts among the arguments, which stay as they are in the sentence. Bounded: a sentence shows few of many. */
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
 * A test language made from English by a function: accents show texts that are not taken from the words, a third more length shows
 * layouts that a longer language would break. Values put into a sentence stay as they are.
 */
export const pseudo: Words = pseudoOf(en);
