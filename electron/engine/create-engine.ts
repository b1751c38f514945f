import { ok, type Result } from "../../shared/base/result.ts";
import type { About, Handlers } from "../../shared/contract/commands.ts";
import type { FileFailure } from "../../shared/model/finding.ts";
import type { ConnectorId, ConnectorRecord } from "../../shared/model/inventory.ts";
import type { SecurityLevel, TrustPolicy } from "../../shared/model/trust.ts";
import type { Catalogue } from "./catalog/catalogue.ts";
import { createSafekeeping, type Safekeeping } from "./cleanup/create-safekeeping.ts";
import type { Inspector } from "./inspector/inspector.ts";
import { createCatalogueHandlers, createCatalogueKeeper, type CatalogueKeeper } from "./handlers/catalogue-handlers.ts";
import { watchDay } from "./inventory/day-watch.ts";
import { createEventHub, type EventHub } from "./inventory/event-hub.ts";
import { createFolderHandlers } from "./handlers/folder-handlers.ts";
import { foldersBeforeLooking } from "./scan/folders.ts";
import { createInventoryHandlers } from "./handlers/inventory-handlers.ts";
import { createLiveInventory, type LiveInventory } from "./inventory/live-inventory.ts";
import { createOpenedFiles, type OpenedFiles } from "./inventory/opened-files.ts";
import { readPlaces, type Host } from "./scan/known-folders.ts";
import { nameInspector, type ScanMemory } from "./scan/scanned-file.ts";
import { createSettingsHandlers, readSettings } from "./handlers/settings.ts";
import { createShadowHandlers } from "./handlers/shadow-handlers.ts";
import { createSignatureXmlHandler } from "./handlers/signature-xml-handler.ts";
import type { Shell } from "./inventory/shell.ts";
import { watchFolders } from "./scan/watch.ts";
import { createCleanupLock } from "./store/cleanup-lock.ts";
import { dataFolderFor, homeFolder } from "./store/data-folder.ts";
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
  /** In milliseconds, of a clock that nobody can set; without one, the computer's. */
  readonly monotonicMs?: () => number;
  readonly onBug: (bug: unknown) => void;
  /** Instead of the shipped or imported one. */
  readonly catalogue?: Catalogue;
  /** For this run only, in place of what this computer and the settings say. */
  readonly instead?: { readonly policy?: TrustPolicy; readonly securityLevel?: SecurityLevel; readonly culture?: string };
  /** For one command: nothing is watched, and nothing is deleted by age. What an interruption left is settled or, where it only looks, said. */
  readonly forOneCommand?: boolean;
  /** Of one command: nothing is touched, as of a dry run. */
  readonly onlyLooking?: boolean;
}

export interface Engine {
  readonly handlers: Handlers;
  readonly on: EventHub["on"];
  readonly inventory: LiveInventory;
  /** Inspects a file that the system handed over and tells the window by an `opened` event. */
  readonly openFile: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  readonly close: () => Promise<void>;
}

/** Puts the engine together; the only place that does. What an interruption left open is settled, then a first scan starts at once. */
export async function createEngine(ports: EnginePorts): Promise<Engine> {
  const { system, inspector, now, onBug, dataFolder, instead = {}, forOneCommand = false } = ports;
  const store = openStore(dataFolder, now());
  const keeper = store.settings;
  const isReadOnly = store.state.kind === "read-only";
  const events = createEventHub();
  const memory = createScanMemory(store, { inspector: nameInspector(ports.version, process), extraCertificates: inspector.extraCertificates, now });
  const catalogue = await createCatalogueKeeper({ dataFolder, keeper, given: ports.catalogue });
  const culture = () => instead.culture ?? readSettings(keeper).culture ?? ports.culture;
  const watch = forOneCommand ? null : watchFolders({ onChange: () => inventory.scans.noticeChange() });
  const inventory: LiveInventory = createLiveInventory({
    host: system, inspector, memory, events, now, onBug,
    catalogue: catalogue.current,
    marks: store.testingMarks.list,
    counts: () => safe.counts(),
    addedFolders: store.folders.list,
    readPolicy: async () => instead.policy ?? readTrustPolicy({ platform: system.platform, registry: system.registry, dataFolder }),
    choices: () => ({ securityLevel: instead.securityLevel ?? readSettings(keeper).securityLevel, culture: culture() }),
    watch: async (folders) => watch?.update(folders.filter(({ state }) => state !== "no-answer").map(({ path }) => path)),
    onScanned: (files, folders) => safe.observe(files, folders),
  });
  const foundFirst = foldersBeforeLooking(await readPlaces(system), store.folders.list());
  const safe = createSafekeeping({
    records: store.cleanup,
    lock: createCleanupLock(dataFolder),
    setAsideAs: store.state.kind === "renewed" ? store.state.keptAs : null,
    setAsideRows: store.setAside,
    monotonicMs: ports.monotonicMs ?? (() => Number(process.hrtime.bigint() / 1_000_000n)),
    keeper, isReadOnly, inventory, foundFirst, dataFolder, now, onBug,
    catalogueFacts: catalogue.facts,
    platform: system.platform,
  });
  const opened = createOpenedFiles({ inspector, now, checks: () => inventory.assembly().checks });
  const handlers = handlersOf(ports, { store, catalogue, inventory, opened, memory, events, safe, culture });
  await (forOneCommand ? safe.startForCommand(ports.onlyLooking === true) : safe.start());
  const stopDays = forOneCommand ? null : watchDay(now, inventory.reassemble);
  inventory.scans.start();
  return {
    handlers,
    inventory,
    on: events.on,
    openFile: async (path) => {
      const record = await opened.inspectPath(path);
      if (record.ok) events.emit("opened", record.value);
      return record;
    },
    close: async () => {
      watch?.close();
      stopDays?.();
      // Both at once: a scan is cancelled before its children go, and waits for them.
      await Promise.all([inventory.close(), inspector.close()]);
      await safe.close();
      store.close();
    },
  };
}

interface Parts {
  readonly store: Store;
  readonly catalogue: CatalogueKeeper;
  readonly inventory: LiveInventory;
  readonly opened: OpenedFiles;
  readonly memory: ScanMemory;
  readonly events: EventHub;
  readonly safe: Safekeeping;
  readonly culture: () => string;
}

function handlersOf(ports: EnginePorts, { store, catalogue, inventory, opened, memory, events, safe, culture }: Parts): Handlers {
  const { shell, now, system, dataFolder, inspector } = ports;
  const keeper = store.settings;
  const isReadOnly = store.state.kind === "read-only";
  const findRecord = (id: ConnectorId) => inventory.findRecord(id) ?? opened.find(id);
  const shadows = { marks: store.testingMarks, catalogueFacts: catalogue.facts, note: safe.note };
  return {
    ...createInventoryHandlers({ inventory, opened, memory, shell, culture }),
    ...createSignatureXmlHandler({ inspector, inventory, opened }),
    ...createSettingsHandlers({ keeper, isReadOnly, events, onChange: inventory.reassemble }),
    ...createFolderHandlers({ keeper: store.folders, isReadOnly, inventory, shell, look: inspector.look, platform: system.platform, now }),
    ...createShadowHandlers({ ...shadows, inventory, findRecord, isReadOnly, now }),
    ...createCatalogueHandlers({ catalogue, dataFolder, keeper, isReadOnly, inventory, shell }),
    ...safe.handlers,
    inspectBytes: opened.inspectBytes,
    getAbout: () => Promise.resolve(ok(aboutOf(ports, store, catalogue))),
  };
}

function aboutOf({ version, host, dataFolder, system, culture }: EnginePorts, store: Store, catalogue: CatalogueKeeper): About {
  const { asOf, count, source } = catalogue.facts();
  const known = (["win32", "darwin", "linux"] as const).find((platform) => platform === system.platform);
  return {
    version,
    host,
    runtime: `Node ${process.versions.node}`,
    catalogue: { asOf: asOf ?? "", count, source: source === "shipped" ? "shipped" : "file" },
    dataFolder,
    platform: known ?? "other",
    storeReadOnly: store.state.kind === "read-only",
    ...(store.state.kind === "read-only" ? { storeReadOnlyBecause: store.state.because } : {}),
    ...(store.state.kind === "renewed" ? { storeSetAside: store.state.keptAs } : {}),
    culture,
  };
}

/** This computer as the process finds it: the system to ask and the folder to write to. */
export function thisComputer(): { readonly system: Host; readonly dataFolder: string; readonly culture: string } {
  const { platform, env: environment } = process;
  const home = homeFolder({ platform, environment });
  const dataFolder = dataFolderFor({ platform, environment, home });
  const systemRoot = environment["SystemRoot"] ?? "C:\\Windows";
  const registry = platform === "win32" ? createRegExeReader({ systemRoot, dataFolder }) : noRegistry;
  return { system: { platform, environment, home, registry }, dataFolder, culture: Intl.DateTimeFormat().resolvedOptions().locale };
}
