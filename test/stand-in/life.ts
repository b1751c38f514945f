const state = { ready: false };

/** Most of Electron exists only once the program is ready, and some only before. */
export const life = {
  isReady: (): boolean => state.ready,
  becomeReady: (): void => void (state.ready = true),
  /** As Electron refuses it. */
  needReady: (what: string): void => {
    if (!state.ready) throw new TypeError(`${what} cannot be created before app is ready.`);
  },
};
