import type { Words } from "../words.ts";
import { counted, isOne, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const countedReports = (count: number): string => counted(count, "rapport", "rapports");
const ofRead = (count: number, read: number): string =>
  read === 1 ? "Le seul rapport que Mezzanine a lu" : `${numberText(count)} des ${countedReports(read)} que Mezzanine a lus`;
const noneOfRead = (read: number): string =>
  read === 1 ? "Le seul rapport que Mezzanine a lu n’utilise pas" : `Aucun des ${countedReports(read)} que Mezzanine a lus n’utilise`;
const uses = (count: number): string => (isOne(count) ? "utilise" : "utilisent");
const them = (names: readonly unknown[]): string => (names.length === 1 ? "la" : "les");

export const reportTexts: Words["reports"] = {
  notRead: {
    "vanished": fileFailures.vanished.problem,
    "in-use": "Un autre programme l’utilise, il ne peut donc pas être lu.",
    "access-denied": fileFailures["access-denied"].problem,
    "is-a-folder": fileFailures["is-a-folder"].problem,
    "not-a-file": fileFailures["not-a-file"].problem,
    "link-outside": fileFailures["link-outside"].problem,
    "link-loop": fileFailures["link-loop"].problem,
    "name-without-text": fileFailures["name-without-text"].problem,
    "no-answer": fileFailures["no-answer"].problem,
    "io-error": fileFailures["io-error"].problem,
    "inspector-failed": fileFailures["inspector-failed"].problem,
    "not-a-report": "Ce n’est pas un rapport avec des requêtes que Mezzanine peut lire.",
    "protected": "Il est chiffré, par une étiquette de confidentialité ou un mot de passe.",
    "damaged": "Il est endommagé ou incomplet.",
    "too-large": "Il contient quelque chose qui dépasse la limite de Mezzanine.",
    "model-not-understood": "Son modèle est enregistré sous une forme que Mezzanine ne prend pas en charge.",
    "model-missing": "Le modèle auquel il fait référence est manquant.",
    "took-too-long": "Sa lecture a pris trop de temps.",
    "took-too-much-memory": "Sa lecture demandait trop de mémoire.",
    "reader-failed": "Le processus qui lit les rapports a échoué.",
    "cancelled": "Il n’a pas été lu avant l’annulation.",
  },
  live: {
    "service": "Il lit un modèle du service Power BI\u202F; les requêtes s’y trouvent, et non dans ce fichier.",
    "analysis-services": "Il lit un modèle Analysis Services\u202F; les requêtes s’y trouvent, et non dans ce fichier.",
  },
  isPartial: "Son code M n’a pas pu être lu en entier.",
  nobody: "aucun",
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)} (dossier des connecteurs certifiés)`,
    "certified": (name) => `${quoted(name)} (fourni avec Power BI)`,
    "built-in": (name) => `${quoted(name)} (intégré)`,
    "quarantined": (name) => `${quoted(name)} (en quarantaine)`,
    "disabled": (name) => `${quoted(name)} (désactivé)`,
    "folder-not-read": (name) => `${quoted(name)} (dans un dossier que Power BI ne lit pas)`,
  },
  moving: (count) => `${countedReports(count)}\u202F:`,
  pinned: (name) =>
    `Une requête définit Implementation sur 1.0 pour ${quoted(name)}. Elle conserve donc l’ancien pilote quand la valeur par défaut change, et peut échouer quand ce pilote n’existe plus.`,
  impact: {
    title: "Rapports concernés",
    concerned: (count, read) =>
      count === 0 ? `${noneOfRead(read)} ce qui change.` : `${ofRead(count, read)} ${uses(count)} ce qui change.`,
    ifReplaced: "On suppose que ce qui est remplacé ou entre en conflit est mis en quarantaine.",
    incomplete: "Les rapports non lus ne sont pas comptés.",
    notRead: (count) => counted(count, "rapport n’a pas pu être lu.", "rapports n’ont pas pu être lus."),
    neverRead: "Mezzanine n’a lu aucun rapport et ne peut donc pas dire lesquels sont concernés.",
    open: "Lire des rapports",
    more: (count) => counted(count, "rapport de plus", "rapports de plus"),
    moreFunctions: (count) => counted(count, "fonction de plus", "fonctions de plus"),
    effects: {
      "lost": ({ functions }) =>
        `Il appelle ${namesInWords(functions)}. Aucun autre connecteur ici ne ${them(functions)} fournit, ces requêtes échouent donc.`,
      "perhaps-lost": ({ functions }) =>
        `Il appelle ${namesInWords(functions)}. On ne connaît ici aucun autre connecteur qui ${them(functions)} fournisse, ces requêtes peuvent donc échouer.`,
      "not-restorable": ({ functions }) =>
        `Il appelle ${namesInWords(functions)}, et rien d’autre ici ne ${them(functions)} fournit. Ensuite, vous ne pourrez plus restaurer le fichier.`,
      "may-be-used-instead": ({ functions, providers }) =>
        `Il appelle ${namesInWords(functions)} de ${namesInWords(providers)}. Le nouveau fichier peut être utilisé à la place.`,
      "other-provides": ({ functions, providers }) =>
        `Il appelle ${namesInWords(functions)}, que ${providers.length === 1 ? "fournit" : "fournissent"} aussi ${namesInWords(providers)}.`,
      "stays": ({ functions }) => `Il appelle ${namesInWords(functions)}, que le nouveau fichier contient aussi.`,
    },
  },
  use: {
    title: "Rapports qui l’utilisent",
    open: "Aller aux rapports",
    usedBy: (count, read) => (count === 0 ? `${noneOfRead(read)} ce connecteur.` : `${ofRead(count, read)} ${uses(count)} ce connecteur.`),
    neverRead: "Mezzanine n’a lu aucun rapport et ne peut donc pas dire lesquels utilisent ce connecteur.",
  },
  diagnosis: {
    title: "Pourquoi ce rapport pourrait-il échouer\u202F?",
    nothing: (count) =>
      count === 0
        ? "Il n’appelle aucune fonction d’un connecteur."
        : `Rien de connu n’empêche de fonctionner ${count === 1 ? "la fonction de connecteur qu’il appelle" : `les ${numberText(count)} fonctions de connecteurs qu’il appelle`}. Si vous venez d’installer un connecteur, redémarrez Power BI Desktop.`,
    unread: (names) => `Toutes les fonctions de ${namesInWords(names)} ne sont pas connues. L’une d’elles est peut-être celle qui manque.`,
    causes: {
      "report-not-read": {
        problem: () => "Mezzanine n’a pas pu lire ce rapport et ne peut donc pas dire ce dont il a besoin.",
        step: "Fermez-le dans Power BI Desktop ou copiez-le à nouveau, puis relisez-le.",
      },
      "report-live": {
        problem: () => "Ce rapport lit un modèle situé ailleurs. Ses requêtes ne sont pas dans ce fichier.",
        step: "Examinez le rapport avec lequel le modèle a été créé.",
      },
      "report-in-part": {
        problem: () => "Une partie de son code M n’a pas pu être lue\u202F: il appelle peut-être plus de fonctions que celles affichées.",
        step: "Ouvrez les requêtes dans Power BI Desktop et cherchez-en d’autres.",
      },
      "connector-missing": {
        problem: ({ functions }) => `On ne connaît ici aucun connecteur qui fournisse ${namesInWords(functions)}.`,
        step: "Demandez à la personne qui a créé le rapport de quel connecteur il a besoin, et installez-le.",
      },
      "connector-in-quarantine": {
        problem: ({ name, functions }) => `${quoted(name)}, qui fournit ${namesInWords(functions)}, est en quarantaine.`,
        step: "Restaurez-le si vous lui faites confiance, puis redémarrez Power BI Desktop.",
      },
      "connector-disabled": {
        problem: ({ name, functions }) => `${quoted(name)}, qui fournit ${namesInWords(functions)}, est désactivé.`,
        step: "Activez-le si vous lui faites confiance, puis redémarrez Power BI Desktop.",
      },
      "connector-in-unread-folder": {
        problem: ({ name, functions }) =>
          `${quoted(name)}, qui fournit ${namesInWords(functions)}, est dans un dossier que Power BI Desktop ne lit pas.`,
        step: "Déplacez-le dans le dossier Custom Connectors que lit Power BI Desktop, puis redémarrez Power BI Desktop.",
      },
      "other-version": {
        problem: ({ name, version, functions }) =>
          `${quoted(name)}${version === null ? "" : `, version ${versionInWords(version)},`} n’a pas ${namesInWords(functions)}. Le rapport a probablement été créé avec une autre version.`,
        step: "Installez la version avec laquelle le rapport a été créé, ou modifiez les requêtes.",
      },
      "certified-has-others": {
        problem: ({ certifiedName, others, functions }) =>
          `On ne connaît ici aucun connecteur qui fournisse ${namesInWords(functions)}. Le connecteur certifié ${quoted(certifiedName)} a ${namesInWords(others)}.`,
        step: "Comparez les fonctions. Si elles lisent les mêmes données, modifiez les requêtes\u202F; sinon, installez le connecteur avec lequel le rapport a été créé.",
      },
      "connector-blocked": {
        problem: ({ name, functions }) =>
          `${quoted(name)} fournit ${namesInWords(functions)}, mais Power BI Desktop ne devrait pas le charger.`,
        step: "Cherchez pourquoi\u202F: ouvrez le connecteur dans Mezzanine, ou exécutez mezzanine doctor avec son nom.",
      },
      "connector-may-not-load": {
        problem: ({ name, functions }) =>
          `${quoted(name)} fournit ${namesInWords(functions)}, mais on ne sait pas si Power BI Desktop le charge.`,
        step: "Cherchez-le dans «\u202FObtenir les données\u202F». S’il n’y est pas, ouvrez le connecteur dans Mezzanine, ou exécutez mezzanine doctor avec son nom.",
      },
      "connectors-clash": {
        problem: ({ names, certifiedNames, functions }) =>
          `${namesInWords([...names, ...certifiedNames])} fournissent ${namesInWords(functions)}. On ne sait pas lequel Power BI utilise.`,
        step: "Conservez l’un d’eux. Mettez les autres en quarantaine.",
      },
    },
  },
};
