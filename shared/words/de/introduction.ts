import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted } from "./phrases.ts";

export const introductionTexts = {
  label: "Erste Schritte",
  step: (number: number, of: number) => `Schritt ${numberText(number)} von ${numberText(of)}`,
  skip: "Überspringen",
  next: "Weiter",
  back: "Zurück",
  done: "Connectors anzeigen",
  folder: {
    title: "Der Ordner, den Power BI Desktop liest",
    there: (path: ForeignText) => `Power BI Desktop lädt benutzerdefinierte Connectors aus ${quoted(path)}.`,
    absent: (path: ForeignText) =>
      `Power BI Desktop lädt benutzerdefinierte Connectors aus ${quoted(path)}. Dieser Ordner ist noch nicht vorhanden. Er wird nur für benutzerdefinierte Connectors benötigt.`,
    notKnown:
      "Auf diesem Computer gibt es keinen Ordner, den Power BI Desktop liest. Sie können trotzdem Ordner hinzufügen und Dateien prüfen.",
  },
  security: "Die Option „Datenerweiterungen“",
  found: {
    title: "Was gefunden wurde",
    reading: "Mezzanine liest die Connectors noch.",
    nothing:
      "Im Ordner sind noch keine Connectors. Ziehen Sie eine .mez- oder .pqx-Datei in dieses Fenster, um sie zu prüfen und zu installieren.",
    next: "Wählen Sie einen Connector aus. Sie sehen dann, wer ihn signiert hat, ob Power BI ihn voraussichtlich lädt und was zu tun ist.",
  },
};
