import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupObstacle, StepOutcome } from "../../../shared/model/cleanup.ts";
import type { TransferRequest } from "../../../shared/model/folder-view.ts";
import type { InstallChoice, InstallOrder, InstallReview, TransferPlan } from "../../../shared/model/install.ts";
import { isCertifiedRole, type ConnectorId, type FolderFacts } from "../../../shared/model/inventory.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import type { Files } from "../cleanup/execute/files.ts";
import type { Installation } from "../cleanup/execute/install-file.ts";
import { readingObstacle } from "../cleanup/plan/obstacles.ts";
import { subjectOfConnector } from "../cleanup/plan/subject.ts";
import type { CleanupInventory, KnownConnector } from "../cleanup/ports.ts";
import { findRivals } from "../install/find-rivals.ts";
import { planInstall, type OpenedFacts } from "../install/plan-install.ts";
import { targetFolderAt } from "../install/target-folder.ts";
import { parseWebMark } from "../install/web-mark.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import { limits } from "../limits.ts";

export interface TransferPorts {
  readonly inventory: Pick<LiveInventory, "assembly" | "scans">;
  readonly known: CleanupInventory;
  readonly install: CleanupService["install"];
  readonly files: Files;
  readonly platform: NodeJS.Platform;
  /** Where the standard gateway reads; null when it is not known. */
  readonly gatewayFolder: () => Promise<Pick<FolderFacts, "id" | "path" | "state"> | null>;
}

export type TransferFailure = "unknown-id" | "no-gateway-folder" | "not-movable";

/** Moves connectors into the folder that is read, and copies them to the gateway: reviewed first, then exactly what was reviewed. */
export interface Transfers {
  /** What would happen. Touches nothing; the plan is kept until it is carried out or pushed out by newer ones. */
  readonly plan: (request: TransferRequest) => Promise<Result<TransferPlan, TransferFailure>>;
  readonly carryOut: (order: InstallOrder) => Promise<Result<readonly StepOutcome[], "unknown-plan">>;
}

const plansKept = 20;

export function createTransfers(ports: TransferPorts): Transfers {
  const plans = new Map<string, TransferPlan>();
  return {
    plan: async (request) => {
      const plan = await review(request, ports);
      if (!plan.ok) return plan;
      plans.set(plan.value.planId, plan.value);
      for (const planId of [...plans.keys()].slice(0, -plansKept)) plans.delete(planId);
      return plan;
    },
    carryOut: async (order) => {
      const plan = plans.get(order.planId);
      if (plan === undefined) return err("unknown-plan");
      plans.delete(order.planId);
      const outcomes: StepOutcome[] = [];
      // One after another: each file is in memory while it is written.
      for (const choice of order.files) outcomes.push(await carryOutOne(choice, { plan, reason: order.reason }, ports));
      return ok(outcomes);
    },
  };
}

async function review(request: TransferRequest, ports: TransferPorts): Promise<Result<TransferPlan, TransferFailure>> {
  const { inventory, files, platform, known } = ports;
  await inventory.scans.ended();
  const { folders, records } = inventory.assembly();
  const found = request.kind === "move" ? movedFrom(request, ports) : ok(request.ids);
  if (!found.ok) return found;
  const target = request.kind === "move" ? folders.find(({ role }) => role === "desktop") : await ports.gatewayFolder();
  if (target === null || target === undefined) return err(request.kind === "move" ? "not-movable" : "no-gateway-folder");
  const folder = await targetFolderAt(target, files);
  const facts: OpenedFacts[] = [];
  const missing: InstallReview[] = [];
  for (const id of new Set(found.value)) {
    const record = records.get(id);
    const connector = known.find(id);
    if (record === undefined || connector === undefined) missing.push(unknownReview(id));
    else if (isCertifiedRole(folders.find((one) => one.id === record.folder)?.role ?? "added"))
      missing.push({ ...unknownReview(id), name: record.name, obstacle: { kind: "certified-file" } });
    else {
      const mark = parseWebMark(await files.readMark(connector.path));
      facts.push({ id, name: record.name, content: record.content, mark, isKept: true });
    }
  }
  // What clashes there is what its own reader reads.
  const seenBy =
    request.kind === "move" ? folders : folders.filter(({ id }) => id === target.id).map((one) => ({ ...one, role: "desktop" as const }));
  const reviews = planInstall(facts, {
    folder,
    platform,
    rivalsOf: (name, inspection) => findRivals({ name, folder: folder.path, inspection }, records.values(), seenBy),
  });
  return ok({
    planId: randomUUID(),
    kind: request.kind,
    folder: { path: folder.path, exists: folder.state === "present" },
    files: [...reviews, ...missing],
  });
}

/** Only out of folders that nobody reads: everything else is where it belongs, or is not ours to move. */
function movedFrom(
  { folder }: Extract<TransferRequest, { kind: "move" }>,
  { inventory }: TransferPorts,
): Result<readonly ConnectorId[], TransferFailure> {
  const { folders, records } = inventory.assembly();
  const from = folders.find(({ id }) => id === folder);
  if (from === undefined) return err("unknown-id");
  if (from.role !== "desktop-dead" && from.role !== "near-miss") return err("not-movable");
  return ok([...records.values()].filter((record) => record.folder === folder).map(({ id }) => id));
}

const unknownReview = (id: ConnectorId): InstallReview => ({
  id,
  name: "",
  sha256: "",
  sizeBytes: 0,
  to: null,
  obstacle: { kind: "unknown-id" },
  mark: { kind: "not-known" },
  rivals: [],
});

interface Ordered {
  readonly plan: TransferPlan;
  readonly reason: string;
}

async function carryOutOne(choice: InstallChoice, { plan, reason }: Ordered, ports: TransferPorts): Promise<StepOutcome> {
  const file = plan.files.find(({ id }) => id === choice.id);
  const connector = ports.known.find(choice.id);
  const failed = (because: CleanupObstacle): StepOutcome => ({
    subject: choice.id,
    name: file?.name ?? "",
    outcome: { kind: "failed", because },
  });
  if (file === undefined || connector === undefined) return failed({ kind: "unknown-id" });
  const installation = await installationOf(choice, { plan, reason, file, connector }, ports);
  if (!installation.ok) return failed(installation.error);
  const done = await ports.install([installation.value]);
  if (!done.ok) return failed({ kind: done.error });
  const [result] = done.value;
  if (result?.ok !== true) return failed(result?.error ?? { kind: "unknown-id" });
  return { subject: choice.id, name: file.name, outcome: { kind: "done", historyId: result.value, to: installation.value.to } };
}

async function installationOf(
  { replace }: InstallChoice,
  {
    plan,
    reason,
    file: { obstacle, to, rivals, sha256 },
    connector,
  }: Ordered & { readonly file: InstallReview; readonly connector: KnownConnector },
  { known, files }: TransferPorts,
): Promise<Result<Installation, CleanupObstacle>> {
  if (obstacle !== null) return err(obstacle);
  if (to === null) return err({ kind: "no-install-folder" });
  const inTheWay = rivals.filter(({ id, relation }) => relation === "same-name" && !replace.includes(id));
  if (inTheWay.length > 0) return err({ kind: "would-replace", names: inTheWay.map(({ name }) => name) });
  // Only what the review named may be put aside.
  const replaced = rivals.filter(({ id }) => replace.includes(id)).map(({ id }) => known.find(id));
  if (replaced.includes(undefined) || replaced.length !== new Set(replace).size) return err({ kind: "unknown-id" });
  const { path, title, modifiedAt, version, signer, findings, sizeBytes } = connector;
  // The review was about these bytes: the installation compares them with the hash.
  if (connector.sha256 !== sha256) return err({ kind: "changed-since-scan" });
  const bytes = await files.readBytes(path, limits.fileBytes);
  if (!bytes.ok) return err(await readingObstacle(path, bytes.error, files));
  const putAside = replaced.flatMap((one) => (one === undefined ? [] : [subjectOfConnector(one)]));
  return ok({
    facts: { title, sha256, sizeBytes, modifiedAt, version, signer, findings },
    to,
    bytes: bytes.value,
    mark: await files.readMark(path),
    replaces: plan.kind === "move" ? [...putAside, subjectOfConnector(connector)] : putAside,
    reason,
  });
}
