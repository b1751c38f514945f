import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted } from "./phrases.ts";

/** The three steps of the first start. */
export const introductionTexts = {
  label: "First steps",
  step: (number: number, of: number) => `Step ${numberText(number)} of ${numberText(of)}`,
  skip: "Skip",
  next: "Next",
  back: "Back",
  done: "Show the connectors",
  folder: {
    title: "The folder that Power BI Desktop reads",
    there: (path: ForeignText) => `Power BI Desktop loads custom connectors from ${quoted(path)}.`,
    absent: (path: ForeignText) =>
      `Power BI Desktop loads custom connectors from ${quoted(path)}. This folder does not exist yet. It is needed only for custom connectors.`,
    notKnown: "This computer has no folder that Power BI Desktop reads. You can add folders and check files all the same.",
  },
  security: "The Data Extensions option",
  found: {
    title: "What was found",
    reading: "Mezzanine is still reading the connectors.",
    nothing: "There are no connectors in the folder yet. Drop a .mez or .pqx file on this window to check and install it.",
    next: "Select a connector to see who signed it, whether Power BI is expected to load it, and what to do.",
  },
};
