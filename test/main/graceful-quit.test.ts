import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { quitGracefully, quitOnSignals } from "../../electron/main/graceful-quit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function anApp(close: () => Promise<void>) {
  const did: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    quit: () => void (did.push("quit"), ask()),
    exit: (code: number) => void did.push(`exit ${code}`),
  });
  const ask = () => app.emit("will-quit", { preventDefault: () => did.push("wait") });
  const gracefulQuit = quitGracefully(app as unknown as Parameters<typeof quitGracefully>[0]);
  gracefulQuit.beforeQuit(close);
  return { did, ask, gracefulQuit };
}

test("what is open is closed once, then the program ends", async () => {
  const closing = Promise.withResolvers<void>();
  const close = vi.fn(() => closing.promise);
  const { did, ask } = anApp(close);
  ask();
  ask();
  expect(did).toEqual(["wait", "wait"]);
  closing.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(did).toEqual(["wait", "wait", "quit"]);
  expect(close).toHaveBeenCalledTimes(1);
});

test("a close that never ends does not keep the program for ever", async () => {
  const { did, ask } = anApp(() => new Promise(() => undefined));
  ask();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(did).toEqual(["wait"]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(did).toEqual(["wait", "quit"]);
});

test("a failure while closing ends the program all the same", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { did, ask } = anApp(() => Promise.reject(new Error("no")));
  ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(did).toEqual(["wait", "quit"]);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});

test("an end with an exit code closes what is open first", async () => {
  const closing = Promise.withResolvers<void>();
  const { did, gracefulQuit } = anApp(() => closing.promise);
  expect(gracefulQuit.isQuitting()).toBe(false);
  gracefulQuit.exit(87);
  expect(gracefulQuit.isQuitting()).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(did).toEqual([]);
  closing.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect(did).toEqual(["exit 87"]);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("every %s quits, not only the first", (signal) => {
  const signals = new EventEmitter();
  const quit = vi.fn();
  quitOnSignals({ quit }, signals as unknown as Parameters<typeof quitOnSignals>[1]);
  signals.emit(signal);
  signals.emit(signal);
  expect(quit).toHaveBeenCalledTimes(2);
});
