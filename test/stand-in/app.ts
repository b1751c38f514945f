import { EventEmitter } from "node:events";
import type Electron from "electron";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../build/runtime.js";
import { closeChromium } from "./chromium.ts";
import { onOrder, report } from "./report.ts";
import { utilityPids } from "./utility-process.ts";

/** The program's life: ready once, one instance for each user-data folder, quitting in Electron's order of events. */
class App extends EventEmitter {
  readonly windows = new Set<unknown>();
  /** Closing the pages ends in `quit` once more. */
  #ending = false;
  readonly #paths = new Map<string, string>([["userData", join(tmpdir(), "mezzanine-stand-in")]]);
  // Not before the main script ran to its end: what it does at once happens before Electron is ready.
  readonly #ready = new Promise<void>((resolve) => setTimeout(resolve, 50));

  readonly whenReady = (): Promise<void> => this.#ready;
  readonly setPath = (name: string, path: string): void => {
    if (!existsSync(path)) throw new Error("Failed to set path");
    this.#paths.set(name, path);
  };
  readonly getPath = (name: string): string => this.#paths.get(name) ?? "";
  readonly getVersion = (): string => String(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
  readonly getPreferredSystemLanguages = (): string[] => ["en-GB"];
  readonly getAppMetrics = () =>
    [...utilityPids].map((pid) => ({ pid, memory: { workingSetSize: residentKilobytes(pid) } }) as Electron.ProcessMetric);
  readonly isPackaged = false;
  readonly setAppUserModelId = (): void => undefined;
  readonly setAsDefaultProtocolClient = (): boolean => true;
  readonly setBadgeCount = (count = 0): boolean => {
    report({ kind: "badge", count });
    return true;
  };

  /** A folder that only one can make; a second instance leaves its arguments in it. */
  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath("userData"), "stand-in-lock");
    mkdirSync(this.getPath("userData"), { recursive: true });
    try {
      mkdirSync(lock);
    } catch {
      writeFileSync(join(lock, `${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
      return false;
    }
    process.on("exit", () => rmSync(lock, { recursive: true, force: true }));
    watch(lock, () => this.#hearSecond(lock)).unref();
    return true;
  }

  #hearSecond(lock: string): void {
    for (const name of readdirSync(lock)) {
      const text = readFileSync(join(lock, name), "utf8");
      // Seen while it is being written: the next change comes when it is whole.
      if (!text.endsWith("}")) continue;
      rmSync(join(lock, name));
      const { argv, cwd } = JSON.parse(text) as { readonly argv: readonly string[]; readonly cwd: string };
      this.emit("second-instance", {}, argv, cwd);
    }
  }

  readonly exit = (code = 0): void => process.exit(code);

  quit(): void {
    const state = { prevented: false };
    const event = { preventDefault: () => (state.prevented = true) };
    this.emit("before-quit", event);
    if (!state.prevented) this.emit("will-quit", event);
    if (state.prevented || this.#ending) return;
    this.#ending = true;
    void closeChromium().finally(() => process.exit());
  }
}

function residentKilobytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // gone, or no such file system here
  }
}

type Held =
  | "whenReady" | "getPath" | "setPath" | "getVersion" | "getPreferredSystemLanguages" | "getAppMetrics" | "isPackaged" | "setAppUserModelId"
  | "setAsDefaultProtocolClient" | "setBadgeCount" | "requestSingleInstanceLock" | "exit" | "quit";

export const app = new App() satisfies Pick<Electron.App, Held>;
onOrder((order) => {
  const event = { preventDefault: () => undefined };
  if (order.kind === "open-file" || order.kind === "open-url") app.emit(order.kind, event, order.target);
  if (order.kind === "quit") app.quit();
});
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => app.quit());
