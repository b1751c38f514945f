/** Files the system hands over: a double click, a second start, a command line. They wait until the window listens. */
export interface HandOver {
  readonly add: (paths: readonly string[]) => void;
  /** The window listens now. */
  readonly begin: () => void;
  /** The window is gone; another may come. */
  readonly pause: () => void;
}

/** `open` inspects one file and tells the window; it never rejects. Files are opened one after the other, the last one stays in view. */
export function createHandOver(open: (path: string) => Promise<void>): HandOver {
  const state = { listening: false, waiting: [] as string[], last: Promise.resolve() };
  const drain = (): void => {
    for (const path of state.waiting.splice(0)) state.last = state.last.then(() => open(path));
  };
  return {
    add: (paths) => {
      state.waiting.push(...paths);
      if (state.listening) drain();
    },
    begin: () => {
      state.listening = true;
      drain();
    },
    pause: () => {
      state.listening = false;
    },
  };
}
