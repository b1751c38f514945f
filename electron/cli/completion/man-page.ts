import { languages } from "../../../shared/model/language.ts";
import type { CommandLineWords } from "../../../shared/words/words.ts";
import type { CommandFacts } from "./command-facts.ts";

/** Text in roff: no line begins with a control character, hyphens stay hyphens. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gmu, "\\&$1");

/** The manual page of the command line, section 1, made from the declarations of all commands. */
export function manPage(commands: readonly CommandFacts[], version: string, { frame: { help, manual } }: CommandLineWords): string {
  return [
    `.TH MEZZANINE 1 "" "Mezzanine ${roff(version)}" "User Commands"`,
    ".SH NAME",
    `mezzanine \\- ${roff(manual.purpose)}`,
    ".SH SYNOPSIS",
    ".B mezzanine",
    ".I command",
    "[options]",
    ".SH COMMANDS",
    ...commands.flatMap((command) => commandLines(command, help.exitCode)),
    ".SH ENVIRONMENT",
    roff(manual.language(languages)),
    ".SH FILES",
    roff(manual.files),
    "",
  ].join("\n");
}

const commandLines = ({ help, texts, options }: CommandFacts, exitCode: string): readonly string[] => [
  `.SS "mezzanine ${roff(help.usage).replaceAll('"', '""')}"`,
  roff(texts.description),
  ...options.flatMap(({ written, short, value, help: text }) => [
    ".TP",
    `.B ${roff([...(short === null ? [] : [short]), written].join(", "))}${value === null ? "" : ` ${roff(value)}`}`,
    roff(text),
  ]),
  ".PP",
  roff(exitCode),
  ...Object.entries(texts.exitCodes).flatMap(([code, text]) => [".TP", `.B ${code}`, roff(text)]),
];
