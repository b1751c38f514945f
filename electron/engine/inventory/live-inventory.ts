import type { ConnectorId, ConnectorRecord, FolderFacts, FolderId, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { TestingMark } from "../../../shared/model/shadow.ts";
import type { SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { assemble, type Assembly } from "./assemble.ts";
import type { EventHub, Signal } from "../event-hub.ts";
import { checkCodes, withChecks, type CheckRun } from "../scan/checked-code.ts";
import { findNearMisses } from "../scan/near-misses.ts";
import { findFolders, type Folder, type UsersFolders } from "../scan/folders.ts";
import { readKnownFolders, type Host } from "../scan/known-folders.ts";
import { scan } from "../scan/scan.ts";
import { createRetry } from "../scan/retry-locked.ts";
import { createScanRuns, type RunScan, type ScanRuns } from "../scan/scan-runs.ts";
import type { ScanMemory, ScannedFile } from "../scan/scanned-file.ts";
import { createThrottle } from "../scan/throttle.ts";
import type { SignerMemory } from "../trust/publishers.ts";

export interface LiveInventoryPorts {
  readonly host: Host;
  readonly inspector: Inspector;
  readonly memory: ScanMemory;
  readonly catalogue: () => Catalogue;
  readonly marks: () => readonly TestingMark[];
  readonly signers: () => SignerMemory;
  readonly events: EventHub;
  /** Something in a folder may have changed: a scan follows. */
  readonly folderChanged: Signal;
  readonly now: () => Date;
  readonly usersFolders: () => UsersFolders;
  /** The folders that quarantined files came from. */
  readonly origins?: () => readonly string[];
  readonly readPolicy: () => Promise<TrustPolicy>;
  /** What the user has chosen, at this moment. */
  readonly choices: () => { readonly securityLevel: SecurityLevel; readonly culture: string };
  /** Called before the folders are listed: what changes from here on must be noticed. */
  readonly watch: (folders: readonly Folder[]) => Promise<void>;
  /** `after-scan`: in the background, one file at a time, so that the others of the children stay free. */
  readonly codeChecks: "after-scan" | "on-request";
  readonly onBug: (bug: unknown) => void;
}

/** Called after each scan that reached its end; the scan waits for it. */
export type ScanListener = (files: readonly ScannedFile[], folders: readonly Folder[]) => Promise<void>;

/** What the inventory itself knows of a snapshot. */
export type InventoryContents = Omit<InventorySnapshot, "quarantined" | "notices" | "unseenAlarms">;

/** What is known of the connectors on this computer, kept up to date by scans. */
export interface LiveInventory {
  readonly contents: () => InventoryContents;
  /** Listeners are added before the first scan is started. */
  readonly onScanned: (listener: ScanListener) => void;
  readonly scans: ScanRuns;
  /** Without images. */
  readonly findRecord: (id: ConnectorId) => ConnectorRecord | undefined;
  readonly findFolder: (id: FolderId) => FolderFacts | undefined;
  readonly assembly: () => Assembly;
  readonly files: () => readonly ScannedFile[];
  readonly policy: () => TrustPolicy;
  /** Reads the code of the known files in full, or of these; resolves when it is judged. */
  readonly checkCode: (ids?: ReadonlySet<ConnectorId>) => Promise<void>;
  /** Judges the known files again, after a setting changed. */
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

/** The window requests the whole list after each event; five times a second is as often as it can use. */
const inventoryEventMs = 200;
/** During a long first scan the list fills in steps: judging a thousand files against each other takes a while. */
const partialResultsMs = 1_000;

export function createLiveInventory(ports: LiveInventoryPorts): LiveInventory {
  const judge = (files: readonly ScannedFile[], folders: readonly Folder[], policy: TrustPolicy): Assembly =>
    assemble(files, folders, {
      catalogue: ports.catalogue(),
      marks: ports.marks(),
      signers: ports.signers(),
      policy,
      ...ports.choices(),
      now: ports.now(),
    });
  const unread: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: null };
  const state: State = { files: [], folders: [], policy: unread, assembly: judge([], [], unread), revision: 0, scannedAt: null };
  const scanListeners: ScanListener[] = [];
  const retry = createRetry(ports.folderChanged.emit);
  const announce = createThrottle(inventoryEventMs, () => ports.events.emit("inventory", { revision: state.revision }));

  const changed = () => {
    state.revision += 1;
    announce.request();
  };
  /** What the grammar said, by content: a scan that began before may bring the files without it. */
  const checked = new Map<string, CodeCheck>();
  const accept = (found: readonly ScannedFile[], folders: readonly Folder[], policy: TrustPolicy) => {
    const files = withChecks(found, checked);
    Object.assign(state, { files, folders, policy, assembly: judge(files, folders, policy) });
    changed();
  };
  const closing = new AbortController();
  const showChecked = createThrottle(partialResultsMs, () => accept(state.files, state.folders, state.policy));
  const checkCode = async (atOnce: number, ids?: ReadonlySet<ConnectorId>): Promise<void> => {
    const wanted = ids === undefined ? state.files : state.files.filter(({ id }) => ids.has(id));
    const results = { count: 0 };
    const onChecked: CheckRun["onChecked"] = (sha256, check) => {
      checked.set(sha256, check);
      results.count += 1;
      showChecked.request();
    };
    await checkCodes(wanted, ports, { signal: closing.signal, atOnce, onChecked });
    showChecked.cancel();
    if (results.count > 0 && !closing.signal.aborted) accept(state.files, state.folders, state.policy);
  };
  const background = { checks: Promise.resolve() };

  const run: RunScan = async ({ signal, onProgress }) => {
    const [userFolders, policy] = await Promise.all([readKnownFolders(ports.host), ports.readPolicy()]);
    const users = ports.usersFolders();
    const known = await findFolders(userFolders, users, ports.inspector.readFolder);
    const folders = [
      ...known,
      ...(await findNearMisses(userFolders, { folders: known, users, origins: ports.origins?.() ?? [] }, ports.inspector.readFolder)),
    ];
    await ports.watch(folders);
    const files = new Map(state.files.filter(({ folder }) => folders.some(({ id }) => id === folder.id)).map((file) => [file.id, file]));
    const partial = createThrottle(partialResultsMs, () => accept([...files.values()].sort(inListOrder(folders)), folders, policy));
    const onFile = (file: ScannedFile) => {
      const before = files.get(file.id);
      files.set(file.id, file);
      if (before?.content !== file.content) partial.request();
    };
    const result = await scan(ports, { folders, previous: new Map(files), signal, onProgress, onFile }).finally(partial.cancel);
    if (!result.cancelled) {
      state.scannedAt = ports.now().toISOString();
      forgetGone(checked, result.files);
    }
    accept(result.files, result.folders, policy);
    if (!result.cancelled) {
      retry.after(result.files, result.folders);
      for (const listener of scanListeners) await listener(result.files, result.folders).catch(ports.onBug);
      if (ports.codeChecks === "after-scan") background.checks = background.checks.then(() => checkCode(1)).catch(ports.onBug);
    }
    return result.cancelled;
  };

  // A snapshot with scan progress is outdated when the scan has ended.
  const scans = createScanRuns({ run, events: ports.events, onEnded: changed, onBug: ports.onBug });
  const stopListening = ports.folderChanged.on(scans.noticeChange);
  return {
    scans,
    contents: () => ({ ...contentsOf(state), scanning: scans.progress() }),
    onScanned: (listener) => void scanListeners.push(listener),
    findRecord: (id) => state.assembly.records.get(id),
    findFolder: (id) => state.assembly.folders.find((folder) => folder.id === id),
    assembly: () => state.assembly,
    files: () => state.files,
    policy: () => state.policy,
    checkCode: (ids) => checkCode(Infinity, ids),
    reassemble: () => accept(state.files, state.folders, state.policy),
    announce: changed,
    close: async () => {
      stopListening();
      closing.abort();
      showChecked.cancel();
      await Promise.all([scans.close(), background.checks]);
      retry.close();
      announce.cancel();
    },
  };
}

function forgetGone(checked: Map<string, CodeCheck>, files: readonly ScannedFile[]): void {
  const present = new Set(
    files.flatMap(({ content }) => (content.ok && content.value.kind === "inspected" ? content.value.inspection.sha256 : [])),
  );
  for (const sha256 of checked.keys()) if (!present.has(sha256)) checked.delete(sha256);
}

function contentsOf({ revision, assembly, scannedAt }: State): Omit<InventoryContents, "scanning"> {
  return { revision, rows: assembly.rows, folders: assembly.folders, findings: assembly.ownFindings, scannedAt };
}

function inListOrder(folders: readonly Folder[]): (one: ScannedFile, other: ScannedFile) => number {
  const order = new Map(folders.map(({ id }, index) => [id, index]));
  const folderOrder = ({ folder }: ScannedFile) => order.get(folder.id) ?? folders.length;
  return (one, other) => folderOrder(one) - folderOrder(other) || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
}
