import { unreachable } from "../../../shared/base/impossible.ts";
import type { Result } from "../../../shared/base/result.ts";
import type { ExternalToolChange, ExternalToolProblem, ExternalToolView } from "../../../shared/model/external-tool.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { createExternalToolFile, type ExternalToolFile } from "../../engine/external-tool/external-tool.ts";
import { findDesktopProgram } from "../../engine/external-tool/find-program.ts";
import { createElevatedRunner } from "../../engine/trust/elevated.ts";
import { defineCommand, flag, isFor, takesOneOf, withoutNames, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { askForConsent, reportNoConsent } from "../consent.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { dryRunOption, jsonOption } from "./shared-options.ts";

const actions = ["status", "register", "remove"];

const options = { json: jsonOption, dryRun: dryRunOption, yes: flag("y") };

export type ExternalToolJson = Pick<ExternalToolView, "state" | "file" | "tool" | "isProgramOwn">;

export interface ExternalToolChangeJson extends ExternalToolJson {
  readonly change: ExternalToolChange;
  /** Whether there is something to change. */
  readonly changes: boolean;
  readonly done: boolean;
  /** The earlier file; null where none was kept. */
  readonly backup: string | null;
}

type ExternalToolOptions = OptionValues<typeof options>;
type ExternalToolRequest = ExternalToolOptions & { readonly action: "status" | ExternalToolChange };

export const command = defineCommand({
  listed: "external-tool",
  usage: "external-tool [status | register | remove] [--dry-run] [--yes] [--json]",
  texts: (words) => words.externalTool,
  actions,
  options,
  examples: ["external-tool", "external-tool register --dry-run", "external-tool register", "external-tool remove --yes"],
  parse: parseExternalTool,
  run: manageExternalTool,
});

function parseExternalTool(
  given: ExternalToolOptions,
  [action = "status", ...names]: readonly string[],
): Result<ExternalToolRequest, ArgumentFailure> {
  switch (action) {
    case "status":
      return given.yes || given.dryRun ? isFor("--yes, --dry-run", "register, remove") : withoutNames(names, { ...given, action });
    case "register":
    case "remove":
      return withoutNames(names, { ...given, action });
    default:
      return takesOneOf("external-tool", actions);
  }
}

async function manageExternalTool(request: ExternalToolRequest, context: CommandContext): Promise<ExitCode> {
  const tool = toolOf(context);
  const view = await tool.look();
  if (!view.ok) return refuse(view.error, context);
  const { stdout } = context;
  switch (request.action) {
    case "status":
      stdout.write(request.json ? jsonText<ExternalToolJson>(viewJson(view.value)) : describeState(view.value, context));
      return view.value.state === "unreadable" ? exitCode.unreadable : exitCode.success;
    case "register":
    case "remove":
      return changeTool(request.action, request, { tool, view: view.value, context });
    default:
      return unreachable(request.action);
  }
}

function toolOf({ platform, environment, home, dataFolder, now, runtime, runElevated }: CommandContext): ExternalToolFile {
  const files = createFiles();
  return createExternalToolFile({
    platform,
    environment,
    home,
    dataFolder,
    now,
    files,
    findProgram: () => findDesktopProgram({ environment, runtime }, files),
    runElevated: runElevated ?? createElevatedRunner(environment["SystemRoot"] ?? "C:\\Windows"),
  });
}

interface Looked {
  readonly tool: ExternalToolFile;
  readonly view: ExternalToolView;
  readonly context: CommandContext;
}

async function changeTool(
  change: ExternalToolChange,
  { json, dryRun, yes }: ExternalToolOptions,
  { tool, view, context }: Looked,
): Promise<ExitCode> {
  const { stdout, stderr, words } = context;
  const texts = words.common.window.externalTool;
  const refused = whyNot(change, view);
  if (refused !== null) return refuse(refused, context);
  const isDone = view.state === (change === "register" ? "registered" : "absent");
  if (dryRun || isDone) {
    if (json) stdout.write(jsonText<ExternalToolChangeJson>({ ...viewJson(view), change, changes: !isDone, done: false, backup: null }));
    else
      stdout.write(
        isDone ? `${describeState(view, context)}${words.commandLine.externalTool.nothingToDo}\n` : describeChange(change, view, context),
      );
    return exitCode.success;
  }
  const shown = describeChange(change, view, context);
  const consent = await askForConsent({ yes, shown, question: texts.titles[change] }, context);
  if (consent !== "yes") return reportNoConsent(consent, context);
  if (yes && !json) stderr.write(shown);
  const done = await tool.change(change, view.shown);
  if (!done.ok) return refuse(done.error, context);
  const { state, backup } = done.value;
  if (json) stdout.write(jsonText<ExternalToolChangeJson>({ ...viewJson({ ...view, state }), change, changes: true, done: true, backup }));
  else stdout.write(`${texts.done[change]}\n${backup === null ? "" : `${words.commandLine.externalTool.backup(foreignPath(backup))}\n`}`);
  return exitCode.success;
}

function whyNot(change: ExternalToolChange, { state, tool }: ExternalToolView): ExternalToolProblem | null {
  if (state === "foreign") return "tool-foreign";
  if (state === "unreadable") return "tool-unreadable";
  return change === "register" && tool === null ? "tool-no-program" : null;
}

function refuse(problem: ExternalToolProblem, { stderr, words }: CommandContext): ExitCode {
  stderr.write(`${words.common.window.failures.of("changeExternalTool", problem)}\n`);
  return problem === "tool-unreadable" ? exitCode.unreadable : exitCode.refused;
}

function describeState({ state, file, tool }: ExternalToolView, { words: { commandLine } }: CommandContext): string {
  const words = commandLine.externalTool;
  const program = tool === null ? words.noProgram : words.program(foreignPath(tool.path));
  return `${words.states[state]}\n${words.file(foreignPath(file))}\n${program}\n`;
}

/** What will be done, with the content as it will be written but for the picture. */
function describeChange(change: ExternalToolChange, { file, tool, isProgramOwn }: ExternalToolView, { words }: CommandContext): string {
  const texts = words.common.window.externalTool;
  if (change === "remove" || tool === null) return `${texts.removes}\n  ${printablePath(file)}\n${texts.administrator}\n`;
  const shown = JSON.stringify({ ...tool, path: printablePath(tool.path), iconData: `(${texts.icon(tool.iconData.length)})` }, null, 2);
  const everyUser = isProgramOwn ? texts.everyUserOwn : texts.everyUser;
  return `${texts.writes}\n  ${printablePath(file)}\n${texts.content}\n${shown}\n${everyUser}\n${texts.administrator}\n`;
}

const viewJson = ({ state, file, tool, isProgramOwn }: ExternalToolView): ExternalToolJson => ({ state, file, tool, isProgramOwn });
