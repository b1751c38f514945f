import { createPhrases, type PartOfYear } from "../phrases.ts";

const parts: Readonly<Record<PartOfYear, string>> = {
  early: "初め",
  mid: "中頃",
  late: "後半",
  spring: "春",
  summer: "夏",
  autumn: "秋",
  winter: "冬",
};

export const {
  quoted,
  namesInWords,
  listInWords,
  numberText,
  dayInWords,
  monthInWords,
  periodInWords,
  versionInWords,
  thumbprintInWords,
  megabytes,
  oidInWords,
} = createPhrases({
  locale: "ja",
  marks: { open: "「", close: "」" },
  more: (rest) => `ほか ${rest} 件`,
  partOfYear: (part, year) => `${year}年${parts[part]}`,
});

/** Japanese has no plural: `3 個`. */
export const counted = (count: number, unit: string): string => `${numberText(count)} ${unit}`;
export const countedFiles = (count: number): string => counted(count, "個のファイル");
export const countedConnectors = (count: number): string => counted(count, "個のコネクタ");
