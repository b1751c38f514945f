import type { CommandLineWords } from "../../../shared/words/words.ts";
import { hyphenated, helpOption, type Command, type CommandHelp, type CommandTexts } from "../command.ts";

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
  readonly texts: CommandTexts;
  readonly actions: readonly string[];
  readonly options: readonly OptionFacts[];
}

export function commandFacts([name, { help }]: readonly [name: string, command: Command], words: CommandLineWords): CommandFacts {
  const texts = help.texts(words);
  const helpTexts: CommandTexts["options"] = { ...texts.options, help: words.frame.help.showHelp };
  return {
    name,
    help,
    texts,
    actions: help.actions ?? [],
    options: Object.entries({ ...help.options, help: helpOption }).map(([option, { short, value, words: taken = [] }]) => ({
      written: `--${hyphenated(option)}`,
      short: short === undefined ? null : `-${short}`,
      help: helpTexts[option] ?? "",
      value,
      words: taken,
    })),
  };
}
