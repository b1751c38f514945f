import type { Words } from "../words.ts";
import { counted, dayInWords, isOne, numberText, quoted, versionInWords } from "./phrases.ts";

export const supportTexts: Words["window"]["support"] = {
  open: "Fichier de support…",
  title: "Fichier de support",
  explain:
    "Un fichier ZIP pour la personne qui vous aide. Il contient des faits et des résultats sur vos connecteurs, les dossiers, les versions et l’historique récent. Il ne contient aucun connecteur, sauf si vous en choisissez un ci-dessous.",
  hidden:
    "Les noms d’utilisateurs, d’ordinateurs et d’entreprises, les chemins d’accès, les adresses de messagerie et les adresses de sources de données sont remplacés\u202F: le même nom par le même mot partout. Les notes que vous avez écrites sont omises.",
  lookThrough: "Examinez les fichiers avant de les envoyer. Les noms que seul le texte d’un connecteur connaît ne sont pas reconnus.",
  replaced: (count) =>
    count === 0 ? "Aucun nom privé n’a été trouvé." : counted(count, "nom privé a été remplacé.", "noms privés ont été remplacés."),
  ordinary: (count) =>
    `${counted(count, "nom est très court ou un mot courant, et n’est remplacé", "noms sont très courts ou des mots courants, et ne sont remplacés")} que dans les chemins d’accès. ${isOne(count) ? "Recherchez-le" : "Recherchez-les"} dans les fichiers avant l’envoi.`,
  leftOut: (count) =>
    `${counted(count, "connecteur n’y figure pas", "connecteurs n’y figurent pas")}, car le fichier serait trop volumineux.`,
  preparing: "Préparation du fichier de support…",
  files: "Fichiers contenus",
  size: (bytes) => (bytes < 1024 ? `${numberText(bytes)} octets` : `${numberText(Math.ceil(bytes / 1024))} Ko`),
  shown: (name) => `Texte de ${quoted(name)}`,
  nothingShown: "Choisissez un fichier pour le lire.",
  asItIs: "C’est le connecteur lui-même. Rien n’y est remplacé.",
  cut: "Seul le début est affiché.",
  content: "Inclure aussi des connecteurs",
  contentExplain:
    "Un connecteur est inclus tel quel\u202F: son code peut nommer des serveurs, des personnes et des clés. N’en incluez un que si la personne qui vous aide le demande.",
  noConnectors: "Il n’y a aucun connecteur à inclure.",
  save: "Enregistrer…",
  saved: (fileName) => `Enregistré sous ${quoted(fileName)}.`,
  outputExists: (path) => `Il y a déjà quelque chose à l’emplacement ${quoted(path)}. Choisissez un autre nom. Rien n’a été écrit.`,
  ready: (fileName) => `${quoted(fileName)} est prêt à être enregistré.`,
  wouldBeSaved: (fileName) => `Il serait enregistré sous ${quoted(fileName)}. Rien n’a été écrit.`,
  kinds: {
    "read-me": "ce que contient le fichier de support",
    "versions": "versions de Mezzanine, du système et de Power BI\u202F; paramètres",
    "folders": "dossiers et leur contenu",
    "trust": "la liste des empreintes approuvées",
    "history": "ce qui s’est passé récemment",
    "report": "tout sur une page à lire",
    "connector": "faits et résultats sur un connecteur",
    "content": "un connecteur, tel quel",
  },
  readMe: {
    title: "Fichier de support de Mezzanine",
    made: (version, at) => `Créé par Mezzanine ${versionInWords(version)} le ${dayInWords(at)}.`,
    replaced: (count) =>
      `${counted(count, "nom privé a été remplacé", "noms privés ont été remplacés")} par des mots tels que user-1, computer-1, folder-1 et address-1. Le même mot désigne le même nom dans tous les fichiers.`,
    notIn:
      "Ne contient pas\u202F: le contenu des connecteurs non choisis, les notes et motifs écrits par l’utilisateur, les mots de passe, les jetons et les données.",
    list: "Fichiers\u202F:",
  },
  report: {
    save: "Enregistrer un rapport",
    html: "Page à imprimer (HTML)",
    csv: "Tableau pour un tableur (CSV)",
    json: "Pour un programme (JSON)",
    selected: "Rapport…",
    page: "Enregistrer comme page à imprimer",
    dragHint: "Choisissez un format d’enregistrement, ou faites glisser ce bouton dans un dossier pour y enregistrer un rapport HTML.",
    notDragged: "Le rapport n’est pas encore prêt à être déplacé. Choisissez «\u202FRapport…\u202F» pour l’enregistrer.",
    saved: (fileName) => `Le rapport est enregistré sous ${quoted(fileName)}.`,
  },
  failures: {
    "no-drag": "Vous ne pouvez pas faire glisser ainsi un fichier hors du navigateur. Enregistrez plutôt le rapport.",
    "not-dragged": "Le rapport n’a pas pu être écrit dans le dossier temporaire. Enregistrez-le plutôt.",
    "content-not-read":
      "Un connecteur choisi n’a pas pu être lu ou a changé depuis la dernière analyse. Relancez l’analyse, puis choisissez-le à nouveau.",
    "unknown-bundle": "Cet aperçu n’est plus à jour. Fermez-le et ouvrez à nouveau le fichier de support.",
  },
};
