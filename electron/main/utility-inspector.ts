import { app, utilityProcess, type ForkOptions, type UtilityProcess } from "electron";
import type { InspectAnswer } from "../engine/inspector/inspecting-protocol.ts";
import {
  childArguments,
  inspectorEnvironment,
  inspectorMemoryFlags,
  type InspectorExit,
  type StartInspectorProcess,
} from "../engine/inspector/start-inspector-process.ts";

/** The parts of Electron and of this computer that are used. */
export interface UtilityPorts {
  readonly fork: (entry: string, args: string[], options: ForkOptions) => UtilityProcess;
  /** Kilobytes of memory that a running process uses; undefined when there is no such process. */
  readonly workingSetOf: (pid: number) => number | undefined;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Bound of a child's memory: its heap and everything outside of it. */
const maxWorkingSetKilobytes = 400 * 1024;
const checkIntervalMilliseconds = 250;

/** Electron reports a failed launch by no event. Two attempts of this length fit into the time of one file (`limits.secondsPerFile`). */
const launchLimitMilliseconds = 4000;

/**
 * Exit codes that mean too much memory. Electron's handler for V8's end of memory crashes as Chromium does then
 * (`shell/common/node_bindings.cc`, `V8OOMErrorCallback`), and `exit` has GetExitCodeProcess's value on Windows, elsewhere waitpid's
 * raw status (`docs/api/utility-process.md`): the number of the signal, with 128 added where the system writes a dump.
 */
const outOfMemory = {
  // Chromium's own exception (`base/allocator/partition_allocator/src/partition_alloc/oom.h`), and Node's abort.
  windows: [0xe000_0008, 134],
  // A trap is Chromium's crash, an abort is Node's, and 9 is the kernel's own kill for lack of memory.
  posix: [5, 5 + 128, 6, 6 + 128, 9],
} as const satisfies Record<string, readonly number[]>;

/** Some versions give Windows' codes as signed numbers. */
export const isOutOfMemory = (code: number, platform: NodeJS.Platform): boolean =>
  (platform === "win32" ? outOfMemory.windows : outOfMemory.posix).some((known) => known === code >>> 0);

/** Inspecting children under Electron: plain `fork` needs the RunAsNode fuse, which is off. */
export const createUtilityInspector =
  (entry: string, { fork, workingSetOf, platform, environment }: UtilityPorts): StartInspectorProcess =>
  (purpose) => {
    const options: ForkOptions = {
      serviceName: "Mezzanine inspector",
      execArgv: [`--js-flags=${inspectorMemoryFlags.join(" ")}`],
      env: inspectorEnvironment(environment),
      stdio: "ignore",
    };
    const child = fork(entry, childArguments(purpose), options);
    const state = { spawned: false, killed: false, tooLarge: false, ended: false, onExit: (_exit: InspectorExit): void => undefined };

    // Before `spawn` a kill has no effect, so it is repeated on `spawn`.
    const kill = (): void => {
      state.killed = true;
      if (state.spawned) child.kill();
    };
    const reportExit = (exit: InspectorExit): void => {
      if (state.ended) return;
      state.ended = true;
      clearTimeout(launch);
      clearInterval(watch);
      state.onExit(exit);
    };
    const giveUp = (): void => {
      kill();
      reportExit({ outOfMemory: state.tooLarge });
    };

    const launch = setTimeout(giveUp, launchLimitMilliseconds);
    // The flag bounds the heap alone; this bounds the process.
    const watch = setInterval(() => {
      const kilobytes = child.pid === undefined ? undefined : workingSetOf(child.pid);
      if (kilobytes === undefined || kilobytes <= maxWorkingSetKilobytes) return;
      state.tooLarge = true;
      child.kill();
    }, checkIntervalMilliseconds);

    child.once("spawn", () => {
      state.spawned = true;
      clearTimeout(launch);
      if (state.killed) child.kill();
    });
    // A fatal error of V8 other than memory. Without a listener Electron would throw it in this process.
    child.on("error", giveUp);
    child.once("exit", (code) => reportExit({ outOfMemory: state.tooLarge || isOutOfMemory(code, platform) }));
    return {
      send: (request) => child.postMessage(request),
      onAnswer: (listener) => void child.on("message", (answer: InspectAnswer) => listener(answer)),
      onExit: (listener) => (state.onExit = listener),
      kill: () => {
        kill();
        if (!state.spawned) reportExit({ outOfMemory: false });
      },
    };
  };

/** `createUtilityInspector` by Electron. */
export const startUtilityInspector = (entry: string): StartInspectorProcess =>
  createUtilityInspector(entry, {
    fork: (file, args, options) => utilityProcess.fork(file, args, options),
    workingSetOf: (wanted) => app.getAppMetrics().find(({ pid }) => pid === wanted)?.memory.workingSetSize,
    platform: process.platform,
    environment: process.env,
  });
