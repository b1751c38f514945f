import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { fileTitle } from "../../../shared/model/connector-title.ts";
import { unreliableContents, type CleanupObstacle, type StepOutcome } from "../../../shared/model/cleanup.ts";
import type { InstallChoice, InstallOrder, InstallPlan, InstallReview, WebMark } from "../../../shared/model/install.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import type { Installation } from "../cleanup/execute/install-file.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { readingObstacle } from "../cleanup/plan/obstacles.ts";
import { signerOf } from "../cleanup/plan/known-connectors.ts";
import { subjectOfConnector } from "../cleanup/plan/subject.ts";
import type { CleanupInventory } from "../cleanup/ports.ts";
import type { InspectSource } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import { limits } from "../limits.ts";
import { findRivals } from "./find-rivals.ts";
import { planInstall, type OpenedFacts, type TargetFolder } from "./plan-install.ts";
import { targetFolderAt } from "./target-folder.ts";
import { parseWebMark } from "./web-mark.ts";

export interface InstallerPorts {
  readonly opened: OpenedFiles;
  readonly inventory: Pick<LiveInventory, "assembly" | "scans">;
  readonly known: CleanupInventory;
  readonly install: CleanupService["install"];
  readonly files: Files;
  readonly platform: NodeJS.Platform;
  readonly culture: () => string;
}

/** Installs files that were opened: reviewed first, then exactly what was reviewed. */
export interface Installer {
  /** What would happen. Touches nothing; the plan is kept until it is carried out or pushed out by newer ones. */
  readonly plan: (ids: readonly ConnectorId[]) => Promise<InstallPlan>;
  /** `acceptUnreliable`: also files whose content cannot be relied on. The window has no way to ask for that. */
  readonly carryOut: (
    order: InstallOrder,
    options?: { readonly acceptUnreliable: boolean },
  ) => Promise<Result<readonly StepOutcome[], "unknown-plan">>;
}

/** Reviews are of a few files; the window shows one at a time. */
const plansKept = 20;

export function createInstaller(ports: InstallerPorts): Installer {
  const plans = new Map<string, InstallPlan>();
  return {
    plan: async (ids) => {
      const plan = await review([...new Set(ids)], ports);
      plans.set(plan.planId, plan);
      for (const planId of [...plans.keys()].slice(0, -plansKept)) plans.delete(planId);
      return plan;
    },
    carryOut: async (order, { acceptUnreliable } = { acceptUnreliable: false }) => {
      const plan = plans.get(order.planId);
      if (plan === undefined) return err("unknown-plan");
      plans.delete(order.planId);
      const prepared = await Promise.all(order.files.map((choice) => prepare(choice, { plan, order, acceptUnreliable }, ports)));
      const going = prepared.flatMap(({ installation }) => (installation.ok ? [installation.value] : []));
      const done = await ports.install(going);
      let next = 0;
      return ok(
        prepared.map(({ choice, name, installation }): StepOutcome => {
          if (!installation.ok) return failed(choice, name, installation.error);
          const result = done.ok ? done.value[next] : err({ kind: done.error });
          next += 1;
          if (result === undefined) return failed(choice, name, { kind: "unknown-id" });
          if (!result.ok) return failed(choice, name, result.error);
          return { subject: choice.id, name, outcome: { kind: "done", historyId: result.value, to: installation.value.to } };
        }),
      );
    },
  };
}

const failed = ({ id }: InstallChoice, name: string, because: CleanupObstacle): StepOutcome => ({
  subject: id,
  name,
  outcome: { kind: "failed", because },
});

async function review(ids: readonly ConnectorId[], ports: InstallerPorts): Promise<InstallPlan> {
  const { inventory, opened, platform } = ports;
  // Before the first scan nothing is known of what a file would replace.
  if (inventory.assembly().folders.length === 0) await inventory.scans.ended();
  const assembly = inventory.assembly();
  const folder = await targetFolder(ports);
  const known = await Promise.all(
    ids.map(async (id): Promise<OpenedFacts | InstallReview> => {
      const record = opened.find(id);
      if (record === undefined) return unknownReview(id);
      const source = opened.sourceOf(id);
      return {
        id,
        name: opened.nameOf(id) ?? record.name,
        content: record.content,
        isKept: source !== null,
        mark: await markOf(source, ports),
      };
    }),
  );
  const facts = known.flatMap((one) => ("content" in one ? [one] : []));
  const reviews = planInstall(facts, {
    folder,
    platform,
    rivalsOf: (name, inspection) =>
      folder === null ? [] : findRivals({ name, folder: folder.path, inspection }, assembly.records.values(), assembly.folders),
  });
  const byId = new Map(reviews.map((one) => [one.id, one]));
  return {
    planId: randomUUID(),
    folder: folder === null ? null : { path: folder.path, exists: folder.state === "present" },
    files: known.flatMap((one) => ("content" in one ? (byId.get(one.id) ?? []) : [one])),
  };
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

async function targetFolder({ inventory, files }: InstallerPorts): Promise<TargetFolder | null> {
  const folder = inventory.assembly().folders.find(({ role }) => role === "desktop");
  return folder === undefined ? null : targetFolderAt(folder, files);
}

async function markOf(source: InspectSource | null, { files, platform }: InstallerPorts): Promise<WebMark> {
  if (source?.kind === "file") return parseWebMark(await files.readMark(source.path));
  return platform === "win32" ? { kind: "not-known" } : { kind: "none" };
}

interface Ordered {
  readonly plan: InstallPlan;
  readonly order: InstallOrder;
  readonly acceptUnreliable: boolean;
}

interface Prepared {
  readonly choice: InstallChoice;
  readonly name: string;
  readonly installation: Result<Installation, CleanupObstacle>;
}

async function prepare(choice: InstallChoice, ordered: Ordered, ports: InstallerPorts): Promise<Prepared> {
  const file = ordered.plan.files.find(({ id }) => id === choice.id);
  const record = ports.opened.find(choice.id);
  if (file === undefined || record === undefined) return { choice, name: "", installation: err({ kind: "unknown-id" }) };
  return { choice, name: file.name, installation: await installationOf(choice, { ...ordered, file, record }, ports) };
}

const unreliable: ReadonlySet<string> = new Set(unreliableContents);

async function installationOf(
  choice: InstallChoice,
  { file, record, order, acceptUnreliable }: Ordered & { readonly file: InstallReview; readonly record: ConnectorRecord },
  ports: InstallerPorts,
): Promise<Result<Installation, CleanupObstacle>> {
  const { obstacle, to, rivals, sha256, sizeBytes } = file;
  if (obstacle !== null && !(acceptUnreliable && unreliable.has(obstacle.kind))) return err(obstacle);
  if (to === null) return err({ kind: "no-install-folder" });
  const missing = rivals.filter(({ id, relation }) => relation === "same-name" && !choice.replace.includes(id));
  if (missing.length > 0) return err({ kind: "would-replace", names: missing.map(({ name }) => name) });
  // Only what the review named may be put aside.
  const replaced = rivals.filter(({ id }) => choice.replace.includes(id)).map(({ id }) => ports.known.find(id));
  if (replaced.includes(undefined) || replaced.length !== new Set(choice.replace).size) return err({ kind: "unknown-id" });
  const source = ports.opened.sourceOf(choice.id);
  if (source === null) return err({ kind: "not-kept" });
  const bytes = source.kind === "bytes" ? ok(source.bytes) : await ports.files.readBytes(source.path, limits.fileBytes);
  if (!bytes.ok) return err(await readingObstacle(source.kind === "file" ? source.path : "", bytes.error, ports.files));
  const mark = source.kind === "file" && !choice.removeMark ? await ports.files.readMark(source.path) : null;
  const { content, findings, modifiedAt } = record;
  const version = content.kind === "inspected" ? content.inspection.connector.version : null;
  return ok({
    facts: {
      title: fileTitle(record, ports.culture()),
      sha256,
      sizeBytes,
      modifiedAt,
      version,
      signer: signerOf(content),
      findings: [...new Set(findings.map(({ kind }) => kind))],
    },
    to,
    bytes: bytes.value,
    mark,
    replaces: replaced.flatMap((one) => (one === undefined ? [] : [subjectOfConnector(one)])),
    reason: order.reason,
  });
}
