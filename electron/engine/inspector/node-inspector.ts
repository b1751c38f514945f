import { fork, type ChildProcess } from "node:child_process";
import type { Inspector } from "./inspector.ts";
import type { InspectAnswer } from "./inspecting-protocol.ts";
import { createInspectorPool, type InspectorPoolOptions } from "./inspector-pool.ts";
import {
  childArguments,
  inspectorEnvironment,
  inspectorMemoryFlags,
  type ChildPurpose,
  type InspectorExit,
  type StartInspectorProcess,
} from "./start-inspector-process.ts";

/** Inspector over children of Node. `entry` is `inspecting-child.ts` or where the bundle has it. */
export const createNodeInspector = ({ entry, ...options }: Omit<InspectorPoolOptions, "start"> & { readonly entry: URL }): Inspector =>
  createInspectorPool({ ...options, start: startNodeInspector(entry) });

/** A child that may read files and nothing else: no writing, no processes, no threads, where this Node can forbid it. */
const restrictions = process.allowedNodeEnvironmentFlags.has("--permission") ? ["--permission", "--allow-fs-read=*"] : [];

/** The metadata of a model is a database, and SQLite a native module: a child for reports may load such. */
const restrictionsFor = (purpose: ChildPurpose | undefined): readonly string[] =>
  purpose === "reports" && restrictions.length > 0 ? [...restrictions, "--allow-addons"] : restrictions;

/** Node below 22.18 needs it; later versions accept it. */
const typeScript = (entry: URL): readonly string[] => (entry.pathname.endsWith(".ts") ? ["--experimental-strip-types"] : []);

export const startNodeInspector =
  (entry: URL): StartInspectorProcess =>
  (purpose) => {
    const child = fork(entry, childArguments(purpose), {
      serialization: "advanced",
      execArgv: [...inspectorMemoryFlags, ...restrictionsFor(purpose), ...typeScript(entry)],
      env: inspectorEnvironment(process.env),
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      windowsHide: true,
    });
    // Idle children must not keep the command line from ending; a running job has a timer that does.
    child.unref();
    child.channel?.unref();
    return {
      send: (request) => {
        // Fails when the child has just ended; its exit is reported.
        if (child.connected) child.send(request, () => undefined);
      },
      onAnswer: (listener) => void child.on("message", (message) => listener(message as InspectAnswer)),
      onExit: (listener) => whenGone(child, listener),
      kill: () => void child.kill("SIGKILL"),
    };
  };

function whenGone(child: ChildProcess, listener: (exit: InspectorExit) => void): void {
  const state = { isReported: false };
  const report = (exit: InspectorExit) => {
    if (!state.isReported) listener(exit);
    state.isReported = true;
  };
  child.once("error", () => report({ outOfMemory: false }));
  child.once("exit", (code, signal) => report({ outOfMemory: code === 134 || (signal !== null && memorySignals.includes(signal)) }));
}

/** V8 aborts at its limit (exit code 134 on Windows); Linux kills a process that takes the last memory. */
const memorySignals: readonly string[] = ["SIGABRT", "SIGTRAP", "SIGKILL"];
