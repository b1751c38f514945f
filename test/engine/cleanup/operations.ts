import type { CleanupKind, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { StepOutcome } from "../../../shared/model/cleanup.ts";
import type { Cleanup } from "../../../electron/engine/cleanup/create-cleanup.ts";
import { aConnectorFile, aCleanupSetup, anOrder, type SetupPaths } from "./cleanup-setup.ts";

export type Operation = CleanupKind | "bulk";

/** Brings the folder to where the operation starts: two other files, and the file or files it is about. */
export async function prepare(operation: Operation, paths: SetupPaths): Promise<void> {
  for (const name of ["Bystander.mez", "Other.pqx"]) aConnectorFile(paths, name);
  for (const name of subjectNames(operation)) aConnectorFile(paths, name);
  if (operation !== "restore" && operation !== "purge") return;
  const { cleanup, store } = aCleanupSetup(paths);
  const plan = await cleanup.plan({ kind: "quarantine", ids: ["Contoso.mez" as ConnectorId] });
  await cleanup.carryOut(anOrder(plan.planId));
  store.close();
}

const subjectNames = (operation: Operation): readonly string[] =>
  operation === "bulk" ? ["First.mez", "Contoso.mez", "Third.pqx"] : operation === "enable" ? ["Contoso.mez.disabled"] : ["Contoso.mez"];

export async function operate(operation: Operation, cleanup: Cleanup): Promise<readonly StepOutcome[]> {
  const connectors = subjectNames(operation) as readonly ConnectorId[];
  const kept = cleanup.quarantined().files.map(({ id }) => id) as readonly QuarantineId[];
  const kind = operation === "bulk" ? "quarantine" : operation;
  const startsInQuarantine = kind === "restore" || kind === "purge";
  const plan = await cleanup.plan(startsInQuarantine ? { kind, ids: kept } : { kind, ids: connectors });
  const done = await cleanup.carryOut(anOrder(plan.planId, { confirmedNames: kind === "purge" ? ["Contoso.mez"] : [] }));
  return done.ok ? done.value : [];
}
