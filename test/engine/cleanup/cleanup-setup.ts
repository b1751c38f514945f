import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { err } from "../../../shared/base/result.ts";
import type { CleanupOrder } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { type Cleanup, createCleanup } from "../../../electron/engine/cleanup/create-cleanup.ts";
import { createFiles, type Files } from "../../../electron/engine/cleanup/execute/files.ts";
import type { CleanupPorts, KnownConnector } from "../../../electron/engine/cleanup/ports.ts";
import { createCleanupLock } from "../../../electron/engine/store/cleanup-lock.ts";
import { openStore, type Store } from "../../../electron/engine/store/open-store.ts";

/** The folders of a test: Power BI's folder, the certified folder and Mezzanine's own, which may lie on another volume. */
export interface SetupPaths {
  readonly folder: string;
  readonly certified: string;
  readonly data: string;
}

/** How the file systems behave. `cross` and `linkless` are simulated by the port; a real second volume is used as it is. */
export type Mode = "link" | "cross" | "linkless" | "cross-linkless";

export interface CleanupSetup {
  readonly paths: SetupPaths;
  readonly cleanup: Cleanup;
  readonly store: Store;
  readonly ports: CleanupPorts;
}

export function pathsIn(root: string, data = join(root, "data")): SetupPaths {
  const paths = { folder: join(root, "Custom Connectors"), certified: join(root, "CertifiedExtensions"), data };
  for (const folder of Object.values(paths)) mkdirSync(folder, { recursive: true });
  return paths;
}

export function aCleanupSetup(paths: SetupPaths, overrides: Partial<CleanupPorts> = {}): CleanupSetup {
  const store = openStore(paths.data, new Date());
  const ports: CleanupPorts = {
    files: createFiles(),
    records: store.cleanup,
    lock: createCleanupLock(paths.data),
    inventory: anInventory(paths),
    quarantineFolder: join(paths.data, "quarantine"),
    onProgress: () => true,
    now: () => new Date(),
    newId: () => randomUUID(),
    owner: "test",
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    reached: () => undefined,
    ...overrides,
  };
  return { paths, cleanup: createCleanup(ports), store, ports };
}

/** Ids are names; content is read afresh, as after a scan. */
export function anInventory({ folder, certified }: SetupPaths): CleanupPorts["inventory"] {
  const find = (id: ConnectorId): KnownConnector | undefined => {
    const path = id.startsWith("certified/") ? join(certified, basename(id)) : join(folder, id);
    if (!existsSync(path) || !statSync(path).isFile()) return undefined;
    const bytes = readFileSync(path);
    const modifiedAt = statSync(path).mtime.toISOString();
    return {
      id,
      path,
      title: `Title of ${id}`,
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      modifiedAt,
      version: "1.0.0",
      signer: "AB12",
      findings: ["shadows-certified"],
    };
  };
  return {
    find,
    identify: (path) => (dirname(path) === folder ? (basename(path) as ConnectorId) : null),
    folders: () => [
      { path: folder, certified: false },
      { path: certified, certified: true },
    ],
  };
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").toUpperCase();

/** The real files with the named weakness. */
export function filesOf(mode: Mode): Files {
  const files = createFiles();
  if (mode === "link") return files;
  return {
    ...files,
    link: async (from, to) => {
      if (mode !== "linkless" && isInQuarantine(from) !== isInQuarantine(to)) return err("other-volume");
      return mode === "cross" ? files.link(from, to) : err("no-links");
    },
    renameOwn: async (from, to) =>
      mode !== "linkless" && isInQuarantine(from) !== isInQuarantine(to) ? err("other-volume") : files.renameOwn(from, to),
  };
}

const isInQuarantine = (path: string): boolean => path.includes(`${join("quarantine", "x").slice(0, -1)}`);

/** Larger than one buffer, and no two alike. */
export function aConnectorFile(paths: SetupPaths, name: string, seed = name): ConnectorId {
  writeFileSync(
    join(paths.folder, name),
    Buffer.concat(Array.from({ length: 2000 }, (_, n) => createHash("sha256").update(`${seed} ${n}`).digest())),
  );
  return name as ConnectorId;
}

/** Every file that is not Mezzanine's own bookkeeping: path below the folder or the quarantine, and hash. */
export function everyFile({ folder, data }: SetupPaths): readonly { readonly path: string; readonly sha256: string }[] {
  const quarantine = join(data, "quarantine");
  const kept = existsSync(quarantine) ? readdirSync(quarantine, { recursive: true, withFileTypes: true }) : [];
  return [...readdirSync(folder, { recursive: true, withFileTypes: true }), ...kept]
    .filter((entry) => entry.isFile() && !(entry.parentPath === quarantine && entry.name.endsWith(".json")))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, sha256: sha256(readFileSync(path)) }));
}

export const anOrder = (planId: string, over: Partial<CleanupOrder> = {}): CleanupOrder => ({
  planId,
  decisions: [],
  reason: "in the way",
  confirmedNames: [],
  ...over,
});
