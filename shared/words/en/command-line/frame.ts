import type { ForeignText } from "../../foreign-text.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" or ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame = {
  help: {
    usage: (usage: string) => `Usage: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "Exit code:",
    examples: (count: number) => (count === 1 ? "Example:" : "Examples:"),
    mayBeRepeated: (help: string) => `${help} May be repeated.`,
    showHelp: "Show this help.",
    sayMore: "mezzanine <command> --help says more. Installed by npm the command needs Node 22.12 or newer and no build.",
  },
  manual: {
    /** Of the program, after its name. */
    purpose: "manages the Power Query connectors of Power BI",
    files:
      "MEZZANINE_HOME names the folder of Mezzanine's own data; else it is %LOCALAPPDATA%\\Mezzanine, ~/Library/Application Support/Mezzanine or ~/.local/share/mezzanine.",
    language: (languages: readonly string[]) => `MEZZANINE_LANGUAGE chooses the language: ${languages.join(", ")}.`,
  },
  usage: {
    tryHelp: (command: string) => `Try: ${command}`,
    noCommand: "No command was given.",
    unknownCommand: (given: ForeignText) => `There is no command ${quoted(given)}.`,
    nothingNamed: "No file was named.",
    tooMuchNamed: "There are too many arguments.",
    unknownOption: (option: ForeignText) => `There is no option ${quoted(option)}.`,
    noValue: (option: string) => `${option} needs a value.`,
    /** A flag was given one. */
    takesNoValue: (option: string) => `${option} takes no value.`,
    /** `what` is one of the phrases below, or of the command. */
    takes: (option: string, what: string) => `${option} takes ${what}`,
    eitherOf,
    takesOneOf: (name: string, words: readonly string[]) => `${name} takes ${eitherOf(words)}`,
    exclude: (options: readonly string[]) => `${listInWords(options)} exclude each other`,
    needs: (one: string, other: string) => `${one} needs ${other}`,
    isFor: (options: string, where: string) => `only for ${where}: ${options}`,
    nameEndingIn: (endings: readonly string[]) => `a name that ends in ${eitherOf(endings)}`,
    day: "a day like 2027-01-31",
    culture: "a name like es or zh-Hant",
    thumbprint: "a text with 40 (SHA-1) or 64 (SHA-256) hexadecimal digits",
    numberBetween: (least: number, most: number) => `a number from ${least} to ${most}`,
    atMostCharacters: (most: number) => `at most ${most} characters`,
  },
  consent: {
    question: (question: string) => `${question} [y/N]`,
    /** What means yes, in small letters, besides y and yes. */
    yes: ["y", "yes"],
    nothingDone: "Nothing was done.",
    noTerminal: "There is no terminal to ask at. Use --yes to do it, or --dry-run to see what would be done.",
  },
  failures: {
    trustedUnreadable: "The list of trusted thumbprints could not be read",
    catalogUnreadable: "The list of certified connectors could not be read",
    catalogNotUnderstood: "This is not a list of certified connectors that Mezzanine understands",
  },
  naming: {
    nothing: (given: ForeignText) => `Nothing that Mezzanine knows is called ${quoted(given)}. Name a file in a connector folder.`,
    several: (given: ForeignText) => `${quoted(given)} fits more than one:`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  /** Where a change stands in the history. */
  history: (id: number) => `history ${id}`,
  notInHistory: "not in the history yet",
  noLanguage: (variable: string, given: ForeignText, languages: readonly string[]) =>
    `${variable} names no language of Mezzanine: ${quoted(given)}. It takes ${languages.join(", ")}.`,
  outputNotWritten: (problem: string) => `The output could not be written: ${problem}`,
};
