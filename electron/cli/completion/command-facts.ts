import { hyphenated, helpOption, type Command, type CommandHelp } from "../command.ts";

export interface OptionFacts {
  /** As it is written, `--dry-run`. */
  readonly written: string;
  /** `-h`; null where there is none. */
  readonly short: string | null;
  readonly help: string;
  /** What the help shows for the value; null for a flag. */
  readonly value: string | null;
  /** All that it takes, where that is a fixed set; else empty. */
  readonly words: readonly string[];
}

/** What a shell or a manual needs of one command. */
export interface CommandFacts {
  readonly name: string;
  readonly help: CommandHelp;
  readonly summary: string;
  readonly actions: readonly string[];
  readonly options: readonly OptionFacts[];
}

export const commandFacts = ([name, { help }]: readonly [name: string, command: Command]): CommandFacts => ({
  name,
  help,
  summary: help.listed[1],
  actions: help.actions ?? [],
  options: Object.entries({ ...help.options, help: helpOption }).map(([option, { short, help: text, value, words = [] }]) => ({
    written: `--${hyphenated(option)}`,
    short: short === undefined ? null : `-${short}`,
    help: text,
    value,
    words,
  })),
});
