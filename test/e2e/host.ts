import { _electron, test as base, type Page } from "@playwright/test";
import { findElectron } from "../../build/electron-binary.ts";
import { root } from "../../build/runtime.js";
import { launchStandIn, startStandIn, type LaunchedStandIn, type RunningStandIn, type StandInOptions } from "./stand-in-mode.ts";
import { aHome, environmentOf, startWeb, type Home } from "./web-mode.ts";

/** What shows the window: a browser, the built Electron side on the stand-in, or on Electron itself where its binary is. */
export type HostName = "web" | "stand-in" | "electron";

export interface OpenWindow {
  readonly page: Page;
  /** Errors and warnings of the page's console: it must never ask for what its policy refuses, nor break. */
  readonly said: readonly string[];
}

export interface HostFixtures {
  readonly home: Home;
  /** Opens the window on what lies in the home by now; ended with the test. */
  readonly openWindow: (args?: readonly string[]) => Promise<OpenWindow>;
  readonly standIn: (args?: readonly string[], options?: StandInOptions) => Promise<RunningStandIn>;
  /** The same, without waiting for a window; ended with the test. */
  readonly launch: (args?: readonly string[], options?: StandInOptions) => LaunchedStandIn;
}

function watchConsole(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

/** The window with its program in it, not just its frame. */
async function shown(page: Page, url?: string): Promise<OpenWindow> {
  const said = watchConsole(page);
  if (url !== undefined) await page.goto(url);
  await page.getByRole("main").waitFor();
  return { page, said };
}

function startElectron(home: Home, args: readonly string[]) {
  const executablePath = findElectron();
  if (executablePath === undefined) throw new Error("Electron's binary is gone");
  // Electron refuses to start as root with its sandbox; only a container would.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const known = Object.entries({ ...process.env, ...environmentOf(home) }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return _electron.launch({ executablePath, args: [...asRoot, root, ...args], env: Object.fromEntries(known) });
}

/** The same specs for every host: they get a home to fill and a window to look at, and nothing else. */
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
