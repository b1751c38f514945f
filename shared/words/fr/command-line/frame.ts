import type { CommandLineWords } from "../../words.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" ou ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame: CommandLineWords["frame"] = {
  help: {
    usage: (usage) => `Utilisation\u202F: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "Code de sortie\u202F:",
    examples: (count) => (count === 1 ? "Exemple\u202F:" : "Exemples\u202F:"),
    mayBeRepeated: (help) => `${help} Peut être répété.`,
    showHelp: "Afficher cette aide.",
    sayMore:
      "Pour en savoir plus sur une commande\u202F: mezzanine <command> --help. Installée avec npm, la ligne de commande nécessite Node 22.12 ou une version plus récente, sans compilation.",
  },
  manual: {
    purpose: "gère les connecteurs Power Query de Power BI",
    files:
      "MEZZANINE_HOME indique le dossier des données de Mezzanine\u202F; sinon, c’est %LOCALAPPDATA%\\Mezzanine, ~/Library/Application Support/Mezzanine ou ~/.local/share/mezzanine.",
    language: (languages) => `MEZZANINE_LANGUAGE choisit la langue\u202F: ${languages.join(", ")}.`,
  },
  usage: {
    tryHelp: (command) => `Essayez\u202F: ${command}`,
    noCommand: "Aucune commande n’a été indiquée.",
    unknownCommand: (given) => `La commande ${quoted(given)} n’existe pas.`,
    nothingNamed: "Aucun fichier n’a été indiqué.",
    tooMuchNamed: "Il y a trop d’arguments.",
    unknownOption: (option) => `L’option ${quoted(option)} n’existe pas.`,
    noValue: (option) => `${option} nécessite une valeur.`,
    takesNoValue: (option) => `${option} n’accepte pas de valeur.`,
    takes: (option, what) => `${option} attend ${what}`,
    eitherOf,
    takesOneOf: (name, words) => `${name} attend ${eitherOf(words)}`,
    exclude: (options) => `${listInWords(options)} ne peuvent pas être utilisés ensemble`,
    needs: (one, other) => `${one} nécessite ${other}`,
    isFor: (options, where) => `uniquement pour ${where}\u202F: ${options}`,
    nameEndingIn: (endings) => `un nom qui se termine par ${eitherOf(endings)}`,
    day: "un jour comme 2027-01-31",
    culture: "un nom comme es ou zh-Hant",
    thumbprint: "un texte avec 40 (SHA-1) ou 64 (SHA-256) chiffres hexadécimaux",
    numberBetween: (least, most) => `un nombre de ${least} à ${most}`,
    atMostCharacters: (most) => `${most} caractères au maximum`,
  },
  consent: {
    question: (question) => `${question} [o/N]`,
    yes: ["o", "oui"],
    nothingDone: "Rien n’a été fait.",
    noTerminal:
      "Il n’y a pas de terminal où poser la question. Utilisez --yes pour exécuter la commande, ou --dry-run pour voir ce qui serait fait.",
  },
  failures: {
    trustedUnreadable: "La liste des empreintes approuvées n’a pas pu être lue",
    catalogUnreadable: "La liste des connecteurs certifiés n’a pas pu être lue",
    catalogNotUnderstood: "Ce n’est pas une liste de connecteurs certifiés que Mezzanine comprend",
  },
  naming: {
    nothing: (given) => `Mezzanine ne connaît rien qui s’appelle ${quoted(given)}. Indiquez un fichier d’un dossier de connecteurs.`,
    several: (given) => `${quoted(given)} correspond à plusieurs éléments\u202F:`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  history: (id) => `historique ${id}`,
  notInHistory: "pas encore dans l’historique",
  noLanguage: (variable, given, languages) =>
    `${variable} n’indique aucune langue de Mezzanine\u202F: ${quoted(given)}. Valeurs possibles\u202F: ${languages.join(", ")}.`,
  outputNotWritten: (problem) => `La sortie n’a pas pu être écrite\u202F: ${problem}`,
};
