import type { BundleEntryKind } from "../../model/support.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const supportTexts = {
  open: "Supportpaket…",
  title: "Supportpaket",
  explain:
    "Eine ZIP-Datei für jemanden, der Ihnen hilft. Sie enthält Angaben und Ergebnisse zu Ihren Connectors, die Ordner, Versionen und den letzten Verlauf. Sie enthält keinen Connector, sofern Sie unten keinen auswählen.",
  hidden:
    "Namen von Benutzern, Computern und Firmen, Pfade, E-Mail-Adressen und Adressen von Datenquellen werden ersetzt: derselbe Name überall durch dasselbe Wort. Ihre Notizen werden weggelassen.",
  lookThrough:
    "Sehen Sie die Dateien durch, bevor Sie sie senden. Namen, die nur im Text eines Connectors vorkommen, werden nicht erkannt.",
  replaced: (count: number) =>
    count === 0 ? "Es wurde kein privater Name gefunden." : `${counted(count, "privater Name wurde", "private Namen wurden")} ersetzt.`,
  ordinary: (count: number) =>
    `${counted(count, "Name ist sehr kurz oder ein gewöhnliches Wort und wurde", "Namen sind sehr kurz oder gewöhnliche Wörter und wurden")} nur in Pfaden ersetzt. Suchen Sie in den Dateien danach, bevor Sie sie senden.`,
  leftOut: (count: number) => `${counted(count, "Connector ist", "Connectors sind")} nicht enthalten, weil das Paket zu groß würde.`,
  preparing: "Supportpaket wird vorbereitet…",
  files: "Dateien im Paket",
  size: (bytes: number) => (bytes < 1024 ? counted(bytes, "Byte", "Bytes") : `${numberText(Math.ceil(bytes / 1024))} KB`),
  shown: (name: ForeignText) => `Text von ${quoted(name)}`,
  nothingShown: "Wählen Sie eine Datei aus, um sie zu lesen.",
  asItIs: "Das ist der Connector selbst. Darin ist nichts ersetzt.",
  cut: "Nur der Anfang wird angezeigt.",
  content: "Auch Connectors einschließen",
  contentExplain:
    "Ein Connector wird unverändert eingeschlossen: Sein Code kann Server, Personen und Schlüssel nennen. Schließen Sie nur einen ein, wenn die Person, die Ihnen hilft, darum bittet.",
  noConnectors: "Es gibt keinen Connector zum Einschließen.",
  save: "Speichern…",
  saved: (fileName: ForeignText) => `Gespeichert als ${quoted(fileName)}.`,
  outputExists: (path: ForeignText) =>
    `${quoted(path)} ist bereits vorhanden. Wählen Sie einen anderen Namen. Es wurde nichts geschrieben.`,
  ready: (fileName: ForeignText) => `${quoted(fileName)} kann jetzt gespeichert werden.`,
  wouldBeSaved: (fileName: ForeignText) => `Würde als ${quoted(fileName)} gespeichert. Es wurde nichts geschrieben.`,
  kinds: {
    "read-me": "was im Paket ist",
    "versions": "Versionen von Mezzanine, System und Power BI; Einstellungen",
    "folders": "Ordner und ihr Inhalt",
    "trust": "die Liste vertrauenswürdiger Fingerabdrücke",
    "history": "was zuletzt geschehen ist",
    "report": "alles als eine lesbare Seite",
    "connector": "Angaben und Ergebnisse zu einem Connector",
    "content": "ein Connector, unverändert",
  } satisfies Readonly<Record<BundleEntryKind, string>>,
  readMe: {
    title: "Supportpaket von Mezzanine",
    made: (version: ForeignText, at: ForeignText) => `Erstellt von Mezzanine ${versionInWords(version)} am ${dayInWords(at)}.`,
    replaced: (count: number) =>
      `${counted(count, "privater Name wurde", "private Namen wurden")} durch Wörter wie user-1, computer-1, folder-1 und address-1 ersetzt. Dasselbe Wort steht in jeder Datei für denselben Namen.`,
    notIn:
      "Nicht enthalten: der Inhalt nicht ausgewählter Connectors, vom Benutzer geschriebene Notizen und Gründe, Kennwörter, Token und Daten.",
    list: "Dateien:",
  },
  report: {
    save: "Bericht speichern",
    html: "Als Seite zum Drucken (HTML)",
    csv: "Als Tabelle für eine Tabellenkalkulation (CSV)",
    json: "Für ein Programm (JSON)",
    selected: "Bericht…",
    page: "Als Seite zum Drucken speichern",
    dragHint:
      "Wählen Sie ein Format zum Speichern, oder ziehen Sie diese Schaltfläche in einen Ordner, um dort einen HTML-Bericht zu speichern.",
    notDragged: "Der Bericht kann noch nicht gezogen werden. Wählen Sie „Bericht…“, um ihn zu speichern.",
    saved: (fileName: ForeignText) => `Der Bericht wurde als ${quoted(fileName)} gespeichert.`,
  },
  failures: {
    "no-drag": "Aus dem Browser kann eine Datei so nicht gezogen werden. Speichern Sie den Bericht stattdessen.",
    "not-dragged": "Der Bericht konnte nicht in den temporären Ordner geschrieben werden. Speichern Sie ihn stattdessen.",
    "content-not-read":
      "Ein ausgewählter Connector konnte nicht gelesen werden oder hat sich seit dem letzten Durchsuchen geändert. Durchsuchen Sie erneut, und wählen Sie ihn dann noch einmal aus.",
    "unknown-bundle": "Diese Vorschau ist veraltet. Schließen Sie sie, und öffnen Sie das Supportpaket noch einmal.",
  },
};
