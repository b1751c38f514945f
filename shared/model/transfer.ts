import type { CleanupObstacle } from "./cleanup.ts";
import type { InstallOrder, InstallRival, TransferPlan } from "./install.ts";
import type { ConnectorId } from "./inventory.ts";

/** One file of a transfer, with what the user chose. */
export interface TransferStep {
  readonly id: ConnectorId;
  readonly name: string;
  readonly to: string | null;
  /** Why it stays; also a file in its place that is not to be replaced. */
  readonly obstacle: CleanupObstacle | null;
  /** What may go to quarantine to make room. */
  readonly rivals: readonly InstallRival[];
  /** What goes. */
  readonly replaces: readonly InstallRival[];
}

/** The same bytes elsewhere are not in the way; what has the name is, and what declares the same kind may be. */
const isInTheWay = ({ relation }: InstallRival): boolean => relation !== "same-content";

/** `replace`: the files that may go to quarantine. */
export const transferSteps = ({ files }: TransferPlan, replace: ReadonlySet<ConnectorId>): readonly TransferStep[] =>
  files.map(({ id, name, to, obstacle, rivals: all }) => {
    const rivals = all.filter(isInTheWay);
    const kept = rivals.filter((one) => one.relation === "same-name" && !replace.has(one.id));
    return {
      id,
      name,
      to,
      obstacle: obstacle ?? (kept.length > 0 ? { kind: "would-replace", names: kept.map((one) => one.name) } : null),
      rivals,
      replaces: rivals.filter((one) => replace.has(one.id)),
    };
  });

/** Those that nothing stands in the way of. */
export const transferOrder = (plan: TransferPlan, replace: ReadonlySet<ConnectorId>, reason: string): InstallOrder => ({
  planId: plan.planId,
  reason,
  files: transferSteps(plan, replace)
    .filter(({ obstacle }) => obstacle === null)
    .map(({ id, replaces }) => ({ id, replace: replaces.map((one) => one.id), removeMark: false })),
});
