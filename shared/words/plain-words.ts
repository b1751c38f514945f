import { en } from "./en.ts";
import { plainSentence } from "./foreign-text.ts";

/**
 * The same words for where no element can isolate foreign text: a terminal, JSON, a dialog of the system. Isolates stay in their
 * sentences only where they have an effect.
 */
export const plainWords = <T>(words: T): T => plainValue(words) as T;

function plainValue(value: unknown): unknown {
  if (typeof value === "string") return plainSentence(value);
  if (typeof value === "function") {
    const speak = value as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => plainValue(speak(...facts));
  }
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, plainValue(entry)]));
}

/** English as the command line has it. */
export const plainEn = plainWords(en);
