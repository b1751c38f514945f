import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { findBrowser } from "../../build/browser.ts";

export interface Chromium {
  readonly context: BrowserContext;
  /** Its folder, removed at the end. */
  readonly profile: string;
  /** Where a test can look at the same pages. */
  readonly endpoint: string;
}

const running: { chromium?: Promise<Chromium> } = {};

/** The one Chromium behind all windows. */
export const launchChromium = (): Promise<Chromium> => (running.chromium ??= launch());

export async function closeChromium(): Promise<void> {
  const { context, profile } = (await running.chromium) ?? {};
  await context?.close();
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
}

async function launch(): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), "mezzanine-stand-in-"));
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1280, height: 800 },
    // Signals are for the program to answer.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ["--remote-debugging-port=0"],
  });
  const [port] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  return { context, profile, endpoint: `http://127.0.0.1:${port}` };
}
