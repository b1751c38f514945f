/** Combines a burst of calls into one, made once they have paused. */
export interface Debounce {
  readonly request: () => void;
  readonly close: () => void;
}

/** The longest a burst without a pause is held back. */
const longestWaitMs = 3_000;

export function createDebounce(quietMs: number, run: () => void): Debounce {
  const state: { timer: NodeJS.Timeout | null; since: number; closed: boolean } = { timer: null, since: 0, closed: false };
  return {
    request: () => {
      if (state.closed) return;
      const now = performance.now();
      if (state.timer === null) state.since = now;
      else clearTimeout(state.timer);
      const wait = Math.max(0, Math.min(quietMs, state.since + longestWaitMs - now));
      state.timer = setTimeout(() => {
        state.timer = null;
        run();
      }, wait).unref();
    },
    close: () => {
      state.closed = true;
      if (state.timer !== null) clearTimeout(state.timer);
    },
  };
}
