import type { Words } from "../words.ts";
import { counted, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

export const historyEvents: Words["cleanup"]["events"] = {
  "added": "Ajouté",
  "replaced": "Remplacé",
  "removed": "Supprimé",
  "signer-changed": "Signé par quelqu’un d’autre qu’avant",
  "signature-lost": "N’est plus signé",
  "installed": "Installé",
  "quarantined": "Mis en quarantaine",
  "restored": "Restauré",
  "disabled": "Désactivé",
  "enabled": "Activé",
  "purged": "Supprimé définitivement",
  "marked-testing": "Marqué comme en test",
  "unmarked-testing": "N’est plus marqué comme en test",
  "recovered": "Récupéré après une interruption",
};

export const recoveries: Words["cleanup"]["recoveries"] = {
  "finished": "L’opération a été interrompue et est maintenant terminée.",
  "undone": "L’opération a été interrompue. Le fichier est à sa place d’avant.",
  "kept-under-other-name": "L’opération a été interrompue. Le fichier est de retour sous un autre nom, car le sien était déjà utilisé.",
  "missing":
    "L’opération a été interrompue, et le fichier n’a pas été trouvé. Quelqu’un l’a peut-être supprimé, ou son lecteur n’est pas connecté. Mezzanine le cherche à chaque démarrage.",
  "adopted": "Un fichier en quarantaine qui n’avait pas d’enregistrement est de nouveau dans la liste.",
};

export const historyUnreadable: Words["cleanup"]["historyUnreadable"] =
  "L’historique ne peut pas être lu. Certains événements peuvent ne pas être affichés.";

export const historyScreen: Words["window"]["history"] = {
  title: "Historique",
  explain: "Toutes les modifications de fichiers de connecteur\u202F: celles que vous avez faites ici et celles trouvées sur le disque.",
  search: "Rechercher dans l’historique",
  placeholder: "Rechercher noms, dossiers, versions, empreintes, notes",
  kinds: "Événements",
  kindsActive: (count) => `Événements, ${counted(count, "choisi", "choisis")}`,
  groups: { alarms: "Alertes", user: "Vos modifications", disk: "Trouvés sur le disque", recovery: "Après une interruption" },
  since: "Depuis",
  export: "Exporter",
  exportCsv: "En CSV, pour un tableur",
  exportJson: "En JSON, pour un programme",
  exported: (fileName) => `Exporté sous le nom ${quoted(fileName)}.`,
  label: "Événements, les plus récents d’abord",
  alarm: "Alerte",
  undone: "annulé",
  by: { user: "par vous", disk: "trouvé sur le disque", recovery: "par Mezzanine", age: "par la durée de conservation" },
  version: (version) => `v${versionInWords(version)}`,
  versions: (before, after) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint) => `signataire ${thumbprintInWords(thumbprint)}…`,
  undo: (what, name) => `Annuler\u202F: ${what}, ${quoted(name)}`,
  loading: "Lecture de l’historique…",
  emptyTitle: "Aucun événement pour l’instant",
  empty: "Mezzanine note ici quand un fichier de connecteur est ajouté, remplacé, supprimé, déplacé ou signé par quelqu’un d’autre.",
  nothingMatchesTitle: "Aucun résultat",
  nothingMatches: "Aucun événement ne correspond à la recherche et aux filtres.",
  today: "Aujourd’hui",
  yesterday: "Hier",
};
