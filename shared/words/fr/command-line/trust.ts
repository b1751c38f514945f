import type { CommandLineWords } from "../../words.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command trust. */
export const trustTexts: Pick<CommandLineWords, "trust"> = {
  trust: {
    list: {
      thumbprint: "Empreinte numérique",
      asStored: "Telle qu’enregistrée",
      lowerCase: "minuscules",
      clean: "correcte",
      neededBy: "Requise par",
      nothingInstalled: "rien d’installé",
      certificate: "Certificat",
      notMet: "jamais rencontré",
      ended: (day) => `expiré le ${day}`,
      until: (day) => `jusqu’au ${day}`,
    },
    noBackup: (given) =>
      `Il n’y a pas de sauvegarde lisible appelée ${quoted(given)}. mezzanine trust backups affiche la liste des sauvegardes.`,
    notSigned: "Le fichier n’est pas signé, ou sa signature n’est pas valide.",
    notMet:
      "Aucun connecteur de cet ordinateur n’est signé avec ce certificat. Indiquez plutôt un fichier\u202F; mezzanine trust publishers affiche les éditeurs rencontrés.",
    unsigned: "non signé",
    listed: "Empreintes approuvées et éditeurs\u202F: add, remove, restore, export, accept, revoke.",
    description:
      "Affiche les certificats que Power BI Desktop approuve sur cet ordinateur (Windows\u202F: la stratégie\u202F; ailleurs\u202F: trusted-thumbprints.txt dans le dossier de Mezzanine), les connecteurs qui ont besoin de chacun et les entrées mal enregistrées. add et remove modifient cette liste\u202F: les autres entrées gardent leur texte et leur ordre, une sauvegarde est conservée et Windows demande un administrateur. restore rétablit une sauvegarde, la plus récente si aucune n’est indiquée. export crée des fichiers pour un administrateur\u202F: reg, powershell, intune, gpo ou configmgr. publishers, accept et revoke concernent les éditeurs que vous avez acceptés\u202F; Power BI n’en sait rien.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "Modifier la liste sans demander. Nécessaire lorsqu’il n’y a pas de terminal où poser la question.",
      output: "Pour export\u202F: le dossier dans lequel un nouveau dossier est créé avec les fichiers.",
      compared: "Pour accept\u202F: l’empreinte numérique que l’éditeur vous a donnée par un autre moyen. Elle doit être celle du fichier.",
      note: "Pour accept\u202F: conservé avec l’éditeur.",
    },
    exitCodes: {
      0: "fait, ou rien à faire",
      1: "refusé\u202F; la sortie d’erreur indique pourquoi",
      2: "utilisation incorrecte, ou pas de terminal où poser la question et pas de --yes\u202F; rien n’a été modifié",
      3: "la liste ou un fichier indiqué n’a pas pu être lu",
    },
  },
};
