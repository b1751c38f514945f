import type { CommandLineWords } from "../../words.ts";
import { listInWords, quoted } from "../phrases.ts";

const eitherOf = (words: readonly string[]): string => words.join(" o ");

/** What frames every command: the headings of help, and what is said of arguments that make no request. */
export const frame: CommandLineWords["frame"] = {
  help: {
    usage: (usage) => `Uso: mezzanine ${usage}`,
    anyCommand: "<command> [options]",
    exitCode: "Código de salida:",
    examples: (count) => (count === 1 ? "Ejemplo:" : "Ejemplos:"),
    mayBeRepeated: (help) => `${help} Se puede repetir.`,
    showHelp: "Mostrar esta ayuda.",
    sayMore:
      "mezzanine <command> --help da más detalles. Instalado con npm, el comando necesita Node 22.12 o posterior y no hay que compilar nada.",
  },
  manual: {
    purpose: "administra los conectores de Power Query de Power BI",
    files:
      "MEZZANINE_HOME indica la carpeta de los datos propios de Mezzanine; si no está definida, es %LOCALAPPDATA%\\Mezzanine, ~/Library/Application Support/Mezzanine o ~/.local/share/mezzanine.",
    language: (languages) => `MEZZANINE_LANGUAGE establece el idioma: ${languages.join(", ")}.`,
  },
  usage: {
    tryHelp: (command) => `Pruebe: ${command}`,
    noCommand: "No se indicó ningún comando.",
    unknownCommand: (given) => `No existe el comando ${quoted(given)}.`,
    nothingNamed: "No se indicó ningún archivo.",
    tooMuchNamed: "Hay demasiados argumentos.",
    unknownOption: (option) => `No existe la opción ${quoted(option)}.`,
    noValue: (option) => `${option} necesita un valor.`,
    takesNoValue: (option) => `${option} no admite ningún valor.`,
    takes: (option, what) => `${option} admite ${what}`,
    eitherOf,
    takesOneOf: (name, words) => `${name} admite ${eitherOf(words)}`,
    exclude: (options) => `${listInWords(options)} se excluyen entre sí`,
    needs: (one, other) => `${one} necesita ${other}`,
    isFor: (options, where) => `solo para ${where}: ${options}`,
    nameEndingIn: (endings) => `un nombre que termine en ${eitherOf(endings)}`,
    day: "una fecha como 2027-01-31",
    culture: "un nombre como es o zh-Hant",
    thumbprint: "un texto con 40 (SHA-1) o 64 (SHA-256) dígitos hexadecimales",
    numberBetween: (least, most) => `un número de ${least} a ${most}`,
    atMostCharacters: (most) => `${most} caracteres como máximo`,
  },
  consent: {
    question: (question) => `${question} [s/N]`,
    yes: ["s", "sí", "si"],
    nothingDone: "No se hizo nada.",
    noTerminal: "No hay ningún terminal en el que preguntar. Use --yes para hacerlo o --dry-run para ver qué se haría.",
  },
  failures: {
    trustedUnreadable: "No se pudo leer la lista de huellas de confianza",
    catalogUnreadable: "No se pudo leer la lista de conectores certificados",
    catalogNotUnderstood: "Esta no es una lista de conectores certificados que Mezzanine pueda interpretar",
  },
  naming: {
    nothing: (given) => `Nada de lo que Mezzanine conoce se llama ${quoted(given)}. Indique un archivo de una carpeta de conectores.`,
    several: (given) => `${quoted(given)} coincide con más de uno:`,
  },
  purgeHint: "quarantine --hold <id or name>, quarantine --delete-after never",
  history: (id) => `historial ${id}`,
  notInHistory: "todavía no está en el historial",
  noLanguage: (variable, given, languages) =>
    `${variable} no indica ningún idioma de Mezzanine: ${quoted(given)}. Admite ${languages.join(", ")}.`,
  outputNotWritten: (problem) => `No se pudo escribir la salida: ${problem}`,
};
