import { fork, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { constants } from "node:os";
import type { ForkOptions, UtilityProcess } from "electron";
import { conditions, type ExitCodes, type UtilityConditions } from "./conditions.ts";
import { life } from "./life.ts";

const parentPort = new URL("parent-port.ts", import.meta.url).href;

/** Pids of the running children, for `app.getAppMetrics`. */
export const utilityPids = new Set<number>();

/** Exit codes of a child that ran out of memory, and of one that ended by another fatal error of V8. */
const endings = {
  "linux": { outOfMemory: 5, crashed: 11 },
  "linux-with-dumps": { outOfMemory: 5 + 128, crashed: 11 + 128 },
  "win32": { outOfMemory: 0xe000_0008, crashed: 0xc000_0005 },
} as const satisfies Record<ExitCodes, { readonly outOfMemory: number; readonly crashed: number }>;

const mentionsMemory = /out of memory|Allocation failed/;

/** So long after SIGTERM Chromium kills the process. */
const killAfterMilliseconds = 2000;

/** A child of Node in place of one of Chromium's. */
class Utility extends EventEmitter {
  readonly stdout = null;
  readonly stderr = null;
  readonly #queue: unknown[] = [];
  readonly #state = { killed: false, output: "" };
  readonly #exitsAs: ExitCodes;
  #child: ChildProcess | undefined;

  constructor(launch: () => ChildProcess, { spawns, exitsAs = "linux" }: UtilityConditions) {
    super();
    this.#exitsAs = exitsAs;
    if (spawns !== "never") setTimeout(() => this.#launch(launch), spawns?.afterMilliseconds ?? 0);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #launch(launch: () => ChildProcess): void {
    const child = launch();
    child.on("spawn", () => {
      this.#child = child;
      if (child.pid !== undefined) utilityPids.add(child.pid);
      this.emit("spawn");
      for (const message of this.#queue.splice(0)) this.postMessage(message);
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.#state.output = (this.#state.output + text).slice(-65_536)));
    child.on("message", (message) => this.emit("message", message));
    child.on("close", (code, signal) => this.#end(child.pid, code, signal));
  }

  #end(pid: number | undefined, code: number | null, signal: NodeJS.Signals | null): void {
    if (pid !== undefined) utilityPids.delete(pid);
    this.#child = undefined;
    const { outOfMemory, crashed } = endings[this.#exitsAs];
    const isMemory = mentionsMemory.test(this.#state.output);
    if (signal === "SIGABRT" && !isMemory) this.emit("error", "FatalError", "stand-in", this.#state.output);
    this.emit(
      "exit",
      this.#state.killed
        ? 0
        : (code ?? (signal === "SIGABRT" ? (isMemory ? outOfMemory : crashed) : constants.signals[signal ?? "SIGTERM"])),
    );
  }

  readonly postMessage = (message: unknown): void => {
    if (this.#child === undefined) this.#queue.push(structuredClone(message));
    else if (this.#child.connected) this.#child.send(message as object, () => undefined);
  };

  /** Has no effect before `spawn` and after `exit`. */
  readonly kill = (): boolean => {
    const child = this.#child;
    if (child === undefined) return false;
    this.#state.killed = child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), killAfterMilliseconds).unref();
    return this.#state.killed;
  };
}

/**
 * As `utilityProcess.fork`: flags for V8 by `--js-flags`, no other flag of Node has an effect; an environment that is empty is the
 * parent's.
 */
export const createUtilityFork =
  (wanted: UtilityConditions) =>
  (entry: string, args: readonly string[] = [], { execArgv = [], env }: ForkOptions = {}): UtilityProcess => {
    life.assertReady("utilityProcess");
    const flags = execArgv.flatMap((flag) => (flag.startsWith("--js-flags=") ? flag.slice("--js-flags=".length).split(" ") : []));
    const given = env === undefined || Object.keys(env).length === 0 ? process.env : env;
    const launch = () =>
      fork(entry, args, {
        serialization: "advanced",
        execArgv: ["--import", parentPort, ...flags],
        env: given as NodeJS.ProcessEnv,
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      });
    return new Utility(launch, wanted) as unknown as UtilityProcess;
  };

export const utilityProcess = { fork: createUtilityFork(conditions.utility ?? {}) };
