import { helpOption, hyphenated, type CommandHelp, type CommandTexts, type Options } from "../command.ts";
import type { CommandLineWords } from "../../../shared/words/words.ts";
import { columnsOf, pad, wrap } from "./layout.ts";

const indent = "  ";

/** So that the options of all commands start their text in the same column. */
const usualNameColumns = 24;

export interface HelpLayout {
  /** To wrap at. */
  readonly columns: number;
  readonly words: CommandLineWords;
}

/** The help of one command, made from its declaration and its texts. */
export function commandHelp({ usage, texts, options, examples }: CommandHelp, { columns, words }: HelpLayout): string {
  const { help } = words.frame;
  const said = texts(words);
  return [
    wrap(help.usage(usage), columns, ""),
    wrap(said.description, columns, ""),
    termLines(optionTerms({ ...options, help: helpOption }, { ...said.options, help: help.showHelp }, help), columns, usualNameColumns),
    `${help.exitCode}\n${exitCodeLines(said.exitCodes, columns)}`,
    ...exampleLines(examples, help),
  ].join("\n");
}

/** The list of all commands. */
export function overviewHelp(commands: readonly CommandHelp[], { columns, words }: HelpLayout): string {
  const { help } = words.frame;
  const listed = commands.map((command): Term => [command.listed, command.texts(words).listed]);
  return [
    `${help.usage(help.anyCommand)}\n`,
    termLines(listed, columns, 0),
    wrap(help.sayMore, columns, ""),
    `${help.exitCode}\n${exitCodeLines(words.scan.exitCodes, columns)}`,
    ...exampleLines(["scan", "inspect Contoso.pqx", "verify Contoso.pqx --thumbprint 16AF59E4BE5384CD860E230ED4AED474C2A3BC69"], help),
  ].join("\n");
}

type HelpWords = CommandLineWords["frame"]["help"];

type Term = readonly [name: string, text: string];

const optionTerms = (options: Options, texts: CommandTexts["options"], words: HelpWords): readonly Term[] =>
  Object.entries(options).map(([name, { value, short, repeatable = false }]) => {
    const written = `${short === undefined ? "" : `-${short}, `}--${hyphenated(name)}${value === null ? "" : ` ${value}`}`;
    const text = texts[name] ?? "";
    return [written, repeatable ? words.mayBeRepeated(text) : text];
  });

const exitCodeLines = (codes: CommandTexts["exitCodes"], columns: number): string => termLines(Object.entries(codes), columns, 0);

const exampleLines = (examples: readonly string[], help: HelpWords): readonly string[] =>
  examples.length === 0
    ? []
    : [`${help.examples(examples.length)}\n${examples.map((example) => `${indent}mezzanine ${example}\n`).join("")}`];

/** Names in one column, their texts wrapped in another. */
function termLines(terms: readonly Term[], columns: number, leastNameColumns: number): string {
  const nameColumns = Math.max(leastNameColumns, ...terms.map(([name]) => columnsOf(name)));
  const margin = " ".repeat(nameColumns + 2 * indent.length);
  return terms
    .map(([name, text]) => `${indent}${pad(name, nameColumns)}${indent}${wrap(text, columns, margin).slice(margin.length)}`)
    .join("");
}
