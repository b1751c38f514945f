import type { CommandFacts } from "./command-facts.ts";

/** Text in roff: no line begins with a control character, hyphens stay hyphens. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gmu, "\\&$1");

/** The manual page of the command line, section 1, made from the declarations of all commands. */
export function manPage(commands: readonly CommandFacts[], version: string): string {
  return [
    `.TH MEZZANINE 1 "" "Mezzanine ${roff(version)}" "User Commands"`,
    ".SH NAME",
    "mezzanine \\- manages the Power Query connectors of Power BI",
    ".SH SYNOPSIS",
    ".B mezzanine",
    ".I command",
    "[options]",
    ".SH COMMANDS",
    ...commands.flatMap(commandLines),
    ".SH FILES",
    roff(
      "MEZZANINE_HOME names the folder of Mezzanine's own data; else it is %LOCALAPPDATA%\\Mezzanine, ~/Library/Application Support/Mezzanine or ~/.local/share/mezzanine.",
    ),
    "",
  ].join("\n");
}

const commandLines = ({ help, texts, options }: CommandFacts): readonly string[] => [
  `.SS "mezzanine ${roff(help.usage).replaceAll('"', '""')}"`,
  roff(texts.description),
  ...options.flatMap(({ written, short, value, help: text }) => [
    ".TP",
    `.B ${roff([...(short === null ? [] : [short]), written].join(", "))}${value === null ? "" : ` ${roff(value)}`}`,
    roff(text),
  ]),
  ".PP",
  "Exit code:",
  ...Object.entries(texts.exitCodes).flatMap(([code, text]) => [".TP", `.B ${code}`, roff(text)]),
];
