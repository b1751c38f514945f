import type { CatalogueEntry, CatalogueFailureKind, DriverTransition, EndOfSupport } from "../../model/catalogue.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures = {
  "not-json": "That is not a list of certified connectors: it is not JSON.",
  "too-large": "The list is much larger than any list of certified connectors.",
  "not-a-catalogue": "That is not a list of certified connectors: there are no connectors in it.",
  "too-many-entries": "The list has many more connectors than exist.",
  "bad-entry": "One entry of the list is not valid, so nothing was imported.",
  "outdated": "The list is older than the one that comes with Mezzanine, so it was not imported.",
  "unreadable": "The imported list can no longer be read.",
} satisfies Readonly<Record<CatalogueFailureKind | "outdated" | "unreadable", string>>;

/** Of a certified connector, by Microsoft's documentation. */
export const lifecycle = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }: SentenceFacts<EndOfSupport & { readonly certifiedName: string }>) =>
    [
      `Microsoft lists ${quoted(certifiedName)} as no longer supported${on === null ? "" : ` since ${periodInWords(on)}`}, and as no longer appearing in Power Query.`,
      ...(replacedBy === null ? [] : [`It names ${quoted(replacedBy)} in its place.`]),
      ...(source === null ? [] : [`Source: ${quoted(source)}.`]),
    ].join(" "),
  driverTransition: ({
    certifiedName,
    from,
    to,
    defaultFrom,
    leavesService,
    leavesDesktop,
    source,
  }: SentenceFacts<DriverTransition & { readonly certifiedName: string }>) =>
    [
      `Microsoft plans to remove the ODBC driver${from === null ? "" : ` ${quoted(from)}`} that comes with Power BI for ${quoted(certifiedName)}.`,
      to === null
        ? "No replacement is named."
        : `Its replacement is ${quoted(to)}${defaultFrom === null ? "" : `, the default from ${periodInWords(defaultFrom)} on, in phases`}.`,
      ...(leavesService === null ? [] : [`The old driver is to leave the service in ${periodInWords(leavesService)}.`]),
      ...(leavesDesktop === null ? [] : [`It is to leave Desktop and gateway in ${periodInWords(leavesDesktop)}.`]),
      "A driver that was installed separately is not affected.",
      ...(source === null ? [] : [`Source: ${quoted(source)}.`]),
    ].join(" "),
};

export const catalogueScreen = {
  title: "Certified connectors",
  explain:
    "All connectors that are known to be certified or built into Power BI. If yours is listed here, Power BI does not need a file for it.",
  search: "Is my connector certified?",
  placeholder: "Type a name, publisher, data source kind, function or file name",
  facts: (count: number, asOf: ForeignText | null) =>
    `${counted(count, "connector", "connectors")}${asOf === null ? "" : `, as of ${monthInWords(asOf)}`}`,
  sources: {
    shipped: "from the list that comes with Mezzanine",
    imported: (fileName: ForeignText, when: string) => `from ${quoted(fileName)}, imported ${when}`,
    given: "from a list given for this run only",
  },
  import: "Import a newer list…",
  reset: "Go back to the shipped list",
  imported: (count: number) => `Imported: ${counted(count, "connector", "connectors")}.`,
  resetDone: "The list that comes with Mezzanine is used again.",
  notTaken: "The list was not imported",
  notTakenWhere: (where: ForeignText) => `Where: ${quoted(where)}`,
  unreadable: "The file could not be read. If another program is using it, close that program and try again.",
  found: (count: number, total: number) =>
    count === total ? `${numberText(total)} known` : `${numberText(count)} of ${numberText(total)} found`,
  noneTitle: (text: ForeignText) => `${quoted(text)} is not known as certified`,
  none: "It is not in the list or among the certified files on this computer. Treat it as a custom connector: Power BI loads it only if its signer is trusted or any extension is allowed.",
  more: (count: number) => `${numberText(count)} more. Type to narrow the list.`,
  origins: {
    "partner-certified": "Certified, made by a partner",
    "microsoft-extension": "Made by Microsoft",
    "microsoft-engine": "Built into the engine",
    "not-said": "The list does not say who made it",
    "not-listed": "Found installed, not in the list",
  } satisfies Readonly<Record<CatalogueEntry["origin"], string>>,
  installed: "installed here",
  kinds: "Data source kinds",
  kindConfidences: { certain: "certain", likely: "likely", uncertain: "not sure", none: "none known" } satisfies Readonly<
    Record<NonNullable<CatalogueEntry["kindConfidence"]>, string>
  >,
  functions: "Functions",
  stems: "File names",
  publisher: "Publisher",
  origin: "Made by",
  state: "State",
  withdrawn: "no longer supported",
  version: "Version",
  certified: "Certified",
  docs: "Documentation…",
  showInstalled: "Show the installed file",
};
