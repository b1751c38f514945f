import { EventEmitter } from "node:events";
import type Electron from "electron";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../build/runtime.js";
import { closeChromium } from "./chromium.ts";
import { conditions } from "./conditions.ts";
import { life } from "./life.ts";
import { onOrder, report } from "./report.ts";
import { utilityPids } from "./utility-process.ts";

/** As much of a window as the program's end needs. */
export interface OpenWindow {
  /** As its close button does: the window may refuse. */
  readonly close: () => void;
  readonly destroy: () => void;
}

/** The program's life: ready once, one instance for each user-data folder, quitting in Electron's order of events. */
class App extends EventEmitter {
  readonly windows = new Set<OpenWindow>();
  readonly #quitting = { is: false, isOver: false };
  readonly #wanted = { activation: false };
  readonly #paths = new Map<string, string>([
    ["userData", join(tmpdir(), "mezzanine-stand-in")],
    ["downloads", join(homedir(), "Downloads")],
  ]);
  // Later than the main script's end: what the script does synchronously happens before Electron is ready.
  readonly #ready = new Promise<void>((resolve) =>
    setTimeout(() => {
      life.becomeReady();
      takeSignals();
      resolve();
      this.emit("ready");
    }, 50),
  );
  name = "mezzanine";

  readonly whenReady = (): Promise<void> => this.#ready;
  readonly setName = (name: string): void => void (this.name = name);
  readonly setPath = (name: string, path: string): void => {
    if (!existsSync(path)) throw new Error("Failed to set path");
    this.#paths.set(name, path);
  };
  readonly getPath = (name: string): string => {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  };
  readonly getVersion = (): string => String(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
  readonly getPreferredSystemLanguages = (): string[] => ["en-GB"];
  readonly getAppMetrics = () =>
    [...utilityPids].map((pid) => ({ pid, memory: { workingSetSize: residentKilobytes(pid) } }) as Electron.ProcessMetric);
  readonly isPackaged = conditions.isPackaged ?? false;
  readonly setAppUserModelId = (): void => undefined;
  readonly setAsDefaultProtocolClient = (): boolean => true;
  readonly setBadgeCount = (count = 0): boolean => {
    report({ kind: "badge", count });
    return true;
  };

  /** A folder that only one instance can create; a second instance writes its arguments into it. A lock whose owner has ended is removed. */
  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath("userData"), "stand-in-lock");
    mkdirSync(this.getPath("userData"), { recursive: true });
    if (existsSync(lock) && !isRunning(Number(readFileSync(join(lock, owner), "utf8")))) rmSync(lock, { recursive: true });
    try {
      mkdirSync(lock);
    } catch {
      writeFileSync(join(lock, `${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }));
      return false;
    }
    writeFileSync(join(lock, owner), String(process.pid));
    process.on("exit", () => rmSync(lock, { recursive: true, force: true }));
    watch(lock, () => this.#readSecondInstances(lock)).unref();
    return true;
  }

  #readSecondInstances(lock: string): void {
    for (const name of readdirSync(lock).filter((one) => one.endsWith(".json"))) {
      const text = readFileSync(join(lock, name), "utf8");
      // It is still being written: another change follows.
      if (!text.endsWith("}")) continue;
      rmSync(join(lock, name));
      const { argv, cwd } = JSON.parse(text) as { readonly argv: readonly string[]; readonly cwd: string };
      this.emit("second-instance", {}, argv, cwd);
    }
  }

  /** Windows are destroyed without `close`, and neither `before-quit` nor `will-quit` is emitted. */
  readonly exit = (code = 0): void => {
    this.#quitting.isOver = true;
    for (const window of [...this.windows]) window.destroy();
    this.#shutDown(code);
  };

  /** Closes every window first, then emits `will-quit`. If that is prevented, the next `quit` starts again. */
  quit(): void {
    if (this.#quitting.is) return;
    this.#quitting.is = !this.#isPrevented("before-quit");
    if (!this.#quitting.is) return;
    if (this.windows.size === 0) return this.#quitNow();
    for (const window of [...this.windows]) window.close();
  }

  /** Not Electron's. */
  readonly activateWhileQuitting = (): void => void (this.#wanted.activation = true);

  /** A window closed; it may have been the last. */
  readonly noteClosed = (window: OpenWindow): void => {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.#quitting.isOver) return;
    if (this.#quitting.is) this.#quitNow();
    else this.emit("window-all-closed");
  };

  #quitNow(): void {
    if (this.#quitting.isOver) return;
    if (this.#isPrevented("will-quit")) {
      this.#quitting.is = false;
      if (this.#wanted.activation) this.emit("activate", {}, false);
      this.#wanted.activation = false;
      return;
    }
    this.#quitting.isOver = true;
    this.#shutDown(0);
  }

  #isPrevented(event: "before-quit" | "will-quit"): boolean {
    const state = { prevented: false };
    this.emit(event, { preventDefault: () => (state.prevented = true) });
    report({ kind: "quit", event, windows: this.windows.size });
    return state.prevented;
  }

  #shutDown(code: number): void {
    this.emit("quit", {}, code);
    void closeChromium().finally(() => process.exit(code));
  }
}

const owner = "owner";

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function residentKilobytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // gone, or no such file system here
  }
}

/** Electron quits on the first signal of each kind. The next one has the system's default effect: it ends the program at once. */
function takeSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => app.quit());
}

type Held =
  | "whenReady"
  | "getPath"
  | "setPath"
  | "name"
  | "setName"
  | "getVersion"
  | "getPreferredSystemLanguages"
  | "getAppMetrics"
  | "isPackaged"
  | "setAppUserModelId"
  | "setAsDefaultProtocolClient"
  | "setBadgeCount"
  | "requestSingleInstanceLock"
  | "exit"
  | "quit";

export const app = new App() satisfies Pick<Electron.App, Held>;
onOrder((order) => {
  const event = { preventDefault: () => undefined };
  if (order.kind === "open-file" || order.kind === "open-url") app.emit(order.kind, event, order.target);
  if (order.kind === "activate") app.emit("activate", event, app.windows.size > 0);
  if (order.kind !== "quit") return;
  if (order.activates === true) app.activateWhileQuitting();
  app.quit();
});
