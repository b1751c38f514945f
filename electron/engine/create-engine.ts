import { homedir } from "node:os";
import { ok, type Result } from "../../shared/base/result.ts";
import type { About, Handlers } from "../../shared/contract/commands.ts";
import type { FileFailure } from "../../shared/model/finding.ts";
import type { ConnectorRecord } from "../../shared/model/inventory.ts";
import type { Catalogue } from "./catalog/catalogue.ts";
import { shippedCatalogue } from "./catalog/shipped-catalogue.ts";
import type { Inspector } from "./inspector.ts";
import { createEventHub, type EventHub } from "./inventory/event-hub.ts";
import { createFolderHandlers } from "./inventory/folder-handlers.ts";
import { createInventoryHandlers } from "./inventory/inventory-handlers.ts";
import { createLiveInventory, type LiveInventory } from "./inventory/live-inventory.ts";
import { createOpenedFiles } from "./inventory/opened-files.ts";
import type { Host } from "./inventory/places.ts";
import { inspectionRevision } from "./inventory/scanned-file.ts";
import { createSettingsHandlers, readSettings } from "./inventory/settings.ts";
import type { Shell } from "./inventory/shell.ts";
import { watchFolders } from "./inventory/watch.ts";
import { dataFolderFor } from "./store/data-folder.ts";
import { openStore, type Store } from "./store/open-store.ts";
import { createScanMemory } from "./store/scan-memory.ts";
import { readTrustPolicy } from "./trust/read-policy.ts";
import { createRegExeReader, noRegistry } from "./trust/reg-exe.ts";

/** Everything the engine needs from outside. */
export interface EnginePorts {
  readonly dataFolder: string;
  readonly system: Host;
  /** Closed by the engine. */
  readonly inspector: Inspector;
  readonly shell: Shell;
  readonly host: About["host"];
  /** Of Mezzanine. */
  readonly version: string;
  /** The system's, `de-CH`. */
  readonly culture: string;
  readonly now: () => Date;
  readonly onBug: (bug: unknown) => void;
  /** Instead of the shipped one. */
  readonly catalogue?: Catalogue;
}

export interface Engine {
  readonly handlers: Handlers;
  readonly on: EventHub["on"];
  /** Inspects a file that the system handed over and tells the window by an `opened` event. */
  readonly openFile: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  readonly close: () => Promise<void>;
}

/** Puts the engine together; the only place that does. A first scan starts at once. */
export function createEngine(ports: EnginePorts): Promise<Engine> {
  const { system, inspector, shell, now, onBug, dataFolder } = ports;
  const store = openStore(dataFolder, now());
  const isReadOnly = store.state.kind === "read-only";
  const events = createEventHub();
  const memory = createScanMemory(store, { inspector: `${ports.version}/${inspectionRevision}`, extraCertificates: [], now });
  const catalogue = ports.catalogue ?? shippedCatalogue();
  const culture = () => readSettings(store.settings).culture ?? ports.culture;
  const watch = watchFolders({ onChange: () => inventory.scans.noticeChange() });
  const inventory: LiveInventory = createLiveInventory({
    host: system, inspector, memory, catalogue, events, now, onBug,
    addedFolders: store.folders.list,
    readPolicy: () => readTrustPolicy({ platform: system.platform, registry: system.registry, dataFolder }),
    choices: () => ({ securityLevel: readSettings(store.settings).securityLevel, culture: culture() }),
    watch: (folders) => watch.update(folders.map(({ path }) => path)),
  });
  const opened = createOpenedFiles({ inspector, now, checks: () => inventory.assembly().checks });
  const handlers: Handlers = {
    ...createInventoryHandlers({ inventory, opened, memory, shell, culture }),
    ...createSettingsHandlers({ keeper: store.settings, isReadOnly, events, onChange: inventory.reassemble }),
    ...createFolderHandlers({ keeper: store.folders, isReadOnly, inventory, shell, platform: system.platform, now }),
    inspectBytes: opened.inspectBytes,
    getAbout: () => Promise.resolve(ok(aboutOf(ports, store, catalogue))),
  };
  inventory.scans.start();
  return Promise.resolve({
    handlers,
    on: events.on,
    openFile: async (path) => {
      const record = await opened.inspectPath(path);
      if (record.ok) events.emit("opened", record.value);
      return record;
    },
    close: async () => {
      watch.close();
      // First the children: a scan waits for them.
      await inspector.close();
      await inventory.close();
      store.close();
    },
  });
}

function aboutOf({ version, host, dataFolder, system, culture, catalogue: given }: EnginePorts, store: Store, catalogue: Catalogue): About {
  const known = (["win32", "darwin", "linux"] as const).find((platform) => platform === system.platform);
  return {
    version,
    host,
    runtime: `Node ${process.versions.node}`,
    catalogue: { asOf: catalogue.asOf ?? "", count: catalogue.connectors.length, source: given === undefined ? "shipped" : "file" },
    dataFolder,
    platform: known ?? "other",
    storeReadOnly: store.state.kind === "read-only",
    ...(store.state.kind === "renewed" ? { storeSetAside: store.state.keptAs } : {}),
    culture,
  };
}

/** This computer as the process finds it: the system to ask and the folder to write to. */
export function thisComputer(): { readonly system: Host; readonly dataFolder: string; readonly culture: string } {
  const { platform, env: environment } = process;
  const home = (platform === "win32" ? environment["USERPROFILE"] : environment["HOME"]) || homedir();
  const dataFolder = dataFolderFor({ platform, environment, home });
  const systemRoot = environment["SystemRoot"] ?? "C:\\Windows";
  const registry = platform === "win32" ? createRegExeReader({ systemRoot, dataFolder }) : noRegistry;
  return { system: { platform, environment, home, registry }, dataFolder, culture: Intl.DateTimeFormat().resolvedOptions().locale };
}
