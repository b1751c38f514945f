import { en } from "./en/en.ts";
import { plainSentence } from "./foreign-text.ts";

/**
 * The same texts for a terminal, JSON or a dialog of the system, where no element isolates foreign text. Isolating characters stay only
 * around text that is read from right to left.
 */
export const plainWords = <T>(words: T): T => plainValue(words) as T;

function plainValue(value: unknown): unknown {
  if (typeof value === "string") return plainSentence(value);
  if (typeof value === "function") {
    const produce = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => plainValue(produce(...facts));
  }
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plainValue(entry)]));
}

/** English for the command line. */
export const plainEn = plainWords(en);
