import type { CatalogueEntry, CatalogueFailureKind, DriverTransition, EndOfSupport } from "../../model/catalogue.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures = {
  "not-json": "Das ist keine Liste zertifizierter Connectors: Es ist kein JSON.",
  "too-large": "Die Liste ist viel größer als jede Liste zertifizierter Connectors.",
  "not-a-catalogue": "Das ist keine Liste zertifizierter Connectors: Sie enthält keine Connectors.",
  "too-many-entries": "Die Liste enthält viel mehr Connectors, als es gibt.",
  "bad-entry": "Ein Eintrag der Liste ist ungültig, deshalb wurde nichts importiert.",
  "outdated": "Die Liste ist älter als die mit Mezzanine gelieferte und wurde deshalb nicht importiert.",
  "unreadable": "Die importierte Liste kann nicht mehr gelesen werden.",
} satisfies Readonly<Record<CatalogueFailureKind | "outdated" | "unreadable", string>>;

export const lifecycle = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }: SentenceFacts<EndOfSupport & { readonly certifiedName: string }>) =>
    [
      `Microsoft führt ${quoted(certifiedName)} als nicht mehr unterstützt${on === null ? "" : ` (seit ${periodInWords(on)})`} und als nicht mehr in Power Query angezeigt.`,
      ...(replacedBy === null ? [] : [`Als Ersatz wird ${quoted(replacedBy)} genannt.`]),
      ...(source === null ? [] : [`Quelle: ${quoted(source)}.`]),
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
      `Microsoft plant, den ODBC-Treiber${from === null ? "" : ` ${quoted(from)}`} zu entfernen, der mit Power BI für ${quoted(certifiedName)} geliefert wird.`,
      to === null
        ? "Ein Ersatz wird nicht genannt."
        : `Der Ersatz ist ${quoted(to)}${defaultFrom === null ? "" : `, schrittweise der Standard ab ${periodInWords(defaultFrom)}`}.`,
      ...(leavesService === null ? [] : [`Geplante Entfernung des alten Treibers aus dem Dienst: ${periodInWords(leavesService)}.`]),
      ...(leavesDesktop === null ? [] : [`Geplante Entfernung aus Desktop und Gateway: ${periodInWords(leavesDesktop)}.`]),
      "Ein separat installierter Treiber ist nicht betroffen.",
      ...(source === null ? [] : [`Quelle: ${quoted(source)}.`]),
    ].join(" "),
};

export const catalogueScreen = {
  title: "Zertifizierte Connectors",
  explain:
    "Alle Connectors, die als zertifiziert oder in Power BI integriert bekannt sind. Wenn Ihrer hier aufgeführt ist, benötigt Power BI keine Datei dafür.",
  search: "Ist mein Connector zertifiziert?",
  placeholder: "Name, Herausgeber, Datenquellenart, Funktion oder Dateiname",
  facts: (count: number, asOf: ForeignText | null) =>
    `${counted(count, "Connector", "Connectors")}${asOf === null ? "" : `, Stand: ${monthInWords(asOf)}`}`,
  sources: {
    shipped: "aus der mit Mezzanine gelieferten Liste",
    imported: (fileName: ForeignText, when: string) => `aus ${quoted(fileName)}, importiert: ${when}`,
    given: "aus einer Liste, die nur für diesen Lauf angegeben wurde",
  },
  import: "Neuere Liste importieren…",
  reset: "Gelieferte Liste verwenden",
  imported: (count: number) => `Importiert: ${counted(count, "Connector", "Connectors")}.`,
  resetDone: "Die mit Mezzanine gelieferte Liste wird wieder verwendet.",
  notTaken: "Die Liste wurde nicht importiert",
  notTakenWhere: (where: ForeignText) => `Stelle: ${quoted(where)}`,
  unreadable:
    "Die Datei konnte nicht gelesen werden. Wenn ein anderes Programm sie verwendet, schließen Sie dieses Programm, und versuchen Sie es erneut.",
  found: (count: number, total: number) =>
    count === total ? `${numberText(total)} bekannt` : `${numberText(count)} von ${numberText(total)} gefunden`,
  noneTitle: (text: ForeignText) => `${quoted(text)} ist nicht als zertifiziert bekannt`,
  none: "Der Connector steht nicht in der Liste und ist nicht unter den zertifizierten Dateien auf diesem Computer. Behandeln Sie ihn als benutzerdefinierten Connector: Power BI lädt ihn nur, wenn sein Signaturgeber vertrauenswürdig ist oder alle Erweiterungen zugelassen sind.",
  more: (count: number) => `${counted(count, "weiterer", "weitere")}. Geben Sie Text ein, um die Liste einzugrenzen.`,
  origins: {
    "partner-certified": "Zertifiziert, von einem Partner",
    "microsoft-extension": "Von Microsoft",
    "microsoft-engine": "In die Engine integriert",
    "not-said": "Die Liste nennt keinen Urheber",
    "not-listed": "Installiert gefunden, nicht in der Liste",
  } satisfies Readonly<Record<CatalogueEntry["origin"], string>>,
  installed: "hier installiert",
  kinds: "Datenquellenarten",
  kindConfidences: { certain: "sicher", likely: "wahrscheinlich", uncertain: "unsicher", none: "keine bekannt" } satisfies Readonly<
    Record<NonNullable<CatalogueEntry["kindConfidence"]>, string>
  >,
  functions: "Funktionen",
  stems: "Dateinamen",
  publisher: "Herausgeber",
  origin: "Urheber",
  state: "Status",
  withdrawn: "nicht mehr unterstützt",
  version: "Version",
  certified: "Zertifiziert",
  docs: "Dokumentation…",
  showInstalled: "Installierte Datei anzeigen",
};
