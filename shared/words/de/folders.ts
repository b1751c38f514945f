import type { FolderFacts, FolderRole } from "../../model/inventory.ts";
import type { ForeignText } from "../foreign-text.ts";
import { folderViewTexts } from "./folder-view.ts";
import { counted, quoted } from "./phrases.ts";

export const foldersPage = {
  title: "Ordner",
  explain: "Ordner, die Connectors enthalten können, und die Programme, die sie lesen.",
  role: {
    "desktop": "Benutzerdefinierte Connectors",
    "desktop-dead": "Benutzerdefinierte Connectors, anderer Name",
    "near-miss": "Fast der Ordner für benutzerdefinierte Connectors",
    "certified-installer": "Zertifizierte Connectors, Installer-Version",
    "certified-store": "Zertifizierte Connectors, Store-Version",
    "gateway": "Gateway",
    "added": "Von Ihnen hinzugefügt",
  } satisfies Readonly<Record<FolderRole, string>>,
  roleExplain: {
    "certified-installer": "Wird von Power BI Desktop verwaltet. Fügen Sie keine Dateien hinzu.",
    "certified-store": "Wird von Power BI Desktop aus dem Microsoft Store verwaltet. Fügen Sie keine Dateien hinzu.",
    "added": "Nur Mezzanine sieht hier nach, Power BI nicht.",
  } satisfies Readonly<Partial<Record<FolderRole, string>>>,
  state: {
    "present": "vorhanden",
    "absent": "nicht vorhanden",
    "access-denied": "kein Zugriff",
    "not-a-folder": "kein Ordner",
    "no-answer": "antwortet nicht",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  stateExplain: {
    "present": "",
    "absent": "Der Ordner ist nicht vorhanden.",
    "access-denied": "Der Zugriff wurde verweigert. Bitten Sie den Besitzer des Ordners um die Berechtigung, ihn zu lesen.",
    "not-a-folder": "Es gibt eine Datei mit diesem Namen. Benennen Sie die Datei um, und erstellen Sie dann den Ordner.",
    "no-answer":
      "Der Ordner antwortet nicht, deshalb ist sein Inhalt nicht bekannt. Überprüfen Sie das Laufwerk oder die Verbindung, und durchsuchen Sie dann erneut.",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  read: "Power BI Desktop liest diesen Ordner",
  belongsIn: (path: ForeignText) => `Connectors gehören in ${quoted(path)}.`,
  nearMiss: (path: ForeignText, readInstead: ForeignText) =>
    `${quoted(path)} enthält Connectors, aber Power BI Desktop liest diesen Ordner nicht. Sie gehören in ${quoted(readInstead)}.`,
  count: (count: number) => (count === 0 ? "keine Connectors" : counted(count, "Connector", "Connectors")),
  groups: { desktop: "Power BI Desktop", certified: "Von Microsoft zertifiziert", gateway: "Gateway", added: "Von Ihnen hinzugefügt" },
  view: folderViewTexts,
  removed: "Aus der Liste entfernt. Der Ordner selbst wurde nicht geändert.",
  added: (path: ForeignText) => `${quoted(path)} wurde hinzugefügt.`,
};
