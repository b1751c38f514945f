import type { ForeignText } from "../foreign-text.ts";
import { monthInWords, numberText } from "./phrases.ts";

export const aboutPage = {
  title: "About Mezzanine",
  promise:
    "Lists, verifies and explains Power BI’s custom connectors. It reads files; it does not run them, and it sends nothing anywhere.",
  version: "Version",
  host: "Runs as",
  hosts: { electron: "a desktop program", web: "a page in your browser, served by this computer to itself" },
  runtime: "Runtime",
  catalogue: "Certified connectors known",
  catalogueFacts: (count: number, asOf: ForeignText) => `${numberText(count)}, as of ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "shipped with Mezzanine", file: "from a file you gave", imported: "imported by you" },
  dataFolder: "Its own data",
  culture: "System language",
  independence: "Mezzanine is independent software. Power BI and Power Query are products of Microsoft.",
};

/** The dialog of the menu. */
export const aboutDialog = {
  title: "About Mezzanine",
  lines: (versions: readonly (readonly [name: string, version: string])[]) =>
    versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "Close",
  licences: "Details and licences",
};

export const licences = {
  title: "Licences",
  explain: "Mezzanine is made with the work of others. These are their terms.",
  show: "Show all",
  failed: "The list of licences is missing from this build.",
};
