import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build, preview } from "vite";
import type { Report } from "../../build/bench.ts";
import { findBrowser } from "../../build/browser.ts";
import { buildChanged } from "../../build/bundles.ts";
import { root } from "../../build/runtime.js";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { aHome, environmentOf } from "../e2e/web-mode.ts";

const rows = 5_000;
const rounds = 5;
const connectors = 50;
const rescans = 100;
/** After these everything is loaded that a scan needs. */
const warmUp = 20;

/** The list of the window beside what Fluent and the virtualizer alone would draw, with the same rows in the same browser. */
export async function bench(report: Report): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return console.log("  skipped: no Chromium, Chrome or Edge was found");
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    await compareLists(browser, report);
    await measureRescans(browser, report);
  } finally {
    await browser.close();
  }
}

async function compareLists(browser: Browser, report: Report): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "mezzanine-list-"));
  const shared = { root: join(root, "test", "bench", "list-page"), configFile: false, logLevel: "warn" } as const;
  await build({ ...shared, plugins: [react()], base: "./", build: { outDir: scratch, emptyOutDir: true, chunkSizeWarningLimit: 4096 } });
  const server = await preview({ ...shared, build: { outDir: scratch }, preview: { host: "127.0.0.1", port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? "";
  try {
    const ours = await measureList(browser, `${url}?rows=${rows}`);
    const bare = await measureList(browser, `${url}?rows=${rows}&bare`);
    report({
      what: `list: keystroke in the search to paint, ${rows} rows`,
      value: ours.keystroke,
      unit: "ms",
      limit: 3 * Math.max(bare.keystroke, frame),
    });
    report({ what: "list: the same in a bare Fluent list", value: bare.keystroke, unit: "ms" });
    report({
      what: "list: a frame while scrolling, the 95th of 100",
      value: ours.frame,
      unit: "ms",
      limit: 1.5 * Math.max(bare.frame, frame),
    });
    report({ what: "list: the same in a bare Fluent list", value: bare.frame, unit: "ms" });
  } finally {
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** One frame at 60 a second: nothing can be faster. */
const frame = 1000 / 60;

interface Measured {
  readonly keystroke: number;
  readonly frame: number;
}

async function measureList(browser: Browser, url: string): Promise<Measured> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(url);
    await page.getByText("Birchbase", { exact: true }).first().waitFor();
    const keystrokes: number[] = [];
    for (let round = 0; round < rounds; round += 1) keystrokes.push(...(await typeWord(page)));
    const frames = await scrollThrough(page);
    return {
      keystroke: middle(keystrokes),
      frame: frames[Math.floor(frames.length * 0.95)] ?? Number.NaN,
    };
  } finally {
    await page.close();
  }
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** From each letter's event to the end of the frame that shows its result. */
const typeWord = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const box = document.querySelector("input");
    if (box === null) throw new Error("the page has no search box");
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took: number[] = [];
    for (const text of ["b", "bi", "bir", "birc", "birch", ""]) {
      await painted();
      const started = performance.now();
      write?.call(box, text);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await painted();
      took.push(performance.now() - started);
    }
    return took;
  });

/** How long each frame of a steady scroll takes, shortest first. */
const scrollThrough = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const list = document.querySelector(".list");
    if (list === null) throw new Error("the page has no list");
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const took: number[] = [];
    let before = await next();
    for (let step = 0; step < 120; step += 1) {
      list.scrollTop += 240;
      const now = await next();
      took.push(now - before);
      before = now;
    }
    return took.sort((a, b) => a - b);
  });

/** What the page holds after some scans, and after a hundred more of the same folder. */
async function measureRescans(browser: Browser, report: Report): Promise<void> {
  await buildChanged(["renderer", "child", "web"]);
  const home = aHome();
  for (let at = 0; at < connectors; at += 1) writeFileSync(join(home.connectors, `C${at}.mez`), await anArchive(aConnector(`C${at}`)));
  const child = spawn(process.execPath, [join(root, "build", "out", "web", "index.js"), "--no-open"], {
    env: { ...process.env, ...environmentOf(home) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const page = await browser.newPage();
  try {
    const url = await new Promise<string>((resolve) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => /http:\S+/.exec(text)?.forEach((address) => resolve(address)));
    });
    await page.goto(url);
    await page.getByRole("row").filter({ hasText: "C0.mez" }).waitFor();
    await rescan(page, warmUp);
    const few = await heldMegabytes(page);
    await rescan(page, rescans);
    const many = await heldMegabytes(page);
    report({ what: `list: memory of the page after ${warmUp} scans of ${connectors} files`, value: few, unit: "MB" });
    report({ what: `list: memory of the page after ${rescans} more`, value: many, unit: "MB", limit: 1.2 * few });
  } finally {
    await page.close();
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    home.remove();
  }
}

async function rescan(page: Page, times: number): Promise<void> {
  const button = page.getByRole("button", { name: "Scan again" });
  for (let time = 0; time < times; time += 1) {
    await button.click();
    await page.locator(".scan-strip").waitFor({ state: "detached" });
  }
}

/** After a collection: what is reachable. */
async function heldMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1024 / 1024;
}
