import { printablePart } from "./printable.ts";

/** What a language puts around a text that is not its own. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

const usualMarks: QuotationMarks = { open: "“", close: "”" };

/** The upper bound that X.520 sets for a common name; file names and titles rarely reach it. */
const longestName = 64;
const longestPath = 260;

// First strong isolate and its end: the text between them cannot reorder what stands around it. No printable text holds them,
// so they also mark exactly where foreign text begins and ends in a sentence.
const isolate = { start: "\u2068", end: "\u2069" } as const;
const isolated = /\u2068([^\u2068\u2069]*)\u2069/u;

/** Marks that read as the end of a quotation, in any font. Guillemets and corner brackets only where a language quotes with them. */
const doubleMarks = /["\u02BA\u02DD\u02EE\u02F6\u05F4\u201C-\u201F\u2033\u2034\u2036\u2037\u2057\u275D\u275E\u2760\u3003\u301D-\u301F\uFF02\u{1F676}-\u{1F678}]/gu;
/** Two single marks side by side read as a double one. */
const singleMarks = /['`\u00B4\u02B9\u02BB-\u02BD\u02C8\u05F3\u2018-\u201B\u2032\u2035\u275B\u275C\uFF07]{2,}/gu;

/**
 * A text that somebody else wrote: a certificate, a connector, a file name, an imported list, a note. In a sentence it is always
 * quoted, printable, on one line and bounded: `${text}` already is, so no sentence can leave the quotation out. Outside of a
 * sentence, in a cell or a heading of its own, `printable` is enough.
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

  /** The text itself where it has this shape, which must leave no room for words: a version, a day, hexadecimal digits. */
  inShape(shape: RegExp): string | null {
    return this.#text.length <= longestName && shape.test(this.#text) ? this.#text : null;
  }

  /** `“name”`. Marks inside cannot end the quotation; the ellipsis of a text that was cut stands outside of it. */
  quotedIn({ open, close }: QuotationMarks): string {
    const { text, isCut } = printablePart(this.#text, this.#longest);
    const inside = text.replace(doubleMarks, "'").replaceAll(open, "'").replaceAll(close, "'").replace(singleMarks, "'");
    return `${open}${isolate.start}${inside}${isolate.end}${close}${isCut ? "…" : ""}`;
  }

  toString(): string {
    return this.quotedIn(usualMarks);
  }
}

export const foreign = (text: string): ForeignText => new ForeignText(text);

/** A path, an address or a note: longer than names are, and of use only as a whole. */
export const foreignPath = (text: string): ForeignText => new ForeignText(text, longestPath);

/** A piece of a sentence: ours, or what stands inside a quotation. */
export interface SentencePiece {
  readonly text: string;
  readonly isForeign: boolean;
}

/** A sentence cut where foreign text begins and ends, so that it can be shown as such. Together the pieces are the sentence without isolates. */
export function sentencePieces(sentence: string): readonly SentencePiece[] {
  return sentence
    .split(isolated)
    .map((text, at) => ({ text, isForeign: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** Scripts written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** For a terminal or a script: isolates stay only around text that would reorder its surroundings, for some terminals draw a box for each. */
export const plainSentence = (sentence: string): string =>
  sentence.replace(new RegExp(isolated, "gu"), (whole, inside: string) => (rightToLeft.test(inside) ? whole : inside));

/** A cell or a line of its own on a terminal: isolated where it reads from right to left. */
export const isolatedCell = (text: string): string => (rightToLeft.test(text) ? `${isolate.start}${text}${isolate.end}` : text);

/** Fields whose values are words of our own, chosen from a closed list. Every other text in facts is foreign. */
const codeFields = ["kind", "because", "notes", "saidBy", "localIs", "asked", "looksLike", "pairing", "what", "table", "outcome", "damaged.note"] as const;
const codes: ReadonlySet<string> = new Set(codeFields);
const pathFields: ReadonlySet<string> = new Set(["path", "readInstead", "keptAs", "note"]);

type CodeField = (typeof codeFields)[number];
type KindOf<F> = F extends { readonly kind: infer K extends string } ? K : "";
type IsCode<F, K> = K extends string ? (K extends CodeField ? true : `${KindOf<F>}.${K}` extends CodeField ? true : false) : false;
/** A field that is listed as a code but may hold any text is `never`: no sentence can use it. */
type Codes<V> = V extends string ? (string extends V ? never : V extends { readonly brand: string } ? never : V) : V extends readonly (infer E)[] ? readonly Codes<E>[] : SentenceFacts<V>;

/** Facts as sentences get them: every text that is not one of our own words is a `ForeignText`. */
export type SentenceFacts<F> = F extends string
  ? ForeignText
  : F extends number | boolean | null | undefined
    ? F
    : F extends readonly (infer E)[]
      ? readonly SentenceFacts<E>[]
      : { readonly [K in keyof F]: IsCode<F, K> extends true ? Codes<F[K]> : SentenceFacts<F[K]> };

/** Most entries of a list that facts carry; words name far fewer and count the rest. */
const mostEntries = 10_000;
const mostLevels = 5;

export const sentenceFacts = <F>(facts: F): SentenceFacts<F> => toSentenceValue(facts, { field: "", kind: "", depth: 0 }) as SentenceFacts<F>;

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
  if (Array.isArray(value)) return value.slice(0, mostEntries).map((entry: unknown) => toSentenceValue(entry, { field, kind, depth: depth + 1 }));
  const own = "kind" in value && typeof value.kind === "string" ? value.kind : "";
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, toSentenceValue(entry, { field: name, kind: own, depth: depth + 1 })]));
}
