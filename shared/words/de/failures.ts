import type { About, CommandName, Failure } from "../../contract/commands.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { testingFailures } from "./shadows.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine hat die Anforderung nicht verstanden. Laden Sie das Fenster neu, und versuchen Sie es erneut.",
  "internal": "In Mezzanine ist ein Fehler aufgetreten. Versuchen Sie es erneut. Wenn es wieder geschieht, starten Sie Mezzanine neu.",
  "unknown-id": "Das ist nicht mehr da. Durchsuchen Sie erneut.",
  "store-read-only": "Mezzanine kann seine Daten zurzeit nur lesen. Deshalb wurde nichts geändert.",
  "no-dialog":
    "Im Browser kann kein Ordner ausgewählt werden. Starten Sie Mezzanine als Desktopprogramm, oder fügen Sie den Ordner in der Befehlszeile hinzu: mezzanine folders add.",
  "no-report-dialog":
    "Im Browser können keine Dateien ausgewählt werden. Starten Sie Mezzanine als Desktopprogramm, oder lesen Sie die Berichte in der Befehlszeile: mezzanine reports <Ordner>.",
  "already-added": "Dieser Ordner ist bereits in der Liste.",
  "not-a-folder": "Das ist kein Ordner. Wählen Sie einen Ordner aus.",
  "not-removable": "Sie können nur Ordner entfernen, die Sie hinzugefügt haben.",
  "absent": "Der Ordner ist noch nicht vorhanden. Erstellen Sie ihn, und durchsuchen Sie dann erneut.",
  "not-available": "Mezzanine kann das hier nicht öffnen. Kopieren Sie den Pfad oder die Adresse, und öffnen Sie sie selbst.",
  "not-https": "Die Adresse ist keine https-Adresse und wird deshalb nicht geöffnet.",
  "not-a-connector": "Diese Datei ist kein Connector. Deshalb gibt es nichts zu vergleichen.",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
  "vanished": problemAndStep(fileFailures.vanished),
  "in-use": problemAndStep(fileFailures["in-use"]),
  "access-denied": problemAndStep(fileFailures["access-denied"]),
  "is-a-folder": problemAndStep(fileFailures["is-a-folder"]),
  "not-a-file": problemAndStep(fileFailures["not-a-file"]),
  "link-outside": problemAndStep(fileFailures["link-outside"]),
  "link-loop": problemAndStep(fileFailures["link-loop"]),
  "name-without-text": problemAndStep(fileFailures["name-without-text"]),
  "no-answer": problemAndStep(fileFailures["no-answer"]),
  "io-error": problemAndStep(fileFailures["io-error"]),
  "inspector-failed": problemAndStep(fileFailures["inspector-failed"]),
  "too-large": "Die Datei ist zu groß.",
  "unknown-plan": "Diese Vorschau ist veraltet. Prüfen Sie sie noch einmal, und bestätigen Sie dann.",
  "not-confirmed": "Die Bestätigung muss genau die Dateien nennen, die gelöscht werden.",
  "not-undoable": "Das kann nicht mehr rückgängig gemacht werden, weil die Datei inzwischen verschoben oder geändert wurde.",
  "already-there": "Der Ordner ist bereits vorhanden. Durchsuchen Sie erneut, um zu sehen, was darin ist.",
  "folder-not-made": "Der Ordner konnte nicht erstellt werden. Prüfen Sie, ob Sie dort schreiben dürfen, oder erstellen Sie ihn selbst.",
  "not-empty": "Der Ordner ist nicht mehr leer, oder Sie haben keine Berechtigung, ihn zu entfernen. Es wurde nichts geändert.",
  "no-gateway-folder":
    "Es ist kein Ordner des Gateways bekannt. Fügen Sie den Ordner hinzu, und geben Sie dann an, dass das Gateway ihn liest.",
  "not-movable": "Sie können Connectors nur aus Ordnern verschieben, die Power BI Desktop nicht liest.",
  "not-offered": "Diese Reparatur ist für die Datei in ihrem jetzigen Zustand nicht möglich. Prüfen Sie die Datei noch einmal.",
  "not-a-policy": "Das ist keine Richtlinie, die Mezzanine lesen kann. Öffnen Sie sie erneut.",
  "export-too-large": "Die Richtlinie ist für dieses System zu groß. Teilen Sie sie in mehrere auf.",
};

export const commandFailures = {
  title: "Das hat nicht funktioniert",
  of: (command: CommandName, kind: Failure<CommandName>["kind"]) =>
    contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind],
};

export const storeReadOnly = {
  "newer-schema":
    "Die Daten stammen von einer neueren Version von Mezzanine. Diese Version kann sie nur lesen. Aktualisieren Sie Mezzanine, um Einstellungen zu ändern und aufzuräumen.",
  "disk-full":
    "Der Datenträger mit den Daten von Mezzanine ist voll: Sie können keine Einstellungen ändern und nicht aufräumen, aber Dateien aus der Quarantäne wiederherstellen oder endgültig löschen. Geben Sie Speicherplatz frei, und starten Sie Mezzanine dann neu.",
  "no-access":
    "Mezzanine kann nicht in seinen Datenordner schreiben: Sie können keine Einstellungen ändern und nicht aufräumen. Lassen Sie sich die Schreibberechtigung dafür erteilen.",
  "in-use":
    "Eine andere Sitzung verwendet die Daten von Mezzanine: Sie können keine Einstellungen ändern und nicht aufräumen, aber Dateien aus der Quarantäne wiederherstellen oder endgültig löschen. Schließen Sie Mezzanine dort, und starten Sie es hier neu.",
  "damaged":
    "Die Daten von Mezzanine sind beschädigt und konnten nicht verschoben werden: Sie können keine Einstellungen ändern und nicht aufräumen. Schließen Sie Programme, die den Ordner verwenden, und starten Sie Mezzanine dann neu.",
} satisfies Readonly<Record<NonNullable<About["storeReadOnlyBecause"]>, string>>;
