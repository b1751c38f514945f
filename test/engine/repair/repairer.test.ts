import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import type { Installation } from "../../../electron/engine/cleanup/execute/install-file.ts";
import { createRepairer } from "../../../electron/engine/repair/repairer.ts";
import { inspect } from "../../../electron/engine/inspect.ts";
import type { Repair } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { fern } from "../../builders/doctor-set-ups.ts";
import { aRealInspector } from "../an-engine.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const mark = "[ZoneTransfer]\r\nZoneId=3\r\n";

/** What is installed when this repair of a marked file is carried out. */
async function installed(name: string, repair: (folder: string) => Repair): Promise<readonly Installation[]> {
  const folder = aFolder();
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const bytes = await anArchive(fern);
  writeFileSync(path, bytes);
  const id = "one" as ConnectorId;
  const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  const facts = { title: "Fern", sha256, sizeBytes: bytes.length, modifiedAt: "", version: null, signer: null, findings: [] };
  const done: Installation[] = [];
  const repairer = createRepairer({
    known: { find: () => ({ id, path, ...facts }), identify: () => id, folders: () => [] },
    install: async (all) => {
      done.push(...all);
      return ok(all.map(() => ok(1)));
    },
    files: { ...createFiles(), readMark: async () => mark },
    inspector: aRealInspector(),
    platform: "win32",
  });
  const content = await inspect(bytes, { extraCertificates: [] });
  const { planId } = await repairer.plan(id, repair(folder), content);
  await repairer.carryOut(planId, () => "why");
  return done;
}

test("only the repair that is about Windows' mark removes it", async () => {
  const to = (folder: string) => join(folder, "Fern.mez");
  const removed = await installed("Fern.mez", (folder) => ({ name: "remove-mark", link: "web-mark", to: to(folder) }));
  expect(removed.map((one) => [one.mark, one.replaces.length, one.reason])).toEqual([[null, 1, "why"]]);
  const renamed = await installed("Fern.mez.zip", (folder) => ({ name: "rename", link: "file-name", to: to(folder) }));
  expect(renamed.map((one) => one.mark)).toEqual([mark]);
});
