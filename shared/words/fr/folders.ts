import type { Words } from "../words.ts";
import { folderViewTexts } from "./folder-view.ts";
import { counted, quoted } from "./phrases.ts";

export const foldersPage: Words["window"]["folders"] = {
  title: "Dossiers",
  explain: "Les dossiers qui peuvent contenir des connecteurs et les programmes qui les lisent.",
  role: {
    "desktop": "Connecteurs personnalisés",
    "desktop-dead": "Connecteurs personnalisés, autre nom",
    "near-miss": "Presque les connecteurs personnalisés",
    "certified-installer": "Connecteurs certifiés, édition avec programme d’installation",
    "certified-store": "Connecteurs certifiés, édition du Store",
    "gateway": "Passerelle",
    "added": "Ajouté par vous",
  },
  roleExplain: {
    "certified-installer": "Géré par Power BI Desktop. N’y ajoutez pas de fichiers.",
    "certified-store": "Géré par Power BI Desktop du Microsoft Store. N’y ajoutez pas de fichiers.",
    "added": "Seul Mezzanine lit ce dossier. Power BI ne le lit pas.",
  },
  state: {
    "present": "existe",
    "absent": "n’existe pas",
    "access-denied": "accès refusé",
    "not-a-folder": "pas un dossier",
    "no-answer": "ne répond pas",
  },
  stateExplain: {
    "present": "",
    "absent": "Il n’existe pas.",
    "access-denied": "L’accès a été refusé. Demandez au propriétaire du dossier l’autorisation de le lire.",
    "not-a-folder": "Il existe un fichier de ce nom. Renommez le fichier, puis créez le dossier.",
    "no-answer": "Le dossier ne répond pas, son contenu est donc inconnu. Vérifiez le lecteur ou la connexion, puis relancez l’analyse.",
  },
  read: "Power BI Desktop lit celui-ci",
  belongsIn: (path) => `Les connecteurs doivent être dans ${quoted(path)}.`,
  nearMiss: (path, readInstead) =>
    `${quoted(path)} contient des connecteurs, mais Power BI Desktop ne le lit pas. Ils doivent être dans ${quoted(readInstead)}.`,
  count: (count) => (count === 0 ? "aucun connecteur" : counted(count, "connecteur", "connecteurs")),
  groups: { desktop: "Power BI Desktop", certified: "Certifiés par Microsoft", gateway: "Passerelle", added: "Ajoutés par vous" },
  view: folderViewTexts,
  removed: "Retiré de la liste. Le dossier lui-même n’a pas été modifié.",
  added: (path) => `${quoted(path)} a été ajouté.`,
};
