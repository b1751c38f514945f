import type { Folder } from "./folders.ts";
import type { ScannedFile } from "./scanned-file.ts";

/**
 * Scans again after a file was locked by another program or a drive did not answer: no event says when that ends. The delays grow, and
 * after the last one the retries stop.
 */
export interface Retry {
  readonly after: (files: readonly ScannedFile[], folders?: readonly Folder[]) => void;
  readonly close: () => void;
}

/** For a virus scanner, a copy over a slow network, a program left open. */
const usualDelaysMs = [2_000, 15_000, 60_000];

export function createRetry(onRetry: () => void, delaysMs: readonly number[] = usualDelaysMs): Retry {
  const state: { timer: NodeJS.Timeout | null; attempts: number } = { timer: null, attempts: 0 };
  const cancel = () => {
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
  };
  return {
    after: (files, folders = []) => {
      cancel();
      const isLocked =
        files.some(({ content }) => !content.ok && (content.error === "in-use" || content.error === "no-answer")) ||
        folders.some(({ state: found }) => found === "no-answer");
      const delay = delaysMs[state.attempts];
      state.attempts = isLocked ? state.attempts + 1 : 0;
      if (isLocked && delay !== undefined) state.timer = setTimeout(onRetry, delay).unref();
    },
    close: cancel,
  };
}
