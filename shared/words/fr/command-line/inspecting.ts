import type { CommandLineWords } from "../../words.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts: Pick<CommandLineWords, "scan" | "inspect" | "verify" | "explain" | "compare"> = {
  scan: {
    columns: { name: "Nom", file: "Fichier", version: "Version", signedBy: "Signé par", loads: "Chargé\u202F?", findings: "Constats" },
    trusted: (signer) => `${signer} (approuvé)`,
    nothingDangerous: "Rien de dangereux n’a été trouvé.",
    dangerous: (count) => `Dangereux\u202F: ${numberText(count)}.`,
    listed: "Analyser les dossiers de connecteurs.",
    description:
      "Analyse des dossiers de connecteurs\u202F: ce qu’ils contiennent, qui l’a signé, si Power BI est censé le charger et quels connecteurs sont en conflit. Sans dossier, c’est l’inventaire de la fenêtre\u202F: là où Power BI cherche, les dossiers que vous avez ajoutés, vos paramètres. Les connecteurs ne sont pas modifiés. Les dossiers indiqués sont lus une fois et ne sont pas ajoutés à l’inventaire\u202F; ce qui a été trouvé dans leurs fichiers est conservé, pour que l’analyse suivante n’examine que ce qui a changé. À la fin, le code des connecteurs personnalisés est lu en entier\u202F: c’est le seul moyen de savoir s’il contient une erreur.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "Également les constats donnés pour information.",
      allUsers:
        "Analyser les dossiers de tous les utilisateurs de cet ordinateur (Windows, en tant qu’administrateur ou SYSTEM). Rien n’est modifié pour aucun utilisateur.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings) => `mezzanine explain <finding> en dit plus sur\u202F: ${findings.join(", ")}`,
    more: (count) => `et ${numberText(count)} de plus`,
    names: (names, more) => `${names.join(", ")}${more > 0 ? ` et ${numberText(more)} de plus` : ""}`,
    dataSources: "Sources de données",
    functions: "Fonctions",
    listed: "Lire des fichiers de connecteur sans les installer.",
    description:
      "Lit des fichiers de connecteur (.mez, .pqx, .m, .pq) sans les installer ni les exécuter. À la fin, leur code est lu en entier\u202F: c’est le seul moyen de savoir s’il contient une erreur.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "Uniquement la liste des parties de chaque fichier\u202F: nom, type, taille en octets et si la signature les couvre.",
      part: "Uniquement cette partie sous forme de texte. Rien de son contenu n’est exécuté\u202F; les caractères de contrôle sont écrits sous forme de codes.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "Vérifier des signatures\u202F; échoue si l’une manque ou n’est pas valide.",
    description:
      "Vérifie des signatures\u202F: d’abord le résultat, puis les avertissements, le certificat, la date de signature et qui a émis le certificat. Avec --json, chaque fichier a SignatureStatus et CertificateStatus tels que MakePQX les écrit, et plus encore.",
    options: {
      json: optionTexts.json,
      thumbprint:
        "Échouer si le certificat portant cette empreinte numérique n’a pas signé. N’importe quel texte qui la contient\u202F: les espaces, les deux-points et une phrase autour n’ont pas d’importance.",
      xml: "Également le XML de chaque signature tel qu’il est dans le fichier\u202F; avec --json, dans signatureXml.",
    },
    exitCodes: {
      0: "chaque fichier est signé et n’a pas été modifié, avec le certificat attendu si l’un a été indiqué",
      1: "ce n’est pas le cas de l’un d’eux",
      2: "utilisation incorrecte",
      3: "l’un d’eux n’a pas pu être lu ou n’est pas un connecteur\u202F; 1 l’emporte",
    },
  },
  explain: {
    columns: { finding: "Constat", severity: "Gravité", title: "Titre" },
    severities: { danger: "danger", attention: "attention", information: "information" },
    notRead: "La page sur ce constat n’a pas pu être lue",
    usage: {
      noFinding: (given, similar) =>
        `Il n’y a pas de constat ${quoted(given)}. ${similar.length === 0 ? "mezzanine explain affiche tous les constats." : `Semblables\u202F: ${similar.join(", ")}.`}`,
    },
    listed: "Ce que signifie un constat et que faire\u202F; seul, affiche tous les constats.",
    description:
      "Explique un constat\u202F: ce qu’il signifie, ce que l’on sait de Power BI, que faire, et un exemple. Sans constat, les affiche tous, du plus grave au moins grave.",
    options: {
      json: optionTexts.json,
    },
    exitCodes: {
      0: "fait",
      2: "utilisation incorrecte, ou aucun constat de ce nom",
      3: "la page n’a pas pu être lue",
    },
  },
  compare: {
    usage: { takes: "compare attend deux connecteurs, par fichier ou par nom" },
    listed: "Ce qui ne fonctionnerait plus si l’autre remplaçait le premier.",
    description:
      "Ce qui changerait pour les utilisateurs si l’autre connecteur remplaçait le premier\u202F: les fonctions et les types qui manqueraient, les paramètres et leurs types, ce sous quoi les informations d’identification sont enregistrées, les types d’authentification et DirectQuery. Le code des deux est d’abord lu en entier. Chacun est un fichier, ou le nom d’un fichier de connecteur de l’inventaire\u202F; l’autre peut être le nom d’un connecteur certifié.",
    options: {
      json: optionTexts.json,
      text: "Également les différences entre les textes des deux fichiers, ligne par ligne. Les deux doivent être des fichiers.",
    },
    exitCodes: {
      0: "pour autant que les fichiers le montrent, tout continue de fonctionner",
      1: "quelque chose ne fonctionnerait plus",
      2: "utilisation incorrecte, ou nom qui ne correspond à rien ou à plusieurs éléments",
      3: "l’un des deux n’est pas un connecteur, ou tout n’a pas pu être comparé",
    },
  },
};
