import type { Words } from "../words.ts";
import { namesInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

export const policyTexts: Words["policy"] = {
  outcomes: { met: "respectée", different: "non respectée", unknown: "inconnu" },
  summary: {
    met: "Cette stratégie est respectée.",
    different: "Cette stratégie n’est pas respectée.",
    unknown: "Aucun écart n’a été trouvé, mais tout n’a pas pu être lu.",
  },
  rules: {
    "forbidden": "Connecteurs interdits",
    "allowed-only": "Uniquement des connecteurs autorisés",
    "required": "Connecteurs obligatoires",
    "minimum-version": "Version minimale",
    "trusted": "Empreintes numériques approuvées",
    "no-unsigned": "Aucun connecteur non signé",
    "no-shadows": "Aucun connecteur qui peut être utilisé à la place d’un connecteur certifié",
  },
  differences: {
    forbidden: (name) => `${quoted(name)} est interdit.`,
    notAllowed: (name) => `${quoted(name)} ne fait pas partie des connecteurs autorisés.`,
    older: (name, version, wanted) =>
      `${quoted(name)} est en version ${versionInWords(version)}. La stratégie exige ${versionInWords(wanted)} ou une version ultérieure.`,
    unsigned: (name) => `${quoted(name)} n’est pas signé.`,
    altered: (name) => `${quoted(name)} a été modifié après la signature.`,
    shadows: (name, certified) => `${quoted(name)} peut être utilisé à la place de ${namesInWords(certified)}.`,
    missing: "Aucun des connecteurs obligatoires n’est installé.",
    notTrusted: (thumbprint) => `${thumbprintInWords(thumbprint)} ne figure pas dans la liste des empreintes approuvées.`,
  },
  unknown: {
    "connector-not-known": (name) => `Ce que cette règle demande à propos de ${quoted(name)} n’a pas pu être lu.`,
    "version-not-known": (name) => `${quoted(name)} n’a pas de version comparable.`,
    "signature-not-checked": (name) => `La signature de ${quoted(name)} n’a pas pu être vérifiée.`,
    "folder-not-read": (path) => `Le dossier ${quoted(path)} n’a pas pu être lu.`,
    "left-out": "L’instantané ne contient pas tous les connecteurs.",
    "trusted-list-not-read": "La liste des empreintes approuvées n’a pas pu être lue.",
  },
  failures: {
    "too-large": "Ce fichier est trop volumineux pour une stratégie.",
    "not-a-policy": (place) => `Ce n’est pas une stratégie que Mezzanine peut lire (${quoted(place)}).`,
    "newer-format": "Cette stratégie est destinée à une version ultérieure de Mezzanine. Mettez Mezzanine à jour pour l’utiliser.",
    "not-read": (because) => `${fileFailures[because].problem} Choisissez un autre fichier.`,
  },
};
