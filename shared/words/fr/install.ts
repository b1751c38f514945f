import type { WebZone } from "../../model/install.ts";
import type { Words } from "../words.ts";
import { counted, countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";
import type { InstallObstacle } from "../../model/cleanup.ts";
import type { ProblemByKind } from "../sentence.ts";

const askPublisher = "Demandez à nouveau le fichier à l’éditeur, depuis un emplacement que vous connaissez.";

export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "Il a été modifié après la signature, il n’est donc pas installé.", step: askPublisher },
  "signature-damaged": {
    problem: "Sa signature est endommagée, on ne sait donc pas s’il a été modifié. Il n’est pas installé.",
    step: askPublisher,
  },
  "content-ambiguous": {
    problem:
      "Deux programmes peuvent y lire un contenu différent\u202F: ce qui a été vérifié n’est peut-être pas ce que Power BI charge. Il n’est pas installé.",
    step: askPublisher,
  },
  "no-connector": { problem: "Il ne peut pas être lu comme un connecteur.", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI ne charge pas un fichier qui a cette extension.",
    step: "Si c’est un connecteur, donnez-lui l’extension .mez ou .pqx, puis ouvrez-le à nouveau.",
  },
  "name-reserved": {
    problem: "Windows n’autorise pas un fichier de ce nom.",
    step: "Donnez-lui un autre nom, puis ouvrez-le à nouveau.",
  },
  "name-not-allowed": {
    problem: "Son nom contient des caractères invisibles ou interdits, ou se termine par un point ou une espace.",
    step: "Donnez-lui un autre nom, puis ouvrez-le à nouveau.",
  },
  "no-install-folder": {
    problem: "Cet ordinateur n’a pas de dossier Custom Connectors pour Power BI Desktop.",
    step: "Vérifiez la liste des dossiers, puis réessayez.",
  },
  "already-installed": {
    problem: ({ name }) => `Le même fichier est déjà installé sous le nom ${quoted(name)}.`,
    step: "Il n’y a rien à faire.",
  },
  "name-twice": {
    problem: "Un autre fichier à installer a le même nom.",
    step: "Donnez un autre nom à l’un d’eux, puis ouvrez-le à nouveau.",
  },
  "name-in-use": {
    problem: ({ name }) => `Un fichier nommé ${quoted(name)} est dans le dossier, et Mezzanine ne peut pas le déplacer.`,
    step: "Relancez l’analyse et vérifiez-le, ou déplacez-le, puis réessayez.",
  },
  "would-replace": {
    problem: ({ names }) => `Il remplace ce qui est déjà là ou entre en conflit avec\u202F: ${listInWords(names.map(quoted))}.`,
    step: "Choisissez s’il faut mettre en quarantaine ce qui est déjà là.",
  },
  "changed-since-review": {
    problem: "Le fichier a été modifié depuis sa vérification, il n’est donc pas installé.",
    step: "Ouvrez-le à nouveau et vérifiez-le.",
  },
  "not-kept": { problem: "Ses octets ne sont plus en mémoire.", step: "Ouvrez à nouveau le fichier." },
};

const zones: Readonly<Record<WebZone, string>> = {
  "this-computer": "de cet ordinateur",
  "intranet": "de l’intranet local",
  "trusted": "d’un site de confiance",
  "internet": "d’Internet",
  "restricted": "d’un site sensible",
  "not-known": "d’un emplacement non indiqué",
};

export const installTexts: Words["window"]["install"] = {
  title: (count) => (count === 1 ? "Vérifier avant d’installer" : `Vérifier ${countedFiles(count)} avant d’installer`),
  open: "Installer…",
  reviewing: "Vérification de ce qui est installé…",
  go: (count) => (count === 1 ? "Installer" : `Installer ${countedFiles(count)}`),
  to: "Destination",
  folderIsMade: "Le dossier n’existe pas encore. Mezzanine le crée.",
  whatItIs: "Ce que c’est",
  whoSigned: "Qui l’a signé",
  signerNew: "Aucun connecteur déjà vu installé sur cet ordinateur n’était signé avec ce certificat.",
  signerMet: (at) =>
    `Un connecteur signé avec ce certificat a été vu ici pour la première fois le ${dayInWords(at)}. Vous ne l’avez pas accepté.`,
  acceptMeans:
    "L’acceptation est une note pour vous\u202F: Mezzanine connaît alors ce signataire. Elle ne change rien à ce que Power BI charge.",
  replaces: "Ce qu’il remplace ou avec quoi il entre en conflit",
  replacesNothing: "Aucun connecteur installé connu n’a son nom, ses sources de données ou sa section.",
  mark: "D’où il vient",
  cannot: "Ne peut pas être installé",
  nothingCan: "Aucun des fichiers ne peut être installé.",
  relations: {
    "same-name": (name) => `${quoted(name)} a le même nom. Il est mis en quarantaine.`,
    "same-content": (name) => `${quoted(name)} est le même fichier.`,
    "same-connector": (name) =>
      `${quoted(name)} déclare la même source de données ou la même section. Si les deux sont installés, on ne sait pas lequel Power BI utilise.`,
  },
  moveAway: (name) => `Mettre ${quoted(name)} en quarantaine`,
  versions: {
    newer: (theirs, ours) => `La version augmente\u202F: installée ${quoted(theirs)}, nouvelle ${quoted(ours)}.`,
    older: (theirs, ours) => `La version diminue\u202F: installée ${quoted(theirs)}, nouvelle ${quoted(ours)}.`,
    equal: (theirs) => `Les deux ont la version ${quoted(theirs)}.`,
    unknown: "On ne sait pas quelle version est plus récente.",
  },
  signers: {
    same: "Les deux sont signés avec le même certificat.",
    changed: "Signé avec un autre certificat que celui qui est installé. Demandez pourquoi à l’éditeur.",
    lost: "Celui qui est installé est signé, celui-ci ne l’est pas. Demandez pourquoi à l’éditeur.",
    gained: "Celui qui est installé n’est pas signé, celui-ci l’est.",
    none: "Aucun des deux n’est signé.",
    "not-known": "Il n’a pas été possible de vérifier si le signataire est le même.",
  },
  readInPart: {
    connector: "Le code de celui qui est installé n’a pas été lu en entier\u202F: seule une partie a été comparée.",
    other: "Le code du nouveau n’a pas été lu en entier\u202F: seule une partie a été comparée.",
  },
  breaks: "Ce qui change pour ceux qui l’utilisent\u202F:",
  markText: (mark) =>
    [
      `Windows a noté qu’il vient ${zones[mark.zone]}.`,
      mark.from === null ? "" : `Adresse\u202F: ${quoted(mark.from)}.`,
      mark.referrer === null ? "" : `Trouvé sur\u202F: ${quoted(mark.referrer)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  markNotKnown: "Sa provenance est inconnue, car le navigateur ne transmet pas la note de Windows. La copie installée n’a pas cette note.",
  markNone: "Windows n’a pas de note sur sa provenance.",
  removeMark: "Supprimer cette note de la copie installée",
  markStays: "La copie installée garde cette note.",
  restart: "Redémarrez Power BI Desktop pour l’utiliser.",
  replacedCount: (count) => `${counted(count, "fichier remplacé est mis", "fichiers remplacés sont mis")} en quarantaine.`,
};
