import { createPhrases, type PartOfYear } from "../phrases.ts";

const parts: Readonly<Record<PartOfYear, string>> = {
  early: "Anfang",
  mid: "Mitte",
  late: "Ende",
  spring: "Frühjahr",
  summer: "Sommer",
  autumn: "Herbst",
  winter: "Winter",
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
  locale: "de",
  marks: { open: "„", close: "“" },
  more: (rest) => (rest === "1" ? "1 weiteres" : `${rest} weitere`),
  partOfYear: (part, year) => `${parts[part]} ${year}`,
});

export const countedFiles = (count: number): string => counted(count, "Datei", "Dateien");
