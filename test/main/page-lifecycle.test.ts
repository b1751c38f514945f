import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { loadPage, recoverPage } from "../../electron/main/page-lifecycle.ts";

describe("loading", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** `loads` gives the outcome of each load; a load without one never ends. */
  function aLoadingWindow({
    loads,
    retries = [],
  }: {
    readonly loads: readonly (Error | "loaded")[];
    readonly retries?: readonly boolean[];
  }) {
    const did: string[] = [];
    const [endings, answers] = [[...loads], [...retries]];
    const webContents = Object.assign(new EventEmitter(), {
      loadURL: () => {
        did.push("load");
        const ending = endings.shift();
        if (ending === undefined) return new Promise<void>(() => undefined);
        return ending === "loaded" ? Promise.resolve() : Promise.reject(ending);
      },
    });
    const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
    loadPage(window as unknown as Parameters<typeof loadPage>[0], {
      address: "app://mezzanine/",
      show: () => void did.push("show"),
      askWhetherToRetry: async () => (did.push("ask"), answers.shift() ?? false),
      giveUp: () => void did.push("give up"),
    });
    return { did, window, settled: () => vi.advanceTimersByTimeAsync(0) };
  }

  const failure = (errno: number) => Object.assign(new Error("ERR"), { errno });

  test("the window is shown when its page is drawn, once", async () => {
    const { did, window, settled } = aLoadingWindow({ loads: ["loaded"] });
    window.emit("ready-to-show");
    await settled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(did).toEqual(["load", "show"]);
  });

  test("a loaded page is shown even when Electron never reports that it is drawn", async () => {
    const { did } = aLoadingWindow({ loads: ["loaded"] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(did).toEqual(["load", "show"]);
  });

  test.each([
    ["is refused", { loads: [failure(-2)] }],
    ["never ends", { loads: [] }],
  ])("after a load that %s the user is asked, and the answer is followed", async (_, { loads }) => {
    const { did, window } = aLoadingWindow({ loads: [...loads], retries: [false] });
    await vi.advanceTimersByTimeAsync(60_000);
    window.emit("ready-to-show");
    expect(did).toEqual(["load", "ask", "give up"]);
  });

  test.each([
    ["did-fail-load", [{}, -6, "ERR_FILE_NOT_FOUND", "app://mezzanine/", true]],
    ["did-navigate", [{}, "app://mezzanine/", 404, "Not Found"]],
    ["preload-error", [{}, "preload.cjs", new Error("bad")]],
  ] as const)("%s counts as a failed load", async (event, args) => {
    const { did, window, settled } = aLoadingWindow({ loads: ["loaded", "loaded"], retries: [true] });
    window.webContents.emit(event, ...args);
    window.webContents.emit(event, ...args);
    await settled();
    expect(did).toEqual(["load", "ask", "load"]);
    window.emit("ready-to-show");
    expect(did.at(-1)).toBe("show");
  });

  test("a failure in a frame, or of a load that another one replaced, asks nothing", async () => {
    const { did, window } = aLoadingWindow({ loads: [failure(-3)] });
    window.webContents.emit("did-fail-load", {}, -3, "ERR_ABORTED", "app://mezzanine/", true);
    window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", "app://mezzanine/x", false);
    window.webContents.emit("did-navigate", {}, "app://mezzanine/", 200, "OK");
    await vi.advanceTimersByTimeAsync(0);
    expect(did).toEqual(["load"]);
  });

  test("a reload that fails long after the page was shown asks too", async () => {
    const { did, window, settled } = aLoadingWindow({ loads: ["loaded", "loaded"], retries: [true] });
    window.emit("ready-to-show");
    await settled();
    window.webContents.emit("did-fail-load", {}, -2, "ERR_FAILED", "app://mezzanine/", true);
    await settled();
    expect(did).toEqual(["load", "show", "ask", "load"]);
  });
});

describe("recovering", () => {
  function aLoadedWindow(answers: { readonly reload?: boolean; readonly reloadAfterCrashes?: boolean } = {}) {
    const did: string[] = [];
    const clock = { now: 0 };
    const note = (what: string) => () => void did.push(what);
    const webContents = Object.assign(new EventEmitter(), { reload: note("reload"), forcefullyCrashRenderer: note("end its process") });
    const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
    recoverPage(window as unknown as Parameters<typeof recoverPage>[0], {
      onUnloaded: note("unloaded"),
      askWhetherToReload: async () => (did.push("ask about hang"), answers.reload ?? false),
      askAfterCrashes: async () => (did.push("ask about crashes"), answers.reloadAfterCrashes ?? false),
      quit: note("quit"),
      now: () => clock.now,
    });
    const crash = (reason = "crashed") => webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    return { did, clock, window, crash, settled };
  }

  test.each(["crashed", "oom", "killed", "abnormal-exit", "launch-failed", "integrity-failure"])(
    "a page that is %s is reloaded",
    (reason) => {
      const { did, crash } = aLoadedWindow();
      crash(reason);
      expect(did).toEqual(["unloaded", "reload"]);
    },
  );

  test("a reload counts as unloaded; a change of the route does not", () => {
    const { did, window } = aLoadedWindow();
    window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: true });
    window.webContents.emit("did-start-navigation", { isMainFrame: false, isSameDocument: false });
    expect(did).toEqual([]);
    window.webContents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false });
    expect(did).toEqual(["unloaded"]);
  });

  test("a page that exited cleanly is not reloaded", () => {
    const { did, crash } = aLoadedWindow();
    crash("clean-exit");
    expect(did).toEqual([]);
  });

  test.each([
    [false, "quit"],
    [true, "reload"],
  ])("after the fourth crash in a minute the user decides: %s", async (reloadAfterCrashes, last) => {
    const { did, crash, settled } = aLoadedWindow({ reloadAfterCrashes });
    for (let count = 0; count < 4; count += 1) crash();
    await settled();
    expect(did.slice(-3)).toEqual(["unloaded", "ask about crashes", last]);
  });

  test("crashes long ago do not count", () => {
    const { did, clock, crash } = aLoadedWindow();
    for (let count = 0; count < 10; count += 1) {
      crash();
      clock.now += 30_000;
    }
    expect(did).not.toContain("ask about crashes");
  });

  test("a page that does not respond is ended only when the user says so, and the user is asked once", async () => {
    const waiting = aLoadedWindow({ reload: false });
    waiting.window.emit("unresponsive");
    waiting.window.emit("unresponsive");
    await waiting.settled();
    expect(waiting.did).toEqual(["ask about hang"]);

    const hung = aLoadedWindow({ reload: true });
    hung.window.emit("unresponsive");
    await hung.settled();
    expect(hung.did).toEqual(["ask about hang", "end its process"]);
  });
});
