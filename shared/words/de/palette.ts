import type { ForeignText } from "../foreign-text.ts";
import { counted, quoted } from "./phrases.ts";

export const paletteTexts = {
  settings: "Einstellungen",
  view: "Ansicht",
  forSelection: "Auswahl",
  choice: (of: string, value: string) => `${of}: ${value}`,
  turnOn: (setting: string) => `Einschalten: ${setting}`,
  turnOff: (setting: string) => `Ausschalten: ${setting}`,
  showColumn: (column: string) => `Spalte einblenden: ${column}`,
  hideColumn: (column: string) => `Spalte ausblenden: ${column}`,
  openView: (name: ForeignText) => `Gespeicherte Ansicht ${quoted(name)} öffnen`,
  cancelScan: "Durchsuchen abbrechen",
  undo: "Letzte Änderung rückgängig machen",
  search: "Connectors suchen",
  reportOf: (count: number, format: string) => `Bericht über ${counted(count, "Connector", "Connectors")}: ${format}`,
  addReportFolder: "Ordner mit Berichten hinzufügen…",
  readReports: "Alle Berichte noch einmal lesen",
  reportOpened: "Bericht über die geöffnete Datei",
  checkOpened: "Geöffnete Datei anhand der Regeln prüfen",
  installOpened: "Geöffnete Datei installieren…",
  diagnoseOpened: "Warum würde die geöffnete Datei nicht geladen?",
  usualWidth: "Breite der Details zurücksetzen",
};
