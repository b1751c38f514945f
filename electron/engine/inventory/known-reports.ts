import { posix, win32 } from "node:path";
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
import { findReports, type FoundReport } from "../reports/find-reports.ts";
import { readRecentLists } from "./recent-lists.ts";
import { folderId } from "../scan/folders.ts";
import type { Host } from "../scan/known-folders.ts";
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
  const { store, isReadOnly, host, now } = ports;
  const path = host.platform === "win32" ? win32 : posix;
  const placeId = (of: string) => folderId(of, host.platform) as string as ReportPlaceId;
  const state: { recent: ReadonlyMap<ReportPlaceId, string> } = { recent: new Map() };
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

  const isLoose = (report: string): boolean => !places().some((place) => isIn(place.path, report));
  const reading = createReading(ports, { places, isIn, absolute, remember, isLoose });

  const add: KnownReports["add"] = (added) => {
    if (isReadOnly || !store.addPlaces(added, now())) return err("store-read-only");
    const ids = new Set(added.map((one) => placeId(one.path)));
    return ok(places().filter(({ id }) => ids.has(id)));
  };

  return {
    places,
    reports: () => store.reports().map((one) => ({ ...one, id: folderId(one.path, host.platform) as string as ReportId })),
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
    ...reading,
    remember,
    recent: async () => {
      const { files, state: found } = await readRecentLists(host);
      const known = new Set(places().map(({ id }) => id));
      const all = files.map((one): RecentReport => ({ ...one, id: placeId(one.path), isAdded: known.has(placeId(one.path)) }));
      const unique = [...new Map(all.map((one) => [one.id, one])).values()].slice(0, mostRecent);
      state.recent = new Map(unique.map((one) => [one.id, one.path]));
      return { files: unique, state: found };
    },
    addRecent: (ids) => {
      const paths = ids.map((id) => state.recent.get(id));
      if (paths.includes(undefined)) return err("unknown-id");
      return add(paths.flatMap((one) => (one === undefined ? [] : [{ path: one, kind: "file" as const }])));
    },
  };
}

interface ReadingPorts {
  readonly places: () => readonly ReportPlace[];
  readonly isIn: (place: string, report: string) => boolean;
  readonly absolute: (one: ReadReport) => string | null;
  readonly remember: (read: readonly ReadReport[]) => void;
  /** Known, and in none of the places. */
  readonly isLoose: (report: string) => boolean;
}

type Reading = Pick<KnownReports, "progress" | "unreadFolders" | "start" | "cancel" | "ended" | "close">;

/** One reading at a time; what is asked for meanwhile follows. */
function createReading(ports: KnownReportsPorts, { places, isIn, absolute, remember, isLoose }: ReadingPorts): Reading {
  const { store, isReadOnly, host, events } = ports;
  const path = host.platform === "win32" ? win32 : posix;
  const state: { run: Run | null; runs: number; queued: readonly ReportPlaceId[]; isClosed: boolean; unreadFolders: readonly string[] } = {
    run: null,
    runs: 0,
    queued: [],
    isClosed: false,
    unreadFolders: [],
  };

  const read = async (wanted: readonly ReportPlace[], loose: readonly string[], run: Run): Promise<void> => {
    const { signal } = run.cancel;
    const report = (changes: Partial<ReportProgress>) => {
      run.progress = { ...run.progress, ...changes };
      events.emit("reports", run.progress);
    };
    const { found, unreadFolders } = await findReports([...wanted.map((one) => one.path), ...loose], path.sep, signal);
    state.unreadFolders = unreadFolders.slice(0, mostFolders);
    report({ total: found.length });
    const done = await ports.read(found, {
      signal,
      onStart: ({ name }) => report({ current: path.basename(name) }),
      onRead: (count) => report({ done: count }),
    });
    const single = new Set(loose);
    const isGone = (one: ReadReport) => isVanished(one) && single.has(absolute(one) ?? "");
    remember(done.filter((one) => !isGone(one)));
    if (signal.aborted || unreadFolders.length > 0 || isReadOnly) return;
    // What is no longer there is forgotten; what could not be looked for is not.
    const there = new Set(done.flatMap((one) => (isGone(one) ? [] : (absolute(one) ?? []))));
    // Of a place that is away as a whole, as on a drive that is not connected, everything stays known.
    const away = new Set(done.flatMap((one) => (one.outcome.kind === "not-read" ? (absolute(one) ?? []) : [])));
    const looked = wanted.filter((place) => !away.has(place.path));
    const wasLooked = (report_: string) => single.has(report_) || looked.some((place) => isIn(place.path, report_));
    const gone = store.reports().filter((one) => !there.has(one.path) && wasLooked(one.path));
    if (gone.length > 0) store.forget(gone.map((one) => one.path));
  };

  const start = (ids: readonly ReportPlaceId[] | null): string => {
    if (state.run !== null) {
      state.queued = [...state.queued, ...(ids ?? [])];
      return state.run.progress.runId;
    }
    state.runs += 1;
    const runId = `reports ${state.runs}`;
    const cancel = new AbortController();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const run: Run = { progress: { runId, done: 0, total: 0, current: null }, cancel, ended };
    state.run = run;
    events.emit("reports", run.progress);
    const wanted = places().filter(({ id }) => ids === null || ids.includes(id));
    const loose = ids === null ? store.reports().flatMap((one) => (isLoose(one.path) ? [one.path] : [])) : [];
    void read(wanted, loose, run)
      .catch(ports.onBug)
      .finally(() => {
        const { queued } = state;
        state.run = null;
        state.queued = [];
        events.emit("reports", { runId, finished: cancel.signal.aborted ? "cancelled" : "done" });
        if (queued.length > 0 && !state.isClosed) start(queued);
        resolve();
      });
    return runId;
  };

  const ended = async (): Promise<void> => {
    while (state.run !== null) await state.run.ended;
  };
  return {
    progress: () => state.run?.progress ?? null,
    unreadFolders: () => state.unreadFolders,
    start,
    cancel: (runId) => {
      if (state.run?.progress.runId !== runId) return false;
      state.run.cancel.abort();
      return true;
    },
    ended,
    close: async () => {
      state.isClosed = true;
      state.run?.cancel.abort();
      await ended();
    },
  };
}

export const isVanished = ({ outcome }: ReadReport): boolean => outcome.kind === "not-read" && outcome.because === "vanished";

/** As many are named; the list of the window is for reading. */
const mostFolders = 100;
const mostRecent = 200;
