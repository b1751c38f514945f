import { createPhrases, type PartOfYear } from "../phrases.ts";

const parts: Readonly<Record<PartOfYear, string>> = {
  early: "début",
  mid: "mi-",
  late: "fin",
  spring: "printemps",
  summer: "été",
  autumn: "automne",
  winter: "hiver",
};

export const {
  quoted,
  namesInWords,
  listInWords,
  numberText,
  isOne,
  counted,
  dayInWords,
  monthInWords,
  periodInWords,
  versionInWords,
  thumbprintInWords,
  oidInWords,
} = createPhrases({
  locale: "fr",
  marks: { open: "«\u202F", close: "\u202F»" },
  more: (rest) => `${rest} de plus`,
  partOfYear: (part, year) => (part === "mid" ? `mi-${year}` : `${parts[part]} ${year}`),
});

export const countedFiles = (count: number): string => counted(count, "fichier", "fichiers");

export const megabytes = (bytes: number): string => `${numberText(Math.round(bytes / (1024 * 1024)))}\u00A0Mo`;
