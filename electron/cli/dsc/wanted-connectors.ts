import { err, ok, type Result } from "../../../shared/base/result.ts";
import { unreachable } from "../../../shared/base/impossible.ts";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import {
  policyFormat,
  policyFormatVersion,
  type ConnectorMatch,
  type PolicyRuleFacts,
  type PolicyUnknown,
} from "../../../shared/model/machine-policy.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describePolicyUnknown } from "../../../shared/words/describe/describe-policy.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { dscType, type DscResourceName } from "../../engine/export/dsc/dsc-resources.ts";
import { evaluatePolicy } from "../../engine/policy/evaluate-policy.ts";
import type { Session } from "../engine-session.ts";
import { exitCode } from "../exit-code.ts";
import type { DscProblem } from "./dsc-instance.ts";

type Found = Promise<Result<readonly SnapshotConnector[], DscProblem>>;

/** What is not as a rule wants it: those connectors, or why nobody can tell. */
export const findUnwanted = (rule: PolicyRuleFacts, session: Session): Found =>
  find(rule, session, ({ unwanted, unknown }) => unwanted.length === 0 && unknown.length > 0);

/** The same, but nobody can tell either where only some are known. */
export const findEvery = (rule: PolicyRuleFacts, session: Session): Found => find(rule, session, ({ unknown }) => unknown.length > 0);

interface Judged {
  readonly unwanted: readonly SnapshotConnector[];
  readonly unknown: readonly PolicyUnknown[];
}

async function find(rule: PolicyRuleFacts, session: Session, isOpen: (judged: Judged) => boolean): Found {
  const snapshot = await session.engine.snapshots.take({ pseudonyms: false });
  const report = evaluatePolicy(
    { format: policyFormat, formatVersion: policyFormatVersion, name: null, rules: [{ id: "dsc", because: null, ...rule }] },
    snapshot,
  );
  const unwanted = report.rules.flatMap(({ differences }) => differences.flatMap((one) => (one.kind === "connector" ? one.connector : [])));
  const unknown = report.rules.flatMap((one) => one.unknown);
  return isOpen({ unwanted, unknown }) ? err(cannotTell(unknown, session)) : ok(unwanted);
}

/** As for a policy: connectors that Power BI may load. */
export const findFitting = (match: ConnectorMatch, session: Session): Found =>
  findUnwanted({ rule: "forbidden", connectors: [match] }, session);

/** Every connector that Power BI may load. */
export const findInstalled = (session: Session): Found =>
  findEvery({ rule: "forbidden", connectors: [{ kind: null, name: "*", sha256: null, signer: null }] }, session);

const mostSentences = 20;

const cannotTell = (unknown: readonly PolicyUnknown[], { context }: Session): DscProblem => ({
  code: exitCode.unreadable,
  sentences: unknown.slice(0, mostSentences).map((one) => describePolicyUnknown(one, context.words.common)),
});

/** Plans to move them to the quarantine; every one of them must be able to go. */
export async function planQuarantine(connectors: readonly SnapshotConnector[], session: Session) {
  const plan = await session.engine.handlers.planCleanup({ kind: "quarantine", ids: idsOf(connectors, session) });
  if (!plan.ok) return unreachable(plan.error.kind);
  const stays = plan.value.steps.flatMap(({ name, obstacle }) => (obstacle === null ? [] : [{ name, obstacle }]));
  return { plan: plan.value, problem: stays.length === 0 ? null : stayed(stays, session) };
}

/** Moves what can go, and says what stays. */
export async function quarantineAll(
  connectors: readonly SnapshotConnector[],
  resource: DscResourceName,
  session: Session,
): Promise<Result<null, DscProblem>> {
  const { plan, problem } = await planQuarantine(connectors, session);
  if (plan.steps.every(({ obstacle }) => obstacle !== null)) return problem === null ? ok(null) : err(problem);
  const done = await session.engine.handlers.carryOut({
    planId: plan.planId,
    decisions: [],
    reason: reasonOf(resource, session),
    confirmedNames: [],
  });
  if (!done.ok)
    return err({ code: exitCode.refused, sentences: [session.context.words.common.window.failures.of("carryOut", done.error.kind)] });
  const failed = done.value.flatMap(({ name, outcome }) => (outcome.kind === "failed" ? [{ name, obstacle: outcome.because }] : []));
  return failed.length === 0 ? ok(null) : err(stayed(failed, session));
}

/** Kept in the history. */
export const reasonOf = (resource: DscResourceName, { context }: Session): string =>
  context.words.commandLine.dsc.reason(dscType(resource));

const stayed = (
  files: readonly { readonly name: string; readonly obstacle: CleanupObstacle }[],
  { context: { words } }: Session,
): DscProblem => ({
  code: exitCode.refused,
  sentences: files.slice(0, mostSentences).map(({ name, obstacle }) => {
    const { problem, step } = describeObstacle(obstacle, words.common.cleanup);
    return `${words.commandLine.phrases.quoted(foreign(name))}: ${problem} ${step}`;
  }),
});

function idsOf(connectors: readonly SnapshotConnector[], { engine }: Session): readonly ConnectorId[] {
  const ids = new Map(engine.inventory.files().map(({ id, folder, name }) => [keyOf(folder.path, name), id]));
  return connectors.flatMap(({ folder, name }) => ids.get(keyOf(folder, name)) ?? []);
}

const keyOf = (folder: string, name: string): string => JSON.stringify([folder, name]);
