const state = { ready: false };

/** Most of Electron is available only after `ready`, some of it only before. */
export const life = {
  isReady: (): boolean => state.ready,
  becomeReady: (): void => void (state.ready = true),
  /** Throws Electron's error. */
  assertReady: (what: string): void => {
    if (!state.ready) throw new TypeError(`${what} cannot be created before app is ready.`);
  },
};
