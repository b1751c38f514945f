import { createPhrases } from "../phrases.ts";

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
  // Day before month, month by name: cannot be misread, whatever the reader is used to.
  locale: "en-GB",
  marks: { open: "“", close: "”" },
  more: (rest) => `${rest} more`,
  partOfYear: (part, year) => `${part} ${year}`,
});

export const countedFiles = (count: number): string => counted(count, "file", "files");
