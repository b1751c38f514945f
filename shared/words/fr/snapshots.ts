import type { Words } from "../words.ts";
import { counted, dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const snapshotTexts: Words["snapshots"] = {
  title: "Instantanés",
  explain:
    "Un instantané est un fichier qui énumère les connecteurs, les dossiers et les entrées approuvées d’un ordinateur. Ouvrez-en un pour le comparer à cet ordinateur, ou deux pour les comparer entre eux. Rien n’est modifié.",
  choose: "Ouvrir des instantanés…",
  save: "Enregistrer un instantané de cet ordinateur…",
  pseudonyms: "Remplacer les noms d’utilisateurs, d’ordinateurs et d’entreprises",
  pseudonymsExplain: "Choisissez cette option si vous envoyez le fichier à une personne extérieure à votre organisation.",
  ready: (fileName) => `${quoted(fileName)} est prêt à être enregistré.`,
  empty: {
    title: "Aucun instantané n’est ouvert",
    text: "Créez-en un avec «\u202FEnregistrer un instantané de cet ordinateur\u202F» ou, sur un autre ordinateur, avec «\u202Fmezzanine snapshot\u202F».",
  },
  reading: "Lecture…",
  tooMany: "Ouvrez un ou deux instantanés à la fois.",
  notOpened: (fileName) => `${quoted(fileName)} n’a pas pu être ouvert`,
  swap: "Échanger avant et après",
  beforeTitle: "Avant",
  afterTitle: "Après",
  thisComputer: "Cet ordinateur, maintenant",
  hiddenNames: "Les noms privés ont été remplacés dans cet instantané.",
  computer: "Ordinateur",
  user: "Utilisateur",
  made: "Créé",
  madeOn: (at) => dayInWords(at),
  versions: "Mezzanine et système",
  leftOut: (count) => `${counted(count, "connecteur n’est pas", "connecteurs ne sont pas")} dans cet instantané, faute de place.`,
  outcome: {
    same: "Il n’y a aucune différence dans les connecteurs et les entrées approuvées.",
    different: "Ils diffèrent.",
    unknown: "Aucune différence n’a été trouvée, mais tout n’a pas pu être comparé.",
  },
  same: (count) => counted(count, "connecteur est identique dans les deux.", "connecteurs sont identiques dans les deux."),
  added: "Seulement après",
  removed: "Seulement avant",
  changed: "Modifié",
  unknown: "Inconnu",
  trustAdded: "Approuvé seulement après",
  trustRemoved: "Approuvé seulement avant",
  trustUnknown: "Une liste des empreintes approuvées n’a pas pu être lue, on ne sait donc pas en quoi elles diffèrent.",
  notAThumbprint: "pas une empreinte numérique",
  allConnectors: (count) => `Tous les connecteurs (${numberText(count)})`,
  more: (count) =>
    `${counted(count, "autre n’est pas affiché", "autres ne sont pas affichés")} ici. «\u202Fmezzanine diff\u202F» affiche la liste complète.`,
  becomes: (before, after) => `${quoted(before)}, puis ${quoted(after)}`,
  aspects: {
    name: "nom de fichier",
    folder: "dossier",
    content: "contenu",
    version: "version",
    kinds: "types de source de données",
    integrity: "signature",
    signers: "signataire",
    loading: "chargement par Power BI",
    shadows: "connecteurs certifiés à la place desquels il peut être utilisé",
    findings: "constats",
  },
  because: {
    "folder-not-read": {
      before: "Le premier instantané n’a pas pu lire ce dossier.",
      after: "Le second instantané n’a pas pu lire ce dossier.",
    },
    "left-out": {
      before: "Le premier instantané n’énumère pas tous les connecteurs.",
      after: "Le second instantané n’énumère pas tous les connecteurs.",
    },
    "unread": {
      before: "Dans le premier instantané, le fichier n’a pas pu être lu.",
      after: "Dans le second instantané, le fichier n’a pas pu être lu.",
    },
  },
  failures: {
    "too-large": "Ce fichier est trop volumineux pour un instantané.",
    "not-a-snapshot": (place) =>
      `Ce n’est pas un instantané que Mezzanine peut lire (${quoted(place)}). Créez-le à nouveau avec «\u202Fmezzanine snapshot\u202F».`,
    "newer-format": "Une version plus récente de Mezzanine a créé cet instantané. Mettez Mezzanine à jour pour l’ouvrir.",
    "not-read": (because) => `${fileFailures[because].problem} Choisissez un autre fichier.`,
  },
};
