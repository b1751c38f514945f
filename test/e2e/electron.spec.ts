import { expect } from "@playwright/test";
import type { Bridge } from "../../shared/contract/commands.ts";
import { test } from "./host.ts";

type WithBridge = { readonly mezzanine: Bridge };

test("the page has the bridge and nothing of Node or Electron", async ({ openWindow }) => {
  const { page } = await openWindow();
  const found = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as WithBridge).mezzanine),
    frozen: Object.isFrozen((globalThis as unknown as WithBridge).mezzanine),
    foreign: ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({ bridge: ["call", "on", "openFile", "openProject"], frozen: true, foreign: [] });
});

test("a value that cannot be cloned is refused in the page", async ({ openWindow }) => {
  const { page } = await openWindow();
  const outcome = await page.evaluate(async () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const deep: unknown = JSON.parse("[".repeat(1500) + "]".repeat(1500));
    const attempts = [circle, Symbol("x"), () => 1, deep].map((input) =>
      Promise.resolve()
        .then(() => (globalThis as unknown as WithBridge).mezzanine.call("getAbout", input as unknown as null))
        .then(
          (reply) => (reply.ok ? "answered" : reply.error.kind),
          () => "thrown",
        ),
    );
    return Promise.all(attempts);
  });
  expect(outcome).toEqual(["thrown", "thrown", "thrown", "thrown"]);
});

test("the page cannot navigate, open windows or load from other origins", async ({ openWindow }) => {
  const { page } = await openWindow();
  const before = page.url();
  const outcome = await page.evaluate(async () => {
    const opened = window.open("https://evil.example/");
    const fetched = await fetch("https://evil.example/").then(
      () => "loaded",
      () => "refused",
    );
    const outside = await Promise.all(
      ["/..%2f..%2fmain/index.js", "/%2e%2e/main/index.js", "/../main/index.js", "/assets/..%5c..%5cmain%5cindex.js"].map((path) =>
        fetch(path).then(({ status }) => status),
      ),
    );
    window.location.href = "https://evil.example/";
    return { opened: opened === null || opened.closed || "about to be", fetched, outside };
  });
  expect(outcome.fetched).toBe("refused");
  expect(outcome.outside).toEqual([404, 404, 404, 404]);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
});
