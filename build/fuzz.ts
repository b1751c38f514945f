import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzz, type FuzzReport } from "../test/fuzz/fuzz.ts";
import { makeVariant, prepareGround } from "../test/fuzz/fuzz-run.ts";
import { fuzzOperations } from "../test/fuzz/fuzz-operations.ts";
import { root } from "./runtime.js";

const usage = `Usage: npm run fuzz -- [--runs N] [--seed S] [--first R | --only R] [--children C] [--keep FOLDER]
Mutates connector files and holds what the engine says of them against what is true. Without a seed each call takes another one.
Files that something was wrong with are kept in FOLDER (build/out/fuzz).

       npm run fuzz -- --operations N [--seed S]
Moves files N times and ends the process at moments of chance, with the store intact, damaged, empty or gone at the next start. Says how often,
and that no file was lost or replaced.
`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "20000" },
      seed: { type: "string" },
      first: { type: "string", default: "0" },
      only: { type: "string" },
      operations: { type: "string" },
      children: { type: "string" },
      keep: { type: "string", default: join(root, "build", "out", "fuzz") },
    },
  });
  const only = values.only === undefined ? null : Number(values.only);
  return {
    seed: values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed),
    first: only ?? Number(values.first),
    runs: only === null ? Number(values.runs) : 1,
    children: values.children === undefined ? Math.max(1, Math.min(4, availableParallelism() - 1)) : Number(values.children),
    keep: values.keep,
    operations: values.operations === undefined ? 0 : Number(values.operations),
  };
}

const describe = ({ seed, run, file, steps, property, detail }: FuzzReport["findings"][number]): string =>
  `${property}: seed ${seed} run ${run} ${file}\n  ${steps.join("\n  ")}\n  ${detail}\n`;

async function run(): Promise<number> {
  let wanted: ReturnType<typeof readArguments>;
  try {
    wanted = readArguments();
  } catch {
    process.stderr.write(usage);
    return 2;
  }
  const { keep, operations, ...options } = wanted;
  if ([operations, ...Object.values(options)].some((number) => !Number.isSafeInteger(number) || number < 0)) {
    process.stderr.write(usage);
    return 2;
  }
  if (operations > 0) return runOperations(options.seed, operations);
  process.stdout.write(`seed ${options.seed}, ${options.runs} runs from ${options.first}\n`);
  const every = Math.max(1_000, Math.floor(options.runs / 20));
  const { findings, residentMegabytes } = await fuzz({
    ...options,
    onFinding: (finding) => void process.stdout.write(describe(finding)),
    onProgress: (at) => void (at % every === 0 && at > options.first && process.stdout.write(`run ${at}\n`)),
  });
  await keepFiles(findings, keep);
  process.stdout.write(`${options.runs} runs, ${findings.length} findings, ${residentMegabytes.toFixed(0)} MB at the end\n`);
  return findings.length === 0 ? 0 : 1;
}

async function runOperations(seed: number, operations: number): Promise<number> {
  process.stdout.write(`seed ${seed}, ${operations} operations\n`);
  const shown = { findings: 0, operations: 0 };
  const report = await fuzzOperations({
    seed,
    operations,
    onProgress: (sofar) => {
      for (const finding of sofar.findings.slice(shown.findings)) process.stdout.write(`${finding}\n`);
      shown.findings = sofar.findings.length;
      if (sofar.operations - shown.operations < 200) return;
      shown.operations = sofar.operations;
      process.stdout.write(`${sofar.operations} operations\n`);
    },
  });
  const { kills, storesLost, filesLost, filesOverwritten, findings } = report;
  process.stdout.write(
    `${report.operations} operations, ${kills} kills, ${storesLost} stores lost, ${filesLost} files lost, ${filesOverwritten} files overwritten, ${findings.length} findings\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

async function keepFiles(findings: FuzzReport["findings"], folder: string): Promise<void> {
  if (findings.length === 0) return;
  const ground = await prepareGround();
  mkdirSync(folder, { recursive: true });
  for (const { seed, run: number } of findings)
    writeFileSync(join(folder, `${seed}-${number}.bin`), makeVariant(seed, number, ground).bytes);
  process.stdout.write(`kept in ${folder}\n`);
}

process.exitCode = await run();
