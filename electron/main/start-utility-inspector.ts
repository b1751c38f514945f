import { app, utilityProcess } from "electron";
import type { InspectAnswer } from "../engine/inventory/inspecting-protocol.ts";
import { inspectorMemoryFlags, type StartInspectorProcess } from "../engine/inventory/start-inspector-process.ts";

/** All a child may hold, its heap and what lies outside of it. */
const mostWorkingSetKilobytes = 400 * 1024;
const lookEveryMilliseconds = 250;

/** Inspecting children under Electron: plain `fork` needs the RunAsNode fuse, which is off. */
export const startUtilityInspector = (entry: string): StartInspectorProcess => () => {
  const child = utilityProcess.fork(entry, [], {
    serviceName: "Mezzanine inspector",
    execArgv: [`--js-flags=${inspectorMemoryFlags.join(" ")}`],
    env: {},
    stdio: "ignore",
  });
  const state = { outgrown: false };
  // The flag bounds the heap alone; this bounds the process.
  const watch = setInterval(() => {
    const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
    if (metric === undefined || metric.memory.workingSetSize <= mostWorkingSetKilobytes) return;
    state.outgrown = true;
    child.kill();
  }, lookEveryMilliseconds);
  child.once("exit", () => clearInterval(watch));
  return {
    send: (request) => child.postMessage(request),
    onAnswer: (listener) => void child.on("message", (answer: InspectAnswer) => listener(answer)),
    // Electron gives codes, not signals: a child that ran against its ceiling aborts.
    onExit: (listener) => void child.once("exit", (code) => listener({ outOfMemory: state.outgrown || code === 134 || code === 6 || code === 5 })),
    kill: () => void child.kill(),
  };
};
