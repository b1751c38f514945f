import { err, ok } from "../../../shared/base/result.ts";
import { anything, closedRecord, list, mapped, orMissing, yesNo } from "../../../shared/contract/decoder.ts";
import { connectorMatch } from "../../../shared/contract/policy-decoder.ts";
import { policyLimits, type ConnectorMatch } from "../../../shared/model/machine-policy.ts";
import type { SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import type { Session } from "../engine-session.ts";
import type { DscInstance, DscResource, DscState } from "./dsc-instance.ts";
import { findEvery, findUnwanted, planQuarantine, quarantineAll } from "./wanted-connectors.ts";

interface Wanted {
  readonly except: readonly ConnectorMatch[];
}

const decodeWanted = closedRecord<Wanted & { readonly shadows: unknown; readonly _inDesiredState: boolean | null }>({
  except: mapped(orMissing(list(connectorMatch, policyLimits.matches)), (given) => given ?? []),
  // Only printed.
  shadows: anything,
  _inDesiredState: orMissing(yesNo),
});

/** No custom connector that may be used instead of a certified one, as far as that is certain. */
export const noShadows: DscResource = {
  parse: (raw) => {
    const decoded = decodeWanted(raw);
    return decoded.ok ? ok(instanceOf(decoded.value)) : decoded;
  },
  list: async (session) => {
    const found = await findEvery({ rule: "no-shadows", except: [] }, session);
    return found.ok ? ok([stateOf({ except: [] }, found.value)]) : found;
  },
};

const find = ({ except }: Wanted, session: Session) => findUnwanted({ rule: "no-shadows", except }, session);

const stateOf = ({ except }: Wanted, found: readonly SnapshotConnector[]): DscState => ({
  except: except.map((match) => Object.fromEntries(Object.entries(match).filter(([, value]) => value !== null))),
  shadows: found.map(({ folder, name, sha256, shadows }) => ({ folder, name, sha256, insteadOf: shadows })),
});

const instanceOf = (wanted: Wanted): DscInstance => ({
  look: async (session) => {
    const found = await find(wanted, session);
    return found.ok ? ok({ state: stateOf(wanted, found.value), isWanted: found.value.length === 0 }) : found;
  },
  foresee: async (session) => {
    const found = await find(wanted, session);
    if (!found.ok) return found;
    const { problem } = await planQuarantine(found.value, session);
    return problem === null ? ok(stateOf(wanted, [])) : err(problem);
  },
  change: async (session) => {
    const found = await find(wanted, session);
    return found.ok ? quarantineAll(found.value, "NoShadows", session) : found;
  },
});
