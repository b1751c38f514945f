import type { CommandLineWords } from "../../words.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" oder ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame: CommandLineWords["frame"] = {
  help: {
    usage: (usage) => `Verwendung: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "Exitcode:",
    examples: (count) => (count === 1 ? "Beispiel:" : "Beispiele:"),
    mayBeRepeated: (help) => `${help} Kann wiederholt werden.`,
    showHelp: "Diese Hilfe anzeigen.",
    sayMore:
      "Mehr zu einem Befehl: mezzanine <command> --help. Mit npm installiert, benötigt die Befehlszeile Node 22.12 oder neuer und kein Build.",
  },
  manual: {
    purpose: "verwaltet die Power Query-Connectors von Power BI",
    files:
      "MEZZANINE_HOME nennt den Ordner für die eigenen Daten von Mezzanine, sonst ist es %LOCALAPPDATA%\\Mezzanine, ~/Library/Application Support/Mezzanine oder ~/.local/share/mezzanine.",
    language: (languages) => `MEZZANINE_LANGUAGE bestimmt die Sprache: ${languages.join(", ")}.`,
  },
  usage: {
    tryHelp: (command) => `Hilfe: ${command}`,
    noCommand: "Es wurde kein Befehl angegeben.",
    unknownCommand: (given) => `Es gibt keinen Befehl ${quoted(given)}.`,
    nothingNamed: "Es wurde keine Datei angegeben.",
    tooMuchNamed: "Es wurden zu viele Argumente angegeben.",
    unknownOption: (option) => `Es gibt keine Option ${quoted(option)}.`,
    noValue: (option) => `${option} benötigt einen Wert.`,
    takesNoValue: (option) => `${option} hat keinen Wert.`,
    takes: (option, what) => `${option} erwartet ${what}`,
    eitherOf,
    takesOneOf: (name, words) => `${name} erwartet ${eitherOf(words)}`,
    exclude: (options) => `${listInWords(options)} können nicht zusammen angegeben werden`,
    needs: (one, other) => `${one} benötigt ${other}`,
    isFor: (options, where) => `nur für ${where}: ${options}`,
    nameEndingIn: (endings) => `einen Namen, der auf ${eitherOf(endings)} endet`,
    day: "einen Tag wie 2027-01-31",
    culture: "einen Namen wie es oder zh-Hant",
    thumbprint: "einen Text mit 40 (SHA-1) oder 64 (SHA-256) hexadezimalen Ziffern",
    numberBetween: (least, most) => `eine Zahl von ${least} bis ${most}`,
    atMostCharacters: (most) => `höchstens ${most} Zeichen`,
  },
  consent: {
    question: (question) => `${question} [j/N]`,
    yes: ["j", "ja"],
    nothingDone: "Es wurde nichts geändert.",
    noTerminal:
      "Es ist kein Terminal für eine Rückfrage vorhanden. Mit --yes wird der Befehl ausgeführt, mit --dry-run wird nur angezeigt, was geschehen würde.",
  },
  failures: {
    trustedUnreadable: "Die Liste vertrauenswürdiger Fingerabdrücke konnte nicht gelesen werden",
    catalogUnreadable: "Die Liste zertifizierter Connectors konnte nicht gelesen werden",
    catalogNotUnderstood: "Das ist keine Liste zertifizierter Connectors, die Mezzanine versteht",
  },
  naming: {
    nothing: (given) => `Mezzanine kennt nichts mit dem Namen ${quoted(given)}. Geben Sie eine Datei in einem Connector-Ordner an.`,
    several: (given) => `${quoted(given)} passt auf mehreres:`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  history: (id) => `Verlauf ${id}`,
  notInHistory: "noch nicht im Verlauf",
  noLanguage: (variable, given, languages) =>
    `${variable} nennt keine Sprache von Mezzanine: ${quoted(given)}. Möglich sind ${languages.join(", ")}.`,
  outputNotWritten: (problem) => `Die Ausgabe konnte nicht geschrieben werden: ${problem}`,
};
