import type { Settings } from "../../model/inventory.ts";
import type { SecurityLevel } from "../../model/trust.ts";

export const settingsPage = {
  title: "Settings",
  security: "What is selected in Power BI Desktop under Data Extensions?",
  securityExplain: "This option decides which connectors Power BI loads. Mezzanine cannot read it, so select what you see there.",
  levels: {
    "trusted-only": "(Recommended) Only allow Microsoft certified and other trusted third-party extensions to load",
    "any": "(Not Recommended) Allow any extension to load without validation or warning",
    "not-said": "I do not know",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  levelHints: {
    "trusted-only": "Unsigned connectors and unknown signers are blocked.",
    "any": "All connectors load, no matter who made them.",
    "not-said": "Mezzanine then shows “not known” where it depends on this option.",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  whereToFind: "In Power BI Desktop: File › Options and settings › Options › Security › Data Extensions.",
  appearance: "Appearance",
  theme: "Theme",
  themes: { system: "Same as the system", light: "Light", dark: "Dark" } satisfies Readonly<Record<Settings["theme"], string>>,
  density: "Density",
  densities: { comfortable: "Comfortable", compact: "Compact" } satisfies Readonly<Record<Settings["density"], string>>,
  culture: "Language of texts in connectors",
  cultureExplain: "Connectors can have titles in several languages. Choose which one to show.",
  cultureSystem: (culture: string) => `Same as the system (${culture})`,
  language: "Languages",
  languageLabel: "Language",
  languageSystem: (name: string) => `Same as the system (${name})`,
  languagePseudo: "Pseudo (for testing translations)",
  downloads: "Downloads",
  downloadsLabel: "Offer connectors that appear in Downloads",
  downloadsExplain:
    "While Mezzanine runs, it checks for new .mez and .pqx files in your Downloads folder and offers to review them. It never installs a file on its own.",
  saved: "Saved.",
  readOnly: "Mezzanine can only read its data now, so you cannot change settings.",
  askLevel: "Select your Data Extensions option once, and Mezzanine can tell which connectors Power BI loads.",
  answerHere: "Answer…",
  answerLater: "Answer later",
  askedOnce: "You can change the answer later under Settings.",
  saveAnswer: "Save answer",
};

/** The setting for notifications of the system. */
export const notifications = {
  title: "Notifications",
  label: "Tell me when a connector's signature is lost or changes",
  hint: "The system shows a notification and a number on Mezzanine's icon while Mezzanine runs.",
};
