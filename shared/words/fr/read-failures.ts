import { compressionMethods, deflate64, type Lookalike } from "../../model/inspection.ts";
import type { Words } from "../words.ts";
import { counted, megabytes, numberText, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

export const fileFailures: Words["fileFailures"] = {
  "vanished": { problem: "Le fichier n’existe pas ou n’existe plus.", step: "Vérifiez son nom et son dossier, puis réessayez." },
  "in-use": {
    problem: "Un autre programme l’utilise, il ne peut donc pas être lu.",
    step: "Fermez Power BI Desktop ou l’autre programme qui l’utilise, puis relancez l’analyse.",
  },
  "access-denied": {
    problem: "Vous n’avez pas l’autorisation de le lire.",
    step: "Demandez l’autorisation au propriétaire du fichier ou utilisez un autre compte.",
  },
  "is-a-folder": {
    problem: "C’est un dossier, pas un fichier.",
    step: "Indiquez un fichier de ce dossier. «\u202Fmezzanine scan\u202F» analyse un dossier entier.",
  },
  "not-a-file": {
    problem: "Ce n’est pas un fichier ordinaire (c’est par exemple un canal ou un périphérique).",
    step: "Ce ne peut pas être un connecteur. Retirez-le du dossier des connecteurs si vous n’en avez pas besoin.",
  },
  "too-large": {
    problem: "Il est beaucoup plus grand que tout connecteur.",
    step: "Vérifiez sa provenance. Les vrais connecteurs font moins de 10 Mo.",
  },
  "link-outside": {
    problem: "C’est un lien vers un emplacement hors du dossier, il n’a donc pas été suivi.",
    step: "Placez le fichier lui-même dans le dossier.",
  },
  "link-loop": {
    problem: "C’est un lien qui renvoie à lui-même, il n’y a donc pas de fichier.",
    step: "Remplacez le lien par le fichier lui-même.",
  },
  "name-without-text": {
    problem:
      "Son nom contient des octets qui ne sont pas du texte, il ne peut donc pas être distingué de fichiers d’apparence identique. Il n’a pas été ouvert.",
    step: "Renommez le fichier, puis relancez l’analyse.",
  },
  "no-answer": { problem: "Son lecteur ne répond pas.", step: "Vérifiez le lecteur ou la connexion, puis relancez l’analyse." },
  "io-error": {
    problem: "Le disque ou le réseau a échoué pendant la lecture.",
    step: "Vérifiez le lecteur ou la connexion, puis relancez l’analyse.",
  },
  "inspector-failed": {
    problem: "Il n’a pas été lu, car le processus qui lit les fichiers n’a pas pu démarrer.",
    step: "Relancez l’analyse. Si cela se reproduit, redémarrez Mezzanine.",
  },
};

const downloadAgain = "Téléchargez à nouveau le connecteur.";
const unpack = "Décompressez-la et utilisez le connecteur qu’elle contient, s’il y en a un.";
const notWanted =
  "Demandez le connecteur lui-même à la personne qui vous l’a envoyé. Ce fichier est sans effet dans un dossier de connecteurs.";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "Si vous l’avez téléchargé, le serveur a envoyé ce texte au lieu du fichier. Téléchargez à nouveau le connecteur.",
  "shortcut": "Récupérez le connecteur à l’emplacement que désigne le raccourci.",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "Ne l’exécutez pas. Demandez le connecteur lui-même à la personne qui vous l’a envoyé.",
  "zip": notWanted,
  "misspelt-section": "Si c’est votre fichier, corrigez ce mot. Sinon, informez l’auteur du connecteur.",
  "text": notWanted,
  "unknown": notWanted,
};

const freshCopy = "Demandez une nouvelle copie à l’éditeur.";
const doNotUse = `Ne l’utilisez pas. ${freshCopy}`;

export const refusals: Words["refusals"] = {
  "empty": { problem: "Le fichier est vide.", step: "Récupérez-le à nouveau. Le téléchargement ou la copie a échoué." },
  "too-large": {
    problem: ({ limitBytes }) => `Le fichier dépasse ${megabytes(limitBytes)}\u202F: il est beaucoup plus grand que tout connecteur.`,
    step: "Vérifiez sa provenance avant de l’utiliser.",
  },
  "too-many-parts": {
    problem: ({ limit }) => `L’archive compte plus de ${numberText(limit)} parties, bien plus que tout connecteur.`,
    step: doNotUse,
  },
  "cut-short": {
    problem: "La fin du fichier manque, probablement parce qu’un téléchargement a été interrompu.",
    step: "Téléchargez-le à nouveau.",
  },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) =>
      `L’archive est suivie de ${counted(bytesAfter, "octet", "octets")}. Sa fin n’est recherchée que dans les 64 derniers Ko, elle ne peut donc pas être lue.`,
    step: doNotUse,
  },
  "damaged": {
    problem: ({ part, note }) =>
      `L’archive est endommagée${part === null ? "" : ` (partie ${quoted(part)})`}\u202F: ${archiveNotes[note]}.`,
    step: freshCopy,
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `Ses fins de ligne ont été converties comme celles d’un fichier texte (${to === "lf" ? "CR LF en LF" : "LF en CR LF"}), comme le font le contrôle de version ou un transfert de texte. Cela endommage une archive.`,
    step: "Récupérez-le ailleurs, par exemple auprès de l’éditeur\u202F: toute copie issue du même emplacement a le même défaut. Dans Git, les lignes «\u202F*.mez binary\u202F» et «\u202F*.pqx binary\u202F» du fichier .gitattributes l’évitent.",
  },
  "password": {
    problem: ({ part }) => `L’archive est protégée par un mot de passe, ${quoted(part)} ne peut donc pas être lu.`,
    step: "Pour l’auteur du connecteur\u202F: créez-le à nouveau sans mot de passe.",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)} est compressé avec ${compressionMethods[method] ?? `la méthode ${method}`}, que Power BI ${method === deflate64 ? "ne lit peut-être pas" : "ne lit pas"}.`,
    step: "Pour l’auteur du connecteur\u202F: créez-le à nouveau avec Deflate, la méthode habituelle de ZIP.",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `Ce n’est pas un connecteur, mais ${lookalikes[looksLike]}.`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `C’est une archive qui contient le connecteur ${quoted(inner)}.`,
    step: "Extrayez le connecteur de l’archive et utilisez-le.",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `La lecture a duré plus de ${numberText(limitSeconds)} secondes, elle a donc été arrêtée.`,
    step: "Ne l’utilisez pas, sauf si vous savez pourquoi. Aucun vrai connecteur ne demande autant de temps.",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `La lecture a demandé plus de ${numberText(limitMegabytes)} Mo de mémoire, elle a donc été arrêtée.`,
    step: "Ne l’utilisez pas, sauf si vous savez pourquoi. Aucun vrai connecteur n’en demande autant.",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) =>
      `Ce qu’il déclare représente plus de ${numberText(limitMegabytes)} Mo de texte et n’est donc pas affiché.`,
    step: "Ne l’utilisez pas, sauf si vous savez pourquoi. Aucun vrai connecteur n’en déclare autant.",
  },
  "inspector-failed": {
    problem: "Mezzanine a échoué pendant la lecture. Rien d’autre n’a été touché.",
    step: "Relancez l’analyse. Si cela se reproduit, n’utilisez pas le fichier.",
  },
};
