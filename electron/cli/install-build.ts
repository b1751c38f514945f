import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CleanupObstacle } from "../../shared/model/cleanup.ts";
import type { FileFailure } from "../../shared/model/finding.ts";
import type { InstallReview, InstallRival } from "../../shared/model/install.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { Engine } from "../engine/create-engine.ts";
import type { CommandContext } from "./command-context.ts";
import { withEngine } from "./engine-session.ts";

export interface BuildToInstall {
  readonly path: string;
  /** Upper-case hexadecimal; of the files that this run installed before. They are replaced without asking. */
  readonly ownBefore: ReadonlySet<string>;
  /** Whether others that it replaces or clashes with go to quarantine too. */
  readonly replace: boolean;
}

export interface InstalledBuild {
  readonly to: string;
  /** By which `undo` takes it back; null when it is not in the history yet, or was there already. */
  readonly historyId: number | null;
  readonly sha256: string;
}

/** Why a build was not installed. */
export type InstallProblem =
  | { readonly obstacle: CleanupObstacle }
  | { readonly unread: FileFailure }
  /** The review is no longer known. */
  | "unknown-plan";

/** Installs a file that was just built, as `install` does: reviewed, through the journal, what it replaces in quarantine. */
export const installBuild = (
  { path, ...choice }: BuildToInstall,
  context: CommandContext,
): Promise<Result<InstalledBuild, InstallProblem>> =>
  withEngine(context, async (engine) => {
    const opened = await engine.openFile(path);
    return opened.ok ? installOpened(opened.value.id, { ...choice, reason: "" }, engine) : err({ unread: opened.error });
  });

export interface InstallDecision extends Omit<BuildToInstall, "path"> {
  /** Kept in the history. */
  readonly reason: string;
}

/** Installs an opened file without asking. What `install` refuses where no option allows it is refused. */
export async function installOpened(
  id: ConnectorId,
  decision: InstallDecision,
  { installer }: Pick<Engine, "installer">,
): Promise<Result<InstalledBuild, InstallProblem>> {
  const plan = await installer.plan([id]);
  const [review] = plan.files;
  if (review === undefined) return err("unknown-plan");
  const judged = judgeReview(review, decision);
  if (!judged.ok) return err({ obstacle: judged.error });
  const { inPlace, replaced } = judged.value;
  const { sha256, to } = review;
  if (inPlace !== null) return ok({ to: inPlace, historyId: null, sha256 });
  const done = await installer.carryOut({
    planId: plan.planId,
    reason: decision.reason,
    files: [{ id, replace: replaced.map((rival) => rival.id), removeMark: false }],
  });
  if (!done.ok) return err(done.error);
  const outcome = done.value[0]?.outcome;
  if (outcome?.kind === "failed") return err({ obstacle: outcome.because });
  return outcome?.kind === "done" ? ok({ to: outcome.to ?? to ?? "", historyId: outcome.historyId, sha256 }) : err("unknown-plan");
}

export interface JudgedReview {
  /** Where it is installed already; null when it is not. */
  readonly inPlace: string | null;
  /** What goes to quarantine. */
  readonly replaced: readonly InstallRival[];
}

/** What installing it would do, or why it is refused. */
export function judgeReview(
  { obstacle, rivals, sha256, to }: InstallReview,
  { ownBefore, replace }: Pick<InstallDecision, "ownBefore" | "replace">,
): Result<JudgedReview, CleanupObstacle> {
  const isThere = rivals.some((rival) => rival.relation === "same-name" && rival.sha256 === sha256);
  // A build that changed nothing.
  if (isThere && to !== null) return ok({ inPlace: to, replaced: [] });
  if (obstacle !== null) return err(obstacle);
  const replaced = rivals.filter(({ relation }) => relation !== "same-content");
  const kept = replaced.filter((rival) => !replace && !ownBefore.has(rival.sha256));
  if (kept.length > 0) return err({ kind: "would-replace", names: kept.map(({ name }) => name) });
  return ok({ inPlace: null, replaced });
}
