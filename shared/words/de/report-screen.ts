import type { ForeignText } from "../foreign-text.ts";
import { counted, isOne, namesInWords, numberText, quoted } from "./phrases.ts";

export const reportScreen = {
  title: "Berichte",
  explain:
    "Sehen Sie, welche Ihrer Berichte welche Connectors verwenden, bevor Sie einen entfernen oder ersetzen. Mezzanine liest Berichte ohne Power BI und speichert nichts von ihren Daten.",
  addFolder: "Ordner hinzufügen…",
  addFiles: "Berichte hinzufügen…",
  readAgain: "Erneut lesen",
  inBrowser:
    "Im Browser können Sie keine Dateien auswählen. Führen Sie in der Befehlszeile mezzanine reports <Ordner> aus; was dort gelesen wird, erscheint hier.",
  emptyTitle: "Noch keine Berichte gelesen",
  empty:
    "Fügen Sie einen Ordner mit Berichten hinzu, oder wählen Sie aus den zuletzt verwendeten Berichten von Power BI Desktop. Es wird nichts gelesen, bevor Sie es auswählen.",
  places: "Wo Mezzanine Berichte liest",
  removePlace: "Entfernen",
  removePlaceNamed: (path: ForeignText) => `${quoted(path)} entfernen`,
  remembered:
    "Mezzanine merkt sich die Pfade dieser Berichte sowie die Namen und ersten Argumente der Funktionen, die sie aufrufen. Wenn Sie das löschen, bleiben die Berichte unverändert.",
  forgetAll: "Alle Angaben löschen",
  unreadFolders: (count: number) =>
    `${counted(count, "Ordner konnte", "Ordner konnten")} nicht durchsucht werden. Prüfen Sie Ihre Berechtigung, und lesen Sie dann erneut:`,
  reading: "Berichte werden gelesen",
  searching: "Berichte werden gesucht…",
  running: (done: number, total: number) => `${numberText(done)} von ${numberText(total)}`,
  ended: { done: "Die Berichte wurden gelesen.", cancelled: "Beendet. Was gelesen wurde, bleibt erhalten." },
  recent: "Zuletzt verwendete Berichte von Power BI Desktop",
  recentTitle: "Zuletzt verwendete Berichte von Power BI Desktop",
  recentExplain:
    "Aus der Liste von Power BI Desktop. Mezzanine hat nur die Liste gelesen, nicht die Berichte. Wählen Sie die Berichte aus, die gelesen werden sollen.",
  recentNone:
    "Auf diesem Computer hat Power BI Desktop keine Liste zuletzt verwendeter Berichte, oder sie ist leer. Fügen Sie stattdessen einen Ordner hinzu.",
  recentAllAdded: "Alle zuletzt verwendeten Berichte sind bereits in der Liste.",
  recentNotUnderstood:
    "Die Liste zuletzt verwendeter Berichte von Power BI Desktop hat eine Form, die Mezzanine nicht kennt. Fügen Sie stattdessen einen Ordner hinzu.",
  chooseAll: "Alle auswählen",
  addChosen: (count: number) => (count === 0 ? "Ausgewählte lesen" : `${counted(count, "Bericht", "Berichte")} lesen`),
  coverage: (read: number, total: number) => `${numberText(read)} von ${counted(total, "Bericht", "Berichten")} gelesen.`,
  shown: (count: number) => `${numberText(count)} angezeigt.`,
  unreadConnectors: (names: readonly ForeignText[]) =>
    `Nicht alle Funktionen von ${namesInWords(names)} sind bekannt. Eine davon stellt möglicherweise bereit, was fehlt.`,
  search: "Nach Bericht, Connector oder Funktion suchen",
  filter: "Anzeigen",
  filters: {
    "all": "Alle Berichte",
    "missing": "Etwas fehlt",
    "not-read": "Nicht gelesen",
    "moving": "Von Microsoft geplante Änderungen",
  },
  connector: "Connector",
  anyConnector: "Beliebiger Connector",
  noneFound: "Kein Bericht passt. Ändern Sie die Suche oder die Filter.",
  columns: { report: "Bericht", connectors: "Verwendet", missing: "Nicht bereitgestellt" },
  ofProjects: (names: readonly ForeignText[]) => `Modell von ${namesInWords(names)}`,
  notRead: "Nicht gelesen.",
  noConnector: "Kein Connector",
  nothingMissing: "Nichts fehlt",
  moving: "Microsoft plant Änderungen: Öffnen Sie den Bericht, um mehr zu erfahren.",
  moreFunctions: (count: number) => `und ${counted(count, "weitere Funktion", "weitere Funktionen")}`,
  more: (count: number) =>
    `${counted(count, "weiterer Bericht", "weitere Berichte")}. Verwenden Sie die Suche, um ${isOne(count) ? "ihn" : "sie"} zu finden.`,
  readAt: (when: string) => `Gelesen: ${when}`,
  byNobody: "Von nichts bereitgestellt, das Mezzanine kennt.",
  providedBy: "Bereitgestellt von",
  inQueries: (names: readonly ForeignText[], count: number) =>
    count > names.length
      ? `In ${counted(count, "Abfrage", "Abfragen")}, zum Beispiel ${namesInWords(names)}.`
      : `In ${namesInWords(names, 5)}.`,
  firstArguments: "Erstes Argument (vertraulich):",
  showConnector: "Connector anzeigen",
};
