import { helpOption, hyphenated, type CommandHelp, type Options } from "../command.ts";
import { columnsOf, pad, wrap } from "./layout.ts";

const indent = "  ";

/** So that the options of all commands start their text in the same column. */
const usualNameColumns = 24;

/** The help of one command, made from its declaration. */
export function commandHelp({ usage, description, options, exitCodes, examples }: CommandHelp, columns: number): string {
  return [
    wrap(`Usage: mezzanine ${usage}`, columns, ""),
    wrap(description, columns, ""),
    termLines(optionTerms({ ...options, help: helpOption }), columns, usualNameColumns),
    `Exit code:\n${exitCodeLines(exitCodes, columns)}`,
    ...exampleLines(examples),
  ].join("\n");
}

/** The list of all commands. */
export function overviewHelp(listed: readonly CommandHelp["listed"][], exitCodes: CommandHelp["exitCodes"], columns: number): string {
  return [
    "Usage: mezzanine <command> [options]\n",
    termLines(listed, columns, 0),
    wrap("mezzanine <command> --help says more. Installed by npm the command needs Node 22.12 or newer and no build.", columns, ""),
    `Exit code:\n${exitCodeLines(exitCodes, columns)}`,
    ...exampleLines(["scan", "inspect Contoso.pqx", "verify Contoso.pqx --thumbprint 16AF59E4BE5384CD860E230ED4AED474C2A3BC69"]),
  ].join("\n");
}

type Term = readonly [name: string, text: string];

const optionTerms = (options: Options): readonly Term[] =>
  Object.entries(options).map(([name, { help, value, short, repeatable = false }]) => {
    const written = `${short === undefined ? "" : `-${short}, `}--${hyphenated(name)}${value === null ? "" : ` ${value}`}`;
    return [written, repeatable ? `${help} May be repeated.` : help];
  });

const exitCodeLines = (codes: CommandHelp["exitCodes"], columns: number): string => termLines(Object.entries(codes), columns, 0);

const exampleLines = (examples: readonly string[]): readonly string[] =>
  examples.length === 0
    ? []
    : [`Example${examples.length === 1 ? "" : "s"}:\n${examples.map((example) => `${indent}mezzanine ${example}\n`).join("")}`];

/** Names in one column, their texts wrapped in another. */
function termLines(terms: readonly Term[], columns: number, leastNameColumns: number): string {
  const nameColumns = Math.max(leastNameColumns, ...terms.map(([name]) => columnsOf(name)));
  const margin = " ".repeat(nameColumns + 2 * indent.length);
  return terms
    .map(([name, text]) => `${indent}${pad(name, nameColumns)}${indent}${wrap(text, columns, margin).slice(margin.length)}`)
    .join("");
}
