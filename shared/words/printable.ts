/** Longest text of a stranger's that a sentence holds; real names stay below. */
const longestInSentence = 120;

// Control and format characters, breaks of lines and paragraphs, unpaired surrogates, and whatever fonts are told to draw as nothing:
// bidirectional marks, zero-width characters, fillers, variation selectors, tags.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A stranger's text made safe to show: what is invisible or moves other text is written as its code point (`<U+202E>`), what is too
 * long ends in an ellipsis. Works on a terminal as in a window.
 */
export function printable(text: string, longest: number = longestInSentence): string {
  // Cut first, so that a text of a hundred megabytes costs nothing; the second cut keeps what escaping made longer in bounds.
  const start = text.slice(0, longest * 2).replace(unprintable, codePoint);
  const characters = [...start];
  return characters.length > longest || text.length > longest * 2 ? `${characters.slice(0, longest - 1).join("")}…` : start;
}

/** A stranger's document made safe to show, line by line: line feeds (also of CR LF) and tabs stay, the rest as `printable` has it. Not cut. */
export const printableLines = (text: string): string =>
  text.replaceAll("\r\n", "\n").replace(unprintable, (character) => (character === "\n" || character === "\t" ? character : codePoint(character)));

const codePoint = (character: string): string => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;

/** Most entries of a list that facts carry; words name far fewer and count the rest. */
const mostEntries = 10_000;

/** Facts with every text in them printable, however deep. */
export function printableFacts<F>(facts: F): F {
  return printableValue(facts, 0) as F;
}

function printableValue(value: unknown, depth: number): unknown {
  if (typeof value === "string") return printable(value);
  if (typeof value !== "object" || value === null || depth > 4) return value;
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((entry: unknown) => printableValue(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, printableValue(entry, depth + 1)]));
}
