import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop läuft nur unter Windows. Deshalb gibt es hier nichts hinzuzufügen.",
  "tool-no-program":
    "Das Desktopprogramm von Mezzanine wurde auf diesem Computer nicht gefunden. Power BI Desktop könnte es also nicht starten. Installieren Sie es mit seinem Installationsprogramm, und versuchen Sie es dann erneut.",
  "tool-foreign":
    "Die Datei mit diesem Namen stammt nicht von Mezzanine. Deshalb wurde sie nicht geändert. Sehen Sie sie an, und benennen Sie sie um, wenn sie nicht benötigt wird.",
  "tool-unreadable":
    "Die Datei konnte nicht gelesen werden. Deshalb wurde sie nicht geändert. Prüfen Sie, ob Sie die Berechtigung zum Lesen haben.",
  "tool-changed-meanwhile":
    "Das entspricht nicht mehr dem, was angezeigt wurde. Deshalb wurde nichts geändert. Sehen Sie es sich noch einmal an.",
  "tool-backup-not-written":
    "Die Sicherung konnte nicht geschrieben werden. Deshalb wurde nichts geändert. Geben Sie Speicherplatz frei, und versuchen Sie es dann erneut.",
  "tool-elevation-declined":
    "Es wurde nichts geändert: Die Abfrage des Systems wurde abgelehnt, oder Sie sind kein Administrator. Bitten Sie einen Administrator, es zu tun.",
  "tool-not-written": "Es wurde nichts geändert: Das System hat die Datei nicht geschrieben. Versuchen Sie es als Administrator erneut.",
};

export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "Mezzanine in Power BI Desktop unter „Externe Tools“ anzeigen",
  explain: "Fügt dem Menüband „Externe Tools“ von Power BI Desktop eine Schaltfläche hinzu, die dieses Fenster öffnet.",
  needsDesktop:
    "Diese Seite läuft in einem Browser, der das nicht kann. Starten Sie Mezzanine als Desktopprogramm, oder verwenden Sie die Befehlszeile: mezzanine external-tool register.",
  needsInstalled:
    "Nur ein installiertes Mezzanine kann hinzugefügt werden. Dieses ist eine einzelne Datei oder läuft aus seinem Quellcode.",
  foreign: "Es gibt eine Datei mit diesem Namen, die nicht von Mezzanine stammt. Sie bleibt, wie sie ist:",
  unreadable: "Die Datei konnte nicht gelesen werden. Ob die Schaltfläche vorhanden ist, ist deshalb nicht bekannt:",
  outdated: "Die Schaltfläche ist vorhanden, startet aber ein anderes Mezzanine oder stammt von einer anderen Version.",
  update: "Aktualisieren…",
  titles: { register: "Schaltfläche zu Power BI Desktop hinzufügen?", remove: "Schaltfläche aus Power BI Desktop entfernen?" },
  writes: "Diese Datei wird geschrieben:",
  removes: "Diese Datei wird entfernt:",
  content: "Ihr Inhalt:",
  icon: (characters: number) => `das Bild, ${numberText(characters)} Zeichen`,
  everyUser: "Alle Benutzer dieses Computers erhalten die Schaltfläche.",
  everyUserOwn:
    "Alle Benutzer dieses Computers erhalten die Schaltfläche. Das Programm liegt jedoch in Ihrem eigenen Ordner: Andere können es vielleicht nicht starten, und wer diesen Ordner ändern kann, bestimmt, was die Schaltfläche bei ihnen startet.",
  administrator: "Windows fragt nach einem Administrator. Eine frühere Datei wird als Sicherung im Ordner von Mezzanine aufbewahrt.",
  apply: { register: "Hinzufügen", remove: "Entfernen" },
  done: {
    register: "Die Schaltfläche wurde hinzugefügt. Starten Sie Power BI Desktop neu, um sie zu sehen.",
    remove: "Die Schaltfläche wurde entfernt. Power BI Desktop zeigt sie bis zum nächsten Start weiter an.",
  },
};
