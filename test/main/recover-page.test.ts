import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { recoverPage } from "../../electron/main/recover-page.ts";

function aWindow(answers: { readonly reload?: boolean; readonly goOn?: boolean } = {}) {
  const did: string[] = [];
  const clock = { now: 0 };
  const note = (what: string) => () => void did.push(what);
  const webContents = Object.assign(new EventEmitter(), { reload: note("reload"), forcefullyCrashRenderer: note("end its process") });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
  recoverPage(window as unknown as Parameters<typeof recoverPage>[0], {
    onGone: note("gone"),
    askWhetherToReload: async () => (did.push("ask about hang"), answers.reload ?? false),
    askWhetherToGoOn: async () => (did.push("ask about crashes"), answers.goOn ?? false),
    quit: note("quit"),
    now: () => clock.now,
  });
  const crash = (reason = "crashed") => webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { did, clock, window, crash, settled };
}

test.each(["crashed", "oom", "killed", "abnormal-exit", "launch-failed", "integrity-failure"])("a page that is %s comes back", (reason) => {
  const { did, crash } = aWindow();
  crash(reason);
  expect(did).toEqual(["gone", "reload"]);
});

test("a page that is loaded again hears nothing until it asks; one that only changes its place does", () => {
  const { did, window } = aWindow();
  window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: true });
  window.webContents.emit("did-start-navigation", { isMainFrame: false, isSameDocument: false });
  expect(did).toEqual([]);
  window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false });
  expect(did).toEqual(["gone"]);
});

test("a page that ended in order does not", () => {
  const { did, crash } = aWindow();
  crash("clean-exit");
  expect(did).toEqual([]);
});

test.each([
  [false, "quit"],
  [true, "reload"],
])("the fourth crash in a minute is the user's to judge: %s", async (goOn, last) => {
  const { did, crash, settled } = aWindow({ goOn });
  for (let count = 0; count < 4; count += 1) crash();
  await settled();
  expect(did.slice(-3)).toEqual(["gone", "ask about crashes", last]);
});

test("crashes long ago do not count", () => {
  const { did, clock, crash } = aWindow();
  for (let count = 0; count < 10; count += 1) {
    crash();
    clock.now += 30_000;
  }
  expect(did).not.toContain("ask about crashes");
});

test("a page that does not answer is ended only when the user says so, and is asked about once", async () => {
  const waiting = aWindow({ reload: false });
  waiting.window.emit("unresponsive");
  waiting.window.emit("unresponsive");
  await waiting.settled();
  expect(waiting.did).toEqual(["ask about hang"]);

  const tired = aWindow({ reload: true });
  tired.window.emit("unresponsive");
  await tired.settled();
  expect(tired.did).toEqual(["ask about hang", "end its process"]);
});
