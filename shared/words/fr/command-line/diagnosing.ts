import type { CommandLineWords } from "../../words.ts";
import { counted, namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts: Pick<CommandLineWords, "doctor" | "reports"> = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway ne s’utilise ni avec un fichier ni avec --fix",
      projectAlone: "--project ne s’utilise ni avec un fichier, ni avec --fix, ni avec --gateway",
      noReportFix: "--fix répare des connecteurs, pas des rapports",
    },
    listed: "Pourquoi un connecteur n’apparaît pas dans «\u202FObtenir les données\u202F»\u202F: le premier obstacle.",
    description:
      "Suit pour chaque fichier le chemin du dossier jusqu’à «\u202FObtenir les données\u202F»\u202F: dossier, autorisation, nom, archive, document principal, code, Publish, types, signature, approbation, conflits, redémarrage. Indique le premier obstacle, comment on le sait et qui peut savoir ce que Mezzanine ne peut pas savoir. Sans fichier, examine chaque connecteur personnalisé qui n’est pas désactivé. Un fichier est désigné par son chemin d’accès, ou par son nom si un seul fichier installé le porte. Un rapport (.pbix, .pbit, .pbip, .xlsx) est lu\u202F: de quels connecteurs il a besoin et pourquoi il peut échouer.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "Réparer ce fichier\u202F: move, rename, remove-mark ou repack. L’original est déplacé en quarantaine\u202F; undo <number> le rétablit.",
      gateway:
        "Ce qu’une passerelle peut faire avec chaque connecteur\u202F: TestConnection, types d’authentification, son dossier, même version des deux côtés.",
      project: "Compare ce qui a été généré sous bin et build dans ce dossier avec ce qui est installé.",
      remember: "Mémorise le dossier de --project\u202F: il est examiné chaque fois, y compris dans la fenêtre.",
      forget: "Oublie le dossier de --project.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "on ne connaît rien qui empêche ces connecteurs d’être chargés ni ces rapports de fonctionner",
      1: "quelque chose empêche un connecteur d’être chargé, un rapport appelle ce qui n’existe pas, une passerelle ne peut pas utiliser un connecteur ou en a une autre version, ou la réparation a été refusée",
      2: "utilisation incorrecte",
      3: "un fichier n’a pas pu être lu\u202F; 1 l’emporte",
    },
  },
  reports: {
    forgotten: "Oubliés.",
    progress: (count, of) => `${numberText(count)} sur ${counted(of, "rapport", "rapports")}`,
    notRead: (because) => `non lu. ${because}`,
    folderNotRead: "ce dossier n’a pas pu être parcouru.",
    notAllKnown: (names) =>
      `Toutes les fonctions de ces connecteurs ne sont pas connues, et l’un d’eux fournit peut-être ce qui manque\u202F: ${namesInWords(names, 5)}.`,
    read: (count, of) => `Rapports lus\u202F: ${numberText(count)} sur ${numberText(of)}.`,
    nobodyUses: (name) => `Aucun des rapports lus n’utilise ${quoted(name)}.`,
    nothingMissing: "Chaque fonction que les rapports appellent est fournie.",
    nothingCalled: "Aucun des rapports lus n’appelle une fonction d’un connecteur.",
    columns: { report: "Rapport", function: "Fonction", queries: "Requêtes", providedBy: "Fournie par", argument: "Premier argument" },
    providers: {
      "certified-file": (name) => `${name} (dossier des connecteurs certifiés)`,
      "certified": (name) => `${name} (fourni avec Power BI)`,
      "built-in": (name) => `${name} (intégré)`,
      "quarantined": (name) => `${name} (en quarantaine)`,
      "disabled": (name) => `${name} (désactivé)`,
      "folder-not-read": (name) => `${name} (dans un dossier que Power BI ne lit pas)`,
    },
    listed: "Quels rapports appellent quels connecteurs, et ce qui manque.",
    description:
      "Lit des rapports sans Power BI\u202F: .pbix, .pbit, projets (.pbip avec TMDL ou model.bim), classeurs avec requêtes et flux de données. Pour chacun, affiche les fonctions appelées qui n’appartiennent pas à M et qui les fournit\u202F: un connecteur installé, un connecteur fourni avec Power BI, un connecteur en quarantaine, ou personne. Ce qui a été lu est mémorisé, pour que quarantine, disable et install puissent dire quels rapports sont concernés. Aucune donnée d’un rapport n’est conservée ni affichée\u202F; le premier argument d’un appel, le plus souvent un serveur, est affiché s’il est écrit sous forme de texte. (Un rapport sur les connecteurs eux-mêmes\u202F: mezzanine report.)",
    options: {
      uses: "Uniquement les appels de ce connecteur\u202F: son fichier, son nom ou ce qui précède le point de ses fonctions.",
      missing: "Uniquement les appels pour lesquels personne ne fournit de fonction.",
      forget: "Oublier tous les rapports lus, et où la fenêtre les cherche. Les rapports restent tels quels.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "chaque rapport a été lu, et chaque fonction appelée est fournie",
      1: "un rapport appelle une fonction que personne ne fournit",
      2: "utilisation incorrecte",
      3: "un rapport ou un dossier n’a pas pu être lu, ou la recherche a été interrompue\u202F; 1 l’emporte",
    },
  },
};
