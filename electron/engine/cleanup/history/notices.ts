import { count, list, orNull, record, text } from "../../../../shared/contract/decoder.ts";
import type { CatalogueFacts } from "../../../../shared/model/catalogue.ts";
import type { QuarantineAge, RecordsProblem, RecoveryReport } from "../../../../shared/model/cleanup.ts";
import { alarms, type HistoryKind } from "../../../../shared/model/history.ts";
import type { FoundAgain, Notice, SetAsideCount } from "../../../../shared/model/notice.ts";
import type { SettingsStore } from "../../settings.ts";
import type { Cleanup } from "../create-cleanup.ts";
import type { CleanupRecords, LockFailure, RecordsFailure, StoredEvent } from "../records.ts";

export interface NoticePorts {
  readonly history: Cleanup["history"];
  readonly records: Pick<CleanupRecords, "events" | "findQuarantined">;
  readonly ages: () => { readonly limitDays: number | null; readonly files: readonly QuarantineAge[] };
  readonly settings: SettingsStore;
  readonly catalogueFacts: () => CatalogueFacts;
  readonly setAsideRows: { readonly found: () => readonly SetAsideCount[]; readonly areKept: () => boolean; readonly putAway: () => void };
  /** Power BI's own folder: an update changes signatures, which is no alarm. */
  readonly isCertifiedFolder: (path: string) => boolean;
}

/** What the user should know until it is dismissed. A dismissal is stored, except of a notice that concerns this run only. */
export interface Notices {
  readonly list: () => Promise<readonly Notice[]>;
  /** False when there is no such notice. */
  readonly dismiss: (id: string) => boolean;
  readonly counts: () => { readonly notices: number; readonly unseenAlarms: number };
  /** Counts again: the history may have grown. */
  readonly refresh: () => void;
  readonly reportRecovery: (
    result: { readonly ok: true; readonly value: RecoveryReport } | { readonly ok: false; readonly error: LockFailure },
  ) => void;
  /** Why pending operations are left as they are. */
  readonly reportPending: (because: RecordsProblem | "only-looking") => void;
  readonly reportHistory: (failure: RecordsFailure | null) => void;
  readonly reportSetAside: (keptAs: string) => void;
}

const reported = { recovered: ["recovered"], alarms } as const satisfies Record<string, readonly HistoryKind[]>;
type ReportedKind = keyof typeof reported;

/** Events that one notice lists, and those counted. */
const mostListed = 50;
const mostCounted = 500;
const seenName = (kind: ReportedKind): string => `seen-${kind}`;
const setAsideName = "storeSetAside";
const lostName = "recordsLost";

interface State {
  unseen: { readonly [K in ReportedKind]: readonly StoredEvent[] };
  readonly inMemory: Map<string, Notice>;
  readonly dismissed: Set<string>;
}

export function createNotices(ports: NoticePorts): Notices {
  const { settings, setAsideRows } = ports;
  const state: State = { unseen: { recovered: [], alarms: [] }, inMemory: new Map(), dismissed: new Set() };
  const refresh = () => {
    state.unseen = { recovered: unseen("recovered", ports), alarms: unseen("alarms", ports) };
  };
  const current = (): readonly Notice[] => {
    const keptAs = settings.get(setAsideName, orNull(text(64 * 1024))) ?? null;
    const lost = readLost(settings);
    const rows = setAsideRows.found();
    const damaged: Notice[] =
      rows.length === 0 ? [] : [{ kind: "rows-set-aside", id: "rows-set-aside", rows, kept: setAsideRows.areKept() }];
    const announced = announcedFiles(ports);
    const { imported } = ports.catalogueFacts();
    const setAside: Notice[] = keptAs !== null ? [{ kind: "store-set-aside", id: "store-set-aside", keptAs, found: lost }] : [];
    const unused = imported?.unused ?? null;
    const catalogue: Notice[] =
      imported === null || unused === null
        ? []
        : [{ kind: "catalogue-not-used", id: "catalogue-not-used", fileName: imported.fileName, because: unused }];
    const recordsLost: Notice[] = lost === null || setAside.length > 0 ? [] : [{ kind: "records-lost", id: "records-lost", ...lost }];
    return [...announced, ...setAside, ...recordsLost, ...damaged, ...catalogue, ...state.inMemory.values()].filter(
      ({ id }) => !state.dismissed.has(id),
    );
  };
  const kinds = () => (["alarms", "recovered"] as const).filter((kind) => state.unseen[kind].length > 0);
  refresh();
  return {
    refresh,
    counts: () => ({ notices: current().length + kinds().length, unseenAlarms: state.unseen.alarms.length }),
    reportRecovery: (result) => {
      state.inMemory.delete("not-recovered");
      state.inMemory.delete("recovery-postponed");
      if (result.ok && result.value.foundAgain.length > 0) addLost(result.value.foundAgain, settings);
      if (!result.ok) state.inMemory.set("not-recovered", { kind: "not-recovered", id: "not-recovered", because: result.error });
      else if (result.value.postponed.length > 0) {
        state.inMemory.set("recovery-postponed", {
          kind: "recovery-postponed",
          id: "recovery-postponed",
          operations: result.value.postponed,
        });
      }
      refresh();
    },
    reportPending: (because) => void state.inMemory.set("not-recovered", { kind: "not-recovered", id: "not-recovered", because }),
    reportHistory: (because) => {
      if (because === null) state.inMemory.delete("history-not-written");
      else state.inMemory.set("history-not-written", { kind: "history-not-written", id: "history-not-written", because });
    },
    reportSetAside: (keptAs) => {
      if (!settings.set(setAsideName, keptAs))
        state.inMemory.set("store-set-aside", { kind: "store-set-aside", id: "store-set-aside", keptAs, found: null });
    },
    list: async () => {
      const fromHistory = await Promise.all(kinds().map((kind) => historyNotice(kind, state.unseen[kind], ports)));
      return [...fromHistory, ...current()];
    },
    dismiss: (id) => {
      const kind = kinds().find((one) => noticeId(one, state.unseen[one]) === id);
      if (kind !== undefined) {
        settings.set(seenName(kind), state.unseen[kind][0]?.id ?? 0);
        state.unseen = { ...state.unseen, [kind]: [] };
      } else if (id === "rows-set-aside" && setAsideRows.found().length > 0) {
        setAsideRows.putAway(); // later ones are reported again
      } else if (current().some((notice) => notice.id === id)) {
        state.dismissed.add(id);
        if (id === "store-set-aside") settings.set(setAsideName, null);
        if (id === "records-lost" || id === "store-set-aside") settings.set(lostName, null);
      } else return false;
      return true;
    },
  };
}

const decodeLost = record<FoundAgain>({ names: list(text(1024), mostListed), total: count });

const readLost = ({ get }: Pick<SettingsStore, "get">): FoundAgain | null => get(lostName, orNull(decodeLost)) ?? null;

/** Until it is dismissed, later finds are added to it. */
function addLost(names: readonly string[], settings: SettingsStore): void {
  const before = readLost(settings) ?? { names: [], total: 0 };
  settings.set(lostName, { names: [...before.names, ...names].slice(0, mostListed), total: before.total + names.length });
}

/** Contains the id of the newest event it reports: what happens after it was shown is not dismissed with it. */
const noticeId = (kind: ReportedKind, events: readonly StoredEvent[]): string => `${kind}-${events[0]?.id ?? 0}`;

/** Depends on the files it reports, so that a longer list is a new notice. */
function announcedFiles({ ages, records }: NoticePorts): readonly Notice[] {
  const { limitDays, files } = ages();
  const due = files
    .flatMap(({ id, dueInDays }) => {
      const file = dueInDays === null ? undefined : records.findQuarantined(id);
      return file === undefined || dueInDays === null ? [] : [{ id, name: file.name, inDays: dueInDays }];
    })
    .sort((one, other) => one.inDays - other.inDays);
  if (limitDays === null || due.length === 0) return [];
  const last =
    due
      .map(({ id }) => id)
      .sort()
      .at(-1) ?? "";
  return [
    {
      kind: "purge-announced",
      id: `purge-announced-${due.length}-${last}`,
      files: due.slice(0, mostListed),
      total: due.length,
      afterDays: limitDays,
    },
  ];
}

function unseen(kind: ReportedKind, { records, settings, isCertifiedFolder }: NoticePorts): readonly StoredEvent[] {
  const after = settings.get(seenName(kind), count) ?? 0;
  return records
    .events({ text: "", kinds: reported[kind], since: null, before: null, limit: mostCounted })
    .filter((event) => event.id > after && !(event.kind === "signer-changed" && isCertifiedFolder(event.folder)));
}

async function historyNotice(kind: ReportedKind, stored: readonly StoredEvent[], { history }: NoticePorts): Promise<Notice> {
  const newest = stored[0]?.id ?? 0;
  const page = await history({ text: "", kinds: reported[kind], since: null, before: newest + 1, limit: mostCounted });
  const listed = new Set(stored.slice(0, mostListed).map(({ id }) => id));
  return { kind, id: noticeId(kind, stored), events: page.events.filter(({ id }) => listed.has(id)), total: stored.length };
}
