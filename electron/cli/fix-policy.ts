import { unreachable } from "../../shared/base/impossible.ts";
import type { CleanupPlan, StepOutcome } from "../../shared/model/cleanup.ts";
import type { MachinePolicy, PolicyFix, PolicyOutcome } from "../../shared/model/machine-policy.ts";
import type { TrustChangePlan } from "../../shared/model/trust-change.ts";
import { foreignPath } from "../../shared/words/foreign-text.ts";
import type { CheckedPolicy } from "../engine/policy/create-policies.ts";
import type { CommandWords } from "./command-context.ts";
import { askForConsent, reportNoConsent, type Consent } from "./consent.ts";
import type { Session } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { describePlan, describeSteps, stepsJson } from "./output/describe-plan.ts";
import { connectorJson, describePolicyReport, policyJson, type PolicyFixJson, type PolicyJson } from "./output/describe-policy.ts";
import { describeTrustChange, trustChangeJson } from "./output/describe-trust.ts";
import { jsonText } from "./output/json.ts";
import { cell } from "./output/paint.ts";

export interface FixChoice {
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly json: boolean;
}

export const codeOf = (outcome: PolicyOutcome): ExitCode =>
  outcome === "met" ? exitCode.success : outcome === "different" ? exitCode.danger : exitCode.unreadable;

/** Plans of what a policy corrects; null where there is nothing of the kind to do. */
interface FixPlans {
  readonly fix: PolicyFix;
  readonly cleanup: CleanupPlan | null;
  readonly trust: TrustChangePlan | null;
}

interface FixDone {
  readonly steps: readonly StepOutcome[] | null;
  /** The backup of the list as it was. */
  readonly backup: string | null;
  readonly isWhole: boolean;
}

/** A plan may have at most this long a reason. */
const longestReason = 500;

/** Shows what the rules name, asks, corrects it, and checks again. */
export async function fixPolicy(policy: MachinePolicy, choice: FixChoice, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const checked = await engine.policies.check(policy);
  const plans = await planFix(checked, session);
  if (plans === null) return exitCode.refused;
  const done = await carryOut(plans, { ...choice, reason: reasonOf(checked, context.words) }, session);
  if (done === "no" || done === "nobody") return reportNoConsent(done, context);
  const after = done === null ? checked : await checkAgain(policy, session);
  const computer = { file: null, snapshot: after.snapshot, report: after.report };
  if (choice.json) context.stdout.write(jsonText<PolicyJson>(policyJson(policy, [computer], fixJson(plans, done))));
  else context.stdout.write(describePolicyReport(computer, context));
  return done !== null && !done.isWhole ? exitCode.refused : codeOf(after.report.outcome);
}

/** What was begun before the last change may not show it. */
async function checkAgain(policy: MachinePolicy, { engine }: Session): Promise<CheckedPolicy> {
  await engine.inventory.scans.ended();
  engine.inventory.scans.start();
  await engine.inventory.scans.ended();
  return engine.policies.check(policy);
}

async function planFix({ fix }: CheckedPolicy, { engine, context }: Session): Promise<FixPlans | null> {
  const cleanup = fix.quarantine.length === 0 ? null : await engine.handlers.planCleanup({ kind: "quarantine", ids: fix.quarantine });
  if (cleanup?.ok === false) return unreachable(cleanup.error.kind);
  const trust = fix.trust.length === 0 ? null : await engine.handlers.planTrustChange({ add: fix.trust, remove: [] });
  if (trust?.ok === false) {
    context.stderr.write(`${context.words.common.window.failures.of("planTrustChange", trust.error.kind)}\n`);
    return null;
  }
  return { fix, cleanup: cleanup?.value ?? null, trust: trust?.value ?? null };
}

/** Null: a dry run, or nothing to do. */
async function carryOut(
  plans: FixPlans,
  { dryRun, yes, json, reason }: FixChoice & { readonly reason: string },
  { engine, context }: Session,
): Promise<FixDone | Exclude<Consent, "yes"> | null> {
  const { cleanup, trust } = plans;
  const words = context.words.commandLine.policy.fix;
  const shown = describeFix(plans, context);
  if (dryRun || (cleanup === null && trust === null)) {
    if (!json) context.stdout.write(shown);
    return null;
  }
  const consent = await askForConsent({ yes, shown, question: words.ask }, context);
  if (consent !== "yes") return consent;
  const moved =
    cleanup === null
      ? null
      : await engine.handlers.carryOut({ planId: cleanup.planId, decisions: [], reason, confirmedNames: [], acceptedChanges: [] });
  if (moved?.ok === false) context.stderr.write(`${context.words.common.window.failures.of("carryOut", moved.error.kind)}\n`);
  if (moved?.ok === true && cleanup !== null && !json) context.stdout.write(describeSteps(cleanup, moved.value, context));
  const written = trust === null ? null : await engine.handlers.carryOutTrustChange({ planId: trust.planId });
  if (written?.ok === false)
    context.stderr.write(`${context.words.common.window.failures.of("carryOutTrustChange", written.error.kind)}\n`);
  if (written?.ok === true && !json)
    context.stdout.write(
      `${context.words.common.window.trust.changed}\n${context.words.common.window.trust.backupKept(foreignPath(written.value.backup))}\n`,
    );
  const steps = moved?.ok === true ? moved.value : null;
  return {
    steps,
    backup: written?.ok === true ? written.value.backup : null,
    isWhole: moved?.ok !== false && written?.ok !== false && (steps ?? []).every(({ outcome }) => outcome.kind === "done"),
  };
}

/** Everything that is asked for, and what is not done. */
function describeFix({ fix, cleanup, trust }: FixPlans, context: Session["context"]): string {
  const words = context.words.commandLine.policy.fix;
  return [
    ...(cleanup === null && trust === null ? [`${words.nothing}\n`] : []),
    ...(cleanup === null ? [] : [`${words.quarantine}\n`, describePlan(cleanup, { ifTaken: null, changed: false }, context)]),
    ...(trust === null ? [] : [`${words.trust}\n`, describeTrustChange(trust, context)]),
    ...fix.conflicts.map(({ name }) => `${words.conflict(foreignPath(name))}\n`),
    ...fix.toInstall.map(({ id }) => `${words.toInstall(id)}\n`),
  ].join("");
}

/** Kept with each file and in the history. */
function reasonOf({ report }: CheckedPolicy, { commandLine }: CommandWords): string {
  const ids = report.rules.filter(({ differences }) => differences.some(({ kind }) => kind === "connector")).map(({ rule }) => rule.id);
  return cell(commandLine.policy.fix.reason(ids.join(", ")), longestReason);
}

const fixJson = ({ fix, cleanup, trust }: FixPlans, done: FixDone | null): PolicyFixJson => ({
  done: done !== null,
  quarantine: cleanup === null ? null : stepsJson(cleanup, done?.steps ?? null),
  trust: trust === null ? null : trustChangeJson(trust, done !== null && done.backup !== null, done?.backup ?? null),
  conflicts: fix.conflicts.map(connectorJson),
  toInstall: fix.toInstall.map(({ id }) => id),
});
