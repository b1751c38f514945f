import type { Folder } from "./folders.ts";
import type { ScannedFile } from "./scanned-file.ts";

/**
 * A file that another program holds is free again soon, a drive that did not answer may be there again, and no event says when: look
 * again, ever more rarely, then no more.
 */
export interface SecondLooks {
  readonly after: (files: readonly ScannedFile[], folders?: readonly Folder[]) => void;
  readonly close: () => void;
}

/** A virus scanner, a copy over a slow network, a program left open. */
const usualDelaysMs = [2_000, 15_000, 60_000];

export function createSecondLooks(look: () => void, delaysMs: readonly number[] = usualDelaysMs): SecondLooks {
  const state: { timer: NodeJS.Timeout | null; looks: number } = { timer: null, looks: 0 };
  const forget = () => {
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
  };
  return {
    after: (files, folders = []) => {
      forget();
      const isHeld = files.some(({ content }) => !content.ok && (content.error === "in-use" || content.error === "no-answer")) || folders.some(({ state: found }) => found === "no-answer");
      const delay = delaysMs[state.looks];
      state.looks = isHeld ? state.looks + 1 : 0;
      if (isHeld && delay !== undefined) state.timer = setTimeout(look, delay).unref();
    },
    close: forget,
  };
}
