import type { ForeignText } from "../foreign-text.ts";
import { createPhrases, type PartOfYear } from "../phrases.ts";

const parts: Readonly<Record<PartOfYear, string>> = {
  early: "年初",
  mid: "年年中",
  late: "年末",
  spring: "年春季",
  summer: "年夏季",
  autumn: "年秋季",
  winter: "年冬季",
};

const phrases = createPhrases({
  locale: "zh-Hans",
  marks: { open: "“", close: "”" },
  more: (rest) => `另外 ${rest} 个`,
  partOfYear: (part, year) => `${year}${parts[part]}`,
});

export const { quoted, namesInWords, listInWords, numberText, dayInWords, versionInWords, thumbprintInWords, megabytes, oidInWords } =
  phrases;

/** A year alone is written with its unit, as months and days are. */
const withUnit = (text: string): string => (/^\d{4}$/u.test(text) ? `${text}年` : text);

export const monthInWords = (month: ForeignText): string => withUnit(phrases.monthInWords(month));

export const periodInWords = (period: ForeignText): string => withUnit(phrases.periodInWords(period));

/** A number with its measure word. Chinese has one form for all numbers. */
export const counted = (count: number, what: string): string => `${numberText(count)} ${what}`;

export const countedFiles = (count: number): string => counted(count, "个文件");

/** Clauses, not names, in one sentence. */
export const clauses = (items: readonly string[]): string => items.join("；");
