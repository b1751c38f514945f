import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";
import { describePolicyFailure } from "../../../shared/words/describe/describe-policy.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { evaluatePolicy } from "../../engine/policy/evaluate-policy.ts";
import { readPolicyFile } from "../../engine/policy/read-policy-file.ts";
import { starterPolicy } from "../../engine/policy/starter-policy.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { findSnapshots } from "../../engine/snapshots/find-snapshots.ts";
import { readSnapshot } from "../../engine/snapshots/read-snapshot.ts";
import { badOption, defineCommand, flag, isFor, needs, takesOneOf, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { codeOf, fixPolicy, type FixChoice } from "../fix-policy.ts";
import { reportNotSaved } from "../name-files.ts";
import { type CheckedComputer, describePolicyReport, policyJson, type PolicyJson } from "../output/describe-policy.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { reportUnreadSnapshot } from "./diff.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  json: jsonOption,
  fix: flag(),
  dryRun: flag(),
  yes: flag("y"),
  output: text("<file>"),
  replace: flag(),
};

type PolicyRequest =
  | { readonly action: "init"; readonly output: string | null; readonly replace: boolean }
  | {
      readonly action: "check";
      readonly file: string;
      readonly snapshots: readonly string[];
      readonly json: boolean;
      readonly fix: FixChoice | null;
    };

export const command = defineCommand({
  listed: "policy check <file>",
  usage: "policy check <file> [snapshot...] [--json] [--fix [--dry-run | --yes]] | policy init [--output <file>] [--replace]",
  texts: (words) => words.policy,
  actions: ["check", "init"],
  options,
  examples: [
    "policy init --output policy.yml",
    "policy check policy.yml",
    "policy check policy.yml --fix --dry-run",
    "policy check policy.yml ./snapshots --json",
  ],
  parse: parsePolicyRequest,
  run: (request, context) => (request.action === "init" ? writeStarter(request, context) : checkPolicy(request, context)),
});

function parsePolicyRequest(
  { json, fix, dryRun, yes, output, replace }: OptionValues<typeof options>,
  [action, file, ...snapshots]: readonly string[],
): Result<PolicyRequest, ArgumentFailure> {
  if (action === "init") {
    if (json || fix || dryRun || yes) return isFor("--fix, --dry-run, --yes, --json", "check");
    if (replace && output === null) return needs("--replace", "--output");
    return file === undefined ? ok({ action, output, replace }) : err({ kind: "too-much-named" });
  }
  if (action !== "check") return takesOneOf("policy", ["check", "init"]);
  if (output !== null || replace) return isFor("--output, --replace", "init");
  if (file === undefined) return err({ kind: "nothing-named" });
  if ((dryRun || yes) && !fix) return isFor("--dry-run, --yes", "--fix");
  if (fix && snapshots.length > 0) return badOption((words) => words.policy.fixIsForThisComputer);
  return ok({ action, file, snapshots, json, fix: fix ? { dryRun, yes, json } : null });
}

async function checkPolicy(request: Extract<PolicyRequest, { action: "check" }>, context: CommandContext): Promise<ExitCode> {
  const { file, snapshots, json, fix } = request;
  const read = await readPolicyFile(resolve(context.cwd, file));
  if (!read.ok) {
    context.stderr.write(`${printablePath(file)}: ${describePolicyFailure(read.error, context.words.common.policy)}\n`);
    return exitCode.unreadable;
  }
  const { policy } = read.value;
  if (snapshots.length > 0) return checkSnapshots(policy, request, context);
  return withEngine(
    context,
    async (engine) => {
      const session = { engine, context };
      if (fix !== null) return fixPolicy(policy, fix, session);
      const { snapshot, report } = await engine.policies.check(policy);
      const computer = { file: null, snapshot, report };
      context.stdout.write(json ? jsonText<PolicyJson>(policyJson(policy, [computer])) : describePolicyReport(computer, context));
      return codeOf(report.outcome);
    },
    { dryRun: fix === null || fix.dryRun },
  );
}

/** Of other computers, one after another. */
async function checkSnapshots(
  policy: MachinePolicy,
  { snapshots, json }: Extract<PolicyRequest, { action: "check" }>,
  context: CommandContext,
): Promise<ExitCode> {
  const { stdout, stderr, cwd } = context;
  const words = context.words.commandLine.policy;
  const checked: CheckedComputer[] = [];
  const counts = { met: 0, different: 0, unknown: 0, failed: 0 };
  for await (const found of findSnapshots(snapshots, cwd)) {
    if (found.kind === "nothing") {
      counts.failed += 1;
      stderr.write(`${words.nothingFound(foreign(found.given))}\n`);
      continue;
    }
    const snapshot = await readSnapshot(found.path);
    if (!snapshot.ok) {
      counts.failed += 1;
      reportUnreadSnapshot(found.path, snapshot.error, context);
      continue;
    }
    const { computer, user, madeAt } = snapshot.value;
    const one = { file: found.path, snapshot: { computer, user, madeAt }, report: evaluatePolicy(policy, snapshot.value) };
    counts[one.report.outcome] += 1;
    if (json) checked.push(one);
    else stdout.write(`${describePolicyReport(one, context)}\n`);
  }
  stdout.write(json ? jsonText<PolicyJson>(policyJson(policy, checked)) : `${words.computers(counts)}\n`);
  if (counts.different > 0) return exitCode.danger;
  return counts.unknown + counts.failed > 0 ? exitCode.unreadable : exitCode.success;
}

function writeStarter({ output, replace }: Extract<PolicyRequest, { action: "init" }>, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async (engine) => {
      const written = starterPolicy(await engine.snapshots.take({ pseudonyms: false }));
      if (output === null) {
        context.stdout.write(written);
        return exitCode.success;
      }
      const path = resolve(context.cwd, output);
      const saved = await saveOutput({ path, bytes: Buffer.from(written, "utf8"), replace }, createFiles());
      if (!saved.ok) {
        reportNotSaved(saved.error, context);
        return exitCode.refused;
      }
      context.stderr.write(`${context.words.commandLine.policy.saved(foreignPath(path))}\n`);
      return exitCode.success;
    },
    { dryRun: true },
  );
}
