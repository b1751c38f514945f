import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Report } from "../../build/bench.ts";
import { buildChanged } from "../../build/bundles.ts";
import { folderId, type Folder } from "../../electron/engine/scan/folders.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { scan, type ScanResult } from "../../electron/engine/scan/scan.ts";
import type { ScanMemory } from "../../electron/engine/scan/scanned-file.ts";
import { openStore } from "../../electron/engine/store/open-store.ts";
import { createScanMemory } from "../../electron/engine/store/scan-memory.ts";
import { hasProgram, withSignedFiles } from "./signed-files.ts";

const files = 300;
/** The bundle that the window's children run. */
const entry = new URL("../../build/out/child/index.js", import.meta.url);
/** Long after the files were written, so that their stamps count. */
const now = () => new Date(Date.now() + 60_000);

/** Turn about, so that whatever else this machine does meets both. */
const rounds = 5;

/** A first scan with everything it takes (children started, results stored) beside `unzip -tq`, and a second one that finds no change. */
export const bench = (report: Report): Promise<void> =>
  withSignedFiles(files, async (path, paths) => {
    await buildChanged(["child"]);
    const hasUnzip = hasProgram("unzip", ["-v"]);
    const [first, again, unzip]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const scans = await scanTwice(path, round);
      first.push(scans.first);
      again.push(scans.again);
      if (hasUnzip)
        unzip.push((await timed(async () => paths.forEach((file) => spawnSync("unzip", ["-tq", file], { stdio: "ignore" })))).milliseconds);
    }
    const cold = median(first);
    report({ what: `scan: ${files} signed files for the first time`, value: cold, unit: "ms" });
    report({ what: `scan: ${files} signed files without changes`, value: median(again), unit: "ms", limit: cold / 10 });
    if (!hasUnzip) return;
    report({ what: `scan: unzip -tq file by file on the same ${files}`, value: median(unzip), unit: "ms" });
    report({ what: "scan: unzip over ours", value: median(unzip) / cold, unit: "x", limit: 1 });
  });

/** Each time with a store and children of its own. */
async function scanTwice(path: string, round: number): Promise<{ readonly first: number; readonly again: number }> {
  const store = openStore(join(path, "..", `data${round}`), new Date());
  const memory = createScanMemory(store, { inspector: "bench", extraCertificates: [], now });
  const folder: Folder = { id: folderId(path, process.platform), path, role: "added", state: "present" };
  try {
    const first = await timed(() => look(folder, memory));
    const again = await timed(() => look(folder, memory));
    const intact = first.result.files.filter(
      ({ content }) => content.ok && content.value.kind === "inspected" && content.value.inspection.signature.integrity.kind === "intact",
    );
    if (intact.length !== files) throw new Error(`${intact.length} of ${files} files are intact`);
    return { first: first.milliseconds, again: again.milliseconds };
  } finally {
    store.close();
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function look(folder: Folder, memory: ScanMemory): Promise<ScanResult> {
  const inspector = createNodeInspector({ entry });
  const nothing = () => undefined;
  try {
    return await scan(
      { inspector, memory, now },
      { folders: [folder], previous: new Map(), signal: new AbortController().signal, onProgress: nothing, onFile: nothing },
    );
  } finally {
    await inspector.close();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}
