import type { ConnectorId, ConnectorRecord, FolderFacts, FolderId, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { TestingMark } from "../../../shared/model/shadow.ts";
import type { SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import type { Catalogue } from "../catalog/catalogue.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { assemble, type Assembly } from "./assemble.ts";
import type { EventHub } from "./event-hub.ts";
import { findFolders, type Folder } from "../scan/folders.ts";
import { readPlaces, type Host } from "../scan/known-folders.ts";
import { scan } from "../scan/scan.ts";
import { createSecondLooks } from "../scan/retry-locked.ts";
import { createScanRuns, type RunScan, type ScanRuns } from "../scan/scan-runs.ts";
import type { ScanMemory, ScannedFile } from "../scan/scanned-file.ts";
import { createThrottle } from "../scan/throttle.ts";

export interface LiveInventoryPorts {
  readonly host: Host;
  readonly inspector: Inspector;
  readonly memory: ScanMemory;
  readonly catalogue: () => Catalogue;
  readonly marks: () => readonly TestingMark[];
  /** What the snapshot counts besides connectors. */
  readonly counts: () => Pick<InventorySnapshot, "quarantined" | "notices" | "unseenAlarms">;
  readonly events: EventHub;
  readonly now: () => Date;
  readonly addedFolders: () => readonly string[];
  readonly readPolicy: () => Promise<TrustPolicy>;
  /** What the user has chosen, at this moment. */
  readonly choices: () => { readonly securityLevel: SecurityLevel; readonly culture: string };
  /** Called before the folders are listed: what changes from here on must be noticed. */
  readonly watch: (folders: readonly Folder[]) => Promise<void>;
  /** After each scan that reached its end. */
  readonly onScanned: (files: readonly ScannedFile[], folders: readonly Folder[]) => Promise<void>;
  readonly onBug: (bug: unknown) => void;
}

/** What is known of the connectors on this computer, kept up to date by scans. */
export interface LiveInventory {
  readonly snapshot: () => InventorySnapshot;
  readonly scans: ScanRuns;
  /** Without images. */
  readonly findRecord: (id: ConnectorId) => ConnectorRecord | undefined;
  readonly findFolder: (id: FolderId) => FolderFacts | undefined;
  readonly assembly: () => Assembly;
  readonly files: () => readonly ScannedFile[];
  readonly policy: () => TrustPolicy;
  /** Judges anew what is known, after a setting changed. */
  readonly reassemble: () => void;
  /** Something that the snapshot counts has changed. */
  readonly announce: () => void;
  readonly close: () => Promise<void>;
}

interface State {
  files: readonly ScannedFile[];
  folders: readonly Folder[];
  policy: TrustPolicy;
  assembly: Assembly;
  revision: number;
  scannedAt: string | null;
}

/** The window asks for the whole list after each event; five times a second is as often as it can use. */
const inventoryEventMs = 200;
/** During a long first scan the list fills in steps: judging a thousand files against each other takes a while. */
const partialResultsMs = 1_000;

export function createLiveInventory(ports: LiveInventoryPorts): LiveInventory {
  const judge = (files: readonly ScannedFile[], folders: readonly Folder[], policy: TrustPolicy): Assembly =>
    assemble(files, folders, { catalogue: ports.catalogue(), marks: ports.marks(), policy, ...ports.choices(), now: ports.now() });
  const unread: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: null };
  const state: State = { files: [], folders: [], policy: unread, assembly: judge([], [], unread), revision: 0, scannedAt: null };
  const announce = createThrottle(inventoryEventMs, () => ports.events.emit("inventory", { revision: state.revision }));

  const changed = () => {
    state.revision += 1;
    announce.request();
  };
  const accept = (files: readonly ScannedFile[], folders: readonly Folder[], policy: TrustPolicy) => {
    Object.assign(state, { files, folders, policy, assembly: judge(files, folders, policy) });
    changed();
  };

  const run: RunScan = async ({ signal, onProgress }) => {
    const [places, policy] = await Promise.all([readPlaces(ports.host), ports.readPolicy()]);
    const folders = await findFolders(places, ports.addedFolders(), ports.inspector.look);
    await ports.watch(folders);
    const known = new Map(state.files.filter(({ folder }) => folders.some(({ id }) => id === folder.id)).map((file) => [file.id, file]));
    const partial = createThrottle(partialResultsMs, () => accept([...known.values()].sort(byPlace(folders)), folders, policy));
    const onFile = (file: ScannedFile) => {
      const before = known.get(file.id);
      known.set(file.id, file);
      if (before?.content !== file.content) partial.request();
    };
    const result = await scan(ports, { folders, previous: new Map(known), signal, onProgress, onFile }).finally(partial.cancel);
    if (!result.cancelled) state.scannedAt = ports.now().toISOString();
    accept(result.files, result.folders, policy);
    if (!result.cancelled) {
      secondLooks.after(result.files, result.folders);
      await ports.onScanned(result.files, result.folders).catch(ports.onBug);
    }
    return result.cancelled;
  };

  // A snapshot that said "scanning" is outdated when the scan has ended.
  const scans = createScanRuns({ run, events: ports.events, onEnded: changed, onBug: ports.onBug });
  const secondLooks = createSecondLooks(scans.noticeChange);
  return {
    scans,
    snapshot: () => ({ ...snapshotOf(state), scanning: scans.progress(), ...ports.counts() }),
    findRecord: (id) => state.assembly.records.get(id),
    findFolder: (id) => state.assembly.folders.find((folder) => folder.id === id),
    assembly: () => state.assembly,
    files: () => state.files,
    policy: () => state.policy,
    reassemble: () => accept(state.files, state.folders, state.policy),
    announce: changed,
    close: async () => {
      await scans.close();
      secondLooks.close();
      announce.cancel();
    },
  };
}

type Looked = Omit<InventorySnapshot, "scanning" | "quarantined" | "notices" | "unseenAlarms">;

function snapshotOf({ revision, assembly, scannedAt }: State): Looked {
  return { revision, rows: assembly.rows, folders: assembly.folders, findings: assembly.ownFindings, scannedAt };
}

function byPlace(folders: readonly Folder[]): (one: ScannedFile, other: ScannedFile) => number {
  const order = new Map(folders.map(({ id }, index) => [id, index]));
  const place = ({ folder }: ScannedFile) => order.get(folder.id) ?? folders.length;
  return (one, other) => place(one) - place(other) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}
