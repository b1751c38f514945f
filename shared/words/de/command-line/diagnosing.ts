import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts: Pick<CommandLineWords, "doctor" | "reports"> = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway kann nicht mit einer Datei oder --fix angegeben werden",
      projectAlone: "--project kann nicht mit einer Datei, --fix oder --gateway angegeben werden",
      noReportFix: "--fix repariert Connectors, keine Berichte",
    },
    listed: "Warum ein Connector nicht in „Daten abrufen“ erscheint: das erste Hindernis.",
    description:
      "Prüft für jede Datei den Weg vom Ordner bis zu „Daten abrufen“: Ordner, Berechtigung, Name, Archiv, Hauptdokument, Code, Publish, Arten, Signatur, Vertrauen, Konflikte, Neustart. Nennt das erste Hindernis, woher es bekannt ist und wer wissen kann, was Mezzanine nicht wissen kann. Ohne Datei wird jeder benutzerdefinierte Connector geprüft, der nicht deaktiviert ist. Eine Datei wird mit ihrem Pfad angegeben oder mit ihrem Namen, wenn nur eine installierte Datei so heißt. Ein Bericht (.pbix, .pbit, .pbip, .xlsx) wird stattdessen gelesen: welche Connectors er benötigt und warum er vielleicht nicht funktioniert.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "Diese Datei reparieren: move, rename, remove-mark oder repack. Das Original wird in Quarantäne verschoben; undo <number> bringt es zurück.",
      gateway:
        "Was ein Gateway mit jedem Connector tun kann: TestConnection, Anmeldearten, sein Ordner, dieselbe Version auf beiden Seiten.",
      project: "Vergleicht die Builds unter bin und build in diesem Ordner mit dem, was installiert ist.",
      remember: "Merkt sich den Ordner von --project: Er wird jedes Mal geprüft, auch im Fenster.",
      forget: "Vergisst den Ordner von --project.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "es ist nichts bekannt, was diese Connectors am Laden oder diese Berichte am Funktionieren hindert",
      1: "etwas verhindert, dass ein Connector geladen wird, ein Bericht ruft auf, was nicht vorhanden ist, ein Gateway kann einen Connector nicht verwenden oder hat eine andere Version, oder die Reparatur wurde abgelehnt",
      2: "falsche Verwendung",
      3: "eine Datei konnte nicht gelesen werden; 1 hat Vorrang",
    },
  },
  reports: {
    forgotten: "Vergessen.",
    progress: (count, of) => `${numberText(count)} von ${counted(of, "Bericht", "Berichten")}`,
    notRead: (because) => `nicht gelesen. ${because}`,
    folderNotRead: "dieser Ordner konnte nicht durchsucht werden.",
    notAllKnown: (names) =>
      `Nicht alle Funktionen dieser Connectors sind bekannt, und einer kann bereitstellen, was fehlt: ${namesInWords(names, 5)}.`,
    read: (count, of) => `${numberText(count)} von ${counted(of, "Bericht", "Berichten")} gelesen.`,
    nobodyUses: (name) => `Kein gelesener Bericht verwendet ${quoted(name)}.`,
    nothingMissing: "Jede Funktion, die die Berichte aufrufen, wird bereitgestellt.",
    nothingCalled: "Kein gelesener Bericht ruft eine Funktion eines Connectors auf.",
    columns: {
      report: "Bericht",
      function: "Funktion",
      queries: "Abfragen",
      providedBy: "Bereitgestellt von",
      argument: "Erstes Argument",
    },
    providers: {
      "certified-file": (name) => `${name} (Ordner für zertifizierte Connectors)`,
      "certified": (name) => `${name} (in Power BI enthalten)`,
      "built-in": (name) => `${name} (integriert)`,
      "quarantined": (name) => `${name} (in Quarantäne)`,
      "disabled": (name) => `${name} (deaktiviert)`,
      "folder-not-read": (name) => `${name} (in einem Ordner, den Power BI nicht liest)`,
    },
    listed: "Welche Berichte welche Connectors aufrufen und was fehlt.",
    description:
      "Liest Berichte ohne Power BI: .pbix, .pbit, Projekte (.pbip mit TMDL oder model.bim), Arbeitsmappen mit Abfragen und Dataflows. Zu jedem werden die aufgerufenen Funktionen aufgelistet, die nicht zu M selbst gehören, und wer sie bereitstellt: ein installierter Connector, einer, der in Power BI enthalten ist, einer in Quarantäne oder niemand. Was gelesen wurde, wird gespeichert, damit quarantine, disable und install angeben können, welche Berichte betroffen sind. Von den Daten eines Berichts wird nichts gespeichert oder angezeigt; das erste Argument eines Aufrufs, meist ein Server, wird angezeigt, wenn es als Text geschrieben ist. (Ein Bericht über Connectors selbst: mezzanine report.)",
    options: {
      uses: "Nur Aufrufe dieses Connectors: seine Datei, sein Name oder was vor dem Punkt seiner Funktionen steht.",
      missing: "Nur Aufrufe, für die niemand eine Funktion bereitstellt.",
      forget: "Alle gelesenen Berichte vergessen, und wo das Fenster danach sucht. Die Berichte bleiben, wie sie sind.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "jeder Bericht wurde gelesen, und jede aufgerufene Funktion wird bereitgestellt",
      1: "ein Bericht ruft eine Funktion auf, die niemand bereitstellt",
      2: "falsche Verwendung",
      3: "ein Bericht oder Ordner konnte nicht gelesen werden, oder die Suche wurde abgebrochen; 1 hat Vorrang",
    },
  },
};
