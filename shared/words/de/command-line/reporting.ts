import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts: Pick<CommandLineWords, "report" | "supportBundle" | "completion"> = {
  report: {
    usage: { noFormat: "--output erwartet einen Namen, der auf .html, .csv oder .json endet, oder benötigt --format" },
    listed: "Ein Bericht über Connectors zum Drucken oder Senden (HTML, CSV, JSON).",
    description:
      "Schreibt einen Bericht über Connector-Dateien: Ergebnis und Signaturgeber, Befunde mit dem, was zu tun ist, warum jeder in „Daten abrufen“ erscheint oder nicht, was der Code nennt, seine Funktionen. Ohne Datei betrifft er alles in den Ordnern, die Mezzanine kennt. Mit einer Datei ist das HTML eine Seite über diesen Connector, zum Drucken oder zum Senden an einen Administrator: Sie führt kein Skript aus, lädt nichts und enthält ihre Bilder. Eine Datei wird mit ihrem Pfad angegeben oder mit ihrem Namen, wenn nur eine installierte Datei so heißt. (Welche Connectors die Berichte von Power BI verwenden: mezzanine reports.)",
    options: {
      format:
        "html, csv oder json. Ohne diese Option: nach der Endung von --output, sonst html. JSON ist, was scan --json schreibt; CSV beginnt mit einer Bytereihenfolge-Marke, und keine Zelle ist eine Formel.",
      output: "Die Datei, die geschrieben wird. Nichts wird überschrieben. Ohne diese Option geht der Bericht in die Standardausgabe.",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "der Bericht wurde geschrieben",
      1: "er wurde nicht geschrieben; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
      3: "eine Datei konnte nicht gelesen werden; die anderen sind im Bericht",
    },
  },
  supportBundle: {
    listed: "Eine ZIP-Datei für jemanden, der Ihnen hilft, ohne private Namen.",
    description:
      "Schreibt eine ZIP-Datei für jemanden, der Ihnen hilft: Angaben und Ergebnisse zu jedem Connector, warum er in „Daten abrufen“ erscheint oder nicht, die Ordner, die Liste vertrauenswürdiger Fingerabdrücke, Versionen und den letzten Verlauf. Namen von Benutzern, Computern und Firmen, Pfade, E-Mail-Adressen und Adressen von Datenquellen werden ersetzt, derselbe Name überall durch dasselbe Wort; Notizen werden weggelassen. Kein Connector ist enthalten außer denen, die mit --with-content angegeben sind; sie sind unverändert enthalten. Sehen Sie die Datei durch, bevor Sie sie senden.",
    options: {
      output:
        "Das Archiv, das geschrieben wird. Nichts wird überschrieben. Ohne diese Option: mezzanine-support und der Tag, im aktuellen Ordner.",
      withContent: "Auch diesen Connector unverändert einschließen. Kann mehrmals angegeben werden.",
      dryRun: "Nur die Dateien und den Ort des Archivs angeben und nichts schreiben.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "das Archiv wurde geschrieben oder würde es, mit --dry-run",
      1: "es wurde nicht geschrieben; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
      3: "ein Connector zum Einschließen konnte nicht gelesen werden; nichts wurde geschrieben",
    },
  },
  completion: {
    listed: "Vervollständigung für PowerShell, bash oder zsh und die Handbuchseite.",
    description:
      "Schreibt ein Skript, das in der Shell Befehle, Optionen und ihre Werte vervollständigt, oder die Handbuchseite. Nehmen Sie es in das Profil Ihrer Shell auf, wie die erste Zeile des Skripts angibt. Es startet kein Programm und ändert nichts.",
    options: {},
    exitCodes: {
      0: "erledigt",
      2: "falsche Verwendung",
    },
  },
};
