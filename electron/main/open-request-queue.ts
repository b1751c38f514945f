import type { Arrival } from "./open-requests.ts";

/** What the system hands over: a double click, a link, a second start, a command line. It waits until the window listens. */
export interface HandOver {
  readonly add: (arrivals: readonly Arrival[]) => void;
  /** The window listens now. */
  readonly begin: () => void;
  /** The window is gone; another may come. */
  readonly pause: () => void;
}

/** `open` tells the window of one arrival; it never rejects. They come one after the other, the last one stays in view. */
export function createHandOver(open: (arrival: Arrival) => Promise<void>): HandOver {
  const state = { listening: false, waiting: [] as Arrival[], last: Promise.resolve() };
  const drain = (): void => {
    for (const arrival of state.waiting.splice(0)) state.last = state.last.then(() => open(arrival));
  };
  return {
    add: (arrivals) => {
      state.waiting.push(...arrivals);
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
