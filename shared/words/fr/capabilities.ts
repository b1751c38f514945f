import type { CapabilityFacts } from "../../model/capabilities.ts";
import type { SentenceByKind } from "../sentence.ts";
import type { Words } from "../words.ts";
import { counted, listInWords, numberText, quoted } from "./phrases.ts";

const sentences: SentenceByKind<CapabilityFacts> = {
  "address": ({ host, use, whole }) => {
    if (whole) return use === "contacted" ? `Contacte ${quoted(host)}.` : `Contient dans son code l’adresse de ${quoted(host)}.`;
    const verb = use === "contacted" ? "Contacte" : "Contient dans son code";
    return host.isEmpty
      ? `${verb} une adresse dont l’hôte est calculé à l’exécution.`
      : `${verb} une adresse dont l’hôte contient ${quoted(host)} et est calculé à l’exécution.`;
  },
  "asked-address": ({ functionName, parameters }) =>
    `Demande une adresse à laquelle se connecter\u202F: ${listInWords(parameters.map(quoted))} de ${quoted(functionName)}.`,
  "data-function": ({ functionName, called }) => {
    if (called === "fixed") return `Appelle ${quoted(functionName)} avec des valeurs du code.`;
    return called === "computed"
      ? `Utilise ${quoted(functionName)} avec des valeurs calculées à l’exécution.`
      : `Utilise ${quoted(functionName)}, en partie avec des valeurs calculées à l’exécution.`;
  },
  "sign-in": ({ dataSourceKind, authentication }) =>
    authentication === null
      ? `La façon de se connecter à ${quoted(dataSourceKind)} est calculée à l’exécution.`
      : `Propose ${quoted(authentication)} pour se connecter à ${quoted(dataSourceKind)}.`,
  "reads-credential": ({ functionName }) => `Lit les informations d’identification que l’utilisateur entre (${quoted(functionName)}).`,
  "evaluates-code": ({ functionName }) =>
    `Peut exécuter du code qui n’est pas visible dans ses documents (${quoted(functionName)}). De nombreux connecteurs chargent ainsi leurs propres fichiers auxiliaires.`,
  "native-query": ({ functionName }) => `Envoie des requêtes dans le langage de la source de données (${quoted(functionName)}).`,
  "direct-query": ({ publish, certain }) =>
    certain
      ? `Propose DirectQuery (${quoted(publish)}).`
      : `La prise en charge de DirectQuery est calculée à l’exécution (${quoted(publish)}).`,
  "writes-traces": ({ functionName }) => `Écrit dans les fichiers de trace de Power BI (${quoted(functionName)}).`,
};

export const capabilityTexts: Words["capabilities"] = {
  title: "Ce qu’il peut faire",
  explain: "Déterminé en lisant le code, sans l’exécuter. Il peut aussi faire des choses qui ne figurent pas ici.",
  nothing: "Rien de tout cela n’a été trouvé dans le code. Cela ne signifie pas qu’il n’en fait rien.",
  heads: {
    "address": "Adresses",
    "asked-address": "Adresses données par l’utilisateur",
    "data-function": "Fonctions de données",
    "sign-in": "Connexion",
    "reads-credential": "Informations d’identification",
    "evaluates-code": "Code à l’exécution",
    "native-query": "Requêtes natives",
    "direct-query": "DirectQuery",
    "writes-traces": "Traces",
  },
  sentences,
  place: (document, lines, more) =>
    `${quoted(document)}, ${lines.length === 1 ? "ligne" : "lignes"} ${listInWords(lines.map(numberText))}${more > 0 ? `, et ${counted(more, "autre emplacement", "autres emplacements")}` : ""}`,
  leftOut: (count) =>
    `${counted(count, "autre élément a été trouvé et n’est pas affiché", "autres éléments ont été trouvés et ne sont pas affichés")}.`,
  unread: (documents) => `Non lu\u202F: ${listInWords(documents.map(quoted))}. Ce que fait ce code est inconnu.`,
};
