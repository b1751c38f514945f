import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { mapped, openRecord, orMissing, text, yesNo, type Misfit } from "../../../shared/contract/decoder.ts";
import { connectorMatch } from "../../../shared/contract/policy-decoder.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { ConnectorMatch } from "../../../shared/model/machine-policy.ts";
import { snapshotLimits, type SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { fit } from "../../engine/policy/evaluate-policy.ts";
import { snapshotConnector } from "../../engine/snapshots/take-snapshot.ts";
import type { Session } from "../engine-session.ts";
import { exitCode } from "../exit-code.ts";
import { installOpened, judgeReview, type InstallDecision, type InstallProblem } from "../install-build.ts";
import type { DscInstance, DscProblem, DscResource, DscState } from "./dsc-instance.ts";
import { findFitting, findInstalled, planQuarantine, quarantineAll, reasonOf } from "./wanted-connectors.ts";

/** Nothing is replaced. */
const decision: Omit<InstallDecision, "reason"> = { ownBefore: new Set(), replace: false };

interface Own {
  /** A path of this computer; null when none is given. */
  readonly source: string | null;
  readonly _exist: boolean;
}

const decodeOwn = openRecord<Own>({
  source: orMissing(text(snapshotLimits.pathCharacters)),
  _exist: mapped(orMissing(yesNo), (given) => given ?? true),
});

/** Properties beside those that name a connector. The last two are only printed. */
const beside: ReadonlySet<string> = new Set(["source", "_exist", "files", "_inDesiredState"]);

/** A connector that is installed, or is not. */
export const connector: DscResource = {
  parse: (raw) => {
    const own = decodeOwn(raw);
    if (!own.ok) return own;
    const match = parseMatch(raw);
    return match.ok ? ok(own.value._exist ? presentConnector(match.value, own.value) : absentConnector(match.value, own.value)) : match;
  },
  list: async (session) => {
    const found = await findInstalled(session);
    return found.ok ? ok(found.value.map(exported)) : found;
  },
};

const parseMatch = (raw: unknown): Result<ConnectorMatch, Misfit> =>
  connectorMatch(Object.fromEntries(Object.entries(raw as object).filter(([name]) => !beside.has(name))));

/** Two files of one name differ in their content; of an unread one only its name is known. */
const exported = ({ name, sha256 }: SnapshotConnector): DscState => ({
  name: name.slice(name.lastIndexOf("/") + 1),
  ...(sha256 === null ? {} : { sha256 }),
  _exist: true,
});

function stateOf(
  match: ConnectorMatch,
  { source }: Own,
  files: readonly Pick<SnapshotConnector, "folder" | "name" | "sha256">[],
): DscState {
  const named = Object.entries({ ...match, source }).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(named),
    _exist: files.length > 0,
    files: files.map(({ folder, name, sha256 }) => ({ folder, name, sha256 })),
  };
}

function absentConnector(match: ConnectorMatch, own: Own): DscInstance {
  return {
    look: async (session) => {
      const found = await findFitting(match, session);
      return found.ok ? ok({ state: stateOf(match, own, found.value), isWanted: found.value.length === 0 }) : found;
    },
    foresee: async (session) => {
      const found = await findFitting(match, session);
      if (!found.ok) return found;
      const { problem } = await planQuarantine(found.value, session);
      return problem === null ? ok(stateOf(match, own, [])) : err(problem);
    },
    change: async (session) => {
      const found = await findFitting(match, session);
      return found.ok ? quarantineAll(found.value, "Connector", session) : found;
    },
  };
}

function presentConnector(match: ConnectorMatch, own: Own): DscInstance {
  return {
    look: async (session) => {
      const found = await findFitting(match, session);
      return found.ok ? ok({ state: stateOf(match, own, found.value), isWanted: found.value.length > 0 }) : found;
    },
    foresee: async (session) => {
      const opened = await openSource(match, own, session);
      if (!opened.ok) return opened;
      const plan = await session.engine.installer.plan([opened.value.id]);
      const [review] = plan.files;
      if (review === undefined) return err(problemOf("unknown-plan", session));
      const judged = judgeReview(review, decision);
      if (!judged.ok) return err(problemOf({ obstacle: judged.error }, session));
      return ok(stateOf(match, own, [{ folder: plan.folder?.path ?? "", name: review.name, sha256: review.sha256 }]));
    },
    change: async (session) => {
      const opened = await openSource(match, own, session);
      if (!opened.ok) return opened;
      const installed = await installOpened(opened.value.id, { ...decision, reason: reasonOf("Connector", session) }, session.engine);
      return installed.ok ? ok(null) : err(problemOf(installed.error, session));
    },
  };
}

/** The file to install, if it is what is asked for. */
async function openSource(match: ConnectorMatch, { source }: Own, session: Session): Promise<Result<ConnectorRecord, DscProblem>> {
  const { engine, context } = session;
  const words = context.words.commandLine.dsc;
  if (source === null) return err({ code: exitCode.refused, sentences: [words.noSource] });
  const path = resolve(context.cwd, source);
  const opened = await engine.openFile(path);
  if (!opened.ok) return err(problemOf({ unread: opened.error }, session));
  const { name, content } = opened.value;
  const asInstalled = snapshotConnector({ name, folder: { path: "", role: "desktop" }, content: ok(content), loading: null }, []);
  if (fit(match, asInstalled, false) === "yes") return opened;
  return err({ code: exitCode.refused, sentences: [words.sourceDoesNotFit(foreignPath(path))] });
}

function problemOf(because: InstallProblem, { context }: Session): DscProblem {
  const { window, fileFailures, cleanup } = context.words.common;
  if (because === "unknown-plan") return { code: exitCode.refused, sentences: [window.failures.of("install", because)] };
  const isUnread = "unread" in because;
  const { problem, step } = isUnread ? fileFailures[because.unread] : describeObstacle(because.obstacle, cleanup);
  return { code: isUnread ? exitCode.unreadable : exitCode.refused, sentences: [`${problem} ${step}`] };
}
