import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadPage } from "../../electron/main/load-page.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** `loads` says how each load ends; one that is missing never does. */
function aWindow({ loads, retries = [] }: { readonly loads: readonly (Error | "loaded")[]; readonly retries?: readonly boolean[] }) {
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

test("the window is shown with its first picture, once", async () => {
  const { did, window, settled } = aWindow({ loads: ["loaded"] });
  window.emit("ready-to-show");
  await settled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(did).toEqual(["load", "show"]);
});

test("a page that is there is shown even when its first picture is never announced", async () => {
  const { did } = aWindow({ loads: ["loaded"] });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(did).toEqual(["load", "show"]);
});

test.each([
  ["is refused", { loads: [failure(-2)] }],
  ["never ends", { loads: [] }],
])("a load that %s ends in a question, and the answer is taken", async (_, { loads }) => {
  const { did, window } = aWindow({ loads: [...loads], retries: [false] });
  await vi.advanceTimersByTimeAsync(60_000);
  window.emit("ready-to-show");
  expect(did).toEqual(["load", "ask", "give up"]);
});

test.each([
  ["did-fail-load", [{}, -6, "ERR_FILE_NOT_FOUND", "app://mezzanine/", true]],
  ["did-navigate", [{}, "app://mezzanine/", 404, "Not Found"]],
  ["preload-error", [{}, "preload.cjs", new Error("bad")]],
] as const)("%s is a page that is not there, however Electron puts it", async (event, args) => {
  const { did, window, settled } = aWindow({ loads: ["loaded", "loaded"], retries: [true] });
  window.webContents.emit(event, ...args);
  window.webContents.emit(event, ...args);
  await settled();
  expect(did).toEqual(["load", "ask", "load"]);
  window.emit("ready-to-show");
  expect(did.at(-1)).toBe("show");
});

test("what concerns a frame, or was only replaced by another load, asks nothing", async () => {
  const { did, window } = aWindow({ loads: [failure(-3)] });
  window.webContents.emit("did-fail-load", {}, -3, "ERR_ABORTED", "app://mezzanine/", true);
  window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", "app://mezzanine/x", false);
  window.webContents.emit("did-navigate", {}, "app://mezzanine/", 200, "OK");
  await vi.advanceTimersByTimeAsync(0);
  expect(did).toEqual(["load"]);
});

test("a page that is gone when it is loaded again, long after it was shown, is asked about too", async () => {
  const { did, window, settled } = aWindow({ loads: ["loaded", "loaded"], retries: [true] });
  window.emit("ready-to-show");
  await settled();
  window.webContents.emit("did-fail-load", {}, -2, "ERR_FAILED", "app://mezzanine/", true);
  await settled();
  expect(did).toEqual(["load", "show", "ask", "load"]);
});
