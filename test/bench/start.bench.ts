import { fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import type { Report } from "../../build/bench.ts";
import { findBrowser } from "../../build/browser.ts";
import { buildChanged } from "../../build/bundles.ts";
import { root } from "../../build/runtime.js";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { aHome, environmentOf, type Home } from "../e2e/web-mode.ts";
import type { StandInReport } from "../stand-in/report.ts";

const runs = 5;
const connectors = 50;

const listed = (page: Page) => page.getByRole("row").filter({ hasText: "C0.mez" }).waitFor();
const empty = (page: Page) => page.locator("#empty").waitFor({ state: "attached" });

/** From the start of the process to the first list, beside a page with nothing in it in the same host: what is ours is the difference. */
export async function bench(report: Report): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return console.log("  skipped: no Chromium, Chrome or Edge was found");
  await buildChanged(["renderer", "main", "preload", "child", "web"]);
  const scratch = mkdtempSync(join(tmpdir(), "mezzanine-start-"));
  const programs = writeEmptyPrograms(scratch);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const web = (program: string, isThere: typeof listed) => inWebMode(browser, program, isThere);
  const built = (name: string) => join(root, "build", "out", name, "index.js");
  try {
    await compare(report, "web mode", [() => web(built("web"), listed), () => web(programs.web, empty)]);
    await compare(report, "stand-in", [() => onStandIn(built("main"), listed), () => onStandIn(programs.main, empty)]);
    report({ what: "web mode: first paint after the page was asked for", value: await median(() => firstPaint(browser)), unit: "ms" });
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Measured = () => Promise<number>;

async function compare(report: Report, host: string, [ours, nothing]: readonly [Measured, Measured]): Promise<void> {
  const [list, page] = [await median(ours), await median(nothing)];
  report({ what: `${host}: process start to first list (${connectors} connectors)`, value: list, unit: "ms" });
  report({ what: `${host}: process start to an empty page`, value: page, unit: "ms" });
  report({ what: `${host}: first list, beside the empty page`, value: list, unit: "ms", limit: 1.5 * page });
}

async function median(measure: Measured): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await measure());
  return values.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function aFilledHome(): Promise<Home> {
  const home = aHome();
  for (let at = 0; at < connectors; at += 1) writeFileSync(join(home.connectors, `C${at}.mez`), await anArchive(aConnector(`C${at}`)));
  return home;
}

/** Starts it, waits for the address it prints, and hands over an open page. */
async function withWebPage<T>(browser: Browser, program: string, use: (page: Page, url: string) => Promise<T>): Promise<T> {
  const home = await aFilledHome();
  const child = spawn(process.execPath, [program, "--no-open"], {
    env: { ...process.env, ...environmentOf(home) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const page = await browser.newPage();
  try {
    const url = await new Promise<string>((resolve) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => /http:\S+/.exec(text)?.forEach((address) => resolve(address)));
    });
    return await use(page, url);
  } finally {
    await page.close();
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    home.remove();
  }
}

async function inWebMode(browser: Browser, program: string, isThere: typeof listed): Promise<number> {
  const started = performance.now();
  return withWebPage(browser, program, async (page, url) => {
    await page.goto(url);
    await isThere(page);
    return performance.now() - started;
  });
}

const firstPaint = (browser: Browser): Promise<number> =>
  withWebPage(browser, join(root, "build", "out", "web", "index.js"), async (page, url) => {
    await page.goto(url);
    await listed(page);
    return page.evaluate(() => performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN);
  });

async function onStandIn(main: string, isThere: typeof listed): Promise<number> {
  const home = await aFilledHome();
  const started = performance.now();
  const child = fork(main, [], {
    execArgv: ["--import", join(root, "test", "stand-in", "register.ts")],
    env: { ...process.env, ...environmentOf(home) },
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const endpoint = await new Promise<string>((resolve) =>
    child.on("message", (said: StandInReport) => said.kind === "window" && resolve(said.endpoint)),
  );
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page !== undefined) await isThere(page);
  const took = performance.now() - started;
  await browser.close();
  child.kill("SIGTERM");
  await ended;
  home.remove();
  return took;
}

/** The least that each host can show. */
function writeEmptyPrograms(folder: string): { readonly web: string; readonly main: string } {
  const page = `<!doctype html><title>empty</title><p id="empty"></p>`;
  const [web, main] = [join(folder, "web.mjs"), join(folder, "main.mjs")];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    web,
    `import { createServer } from "node:http";
const server = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(${JSON.stringify(page)}));
server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port + "/"));
process.once("SIGTERM", () => process.exit());`,
  );
  writeFileSync(join(folder, "preload.cjs"), "");
  writeFileSync(
    main,
    `import { app, BrowserWindow, session } from "electron";
await app.whenReady();
const own = session.fromPartition("window");
own.protocol.handle("app", () => new Response(${JSON.stringify(page)}, { headers: { "Content-Type": "text/html" } }));
new BrowserWindow({ webPreferences: { session: own, preload: ${JSON.stringify(join(folder, "preload.cjs"))} } }).loadURL("app://mezzanine/");`,
  );
  return { web, main };
}
