import { randomUUID } from "node:crypto";
import type { ScanProgress } from "../../../shared/model/inventory.ts";
import type { EventHub } from "../event-hub.ts";
import { createThrottle } from "./throttle.ts";

type Progress = Omit<ScanProgress, "scanId">;

/** One scan, however it is done. Resolves with whether it was cancelled. */
export type RunScan = (run: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<boolean>;

export interface ScanRuns {
  /** Starts a scan unless one is running; the id of the running one either way. */
  readonly start: () => string;
  /** Like `start`; while one is running, another follows it: what it already passed may have changed. */
  readonly noticeChange: () => void;
  readonly cancel: (scanId: string) => boolean;
  readonly progress: () => ScanProgress | null;
  /** When the scan that runs now has ended; at once when none does. */
  readonly ended: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ScanRunsPorts {
  readonly run: RunScan;
  readonly events: EventHub;
  /** After a scan ended, however it ended. */
  readonly onEnded: () => void;
  readonly onBug: (bug: unknown) => void;
}

interface Running {
  readonly id: string;
  readonly abort: AbortController;
  progress: ScanProgress;
  ended: Promise<void>;
}

const progressEventMs = 100;

/** One scan at a time, with progress events, cancellable. */
export function createScanRuns({ run, events, onEnded, onBug }: ScanRunsPorts): ScanRuns {
  const state: { running: Running | null; again: boolean; closed: boolean } = { running: null, again: false, closed: false };
  const report = createThrottle(progressEventMs, () => {
    if (state.running !== null) events.emit("scan", state.running.progress);
  });

  const carryOut = async (running: Running) => {
    const onProgress = (progress: Progress) => {
      running.progress = { scanId: running.id, ...progress };
      report.request();
    };
    const cancelled = await run({ signal: running.abort.signal, onProgress }).catch((bug: unknown) => {
      onBug(bug);
      return true;
    });
    state.running = null;
    report.cancel();
    events.emit("scan", { scanId: running.id, finished: cancelled ? "cancelled" : "done" });
    onEnded();
    if (state.again && !running.abort.signal.aborted && !state.closed) start();
  };

  const start = (): string => {
    if (state.running !== null) return state.running.id;
    const id = randomUUID();
    const progress: ScanProgress = { scanId: id, done: 0, total: 0, current: null };
    const running: Running = { id, abort: new AbortController(), progress, ended: Promise.resolve() };
    state.running = running;
    state.again = false;
    report.request();
    running.ended = carryOut(running);
    return id;
  };

  return {
    start,
    noticeChange: () => {
      if (state.closed) return; // what ends an operation may end after this
      if (state.running === null) start();
      else state.again = true;
    },
    cancel: (scanId) => {
      if (state.running?.id !== scanId) return false;
      state.running.abort.abort();
      return true;
    },
    progress: () => state.running?.progress ?? null,
    ended: async () => state.running?.ended,
    close: async () => {
      state.closed = true;
      state.running?.abort.abort();
      await state.running?.ended;
      report.cancel();
    },
  };
}
