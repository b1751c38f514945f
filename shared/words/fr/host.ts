import type { Words } from "../words.ts";
import { storeReadOnly } from "./failures.ts";
import { isOne, monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage: Words["window"]["about"] = {
  title: "À propos de Mezzanine",
  promise:
    "Affiche, vérifie et explique les connecteurs personnalisés de Power BI. Il lit les fichiers et ne les exécute jamais. Il n’envoie aucune donnée.",
  version: "Version",
  host: "Exécuté comme",
  hosts: { electron: "un programme de bureau", web: "une page de votre navigateur, fournie par cet ordinateur" },
  runtime: "Environnement d’exécution",
  catalogue: "Connecteurs certifiés connus",
  catalogueFacts: (count, asOf) => `${numberText(count)}, état\u202F: ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "fournis avec Mezzanine", file: "d’un fichier que vous avez donné", imported: "importés par vous" },
  dataFolder: "Ses propres données",
  culture: "Langue du système",
  independence: "Mezzanine est un logiciel indépendant. Power BI et Power Query sont des produits de Microsoft.",
};

export const aboutDialog: Words["host"]["about"] = {
  title: "À propos de Mezzanine",
  lines: (versions) => versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "Fermer",
  licences: "Détails et licences",
};

export const licences: Words["host"]["licences"] = {
  title: "Licences",
  explain: "Mezzanine contient des logiciels tiers. Voici les termes de leurs licences.",
  show: "Tout afficher",
  failed: "La liste des licences est absente de cette version.",
};

export const hostTexts: Words["host"] = {
  about: aboutDialog,
  licences,
  notifications,
  storeReadOnly,
  menu: {
    file: "Fichier",
    edit: "Édition",
    view: "Affichage",
    window: "Fenêtre",
    help: "Aide",
    about: "À propos de Mezzanine",
    roles: {
      services: "Services",
      hide: "Masquer Mezzanine",
      hideOthers: "Masquer les autres",
      unhide: "Tout afficher",
      quit: "Quitter",
      undo: "Annuler",
      redo: "Rétablir",
      cut: "Couper",
      copy: "Copier",
      paste: "Coller",
      delete: "Supprimer",
      selectAll: "Tout sélectionner",
      reload: "Actualiser",
      resetZoom: "Taille réelle",
      zoomIn: "Zoom avant",
      zoomOut: "Zoom arrière",
      togglefullscreen: "Plein écran",
      minimize: "Réduire",
      zoom: "Zoom",
      close: "Fermer la fenêtre",
      front: "Tout ramener au premier plan",
    },
  },
  addFolder: { title: "Ajouter un dossier", button: "Ajouter" },
  addReports: { title: "Ajouter des rapports", button: "Ajouter", filter: "Rapports" },
  folderPurposes: {
    project: { title: "Choisir un dossier de projet", button: "Choisir" },
    save: { title: "Choisir où enregistrer", button: "Enregistrer ici" },
  },
  chosenFiles: {
    key: "Choisir un fichier de clé",
    certificate: "Choisir un certificat",
    signature: "Choisir la signature",
    previous: "Choisir la version précédente",
  },
  saveFile: { title: "Enregistrer le fichier" },
  openAddress: {
    title: "Ouvrir une page web",
    question: (host) => `Ouvrir ${quoted(host)} dans votre navigateur\u202F?`,
    detail: (address) =>
      `${address}\n\nMezzanine n’a pas vérifié cette adresse. Elle provient d’un connecteur ou de la liste des connecteurs certifiés.`,
    cancel: "Annuler",
    open: "Ouvrir",
  },
  unreadable: {
    problem: (name) => `${quoted(name)} n’a pas pu être lu.`,
    step: "Il est peut-être absent ou verrouillé, ou vous n’avez pas l’autorisation de le lire.",
  },
  notStarted: { title: "Mezzanine n’a pas pu démarrer" },
  notLoaded: {
    problem: "La fenêtre n’a pas pu être chargée.",
    step: "Si cela se reproduit, réinstallez Mezzanine. Aucune donnée n’est perdue.",
    reload: "Réessayer",
    quit: "Quitter",
  },
  hung: {
    problem: "La fenêtre ne répond pas.",
    step: "Actualisez-la pour revenir où vous étiez. Les analyses et les déplacements continuent pendant ce temps.",
    wait: "Attendre",
    reload: "Actualiser",
  },
  crashing: {
    problem: "La fenêtre a cessé de fonctionner plusieurs fois de suite.",
    step: "Aucune donnée n’est perdue.",
    reload: "Réessayer",
    quit: "Quitter",
  },
  alarm: {
    title: "La signature d’un connecteur a changé",
    text: (count) =>
      isOne(count)
        ? "Un fichier signé auparavant ne l’est plus ou est signé par quelqu’un d’autre. Vérifiez-le avant que Power BI le charge."
        : `${numberText(count)} fichiers signés auparavant ne le sont plus ou sont signés par quelqu’un d’autre. Vérifiez-les avant que Power BI les charge.`,
  },
  addressShown:
    "Mezzanine n’ouvre pas de pages web ici et n’a pas vérifié cette adresse. Si vous lui faites confiance, ouvrez-la vous-même\u202F:",
  web: {
    open: "Ouvrir Mezzanine",
    nothingHere: "Il n’y a rien ici.",
    otherBrowser:
      "Cette fenêtre appartient au navigateur qui l’a ouverte en premier. Redémarrez Mezzanine pour obtenir une nouvelle adresse.",
  },
};
