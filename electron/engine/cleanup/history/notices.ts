import { err, ok } from "../../../../shared/base/result.ts";
import { count, list, orNull, record, text } from "../../../../shared/contract/decoder.ts";
import type { Handlers } from "../../../../shared/contract/commands.ts";
import type { CatalogueFacts } from "../../../../shared/model/catalogue.ts";
import type { KeptAge, RecordsTrouble, RecoveryReport } from "../../../../shared/model/cleanup.ts";
import { alarms, type HistoryKind } from "../../../../shared/model/history.ts";
import type { FoundAgain, Notice, SetAsideCount } from "../../../../shared/model/notice.ts";
import type { SettingsKeeper } from "../../handlers/settings.ts";
import type { Cleanup } from "../create-cleanup.ts";
import type { CleanupRecords, LockFailure, RecordsFailure, StoredEvent } from "../records.ts";

export interface NoticePorts {
  readonly history: Cleanup["history"];
  readonly records: Pick<CleanupRecords, "events" | "findQuarantined">;
  readonly ages: () => { readonly limitDays: number | null; readonly files: readonly KeptAge[] };
  readonly keeper: SettingsKeeper;
  readonly catalogueFacts: () => CatalogueFacts;
  readonly setAsideRows: { readonly found: () => readonly SetAsideCount[]; readonly areKept: () => boolean; readonly putAway: () => void };
  /** Power BI's own folder: an update signs files anew, and that is no alarm. */
  readonly isCertifiedFolder: (path: string) => boolean;
}

/** What the user should know until it is put away. Put away is remembered; what concerns this start only is not. */
export interface Notices extends Pick<Handlers, "getNotices" | "dismissNotice"> {
  readonly counts: () => { readonly notices: number; readonly unseenAlarms: number };
  /** Counts anew: the history may have grown. */
  readonly refresh: () => void;
  readonly tellRecovery: (result: { readonly ok: true; readonly value: RecoveryReport } | { readonly ok: false; readonly error: LockFailure }) => void;
  /** Why what is pending is left as it is. */
  readonly tellPending: (because: RecordsTrouble | "only-looking") => void;
  readonly tellHistory: (failure: RecordsFailure | null) => void;
  readonly tellSetAside: (keptAs: string) => void;
}

const told = { recovered: ["recovered"], alarms } as const satisfies Record<string, readonly HistoryKind[]>;
type Told = keyof typeof told;

/** Events that one notice lists, and those looked through for their number. */
const mostListed = 50;
const mostCounted = 500;
const seenName = (kind: Told): string => `seen-${kind}`;
const setAsideName = "storeSetAside";
const lostName = "recordsLost";

interface State {
  unseen: { readonly [T in Told]: readonly StoredEvent[] };
  readonly passing: Map<string, Notice>;
  readonly putAway: Set<string>;
}

export function createNotices(ports: NoticePorts): Notices {
  const { keeper, setAsideRows } = ports;
  const state: State = { unseen: { recovered: [], alarms: [] }, passing: new Map(), putAway: new Set() };
  const refresh = () => {
    state.unseen = { recovered: unseen("recovered", ports), alarms: unseen("alarms", ports) };
  };
  const lasting = (): readonly Notice[] => {
    const keptAs = keeper.get(setAsideName, orNull(text(64 * 1024))) ?? null;
    const lost = readLost(keeper);
    const rows = setAsideRows.found();
    const damaged: Notice[] = rows.length === 0 ? [] : [{ kind: "rows-set-aside", id: "rows-set-aside", rows, kept: setAsideRows.areKept() }];
    const announced = announcedFiles(ports);
    const { imported } = ports.catalogueFacts();
    const setAside: Notice[] = keptAs !== null ? [{ kind: "store-set-aside", id: "store-set-aside", keptAs, found: lost }] : [];
    const unused = imported?.unused ?? null;
    const catalogue: Notice[] = imported === null || unused === null ? [] : [{ kind: "catalogue-not-used", id: "catalogue-not-used", fileName: imported.fileName, because: unused }];
    const recordsLost: Notice[] = lost === null || setAside.length > 0 ? [] : [{ kind: "records-lost", id: "records-lost", ...lost }];
    return [...announced, ...setAside, ...recordsLost, ...damaged, ...catalogue, ...state.passing.values()].filter(({ id }) => !state.putAway.has(id));
  };
  const kinds = () => (["alarms", "recovered"] as const).filter((kind) => state.unseen[kind].length > 0);
  refresh();
  return {
    refresh,
    counts: () => ({ notices: lasting().length + kinds().length, unseenAlarms: state.unseen.alarms.length }),
    tellRecovery: (result) => {
      state.passing.delete("not-recovered");
      state.passing.delete("recovery-postponed");
      if (result.ok && result.value.foundAgain.length > 0) addLost(result.value.foundAgain, keeper);
      if (!result.ok) state.passing.set("not-recovered", { kind: "not-recovered", id: "not-recovered", because: result.error });
      else if (result.value.postponed.length > 0) {
        state.passing.set("recovery-postponed", { kind: "recovery-postponed", id: "recovery-postponed", operations: result.value.postponed });
      }
      refresh();
    },
    tellPending: (because) => void state.passing.set("not-recovered", { kind: "not-recovered", id: "not-recovered", because }),
    tellHistory: (because) => {
      if (because === null) state.passing.delete("history-not-written");
      else state.passing.set("history-not-written", { kind: "history-not-written", id: "history-not-written", because });
    },
    tellSetAside: (keptAs) => {
      if (!keeper.set(setAsideName, keptAs)) state.passing.set("store-set-aside", { kind: "store-set-aside", id: "store-set-aside", keptAs, found: null });
    },
    getNotices: async () => {
      const fromHistory = await Promise.all(kinds().map((kind) => historyNotice(kind, state.unseen[kind], ports)));
      return ok([...fromHistory, ...lasting()]);
    },
    dismissNotice: ({ id }) => {
      const kind = kinds().find((one) => noticeId(one, state.unseen[one]) === id);
      if (kind !== undefined) {
        keeper.set(seenName(kind), state.unseen[kind][0]?.id ?? 0);
        state.unseen = { ...state.unseen, [kind]: [] };
      } else if (id === "rows-set-aside" && setAsideRows.found().length > 0) {
        setAsideRows.putAway(); // those of later are told again
      } else if (lasting().some((notice) => notice.id === id)) {
        state.putAway.add(id);
        if (id === "store-set-aside") keeper.set(setAsideName, null);
        if (id === "records-lost" || id === "store-set-aside") keeper.set(lostName, null);
      } else return Promise.resolve(err({ kind: "unknown-id" }));
      return Promise.resolve(ok(null));
    },
  };
}

const decodeLost = record<FoundAgain>({ names: list(text(1024), mostListed), total: count });

const readLost = ({ get }: Pick<SettingsKeeper, "get">): FoundAgain | null => get(lostName, orNull(decodeLost)) ?? null;

/** Until it is put away, later finds are added to it. */
function addLost(names: readonly string[], keeper: SettingsKeeper): void {
  const before = readLost(keeper) ?? { names: [], total: 0 };
  keeper.set(lostName, { names: [...before.names, ...names].slice(0, mostListed), total: before.total + names.length });
}

/** Names the newest event it tells of: what happens after it was shown is not put away with it. */
const noticeId = (kind: Told, events: readonly StoredEvent[]): string => `${kind}-${events[0]?.id ?? 0}`;

/** Names the files it tells of, so that more of them are told anew. */
function announcedFiles({ ages, records }: NoticePorts): readonly Notice[] {
  const { limitDays, files } = ages();
  const due = files.flatMap(({ id, dueInDays }) => {
    const file = dueInDays === null ? undefined : records.findQuarantined(id);
    return file === undefined || dueInDays === null ? [] : [{ id, name: file.name, inDays: dueInDays }];
  }).sort((one, other) => one.inDays - other.inDays);
  if (limitDays === null || due.length === 0) return [];
  const last = due.map(({ id }) => id).sort().at(-1) ?? "";
  return [{ kind: "purge-announced", id: `purge-announced-${due.length}-${last}`, files: due.slice(0, mostListed), total: due.length, afterDays: limitDays }];
}

function unseen(kind: Told, { records, keeper, isCertifiedFolder }: NoticePorts): readonly StoredEvent[] {
  const after = keeper.get(seenName(kind), count) ?? 0;
  return records
    .events({ text: "", kinds: told[kind], since: null, before: null, limit: mostCounted })
    .filter((event) => event.id > after && !(event.kind === "signer-changed" && isCertifiedFolder(event.folder)));
}

async function historyNotice(kind: Told, stored: readonly StoredEvent[], { history }: NoticePorts): Promise<Notice> {
  const newest = stored[0]?.id ?? 0;
  const page = await history({ text: "", kinds: told[kind], since: null, before: newest + 1, limit: mostCounted });
  const listed = new Set(stored.slice(0, mostListed).map(({ id }) => id));
  return { kind, id: noticeId(kind, stored), events: page.events.filter(({ id }) => listed.has(id)), total: stored.length };
}
