import type { ForeignText } from "../foreign-text.ts";
import { storeReadOnly } from "./failures.ts";
import { isOne, monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage = {
  title: "Info zu Mezzanine",
  promise:
    "Führt benutzerdefinierte Connectors von Power BI auf, prüft und erklärt sie. Mezzanine liest Dateien und führt sie nie aus. Es sendet keine Daten.",
  version: "Version",
  host: "Ausgeführt als",
  hosts: { electron: "Desktopprogramm", web: "Seite in Ihrem Browser, von diesem Computer bereitgestellt" },
  runtime: "Laufzeitumgebung",
  catalogue: "Bekannte zertifizierte Connectors",
  catalogueFacts: (count: number, asOf: ForeignText) => `${numberText(count)}, Stand: ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "mit Mezzanine geliefert", file: "aus einer von Ihnen angegebenen Datei", imported: "von Ihnen importiert" },
  dataFolder: "Eigene Daten",
  culture: "Systemsprache",
  independence: "Mezzanine ist unabhängige Software. Power BI und Power Query sind Produkte von Microsoft.",
};

export const aboutDialog = {
  title: "Info zu Mezzanine",
  lines: (versions: readonly (readonly [name: string, version: string])[]) =>
    versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "Schließen",
  licences: "Details und Lizenzen",
};

export const licences = {
  title: "Lizenzen",
  explain: "Mezzanine enthält Software von anderen. Das sind ihre Lizenzbedingungen.",
  show: "Alle anzeigen",
  failed: "Die Liste der Lizenzen fehlt in diesem Build.",
};

export const hostTexts = {
  about: aboutDialog,
  licences,
  notifications,
  storeReadOnly,
  menu: {
    file: "Datei",
    edit: "Bearbeiten",
    view: "Ansicht",
    window: "Fenster",
    help: "Hilfe",
    about: "Info zu Mezzanine",
    roles: {
      services: "Dienste",
      hide: "Mezzanine ausblenden",
      hideOthers: "Andere ausblenden",
      unhide: "Alle einblenden",
      quit: "Beenden",
      undo: "Rückgängig",
      redo: "Wiederholen",
      cut: "Ausschneiden",
      copy: "Kopieren",
      paste: "Einfügen",
      delete: "Löschen",
      selectAll: "Alles auswählen",
      reload: "Neu laden",
      resetZoom: "Originalgröße",
      zoomIn: "Vergrößern",
      zoomOut: "Verkleinern",
      togglefullscreen: "Vollbild",
      minimize: "Minimieren",
      zoom: "Zoomen",
      close: "Fenster schließen",
      front: "Alle nach vorne bringen",
    },
  },
  addFolder: { title: "Ordner hinzufügen", button: "Hinzufügen" },
  addReports: { title: "Berichte hinzufügen", button: "Hinzufügen", filter: "Berichte" },
  folderPurposes: {
    project: { title: "Projektordner auswählen", button: "Auswählen" },
    save: { title: "Speicherort auswählen", button: "Hier speichern" },
  },
  chosenFiles: {
    key: "Schlüsseldatei auswählen",
    certificate: "Zertifikat auswählen",
    signature: "Signatur auswählen",
    previous: "Vorherige Version auswählen",
  },
  saveFile: { title: "Datei speichern" },
  openAddress: {
    title: "Webseite öffnen",
    question: (host: ForeignText) => `${quoted(host)} in Ihrem Browser öffnen?`,
    detail: (address: string) =>
      `${address}\n\nMezzanine hat diese Adresse nicht geprüft. Sie stammt aus einem Connector oder aus der Liste der zertifizierten Connectors.`,
    cancel: "Abbrechen",
    open: "Öffnen",
  },
  unreadable: {
    problem: (name: ForeignText) => `${quoted(name)} konnte nicht gelesen werden.`,
    step: "Die Datei fehlt möglicherweise oder ist gesperrt, oder Sie haben keine Berechtigung, sie zu lesen.",
  },
  notStarted: { title: "Mezzanine konnte nicht gestartet werden" },
  notLoaded: {
    problem: "Das Fenster konnte nicht geladen werden.",
    step: "Wenn es wieder geschieht, installieren Sie Mezzanine neu. Es gehen keine Daten verloren.",
    reload: "Erneut versuchen",
    quit: "Beenden",
  },
  hung: {
    problem: "Das Fenster reagiert nicht.",
    step: "Laden Sie es neu, um dort weiterzumachen, wo Sie waren. Durchsuchen und Verschieben laufen inzwischen weiter.",
    wait: "Warten",
    reload: "Neu laden",
  },
  crashing: {
    problem: "Das Fenster wurde mehrmals hintereinander unerwartet beendet.",
    step: "Es gehen keine Daten verloren.",
    reload: "Erneut versuchen",
    quit: "Beenden",
  },
  alarm: {
    title: "Die Signatur eines Connectors hat sich geändert",
    text: (count: number) =>
      isOne(count)
        ? "Eine signierte Datei ist nicht mehr signiert oder von jemand anderem signiert. Prüfen Sie sie, bevor Power BI sie lädt."
        : `${numberText(count)} signierte Dateien sind nicht mehr signiert oder von jemand anderem signiert. Prüfen Sie sie, bevor Power BI sie lädt.`,
  },
  addressShown: "Mezzanine öffnet hier keine Webseiten und hat diese Adresse nicht geprüft. Wenn Sie ihr vertrauen, öffnen Sie sie selbst:",
  web: {
    open: "Mezzanine öffnen",
    nothingHere: "Hier gibt es nichts.",
    otherBrowser:
      "Dieses Fenster gehört zu dem Browser, der es zuerst geöffnet hat. Starten Sie Mezzanine neu, um eine neue Adresse zu erhalten.",
  },
};
