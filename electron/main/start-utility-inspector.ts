import { app, utilityProcess } from "electron";
import type { StartInspectorProcess } from "../engine/inspector/start-inspector-process.ts";
import { createUtilityInspector } from "./utility-inspector.ts";

/** `utility-inspector.ts` on Electron itself. */
export const startUtilityInspector = (entry: string): StartInspectorProcess =>
  createUtilityInspector(entry, {
    fork: (file, args, options) => utilityProcess.fork(file, args, options),
    workingSetOf: (wanted) => app.getAppMetrics().find(({ pid }) => pid === wanted)?.memory.workingSetSize,
    platform: process.platform,
    environment: process.env,
  });
