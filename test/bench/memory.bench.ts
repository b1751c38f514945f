import { readFileSync, readdirSync } from "node:fs";
import type { Report } from "../../build/bench.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { withSignedFiles } from "./signed-files.ts";

const entry = new URL("../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const few = 200;
const many = 2_000;

/** Resident memory of this process and its inspecting children, after some files and after ten times as many. */
export async function bench(report: Report): Promise<void> {
  if (process.platform !== "linux") return void console.log("  skipped: resident memory is read from /proc, which is not here");
  await withSignedFiles(many, async (_, files) => {
    const inspector = createNodeInspector({ entry });
    const samples: { readonly done: number; readonly megabytes: number }[] = [];
    for (const [index, path] of files.entries()) {
      await inspector.inspect({ kind: "file", path });
      if ((index + 1) % 10 === 0) samples.push({ done: index + 1, megabytes: residentMegabytes() });
    }
    await inspector.close();
    // The middle one of those just before: garbage comes and goes.
    const around = (count: number): number => {
      const last = samples.filter(({ done }) => done > count - few / 2 && done <= count).map(({ megabytes }) => megabytes);
      return last.toSorted((a, b) => a - b)[last.length >> 1] ?? 0;
    };
    report({ what: `memory: after ${few} files`, value: around(few), unit: "MB" });
    report({ what: `memory: after ${many} files`, value: around(many), unit: "MB", limit: around(few) * 1.2 });
    report({ what: "memory: at its highest", value: Math.max(...samples.map(({ megabytes }) => megabytes)), unit: "MB" });
  });
}

function residentMegabytes(): number {
  return [process.pid, ...children(process.pid)].reduce((sum, pid) => sum + residentOf(pid), 0);
}

const children = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8")
      .split(" ")
      .filter((one) => one.trim() !== "")
      .map(Number),
  );

function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has just ended
  }
}
