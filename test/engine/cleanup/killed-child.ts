import { readFileSync, writeFileSync } from "node:fs";
import type { Files } from "../../../electron/engine/cleanup/execute/files.ts";
import { install, operate, type InstallOperation, type Operation } from "./operations.ts";
import { aCleanupSetup, filesOf, type Mode, type SetupPaths } from "./cleanup-setup.ts";

/** What one child does: an operation or a recovery, ending itself at the nth time it reaches a step. */
export interface ChildOrder {
  readonly paths: readonly SetupPaths[];
  readonly mode: Mode;
  readonly work: Operation | InstallOperation | "recover";
  readonly killAt: { readonly step: string; readonly occurrence: number } | null;
  /** Stop there instead of ending, as a process that is still at it. */
  readonly pause?: boolean;
}

const order = JSON.parse(process.argv[2] ?? "") as ChildOrder;
let left = order.killAt?.occurrence ?? 0;

const die = (): void => void process.kill(process.pid, order.pause === true ? "SIGSTOP" : "SIGKILL");
const reached = (step: string): void => {
  if (step !== order.killAt?.step) return;
  left -= 1;
  if (left === 0) die();
};

/** A copy that is cut short: half the bytes are there when the process ends. */
function halting(files: Files): Files {
  if (order.killAt?.step !== "copied-half") return files;
  return {
    ...files,
    writeBytes: (path, bytes) => {
      writeFileSync(path, bytes.subarray(0, bytes.length / 2), { flag: "wx" });
      die();
      return files.writeBytes(path, bytes);
    },
    copyNew: (from, to) => {
      const bytes = readFileSync(from);
      writeFileSync(to, bytes.subarray(0, bytes.length / 2), { flag: "wx" });
      die();
      return files.copyNew(from, to);
    },
  };
}

const results = [];
for (const paths of order.paths) {
  const setup = aCleanupSetup(paths, { files: halting(filesOf(order.mode)), reached });
  const { cleanup, store } = setup;
  if (order.work === "install" || order.work === "install-over") results.push(await install(order.work, setup));
  else results.push(order.work === "recover" ? await cleanup.recover() : await operate(order.work, cleanup));
  store.close();
}
process.stdout.write(JSON.stringify(results));
