import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted } from "./phrases.ts";

export const reportScreen: Words["window"]["reports"] = {
  title: "Rapports",
  explain:
    "Voyez lesquels de vos rapports utilisent quels connecteurs avant d’en retirer ou d’en remplacer un. Mezzanine lit les rapports sans Power BI et ne conserve rien de leurs données.",
  addFolder: "Ajouter un dossier…",
  addFiles: "Ajouter des rapports…",
  readAgain: "Relire",
  inBrowser:
    "Vous ne pouvez pas choisir de fichiers dans le navigateur. Exécutez mezzanine reports <dossier> en ligne de commande\u202F; ce qui est lu apparaît ici.",
  emptyTitle: "Aucun rapport lu pour l’instant",
  empty:
    "Ajoutez un dossier avec des rapports, ou choisissez parmi les rapports récents de Power BI Desktop. Rien n’est lu avant que vous ne le choisissiez.",
  places: "Où Mezzanine lit des rapports",
  removePlace: "Retirer",
  removePlaceNamed: (path) => `Retirer ${quoted(path)}`,
  remembered:
    "Mezzanine mémorise les chemins d’accès de ces rapports ainsi que les noms et premiers arguments des fonctions qu’ils appellent. Si vous les oubliez, les rapports restent tels quels.",
  forgetAll: "Oublier tous les rapports",
  unreadFolders: (count) =>
    `${counted(count, "dossier n’a pas pu être parcouru", "dossiers n’ont pas pu être parcourus")}. Vérifiez que vous pouvez les ouvrir, puis relisez\u202F:`,
  reading: "Lecture des rapports",
  searching: "Recherche de rapports…",
  running: (done, total) => `${numberText(done)} sur ${numberText(total)}`,
  ended: { done: "Les rapports ont été lus.", cancelled: "Arrêté. Ce qui a été lu est conservé." },
  recent: "Afficher les rapports récents de Power BI Desktop",
  recentTitle: "Rapports récents de Power BI Desktop",
  recentExplain: "D’après la liste de Power BI Desktop. Mezzanine n’a consulté que la liste, pas les rapports. Choisissez ceux à lire.",
  recentNone: "Power BI Desktop n’a pas de liste de rapports récents sur cet ordinateur, ou elle est vide. Ajoutez plutôt un dossier.",
  recentAllAdded: "Tous les rapports récents sont déjà dans la liste.",
  recentNotUnderstood:
    "La liste des rapports récents de Power BI Desktop a une forme que Mezzanine ne connaît pas. Ajoutez plutôt un dossier.",
  chooseAll: "Tout choisir",
  addChosen: (count) => (count === 0 ? "Lire les rapports choisis" : `Lire ${counted(count, "rapport", "rapports")}`),
  coverage: (read, total) => `Rapports lus\u202F: ${numberText(read)} sur ${numberText(total)}.`,
  shown: (count) => counted(count, "affiché.", "affichés."),
  unreadConnectors: (names) =>
    `Toutes les fonctions de ${namesInWords(names)} ne sont pas connues. L’une d’elles fournit peut-être ce qui manque.`,
  search: "Rechercher par rapport, connecteur ou fonction",
  filter: "Afficher",
  filters: {
    "all": "Tous les rapports",
    "missing": "Il manque quelque chose",
    "not-read": "Non lus",
    "moving": "Changements prévus par Microsoft",
  },
  connector: "Connecteur",
  anyConnector: "Tous les connecteurs",
  noneFound: "Aucun rapport ne correspond. Modifiez la recherche ou les filtres.",
  columns: { report: "Rapport", connectors: "Utilise", missing: "Sans connecteur" },
  ofProjects: (names) => `Modèle de ${namesInWords(names)}`,
  notRead: "Non lu.",
  noConnector: "Aucun connecteur",
  nothingMissing: "Rien ne manque",
  moving: "Microsoft prévoit des changements\u202F: ouvrez-le pour en savoir plus.",
  moreFunctions: (count) => `et ${counted(count, "fonction de plus", "fonctions de plus")}`,
  more: (count) => `${counted(count, "rapport de plus", "rapports de plus")}. Utilisez la recherche pour les trouver.`,
  readAt: (when) => `Lu le ${when}`,
  byNobody: "Aucun connecteur connu de Mezzanine ne la fournit.",
  providedBy: "Fournie par",
  inQueries: (names, count) =>
    count > names.length ? `Dans ${numberText(count)} requêtes, dont ${namesInWords(names)}.` : `Dans ${namesInWords(names, 5)}.`,
  firstArguments: "Premier argument (privé)\u202F:",
  showConnector: "Afficher le connecteur",
};
