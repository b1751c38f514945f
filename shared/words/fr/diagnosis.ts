import type { Words } from "../words.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

export const diagnosisTexts: Words["diagnosis"] = {
  links: {
    "folder": "Le dossier est lu par Power BI",
    "permission": "Le fichier peut être lu",
    "web-mark": "Windows ne l’a pas marqué comme téléchargé",
    "file-name": "Power BI charge les fichiers de ce nom",
    "archive": "L’archive peut être lue",
    "main-document": "Il a exactement un document principal",
    "code": "Le code ne contient pas d’erreur",
    "members": "Tous les noms du code sont définis",
    "publish": "Il est publié dans «\u202FObtenir les données\u202F»",
    "data-source-kinds": "On peut se connecter à ses types de source de données",
    "strings-and-icons": "Ses textes et ses icônes sont dans le fichier",
    "signature": "Ses signatures sont valides, s’il y en a",
    "trust": "Son signataire est approuvé, ou toutes les extensions sont autorisées",
    "conflicts": "Aucun autre connecteur ne peut être utilisé à sa place",
    "restart": "Power BI Desktop a démarré après la dernière modification",
  },
  states: { "holds": "remplie", "broken": "non remplie", "not-knowable": "inconnue" },
  reasons: {
    "not-read": "Mezzanine n’a pas pu lire le fichier.",
    "depends-on-earlier": "Inconnu tant qu’une étape précédente n’est pas corrigée.",
    "marked-by-windows":
      "Windows le marque comme venant d’ailleurs. Certains utilisateurs disent qu’un tel fichier n’est pas chargé\u202F; ce que fait Power BI est inconnu.",
    "mark-not-known": "Il n’a pas été possible de lire si Windows le marque comme téléchargé.",
    "program-older":
      "Power BI Desktop a démarré avant la modification du fichier et ne cherche les connecteurs qu’au démarrage. Redémarrez-le.",
    "program-perhaps-older":
      "Power BI Desktop a démarré avant la dernière modification du fichier ou de ses attributs. Si le fichier a été copié ici depuis, redémarrez Power BI Desktop.",
    "program-not-known":
      "L’heure de démarrage de Power BI Desktop est inconnue. Il ne cherche les connecteurs qu’au démarrage\u202F: redémarrez-le après chaque modification.",
    "file-time-ahead":
      "L’heure du fichier est postérieure à l’horloge de cet ordinateur\u202F: on ne sait donc pas ce qui a eu lieu d’abord. Si vous avez modifié ou copié le fichier après le démarrage de Power BI Desktop, redémarrez Power BI Desktop.",
  },
  sources: {
    "folders": "Origine de l’information\u202F: les dossiers de cet ordinateur\u202F; un ingénieur de Microsoft a dit lequel est lu.",
    "file-system": "Origine de l’information\u202F: le système de fichiers.",
    "bytes": "Origine de l’information\u202F: les octets du fichier.",
    "grammar": "Origine de l’information\u202F: la grammaire de M publiée par Microsoft.",
    "trusted-list":
      "Origine de l’information\u202F: la liste des empreintes approuvées de cet ordinateur et ce que vous avez dit du paramètre de Power BI.",
    "inventory": "Origine de l’information\u202F: les autres connecteurs de cet ordinateur et la liste des connecteurs certifiés.",
    "processes": "Origine de l’information\u202F: les processus en cours d’exécution.",
  },
  experts: {
    "user": "Vous pouvez le vérifier sur cet ordinateur.",
    "administrator": "L’administrateur de cet ordinateur peut le savoir.",
    "author": "L’auteur du connecteur peut le savoir.",
    "nobody-but-power-bi": "Seul Power BI le montre\u202F: regardez dans «\u202FObtenir les données\u202F».",
  },
  noBroken: (notKnown) =>
    notKnown === 0
      ? "Toutes les conditions sont remplies."
      : `Aucune condition n’est connue comme non remplie. ${counted(notKnown, "condition est inconnue", "conditions sont inconnues")} de l’extérieur.`,
  firstBroken: "La première condition non remplie\u202F:",
  nothing: "Il n’y a aucun connecteur dans un dossier que Mezzanine connaît.",
  repairs: {
    "move": (to) => `Déplacez-le vers ${quoted(to)}.`,
    "rename": (to) => `Renommez-le ${quoted(to)}.`,
    "repack": (to) =>
      `Créez à nouveau ${quoted(to)} avec un seul document principal au premier niveau, des noms corrects et sans fichiers d’autres programmes.`,
    "remove-mark": (to) => `Supprimez la marque de Windows sur ${quoted(to)}.`,
  },
  repair: {
    ask: "Continuer\u202F?",
    done: "Terminé. Redémarrez Power BI Desktop.",
    notOffered: "Cette réparation n’est pas possible pour ce fichier.",
  },
  gateway: {
    inFolder: "Le même fichier est dans le dossier de la passerelle.",
    otherBytes: (name) =>
      `Le dossier de la passerelle contient ${quoted(name)} avec un autre contenu\u202F: utilisez la même version des deux côtés.`,
    notInFolder: "Il n’est pas dans le dossier de la passerelle, pour autant que ce dossier soit connu.",
    folderNotKnown:
      "Aucun dossier de passerelle n’est connu sur cet ordinateur. L’application de la passerelle indique quel dossier elle lit.",
    onlyThere: "Il est dans le dossier de la passerelle et non dans le dossier que Power BI Desktop lit.",
    testConnection: {
      resolved: (kind) => `${quoted(kind)}\u202F: TestConnection mène à une fonction, une passerelle peut donc tester la connexion.`,
      none: (kind) =>
        `${quoted(kind)}\u202F: il n’y a pas de TestConnection, nécessaire pour l’actualisation planifiée avec une passerelle.`,
      unresolved: (kind) => `${quoted(kind)}\u202F: TestConnection ne mène à aucune fonction qu’une passerelle peut appeler.`,
      unknown: (kind) => `${quoted(kind)}\u202F: ce que TestConnection appelle est inconnu sans exécuter le code.`,
    },
    noKinds: "Il ne déclare aucun type de source de données, une passerelle n’a donc rien à quoi se connecter.",
    signIn: (kinds) =>
      kinds.length === 0 ? "Il ne déclare aucune façon de se connecter." : `Façons de se connecter\u202F: ${namesInWords(kinds)}.`,
    signInNotKnown: "Ses façons de se connecter sont calculées et inconnues sans exécuter le code.",
    oauth: "D’après la documentation de Microsoft, OAuth avec une passerelle ne fonctionne que pour les administrateurs de la passerelle.",
    cluster:
      "Les connecteurs personnalisés doivent être autorisés sur le cluster de passerelle. Dans le service Power BI, sélectionnez Paramètres > Gérer les connexions et les passerelles > Passerelles de données locales, puis la passerelle et Paramètres. Sous Power BI, sélectionnez «\u202FAllow user’s custom data connectors to refresh through this gateway cluster\u202F» et, pour les sources dans le cloud, aussi «\u202FAllow user’s cloud data sources to refresh through this gateway cluster\u202F». Mezzanine ne peut pas voir ces paramètres.",
  },
};
