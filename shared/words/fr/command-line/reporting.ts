import type { CommandLineWords } from "../../words.ts";
import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts: Pick<CommandLineWords, "report" | "supportBundle" | "completion"> = {
  report: {
    usage: { noFormat: "--output attend un nom qui se termine par .html, .csv ou .json, ou nécessite --format" },
    listed: "Un rapport sur les connecteurs, à imprimer ou à envoyer (HTML, CSV, JSON).",
    description:
      "Écrit un rapport sur des fichiers de connecteur\u202F: résultat et signataire, constats et que faire, pourquoi chacun apparaît ou non dans «\u202FObtenir les données\u202F», ce que son code nomme, ses fonctions. Sans fichier, il porte sur tout ce qui se trouve dans les dossiers que Mezzanine connaît. Avec un seul fichier, le HTML est une page sur ce connecteur, à imprimer ou à envoyer à un administrateur\u202F: elle n’exécute aucun script, ne charge rien et contient ses images. Un fichier est désigné par son chemin d’accès, ou par son nom si un seul fichier installé le porte. (Quels connecteurs utilisent les rapports de Power BI\u202F: mezzanine reports.)",
    options: {
      format:
        "html, csv ou json. Sans cette option\u202F: selon la fin du nom de --output, sinon html. JSON est ce qu’écrit scan --json\u202F; CSV commence par une marque d’ordre d’octets, et aucune cellule n’est une formule.",
      output: "Le fichier à écrire. Rien n’est écrasé. Sans cette option, le rapport est écrit sur la sortie standard.",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "le rapport a été écrit",
      1: "il ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
      3: "un fichier n’a pas pu être lu\u202F; les autres sont dans le rapport",
    },
  },
  supportBundle: {
    listed: "Un fichier ZIP pour la personne qui vous aide, sans noms privés.",
    description:
      "Écrit un fichier ZIP pour la personne qui vous aide\u202F: faits et résultats sur chaque connecteur, pourquoi il apparaît ou non dans «\u202FObtenir les données\u202F», les dossiers, la liste des empreintes approuvées, les versions et l’historique récent. Les noms d’utilisateurs, d’ordinateurs et d’entreprises, les chemins d’accès, les adresses de messagerie et les adresses de sources de données sont remplacés, le même nom par le même mot partout\u202F; les notes sont omises. Aucun connecteur n’y figure, sauf ceux indiqués avec --with-content, qui sont inclus tels quels. Examinez le fichier avant de l’envoyer.",
    options: {
      output: "L’archive à écrire. Rien n’est écrasé. Sans cette option\u202F: mezzanine-support et le jour, dans le dossier actuel.",
      withContent: "Inclure aussi ce connecteur tel quel.",
      dryRun: "Afficher les fichiers et l’emplacement prévu de l’archive, sans rien écrire.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "l’archive a été écrite, ou le serait avec --dry-run",
      1: "elle ne l’a pas été\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte",
      3: "un connecteur à inclure n’a pas pu être lu\u202F; rien n’a été écrit",
    },
  },
  completion: {
    listed: "Saisie semi-automatique pour PowerShell, bash ou zsh, et page de manuel.",
    description:
      "Écrit un script qui complète les commandes, les options et leurs valeurs dans l’interpréteur de commandes, ou la page de manuel. Ajoutez-le au profil de votre interpréteur comme l’indique la première ligne du script. Il ne lance aucun programme et ne modifie rien.",
    options: {},
    exitCodes: {
      0: "fait",
      2: "utilisation incorrecte",
    },
  },
};
