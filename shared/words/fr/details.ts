import type { KnownAuthentication } from "../../model/authentication.ts";
import type { DataSourcePath } from "../../model/connector.ts";
import type { SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { testConnectionInWords } from "./test-connection.ts";
import { counted, listInWords, numberText, quoted, versionInWords } from "./phrases.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "un même jeu d’informations d’identification pour toutes les utilisations";
  if (path.kind === "url") return `l’adresse dans ${quoted(path.parameter)}`;
  if (path.kind === "json") return `l’ensemble de ${listInWords(path.parameters.map(quoted))}`;
  return path.kind === "computed" ? "une valeur que le code du connecteur calcule" : "inconnu sans exécuter le code";
}

const authenticationNames: Readonly<Record<KnownAuthentication, string>> = {
  UsernamePassword: "Nom d’utilisateur et mot de passe",
  OAuth: "Connexion OAuth",
  Aad: "Microsoft Entra ID",
  Key: "Clé",
  Anonymous: "Anonyme",
  Implicit: "Aucune information d’identification",
  Windows: "Compte Windows",
  Parameterized: "Paramètres",
};

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `C’est ${what}, pas une empreinte numérique. Demandez l’empreinte SHA-1 ou SHA-256 du certificat.`;
  return { own: text, another: text };
}

type DetailsScreen = Pick<Words["window"], "compare" | "detail" | "overview" | "functions" | "contents">;

export const detailsScreen: DetailsScreen = {
  compare: {
    label: "Comparer une empreinte numérique",
    hint: "Collez l’empreinte numérique que l’éditeur vous a donnée par un autre moyen que ce fichier.",
    placeholder: "Coller une empreinte numérique",
    equal: (signer) => `Les empreintes numériques sont identiques. C’est celle de ${quoted(signer)}, qui a signé le fichier.`,
    equalButAltered: "L’empreinte numérique est celle du signataire, mais le fichier a été modifié après la signature. Ne l’utilisez pas.",
    equalButUnchecked:
      "L’empreinte numérique est celle du signataire, mais la signature n’a pas pu être entièrement vérifiée. Traitez le fichier comme non signé.",
    different: {
      "not-the-signer":
        "Différente. Ce n’est pas l’empreinte numérique du signataire de ce fichier. Interrogez l’éditeur avant de l’utiliser.",
      "only-claimed":
        "Différente. Le fichier indique ce certificat, mais la signature n’a pas été faite avec lui. Il n’y a pas de correspondance.",
      "only-included":
        "Différente. Le fichier contient un certificat qui a cette empreinte numérique, mais c’est un autre qui l’a signé. Il n’y a pas de correspondance.",
    },
    unsigned: "Le fichier n’est pas signé, il n’y a donc rien à comparer.",
    notRead: "Le fichier n’a pas pu être lu comme un connecteur, il n’y a donc pas de signature à comparer.",
    noThumbprint: {
      "no-digits":
        "Pas une empreinte numérique\u202F: le texte ne contient aucun groupe de 40 (SHA-1) ou 64 (SHA-256) caractères de 0 à 9 et de A à F.",
      "too-long": "Pas une empreinte numérique\u202F: le texte est trop long. Collez la ligne qui contient l’empreinte.",
      "several": "Le texte contient plusieurs empreintes numériques, et toutes ne sont pas celles du signataire. Collez-en une seule.",
    },
    wrongLength: (digits) =>
      `Pas une empreinte numérique\u202F: il y a ${counted(digits, "caractère", "caractères")}, alors qu’une empreinte en compte 40 (SHA-1) ou 64 (SHA-256). Il en manque peut-être.`,
    other: {
      "md5": other("une valeur MD5"),
      "sha-224": other("une valeur SHA-224"),
      "sha-384": other("une valeur SHA-384"),
      "sha-512": other("une valeur SHA-512"),
      "base64": other("une valeur en base64"),
      "serial-number": {
        own: "C’est le numéro de série du certificat du signataire, pas son empreinte numérique. N’importe qui peut créer un certificat avec le même numéro. Demandez l’empreinte numérique.",
        another:
          "C’est présenté comme un numéro de série, pas comme une empreinte numérique. Demandez l’empreinte numérique du certificat.",
      },
      "file-hash": {
        own: "C’est le SHA-256 du fichier lui-même\u202F: le fichier est exactement celui auquel cette valeur correspond. Cela n’indique pas qui l’a signé.",
        another: "C’est le hachage d’un autre fichier. Interrogez l’éditeur avant d’utiliser celui-ci.",
      },
    },
    pasted: "Collée",
    signer: "Signataire",
    groupDiffers: "diffère",
    tidied: "Les caractères masqués du texte collé ont été supprimés.",
  },
  detail: {
    width: "Largeur des détails",
    widthIs: (pixels: number) => counted(pixels, "pixel", "pixels"),
    widthHint: "Faites glisser pour modifier la largeur. Double-cliquez pour la rétablir.",
    label: "À propos de ce connecteur",
    tabs: {
      overview: "Vue d’ensemble",
      preview: "Aperçu",
      signature: "Signature",
      functions: "Fonctions",
      contents: "Contenu",
      compare: "Comparer",
    },
    version: (version) => `v${versionInWords(version)}`,
    signedBy: (name) => `signé par ${quoted(name)}`,
    loadingTitle: {
      expected: "Power BI devrait le charger",
      blocked: "Power BI ne devrait pas le charger",
      unknown: "On ne sait pas si Power BI le charge",
    },
    gone: "Ce connecteur n’est plus dans la liste",
    goneDetail: "Son fichier a été déplacé, renommé ou supprimé. Choisissez un autre connecteur ou relancez l’analyse.",
    loading: "Lecture…",
    whatItMeans: "Qu’est-ce que cela signifie\u202F?",
  },
  overview: {
    getData: "Dans «\u202FObtenir les données\u202F»",
    onLight: "Sur fond clair",
    onDark: "Sur fond sombre",
    noPublish:
      "Absent de «\u202FObtenir les données\u202F»\u202F: aucune fonction de ce fichier n’est publiée. Elles restent utilisables dans l’Éditeur avancé.",
    unresolvedPublish: (name) =>
      `L’enregistrement ${quoted(name)} est demandé, mais il manque ou ne peut pas être lu sans exécuter le code.`,
    unresolvedKind: (name) =>
      `L’enregistrement du type de source de données ${quoted(name)} manque ou ne peut pas être lu sans exécuter le code.`,
    helpText: "Texte d’aide",
    titleUnknown: "titre inconnu",
    category: "Catégorie",
    categoryShown: (shown) => `affiché sous ${quoted(shown)}`,
    directQuery: "DirectQuery",
    beta: "Bêta",
    yes: "oui",
    no: "non",
    computed: "calculé à l’exécution",
    learnMore: "En savoir plus",
    openLearnMore: "Ouvrir dans le navigateur…",
    kinds: "Sources de données",
    noKinds: "Il ne déclare aucune source de données et ne demande donc pas d’informations d’identification.",
    authentication: "Authentification",
    noAuthentication: "aucune déclarée",
    authenticationUnknown: "inconnue sans exécuter le code",
    testConnection: "TestConnection, pour une passerelle",
    testConnectionOf: testConnectionInWords,
    encryption: "Connexion chiffrée",
    file: "Fichier",
    fileName: "Nom du fichier",
    folder: "Dossier",
    size: "Taille",
    modified: "Modifié",
    container: "Format",
    containers: {
      mez: ".mez, une simple archive",
      pqx: ".pqx, un package qui peut être signé",
      section: "un document de section seul",
    },
    section: "Section",
    cultures: "Langues",
    neutral: "neutre",
    notRead: "Non lu dans son code",
    placeInCode: (line, column) => `ligne ${numberText(line)}, colonne ${numberText(column)}`,
    placeInMember: (line, column, member) => `ligne ${numberText(line)}, colonne ${numberText(column)}, dans ${quoted(member)}`,
    morePlaces: (count) => `et ${numberText(count)} de plus`,
    sha256: "SHA-256",
    otherFields: "Autres champs",
    maybeMeant: (name) => `probablement ${quoted(name)}`,
    authenticationNames,
    requires: "Exige",
  },
  functions: {
    none: "Le fichier n’a aucune fonction partagée.",
    parametersUnknown: "paramètres inconnus sans exécuter le code",
    values: "Valeurs partagées",
    valuesHint: "Noms qui ne sont pas des fonctions. Tous les connecteurs partagent un même ensemble de noms.",
    count: (count) => counted(count, "fonction", "fonctions"),
    kind: "Type de source de données",
    path: "Informations d’identification enregistrées pour",
    pathOf,
    published: "dans «\u202FObtenir les données\u202F»",
    moreValues: (count) => `et ${numberText(count)} de plus`,
    search: "Rechercher des fonctions",
    nothingMatches: "Aucune fonction n’a ce texte dans son nom.",
    showMore: (count) => `En afficher ${numberText(count)} de plus`,
    unread: (count) => `${counted(count, "autre membre partagé n’a pas été lu", "autres membres partagés n’ont pas été lus")}.`,
  },
  contents: {
    summary: (parts, size) => `${counted(parts, "partie", "parties")}, ${size} après décompression`,
    name: "Partie",
    role: "Nature",
    size: "Taille",
    covered: "Signée",
    roles: {
      main: "document principal",
      document: "document",
      helper: "code auxiliaire",
      resources: "textes",
      image: "image",
      packaging: "structure du package",
      other: "autre",
    },
    coveredYes: "signée",
    coveredNo: "non signée",
    coveredNone: "—",
    notes: "À propos de l’archive",
    ambiguous: "deux programmes peuvent lire un contenu différent",
    wholeArchive: "archive entière",
    images: "Images",
  },
};
