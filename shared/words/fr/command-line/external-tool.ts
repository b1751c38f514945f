import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts: CommandLineWords["externalTool"] = {
  listed: "Bouton de Mezzanine dans Power BI Desktop\u202F: register, remove.",
  description:
    "Indique si Mezzanine figure dans l’onglet «\u202FOutils externes\u202F» de Power BI Desktop. register l’y ajoute, pour que la fenêtre s’ouvre depuis Power BI Desktop\u202F; remove l’en retire. Les deux montrent d’abord ce qu’ils feraient et demandent confirmation. Le bouton est un fichier pour tous les utilisateurs de l’ordinateur, c’est pourquoi Windows demande un administrateur. Un fichier que Mezzanine n’a pas écrit n’est jamais modifié. Le programme de bureau doit être installé.",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "fait, ou rien à faire",
    1: "refusé\u202F; la sortie d’erreur indique pourquoi",
    2: "utilisation incorrecte, ou pas de terminal où poser la question et pas de --yes\u202F; rien n’a été modifié",
    3: "le fichier n’a pas pu être lu",
  },
  states: {
    absent: "Mezzanine ne figure pas dans l’onglet «\u202FOutils externes\u202F».",
    registered: "Mezzanine figure dans l’onglet «\u202FOutils externes\u202F».",
    outdated: "Mezzanine figure dans l’onglet «\u202FOutils externes\u202F», mais le fichier n’est pas tel qu’il serait écrit maintenant.",
    foreign: "Il y a un fichier de ce nom que Mezzanine n’a pas écrit.",
    unreadable: "Le fichier n’a pas pu être lu.",
  },
  file: (path) => `Fichier\u202F: ${quoted(path)}`,
  program: (path) => `Programme\u202F: ${quoted(path)}`,
  noProgram: "Le programme de bureau de Mezzanine n’a pas été trouvé.",
  backup: (path) => `Le fichier précédent est conservé dans ${quoted(path)}.`,
  nothingToDo: "Il n’y a rien à faire.",
};
