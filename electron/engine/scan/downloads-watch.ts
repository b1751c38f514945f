import { posix, win32 } from "node:path";
import type { Inspector, ListedFile } from "../inspector/inspector.ts";
import { limits } from "../limits.ts";
import { readDownloadsFolder, type Host } from "./known-folders.ts";
import { watchFolders, type WatchOptions } from "./watch.ts";

export interface DownloadsWatch {
  readonly setEnabled: (enabled: boolean) => void;
  readonly close: () => void;
}

export interface DownloadTimes extends Pick<WatchOptions, "quietMs" | "pollMs"> {
  /** A file is complete when its size and time have not changed for this long. */
  readonly restMs: number;
  /** A folder that is absent or does not answer is tried again after this. */
  readonly retryMs: number;
}

export interface DownloadsPorts {
  readonly host: Host;
  readonly readFolder: Inspector["readFolder"];
  /** Inspects a file and tells the user of it. False when it cannot be read now, but perhaps later. */
  readonly offer: (path: string) => Promise<boolean>;
  readonly onBug: (bug: unknown) => void;
  readonly times?: DownloadTimes | undefined;
}

const usualTimes: DownloadTimes = { restMs: 1_500, retryMs: 60_000 };

/** Who unpacks a hundred connectors there knows of them. */
const mostInMinute = 5;
const minuteMs = 60_000;
/** A virus scanner may hold a new file for a while. */
const mostTries = 20;
/** What is remembered of files that are gone again. */
const mostRemembered = 10_000;

/**
 * Offers connectors that appear in the user's Downloads. Only names of the folder itself are looked at; what lay there before is
 * not offered unless it is written anew, and nothing twice. Links are left alone: they show another file. A folder that does not answer holds up nobody.
 */
export function createDownloadsWatch(ports: DownloadsPorts): DownloadsWatch {
  let running: { readonly close: () => void } | null = null;
  const stop = () => {
    running?.close();
    running = null;
  };
  return {
    setEnabled: (enabled) => {
      if (!enabled) stop();
      else running ??= startWatch(ports);
    },
    close: stop,
  };
}

/** A file that may still be written. */
interface Resting {
  readonly mark: string;
  readonly since: number;
  readonly tries: number;
}

interface State {
  /** Marks of files that lay there before or were offered; null until the folder was listed. */
  known: Set<string> | null;
  resting: ReadonlyMap<string, Resting>;
  offeredAt: readonly number[];
  isLooking: boolean;
  isLookWanted: boolean;
  timer: NodeJS.Timeout | null;
  closed: boolean;
}

function startWatch({ host, readFolder, offer, onBug, times = usualTimes }: DownloadsPorts): { readonly close: () => void } {
  const state: State = {
    known: null,
    resting: new Map(),
    offeredAt: [],
    isLooking: false,
    isLookWanted: false,
    timer: null,
    closed: false,
  };
  const { join } = host.platform === "win32" ? win32 : posix;
  const path = readDownloadsFolder(host);

  const lookAfter = (ms: number) => {
    if (state.timer !== null) clearTimeout(state.timer);
    if (state.closed) return;
    state.timer = setTimeout(request, ms).unref();
  };

  const list = async (folder: string): Promise<readonly ListedFile[] | null> => {
    const listing = await readFolder({ path: folder, listFor: "near-miss" });
    return listing?.state === "present" && !state.closed ? listing.files.filter(isCandidate) : null;
  };

  /** The files of now are those that lay there before. Also when the folder comes back: it may be another one. */
  const begin = async (folder: string): Promise<void> => {
    // Watching a folder that does not answer would hang.
    if ((await list(folder)) === null) return lookAfter(times.retryMs);
    await watch.update([folder]);
    const files = await list(folder);
    if (files === null) lookAfter(times.retryMs);
    else state.known = new Set(files.map(markOf));
  };

  /** Whether there is nothing more to do with it now or later. */
  const isSettled = async (file: string): Promise<boolean> => {
    const now = performance.now();
    const lately = state.offeredAt.filter((at) => now - at < minuteMs);
    if (lately.length >= mostInMinute) return true;
    if (state.closed || !(await offer(file))) return false;
    state.offeredAt = [...lately, now];
    return true;
  };

  const look = async (): Promise<void> => {
    const folder = await path;
    const { known } = state;
    if (known === null) return begin(folder);
    const files = await list(folder);
    if (files === null) {
      Object.assign(state, { known: null, resting: new Map() });
      return lookAfter(times.retryMs);
    }
    const resting = new Map<string, Resting>();
    for (const file of files) {
      const mark = markOf(file);
      if (known.has(mark)) continue;
      const before = state.resting.get(file.name);
      const now = performance.now();
      const isAsBefore = before?.mark === mark;
      const tries = isAsBefore ? before.tries : 0;
      if (!isAsBefore) resting.set(file.name, { mark, since: now, tries });
      else if (now - before.since < times.restMs) resting.set(file.name, before);
      else if ((await isSettled(join(folder, file.name))) || tries + 1 >= mostTries) known.add(mark);
      else resting.set(file.name, { mark, since: now, tries: tries + 1 });
    }
    state.resting = resting;
    if (known.size > mostRemembered + files.length) state.known = new Set(files.map(markOf).filter((mark) => known.has(mark)));
    if (resting.size > 0) lookAfter(times.restMs);
  };

  const request = (): void => {
    if (state.closed) return;
    state.isLookWanted = true;
    if (!state.isLooking) void lookWhileWanted().catch(onBug);
  };

  const lookWhileWanted = async (): Promise<void> => {
    state.isLooking = true;
    try {
      while (state.isLookWanted && !state.closed) {
        state.isLookWanted = false;
        await look();
      }
    } finally {
      state.isLooking = false;
    }
  };

  const watch = watchFolders({ ...times, onChange: request });
  request();
  return {
    close: () => {
      state.closed = true;
      if (state.timer !== null) clearTimeout(state.timer);
      watch.close();
    },
  };
}

/** Browsers write under another ending, or leave an empty file of the final name, until a file is complete. */
const isCandidate = ({ name, rawName, stamp, isLink }: ListedFile): boolean =>
  /\.(?:mez|pqx)$/iu.test(name) &&
  rawName === null &&
  isLink !== true &&
  stamp.ok &&
  stamp.value.sizeBytes > 0 &&
  stamp.value.sizeBytes <= limits.fileBytes;

/** The same file as it was. The time of change is left out: reading Windows' mark or renaming sets it. */
const markOf = ({ name, stamp }: ListedFile): string => (stamp.ok ? `${stamp.value.sizeBytes}/${stamp.value.modifiedMs}/${name}` : name);
