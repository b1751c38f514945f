import type { App } from "electron";

/** What is under way ends first; a disk that hangs must not keep the program for ever. The journal settles the rest at the next start. */
const patienceMilliseconds = 10_000;

/** Quits only after what is open was closed, once, or after a bounded wait. */
export function endWith(app: Pick<App, "on" | "quit">, close: () => Promise<void>): void {
  const state = { closing: false, closed: false };
  app.on("will-quit", (event) => {
    if (state.closed) return;
    event.preventDefault();
    if (state.closing) return;
    state.closing = true;
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMilliseconds));
    const ended = Promise.race([close(), patience]).catch((bug: unknown) => console.error(bug));
    void ended.finally(() => {
      state.closed = true;
      app.quit();
    });
  });
}
