import type { CommandLineWords } from "../../words.ts";
import { counted, monthInWords, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts: Pick<CommandLineWords, "install" | "folders" | "testing" | "shadows" | "catalog"> = {
  install: {
    otherThumbprint: "Le fichier n’est pas installé\u202F: son empreinte numérique n’est pas celle que vous avez indiquée.",
    wouldReplace: "--replace les déplace en quarantaine\u202F; --keep-others laisse ceux qui portent un autre nom.",
    usage: {
      noAddress: (address) => `install attend des fichiers, pas des adresses\u202F: ${quoted(address)}`,
      tooMany: (most) => `install attend au maximum ${most} fichiers à la fois`,
    },
    listed: "Examiner des fichiers de connecteur et les installer\u202F; undo <number> annule.",
    description:
      "Examine des fichiers de connecteur, puis les copie dans le dossier que lit Power BI Desktop. L’examen indique pour chacun ce qu’il est, qui l’a signé, ce que son code peut faire et ce qu’il remplace. Ce qu’il remplace est déplacé en quarantaine. Rien n’est téléchargé\u202F: un fichier est désigné par son chemin d’accès.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint:
        "N’installer que ce qui est signé avec le certificat portant cette empreinte numérique. N’importe quel texte qui la contient.",
      replace: "Déplacer en quarantaine les fichiers installés qui sont remplacés ou en conflit.",
      keepOthers: "Laisser les fichiers installés qui sont en conflit mais portent un autre nom.",
      removeMark:
        "Supprimer de la copie installée la marque de Windows («\u202Fprovient d’Internet\u202F»). Sans cette option, la copie garde cette marque.",
      acceptAlteredFile:
        "Également un fichier modifié après la signature, ou dont le contenu n’est pas fiable. Il peut causer des dommages.",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "tous ont été installés, ou le seraient",
      1: "pas tous\u202F: la raison est indiquée pour chacun, les autres sont installés",
      2: "utilisation incorrecte, ou pas de terminal où poser la question et pas de --yes\u202F; rien n’a été installé",
      3: "un fichier n’a pas pu être lu\u202F; rien n’a été installé",
    },
  },
  folders: {
    listed: "Tous les dossiers pouvant contenir des connecteurs\u202F: qui les lit\u202F; create, move, add.",
    description:
      "Affiche chaque dossier pouvant contenir des connecteurs\u202F: quel programme le lit et comment on le sait, ce qu’il contient et si le compte de la passerelle a le droit de le lire. create crée le dossier que lit Power BI Desktop. move retire des connecteurs d’un dossier qui n’est pas lu. copy-to-gateway copie des connecteurs dans le dossier de la passerelle. gateway note quel dossier lit la passerelle standard, tel que l’indique sa propre application. Avec add, Mezzanine lit aussi un autre dossier\u202F; avec remove, il ne le lit plus\u202F; le dossier lui-même n’est jamais modifié.",
    options: {
      json: optionTexts.json,
      undo: "Avec create\u202F: supprimer le dossier créé, tant qu’il est vide.",
      replace: "Avec move et copy-to-gateway\u202F: déplacer en quarantaine les fichiers qui gênent.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "fait",
      1: "refusé\u202F: ce n’est pas un dossier, il est déjà connu, vous ne l’avez pas ajouté, ou tous les fichiers n’ont pas pu être déplacés",
      2: "utilisation incorrecte, nom qui ne correspond à rien ou à plusieurs éléments, ou personne à qui poser la question et pas de --yes",
      3: "un dossier n’a pas pu être lu",
    },
  },
  testing: {
    notMarked: "Le fichier n’est pas marqué comme étant en test.",
    nothing: "Rien n’est marqué comme étant en test.",
    listed: "Marquer un connecteur que vous testez volontairement.",
    description:
      "Marque un connecteur comme testé volontairement\u202F: jusqu’à la fin de ce jour, Mezzanine n’avertit pas des connecteurs à la place desquels il peut être utilisé\u202F; il avertit de nouveau dès le lendemain. Sans fichier, affiche les marques.",
    options: {
      until: "Le dernier jour, par exemple 2027-01-31\u202F; dans un an au plus.",
      note: "La raison.",
      clear: "Supprimer la marque.",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path) => `L’image n’a pas pu être écrite\u202F: ${quoted(path)}`,
    listed: "Quels connecteurs peuvent être utilisés à la place d’autres\u202F; --svg en fait un dessin.",
    description:
      "Quels connecteurs peuvent être utilisés à la place d’autres\u202F: chaque connecteur personnalisé à côté du connecteur certifié, intégré ou personnalisé à la place duquel il peut être utilisé, pourquoi, avec quelle certitude, et que faire. Trois builds ou plus d’un même connecteur sont affichés en un seul groupe.",
    options: {
      svg: "Écrire aussi l’image de la carte\u202F; un fichier existant est remplacé.",
      all: "Également les indices\u202F: les paires qui n’ont que des noms en commun.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "aucun connecteur n’est utilisé avec certitude à la place d’un autre, ou il est testé volontairement",
      1: "l’un d’eux l’est",
      2: "utilisation incorrecte",
      3: "un dossier n’a pas pu être lu, ou l’image n’a pas pu être écrite",
    },
  },
  catalog: {
    facts: (count, asOf, list) =>
      `${counted(count, "connecteur", "connecteurs")}, ${asOf === null ? "date inconnue" : `état de ${monthInWords(asOf)}`}\u202F: ${list}.`,
    imported: (fileName) => `la liste importée ${quoted(fileName)}`,
    shipped: "la liste fournie avec Mezzanine",
    nothingAlike: "Aucun connecteur certifié ou intégré n’y ressemble.",
    nothingNamed: "Aucun connecteur certifié ou intégré ne porte ce nom ni n’a ce type de source de données.",
    columns: {
      name: "Nom",
      publisher: "Éditeur",
      state: "État",
      version: "Version",
      kinds: "Types de source de données",
      since: "Depuis",
    },
    listed: "Les connecteurs certifiés\u202F: list, show <name>, update <file>, reset.",
    description:
      "Les connecteurs certifiés et intégrés que Mezzanine connaît\u202F: les lister et les rechercher (mon connecteur est-il certifié\u202F?), les afficher un par un avec ce que Microsoft dit de la fin de leur prise en charge et de leurs pilotes, les remplacer par une liste plus récente ou revenir à celle fournie avec Mezzanine. Une liste est vérifiée avant d’être utilisée.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
};
