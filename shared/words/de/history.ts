import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryKind } from "../../model/history.ts";
import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

export const historyEvents = {
  "added": "Hinzugefügt",
  "replaced": "Ersetzt",
  "removed": "Entfernt",
  "signer-changed": "Von jemand anderem signiert als bisher",
  "signature-lost": "Nicht mehr signiert",
  "installed": "Installiert",
  "quarantined": "In Quarantäne verschoben",
  "restored": "Wiederhergestellt",
  "disabled": "Deaktiviert",
  "enabled": "Aktiviert",
  "purged": "Endgültig gelöscht",
  "marked-testing": "Als „wird getestet“ gekennzeichnet",
  "unmarked-testing": "Nicht mehr als „wird getestet“ gekennzeichnet",
  "recovered": "Nach einer Unterbrechung wiederhergestellt",
} satisfies Readonly<Record<HistoryKind, string>>;

export const recoveries = {
  "finished": "Der Vorgang wurde unterbrochen und ist jetzt abgeschlossen.",
  "undone": "Der Vorgang wurde unterbrochen. Die Datei ist wieder dort, wo sie vorher war.",
  "kept-under-other-name":
    "Der Vorgang wurde unterbrochen. Die Datei ist unter einem anderen Namen wieder da, weil ihr eigener Name bereits verwendet wurde.",
  "missing":
    "Der Vorgang wurde unterbrochen, und die Datei wurde nicht gefunden. Vielleicht hat jemand sie entfernt, oder ihr Laufwerk ist nicht angeschlossen. Mezzanine sucht bei jedem Start nach ihr.",
  "adopted": "Eine Datei in Quarantäne, zu der es keine Aufzeichnung gab, ist wieder aufgeführt.",
} satisfies Readonly<Record<RecoveryOutcome, string>>;

export const historyUnreadable = "Der Verlauf kann nicht gelesen werden. Möglicherweise gibt es Ereignisse, die nicht angezeigt werden.";

export const historyScreen = {
  title: "Verlauf",
  explain:
    "Alle Änderungen an Connector-Dateien: solche, die Sie hier vorgenommen haben, und solche, die auf dem Datenträger gefunden wurden.",
  search: "Verlauf durchsuchen",
  placeholder: "Namen, Ordner, Versionen, Fingerabdrücke, Notizen suchen",
  kinds: "Ereignisse",
  kindsActive: (count: number) => `Ereignisse, ${numberText(count)} ausgewählt`,
  groups: {
    alarms: "Warnungen",
    user: "Ihre Änderungen",
    disk: "Auf Datenträger gefunden",
    recovery: "Nach einer Unterbrechung",
  },
  since: "Seit",
  export: "Exportieren",
  exportCsv: "Als CSV, für eine Tabellenkalkulation",
  exportJson: "Als JSON, für ein Programm",
  exported: (fileName: ForeignText) => `Exportiert als ${quoted(fileName)}.`,
  label: "Ereignisse, neueste zuerst",
  alarm: "Warnung",
  undone: "rückgängig gemacht",
  by: { user: "von Ihnen", disk: "auf Datenträger gefunden", recovery: "von Mezzanine", age: "nach Alter" },
  version: (version: ForeignText) => `v${versionInWords(version)}`,
  versions: (before: ForeignText, after: ForeignText) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint: ForeignText) => `Signaturgeber ${thumbprintInWords(thumbprint)}…`,
  undo: (what: string, name: ForeignText) => `Rückgängig: ${what}, ${quoted(name)}`,
  loading: "Verlauf wird gelesen…",
  emptyTitle: "Noch keine Ereignisse",
  empty:
    "Mezzanine zeichnet hier auf, wenn eine Connector-Datei hinzugefügt, ersetzt, entfernt, verschoben oder von jemand anderem signiert wird.",
  nothingMatchesTitle: "Keine Treffer",
  nothingMatches: "Kein Ereignis passt zur Suche und zu den Filtern.",
  today: "Heute",
  yesterday: "Gestern",
};
