import type { ForkOptions, UtilityProcess } from "electron";
import type { InspectAnswer } from "../engine/inspector/inspecting-protocol.ts";
import { inspectorEnvironment, inspectorMemoryFlags, type InspectorExit, type StartInspectorProcess } from "../engine/inspector/start-inspector-process.ts";

/** What is needed of Electron and of this computer. */
export interface UtilityPorts {
  readonly fork: (entry: string, args: string[], options: ForkOptions) => UtilityProcess;
  /** Kilobytes that a running process holds; undefined when there is no such process. */
  readonly workingSetOf: (pid: number) => number | undefined;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** All a child may hold, its heap and what lies outside of it. */
const mostWorkingSetKilobytes = 400 * 1024;
const lookEveryMilliseconds = 250;

/** A launch that fails is told by nothing. Two attempts at this stay within the time that a file has (`limits.secondsPerFile`). */
const launchLimitMilliseconds = 4000;

/**
 * Exit codes that mean too much memory. Electron's handler for V8's end of memory crashes as Chromium does then
 * (`shell/common/node_bindings.cc`, `V8OOMErrorCallback`), and `exit` carries GetExitCodeProcess's value on Windows, elsewhere waitpid's
 * raw status (`docs/api/utility-process.md`): the number of the signal, with 128 added where the system keeps a dump.
 */
const outOfMemory = {
  // Chromium's own exception (`base/allocator/partition_allocator/src/partition_alloc/oom.h`), and Node's abort.
  windows: [0xe000_0008, 134],
  // A trap is Chromium's crash, an abort is Node's; the kernel kills whoever takes the last memory.
  posix: [5, 5 + 128, 6, 6 + 128, 9],
} as const satisfies Record<string, readonly number[]>;

/** Some versions give Windows' codes as signed numbers. */
export const isOutOfMemory = (code: number, platform: NodeJS.Platform): boolean =>
  (platform === "win32" ? outOfMemory.windows : outOfMemory.posix).some((known) => known === code >>> 0);

/** Inspecting children under Electron: plain `fork` needs the RunAsNode fuse, which is off. */
export const createUtilityInspector = (entry: string, { fork, workingSetOf, platform, environment }: UtilityPorts): StartInspectorProcess => () => {
  const options: ForkOptions = {
    serviceName: "Mezzanine inspector",
    execArgv: [`--js-flags=${inspectorMemoryFlags.join(" ")}`],
    env: inspectorEnvironment(environment),
    stdio: "ignore",
  };
  const child = fork(entry, [], options);
  const state = { spawned: false, dismissed: false, outgrown: false, told: false, onExit: (_exit: InspectorExit): void => undefined };

  // Before it has spawned `kill` does nothing: it is done then.
  const kill = (): void => {
    state.dismissed = true;
    if (state.spawned) child.kill();
  };
  const tell = (exit: InspectorExit): void => {
    if (state.told) return;
    state.told = true;
    clearTimeout(launch);
    clearInterval(watch);
    state.onExit(exit);
  };
  const giveUp = (): void => {
    kill();
    tell({ outOfMemory: state.outgrown });
  };

  const launch = setTimeout(giveUp, launchLimitMilliseconds);
  // The flag bounds the heap alone; this bounds the process.
  const watch = setInterval(() => {
    const held = child.pid === undefined ? undefined : workingSetOf(child.pid);
    if (held === undefined || held <= mostWorkingSetKilobytes) return;
    state.outgrown = true;
    child.kill();
  }, lookEveryMilliseconds);

  child.once("spawn", () => {
    state.spawned = true;
    clearTimeout(launch);
    if (state.dismissed) child.kill();
  });
  // V8 cannot go on, for another reason than memory. Without a listener this would be thrown here.
  child.on("error", giveUp);
  child.once("exit", (code) => tell({ outOfMemory: state.outgrown || isOutOfMemory(code, platform) }));
  return {
    send: (request) => child.postMessage(request),
    onAnswer: (listener) => void child.on("message", (answer: InspectAnswer) => listener(answer)),
    onExit: (listener) => (state.onExit = listener),
    kill: () => {
      kill();
      if (!state.spawned) tell({ outOfMemory: false });
    },
  };
};
