import { err, ok, type Result } from "../../../shared/base/result.ts";
import { anything, describeMisfit, parseJson } from "../../../shared/contract/decoder.ts";
import { policyLimits } from "../../../shared/model/machine-policy.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import {
  dscInstanceSchema,
  dscOperations,
  dscResources,
  type DscOperation,
  type DscResourceName,
} from "../../engine/export/dsc/dsc-resources.ts";
import { badOption, defineCommand, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { connector } from "../dsc/connector.ts";
import type { DscInstance, DscProblem, DscResource, DscState } from "../dsc/dsc-instance.ts";
import { noShadows } from "../dsc/no-shadows.ts";
import { trustedThumbprints } from "../dsc/trusted-thumbprints.ts";
import { withEngine, type Session } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";

const options = { filter: text("<json>") };

interface DscRequest {
  readonly resource: DscResourceName;
  readonly operation: DscOperation;
}

export const command = defineCommand({
  listed: "dsc <resource> <operation>",
  usage: "dsc <resource> <operation>",
  texts: (words) => words.dsc,
  actions: dscResources,
  options,
  examples: ["dsc NoShadows export", `dsc TrustedThumbprints test < wanted.json`, "dsc Connector schema"],
  parse: parseDscRequest,
  run: runDsc,
});

function parseDscRequest({ filter }: OptionValues<typeof options>, names: readonly string[]): Result<DscRequest, ArgumentFailure> {
  if (names.length === 0) return err({ kind: "nothing-named" });
  if (names.length > 2) return err({ kind: "too-much-named" });
  const resource = dscResources.find((one) => one === names[0]);
  const operation = dscOperations.find((one) => one === names[1]);
  if (resource === undefined || operation === undefined)
    return badOption(({ dsc }) => dsc.takes(dscResources.join(", "), dscOperations.join(", ")));
  if (filter !== null && filter !== "") return badOption(({ dsc }) => dsc.noFilter);
  return ok({ resource, operation });
}

const resources: Readonly<Record<DscResourceName, DscResource>> = {
  TrustedThumbprints: trustedThumbprints,
  Connector: connector,
  NoShadows: noShadows,
};

async function runDsc({ resource, operation }: DscRequest, context: CommandContext): Promise<ExitCode> {
  if (operation === "schema") return print([dscInstanceSchema(resource)], context);
  const answered =
    operation === "export" ? await list(resources[resource], context) : await answer(resources[resource], operation, context);
  return answered.ok ? print(answered.value, context) : report(answered.error, context);
}

/** Each on a line of its own. */
function print(lines: readonly object[], { stdout }: CommandContext): ExitCode {
  for (const line of lines) stdout.write(`${JSON.stringify(line)}\n`);
  return exitCode.success;
}

/** As DSC reads what a resource writes to standard error. */
function report({ code, sentences }: DscProblem, { stderr }: CommandContext): ExitCode {
  for (const error of sentences) stderr.write(`${JSON.stringify({ error })}\n`);
  return code;
}

type Answer = Result<readonly object[], DscProblem>;

const list = ({ list: listAll }: DscResource, context: CommandContext): Promise<Answer> => read(context, listAll);

async function answer(
  resource: DscResource,
  operation: Exclude<DscOperation, "schema" | "export">,
  context: CommandContext,
): Promise<Answer> {
  const instance = await readInstance(resource, operation, context);
  if (!instance.ok) return instance;
  const found = await read(context, instance.value.look);
  if (!found.ok) return found;
  const { state, isWanted } = found.value;
  switch (operation) {
    case "get":
      return ok([state]);
    case "test":
      return ok([{ ...state, _inDesiredState: isWanted }]);
    case "what-if": {
      const expected = isWanted ? ok(state) : await read(context, instance.value.foresee);
      return expected.ok ? ok([expected.value, changedIn(state, expected.value)]) : expected;
    }
    case "set":
      return isWanted ? ok([state, []]) : change(instance.value, state, context);
  }
}

async function change(instance: DscInstance, before: DscState, context: CommandContext): Promise<Answer> {
  const done = await inSession(context, { dryRun: false }, instance.change);
  if (!done.ok) return done;
  // What is printed is read again from the computer.
  const after = await read(context, instance.look);
  if (!after.ok) return after;
  if (!after.value.isWanted) return err({ code: exitCode.refused, sentences: [context.words.commandLine.dsc.stillDifferent] });
  return ok([after.value.state, changedIn(before, after.value.state)]);
}

const changedIn = (before: DscState, after: DscState): readonly string[] =>
  Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]));

type Work<T> = (session: Session) => Promise<Result<T, DscProblem>>;

const inSession = <T>(context: CommandContext, { dryRun }: { readonly dryRun: boolean }, work: Work<T>) =>
  withEngine(context, (engine) => work({ engine, context }), { dryRun, isUnattended: true });

const read = <T>(context: CommandContext, work: Work<T>) => inSession(context, { dryRun: true }, work);

/** In UTF-8, with room for the longest list of exceptions. */
const longestInput = 4 * policyLimits.fileBytes;

/** Nothing handed over is an instance without properties: DSC asks `get` so. */
async function readInstance(
  resource: DscResource,
  operation: DscOperation,
  context: CommandContext,
): Promise<Result<DscInstance, DscProblem>> {
  const words = context.words.commandLine.dsc;
  const refuse = (sentence: string) => err({ code: exitCode.usage, sentences: [sentence] });
  const input = await context.readInput(longestInput);
  if (input === null) return refuse(words.inputTooLong);
  const raw = input.trim() === "" ? ok({}) : parseJson(input.replace(/^\uFEFF/u, ""), anything, longestInput);
  const instance = raw.ok ? resource.parse(raw.value, operation !== "get") : raw;
  return instance.ok ? instance : refuse(words.notAnInstance(foreign(describeMisfit(instance.error))));
}
