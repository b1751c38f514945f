import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { findElectron } from "../../build/electron-binary.ts";
import { root } from "../../build/runtime.js";
import { failedToStart } from "../../electron/main/exit-codes.ts";
import { test } from "./host.ts";
import { environmentOf, startWeb, type Home } from "./web-mode.ts";

/** An Electron that does what its script says. */
function anElectron(home: Home, script: string, interpreter = "/bin/sh"): Readonly<Record<string, string>> {
  const folder = join(home.path, "electron");
  mkdirSync(folder);
  writeFileSync(join(folder, "electron"), `#!${interpreter}\n${script}\n`);
  chmodSync(join(folder, "electron"), 0o755);
  return { DISPLAY: ":1", ELECTRON_OVERRIDE_DIST_PATH: folder };
}

/** `npm start` as a shell runs it: in a process group of its own, which Ctrl+C is sent to. */
function startInGroup(home: Home, { args = [] as readonly string[], environment = {} }) {
  const child = spawn(process.execPath, [join(root, "build", "run.js"), "start", ...args], {
    cwd: root,
    env: { ...process.env, ...environmentOf(home), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output.text += text));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return {
    printed: () => output.text,
    waitFor: (pattern: RegExp) => expect.poll(() => output.text, { timeout: 30_000 }).toMatch(pattern),
    /** The terminal sends it to the whole group, and npm then once more to what it runs. */
    pressCtrlC: async () => {
      process.kill(-(child.pid ?? 0), "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (child.exitCode === null) child.kill("SIGINT");
    },
    ended,
  };
}

test.skip(process.platform !== "linux", "Windows and macOS always have a display, and their Electron is no script");

test("without a display the browser opens, and the reason is printed", async ({ home, page }) => {
  const web = await startWeb(home, { args: [], environment: { DISPLAY: "", WAYLAND_DISPLAY: "" } });
  expect(web.standardError()).toContain("because there is no display");
  await page.goto(web.url);
  await expect(page.getByRole("main")).toBeVisible();
  await web.stop();
});

for (const [what, script, because] of [
  ["could not start", `exit ${failedToStart}`, "because Electron could not start"],
  ["lacks a library", "exit 127", "because Electron's program does not run here"],
  ["aborts", "kill -ABRT $$", "because Electron crashed (SIGABRT)"],
] as const) {
  test(`an Electron that ${what} is replaced by the browser, and the reason is printed`, async ({ home }) => {
    const web = await startWeb(home, { args: [], environment: anElectron(home, script) });
    expect(web.standardError()).toContain(because);
    await web.stop();
  });
}

for (const [what, script, code] of [
  ["was closed", "exit 0", 0],
  ["ended with a code of its own", "exit 3", 3],
  ["was ended by a signal", "kill -TERM $$", 0],
] as const) {
  test(`an Electron that ${what} ends the launcher`, async ({ home }) => {
    await expect(startWeb(home, { args: [], environment: anElectron(home, script) })).rejects.toThrow(`ended with ${code}`);
  });
}

test("Ctrl+C reaches Electron once, which ends by itself, and no browser opens", async ({ home }) => {
  const noted = join(home.path, "signals");
  const script = `const { appendFileSync } = require("node:fs");
    process.on("SIGINT", () => { appendFileSync(${JSON.stringify(noted)}, "SIGINT "); setTimeout(() => process.exit(0), 1000); });
    setInterval(() => undefined, 1000);
    console.log("Electron has started");`;
  const started = startInGroup(home, { environment: anElectron(home, script, process.execPath) });
  await started.waitFor(/Electron has started/);
  await started.pressCtrlC();
  expect(await started.ended).toBe(0);
  expect(readFileSync(noted, "utf8")).toBe("SIGINT ");
  expect(started.printed()).not.toContain("browser");
});

test("Ctrl+C ends web mode in order", async ({ home }) => {
  const started = startInGroup(home, { args: ["--web", "--no-open"] });
  await started.waitFor(/enter\?token=/);
  await started.pressCtrlC();
  expect(await started.ended).toBe(0);
});

test.describe("an Electron that must be fetched", () => {
  test.skip(findElectron() !== undefined, "needs a machine without Electron's program");

  test("from a server without it is replaced by the browser, and the reason is printed", async ({ home }) => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const web = await startWeb(home, {
      args: [],
      environment: { DISPLAY: ":1", ELECTRON_MIRROR: mirror, electron_config_cache: home.path, HTTP_PROXY: "", http_proxy: "" },
    });
    expect(web.standardError()).toContain("answered 404");
    await web.stop();
    server.close();
  });

  test("is given up on Ctrl+C for the browser, which the next Ctrl+C ends", async ({ home }) => {
    const server = createServer((_, response) => response.writeHead(200, { "content-length": 1000 }).write("half"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const started = startInGroup(home, {
      args: ["--no-open"],
      environment: { DISPLAY: ":1", ELECTRON_MIRROR: mirror, electron_config_cache: home.path, HTTP_PROXY: "", http_proxy: "" },
    });
    await started.waitFor(/Fetching Electron/);
    await started.pressCtrlC();
    await started.waitFor(/was cancelled[^]*enter\?token=/);
    await started.pressCtrlC();
    expect(await started.ended).toBe(0);
    server.closeAllConnections();
    server.close();
  });
});

test("the window's frame is drawn before the first request", async ({ home, page }) => {
  const web = await startWeb(home);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // No frame is drawn and no time passes until the test says so.
  await page.addInitScript(() => {
    const { requestAnimationFrame, setTimeout } = window;
    const held: (() => void)[] = [];
    const hold = (callback: () => void) => held.push(callback);
    const release = () => {
      Object.assign(window, { requestAnimationFrame, setTimeout });
      for (const callback of held.splice(0)) callback();
    };
    Object.assign(window, { requestAnimationFrame: hold, setTimeout: hold, release });
  });
  await page.goto(web.url);
  await expect(page.locator(".skeleton")).toBeVisible();
  expect(await page.locator(".skeleton").evaluate((frame) => getComputedStyle(frame).display)).toBe("grid");
  const frame = [
    "/",
    "/enter",
    "/assets/icon.svg",
    "/assets/index.css",
    "/assets/index.js",
    "/assets/preload-helper.css",
    "/assets/preload-helper.js",
  ];
  const names = asked.map((path) => path.replace(/-[\w-]{8}\.(\w+)$/, ".$1"));
  expect(names).toContain("/assets/index.js");
  expect(names.filter((name) => !frame.includes(name))).toEqual([]);

  await page.evaluate(() => (window as unknown as { readonly release: () => void }).release());
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await web.stop();
});
