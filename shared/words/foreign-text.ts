import { printablePart } from "./printable.ts";

/** The marks that a language puts around a quotation. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const usualMarks: QuotationMarks = { open: "“", close: "”" };

/** The upper bound that X.520 sets for a common name; file names and titles rarely reach it. */
const longestName = 64;
const longestPath = 260;

// First strong isolate and pop directional isolate: the text between them cannot reorder the text around it. Printable text never
// contains them, so they also mark exactly where foreign text begins and ends in a sentence.
const isolate = { start: "\u2068", end: "\u2069" } as const;
const isolated = /\u2068([^\u2068\u2069]*)\u2069/u;

/** Characters that look like the end of a quotation in any font. Guillemets and corner brackets end one only in languages that quote with them. */
const doubleMarks =
  /["\u02BA\u02DD\u02EE\u02F6\u05F4\u201C-\u201F\u2033\u2034\u2036\u2037\u2057\u275D\u275E\u2760\u3003\u301D-\u301F\uFF02\u{1F676}-\u{1F678}]/gu;
/** Two single marks side by side look like a double one. */
const singleMarks = /['`\u00B4\u02B9\u02BB-\u02BD\u02C8\u05F3\u2018-\u201B\u2032\u2035\u275B\u275C\uFF07]{2,}/gu;

/**
 * A text from outside the program: from a certificate, a connector, a file name, an imported list, a note. In a sentence it is always
 * quoted, printable, on one line and bounded. `toString` does all this, so `${text}` is safe in a template. Outside of a sentence, in a
 * cell or a heading of its own, `printable` is enough.
 */
export class ForeignText {
  readonly #text: string;
  readonly #longest: number;

  constructor(text: string, longest: number = longestName) {
    this.#text = text;
    this.#longest = longest;
  }

  get isEmpty(): boolean {
    return this.#text === "";
  }

  /** The text itself if it matches. The pattern must not allow words: a version, a day, hexadecimal digits. */
  inShape(shape: RegExp): string | null {
    return this.#text.length <= longestName && shape.test(this.#text) ? this.#text : null;
  }

  /**
   * `“name”`. Quotation marks inside are replaced, so they cannot end the quotation. The mark of a cut text comes after it, where the
   * text cannot imitate it; in brackets, so that it does not run into the full stop of the sentence.
   */
  quotedIn({ open, close }: QuotationMarks): string {
    const { text, isCut } = printablePart(this.#text, this.#longest);
    // French has a narrow space inside of its marks; a mark without it would end the quotation all the same.
    const inside = text.replace(doubleMarks, "'").replaceAll(open.trim(), "'").replaceAll(close.trim(), "'").replace(singleMarks, "'");
    return `${open}${isolate.start}${inside}${isolate.end}${close}${isCut ? " […]" : ""}`;
  }

  toString(): string {
    return this.quotedIn(usualMarks);
  }
}

export const foreign = (text: string): ForeignText => new ForeignText(text);

/** A path, an address or a note: longer than a name, and only useful as a whole. */
export const foreignPath = (text: string): ForeignText => new ForeignText(text, longestPath);

/** Whether two names differ in upper and lower case at most. */
export const sameButForCase = (one: ForeignText, other: ForeignText): boolean => `${one}`.toLowerCase() === `${other}`.toLowerCase();

export const sameNames = (some: readonly ForeignText[], others: readonly ForeignText[]): boolean =>
  some.map(String).join() === others.map(String).join();

/** A piece of a sentence: text of the program, or the inside of a quotation. */
export interface SentencePiece {
  readonly text: string;
  readonly isForeign: boolean;
}

/** A sentence split where foreign text begins and ends, so that the window can mark it. The pieces joined are the sentence without isolates. */
export function sentencePieces(sentence: string): readonly SentencePiece[] {
  return sentence
    .split(isolated)
    .map((text, at) => ({ text, isForeign: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** Scripts written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** For a terminal or a script: isolates stay only around text that would reorder its surroundings, because some terminals draw each as a box. */
export const plainSentence = (sentence: string): string =>
  sentence.replace(new RegExp(isolated, "gu"), (whole, inside: string) => (rightToLeft.test(inside) ? whole : inside));

/** A cell or a line of its own on a terminal: isolated if it is read from right to left. */
export const isolatedCell = (text: string): string => (rightToLeft.test(text) ? `${isolate.start}${text}${isolate.end}` : text);

/** Fields whose values are codes of the program, from a closed list. Every other text in facts is foreign. */
const codeFields = [
  "kind",
  "because",
  "notes",
  "saidBy",
  "localIs",
  "asked",
  "looksLike",
  "pairing",
  "what",
  "table",
  "outcome",
  "damaged.note",
  "line-endings-converted.to",
  "use",
  "called",
  "zone",
] as const;
const codes: ReadonlySet<string> = new Set(codeFields);
const pathFields: ReadonlySet<string> = new Set(["path", "readInstead", "keptAs", "note", "source", "from", "referrer"]);

type CodeField = (typeof codeFields)[number];
type KindOf<F> = F extends { readonly kind: infer K extends string } ? K : "";
type IsCode<F, K> = K extends string ? (K extends CodeField ? true : `${KindOf<F>}.${K}` extends CodeField ? true : false) : false;
/** A field in that list whose type allows any text is `never`, so that no sentence can use it. */
type Codes<V> = V extends string
  ? string extends V
    ? never
    : V extends { readonly brand: string }
      ? never
      : V
  : V extends readonly (infer E)[]
    ? readonly Codes<E>[]
    : SentenceFacts<V>;

/** Facts as sentences get them: every text that is not a code of the program is a `ForeignText`. */
export type SentenceFacts<F> = F extends string
  ? ForeignText
  : F extends number | boolean | null | undefined
    ? F
    : F extends readonly (infer E)[]
      ? readonly SentenceFacts<E>[]
      : { readonly [K in keyof F]: IsCode<F, K> extends true ? Codes<F[K]> : SentenceFacts<F[K]> };

/** More entries of a list are dropped; sentences name far fewer and count the rest. */
const mostEntries = 10_000;
const mostLevels = 5;

export const sentenceFacts = <F>(facts: F): SentenceFacts<F> =>
  toSentenceValue(facts, { field: "", kind: "", depth: 0 }) as SentenceFacts<F>;

interface Position {
  readonly field: string;
  /** The `kind` of the facts around the field. */
  readonly kind: string;
  readonly depth: number;
}

function toSentenceValue(value: unknown, { field, kind, depth }: Position): unknown {
  if (typeof value === "string") {
    if (codes.has(field) || codes.has(`${kind}.${field}`)) return value;
    return pathFields.has(field) ? foreignPath(value) : foreign(value);
  }
  if (typeof value !== "object" || value === null) return value;
  if (depth > mostLevels) return null;
  if (Array.isArray(value))
    return value.slice(0, mostEntries).map((entry: unknown) => toSentenceValue(entry, { field, kind, depth: depth + 1 }));
  const own = "kind" in value && typeof value.kind === "string" ? value.kind : "";
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, toSentenceValue(entry, { field: name, kind: own, depth: depth + 1 })]),
  );
}
