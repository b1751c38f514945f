import type { CleanupObstacle, RecoveredOperation, RecoveryReport } from "../../../shared/model/cleanup.ts";
import { adoptOrphans } from "./adopt.ts";
import { tidy } from "./carry-out.ts";
import { obstacleAt, recordsObstacle } from "./obstacles.ts";
import type { CleanupPorts } from "./ports.ts";
import type { JournalEntry } from "./records.ts";
import { repair } from "./repair.ts";
import { repairedSettlement } from "./settlement.ts";

type Settled =
  | { readonly kind: "recovered"; readonly operation: RecoveredOperation }
  | { readonly kind: "postponed"; readonly because: CleanupObstacle }
  | { readonly kind: "still-missing" };

/**
 * Settles every operation that a crash left open, and takes files of the quarantine that the store does not know into its list again.
 * The caller holds the lock, so that no open entry belongs to somebody who is still at it.
 */
export async function recover(ports: CleanupPorts): Promise<RecoveryReport> {
  const recovered: RecoveredOperation[] = [];
  const postponed: RecoveryReport["postponed"][number][] = [];
  for (const { entry, state } of ports.records.unsettled()) {
    const done = await settleEntry(entry, state, ports);
    if (done.kind === "recovered") recovered.push(done.operation);
    if (done.kind === "postponed") postponed.push({ operation: entry.kind, name: entry.name, because: done.because });
  }
  return { recovered: [...recovered, ...(await adoptOrphans(ports))], postponed };
}

async function settleEntry(entry: JournalEntry, state: "open" | "missing", ports: CleanupPorts): Promise<Settled> {
  const repaired = await repair(entry, ports);
  if (repaired.kind === "postponed") return { kind: "postponed", because: await obstacleAt(repaired.at, repaired.because, ports.files) };
  if (repaired.outcome === "missing" && state === "missing") return { kind: "still-missing" };
  const settled = ports.records.settle(repairedSettlement(entry, repaired, { at: ports.now(), identify: ports.inventory.identify }));
  if (!settled.ok) return { kind: "postponed", because: recordsObstacle(settled.error) };
  ports.reached("settled");
  await tidy(entry, ports);
  ports.reached("tidied");
  const historyId = settled.value.at(-1) ?? 0;
  return {
    kind: "recovered",
    operation: { operation: entry.kind, name: entry.name, outcome: repaired.outcome, path: repaired.path, historyId },
  };
}
