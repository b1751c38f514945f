import type { Words } from "../words.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
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
  page: {
    title: "Stratégie",
    explain:
      "Une stratégie est un fichier de règles pour les connecteurs et les entrées approuvées d’un ordinateur. Ouvrez-en une pour vérifier cet ordinateur. La vérification ne modifie rien.",
    choose: "Ouvrir une stratégie…",
    empty: {
      title: "Aucune stratégie n’est ouverte",
      text: "Ouvrez une stratégie de votre administrateur, ou créez-en une à partir de cet ordinateur avec «\u202Fmezzanine policy init\u202F».",
    },
    checking: "Vérification de cet ordinateur…",
    checkAgain: "Vérifier à nouveau",
    notOpened: (fileName) => `${quoted(fileName)} n’a pas pu être ouvert`,
    notChecked: {
      title: "Cet ordinateur n’a pas été vérifié",
      text: "L’analyse a été arrêtée avant la fin. Relancez-la.",
    },
    sections: { different: "Non respectées", unknown: "Inconnu", met: "Respectées" },
    more: (count) => `${numberText(count)} autres ne sont pas affichés ici. «\u202Fmezzanine policy check --json\u202F» les énumère tous.`,
    fix: {
      title: "Ce que Mezzanine peut corriger",
      explain:
        "Mezzanine ne modifie que ce qu’une règle nomme. Vous pouvez annuler les déplacements dans l’historique, et une sauvegarde de la liste des empreintes approuvées est conservée.",
      trust: (count) => `Ajouter ${counted(count, "empreinte", "empreintes")} à la liste…`,
      conflict: (name) => `${quoted(name)} reste en place\u202F: une règle l’exclut et une autre l’exige.`,
      toInstall: (id) => `Règle ${quoted(id)}\u202F: installez un connecteur qui convient.`,
    },
    exports: {
      title: "Pour d’autres ordinateurs",
      explain:
        "Fichiers pour les outils d’un administrateur. Ils vérifient cette stratégie sur de nombreux ordinateurs et corrigent ce qui diffère. Ils sont enregistrés dans un nouveau dossier, avec un fichier Lisez-moi.",
      engines: {
        intune: "Intune…",
        configmgr: "Configuration Manager…",
        gpo: "Stratégie de groupe…",
        dsc: "DSC…",
        osquery: "osquery, Fleet…",
      },
      byCommand:
        "Dans le navigateur, un dossier ne peut pas être enregistré. Créez les fichiers en ligne de commande\u202F: «\u202Fmezzanine export\u202F».",
      saved: (folder) => `Les fichiers sont enregistrés dans ${quoted(folder)}. Le fichier Lisez-moi explique comment les utiliser.`,
    },
    reason: (ids) => `Règle de la stratégie\u202F: ${namesInWords(ids)}`,
  },
};
