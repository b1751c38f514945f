import { err, ok, type Result } from "../../shared/base/result.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import type { ArgumentFailure, LoadAll, PreparedCommand } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { commands, isCommandName, type CommandName } from "./commands/index.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { commandHelp, overviewHelp, type HelpLayout } from "./output/help.ts";

export type ParsedCommandLine =
  | { readonly kind: "help"; readonly about: CommandName | null }
  | { readonly kind: "version" }
  | { readonly kind: "run"; readonly command: CommandName; readonly prepared: PreparedCommand };

export type UsageFailure =
  | { readonly kind: "no-command" }
  | { readonly kind: "unknown-command"; readonly given: string }
  | (ArgumentFailure & { readonly command: CommandName });

/** The whole command line: arguments in, exit code out, everything else through the context. */
export async function runCommandLine(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const parsed = await parseCommandLine(argv);
  if (!parsed.ok) return reportUsageFailure(parsed.error, context);
  switch (parsed.value.kind) {
    case "help":
      context.stdout.write(await helpOn(parsed.value.about, { columns: context.stdout.columns, words: context.words.commandLine }));
      return exitCode.success;
    case "version":
      context.stdout.write(`mezzanine ${context.version}\n`);
      return exitCode.success;
    case "run":
      return parsed.value.prepared.run(context, loadAllCommands);
  }
}

/** Loads the command that is named, and no other. */
export async function parseCommandLine(argv: readonly string[]): Promise<Result<ParsedCommandLine, UsageFailure>> {
  const [first, ...rest] = argv;
  if (first === undefined) return err({ kind: "no-command" });
  if (first === "--version" || first === "-v") return ok({ kind: "version" });
  if (first === "help" || first === "--help" || first === "-h") {
    const [about] = rest;
    return ok({ kind: "help", about: about !== undefined && isCommandName(about) ? about : null });
  }
  if (!isCommandName(first)) return err({ kind: "unknown-command", given: first });
  const { command } = await commands[first]();
  const prepared = command.prepare(rest);
  if (!prepared.ok) return err({ ...prepared.error, command: first });
  return ok(prepared.value === "help" ? { kind: "help", about: first } : { kind: "run", command: first, prepared: prepared.value });
}

export const loadAllCommands: LoadAll = () =>
  Promise.all(Object.entries(commands).map(async ([name, load]) => [name, (await load()).command] as const));

/** Help on one command, or the list of all. */
export async function helpOn(about: CommandName | null, layout: HelpLayout): Promise<string> {
  if (about !== null) return commandHelp((await commands[about]()).command.help, layout);
  return overviewHelp(
    (await loadAllCommands()).map(([, command]) => command.help),
    layout,
  );
}

function reportUsageFailure(failure: UsageFailure, { stderr, words }: CommandContext): ExitCode {
  const { usage } = words.commandLine.frame;
  const report = (sentence: string, about: string) => stderr.write(`${sentence}\n${usage.tryHelp(`mezzanine ${about}--help`)}\n`);
  switch (failure.kind) {
    case "no-command":
      report(usage.noCommand, "");
      break;
    case "unknown-command":
      report(usage.unknownCommand(foreign(failure.given)), "");
      break;
    case "bad-option":
      report(failure.say(words.commandLine), `${failure.command} `);
      break;
    case "nothing-named":
      report(usage.nothingNamed, `${failure.command} `);
      break;
    case "too-much-named":
      report(usage.tooMuchNamed, `${failure.command} `);
      break;
  }
  return exitCode.usage;
}
