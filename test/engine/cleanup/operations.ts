import { join } from "node:path";
import type { CleanupKind, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { StepOutcome } from "../../../shared/model/cleanup.ts";
import type { Cleanup } from "../../../electron/engine/cleanup/create-cleanup.ts";
import { subjectOfConnector } from "../../../electron/engine/cleanup/plan/subject.ts";
import { aConnectorFile, aCleanupSetup, anOrder, sha256, type CleanupSetup, type SetupPaths } from "./cleanup-setup.ts";

export type Operation = Exclude<CleanupKind, "install"> | "bulk";

/** `install` adds a file; `install-over` puts two aside, one of them with the same name. */
export type InstallOperation = "install" | "install-over";

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

export const newBytes = Buffer.from("the new bytes ".repeat(5_000));

export async function install(operation: InstallOperation, { cleanup, ports, paths }: CleanupSetup): Promise<void> {
  const found = ["Contoso.mez", "Other.pqx"].flatMap((name) => ports.inventory.find(name as ConnectorId) ?? []);
  const done = await cleanup.install([
    {
      facts: {
        title: "New",
        sha256: sha256(newBytes),
        sizeBytes: newBytes.length,
        modifiedAt: "2026-01-01T00:00:00.000Z",
        version: "2.0",
        signer: null,
        findings: [],
      },
      to: join(paths.folder, operation === "install" ? "New.mez" : "Contoso.mez"),
      bytes: newBytes,
      mark: null,
      replaces: operation === "install" ? [] : found.map(subjectOfConnector),
      reason: "",
    },
  ]);
  if (!done.ok || done.value.some((one) => !one.ok)) throw new Error(JSON.stringify(done));
}
