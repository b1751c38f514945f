/** Runs something at once, then at most every so often, and always once more after the last request. */
export interface Throttle {
  readonly request: () => void;
  /** What was requested and has not run will not. */
  readonly cancel: () => void;
}

export function createThrottle(intervalMs: number, run: () => void): Throttle {
  const state: { timer: NodeJS.Timeout | null; asked: boolean } = { timer: null, asked: false };
  const rest = () => {
    state.timer = setTimeout(() => {
      state.timer = null;
      if (state.asked) fire();
    }, intervalMs).unref();
  };
  const fire = () => {
    state.asked = false;
    run();
    rest();
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
