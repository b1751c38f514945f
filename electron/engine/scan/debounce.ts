/** Passes a burst of notices on as one, once they have paused. */
export interface QuietTime {
  readonly notice: () => void;
  readonly close: () => void;
}

/** A burst that never pauses is passed on all the same. */
const longestWaitMs = 3_000;

export function createQuietTime(quietMs: number, onQuiet: () => void): QuietTime {
  const state: { timer: NodeJS.Timeout | null; since: number; closed: boolean } = { timer: null, since: 0, closed: false };
  return {
    notice: () => {
      if (state.closed) return;
      const now = performance.now();
      if (state.timer === null) state.since = now;
      else clearTimeout(state.timer);
      const wait = Math.max(0, Math.min(quietMs, state.since + longestWaitMs - now));
      state.timer = setTimeout(() => {
        state.timer = null;
        onQuiet();
      }, wait).unref();
    },
    close: () => {
      state.closed = true;
      if (state.timer !== null) clearTimeout(state.timer);
    },
  };
}
