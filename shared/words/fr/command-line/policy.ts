import type { CommandLineWords } from "../../words.ts";
import { counted, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command policy. */
export const policyCommandTexts: CommandLineWords["policy"] = {
  listed: "Si cet ordinateur, ou les instantanés d’autres, respectent une stratégie\u202F; --fix corrige.",
  description:
    "Une stratégie est un court fichier YAML ou JSON avec des règles\u202F: connecteurs interdits, autorisés, obligatoires ou soumis à une version minimale, empreintes numériques à approuver, aucun connecteur non signé, aucun connecteur qui puisse être utilisé à la place d’un connecteur certifié. check y confronte cet ordinateur, ou les instantanés que vous indiquez (fichiers, dossiers, modèles), et rend compte de chaque règle. Avec --fix, les connecteurs qu’une règle désigne sont déplacés en quarantaine et les empreintes manquantes sont ajoutées à la liste des empreintes approuvées, après affichage et confirmation\u202F; undo et trust restore annulent ces modifications. Rien de ce qu’aucune règle ne désigne n’est modifié. init écrit, pour commencer, une stratégie qui décrit l’état actuel de cet ordinateur. La page docs/policy.md présente chaque règle avec un exemple.",
  options: {
    json: optionTexts.json,
    fix: "Pour check de cet ordinateur\u202F: corriger ce que les règles désignent, avec possibilité d’annuler.",
    dryRun: "Avec --fix\u202F: dire ce qui serait fait, sans rien faire.",
    yes: "Avec --fix\u202F: exécuter sans demander. Nécessaire lorsqu’il n’y a pas de terminal où poser la question.",
    output: "Pour init\u202F: le fichier à écrire. Sans cette option, la stratégie est écrite sur la sortie standard.",
    replace: "Pour init\u202F: écraser un fichier portant ce nom.",
  },
  exitCodes: {
    0: "la stratégie est respectée, ou a été écrite",
    1: "la stratégie n’est pas respectée, ou quelque chose a été refusé\u202F; la sortie d’erreur indique pourquoi",
    2: "utilisation incorrecte, ou pas de terminal où poser la question et pas de --yes\u202F; rien n’a été modifié",
    3: "un fichier n’a pas pu être lu, ou aucune différence n’a été trouvée mais tout n’a pas pu être lu",
  },
  fixIsForThisComputer: "--fix concerne cet ordinateur, pas les instantanés",
  nothingFound: (given) => `Aucun instantané n’a été trouvé à l’emplacement ${quoted(given)}.`,
  saved: (path) => `La stratégie a été enregistrée sous ${quoted(path)}.`,
  about: (computer, user) => `${quoted(computer)}, ${quoted(user)}`,
  rule: (outcome, id, title) => `${outcome}\u202F: ${id} (${title})`,
  more: (count) => `et ${numberText(count)} de plus\u202F; --json affiche tout`,
  computers: ({ met, different, unknown, failed }) =>
    [
      `${counted(met, "ordinateur respecte", "ordinateurs respectent")} la stratégie, ${counted(different, "ne la respecte", "ne la respectent")} pas.`,
      ...(unknown > 0 ? [`Pour ${counted(unknown, "ordinateur", "ordinateurs")}, on ne le sait pas.`] : []),
      ...(failed > 0 ? [counted(failed, "fichier n’a pas pu être lu.", "fichiers n’ont pas pu être lus.")] : []),
    ].join(" "),
  fix: {
    quarantine: "Ces connecteurs sont déplacés en quarantaine\u202F:",
    trust: "La liste des empreintes approuvées est modifiée\u202F:",
    conflict: (name) => `${quoted(name)} reste en place\u202F: une règle l’interdit et une autre l’exige.`,
    toInstall: (id) => `${id}\u202F: installez un connecteur qui convient avec «\u202Fmezzanine install\u202F».`,
    ask: "Exécuter\u202F?",
    nothing: "Il n’y a rien que Mezzanine puisse corriger.",
    reason: (id) => `règle de stratégie ${id}`,
  },
};
