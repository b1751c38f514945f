import type { FolderFacts, FolderRole } from "../../model/inventory.ts";
import type { ForeignText } from "../foreign-text.ts";
import { folderViewTexts } from "./folder-view.ts";
import { counted, quoted } from "./phrases.ts";

export const foldersPage = {
  title: "Carpetas",
  explain: "Carpetas que pueden contener conectores y los programas que las leen.",
  role: {
    "desktop": "Conectores personalizados",
    "desktop-dead": "Conectores personalizados, otro nombre",
    "near-miss": "Casi los conectores personalizados",
    "certified-installer": "Conectores certificados, edición del instalador",
    "certified-store": "Conectores certificados, edición de Microsoft Store",
    "gateway": "Puerta de enlace",
    "added": "Agregada por usted",
  } satisfies Readonly<Record<FolderRole, string>>,
  roleExplain: {
    "certified-installer": "La administra Power BI Desktop. No agregue archivos.",
    "certified-store": "La administra Power BI Desktop de Microsoft Store. No agregue archivos.",
    "added": "Solo Mezzanine mira aquí. Power BI no.",
  } satisfies Readonly<Partial<Record<FolderRole, string>>>,
  state: {
    "present": "existe",
    "absent": "no existe",
    "access-denied": "sin acceso",
    "not-a-folder": "no es una carpeta",
    "no-answer": "no responde",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  stateExplain: {
    "present": "",
    "absent": "No existe.",
    "access-denied": "Acceso denegado. Pida al propietario de la carpeta permiso para leerla.",
    "not-a-folder": "Hay un archivo con este nombre. Cambie el nombre del archivo y cree la carpeta.",
    "no-answer": "La carpeta no responde, así que no se conoce su contenido. Compruebe la unidad o la conexión y examine de nuevo.",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  read: "Power BI Desktop lee esta",
  belongsIn: (path: ForeignText) => `Los conectores deben estar en ${quoted(path)}.`,
  nearMiss: (path: ForeignText, readInstead: ForeignText) =>
    `${quoted(path)} contiene conectores, pero Power BI Desktop no la lee. Deben estar en ${quoted(readInstead)}.`,
  count: (count: number) => (count === 0 ? "ningún conector" : counted(count, "conector", "conectores")),
  groups: {
    desktop: "Power BI Desktop",
    certified: "Certificados por Microsoft",
    gateway: "Puerta de enlace",
    added: "Agregadas por usted",
  },
  view: folderViewTexts,
  removed: "Se quitó de la lista. La carpeta no se cambió.",
  added: (path: ForeignText) => `Se agregó ${quoted(path)}.`,
};
