/**
 * Runs something at once, then at most every so often, and always once more after the last request. Work that takes long runs less
 * often, so that all of it together never takes more than a small part of the time.
 */
export interface Throttle {
  readonly request: () => void;
  /** What was requested and has not run will not. */
  readonly cancel: () => void;
}

/** How many times its own length passes between two runs. */
const restForWork = 20;

export function createThrottle(intervalMs: number, run: () => void): Throttle {
  const state: { timer: NodeJS.Timeout | null; asked: boolean } = { timer: null, asked: false };
  const rest = (workMs: number) => {
    state.timer = setTimeout(
      () => {
        state.timer = null;
        if (state.asked) fire();
      },
      Math.max(intervalMs, workMs * restForWork),
    ).unref();
  };
  const fire = () => {
    state.asked = false;
    const started = performance.now();
    run();
    rest(performance.now() - started);
  };
  return {
    request: () => {
      state.asked = true;
      if (state.timer === null) fire();
    },
    cancel: () => {
      state.asked = false;
      if (state.timer !== null) clearTimeout(state.timer);
      state.timer = null;
    },
  };
}
