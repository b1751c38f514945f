import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Result } from "../../../shared/base/result.ts";
import type { CatalogueFacts } from "../../../shared/model/catalogue.ts";
import type { CleanupOrder, MoveProgress, StepOutcome } from "../../../shared/model/cleanup.ts";
import type { ConnectorRecord, FolderFacts, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { LiveInventory, ScanListener } from "../inventory/live-inventory.ts";
import { readPurgeAge, type SettingsStore } from "../settings.ts";
import { createAges, type Ages } from "./ageing.ts";
import { type Cleanup, createCleanup } from "./create-cleanup.ts";
import { createFiles } from "./execute/files.ts";
import { createKnownConnectors, signerOf } from "./plan/known-connectors.ts";
import { createNotices, type NoticePorts, type Notices } from "./history/notices.ts";
import { observedFolders } from "./history/observed-folders.ts";
import type { CleanupInventory, CleanupPorts } from "./ports.ts";
import type { CleanupLock, CleanupRecords, NewEvent } from "./records.ts";

export interface CleanupServicePorts {
  readonly records: CleanupRecords;
  readonly lock: CleanupLock;
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
  /** Path of the damaged store, when it was replaced at this start. */
  readonly setAsideAs: string | null;
  readonly setAsideRows: NoticePorts["setAsideRows"];
  readonly inventory: LiveInventory;
  readonly foundFirst: readonly Pick<FolderFacts, "id" | "path" | "role">[];
  readonly catalogueFacts: () => CatalogueFacts;
  readonly dataFolder: string;
  readonly platform: NodeJS.Platform;
  readonly now: () => Date;
  /** Of a clock that only goes forward and starts again from 0 with the computer. */
  readonly monotonicMs: () => number;
  readonly onBug: (bug: unknown) => void;
  readonly onProgress: (progress: MoveProgress) => void;
}

/** Clean-up, history and notices, with what runs by itself: recovery at the start and the purge by age. */
export interface CleanupService {
  readonly cleanup: Cleanup;
  readonly ages: Ages;
  readonly notices: Notices;
  /** What clean-up knows of the inventory. */
  readonly known: CleanupInventory;
  /** As of `cleanup`; closing waits for it. */
  readonly install: Cleanup["install"];
  /** As of `cleanup`; closing waits for it. */
  readonly carryOut: (order: CleanupOrder) => Promise<Result<readonly StepOutcome[], "unknown-plan" | "not-confirmed">>;
  /** Stops what is being carried out after the file it is at. */
  readonly cancel: () => void;
  readonly counts: () => Pick<InventorySnapshot, "quarantined" | "notices" | "unseenAlarms">;
  /** Writes what a finished scan found to the history. */
  readonly observe: ScanListener;
  readonly note: (kind: "marked-testing" | "unmarked-testing", record: ConnectorRecord, note: string) => void;
  /** Recovers what an interruption left open, then deletes what was announced and is older than the user's limit; checks again every hour. */
  readonly start: () => Promise<void>;
  /** For one command: pending operations are recovered, or reported where the command is a dry run or may not write. Nothing is deleted by age. */
  readonly startForCommand: (isDryRun: boolean) => Promise<void>;
  /** Resolves when running operations have ended. */
  readonly close: () => Promise<void>;
}

/** How long a start waits while another process moves files; after that recovery goes on behind the open window. */
const startPatienceMs = 2_000;
const hourMs = 60 * 60 * 1000;

/** A command reports that another process is moving files rather than wait for long. */
const commandPatienceMs = 500;

export function createCleanupService(ports: CleanupServicePorts): CleanupService {
  const { records, settings, isReadOnly, inventory, now } = ports;
  const state: { closed: boolean; isCancelled: boolean; running: Promise<unknown>; timer: NodeJS.Timeout | undefined } = {
    closed: false,
    isCancelled: false,
    running: Promise.resolve(),
    timer: undefined,
  };
  const track = <T>(work: Promise<T>): Promise<T> => {
    state.running = Promise.allSettled([state.running, work]);
    return work;
  };
  const known = createKnownConnectors({ ...ports, assembly: inventory.assembly });
  const pause = (milliseconds: number) => (state.closed ? Promise.resolve() : delay(milliseconds));
  const cleanup = createCleanup({
    ...systemPorts(ports),
    inventory: known,
    pause,
    onProgress: (progress) => {
      ports.onProgress(progress);
      return !state.isCancelled;
    },
  });
  const isCertifiedFolder = (path: string) => known.folders().some((folder) => folder.certified && folder.path === path);
  const ages = createAges({
    records,
    limitDays: () => readPurgeAge(settings),
    moment: () => ({ monotonicMs: ports.monotonicMs(), wallMs: now().getTime() }),
  });
  const notices = createNotices({
    ages: ages.view,
    history: cleanup.history,
    records,
    settings,
    catalogueFacts: ports.catalogueFacts,
    setAsideRows: ports.setAsideRows,
    isCertifiedFolder,
  });
  if (ports.setAsideAs !== null) notices.reportSetAside(ports.setAsideAs);
  const quarantined = createQuarantineCount(cleanup, records);
  const purgeByAge = async () => {
    for (const id of ages.due()) {
      // Checked again before each file: the user may have stopped it meanwhile, in another window or on the command line.
      if (state.closed || !ages.due().includes(id)) continue;
      await cleanup.purgeByAge([id]);
      inventory.scans.noticeChange();
    }
    notices.refresh();
  };
  const recoverAndPurge = async () => {
    notices.reportRecovery(await cleanup.recover());
    await purgeByAge();
  };
  /** For a program that runs for weeks. */
  const purgeHourly = () => {
    if (!state.closed) void track(purgeByAge().then(() => inventory.announce(), ports.onBug));
  };
  const carryOut: CleanupService["carryOut"] = async (order) => {
    const outcomes = await cleanup.carryOut(order).finally(quarantined.refresh);
    state.isCancelled = false;
    notices.refresh();
    return outcomes;
  };
  return {
    cleanup,
    ages,
    notices,
    known,
    carryOut: (order) => track(carryOut(order)),
    cancel: () => {
      state.isCancelled = true;
    },
    install: (installations) =>
      track(
        cleanup
          .install(installations)
          .finally(quarantined.refresh)
          .finally(() => notices.refresh()),
      ),
    counts: () => ({ quarantined: quarantined.count(), ...notices.counts() }),
    observe: async (files, folders) => {
      if (isReadOnly) return;
      const observed = await cleanup.observe(observedFolders(files, folders, records));
      notices.reportHistory(observed.ok ? null : observed.error);
      notices.refresh();
    },
    note: (kind, record, note) => {
      const folder = inventory.findFolder(record.folder)?.path ?? "";
      cleanup.note({ ...aboutRecord(record), folder, kind, note, at: now().toISOString() });
    },
    start: async () => {
      // A newer program must recover its own journal, and without records no recovery is final.
      if (isReadOnly) return void (await Promise.all([reportPending({ cleanup, notices, records }), quarantined.refresh()]));
      // The window opens even when recovery fails.
      const recovered = track(recoverAndPurge().catch(ports.onBug));
      const inTime = await Promise.race([recovered.then(() => true), delay(startPatienceMs, false, { ref: false })]);
      if (!state.closed) state.timer = setInterval(purgeHourly, hourMs).unref();
      if (!inTime) void recovered.then(() => (state.closed ? undefined : inventory.scans.noticeChange()));
      return undefined;
    },
    startForCommand: (isDryRun) =>
      track(isReadOnly ? reportPending({ cleanup, notices, records }) : recoverForCommand(isDryRun, { cleanup, notices })),
    close: async () => {
      state.closed = true;
      clearInterval(state.timer);
      await state.running;
    },
  };
}

const systemPorts = ({
  records,
  lock,
  now,
  dataFolder,
}: CleanupServicePorts): Omit<CleanupPorts, "inventory" | "pause" | "onProgress"> => ({
  files: createFiles(),
  records,
  lock,
  now,
  quarantineFolder: join(dataFolder, "quarantine"),
  newId: () => randomUUID(),
  owner: `${process.pid}`,
  reached: () => undefined,
});

async function recoverForCommand(isDryRun: boolean, { cleanup, notices }: Pick<CleanupService, "cleanup" | "notices">): Promise<void> {
  if ((await cleanup.countPending()) === 0) return;
  if (isDryRun) notices.reportPending("only-looking");
  else notices.reportRecovery(await cleanup.recover(commandPatienceMs));
}

async function reportPending({
  cleanup,
  notices,
  records,
}: Pick<CleanupService, "cleanup" | "notices"> & { readonly records: CleanupRecords }): Promise<void> {
  const { failure } = records.state();
  if (failure !== null && (await cleanup.countPending()) > 0) notices.reportPending(failure);
}

/** How many files are in the quarantine. While the records cannot be used, as many as the last listing of the folder found. */
function createQuarantineCount({ listQuarantined }: Cleanup, records: CleanupRecords) {
  const listed = { count: 0 };
  return {
    count: () => (records.state().failure === null ? records.quarantined().length : listed.count),
    refresh: async () => {
      if (records.state().failure !== null) listed.count = (await listQuarantined()).files.length;
    },
  };
}

function aboutRecord({ id, name, content }: ConnectorRecord): Omit<NewEvent, "folder" | "kind" | "note" | "at"> {
  const { sha256 } = content.kind === "inspected" ? content.inspection : content.refusal;
  const version = content.kind === "inspected" ? content.inspection.connector.version : null;
  return {
    connector: id,
    name,
    sha256,
    version,
    signer: signerOf(content),
    by: "user",
    previous: null,
    recovery: null,
    target: null,
    undoes: null,
  };
}
