import { posix, win32 } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  RecentReport,
  RecentReports,
  ReportId,
  ReportPlace,
  ReportPlaceId,
  ReportProgress,
} from "../../../shared/model/known-report.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { EventHub } from "../event-hub.ts";
import { withFile } from "../reports/byte-source.ts";
import { findReports, type FoundReport } from "../reports/find-reports.ts";
import { readRecentReports } from "../reports/recent-reports.ts";
import { folderId } from "../scan/folders.ts";
import { readKnownFolders, type Host } from "../scan/known-folders.ts";
import type { ReadReport, ReportRun } from "../scan/read-reports.ts";

export interface StoredPlace {
  readonly path: string;
  readonly kind: "file" | "folder";
}

/** A report as it was read last. */
export interface RememberedReport {
  /** Absolute. */
  readonly path: string;
  readonly reports: readonly string[];
  readonly outcome: ReportOutcome;
  /** ISO text. */
  readonly readAt: string;
}

/** Where places and reports are kept. False: it could not be written. */
export interface KnownReportStore {
  readonly places: () => readonly StoredPlace[];
  readonly addPlaces: (places: readonly StoredPlace[], at: Date) => boolean;
  readonly removePlace: (path: string) => boolean;
  readonly reports: () => readonly RememberedReport[];
  readonly remember: (reports: readonly RememberedReport[]) => boolean;
  readonly forget: (paths: readonly string[]) => boolean;
  readonly forgetAll: () => boolean;
}

export interface KnownReportsPorts {
  readonly store: KnownReportStore;
  readonly isReadOnly: boolean;
  readonly read: (found: readonly FoundReport[], run: Omit<ReportRun, "atOnce">) => Promise<readonly ReadReport[]>;
  readonly host: Host;
  readonly events: Pick<EventHub, "emit">;
  readonly now: () => Date;
  readonly onBug: (bug: unknown) => void;
}

/** The reports that the user wants read, and what was read of them. */
export interface KnownReports {
  readonly places: () => readonly ReportPlace[];
  readonly reports: () => readonly (RememberedReport & { readonly id: ReportId })[];
  readonly progress: () => ReportProgress | null;
  /** Of the last reading. */
  readonly unreadFolders: () => readonly string[];
  /** Adds what is not there yet. */
  readonly add: (places: readonly StoredPlace[]) => Result<readonly ReportPlace[], "store-read-only">;
  /** Forgets a place, and what was read only there. */
  readonly remove: (id: ReportPlaceId) => Result<null, "unknown-id" | "store-read-only">;
  readonly forgetAll: () => Result<null, "store-read-only">;
  /** Reads these places, or all; a reading under way goes on instead. */
  readonly start: (ids: readonly ReportPlaceId[] | null) => string;
  readonly cancel: (runId: string) => boolean;
  /** Resolves when nothing is being read. */
  readonly ended: () => Promise<void>;
  /** Remembers what was read elsewhere, as by a command. */
  readonly remember: (read: readonly ReadReport[]) => void;
  /** Looks into Power BI Desktop's own list of recent files; reads no report. */
  readonly recent: () => Promise<RecentReports>;
  readonly addRecent: (ids: readonly ReportPlaceId[]) => Result<readonly ReportPlace[], "unknown-id" | "store-read-only">;
  readonly close: () => Promise<void>;
}

interface Run {
  progress: ReportProgress;
  readonly cancel: AbortController;
  readonly ended: Promise<void>;
}

export function createKnownReports(ports: KnownReportsPorts): KnownReports {
  const { store, isReadOnly, host, events, now } = ports;
  const path = host.platform === "win32" ? win32 : posix;
  const placeId = (of: string) => folderId(of, host.platform) as string as ReportPlaceId;
  const state: { run: Run | null; runs: number; unreadFolders: readonly string[]; recent: ReadonlyMap<ReportPlaceId, string> } = {
    run: null,
    runs: 0,
    unreadFolders: [],
    recent: new Map(),
  };
  const places = (): readonly ReportPlace[] => store.places().map((one) => ({ ...one, id: placeId(one.path) }));
  const isIn = (place: string, report: string): boolean => {
    const within = path.relative(place, report);
    return within === "" || (within !== ".." && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within));
  };
  const absolute = (one: ReadReport): string | null => {
    const at = one.report.source.kind === "file" || one.report.source.kind === "model-folder" ? one.report.source.path : one.report.name;
    return path.isAbsolute(at) ? at : null;
  };
  const remember = (read: readonly ReadReport[]): void => {
    const readAt = now().toISOString();
    const lasting = read.flatMap((one): readonly RememberedReport[] => {
      const at = absolute(one);
      const { outcome, report } = one;
      // What was cancelled stays as it was known.
      if (at === null || (outcome.kind === "not-read" && outcome.because === "cancelled")) return [];
      return [{ path: at, reports: report.reports, outcome, readAt }];
    });
    if (!isReadOnly && lasting.length > 0) store.remember(lasting);
  };

  const readPlaces = async (wanted: readonly ReportPlace[], run: Run): Promise<void> => {
    const { signal } = run.cancel;
    const report = (changes: Partial<ReportProgress>) => {
      run.progress = { ...run.progress, ...changes };
      events.emit("reports", run.progress);
    };
    const { found, unreadFolders } = await findReports(
      wanted.map((one) => one.path),
      path.sep,
      signal,
    );
    state.unreadFolders = unreadFolders.slice(0, mostFolders);
    report({ total: found.length });
    const read = await ports.read(found, {
      signal,
      onStart: ({ name }) => report({ current: path.basename(name) }),
      onRead: (done) => report({ done }),
    });
    remember(read);
    if (signal.aborted || unreadFolders.length > 0) return;
    // What is no longer there is forgotten; what could not be looked for is not.
    const there = new Set(read.flatMap((one) => absolute(one) ?? []));
    // Of a place that is away as a whole, as on a drive that is not connected, everything stays known.
    const away = new Set(read.flatMap((one) => (one.outcome.kind === "not-read" ? (absolute(one) ?? []) : [])));
    const looked = wanted.filter((place) => !away.has(place.path));
    const gone = store.reports().filter((one) => !there.has(one.path) && looked.some((place) => isIn(place.path, one.path)));
    if (gone.length > 0 && !isReadOnly) store.forget(gone.map((one) => one.path));
  };

  const start = (ids: readonly ReportPlaceId[] | null): string => {
    if (state.run !== null) return state.run.progress.runId;
    state.runs += 1;
    const runId = `reports ${state.runs}`;
    const cancel = new AbortController();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const run: Run = { progress: { runId, done: 0, total: 0, current: null }, cancel, ended };
    state.run = run;
    events.emit("reports", run.progress);
    const wanted = places().filter(({ id }) => ids === null || ids.includes(id));
    void readPlaces(wanted, run)
      .catch(ports.onBug)
      .finally(() => {
        state.run = null;
        events.emit("reports", { runId, finished: cancel.signal.aborted ? "cancelled" : "done" });
        resolve();
      });
    return runId;
  };

  const add: KnownReports["add"] = (added) => {
    if (isReadOnly || !store.addPlaces(added, now())) return err("store-read-only");
    const ids = new Set(added.map((one) => placeId(one.path)));
    return ok(places().filter(({ id }) => ids.has(id)));
  };

  return {
    places,
    reports: () => store.reports().map((one) => ({ ...one, id: folderId(one.path, host.platform) as string as ReportId })),
    progress: () => state.run?.progress ?? null,
    unreadFolders: () => state.unreadFolders,
    add,
    remove: (id) => {
      const place = places().find((one) => one.id === id);
      if (place === undefined) return err("unknown-id");
      if (isReadOnly || !store.removePlace(place.path)) return err("store-read-only");
      const others = places();
      const gone = store.reports().filter((one) => isIn(place.path, one.path) && !others.some((other) => isIn(other.path, one.path)));
      return store.forget(gone.map((one) => one.path)) ? ok(null) : err("store-read-only");
    },
    forgetAll: () => (isReadOnly || !store.forgetAll() ? err("store-read-only") : ok(null)),
    start,
    cancel: (runId) => {
      if (state.run?.progress.runId !== runId) return false;
      state.run.cancel.abort();
      return true;
    },
    ended: () => state.run?.ended ?? Promise.resolve(),
    remember,
    recent: async () => {
      const lists = (await recentLists(host)).flatMap(({ at, edition }) => readList(at).map((one) => ({ ...one, edition })));
      const known = new Set(places().map(({ id }) => id));
      const files = lists.flatMap(({ files: listed, edition }): readonly RecentReport[] =>
        (listed ?? [])
          .filter((one) => path.isAbsolute(one))
          .map((one) => ({ id: placeId(one), path: one, edition, isAdded: known.has(placeId(one)) })),
      );
      const unique = [...new Map(files.map((one) => [one.id, one])).values()].slice(0, mostRecent);
      state.recent = new Map(unique.map((one) => [one.id, one.path]));
      if (unique.length > 0) return { files: unique, state: "found" };
      return { files: [], state: lists.some((one) => one.files === null) ? "not-understood" : lists.length > 0 ? "found" : "none" };
    },
    addRecent: (ids) => {
      const paths = ids.map((id) => state.recent.get(id));
      if (paths.includes(undefined)) return err("unknown-id");
      return add(paths.flatMap((one) => (one === undefined ? [] : [{ path: one, kind: "file" as const }])));
    },
    close: async () => {
      state.run?.cancel.abort();
      await state.run?.ended;
    },
  };
}

/** As many are named; the list of the window is for reading. */
const mostFolders = 100;
const mostRecent = 200;

/** Where both editions keep it; sources disagree about the Store's. */
async function recentLists(host: Host): Promise<readonly { readonly at: string; readonly edition: RecentReport["edition"] }[]> {
  const { platform, home, localAppData } = await readKnownFolders(host);
  const path = platform === "win32" ? win32 : posix;
  const store = "Power BI Desktop Store App";
  const package_ = path.join(localAppData, "Packages", "Microsoft.MicrosoftPowerBIDesktop_8wekyb3d8bbwe", "LocalCache", "Local");
  return [
    { at: path.join(localAppData, "Microsoft", "Power BI Desktop", "User.zip"), edition: "installer" },
    { at: path.join(home, "Microsoft", store, "User.zip"), edition: "store" },
    { at: path.join(localAppData, "Microsoft", store, "User.zip"), edition: "store" },
    { at: path.join(package_, "Microsoft", store, "User.zip"), edition: "store" },
  ];
}

/** None where there is no such file; without `files` where it is not understood. */
function readList(at: string): readonly { readonly files: readonly string[] | null }[] {
  try {
    const read = withFile(at, readRecentReports);
    return [{ files: read.ok ? read.value : null }];
  } catch (thrown) {
    return errorCode(thrown) === "ENOENT" || errorCode(thrown) === "ENOTDIR" ? [] : [{ files: null }];
  }
}
