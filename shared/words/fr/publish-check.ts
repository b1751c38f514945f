import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { Words } from "../words.ts";
import { counted, dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "ne donne pas de liste qui commence par le nom d’une fonction",
  "no-such-function": "appelle une fonction que le fichier n’a pas",
  "not-shared": "appelle une fonction qui n’est pas partagée",
  "not-a-function": "appelle quelque chose qui n’est pas une fonction",
  "asks-beyond-path": "demande quelque chose que le chemin d’accès de la source de données ne contient pas",
  "arguments-missing": "omet un argument obligatoire",
  "too-many-arguments": "donne trop d’arguments",
};

const namedThings = { file: "du fichier", section: "de la section", function: "de la fonction", kind: "du type" } as const;

const extraFile = {
  "query-document": "est une requête de test.",
  "test-document": "est un test.",
  "project-file": "appartient à un projet ou à un éditeur.",
  "version-control": "appartient au contrôle de version.",
  "editor-leftover": "est un reste d’un éditeur ou du système.",
  "build-output": "est le résultat d’une génération.",
  "secret": "peut contenir une clé ou un mot de passe. Toute personne qui a le connecteur peut le lire.",
  "not-a-file": "n’est pas un fichier.",
  "in-folder": "est dans un dossier. Les connecteurs n’en ont pas\u202F; vérifiez qu’il est nécessaire.",
  "not-a-connector-file": "n’est pas un type de fichier d’un connecteur. Vérifiez qu’il est nécessaire.",
  "excluded": "est exclu.",
} as const;

export const publishCheckTexts: Words["publishCheck"] = {
  title: "Vérifier avant de publier",
  explain: "Lit le connecteur et n’exécute rien. Ce qu’un programme ne peut pas décider reste à vérifier par vous.",
  rules: {
    "code-reads": {
      title: "Le code ne contient pas d’erreur",
      reason: "Power BI ne charge pas un connecteur dont il ne peut pas lire le code.",
    },
    "section-document": {
      title: "Un seul document principal avec une section nommée",
      reason:
        "Les connecteurs utilisent le format de document de section. Un fichier avec deux documents principaux ne se charge pas, d’après ce qui est rapporté.",
    },
    "records-resolve": {
      title: "Les types de source de données et les enregistrements Publish existent",
      reason:
        "DataSource.Kind et Publish nomment des enregistrements du document. Sans l’enregistrement, le connecteur ne fonctionne pas ou n’est pas dans «\u202FObtenir les données\u202F».",
    },
    "parts-exist": {
      title: "Les fichiers que le code demande sont présents",
      reason: "Une image ou un fichier auxiliaire manquant provoque une erreur quand il est utilisé.",
    },
    "string-keys": {
      title: "Les clés de Extension.LoadString existent",
      reason: "Une clé sans texte dans resources.resx provoque une erreur quand le texte est affiché.",
    },
    "same-parameters": {
      title: "Les fonctions d’un type ont les mêmes paramètres obligatoires",
      reason: "Power BI conserve les informations d’identification d’après ces paramètres\u202F: leurs noms, leurs types et leur ordre.",
    },
    "test-connection": {
      title: "Chaque type a un gestionnaire TestConnection",
      reason: "Sans lui, les rapports ne peuvent pas être actualisés par la passerelle de données locale.",
    },
    "version-header": {
      title: "La section a une version",
      reason: "La version indique quel build un utilisateur possède. Écrivez-la sous la forme 1.0.0.",
    },
    "https-only": {
      title: "Les adresses saisies par les utilisateurs doivent être en HTTPS",
      reason: "Des informations d’identification envoyées à une adresse http:// peuvent être lues en chemin.",
    },
    "credential-in-query": {
      title: "Pas d’informations d’identification dans Query de Web.Contents",
      reason: "Le contenu de Query fait partie de l’adresse et peut se retrouver dans des journaux. Utilisez CredentialQueryString.",
    },
    "no-shared-secret": {
      title: "Pas de secret OAuth dans le connecteur",
      reason: "Toute personne qui a le fichier peut le lire. Utilisez une connexion qui n’a pas besoin de secret partagé.",
    },
    "tracing-off": {
      title: "Le suivi est désactivé",
      reason: "Les traces de développement peuvent contenir des données personnelles et devenir volumineuses.",
    },
    "extra-files": {
      title: "Pas de fichiers étrangers à un connecteur",
      reason: "Les requêtes de test, les fichiers des éditeurs et les secrets parviennent à chaque utilisateur avec le connecteur.",
    },
    "function-documentation": {
      title: "Les fonctions sont documentées",
      reason: "Les métadonnées Documentation.* du type de la fonction sont ce que voient les utilisateurs quand ils l’appellent.",
    },
    "function-names": {
      title: "Les fonctions sont nommées Type.Fonction",
      reason: "Les utilisateurs reconnaissent au nom de quel connecteur vient une fonction.",
    },
    "words-in-names": {
      title: "Pas de «\u202FPower BI\u202F», «\u202FConnector\u202F», «\u202FAPI\u202F» ni «\u202FFabric\u202F» dans les noms",
      reason: "Les noms du fichier, de la section, des types et des fonctions sont ceux du produit.",
    },
    "first-release-beta": {
      title: "La première version est marquée comme bêta",
      reason: "Les utilisateurs savent ainsi que le connecteur peut encore changer.",
    },
    "icons": { title: "Le connecteur a des icônes", reason: "«\u202FObtenir les données\u202F» les affiche à côté du nom." },
    "icon-sizes": {
      title: "Les icônes ont toutes les tailles",
      reason: "Icon16 contient 16, 20, 24 et 32 pixels\u202F; Icon32 contient 32, 40, 48 et 64.",
    },
    "navigation-table": { title: "Il y a une table de navigation", reason: "Les utilisateurs choisissent des tables dans le Navigateur." },
    "strings-in-resources": { title: "Les textes sont dans resources.resx", reason: "Les textes de ce fichier peuvent être traduits." },
    "addresses-in-resources": {
      title: "Pas d’adresses dans resources.resx",
      reason:
        "La personne qui examine le connecteur doit voir dans le code où il envoie des données. Les traductions ne doivent pas le changer.",
    },
    "file-name": { title: "Le fichier porte le nom du produit", reason: "Microsoft demande NomDuProduit.mez." },
    "credential-use": {
      title: "Utilisations des informations d’identification",
      reason: "Vérifiez que chaque utilisation est nécessaire, et où elles sont envoyées.",
    },
    "written-http": { title: "Adresses en http:// dans le code", reason: "Vérifiez que rien de secret ne leur est envoyé." },
    "traced-values": {
      title: "Ce qui est tracé",
      reason: "Les traces ne doivent contenir ni données personnelles ni grandes quantités de données.",
    },
    "evaluated-code": {
      title: "Code créé à l’exécution",
      reason: "Vérifiez d’où vient le code. Il ne doit venir ni d’un utilisateur ni du web.",
    },
    "direct-query-source": {
      title: "DirectQuery est réservé à ODBC",
      reason: "SupportsDirectQuery n’est pris en charge que pour les sources ODBC.",
    },
    "same-results": {
      title: "Import et DirectQuery donnent les mêmes résultats",
      reason: "Un rapport ne doit pas changer selon le mode.",
    },
    "tabular-data": { title: "Des tables uniquement", reason: "Les connecteurs avec des cubes ou des mesures ne sont pas certifiés." },
    "category": {
      title: "La catégorie a une place dans «\u202FObtenir les données\u202F»",
      reason: "Seules Azure et Database en ont une. Toutes les autres catégories sont affichées sous «\u202FAutre\u202F».",
    },
    "public-product": { title: "Le produit est public", reason: "Seuls les connecteurs de produits publics sont certifiés." },
    "usage-estimate": { title: "Vous pouvez estimer l’utilisation", reason: "Microsoft demande une estimation." },
    "customer-thread": { title: "Des clients le demandent", reason: "Microsoft demande une discussion sur le forum Power BI Ideas." },
    "report-file": {
      title: "Il y a un rapport pour les tests",
      reason: "L’envoi contient un fichier .pbix avec au moins une requête pour chaque élément de la table de navigation.",
    },
    "test-account": { title: "Il y a un compte de test", reason: "Microsoft l’utilise pour cette version et toutes les suivantes." },
    "test-instructions": {
      title: "Il y a des instructions de test",
      reason: "Elles expliquent comment utiliser le connecteur et comment le tester.",
    },
    "dependency-links": {
      title: "Il y a des liens vers ce dont le connecteur a besoin",
      reason: "Pilotes et autres composants que les utilisateurs doivent installer.",
    },
  },
  points: {
    "code-mistake": ({ detail }) => `Le code contient une erreur\u202F: ${quoted(detail)}.`,
    "code-not-read": () => "Une partie du code n’a pas pu être lue en entier. Examinez-la vous-même.",
    "no-main-document": () => "Il n’y a pas de document principal\u202F: un fichier .pq ou .m qui commence par «\u202Fsection\u202F».",
    "several-main-documents": ({ names }) =>
      `Power BI peut prendre chacun de ces fichiers pour le document principal\u202F: ${namesInWords(names, 10)}. N’en conservez qu’un.`,
    "section-without-name": () => "La section n’a pas de nom. Écrivez «\u202Fsection Nom;\u202F».",
    "record-missing": ({ name, asked }) =>
      `${asked === "kind" ? "Le type de source de données" : "L’enregistrement Publish"} ${quoted(name)} n’est pas dans le document.`,
    "record-computed": ({ name }) => `Ce qu’est ${quoted(name)} n’est connu qu’à l’exécution. Vérifiez que c’est un enregistrement.`,
    "nothing-published": () =>
      "Aucune fonction n’a d’enregistrement Publish, le connecteur n’est donc pas dans «\u202FObtenir les données\u202F». Vérifiez que c’est voulu.",
    "part-missing": ({ part }) => `Le code demande ${quoted(part)}, qui n’est pas dans le fichier.`,
    "part-left-out": ({ part }) => `Le code demande ${quoted(part)}, qui est omis quand le dossier est transformé en connecteur.`,
    "icon-not-readable": ({ part }) => `${quoted(part)} n’est pas une image PNG.`,
    "key-missing": ({ key }) => `resources.resx n’a pas de texte pour ${quoted(key)}.`,
    "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
      `${quoted(functionName)} et ${quoted(otherName)} sont du type ${quoted(dataSourceKind)} et ont des paramètres obligatoires différents.`,
    "parameters-not-known": ({ dataSourceKind, functionName }) =>
      `Les paramètres de ${quoted(functionName)} ne sont connus qu’à l’exécution. Vérifiez que ce sont ceux du type ${quoted(dataSourceKind)}.`,
    "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)} n’a pas de TestConnection.`,
    "test-connection-fails": ({ dataSourceKind, because }) => `TestConnection de ${quoted(dataSourceKind)} ${faults[because]}.`,
    "test-connection-not-known": ({ dataSourceKind }) =>
      `Ce qu’appelle TestConnection de ${quoted(dataSourceKind)} n’est connu qu’à l’exécution. Vérifiez que c’est une fonction partagée.`,
    "no-version": () => 'Il n’y a pas de [Version = "…"] au-dessus de la section.',
    "version-shape": ({ version }) => `La version est ${versionInWords(version)}. Écrivez-la sous la forme 1.0.0.`,
    "unguarded-address": ({ functionName, parameter }) =>
      `${quoted(functionName)} prend une adresse dans ${quoted(parameter)} et rien ne vérifie qu’elle commence par https://.`,
    "guard-not-followed": ({ functionName, parameter }) =>
      `Vérifiez que l’adresse dans ${quoted(parameter)} de ${quoted(functionName)} est refusée si elle ne commence pas par https://.`,
    "credential-in-query": ({ field }) =>
      `${quoted(field)} dans Query contient des informations d’identification. Déplacez-le dans CredentialQueryString.`,
    "credential-near-query": ({ field }) =>
      `Des informations d’identification font peut-être partie de l’adresse (${quoted(field)}). Vérifiez où elles vont.`,
    "secret-in-code": ({ name }) => `${quoted(name)} est écrit dans le code.`,
    "secret-in-file": ({ name, part }) => `${quoted(name)} est lu dans ${quoted(part)}, qui est dans le connecteur.`,
    "tracing-on": ({ flag }) => `${quoted(flag)} vaut true. Mettez-le à false avant de distribuer le connecteur.`,
    "tracing-without-flag": () =>
      "Le connecteur écrit des traces, et aucun interrupteur qui les désactive n’a été trouvé. Vérifiez qu’elles sont désactivées.",
    "extra-file": ({ part, because }) => `${quoted(part)} ${extraFile[because]}`,
    "function-undocumented": ({ functionName }) => `${quoted(functionName)} n’a pas de métadonnées Documentation.* sur son type.`,
    "documentation-not-known": ({ functionName }) =>
      `La présence d’une documentation de ${quoted(functionName)} n’est connue qu’à l’exécution. Vérifiez dans Power BI.`,
    "no-function-of-kind": ({ dataSourceKind }) =>
      `Aucune fonction du type ${quoted(dataSourceKind)} n’a un nom qui commence par lui et un point.`,
    "word-in-name": ({ name, word, what }) => `Le nom ${namedThings[what]} ${quoted(name)} contient ${quoted(word)}.`,
    "not-beta": ({ publish }) => `${quoted(publish)} ne met pas Beta à true.`,
    "no-icons": ({ publish }) => `${quoted(publish)} n’a ni SourceImage ni SourceTypeImage.`,
    "icons-not-known": ({ publish }) =>
      `Les icônes de ${quoted(publish)} ne sont connues qu’à l’exécution. Vérifiez-les dans «\u202FObtenir les données\u202F».`,
    "icon-sizes-differ": ({ publish, field, sizes }) =>
      sizes.length === 0
        ? `${quoted(field)} de ${quoted(publish)} n’a pas d’images.`
        : `${quoted(field)} de ${quoted(publish)} a les tailles ${listInWords(sizes.map(numberText))}.`,
    "no-navigation-table": () => "Aucune table de navigation n’a été trouvée dans le code.",
    "navigation-by-source": ({ functionName }) =>
      `${quoted(functionName)} donne peut-être une table de navigation. Vérifiez-la dans le Navigateur.`,
    "text-in-code": ({ publish }) => `ButtonText de ${quoted(publish)} est écrit dans le code. Utilisez Extension.LoadString.`,
    "address-in-resources": ({ key }) => `Le texte ${quoted(key)} est une adresse. Écrivez-la dans le code.`,
    "address-in-text": ({ key }) =>
      `Le texte ${quoted(key)} contient une adresse. Vérifiez que le connecteur ne l’utilise pas pour se connecter.`,
    "file-name-differs": ({ fileName, sectionName }) =>
      `Le fichier ${quoted(fileName)} et la section ${quoted(sectionName)} ont des noms différents. Vérifiez que le fichier porte le nom du produit.`,
    "not-a-mez": ({ fileName }) => `Un envoi contient un fichier .mez, et celui-ci est ${quoted(fileName)}.`,
    "credential-used": ({ passedTo }) =>
      passedTo === null
        ? "Les informations d’identification sont lues ici."
        : `Les informations d’identification sont lues ici, pour ${quoted(passedTo)}.`,
    "http-address": ({ address }) => `Le code contient l’adresse ${quoted(address)}.`,
    "traced": ({ functionName }) => `${quoted(functionName)} est appelé ici.`,
    "evaluated": ({ functionName }) => `${quoted(functionName)} exécute du code qui ne vient pas d’un fichier du connecteur.`,
    "direct-query-other": ({ publish }) => `${quoted(publish)} propose DirectQuery, et le code n’utilise pas Odbc.DataSource.`,
    "direct-query-computed": ({ publish }) => `La présence de DirectQuery dans ${quoted(publish)} n’est connue qu’à l’exécution.`,
    "direct-query-offered": ({ publish }) => `${quoted(publish)} propose DirectQuery. Comparez ses résultats à ceux d’Import.`,
    "cube-function": ({ functionName }) =>
      `Le code utilise ${quoted(functionName)}. Vérifiez que les utilisateurs n’obtiennent que des tables.`,
    "shown-under-other": ({ category }) => `Power BI affiche la catégorie ${quoted(category)} sous «\u202FAutre\u202F».`,
    "to-confirm": () => "Un programme ne peut pas le vérifier.",
  },
  failures: {
    "not-readable": { problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`, step: "Vérifiez le nom et vos autorisations." },
    "not-a-connector": {
      problem: ({ path }) => `${quoted(path)} n’est pas un connecteur qui peut être lu.`,
      step: "Examinez-le avec «\u202Fmezzanine inspect\u202F».",
    },
    "suppressions-unreadable": {
      problem: ({ path }) => `${quoted(path)} n’a pas pu être lu.`,
      step: "Vérifiez le fichier et vos autorisations.",
    },
    "suppressions-not-json": {
      problem: ({ path, line }) => `${quoted(path)} n’est pas du JSON${line === null ? "" : ` (ligne ${numberText(line)})`}.`,
      step: "Corrigez le fichier.",
    },
    "suppressions-wrong": {
      problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `, ligne ${numberText(line)}`}\u202F: ${quoted(detail)}.`,
      step: "Chaque entrée a besoin d’une règle qui existe et d’un motif.",
    },
  },
  profiles: { handout: "Distribution directe", certification: "Certification" },
  profilesExplained: {
    handout: "Ce qui compte quand vous donnez vous-même le connecteur aux utilisateurs.",
    certification: "Ce que Microsoft demande quand un connecteur est envoyé.",
  },
  onHold: (day, title) =>
    `Les nouvelles certifications sont suspendues, d’après une information du ${dayInWords(day)} (${title}). On ne sait pas si l’inscription est de nouveau ouverte.`,
  history:
    "Auparavant, Microsoft demandait l’inscription avant le 15, deux mois avant la publication, puis, le mois précédent, l’envoi avant le 1er et l’examen avant le 15.",
  states: { "not-met": "Non respecté", "for-a-person": "À examiner par une personne", "met": "Respecté" },
  weights: { must: "obligatoire", should: "recommandé", advice: "à examiner" },
  summary: (counts) =>
    `${counted(counts["not-met"], "règle non respectée", "règles non respectées")}, ${numberText(counts["for-a-person"])} à examiner par une personne, ${counted(counts.met, "respectée", "respectées")}.`,
  checkedFile: (name) => `${quoted(name)} vérifié tel quel.`,
  checkedFolder: (name, file) => `Dossier ${quoted(name)} vérifié comme le fichier ${quoted(file)} que «\u202Fpack\u202F» créerait.`,
  notBuilt: (name) =>
    `Le dossier ${quoted(name)} ne peut pas être transformé en connecteur, la plupart des règles n’ont donc pas été vérifiées.`,
  place: (document, line, column) => `${quoted(document)}, ligne ${numberText(line)}, colonne ${numberText(column)}`,
  source: (title) => `Source\u202F: ${title}`,
  sources: "Sources",
  suppressed: (reason) => `Ignoré\u202F: ${quoted(reason)}.`,
  morePoints: (count) => `${counted(count, "autre endroit", "autres endroits")}.`,
  unused: (rule) => `mezzanine-check.json\u202F: l’entrée pour ${rule} ne correspond à rien. Retirez-la.`,
  leftOut: "Omis du connecteur",
  screen: {
    lead: "Découvrez ce qu’il faut modifier avant de donner votre connecteur aux utilisateurs ou de l’envoyer.",
    chooseProject: "Choisir un dossier de projet…",
    chooseFile: "Choisir un fichier de connecteur…",
    checkThis: "Vérifier avant de publier",
    profile: "Vérifier pour",
    firstRelease: "C’est la première version",
    checking: (name) => `Vérification de ${quoted(name)}…`,
    empty: {
      title: "Rien n’est encore vérifié",
      text: "Choisissez un dossier de projet ou un fichier de connecteur, ou ouvrez un connecteur et choisissez-y «\u202FVérifier avant de publier\u202F».",
      inBrowser:
        "Choisissez un fichier de connecteur, ou ouvrez un connecteur et choisissez-y «\u202FVérifier avant de publier\u202F». Pour un dossier de projet, utilisez «\u202Fmezzanine check\u202F»\u202F: un navigateur ne peut pas en choisir.",
    },
    saveAs: "Enregistrer le rapport au format",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count) => `Afficher ce qui est respecté (${numberText(count)})`,
    again: "Vérifier à nouveau",
  },
};
