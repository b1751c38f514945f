import type { App } from "electron";

/** Running work may finish, but a disk that hangs must not keep the program for ever. The journal repairs the rest at the next start. */
const closeLimitMilliseconds = 10_000;

export interface GracefulQuit {
  /** True from the moment the program closes what is open. Nothing new may be opened then. */
  readonly isQuitting: () => boolean;
  /** Ends with an exit code, after closing what is open. */
  readonly exit: (exitCode: number) => void;
  /** Registers what to close before the program ends. */
  readonly beforeQuit: (close: () => Promise<void>) => void;
}

/** Ends the program only after what is open was closed, once, or after a bounded wait. */
export function quitGracefully(app: Pick<App, "on" | "quit" | "exit">): GracefulQuit {
  const closers: (() => Promise<void>)[] = [];
  const state: { closed: boolean; closing: Promise<void> | null } = { closed: false, closing: null };
  const closeAll = async (): Promise<void> => {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, closeLimitMilliseconds));
    await Promise.race([Promise.all(closers.map((close) => close())), limit]).catch((bug: unknown) => console.error(bug));
    state.closed = true;
  };
  const closeOnce = (): Promise<void> => (state.closing ??= closeAll());
  app.on("will-quit", (event) => {
    if (state.closed) return;
    event.preventDefault();
    if (state.closing === null) void closeOnce().then(() => app.quit());
  });
  return {
    isQuitting: () => state.closing !== null,
    exit: (exitCode) => void closeOnce().then(() => app.exit(exitCode)),
    beforeQuit: (close) => void closers.push(close),
  };
}

/**
 * Electron quits on a first signal and leaves the second one to the system, which ends the program at once. A terminal and a launcher
 * may each send one, so here every signal quits, and on Windows Ctrl+C does too. Call it only after Electron is ready, because Electron
 * sets its own handlers then.
 */
export function quitOnSignals(app: Pick<App, "quit">, signals: Pick<NodeJS.Process, "on"> = process): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) signals.on(signal, () => app.quit());
}
