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
import { nameObstacle } from "../install/install-name.ts";
import { limits } from "../limits.ts";

export interface RepairerPorts {
  readonly known: CleanupInventory;
  readonly install: CleanupService["install"];
  readonly files: Files;
  readonly platform: NodeJS.Platform;
}

/** Carries out a repair as an installation of a copy that replaces the original, which goes to quarantine. Returns the number to undo. */
export type Repairer = (id: ConnectorId, repair: Repair, reason: string) => Promise<Result<number | null, CleanupObstacle>>;

export const createRepairer =
  ({ known, install, files, platform }: RepairerPorts): Repairer =>
  async (id, { name, to }, reason) => {
    const connector = known.find(id);
    if (connector === undefined) return err({ kind: "unknown-id" });
    const named = nameObstacle(basename(to), to, platform);
    if (named !== null) return err(named);
    const { path, title, sha256, sizeBytes, modifiedAt, version, signer, findings } = connector;
    const bytes = await files.readBytes(path, limits.fileBytes);
    if (!bytes.ok) return err(await readingObstacle(path, bytes.error, files));
    const mark = name === "remove-mark" ? null : await files.readMark(path);
    const done = await install([
      {
        facts: { title, sha256, sizeBytes, modifiedAt, version, signer, findings },
        to,
        bytes: bytes.value,
        mark,
        replaces: [subjectOfConnector(connector)],
        reason,
      },
    ]);
    if (!done.ok) return err({ kind: done.error });
    return done.value[0] ?? err({ kind: "unknown-id" });
  };
