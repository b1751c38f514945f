import type { TestingMark, TestingState } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { PairVersions } from "../sentence.ts";
import type { Words } from "../words.ts";
import { lifecycle } from "./catalogue.ts";
import { counted, dayInWords, isOne, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `Vous le testez jusqu’au ${dayInWords(until)}${note.isEmpty ? "." : `\u202F: ${quoted(note)}.`}`,
  "ended": ({ until, note }) => `Votre test s’est terminé le ${dayInWords(until)}${note.isEmpty ? "." : `\u202F: ${quoted(note)}.`}`,
};

export const testingFailures = {
  "not-a-day": "Ce n’est pas une date. Écrivez-la ainsi\u202F: 2027-01-31.",
  "day-over": "Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.",
  "too-far": "Ce jour est dans plus d’un an. Choisissez un jour plus proche\u202F; vous pourrez renouveler le test.",
  "note-too-long": "La note est trop longue. Utilisez moins de 500 caractères.",
};

export const testingDialog: Words["window"]["testing"] = {
  until: "Tester jusqu’au…",
  change: "Modifier le test…",
  end: "Terminer le test",
  title: (name) => `Tester ${quoted(name)}`,
  explain: "Mezzanine n’affiche aucun avertissement à son sujet jusqu’à la fin de ce jour.",
  day: "Jusqu’au",
  note: "Note",
  noteHint: "Ce que vous testez, ou pour qui. Facultatif.",
  save: "Marquer comme en test",
  marked: (name, day) => `${quoted(name)} est en test jusqu’au ${day}.`,
  ended: (name) => `${quoted(name)} n’est plus marqué comme en test.`,
  overTitle: (count) => counted(count, "test est terminé", "tests sont terminés"),
  overText: (names) => `${namesInWords(names)}\u202F: retirez-le ou choisissez un jour ultérieur.`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : ` (${versionInWords(local)} et ${versionInWords(other)})`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "aucun" : listInWords(names.map(quoted)));
const countedBuilds = (count: number): string => counted(count, "build", "builds");

export const shadowTexts: Words["shadow"] = {
  headlines: {
    certified: ({ custom, other }) => `${quoted(custom)} peut être utilisé à la place de ${quoted(other)}, qui est fourni avec Power BI.`,
    withdrawn: ({ custom, other }) =>
      `${quoted(custom)} a beaucoup en commun avec ${quoted(other)}, qui d’après Microsoft n’est plus pris en charge.`,
    custom: ({ custom, other }) => `${quoted(custom)} et ${quoted(other)} peuvent entrer en conflit.`,
    hint: ({ custom, other }) => `${quoted(custom)} a un nom en commun avec ${quoted(other)}. Un nom seul ne prouve rien.`,
  },
  evidence: {
    "same-kind": ({ dataSourceKind, pairing }) =>
      pairing === "declared"
        ? `Les deux déclarent le type de source de données ${quoted(dataSourceKind)}.`
        : `Il déclare le type de source de données ${quoted(dataSourceKind)}, qui porte le nom de l’autre.`,
    "identical-copies": () => "Les deux fichiers sont identiques, octet par octet.",
    "same-function": ({ functionName }) =>
      `Les deux partagent une fonction ${quoted(functionName)}. Tous les connecteurs partagent un même ensemble de noms.`,
    "same-shared-name": ({ sharedName }) =>
      `Les deux partagent le nom ${quoted(sharedName)}, mais pas tous deux comme fonction. Tous les connecteurs partagent un même ensemble de noms.`,
    "kind-differs-in-case": ({ ours, theirs }) =>
      `Leurs types de source de données ${quoted(ours)} et ${quoted(theirs)} ne diffèrent que par les majuscules et les minuscules. On ne sait pas si Power BI les distingue.`,
    "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
      membersLeft === 0
        ? `Membres identiques, mise en forme exceptée\u202F: ${numberText(sharedMembers)} sur ${numberText(allMembers)}.${namesDiffer ? " Leurs titres et leurs types de source de données diffèrent, comme pour deux produits créés à partir d’un même exemple." : ""}`
        : `Membres identiques, mise en forme exceptée\u202F: ${numberText(sharedMembers)} sur ${counted(allMembers, "comparé", "comparés")}. ${counted(membersLeft, "autre membre n’a pas été comparé.", "autres membres n’ont pas été comparés.")}`,
    "same-section": ({ section }) => `Les deux portent le nom de section ${quoted(section)}.`,
    "same-file-stem": ({ stem }) => `Les deux fichiers se nomment ${quoted(stem)}.`,
    "same-title": ({ title }) => `Les deux ont le titre ${quoted(title)}.`,
  },
  versions: {
    older: (versions) => `Celui-ci est plus ancien que l’autre${both(versions)}.`,
    newer: (versions) => `Celui-ci est plus récent que l’autre${both(versions)}.`,
    equal: ({ local, other }) =>
      local === null || other === null || versionInWords(local) !== versionInWords(other)
        ? `Les deux ont la même version${both({ local, other })}.`
        : `Les deux ont la version ${versionInWords(local)}.`,
    unknown: () => "On ne sait pas lequel des deux est plus récent.",
  },
  advice: {
    "remove-custom": {
      "certified-is-newer": ({ custom, other }) =>
        `Mettez ${quoted(custom)} en quarantaine\u202F: ${quoted(other)} est certifié et plus récent.`,
      "same-version": ({ custom, other }) =>
        `Mettez ${quoted(custom)} en quarantaine\u202F: ${quoted(other)} est certifié et a la même version.`,
      "version-unknown": ({ custom, other }) =>
        `Mettez ${quoted(custom)} en quarantaine, sauf si vous savez que vous en avez besoin\u202F: ${quoted(other)} est fourni avec Power BI.`,
      "custom-altered": ({ custom }) => `Mettez ${quoted(custom)} en quarantaine\u202F: il a été modifié après la signature.`,
    },
    "keep-only-while-testing": {
      "custom-is-newer": ({ custom, other }) =>
        `${quoted(custom)} est plus récent que le connecteur certifié ${quoted(other)}. Ne le conservez que pendant que vous le testez.`,
    },
    "keep-one": {
      "signed": ({ keep, remove }) => `Conservez ${quoted(keep)}\u202F: sa signature est valide. Mettez ${quoted(remove)} en quarantaine.`,
      "newer": ({ keep, remove }) => `Conservez ${quoted(keep)}\u202F: il est plus récent. Mettez ${quoted(remove)} en quarantaine.`,
      "identical": ({ keep, remove }) => `Un seul suffit. Conservez ${quoted(keep)} et mettez ${quoted(remove)} en quarantaine.`,
      "one-connector-two-formats": ({ keep, remove }) =>
        `C’est le même connecteur dans deux formats. Conservez ${quoted(keep)} et mettez ${quoted(remove)} en quarantaine.`,
      "other-altered": ({ remove }) => `${quoted(remove)} a été modifié après la signature. Mettez-le en quarantaine.`,
    },
    "choose-one": () =>
      "Conservez celui auquel vous faites confiance et mettez l’autre en quarantaine. Rien dans les fichiers n’indique lequel choisir.",
    "ask-author-to-rename": {
      "kind-differs-in-case": ({ custom }) =>
        `Demandez à l’auteur de ${quoted(custom)} d’utiliser un type de source de données qui diffère par plus que les majuscules et les minuscules.`,
      "function-clash": ({ custom }) =>
        `Demandez à l’auteur de ${quoted(custom)} d’utiliser d’autres noms partagés. En attendant, Power BI peut ne pas charger l’un d’eux ou les deux.`,
      "titles-differ": ({ custom }) =>
        `Leurs titres diffèrent. S’il s’agit de connecteurs différents, demandez à l’auteur de ${quoted(custom)} d’utiliser un autre type de source de données. Si l’un est un build de l’autre, mettez en quarantaine celui dont vous n’avez pas besoin.`,
    },
    "certified-withdrawn": ({ custom, other }) =>
      `D’après Microsoft, ${quoted(other)} n’est plus pris en charge\u202F: ne retirez donc pas ${quoted(custom)} à son profit. Ne conservez ${quoted(custom)} que si vous en avez besoin et savez d’où il vient.`,
    "get-fresh-copies": () =>
      "Les deux ont été modifiés après la signature. Mettez les deux en quarantaine et demandez une nouvelle copie à l’éditeur.",
    "nothing-to-do": () => "",
  },
  groups: {
    headline: (name, count) => `${countedBuilds(count)} de ${quoted(name)} peuvent entrer en conflit.`,
    members: countedBuilds,
    keep: {
      "newest": (keep, { altered }) =>
        altered === 0
          ? `Conservez ${quoted(keep)}\u202F: sa version est la plus récente.`
          : `Conservez ${quoted(keep)}\u202F: c’est le plus récent des builds qui n’ont pas été modifiés après la signature.`,
      "signed": (keep) => `Conservez ${quoted(keep)}\u202F: sa signature est valide.`,
      "identical": (keep) => `Un seul suffit. Conservez ${quoted(keep)}.`,
      "others-altered": () => "N’utilisez pas un build qui a été modifié après la signature.",
      "formats": (keep) => `C’est le même connecteur dans deux formats. Conservez ${quoted(keep)}.`,
    },
    remove: (count, all) =>
      all && count > 1
        ? `Mettez les ${numberText(count)} autres en quarantaine.`
        : `Mettez ${counted(count, "autre build", "autres builds")} en quarantaine.`,
    undecided: (names) => `Rien dans les fichiers n’indique s’il faut plutôt conserver ${namesInWords(names)}.`,
    chooseOne:
      "Conservez celui auquel vous faites confiance et mettez les autres en quarantaine. Rien dans les fichiers n’indique lequel choisir.",
    freshCopies: "Tous ont été modifiés après la signature. Mettez-les en quarantaine et demandez une nouvelle copie à l’éditeur.",
    more: (count) => `et ${numberText(count)} de plus`,
    quarantine: (count) => `Mettre ${countedBuilds(count)} en quarantaine`,
    toKeep: "à conserver",
    toRemove: "à mettre en quarantaine",
    altered: "modifié après la signature",
  },
  lifecycle,
  breakages: {
    "function-lost": ({ functionName }) => `Les rapports qui appellent ${quoted(functionName)} échoueraient\u202F: l’autre ne l’a pas.`,
    "no-longer-a-function": ({ functionName }) =>
      `Les rapports qui appellent ${quoted(functionName)} échoueraient\u202F: dans l’autre, ce n’est pas une fonction.`,
    "shared-value-lost": ({ valueName }) => `Les rapports qui utilisent ${quoted(valueName)} échoueraient\u202F: l’autre ne l’a pas.`,
    "required-parameters-differ": ({ functionName, before, after }) =>
      `${quoted(functionName)} demanderait d’autres arguments\u202F: ${parameterList(before)} actuellement, ${parameterList(after)} ensuite.`,
    "parameters-lost": ({ functionName, names }) =>
      `Les appels de ${quoted(functionName)} qui passent ${namesInWords(names)} échoueraient\u202F: l’autre ne l’accepte pas.`,
    "parameter-type-differs": ({ functionName, parameter, before, after }) =>
      `${quoted(functionName)} prendrait ${quoted(parameter)} comme ${quoted(after)} et non comme ${quoted(before)}. Les appels et les valeurs enregistrées ne fonctionneraient plus.`,
    "data-source-path-differs": ({ dataSourceKind }) =>
      `Les informations d’identification enregistrées pour ${quoted(dataSourceKind)} ne seraient pas trouvées. Les utilisateurs devraient se reconnecter.`,
    "path-computed-differently": ({ dataSourceKind }) =>
      `Le chemin d’accès de la source de données de ${quoted(dataSourceKind)} serait calculé autrement. Les utilisateurs devraient peut-être se reconnecter.`,
    "kind-lost": ({ dataSourceKind }) => `L’autre n’a pas le type de source de données ${quoted(dataSourceKind)}.`,
    "authentication-lost": ({ dataSourceKind, authentication }) =>
      `Les utilisateurs ne pourraient plus se connecter à ${quoted(dataSourceKind)} avec ${quoted(authentication)}.`,
    "direct-query-lost": ({ publish }) => `${quoted(publish)} ne proposerait plus DirectQuery.`,
  },
  uncertain: {
    "parameters-unknown": ({ functionName }) =>
      `Les paramètres de ${quoted(functionName)} ne peuvent pas être comparés, car on ne les connaît pas sans exécuter le code.`,
    "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
      `${quoted(functionName)} ne prendrait ${quoted(parameter)} que comme ${quoted(after)} et non comme ${quoted(before)}. Les appels qui passent autre chose échoueraient.`,
    "path-unknown": ({ dataSourceKind }) =>
      `Sans exécuter le code, on ne sait pas si les informations d’identification enregistrées pour ${quoted(dataSourceKind)} seraient trouvées.`,
    "authentication-unknown": ({ dataSourceKind }) =>
      `Les moyens de se connecter à ${quoted(dataSourceKind)} ne peuvent pas être comparés, car on ne les connaît pas sans exécuter le code.`,
    "direct-query-unknown": ({ publish }) => `Sans exécuter le code, on ne sait pas si ${quoted(publish)} proposerait encore DirectQuery.`,
  },
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "Certain", explain: "Les deux déclarent le même type de source de données, ou les fichiers sont identiques." },
    likely: {
      name: "Probable",
      explain: "Ils partagent plus qu’un nom, mais rien par quoi on sait que Power BI identifie les connecteurs.",
    },
    hint: { name: "Indice", explain: "Seuls les noms se ressemblent. Des connecteurs sans rapport peuvent avoir des noms semblables." },
  },
  evidenceLeftOut: "Ils ont plus en commun que ce que montre cette liste.",
  inPart: {
    pairs: "Il y a plus de paires que n’en montre cette liste.",
    files: (count) =>
      `${counted(count, "fichier déclare", "fichiers déclarent")} plus que ce que Mezzanine compare. Seuls les premiers types, fonctions et membres de chacun ont été comparés.`,
    code: (count) =>
      `Le code de ${counted(count, "fichier", "fichiers")} n’a pas pu être lu en entier, une partie seulement a donc été comparée.`,
  },
  sources: {
    installed: "D’après le fichier installé avec Power BI Desktop.",
    catalogue: (asOf) =>
      asOf === null ? "D’après la liste des connecteurs certifiés." : `D’après la liste des connecteurs certifiés (${monthInWords(asOf)}).`,
  },
  certifiedSince: {
    "month": (text) => `Certifié depuis ${monthInWords(text)}.`,
    "approx": (text) => `Certifié depuis ${monthInWords(text)} environ.`,
    "no-later-than": (text) => `Certifié au plus tard en ${monthInWords(text)}.`,
  },
  comparison: {
    nothingBreaks: "D’après ce que montrent les fichiers, rien ne cesse de fonctionner.",
    inPart:
      "Seuls les premiers types, fonctions et enregistrements Publish de chacun ont été comparés. D’autres changements ne sont pas connus.",
    readInPart: {
      connector: "Le code du premier n’a pas pu être lu en entier, une partie seulement a donc été comparée.",
      other: "Le code du second n’a pas pu être lu en entier, une partie seulement a donc été comparée.",
    },
    onlyNames:
      "L’autre n’est connu que par une liste. Les fonctions et les types ont été comparés, mais ni les paramètres ni les types d’authentification.",
  },
  picture: {
    title: "Quels connecteurs en masquent d’autres",
    description: ({ custom, others, links }) =>
      links === 0
        ? "Aucun connecteur personnalisé n’a quoi que ce soit en commun avec un autre."
        : `${counted(custom, "connecteur personnalisé", "connecteurs personnalisés")} à gauche, ${counted(others, "connecteur", "connecteurs")} à droite, ${counted(links, "lien", "liens")} entre eux. Chaque lien indique ce que les deux déclarent.`,
    leftHeading: "Personnalisé",
    rightHeading: "Peut être utilisé à la place de",
    certified: "Certifié ou intégré",
    custom: "Personnalisé",
    identical: "le même fichier",
    nearIdentical: "presque le même contenu",
    firstOf: (name, more) => `${quoted(name)} et ${more} de plus`,
    node: ({ title, version, what }) => `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`} (${what})`,
    leftOut: (count) => `${counted(count, "paire n’est pas dessinée", "paires ne sont pas dessinées")}. Le tableau les montre toutes.`,
    empty: "Aucun connecteur n’en masque un autre.",
  },
};

export const shadowsScreen: Words["window"]["shadows"] = {
  title: "Connecteurs masqués",
  explain:
    "Power BI identifie une source de données par son type et une fonction par son nom. Si deux fichiers déclarent la même chose, il n’est pas documenté lequel Power BI utilise.",
  summary: ({ certain, likely }, groups) => {
    const parts = [
      ...(certain === 0 ? [] : [counted(certain, "certain", "certains")]),
      ...(likely === 0 ? [] : [counted(likely, "probable", "probables")]),
    ];
    const all = certain + likely;
    const what = groups === 0 ? counted(all, "paire", "paires") : counted(all, "groupe de builds", "paires et groupes de builds");
    return parts.length === 0 ? "Aucune paire." : `${what} à examiner\u202F: ${listInWords(parts)}.`;
  },
  source: ({ asOf, count }) =>
    `Comparé à une liste de ${counted(count, "connecteur", "connecteurs")}${asOf === null ? "" : ` (${monthInWords(asOf)})`} et aux fichiers certifiés de cet ordinateur, s’il y en a.`,
  search: "Rechercher des paires",
  placeholder: "Rechercher des noms, types, fonctions",
  shown: (shown, total) => `${numberText(shown)} sur ${numberText(total)} ${isOne(shown) ? "affichée" : "affichées"}`,
  nothingMatches: "Aucune paire ne contient ce texte.",
  showHints: (count) => `Afficher ${counted(count, "indice", "indices")}\u202F: seuls les noms se ressemblent`,
  hideHints: (count) => `Masquer ${counted(count, "indice", "indices")}`,
  views: { pairs: "Paires", picture: "Image" },
  insteadOf: "peut être utilisé à la place de",
  clashesWith: "peut entrer en conflit avec",
  alike: "a un nom en commun avec",
  certified: "certifié ou intégré",
  noVersion: "sans version",
  why: "Preuves",
  beingTested: "en test",
  compare: "Que changerait-il\u202F?",
  compareTitle: (other, name) => `Si ${quoted(other)} remplaçait ${quoted(name)}`,
  comparing: "Comparaison…",
  open: (name) => `Ouvrir ${quoted(name)}`,
  save: "Enregistrer l’image",
  zoomIn: "Agrandir",
  zoomOut: "Réduire",
  fit: "Ajuster à la largeur",
  zoomed: (percent) => `${numberText(percent)}\u202F%`,
  pictureLabel: "Image des connecteurs masqués",
  pictureHelp: "Utilisez les touches de direction pour passer d’un lien à l’autre.",
};
