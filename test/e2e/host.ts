import { _electron, test as base, type Page } from "@playwright/test";
import { findElectron } from "../../build/electron-binary.ts";
import { root } from "../../build/runtime.js";
import { launchStandIn, startStandIn, type LaunchedStandIn, type RunningStandIn, type StandInOptions } from "./stand-in-mode.ts";
import { aHome, environmentOf, startWeb, type Home } from "./web-mode.ts";

/** Where the window runs: a browser, the stand-in for Electron, or Electron itself where its binary exists. */
export type HostName = "web" | "stand-in" | "electron";

export interface OpenWindow {
  readonly page: Page;
  /** Errors and warnings of the page's console: it must not violate its policy or throw. */
  readonly consoleProblems: readonly string[];
}

export interface HostFixtures {
  readonly home: Home;
  /** Opens the window with the current content of the home; closed after the test. */
  readonly openWindow: (args?: readonly string[]) => Promise<OpenWindow>;
  readonly standIn: (args?: readonly string[], options?: StandInOptions) => Promise<RunningStandIn>;
  /** The same, without waiting for a window; closed after the test. */
  readonly launch: (args?: readonly string[], options?: StandInOptions) => LaunchedStandIn;
}

function watchConsole(page: Page): readonly string[] {
  const consoleProblems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") consoleProblems.push(message.text());
  });
  page.on("pageerror", (error) => consoleProblems.push(error.message));
  return consoleProblems;
}

/** Waits for the loaded page, not only for the frame. */
async function shown(page: Page, url?: string): Promise<OpenWindow> {
  const consoleProblems = watchConsole(page);
  if (url !== undefined) await page.goto(url);
  await page.getByRole("main").waitFor();
  return { page, consoleProblems };
}

function startElectron(home: Home, args: readonly string[]) {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error("Electron's binary is gone");
  // Electron refuses to start as root with its sandbox; only a container would.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const known = Object.entries({ ...process.env, ...environmentOf(home) }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return _electron.launch({ executablePath, args: [...asRoot, root, ...args], env: Object.fromEntries(known) });
}

/** Fixtures for specs that run in every host: a home folder and a window. */
export const test = base.extend<HostFixtures, { readonly hostName: HostName }>({
  hostName: ["web", { option: true, scope: "worker" }],
  home: async ({}, use) => {
    const home = aHome();
    await use(home);
    home.remove();
  },
  standIn: async ({ home }, use) => {
    const running: RunningStandIn[] = [];
    await use(async (args, options) => {
      const started = await startStandIn(home, args, options);
      running.push(started);
      return started;
    });
    for (const { stop } of running) await stop();
  },
  launch: async ({ home }, use) => {
    const running: LaunchedStandIn[] = [];
    await use((args, options) => {
      const launched = launchStandIn(home, args, options);
      running.push(launched);
      return launched;
    });
    for (const { stop } of running) await stop();
  },
  openWindow: async ({ home, hostName, browser, standIn }, use) => {
    const ends: (() => Promise<unknown>)[] = [];
    await use(async (args = []) => {
      if (hostName === "stand-in") {
        return shown((await standIn(args)).page);
      }
      if (hostName === "electron") {
        const electron = await startElectron(home, args);
        ends.push(() => electron.close());
        return shown(await electron.firstWindow());
      }
      const web = await startWeb(home);
      const page = await browser.newPage();
      ends.push(() => page.close(), web.stop);
      return shown(page, web.url);
    });
    for (const end of ends) await end();
  },
});
