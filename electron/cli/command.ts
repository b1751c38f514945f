import { parseArgs, type ParseArgsConfig } from "node:util";
import { errorCode } from "../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import type { CommandLineWords } from "../../shared/words/words.ts";
import { cell } from "./output/paint.ts";

/** A text in the language of the output. */
export type Text = (words: CommandLineWords) => string;

/** One option: how it is written, and how its value is read. Its help is in the texts of the command. */
export interface Option<T> {
  /** What the help shows for the value, `<file>`; null for a flag. */
  readonly value: string | null;
  readonly short?: string;
  readonly repeatable?: boolean;
  /** All that it takes, where that is a fixed set of words. */
  readonly words?: readonly string[];
  /** `given` holds the values in their order; for a flag it has one item when the flag is set. The error completes "--name takes …". */
  readonly read: (given: readonly string[]) => Result<T, Text>;
}

export const flag = (short?: string): Option<boolean> => ({
  value: null,
  ...(short === undefined ? {} : { short }),
  read: (given) => ok(given.length > 0),
});

/** Null when the option is not given. */
export const text = (value: string): Option<string | null> => ({ value, read: ([given]) => ok(given ?? null) });

export const texts = (value: string): Option<readonly string[]> => ({ value, repeatable: true, read: (given) => ok(given) });

/** `parse` returns undefined for what the option does not take, and `takes` says what it does take. */
export const parsedText = <T>({
  value,
  takes,
  parse,
}: {
  readonly value: string;
  readonly takes: Text;
  readonly parse: (given: string) => T | undefined;
}): Option<T | null> => ({
  value,
  read: ([given]) => {
    if (given === undefined) return ok(null);
    const parsed = parse(given);
    return parsed === undefined ? err(takes) : ok(parsed);
  },
});

/** One of a fixed set of words. */
export const choice = <T extends string>(value: string, words: readonly T[]): Option<T | null> => ({
  ...parsedText({
    value,
    takes: ({ frame: { usage } }) => usage.eitherOf(words),
    parse: (given) => words.find((word) => word === given),
  }),
  words,
});

/** Named in camel case, `dryRun`; written with hyphens, `--dry-run`. */
export type Options = Readonly<Record<string, Option<unknown>>>;

export type OptionValues<O extends Options> = { readonly [N in keyof O]: O[N] extends Option<infer T> ? T : never };

/** Why the arguments after a command's name make no request. */
export type ArgumentFailure =
  /** `say` gives a printable sentence. */
  { readonly kind: "bad-option"; readonly say: Text } | { readonly kind: "nothing-named" } | { readonly kind: "too-much-named" };

/** What help says of a command, in one language. */
export interface CommandTexts<O extends Options = Options> {
  /** The line in the list of all commands. */
  readonly listed: string;
  readonly description: string;
  readonly options: { readonly [N in keyof O]: string };
  readonly exitCodes: Readonly<Partial<Record<ExitCode, string>>>;
}

/** What help shows of a command. */
export interface CommandHelp {
  /** The command with its main arguments, as the list of all commands has it. */
  readonly listed: string;
  /** Without the program's name. */
  readonly usage: string;
  readonly texts: (words: CommandLineWords) => CommandTexts;
  /** First arguments that choose what the command does; absent where it takes names only. */
  readonly actions?: readonly string[];
  readonly options: Options;
  /** Without the program's name. */
  readonly examples: readonly string[];
}

interface CommandDeclaration<O extends Options, R> extends CommandHelp {
  readonly options: O;
  readonly texts: (words: CommandLineWords) => CommandTexts<O>;
  /** `names` are the arguments that are no options. */
  readonly parse: (options: OptionValues<O>, names: readonly string[]) => Result<R, ArgumentFailure>;
  readonly run: (request: R, context: CommandContext, loadAll: LoadAll) => Promise<ExitCode>;
}

/** Every command by its name, in the order in which help lists them. */
export type LoadAll = () => Promise<readonly (readonly [name: string, command: Command])[]>;

/** Arguments that were understood, ready to run. */
export interface PreparedCommand {
  /** What `parse` made of the arguments. */
  readonly request: unknown;
  readonly run: (context: CommandContext, loadAll: LoadAll) => Promise<ExitCode>;
}

export interface Command {
  readonly help: CommandHelp;
  readonly prepare: (args: readonly string[]) => Result<PreparedCommand | "help", ArgumentFailure>;
}

/** Ties the options of a declaration to the types that its `parse` gets, and the request to its `run`. */
export function defineCommand<O extends Options, R>(declaration: CommandDeclaration<O, R>): Command {
  const { options, parse, run } = declaration;
  return {
    help: declaration,
    prepare: (args) => {
      const read = readOptions(options, args);
      if (!read.ok) return read;
      if (read.value === "help") return ok("help");
      const request = parse(read.value.values, read.value.names);
      return request.ok ? ok({ request: request.value, run: (context, loadAll) => run(request.value, context, loadAll) }) : request;
    },
  };
}

export const badOption = (say: Text): Result<never, ArgumentFailure> => err({ kind: "bad-option", say });

/** For options that cannot be given together. */
export const exclude = (...options: readonly string[]) => badOption(({ frame: { usage } }) => usage.exclude(options));

export const needs = (one: string, other: string) => badOption(({ frame: { usage } }) => usage.needs(one, other));

/** For options that mean something for an action, or with an option, only. */
export const isFor = (options: string, where: string) => badOption(({ frame: { usage } }) => usage.isFor(options, where));

/** For a command without such an action. */
export const takesOneOf = (name: string, words: readonly string[]) => badOption(({ frame: { usage } }) => usage.takesOneOf(name, words));

/** For an option that names a file. */
export const endsIn = (option: string, endings: readonly string[]) =>
  badOption(({ frame: { usage } }) => usage.takes(option, usage.nameEndingIn(endings)));

/** For a command without arguments other than options. */
export const withoutNames = <R>(names: readonly string[], request: R): Result<R, ArgumentFailure> =>
  names.length > 0 ? err({ kind: "too-much-named" }) : ok(request);

/** For a command that needs at least one name. */
export const withNames = <R>(names: readonly string[], request: R): Result<R, ArgumentFailure> =>
  names.length === 0 ? err({ kind: "nothing-named" }) : ok(request);

/** Every command has it. */
export const helpOption = flag("h");

export const hyphenated = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

interface ReadArguments<O extends Options> {
  readonly values: OptionValues<O>;
  readonly names: readonly string[];
}

function readOptions<O extends Options>(options: O, args: readonly string[]): Result<ReadArguments<O> | "help", ArgumentFailure> {
  const config = Object.fromEntries(
    Object.entries({ ...options, help: helpOption }).map(([name, { value, short, repeatable = false }]) => [
      hyphenated(name),
      { type: value === null ? "boolean" : "string", multiple: repeatable, ...(short === undefined ? {} : { short }) } as const,
    ]),
  );
  const parsed = parseStrictly({ args: [...args], options: config, allowPositionals: true, strict: true });
  if (!parsed.ok) return parsed;
  if (parsed.value.values["help"] === true) return ok("help");
  const values: Record<string, unknown> = {};
  for (const [name, { read }] of Object.entries(options)) {
    const value = read(asList(parsed.value.values[hyphenated(name)]));
    if (!value.ok) return badOption((words) => words.frame.usage.takes(`--${hyphenated(name)}`, value.error(words)));
    values[name] = value.value;
  }
  // Every name of `options` was set above to what its own `read` returns.
  return ok({ values: values as OptionValues<O>, names: parsed.value.positionals });
}

type Parsed = ReturnType<typeof parseArgs<ParseArgsConfig>>;

function parseStrictly(config: ParseArgsConfig): Result<Parsed, ArgumentFailure> {
  try {
    return ok(parseArgs(config));
  } catch (thrown) {
    return badOption(({ frame: { usage } }) => {
      const message = thrown instanceof Error ? thrown.message : "";
      // Node quotes the option: "Unknown option '--x'.", "Option '-y, --yes' does not take an argument".
      const option = /'((?:-\w, )?--?[^']*)'/u.exec(message)?.[1]?.replace(/ <value>$/u, "") ?? "";
      switch (errorCode(thrown)) {
        case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
          return plainSentence(usage.unknownOption(foreign(option)));
        case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
          return message.includes("does not take") ? usage.takesNoValue(cell(option)) : usage.noValue(cell(option));
        default:
          return cell(message, 300);
      }
    });
  }
}

function asList(given: Parsed["values"][string]): readonly string[] {
  if (given === undefined || given === false) return [];
  return (Array.isArray(given) ? given : [given]).map(String);
}
