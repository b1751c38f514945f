import { join } from "node:path";
import { watchFolders, type WatchOptions } from "../../scan/watch.ts";
import type { FilePatterns } from "./choose-files.ts";
import { listEnteredFolders } from "./build-connector.ts";

export interface WatchedProject {
  readonly folder: string;
  readonly patterns: FilePatterns;
  /** Ends the watch after the work that is going on. */
  readonly signal: AbortSignal;
  /** How long a burst of changes is waited out; by default what suits editors. */
  readonly times?: Pick<WatchOptions, "quietMs" | "pollMs">;
}

/** A timer that runs keeps the process alive; nothing else of a watch does. */
const keepAliveMs = 60_000;

/**
 * Runs `rebuild` now and after each change in the folders that a build reads, one at a time: what changes during a run is one more run
 * after it. Resolves when the signal was given and no run is going on.
 */
export async function watchProject({ folder, patterns, signal, times = {} }: WatchedProject, rebuild: () => Promise<void>): Promise<void> {
  const state: { isChanged: boolean; wake: () => void } = { isChanged: true, wake: () => undefined };
  const onChange = () => {
    state.isChanged = true;
    state.wake();
  };
  const onAbort = () => state.wake();
  const watch = watchFolders({ onChange, ...times });
  const alive = setInterval(() => undefined, keepAliveMs);
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted) {
      if (!state.isChanged) {
        await new Promise<void>((resolve) => (state.wake = resolve));
        continue;
      }
      state.isChanged = false;
      // Before the files are read, so that no change is missed.
      const entered = await listEnteredFolders(folder, patterns);
      await watch.update([folder, ...entered.map((path) => join(folder, path))]);
      await rebuild();
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    clearInterval(alive);
    watch.close();
  }
}
