import { foreign, type ForeignText, type QuotationMarks } from "./foreign-text.ts";

/** Names listed in a sentence before the rest is counted. */
const mostNames = 3;

/** A part of a year, as facts write it. */
export type PartOfYear = "early" | "mid" | "late" | "spring" | "summer" | "autumn" | "winter";

/** How a language writes what is put into its sentences. */
export interface PhraseRules {
  /** For numbers, dates and lists, as a BCP 47 tag. */
  readonly locale: string;
  readonly marks: QuotationMarks;
  /** The rest of a list, `4 more`. */
  readonly more: (rest: string) => string;
  /** `late 2026`. */
  readonly partOfYear: (part: PartOfYear, year: string) => string;
}

export interface Phrases {
  /** `“A”`. */
  readonly quoted: (text: ForeignText) => string;
  /** `“A”, “B”, “C” and 4 more`. */
  readonly namesInWords: (names: readonly ForeignText[], most?: number) => string;
  /** Phrases or quotations, not foreign texts. */
  readonly listInWords: (items: readonly string[]) => string;
  /** `1,200`. */
  readonly numberText: (value: number) => string;
  /** Whether the language takes its singular for so many. */
  readonly isOne: (count: number) => boolean;
  /** `1 part`, `1,200 parts`. */
  readonly counted: (count: number, one: string, many: string) => string;
  /** `4 May 2024`, the day in universal time; quoted as it is written when it is not a time. */
  readonly dayInWords: (time: ForeignText | string) => string;
  /** `May 2024`; anything else as it is written, quoted unless it is a year or a day in digits. */
  readonly monthInWords: (month: ForeignText) => string;
  /** A day, a month, or a period as vague as `late 2026` and `spring 2027`, which facts write `2026-late` and `2027-spring`. */
  readonly periodInWords: (period: ForeignText) => string;
  /** `2.9.1`; quoted when it does not have the shape of a version, because then it could hold words. */
  readonly versionInWords: (version: ForeignText) => string;
  /** Hexadecimal digits in groups of four; quoted when it is something else. */
  readonly thumbprintInWords: (thumbprint: ForeignText) => string;
  /** `64 MB`. */
  readonly megabytes: (bytes: number) => string;
  /** `1.3.6.1.4`, an identifier of ASN.1; quoted when it is something else. */
  readonly oidInWords: (oid: ForeignText) => string;
}

/** Making these formats takes a good part of a start of the command line, and most commands need one of them or none. */
function onceNeeded<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function createPhrases({ locale, marks, more, partOfYear }: PhraseRules): Phrases {
  const formatNumber = onceNeeded(() => new Intl.NumberFormat(locale));
  const formatList = onceNeeded(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const formatDate = onceNeeded(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  const formatMonth = onceNeeded(() => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }));
  const plural = onceNeeded(() => new Intl.PluralRules(locale));

  const quoted = (text: ForeignText): string => text.quotedIn(marks);
  const numberText = (value: number): string => formatNumber().format(value);
  const isOne = (count: number): boolean => plural().select(count) === "one";
  const listInWords = (items: readonly string[]): string => formatList().format(items);

  function dayInWords(time: ForeignText | string): string {
    const text = typeof time === "string" ? foreign(time) : time;
    const iso = text.inShape(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}(?:Z|[+-]\d{2}:\d{2})?)?$/u);
    const at = iso === null ? NaN : Date.parse(iso);
    return Number.isNaN(at) ? quoted(text) : formatDate().format(at);
  }

  function monthInWords(month: ForeignText): string {
    const written = month.inShape(/^\d{4}(?:-\d{2}){0,2}$/u);
    const at = written === null || written.length !== 7 ? NaN : Date.parse(`${written}-01`);
    return Number.isNaN(at) ? (written ?? quoted(month)) : formatMonth().format(at);
  }

  return {
    quoted,
    numberText,
    isOne,
    listInWords,
    dayInWords,
    monthInWords,
    namesInWords: (names, most = mostNames) => {
      const shown = names.slice(0, most).map(quoted);
      const rest = names.length - shown.length;
      return listInWords(rest > 0 ? [...shown, more(numberText(rest))] : shown);
    },
    counted: (count, one, many) => `${numberText(count)} ${isOne(count) ? one : many}`,
    periodInWords: (period) => {
      const [year, part] = period.inShape(/^\d{4}-(?:early|mid|late|spring|summer|autumn|winter)$/u)?.split("-") ?? [];
      // The pattern allows no other part.
      if (year !== undefined && part !== undefined) return partOfYear(part as PartOfYear, year);
      return period.inShape(/^\d{4}(?:-\d{2})?$/u) === null ? dayInWords(period) : monthInWords(period);
    },
    versionInWords: (version) => version.inShape(/^\d{1,9}(?:\.\d{1,9}){0,4}$/u) ?? quoted(version),
    thumbprintInWords: (thumbprint) =>
      thumbprint
        .inShape(/^[\dA-F]{1,64}$/iu)
        ?.match(/.{1,4}/gu)
        ?.join(" ") ?? quoted(thumbprint),
    megabytes: (bytes) => `${numberText(Math.round(bytes / (1024 * 1024)))} MB`,
    oidInWords: (oid) => oid.inShape(/^\d+(?:\.\d+)*$/u) ?? quoted(oid),
  };
}
