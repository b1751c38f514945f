import { createPhrases, type PartOfYear } from "../phrases.ts";

const parts: Readonly<Record<PartOfYear, string>> = {
  early: "principios",
  mid: "mediados",
  late: "finales",
  spring: "primavera",
  summer: "verano",
  autumn: "otoño",
  winter: "invierno",
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
  megabytes,
  oidInWords,
} = createPhrases({
  locale: "es",
  marks: { open: "«", close: "»" },
  more: (rest) => `${rest} más`,
  partOfYear: (part, year) => `${parts[part]} de ${year}`,
});

export const countedFiles = (count: number): string => counted(count, "archivo", "archivos");
