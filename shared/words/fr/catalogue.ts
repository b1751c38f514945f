import type { DriverTransition, EndOfSupport } from "../../model/catalogue.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { counted, isOne, monthInWords, numberText, periodInWords, quoted } from "./phrases.ts";

export const catalogueFailures: Words["cleanup"]["catalogueFailures"] = {
  "not-json": "Ce n’est pas une liste de connecteurs certifiés\u202F: ce n’est pas du JSON.",
  "too-large": "La liste est beaucoup plus grande que toute liste de connecteurs certifiés.",
  "not-a-catalogue": "Ce n’est pas une liste de connecteurs certifiés\u202F: elle ne contient aucun connecteur.",
  "too-many-entries": "La liste compte bien plus de connecteurs qu’il n’en existe.",
  "bad-entry": "Une entrée de la liste n’est pas valide, rien n’a donc été importé.",
  "outdated": "La liste est plus ancienne que celle fournie avec Mezzanine, elle n’a donc pas été importée.",
  "unreadable": "La liste importée n’est plus lisible.",
};

export const lifecycle = {
  endOfSupport: ({ certifiedName, on, replacedBy, source }: SentenceFacts<EndOfSupport & { readonly certifiedName: string }>) =>
    [
      `D’après Microsoft, ${quoted(certifiedName)} n’est plus pris en charge${on === null ? "" : ` (depuis\u202F: ${periodInWords(on)})`} et n’apparaît plus dans Power Query.`,
      ...(replacedBy === null ? [] : [`Microsoft indique ${quoted(replacedBy)} pour le remplacer.`]),
      ...(source === null ? [] : [`Source\u202F: ${quoted(source)}.`]),
    ].join(" "),
  driverTransition: ({
    certifiedName,
    from,
    to,
    defaultFrom,
    leavesService,
    leavesDesktop,
    source,
  }: SentenceFacts<DriverTransition & { readonly certifiedName: string }>) =>
    [
      `Microsoft prévoit de supprimer le pilote ODBC${from === null ? "" : ` ${quoted(from)}`} fourni avec Power BI pour ${quoted(certifiedName)}.`,
      to === null
        ? "Aucun remplaçant n’est indiqué."
        : `Son remplaçant est ${quoted(to)}${defaultFrom === null ? "" : ` (pilote par défaut par étapes, à partir de\u202F: ${periodInWords(defaultFrom)})`}.`,
      ...(leavesService === null ? [] : [`Retrait prévu de l’ancien pilote du service\u202F: ${periodInWords(leavesService)}.`]),
      ...(leavesDesktop === null ? [] : [`Retrait prévu de Desktop et de la passerelle\u202F: ${periodInWords(leavesDesktop)}.`]),
      "Un pilote installé séparément n’est pas concerné.",
      ...(source === null ? [] : [`Source\u202F: ${quoted(source)}.`]),
    ].join(" "),
};

export const catalogueScreen: Words["window"]["catalogue"] = {
  title: "Connecteurs certifiés",
  explain:
    "Tous les connecteurs connus pour être certifiés ou intégrés à Power BI. Si le vôtre figure ici, Power BI n’a pas besoin d’un fichier pour lui.",
  search: "Mon connecteur est-il certifié\u202F?",
  placeholder: "Entrez un nom, un éditeur, un type de source de données, une fonction ou un nom de fichier",
  facts: (count, asOf) => `${counted(count, "connecteur", "connecteurs")}${asOf === null ? "" : `, état\u202F: ${monthInWords(asOf)}`}`,
  sources: {
    shipped: "de la liste fournie avec Mezzanine",
    imported: (fileName, when) => `de ${quoted(fileName)}, importée le ${when}`,
    given: "d’une liste donnée pour cette exécution seulement",
  },
  import: "Importer une liste plus récente…",
  reset: "Revenir à la liste fournie",
  imported: (count) => `${counted(count, "connecteur importé", "connecteurs importés")}.`,
  resetDone: "La liste fournie avec Mezzanine est de nouveau utilisée.",
  notTaken: "La liste n’a pas été importée",
  notTakenWhere: (where) => `Emplacement\u202F: ${quoted(where)}`,
  unreadable: "Le fichier n’a pas pu être lu. Si un autre programme l’utilise, fermez ce programme et réessayez.",
  found: (count, total) =>
    count === total
      ? counted(total, "connecteur connu", "connecteurs connus")
      : `${numberText(count)} sur ${numberText(total)} ${isOne(count) ? "trouvé" : "trouvés"}`,
  noneTitle: (text) => `${quoted(text)} n’est pas connu comme certifié`,
  none: "Il ne figure ni dans la liste ni parmi les fichiers certifiés de cet ordinateur. Traitez-le comme un connecteur personnalisé\u202F: Power BI ne le charge que si son signataire est approuvé ou si toutes les extensions sont autorisées.",
  more: (count) => `${numberText(count)} de plus. Entrez du texte pour réduire la liste.`,
  origins: {
    "partner-certified": "Certifié, créé par un partenaire",
    "microsoft-extension": "Créé par Microsoft",
    "microsoft-engine": "Intégré au moteur",
    "not-said": "La liste n’indique pas qui l’a créé",
    "not-listed": "Trouvé installé, absent de la liste",
  },
  installed: "installé ici",
  kinds: "Types de source de données",
  kindConfidences: { certain: "certain", likely: "probable", uncertain: "pas sûr", none: "aucun connu" },
  functions: "Fonctions",
  stems: "Noms de fichier",
  publisher: "Éditeur",
  origin: "Créé par",
  state: "État",
  withdrawn: "n’est plus pris en charge",
  version: "Version",
  certified: "Certifié",
  docs: "Documentation…",
  showInstalled: "Afficher le fichier installé",
};
