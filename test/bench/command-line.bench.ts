import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import type { Report } from "../../build/bench.ts";
import { buildChanged } from "../../build/bundles.ts";
import { root } from "../../build/runtime.js";
import { readParts } from "../../electron/engine/archive/read-parts.ts";
import { usualPoolSize } from "../../electron/engine/inspector/inspector-pool.ts";
import { readMText } from "../../electron/engine/section/find-main.ts";
import { withRealDistribution } from "./real-distribution.ts";
import { hasProgram } from "./signed-files.ts";

/** Each against the others in turn, so that whatever else this machine does meets all of them. */
const rounds = 3;
const bin = join(root, "electron", "cli", "bin.js");

/** The command line as whole processes, on files as they really are, beside programs that do nothing and `unzip -tq` file by file. */
export async function bench(report: Report): Promise<void> {
  await buildChanged(["cli"]);
  await withRealDistribution(async ({ folder, signed, plain }) => {
    const files = [...signed, ...plain];
    const hasUnzip = hasProgram("unzip", ["-v"]);
    const times = { node: [0], version: [0], verify: [0], cold: [0], again: [0], unzip: [0] };
    for (const list of Object.values(times)) list.pop();
    const memory = { resident: 0, together: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const home = join(folder, "..", `home${round}`);
      const ours = (...argv: readonly string[]) => timeOf(() => run(process.execPath, [bin, ...argv], home));
      times.node.push(timeOf(() => run(process.execPath, ["-e", "0"], home)));
      times.version.push(ours("--version"));
      times.verify.push(ours("verify", signed[round] ?? ""));
      times.cold.push(ours("scan", "--quick", folder));
      times.again.push(ours("scan", "--quick", folder));
      if (hasUnzip) times.unzip.push(timeOf(() => files.forEach((file) => run("unzip", ["-tq", file], home))));
      rmSync(home, { recursive: true, force: true });
      const used = await memoryOf([bin, "scan", "--quick", folder], home);
      memory.resident = Math.max(memory.resident, used.resident);
      memory.together = Math.max(memory.together, used.together);
      rmSync(home, { recursive: true, force: true });
    }
    const ownFolder = join(folder, "..", "plain");
    mkdirSync(ownFolder);
    for (const file of plain) copyFileSync(file, join(ownFolder, basename(file)));
    const home = join(folder, "..", "home-code");
    const quickScan = () => timeOf(() => run(process.execPath, [bin, "scan", "--quick", ownFolder], home));
    quickScan();
    const quick = quickScan();
    const code = timeOf(() => run(process.execPath, [bin, "scan", ownFolder], home)) - quick;
    const grammar = await grammarTime(plain);
    const [node, version, verify, cold, again] = [times.node, times.version, times.verify, times.cold, times.again].map(median);
    if (node === undefined || version === undefined || verify === undefined || cold === undefined || again === undefined) return;
    report({ what: "command line: a bare start of Node", value: node, unit: "ms" });
    report({ what: "command line: its own start (--version)", value: version, unit: "ms" });
    report({ what: "command line: verify of one file", value: verify, unit: "ms", limit: 8 * node });
    report({ what: `command line: scan of ${files.length} files for the first time`, value: cold, unit: "ms" });
    report({ what: "command line: the same again, beside the first time", value: again, unit: "ms", limit: cold / 5 });
    report({ what: "command line: the same again, beside its own start", value: again, unit: "ms", limit: 2 * version });
    if (hasUnzip) {
      report({ what: `command line: unzip -tq file by file on the same ${files.length}`, value: median(times.unzip), unit: "ms" });
      report({ what: "command line: unzip over the first scan", value: median(times.unzip) / cold, unit: "x", limit: 1 });
    }
    const processes = usualPoolSize();
    report({
      what: `command line: reading the code of ${plain.length} files in full`,
      value: code,
      unit: "ms",
      limit: grammar / processes,
    });
    report({ what: "command line: the grammar alone for the same, in one process", value: grammar, unit: "ms" });
    if (memory.resident === 0) return;
    report({ what: "command line: memory of all processes of a first scan", value: memory.together, unit: "MB", limit: 250 });
    report({ what: "command line: the same with shared pages counted for each process", value: memory.resident, unit: "MB" });
  });
}

/** Microsoft's grammar over the main documents, each as a whole. */
async function grammarTime(files: readonly string[]): Promise<number> {
  let milliseconds = 0;
  for (const file of files) {
    const parts = readParts(readFileSync(file));
    const main = parts.ok ? parts.value.all.find(({ name }) => /\.(?:m|pq)$/u.test(name)) : undefined;
    const text = main === undefined ? null : readMText(main);
    if (text === null) throw new Error(`${file} has no main document`);
    const began = performance.now();
    await TaskUtils.tryLexParse(DefaultSettings, text);
    milliseconds += performance.now() - began;
  }
  return milliseconds;
}

function run(program: string, argv: readonly string[], home: string): void {
  const { error, status } = spawnSync(program, argv, { stdio: "ignore", env: environment(home) });
  // Dangerous findings are exit code 1.
  if (error !== undefined || (status ?? 9) > 1) throw error ?? new Error(`${program} ${argv[1] ?? ""} ended with ${status ?? "a signal"}`);
}

const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  USERPROFILE: home,
  MEZZANINE_HOME: join(home, "data"),
});

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

interface Memory {
  /** Resident, in megabytes: what processes share, such as Node's program, counts for each of them. */
  readonly resident: number;
  /** What they share counts once. */
  readonly together: number;
}

const noMemory: Memory = { resident: 0, together: 0 };

/** Of a program of Node's and its children, at its highest; nothing where it cannot be read. */
async function memoryOf(argv: readonly string[], home: string): Promise<Memory> {
  if (process.platform !== "linux") return noMemory;
  const child = spawn(process.execPath, argv, { stdio: "ignore", env: environment(home) });
  let highest = noMemory;
  const timer = setInterval(() => {
    const now = memoryBelow(child.pid ?? 0);
    highest = { resident: Math.max(highest.resident, now.resident), together: Math.max(highest.together, now.together) };
  }, 20);
  await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  return highest;
}

/** Of a process and all below it. */
function memoryBelow(pid: number): Memory {
  try {
    const facts = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(facts)?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").map(Number).filter(Boolean),
    );
    const own = { resident: megabytes("Rss"), together: megabytes("Pss") };
    return children
      .map(memoryBelow)
      .reduce((sum, one) => ({ resident: sum.resident + one.resident, together: sum.together + one.together }), own);
  } catch {
    return noMemory; // it has just ended
  }
}
