import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { CatalogueFacts } from "../../../shared/model/catalogue.ts";
import type { ConnectorRecord, FolderFacts, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { Folder } from "../scan/folders.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";
import type { SettingsKeeper } from "../handlers/settings.ts";
import { createAges } from "./ageing.ts";
import { createCleanupHandlers, readPurgeAge } from "../handlers/cleanup-handlers.ts";
import { createCleanup, type Cleanup } from "./create-cleanup.ts";
import { createFiles } from "./execute/files.ts";
import { createKnownConnectors, signerOf } from "./plan/known-connectors.ts";
import { createNotices, type NoticePorts, type Notices } from "./history/notices.ts";
import { observedFolders } from "./history/observed-folders.ts";
import type { CleanupPorts } from "./ports.ts";
import type { CleanupLock, CleanupRecords, NewEvent } from "./records.ts";

export interface SafekeepingPorts {
  readonly records: CleanupRecords;
  readonly lock: CleanupLock;
  readonly keeper: SettingsKeeper;
  readonly isReadOnly: boolean;
  /** Where the damaged store was kept, when that happened at this start. */
  readonly setAsideAs: string | null;
  readonly setAsideRows: NoticePorts["setAsideRows"];
  readonly inventory: LiveInventory;
  readonly foundFirst: readonly Pick<FolderFacts, "id" | "path" | "role">[];
  readonly catalogueFacts: () => CatalogueFacts;
  readonly dataFolder: string;
  readonly platform: NodeJS.Platform;
  readonly now: () => Date;
  /** Of a clock that only goes forward and begins anew with the computer. */
  readonly monotonicMs: () => number;
  readonly onBug: (bug: unknown) => void;
}

/** Clean-up, history and notices around the inventory. */
export interface Safekeeping {
  readonly handlers: Pick<
    Handlers,
    | "planCleanup" | "planUndo" | "carryOut" | "getQuarantine" | "setPurgeAge" | "holdKept"
    | "getHistory" | "exportHistory" | "getNotices" | "dismissNotice"
  >;
  readonly counts: () => Pick<InventorySnapshot, "quarantined" | "notices" | "unseenAlarms">;
  /** Writes down what a finished scan saw. */
  readonly observe: (files: readonly ScannedFile[], folders: readonly Folder[]) => Promise<void>;
  readonly note: (kind: "marked-testing" | "unmarked-testing", record: ConnectorRecord, note: string) => void;
  /** Settles what an interruption left open, then deletes what is older than the user's limit and was announced; looks again every hour. */
  readonly start: () => Promise<void>;
  /** For one command: what is pending is settled or, where it only looks or cannot, said. Nothing is deleted by age. */
  readonly startForCommand: (looking: boolean) => Promise<void>;
  /** When what is under way has ended. */
  readonly close: () => Promise<void>;
}

/** How long a start waits while another process moves files; after that the rest is settled behind the open window. */
const startPatienceMs = 2_000;
const hourMs = 60 * 60 * 1000;

/** A command says that somebody else is at it rather than wait for long. */
const commandPatienceMs = 500;

export function createSafekeeping(ports: SafekeepingPorts): Safekeeping {
  const { records, keeper, isReadOnly, inventory, now } = ports;
  const state: { closed: boolean; underWay: Promise<unknown>; timer: NodeJS.Timeout | undefined } = { closed: false, underWay: Promise.resolve(), timer: undefined };
  const known = createKnownConnectors({ ...ports, assembly: inventory.assembly });
  const pause = (milliseconds: number) => (state.closed ? Promise.resolve() : delay(milliseconds));
  const cleanup = createCleanup({ ...realPorts(ports), inventory: known, pause });
  const isCertifiedFolder = (path: string) => known.folders().some((folder) => folder.certified && folder.path === path);
  const ages = createAges({
    records,
    limitDays: () => readPurgeAge(keeper),
    moment: () => ({ monotonicMs: ports.monotonicMs(), wallMs: now().getTime() }),
  });
  const purgeByAge = async () => {
    for (const id of ages.due()) {
      // Asked again before each: the user may have stopped it meanwhile, in another window or on the command line.
      if (state.closed || !ages.due().includes(id)) continue;
      await cleanup.purgeByAge([id]);
      inventory.scans.noticeChange();
    }
    notices.refresh();
  };
  const notices = createNotices({ ages: ages.view, history: cleanup.history, records, keeper, catalogueFacts: ports.catalogueFacts, setAsideRows: ports.setAsideRows, isCertifiedFolder });
  if (ports.setAsideAs !== null) notices.tellSetAside(ports.setAsideAs);
  const settle = async () => {
    notices.tellRecovery(await cleanup.recover());
    await purgeByAge();
  };
  /** A program that runs for weeks looks too. */
  const everyHour = () => {
    if (!state.closed) void followed(purgeByAge().then(() => inventory.announce(), ports.onBug));
  };
  const kept = createKeptCount(cleanup, records);
  const followed = <T>(work: Promise<T>): Promise<T> => {
    state.underWay = Promise.allSettled([state.underWay, work]);
    return work;
  };
  const handlers = createCleanupHandlers({ cleanup, ages, inventory, keeper, isReadOnly, now, onChange: notices.refresh });
  return {
    handlers: {
      ...handlers,
      carryOut: (order) => followed(handlers.carryOut(order).finally(kept.refresh)),
      getNotices: notices.getNotices,
      dismissNotice: (input) => notices.dismissNotice(input).finally(inventory.announce),
    },
    counts: () => ({ quarantined: kept.count(), ...notices.counts() }),
    observe: async (files, folders) => {
      if (isReadOnly) return;
      const observed = await cleanup.observe(observedFolders(files, folders, records));
      notices.tellHistory(observed.ok ? null : observed.error);
      notices.refresh();
    },
    note: (kind, record, note) => {
      const folder = inventory.findFolder(record.folder)?.path ?? "";
      cleanup.note({ ...aboutRecord(record), folder, kind, note, at: now().toISOString() });
    },
    start: async () => {
      // A newer program's journal is its own to settle, and without records nothing is settled for good.
      if (isReadOnly) return void (await Promise.all([tellUnsettled({ cleanup, notices, records }), kept.refresh()]));
      // Whatever is wrong with it, the window opens.
      const settled = followed(settle().catch(ports.onBug));
      const inTime = await Promise.race([settled.then(() => true), delay(startPatienceMs, false, { ref: false })]);
      if (!state.closed) state.timer = setInterval(everyHour, hourMs).unref();
      if (!inTime) void settled.then(() => (state.closed ? undefined : inventory.scans.noticeChange()));
      return undefined;
    },
    startForCommand: (looking) => followed(isReadOnly ? tellUnsettled({ cleanup, notices, records }) : settleForCommand(looking, { cleanup, notices })),
    close: async () => {
      state.closed = true;
      clearInterval(state.timer);
      await state.underWay;
    },
  };
}

const realPorts = ({ records, lock, now, dataFolder }: SafekeepingPorts): Omit<CleanupPorts, "inventory" | "pause"> => ({
  files: createFiles(),
  records, lock, now,
  quarantineFolder: join(dataFolder, "quarantine"),
  newId: () => randomUUID(),
  owner: `${process.pid}`,
  reached: () => undefined,
});

interface Unsettled {
  readonly cleanup: Cleanup;
  readonly notices: Notices;
}

async function settleForCommand(looking: boolean, { cleanup, notices }: Unsettled): Promise<void> {
  if ((await cleanup.countPending()) === 0) return;
  if (looking) notices.tellPending("only-looking");
  else notices.tellRecovery(await cleanup.recover(commandPatienceMs));
}

async function tellUnsettled({ cleanup, notices, records }: Unsettled & { readonly records: CleanupRecords }): Promise<void> {
  const { trouble } = records.state();
  if (trouble !== null && (await cleanup.countPending()) > 0) notices.tellPending(trouble);
}

/** How many files are kept. While the records cannot be used, as many as were there when it was last looked. */
function createKeptCount({ listKept }: Cleanup, records: CleanupRecords) {
  const seen = { count: 0 };
  return {
    count: () => (records.state().trouble === null ? records.quarantined().length : seen.count),
    refresh: async () => {
      if (records.state().trouble !== null) seen.count = (await listKept()).files.length;
    },
  };
}

function aboutRecord({ id, name, content }: ConnectorRecord): Omit<NewEvent, "folder" | "kind" | "note" | "at"> {
  const { sha256 } = content.kind === "inspected" ? content.inspection : content.refusal;
  const version = content.kind === "inspected" ? content.inspection.connector.version : null;
  return { connector: id, name, sha256, version, signer: signerOf(content), by: "user", previous: null, recovery: null, target: null, undoes: null };
}
