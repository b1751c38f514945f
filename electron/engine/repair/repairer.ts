import { createHash, randomUUID } from "node:crypto";
import { basename } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import type { PackingChanges, Repair, RepairPlan } from "../../../shared/model/diagnosis.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { readingObstacle } from "../cleanup/plan/obstacles.ts";
import { subjectOfConnector } from "../cleanup/plan/subject.ts";
import type { CleanupInventory } from "../cleanup/ports.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import { nameObstacle } from "../install/install-name.ts";
import { limits } from "../limits.ts";
import { findPackingChanges } from "./packing-changes.ts";

export interface RepairerPorts {
  readonly known: CleanupInventory;
  readonly install: CleanupService["install"];
  readonly files: Files;
  readonly inspector: Inspector;
  readonly platform: NodeJS.Platform;
}

/** A connector in a clean archive, and what the bytes of it say. */
export interface Repacked {
  readonly bytes: Uint8Array;
  readonly outcome: InspectionOutcome;
}

export interface Repairer {
  /** What a repacked file would be; null where it would still have no main document, or that takes a guess. */
  readonly repack: (source: InspectSource) => Promise<Repacked | null>;
  /** What a repair would do to an installed file. Touches nothing; the plan is kept until it is carried out or pushed out by newer ones. */
  readonly plan: (id: ConnectorId, repair: Repair, content: InspectionOutcome) => Promise<RepairPlan>;
  /** As an installation of a copy that replaces the original, which goes to quarantine. */
  readonly carryOut: (
    planId: string,
    reason: (repair: Repair) => string,
  ) => Promise<Result<{ readonly plan: RepairPlan; readonly done: Result<number | null, CleanupObstacle> }, "unknown-plan">>;
}

/** The window shows one at a time. */
const plansKept = 20;

interface Kept {
  readonly id: ConnectorId;
  readonly plan: RepairPlan;
  /** Of the file as it was shown. */
  readonly sha256: string;
}

export function createRepairer(ports: RepairerPorts): Repairer {
  const { inspector, known, install, files, platform } = ports;
  const plans = new Map<string, Kept>();
  const repack: Repairer["repack"] = async (source) => {
    const bytes = (await inspector.repack?.(source)) ?? null;
    const seen = bytes === null || bytes.length > limits.fileBytes ? null : await inspector.inspect({ kind: "bytes", bytes });
    const isMended = seen?.ok === true && seen.value.kind === "inspected" && seen.value.inspection.connector.parse === "ok";
    return bytes !== null && isMended ? { bytes, outcome: seen.value } : null;
  };
  const prepare = async (id: ConnectorId, { name, to }: Repair, sha256: string | null): Promise<Result<Prepared, CleanupObstacle>> => {
    const connector = known.find(id);
    if (connector === undefined) return err({ kind: "unknown-id" });
    const named = nameObstacle(basename(to), to, platform);
    // A name that stays is a fault of its own, with a repair of its own.
    const isKept = basename(to) === basename(connector.path);
    if (named !== null && !(isKept && named.kind === "ending-not-loaded")) return err(named);
    const bytes = await files.readBytes(connector.path, limits.fileBytes);
    if (!bytes.ok) return err(await readingObstacle(connector.path, bytes.error, files));
    // Packed anew are the bytes that were shown.
    if (hashOf(bytes.value) !== connector.sha256 || (sha256 !== null && sha256 !== connector.sha256)) {
      return err({ kind: "changed-since-scan" });
    }
    const repacked = name === "repack" ? await repack({ kind: "bytes", bytes: bytes.value }) : null;
    if (name === "repack" && repacked === null) return err({ kind: "no-connector" });
    return ok({ connector, bytes: repacked?.bytes ?? bytes.value, repacked });
  };
  return {
    repack,
    plan: async (id, repair, content) => {
      const prepared = await prepare(id, repair, null);
      const from = known.find(id)?.path ?? "";
      const repacked = prepared.ok ? prepared.value.repacked : null;
      const plan: RepairPlan = {
        planId: randomUUID(),
        repair,
        from,
        packing: packingOf(repair, content, repacked),
        signature: signatureAfter(content, repacked?.outcome ?? null),
        obstacle: prepared.ok ? await takenName(from, repair, files) : prepared.error,
      };
      if (prepared.ok) plans.set(plan.planId, { id, plan, sha256: prepared.value.connector.sha256 });
      for (const planId of [...plans.keys()].slice(0, -plansKept)) plans.delete(planId);
      return plan;
    },
    carryOut: async (planId, reason) => {
      const kept = plans.get(planId);
      if (kept === undefined) return err("unknown-plan");
      plans.delete(planId);
      const { id, plan, sha256 } = kept;
      const { repair } = plan;
      const prepared = await prepare(id, repair, sha256);
      if (!prepared.ok) return ok({ plan, done: prepared });
      const { connector, bytes, repacked } = prepared.value;
      const { title, modifiedAt, version, findings } = connector;
      const done = await install([
        {
          facts: {
            title,
            sha256: hashOf(bytes),
            sizeBytes: bytes.length,
            modifiedAt,
            version,
            signer: repacked === null ? connector.signer : null,
            findings,
          },
          to: repair.to,
          bytes,
          mark: repair.name === "remove-mark" ? null : await files.readMark(connector.path),
          replaces: [subjectOfConnector(connector)],
          reason: reason(repair),
        },
      ]);
      if (!done.ok) return ok({ plan, done: err({ kind: done.error }) });
      return ok({ plan, done: done.value[0] ?? err({ kind: "unknown-id" }) });
    },
  };
}

interface Prepared {
  readonly connector: NonNullable<ReturnType<CleanupInventory["find"]>>;
  readonly bytes: Uint8Array;
  readonly repacked: Repacked | null;
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").toUpperCase();

const packingOf = ({ name }: Repair, before: InspectionOutcome, repacked: Repacked | null): PackingChanges | null =>
  name === "repack" && repacked !== null ? findPackingChanges(before, repacked.outcome) : null;

/** Only packing anew changes bytes. A connector in another archive is taken out with the signature that it has. */
function signatureAfter(before: InspectionOutcome, after: InspectionOutcome | null): RepairPlan["signature"] {
  const was = before.kind === "inspected" && before.inspection.signature.integrity.kind !== "unsigned";
  if (after === null) return was ? "kept" : "none";
  const is = after.kind === "inspected" && after.inspection.signature.integrity.kind !== "unsigned";
  return is ? "kept" : was ? "lost" : "none";
}

/** Said before, rather than when it fails: a repair replaces no other file. */
async function takenName(from: string, { to }: Repair, files: Files): Promise<CleanupObstacle | null> {
  if (to === from) return null;
  const there = await files.stat(to);
  return there.kind === "absent" || isSameFile(from, to) ? null : { kind: "name-in-use", name: basename(to) };
}

/** On a file system that does not tell them apart. */
const isSameFile = (one: string, other: string): boolean => one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
