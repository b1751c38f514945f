import type { Settings } from "../../model/inventory.ts";
import type { SecurityLevel } from "../../model/trust.ts";

export const settingsPage = {
  title: "Settings",
  security: "What does Power BI Desktop say under Data Extensions?",
  securityExplain: "Mezzanine cannot read this option, so it asks. It decides which connectors Power BI loads.",
  levels: {
    "trusted-only": "(Recommended) Only allow Microsoft certified and other trusted third-party extensions to load",
    "any": "(Not Recommended) Allow any extension to load without validation or warning",
    "not-said": "I do not know",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  levelHints: {
    "trusted-only": "Unsigned connectors and unknown signers are blocked.",
    "any": "Everything loads, whoever made it.",
    "not-said": "Then Mezzanine does not guess.",
  } satisfies Readonly<Record<SecurityLevel, string>>,
  whereToFind: "In Power BI Desktop: File › Options and settings › Options › Security › Data Extensions.",
  appearance: "Appearance",
  theme: "Theme",
  themes: { system: "As the system", light: "Light", dark: "Dark" } satisfies Readonly<Record<Settings["theme"], string>>,
  density: "Density",
  densities: { comfortable: "Comfortable", compact: "Compact" } satisfies Readonly<Record<Settings["density"], string>>,
  culture: "Language of connectors’ texts",
  cultureExplain: "Connectors may bring their titles in several languages. This picks which one is shown, as Power BI would.",
  cultureSystem: (culture: string) => `As the system (${culture})`,
  language: "Language of this window",
  languages: { en: "English", pseudo: "Pseudo (for testing translations)" } satisfies Readonly<Record<Settings["locale"], string>>,
  downloads: "Downloads",
  downloadsLabel: "Offer connectors that appear in Downloads",
  downloadsExplain:
    "While Mezzanine runs, it looks at the names of new files in your Downloads folder, inspects those that end in .mez or .pqx, and offers you their review; it never installs one by itself.",
  saved: "Saved.",
  readOnly: "Mezzanine can only read its stored data now, so settings cannot be changed.",
  askLevel: "Say once what Power BI Desktop’s Data Extensions option is, and Mezzanine can tell which connectors load.",
  answer: "Answer in Settings",
};

/** The setting for notifications of the system. */
export const notifications = {
  title: "Notifications",
  label: "Tell me when a connector's signature is lost or changes",
  hint: "The system shows a notification and a number on Mezzanine's icon while Mezzanine runs. Nothing leaves this computer.",
};
