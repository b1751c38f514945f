import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CommandName, Failure } from "../../../shared/contract/commands.ts";
import { closedRecord, list, mapped, orMissing, yesNo } from "../../../shared/contract/decoder.ts";
import { thumbprint } from "../../../shared/contract/policy-decoder.ts";
import { policyLimits } from "../../../shared/model/machine-policy.ts";
import type { TrustChangePlan } from "../../../shared/model/trust-change.ts";
import type { Session } from "../engine-session.ts";
import { exitCode } from "../exit-code.ts";
import type { DscInstance, DscProblem, DscResource, DscState } from "./dsc-instance.ts";

interface Wanted {
  readonly thumbprints: readonly string[];
  readonly _exist: boolean;
}

const decodeWanted = closedRecord<Wanted & { readonly _inDesiredState: boolean | null }>({
  thumbprints: mapped(orMissing(list(thumbprint, policyLimits.thumbprints)), (given) => [...new Set(given ?? [])]),
  _exist: mapped(orMissing(yesNo), (given) => given ?? true),
  _inDesiredState: orMissing(yesNo),
});

/** Thumbprints in the trusted list. Other entries of the list are never touched. */
export const trustedThumbprints: DscResource = {
  parse: (raw, isWanted) => {
    const decoded = decodeWanted(raw);
    if (!decoded.ok) return decoded;
    if (isWanted && decoded.value.thumbprints.length === 0) return err({ at: "thumbprints", problem: "empty" });
    return ok(instanceOf(decoded.value));
  },
  list: async (session) => {
    const listed = await listedThumbprints(session);
    return listed.ok ? ok([{ thumbprints: listed.value, _exist: true }]) : listed;
  },
};

function instanceOf(wanted: Wanted): DscInstance {
  const { thumbprints, _exist } = wanted;
  return {
    look: async (session) => {
      // Nothing named: DSC only asks how things are.
      const present = thumbprints.length === 0 ? await listedThumbprints(session) : await presentOf(wanted, session);
      if (!present.ok) return present;
      return ok({ state: stateOf(present.value), isWanted: present.value.length === (_exist ? thumbprints.length : 0) });
    },
    foresee: async (session) => {
      const plan = await planChange(wanted, session);
      return plan.ok ? ok(stateOf(_exist ? thumbprints : [])) : plan;
    },
    change: async (session) => {
      const plan = await planChange(wanted, session);
      if (!plan.ok) return plan;
      const written = await session.engine.handlers.carryOutTrustChange({ planId: plan.value.planId });
      return written.ok ? ok(null) : problemOf("carryOutTrustChange", written.error, session);
    },
  };
}

const stateOf = (thumbprints: readonly string[]): DscState => ({ thumbprints, _exist: thumbprints.length > 0 });

/** To be there, an entry must be clean: Power BI may not recognise another. To be gone, none may be left. */
async function presentOf(wanted: Wanted, session: Session): Promise<Result<readonly string[], DscProblem>> {
  const plan = await planChange(wanted, session);
  if (!plan.ok) return plan;
  const { alreadyThere, notThere } = plan.value;
  return ok(wanted._exist ? alreadyThere : wanted.thumbprints.filter((one) => !notThere.includes(one)));
}

async function listedThumbprints(session: Session): Promise<Result<readonly string[], DscProblem>> {
  const plan = await session.engine.handlers.planTrustChange({ add: [], remove: [] });
  if (!plan.ok) return problemOf("planTrustChange", plan.error, session);
  return ok([...new Set(plan.value.lines.flatMap(({ entry: { thumbprint: one } }) => (one?.length === 40 ? one : [])))]);
}

async function planChange({ thumbprints, _exist }: Wanted, session: Session): Promise<Result<TrustChangePlan, DscProblem>> {
  const plan = await session.engine.handlers.planTrustChange(_exist ? { add: thumbprints, remove: [] } : { add: [], remove: thumbprints });
  return plan.ok ? plan : problemOf("planTrustChange", plan.error, session);
}

function problemOf(command: CommandName, { kind }: Failure<CommandName>, { context }: Session): Result<never, DscProblem> {
  const isUnread = kind === "list-unreadable" || kind === "list-in-other-form";
  return err({
    code: isUnread ? exitCode.unreadable : exitCode.refused,
    sentences: [context.words.common.window.failures.of(command, kind)],
  });
}
