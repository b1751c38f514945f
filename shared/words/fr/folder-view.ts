import type { Words } from "../words.ts";
import { counted, isOne, numberText, quoted } from "./phrases.ts";

export const folderViewTexts: Words["window"]["folders"]["view"] = {
  place: {
    "documents": "Connecteurs personnalisés",
    "documents-older-name": "Connecteurs personnalisés, ancien nom",
    "other-documents": "Connecteurs personnalisés dans un autre dossier Documents",
    "near-miss": "Presque le dossier des connecteurs personnalisés",
    "certified-installer": "Connecteurs certifiés, édition avec programme d’installation",
    "certified-store": "Connecteurs certifiés, édition du Store",
    "gateway": "Passerelle de données locale",
    "gateway-named": "Passerelle de données locale, d’après vous",
    "added": "Ajouté par vous",
  },
  programs: {
    "desktop": "Power BI Desktop",
    "desktop-installer": "Power BI Desktop (édition avec programme d’installation)",
    "desktop-store": "Power BI Desktop (édition du Store)",
    "standard-gateway": "la passerelle de données locale en mode standard",
    "personal-gateway": "la passerelle de données locale en mode personnel",
  },
  readBy: {
    "reads": (program) => `Lu par ${program}.`,
    "unless-configured": (program) => `Lu par ${program}, sauf si un autre dossier est défini dans la passerelle.`,
  },
  sources: {
    "engineer":
      "Origine de l’information\u202F: un ingénieur de Microsoft l’a dit après avoir lu le code de Power BI Desktop. Personne n’a dit que les éditions avec programme d’installation et du Store diffèrent sur ce point.",
    "documentation": "Origine de l’information\u202F: la documentation de Microsoft.",
    "vendors": "Origine de l’information\u202F: la documentation de plusieurs connecteurs.",
    "scripts": "Origine de l’information\u202F: plusieurs scripts publics. Microsoft ne le documente pas.",
    "user": "Origine de l’information\u202F: vous l’avez dit.",
  },
  howKnown: "Origine de l’information",
  unread: "Non lu",
  notRead: {
    "usual-name-exists": "Power BI Desktop ne le lit pas, car le dossier au nom habituel existe.",
    "older-name-read": "Il n’existe pas, Power BI Desktop lit donc le dossier à l’ancien nom.",
    "other-documents": "Power BI Desktop ne le lit pas, car votre dossier Documents est ailleurs.",
    "near-miss": "Power BI Desktop ne le lit pas, car son nom ou son emplacement n’est pas le bon.",
  },
  doesNotLoad: (count) =>
    isOne(count)
      ? "Le connecteur qu’il contient n’est pas chargé. Déplacez-le vers le dossier qui est lu."
      : `Les ${numberText(count)} connecteurs qu’il contient ne sont pas chargés. Déplacez-les vers le dossier qui est lu.`,
  names: (count) => counted(count, "fichier de connecteur", "fichiers de connecteur"),
  moreNames: (count) => `et ${numberText(count)} de plus`,
  absent: (count) => counted(count, "dossier possible n’existe pas", "dossiers possibles n’existent pas"),
  absentExplain: "Des programmes liraient ces dossiers s’ils existaient. Leur absence n’est pas un problème.",
  loading: "Examen des dossiers…",
  failed: "Les dossiers n’ont pas pu être examinés. Réessayez\u202F; si cela se reproduit, redémarrez Mezzanine.",
  tryAgain: "Réessayer",
  create: "Créer le dossier",
  createExplain: "Power BI Desktop lit ce dossier dès qu’il existe.",
  created: (path) => `${quoted(path)} a été créé.`,
  undoCreate: "Supprimer à nouveau le dossier",
  undoCreateExplain: "Mezzanine a créé ce dossier, et il est vide.",
  undone: "Le dossier vide a été supprimé.",
  move: (count) => (isOne(count) ? "Déplacer le connecteur…" : `Déplacer ${numberText(count)} connecteurs…`),
  useForGateway: "La passerelle de données locale lit ce dossier",
  useForGatewayExplain: "Cochez cette case si le dossier est défini dans l’application de la passerelle, sous Connecteurs.",
  gatewayNamed: "C’est noté. Rien n’a été modifié dans la passerelle.",
  access: {
    allowed: "Le compte de la passerelle a le droit de le lire.",
    denied:
      "Le compte de la passerelle n’a pas le droit de le lire, la passerelle ne peut donc pas charger ce qu’il contient. Donnez au compte le droit de lecture ou choisissez un autre dossier dans l’application de la passerelle.",
    notKnown: {
      "not-windows": "Seul l’ordinateur de la passerelle peut montrer si le compte de la passerelle a le droit de le lire.",
      "no-gateway":
        "On ne sait pas si une passerelle a le droit de le lire, car aucune passerelle en mode standard n’est installée sur cet ordinateur.",
      "network":
        "On ne sait pas si le compte de la passerelle a le droit de le lire, car il est sur un autre ordinateur. Les services ne voient pas les lecteurs que vous avez connectés et se connectent aux autres ordinateurs au nom de cet ordinateur. Choisissez un dossier sur le disque de la passerelle.",
      "rules-not-read":
        "On ne sait pas si le compte de la passerelle a le droit de le lire, car les règles d’accès n’ont pas pu être lues. Consultez Propriétés > Sécurité.",
      "only-administrators":
        "Ses règles d’accès indiquent des administrateurs et des comptes autres que celui de la passerelle. Le compte de la passerelle n’a le droit de le lire que si quelqu’un en a fait un administrateur. Pour en être sûr, donnez-lui le droit de lecture.",
      "other-accounts":
        "On ne sait pas si le compte de la passerelle a le droit de le lire\u202F: les règles d’accès indiquent des groupes ou des comptes dont il fait peut-être partie.",
    },
    fileDenied:
      "Le compte de la passerelle n’a pas le droit de lire ce fichier, la passerelle ne peut donc pas le charger. Donnez au compte le droit de lecture.",
  },
  service: {
    installed: (account) =>
      `Une passerelle de données locale en mode standard est installée sur cet ordinateur. Elle s’exécute sous le compte ${quoted(account)}.`,
    accountNotKnown:
      "Une passerelle de données locale en mode standard est installée sur cet ordinateur. Le compte sous lequel elle s’exécute n’a pas pu être lu.",
    notInstalled: "Aucune passerelle de données locale en mode standard n’est installée sur cet ordinateur.",
    notKnown: "Seul Windows permet de voir si une passerelle de données locale est installée.",
  },
  transfer: {
    title: {
      "move": (count) => `Déplacer ${counted(count, "connecteur", "connecteurs")}`,
      "copy-to-gateway": (count) => `Copier ${counted(count, "connecteur", "connecteurs")} vers la passerelle`,
    },
    how: {
      "move":
        "Chaque fichier est copié dans le dossier que Power BI Desktop lit. L’original est mis en quarantaine, et l’annulation le restaure.",
      "copy-to-gateway":
        "Chaque fichier est copié dans le dossier de la passerelle et reste aussi où il est. L’annulation retire la copie.",
    },
    into: "Destination",
    folderIsMade: "Le dossier n’existe pas encore et est créé.",
    replace: (name) => `Remplacer ${quoted(name)}. Il est mis en quarantaine.`,
    mustReplace: "Un fichier de ce nom existe. Il reste en place si vous ne le remplacez pas.",
    clashes: (name) => `${quoted(name)} a le même type de source de données. Les deux ensemble risquent de ne pas être chargés.`,
    nothing: "Aucun de ces connecteurs ne peut être déplacé ou copié.",
    go: {
      "move": (count) => `Déplacer ${counted(count, "connecteur", "connecteurs")}`,
      "copy-to-gateway": (count) => `Copier ${counted(count, "connecteur", "connecteurs")}`,
    },
    done: {
      "move": (count) => `${counted(count, "connecteur déplacé", "connecteurs déplacés")}. Redémarrez Power BI Desktop.`,
      "copy-to-gateway": (count) => `${counted(count, "connecteur copié", "connecteurs copiés")} dans le dossier de la passerelle.`,
    },
    reason: {
      "move": "Déplacé vers le dossier que Power BI Desktop lit",
      "copy-to-gateway": "Copié dans le dossier de la passerelle",
    },
    ended: "Tout n’a pas été fait",
  },
  gateway: {
    title: "Préparation à la passerelle",
    explain: "Ce qu’une passerelle de données locale exige de chaque connecteur, pour autant que cela se voie sur cet ordinateur.",
    check: "Vérifier pour la passerelle",
    checking: "Lecture des connecteurs…",
    again: "Vérifier à nouveau",
    failed: "Les connecteurs n’ont pas pu être vérifiés. Relancez l’analyse, puis vérifiez à nouveau.",
    states: {
      "ready": "Rien de connu n’empêche une passerelle de l’utiliser",
      "unusable": "Une passerelle ne peut pas l’utiliser tel quel",
      "versions-differ": "Le dossier de la passerelle contient une autre version",
      "not-there": "Absent du dossier de la passerelle",
      "folder-not-known": "Le dossier de la passerelle est inconnu",
    },
    nothing:
      "Il n’y a aucun connecteur personnalisé dans les dossiers que Power BI Desktop ou une passerelle lit. Ajoutez-en un, puis vérifiez à nouveau.",
    copy: "Copier dans le dossier de la passerelle…",
    versions: (here, there) =>
      `Version ici\u202F: ${here === null ? "non indiquée" : quoted(here)}. Version de la passerelle\u202F: ${there === null ? "non indiquée" : quoted(there)}.`,
    switches: "Paramètres du cluster de passerelle",
  },
};
