import { createHash } from "node:crypto";
import { basename } from "node:path";
import { err, type Result } from "../../../shared/base/result.ts";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import type { Repair } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { readingObstacle } from "../cleanup/plan/obstacles.ts";
import { subjectOfConnector } from "../cleanup/plan/subject.ts";
import type { CleanupInventory } from "../cleanup/ports.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import { nameObstacle } from "../install/install-name.ts";
import { limits } from "../limits.ts";

export interface RepairerPorts {
  readonly known: CleanupInventory;
  readonly install: CleanupService["install"];
  readonly files: Files;
  readonly inspector: Inspector;
  readonly platform: NodeJS.Platform;
}

export interface Repairer {
  /** The bytes that a repacked file would have; null where it would still have no main document, or that takes a guess. */
  readonly repack: (source: InspectSource) => Promise<Uint8Array | null>;
  /** As an installation of a copy that replaces the original, which goes to quarantine. Returns the number to undo. */
  readonly carryOut: (id: ConnectorId, repair: Repair, reason: string) => Promise<Result<number | null, CleanupObstacle>>;
}

export function createRepairer(ports: RepairerPorts): Repairer {
  const { inspector } = ports;
  const repack: Repairer["repack"] = async (source) => {
    const bytes = (await inspector.repack?.(source)) ?? null;
    const seen = bytes === null || bytes.length > limits.fileBytes ? null : await inspector.inspect({ kind: "bytes", bytes });
    const isMended = seen?.ok === true && seen.value.kind === "inspected" && seen.value.inspection.connector.parse === "ok";
    return isMended ? bytes : null;
  };
  const { known, install, files, platform } = ports;
  const carryOut: Repairer["carryOut"] = async (id, { name, to }, reason) => {
    const connector = known.find(id);
    if (connector === undefined) return err({ kind: "unknown-id" });
    const named = nameObstacle(basename(to), to, platform);
    if (named !== null) return err(named);
    const { path, title, sha256, modifiedAt, version, signer, findings } = connector;
    const bytes = await files.readBytes(path, limits.fileBytes);
    if (!bytes.ok) return err(await readingObstacle(path, bytes.error, files));
    // Packed anew are the bytes that the review was about.
    if (createHash("sha256").update(bytes.value).digest("hex").toUpperCase() !== sha256) return err({ kind: "changed-since-scan" });
    const repacked = name === "repack" ? await repack({ kind: "bytes", bytes: bytes.value }) : bytes.value;
    if (repacked === null) return err({ kind: "no-connector" });
    const mark = name === "remove-mark" ? null : await files.readMark(path);
    const done = await install([
      {
        facts: {
          title,
          sha256: createHash("sha256").update(repacked).digest("hex").toUpperCase(),
          sizeBytes: repacked.length,
          modifiedAt,
          version,
          signer,
          findings,
        },
        to,
        bytes: repacked,
        mark,
        replaces: [subjectOfConnector(connector)],
        reason,
      },
    ]);
    if (!done.ok) return err({ kind: done.error });
    return done.value[0] ?? err({ kind: "unknown-id" });
  };
  return { repack, carryOut };
}
