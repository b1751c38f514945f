import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CleanupObstacle } from "../../shared/model/cleanup.ts";
import type { FileFailure } from "../../shared/model/finding.ts";
import type { InstallRival } from "../../shared/model/install.ts";
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
export function installBuild(
  { path, ownBefore, replace }: BuildToInstall,
  context: CommandContext,
): Promise<Result<InstalledBuild, InstallProblem>> {
  return withEngine(context, async ({ openFile, installer }) => {
    const opened = await openFile(path);
    if (!opened.ok) return err({ unread: opened.error });
    const { id } = opened.value;
    const plan = await installer.plan([id]);
    const [review] = plan.files;
    if (review === undefined) return err("unknown-plan");
    const { obstacle, rivals, sha256, to } = review;
    const inPlace = rivals.find((rival) => rival.relation === "same-name" && rival.sha256 === sha256);
    // A build that changed nothing.
    if (inPlace !== undefined && to !== null) return ok({ to, historyId: null, sha256 });
    if (obstacle !== null) return err({ obstacle });
    const isOwn = (rival: InstallRival) => ownBefore.has(rival.sha256);
    const inTheWay = rivals.filter(({ relation }) => relation !== "same-content");
    const kept = inTheWay.filter((rival) => !replace && !isOwn(rival));
    if (kept.length > 0) return err({ obstacle: { kind: "would-replace", names: kept.map(({ name }) => name) } });
    const done = await installer.carryOut({
      planId: plan.planId,
      reason: "",
      files: [{ id, replace: inTheWay.map((rival) => rival.id), removeMark: false }],
    });
    if (!done.ok) return err(done.error);
    const outcome = done.value[0]?.outcome;
    if (outcome?.kind === "failed") return err({ obstacle: outcome.because });
    return outcome?.kind === "done" ? ok({ to: outcome.to ?? path, historyId: outcome.historyId, sha256 }) : err("unknown-plan");
  });
}
