import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import type { ForkOptions, UtilityProcess } from "electron";

const parentPort = new URL("parent-port.ts", import.meta.url).href;

/** Pids of the running children, for `app.getAppMetrics`. */
export const utilityPids = new Set<number>();

/** A child of Node in place of one of Chromium's. Flags for V8 come as Electron takes them. */
function forkUtility(entry: string, args: readonly string[] = [], { execArgv = [], env = {} }: ForkOptions = {}): UtilityProcess {
  const flags = execArgv.flatMap((flag) => (flag.startsWith("--js-flags=") ? flag.slice("--js-flags=".length).split(" ") : []));
  const child = fork(entry, args, { serialization: "advanced", execArgv: ["--import", parentPort, ...flags], env: env as NodeJS.ProcessEnv, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const { pid } = child;
  const emitter = new EventEmitter();
  if (pid !== undefined) utilityPids.add(pid);
  child.on("spawn", () => emitter.emit("spawn"));
  child.on("message", (message) => emitter.emit("message", message));
  child.on("exit", (code, signal) => {
    if (pid !== undefined) utilityPids.delete(pid);
    emitter.emit("exit", code ?? (signal === "SIGABRT" ? 134 : 15));
  });
  const utility = {
    pid,
    stdout: null,
    stderr: null,
    postMessage: (message: unknown) => void (child.connected && child.send(message as object, () => undefined)),
    kill: () => child.kill("SIGKILL"),
  };
  return Object.assign(emitter, utility) as unknown as UtilityProcess;
}

export const utilityProcess = { fork: forkUtility };
