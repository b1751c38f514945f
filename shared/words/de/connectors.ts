import type { ListColumn, ListGrouping } from "../../model/list-view.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SummaryPart } from "../sentence.ts";
import { counted, numberText, quoted } from "./phrases.ts";

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": `${counted(count, "wurde", "wurden")} nach dem Signieren geändert`,
    "could-not-check": `${numberText(count)} nicht prüfbar`,
    "shadows": `${counted(count, "kann", "können")} anstelle eines zertifizierten verwendet werden`,
    "not-trusted": `${counted(count, "ist", "sind")} nicht vertrauenswürdig`,
    "unsigned": `${counted(count, "ist", "sind")} nicht signiert`,
    "refused": counted(count, "ist kein Connector", "sind keine Connectors"),
  };
  return parts[part];
}

export const connectorsScreen = {
  summary: {
    total: (count: number) => (count === 0 ? "Keine Connectors." : `${counted(count, "Connector", "Connectors")}.`),
    part: summaryPart,
    quiet: "Nichts erfordert eine Entscheidung.",
    scannedAt: (when: string) => `Durchsucht: ${when}`,
  },
  scan: {
    running: (done: number, total: number) => `${numberText(done)} von ${numberText(total)} wird gelesen`,
    counting: "Ordner werden geprüft…",
    finished: (count: number) => `Durchsuchen abgeschlossen: ${counted(count, "Connector", "Connectors")}.`,
    cancelled: "Durchsuchen abgebrochen. Die Liste zeigt, was bisher gelesen wurde.",
  },
  list: {
    label: "Connectors",
    columns: {
      title: "Name",
      version: "Version",
      category: "Kategorie",
      kinds: "Datenquellenart",
      signer: "Signiert von",
      folder: "Ordner",
      modified: "Geändert",
      size: "Größe",
      loading: "Wird geladen?",
      findings: "Befunde",
    } satisfies Readonly<Record<ListColumn, string>>,
    sortBy: (column: string) => `Sortieren nach ${column}`,
    beta: "BETA",
    notSigned: "nicht signiert",
    trustedSigner: (name: ForeignText) => `${quoted(name)}, auf der Liste vertrauenswürdiger Fingerabdrücke`,
    integrity: {
      unsigned: "Nicht signiert",
      intact: "Signiert, unverändert",
      altered: "Nach dem Signieren geändert",
      unsupported: "Nicht prüfbar",
      malformed: "Nicht prüfbar",
      refused: "Kein Connector",
    },
    unnamedSigner: "ein Zertifikat ohne Namen",
    loadingGroups: {
      expected: "Wird voraussichtlich geladen",
      blocked: "Wird voraussichtlich nicht geladen",
      unknown: "Nicht bekannt, ob geladen wird",
    },
    groupCount: (count: number) => counted(count, "Connector", "Connectors"),
    loading: { expected: "ja", blocked: "nein", unknown: "nicht bekannt" },
    findings: (count: number) => counted(count, "Befund", "Befunde"),
    noFindings: "keine Befunde",
    shown: (shown: number, total: number) =>
      shown === total
        ? `${counted(total, "Connector", "Connectors")} angezeigt`
        : `${numberText(shown)} von ${numberText(total)} angezeigt`,
    readsFrom: "Power BI Desktop liest",
  },
  search: {
    label: "Suchen",
    placeholder: "Namen, Arten, Funktionen, Hosts, Fingerabdrücke suchen",
    clear: "Suche löschen",
  },
  filters: {
    button: "Filter",
    active: (count: number) => `Filter, ${numberText(count)} ausgewählt`,
    attention: "Befunde",
    needsDecision: "Entscheidung erforderlich",
    hasFindings: "Mit Befunden",
    loading: "Power BI lädt die Datei",
    signature: "Signatur",
    couldNotCheck: "Nicht prüfbar",
    category: "Kategorie",
    folder: "Ordner",
    onlyFinding: (title: string) => title,
    remove: (name: ForeignText) => `Filter ${quoted(name)} entfernen`,
  },
  views: {
    button: "Ansicht",
    columns: "Spalten",
    grouping: "Gruppieren nach",
    groupings: {
      none: "Keine Gruppen",
      folder: "Ordner",
      publisher: "Herausgeber",
      state: "Status",
    } satisfies Readonly<Record<ListGrouping, string>>,
    saved: "Gespeicherte Ansichten",
    usual: "Ansicht zurücksetzen",
    manage: "Speichern oder löschen…",
    dialogTitle: "Gespeicherte Ansichten",
    explain: "Eine Ansicht speichert die Suche, die Filter, die Spalten, die Gruppen und die Sortierung.",
    name: "Name der aktuellen Ansicht",
    save: "Ansicht speichern",
    delete: "Löschen",
    deleteNamed: (name: ForeignText) => `Ansicht ${quoted(name)} löschen`,
    replaces: "Eine Ansicht mit diesem Namen ist vorhanden. Beim Speichern wird sie ersetzt.",
    full: (most: number) => `Sie können höchstens ${counted(most, "Ansicht", "Ansichten")} speichern. Löschen Sie zuerst eine.`,
    none: "Noch keine gespeicherten Ansichten.",
    rowMenu: (name: ForeignText) => `Aktionen für ${quoted(name)}`,
  },
  empty: {
    noFolderTitle: "Der Connector-Ordner ist noch nicht vorhanden",
    noFolder:
      "Power BI Desktop sucht benutzerdefinierte Connectors in genau diesem Ordner. Erstellen Sie ihn, und legen Sie einen Connector hinein. Er erscheint dann hier.",
    noConnectorsTitle: "Noch keine Connectors",
    noConnectors:
      "Legen Sie eine .mez- oder .pqx-Datei in diesen Ordner. Sie erscheint dann hier. Power BI Desktop findet sie nach einem Neustart.",
    nothingMatchesTitle: "Keine Treffer",
    nothingMatches: "Kein Connector passt zur Suche und zu den Filtern.",
    namesLeftOut: "Einige Dateien deklarieren mehr Funktionen, als diese Suche umfasst. Ihre Details zeigen alle.",
    noShadowsTitle: "Kein Connector verdeckt einen anderen",
    noShadows: "Keine zwei Connectors deklarieren dieselbe Datenquelle, und keiner deklariert die eines zertifizierten Connectors.",
    notScannedTitle: "Noch nicht durchsucht",
    notScanned: "Beim Durchsuchen werden die Connector-Ordner gelesen. Es wird nichts geändert.",
    detailTitle: "Connector auswählen oder Datei hierher ziehen",
    detail:
      "Sehen Sie, wer ihn signiert hat, ob er seitdem geändert wurde und ob Power BI ihn lädt. Eine hierher gezogene Datei wird nur gelesen. Sie können sie nach der Prüfung installieren.",
    sentYouOne: "Hat Ihnen jemand einen Connector gesendet?",
  },
  opened: {
    notInstalled: (name: ForeignText) => `Nicht installiert: geöffnet aus ${quoted(name)}`,
    explain: "Mezzanine hat die Datei nur gelesen. Es wurde nichts kopiert, und Power BI sieht sie nicht.",
    reading: (name: ForeignText) => `${quoted(name)} wird gelesen…`,
    drop: "Zum Prüfen ablegen",
    dropDetail: "Es wird nichts installiert, bevor Sie die Datei prüfen.",
    tooLarge: (name: ForeignText, limit: string) =>
      `${quoted(name)} ist größer als ${limit}. Echte Connectors sind kleiner als 3 MB. Das ist also etwas anderes.`,
    unreadable: (name: ForeignText) =>
      `${quoted(name)} konnte nicht gelesen werden. Wenn ein anderes Programm die Datei verwendet, schließen Sie dieses Programm, und versuchen Sie es erneut. Ordner können hier nicht geöffnet werden.`,
    appeared: (name: ForeignText) => `${quoted(name)} ist unter „Downloads“ erschienen`,
    appearedText: "Mezzanine hat die Datei nur untersucht. Es wurde nichts installiert.",
    review: "Prüfen…",
    tooMany: (most: number) => `Nur die ersten ${numberText(most)} Dateien wurden geöffnet.`,
  },
  selection: {
    start: "Mehrere auswählen",
    label: "Mit den ausgewählten Connectors",
    count: (count: number) => `${numberText(count)} ausgewählt`,
    all: "Alle angezeigten auswählen",
    end: "Auswahl beenden",
    choose: (name: ForeignText) => `${quoted(name)} auswählen`,
    disabled: "deaktiviert",
    testing: "wird getestet",
    states: "Status",
    notDisabled: "nicht deaktiviert",
  },
};
