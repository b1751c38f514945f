import type { App } from "electron";

/** What is under way ends first; a disk that hangs must not keep the program for ever. The journal settles the rest at the next start. */
const patienceMilliseconds = 10_000;

export interface Ending {
  /** The program is about to end: nothing new is opened. */
  readonly isUnderWay: () => boolean;
  /** Ends with an exit code, after what is open was closed as for any end. */
  readonly end: (exitCode: number) => void;
}

/** Quits only after what is open was closed, once, or after a bounded wait. */
export function endWith(app: Pick<App, "on" | "quit" | "exit">, close: () => Promise<void>): Ending {
  const state: { closed: boolean; closing: Promise<void> | null } = { closed: false, closing: null };
  const closeAll = async (): Promise<void> => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds));
    await Promise.race([close(), patience]).catch((bug: unknown) => console.error(bug));
    state.closed = true;
  };
  const closeOnce = (): Promise<void> => (state.closing ??= closeAll());
  app.on("will-quit", (event) => {
    if (state.closed) return;
    event.preventDefault();
    if (state.closing === null) void closeOnce().then(() => app.quit());
  });
  return {
    isUnderWay: () => state.closing !== null,
    end: (exitCode) => void closeOnce().then(() => app.exit(exitCode)),
  };
}

/**
 * Electron takes a first signal for a wish to quit and then leaves the second one to the system, which ends the program at once; a
 * terminal and a launcher may each send one. Here all of them are the same wish, and on Windows Ctrl+C is one too. Not before Electron
 * has set its own, when it is ready.
 */
export function quitOnSignals(app: Pick<App, "quit">, signals: Pick<NodeJS.Process, "on"> = process): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) signals.on(signal, () => app.quit());
}
