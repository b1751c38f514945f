import { isDisabledName } from "../../shared/model/file-name.ts";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { aConnectorFile, aCleanupSetup, everyFile, filesOf, pathsIn, type Mode, type SetupPaths } from "../engine/cleanup/cleanup-setup.ts";
import type { OperationOrder, Work } from "./operations-child.ts";
import { createRandom } from "./random.ts";

export interface OperationsOptions {
  readonly seed: number;
  readonly operations: number;
  readonly onProgress?: (report: OperationsReport) => void;
}

/** What was done to files, and what became of them. */
export interface OperationsReport {
  readonly operations: number;
  readonly kills: number;
  /** Times the store was damaged, emptied or deleted between the kill and the next start. */
  readonly storesLost: number;
  /** Bytes that are nowhere any more, and that nobody asked to delete. */
  readonly filesLost: number;
  /** Files of others whose place has other bytes. */
  readonly filesOverwritten: number;
  /** Everything that was not as it should be, the above included, with what repeats it. */
  readonly findings: readonly string[];
}

type Random = ReturnType<typeof createRandom>;
type StoreDamage = "intact" | "damaged" | "emptied" | "deleted";

const entry = fileURLToPath(new URL("operations-child.ts", import.meta.url));
const memoryVolume = "/dev/shm";
const hasSecondVolume = existsSync(memoryVolume) && statSync(memoryVolume).dev !== statSync(tmpdir()).dev;
const modes: readonly Mode[] = ["link", "link", "cross", "linkless", "cross-linkless"];
const operationsPerSetup = 8;
/** More than any operation has; a larger number lets it end by itself. */
const mostEffects = 50;

interface Ground {
  readonly paths: SetupPaths;
  readonly mode: Mode;
  readonly random: Random;
  readonly compileCache: string;
  /** Hashes of all bytes that must be somewhere, each once. */
  readonly expected: Set<string>;
  /** Files that nothing is done to: path and hash. */
  readonly otherFiles: Map<string, string>;
}

interface Sums {
  operations: number;
  kills: number;
  storesLost: number;
  filesLost: number;
  filesOverwritten: number;
  readonly findings: string[];
}

/**
 * Operations on files that end at a moment of chance, on a store that is then intact, damaged, empty or gone. After the next start every
 * file is there once, with its bytes, under a name of its own, and nobody's file was replaced.
 */
export async function fuzzOperations({ seed, operations, onProgress }: OperationsOptions): Promise<OperationsReport> {
  const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
  const sums: Sums = { operations: 0, kills: 0, storesLost: 0, filesLost: 0, filesOverwritten: 0, findings: [] };
  try {
    for (let setup = 0; sums.operations < operations; setup += 1) {
      await runSetup(createRandom(seed, setup), Math.min(operationsPerSetup, operations - sums.operations), {
        compileCache,
        sums,
        label: `seed ${seed} setup ${setup}`,
      });
      onProgress?.({ ...sums, findings: [...sums.findings] });
    }
  } finally {
    rmSync(compileCache, { recursive: true, force: true });
  }
  return sums;
}

async function runSetup(
  random: Random,
  count: number,
  { compileCache, sums, label }: { readonly compileCache: string; readonly sums: Sums; readonly label: string },
): Promise<void> {
  const roots = [mkdtempSync(join(hasSecondVolume ? memoryVolume : tmpdir(), "mezzanine-operations-"))];
  const second = hasSecondVolume && random.chance(0.3) ? mkdtempSync(join(tmpdir(), "mezzanine-operations-")) : null;
  if (second !== null) roots.push(second);
  const paths = pathsIn(roots[0] ?? "", second === null ? undefined : join(second, "data"));
  const mode = second === null ? (random.pick(modes) ?? "link") : "link";
  for (const name of ["Bystander.mez", "Contoso.mez", "Other.pqx", `${"Ä".repeat(120)}.mez`]) aConnectorFile(paths, name);
  const files = everyFile(paths);
  const otherFiles = new Map(files.filter(({ path }) => basename(path) === "Bystander.mez").map(({ path, sha256 }) => [path, sha256]));
  const ground: Ground = { paths, mode, random, compileCache, expected: new Set(files.map(({ sha256 }) => sha256)), otherFiles };
  try {
    for (let round = 0; round < count; round += 1) await runRound(ground, round, { sums, label: `${label} round ${round} ${mode}` });
  } finally {
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  }
}

async function runRound(ground: Ground, round: number, { sums, label }: { readonly sums: Sums; readonly label: string }): Promise<void> {
  const { paths, mode, random, expected } = ground;
  const work = chooseWork(ground);
  if (work === null) return;
  const purged = work.kind === "purge" ? everyFile(paths).find(({ path }) => basename(dirname(path)) === work.kept) : undefined;
  const ended = await runOrder({ paths, mode, work, killAt: chooseKill(random) }, ground.compileCache);
  sums.operations += 1;
  const steps = [`${work.kind} ${work.name}`, ended];
  if (ended === "killed") sums.kills += 1;
  if (ended === "failed") sums.findings.push(`${label}: the process failed: ${steps.join(", ")}`);
  if (random.chance(0.2)) steps.push(takeName(ground, work.name, round));
  const storeDamage: StoreDamage = random.chance(0.5) ? "intact" : (random.pick(["damaged", "emptied", "deleted"] as const) ?? "damaged");
  spoilStore(paths.data, storeDamage);
  if (storeDamage !== "intact") sums.storesLost += 1;
  steps.push(storeDamage);
  if (random.chance(0.25)) {
    const again = await runOrder({ paths, mode, work: "recover", killAt: chooseKill(random) }, ground.compileCache);
    if (again === "killed") sums.kills += 1;
    steps.push(`recovery ${again}`);
  }
  if (purged !== undefined && !everyFile(paths).some(({ sha256 }) => sha256 === purged.sha256)) expected.delete(purged.sha256);
  await judge(ground, sums, (what) => `${label}: ${what}; ${steps.join(", ")}`);
}

function chooseWork({ paths, random }: Ground): Work | null {
  const standing = readdirSync(paths.folder).filter((name) => name !== "Bystander.mez");
  const { cleanup, store } = aCleanupSetup(paths);
  const kept = cleanup.quarantined().files.map(({ id, name }) => ({ name, kept: id }));
  store.close();
  const works = [
    ...standing.map((name) => ({ kind: "quarantine", name, kept: null }) as const),
    ...standing.map((name) => ({ kind: isDisabledName(name) ? "enable" : "disable", name, kept: null }) as const),
    // More often than purged, so that there is something to restore.
    ...kept.flatMap((file) => [1, 2, 3].map(() => ({ kind: "restore", ...file }) as const)),
    ...kept.map((file) => ({ kind: "purge", ...file }) as const),
  ];
  return random.pick(works) ?? null;
}

function chooseKill(random: Random): OperationOrder["killAt"] {
  if (random.chance(0.15)) return null;
  return { effect: 1 + random.below(mostEffects), when: random.pick(["before", "after", "after", "half"] as const) ?? "after" };
}

/** Somebody puts a file of their own where the moved one was: it must not be replaced. */
function takeName({ paths, expected }: Ground, name: string, round: number): string {
  const path = join(paths.folder, name);
  if (existsSync(path)) return "name not taken";
  writeFileSync(path, `somebody's own, of round ${round} of ${paths.folder}`);
  const own = everyFile(paths).find((file) => file.path === path);
  if (own !== undefined) expected.add(own.sha256);
  return "name taken";
}

function spoilStore(data: string, storeDamage: StoreDamage): void {
  if (storeDamage === "intact") return;
  const path = join(data, "mezzanine.db");
  for (const name of existsSync(data) ? readdirSync(data).filter((one) => one.startsWith("mezzanine.db")) : []) rmSync(join(data, name));
  if (storeDamage === "emptied") writeFileSync(path, "");
  if (storeDamage === "damaged") writeFileSync(path, "damaged".repeat(2000));
}

/** After a start that sees what is left: how all is and where. */
async function judge({ paths, mode, expected, otherFiles }: Ground, sums: Sums, describe: (what: string) => string): Promise<void> {
  const { cleanup, store } = aCleanupSetup(paths, { files: filesOf(mode) });
  const finding = (what: string) => void sums.findings.push(describe(what));
  try {
    const report = await cleanup.recover();
    if (!report.ok || report.value.postponed.length > 0) finding(`not recovered: ${JSON.stringify(report)}`);
    const files = everyFile(paths);
    const times = Map.groupBy(files, ({ sha256 }) => sha256);
    for (const sha256 of expected) {
      const found = times.get(sha256)?.length ?? 0;
      if (found === 0) {
        sums.filesLost += 1;
        expected.delete(sha256);
        finding(`lost ${sha256.slice(0, 8)}`);
      }
      if (found > 1)
        finding(
          `${found} times: ${times
            .get(sha256)
            ?.map(({ path }) => basename(path))
            .join(", ")}`,
        );
    }
    for (const [path, sha256] of otherFiles) {
      if (files.find((file) => file.path === path)?.sha256 === sha256) continue;
      sums.filesOverwritten += 1;
      finding(`overwritten: ${basename(path)}`);
    }
    for (const { path, sha256 } of files) {
      if (!expected.has(sha256)) finding(`bytes of nobody: ${basename(path)}`);
      if (/\.(?:moving|part|probe)$/u.test(path)) finding(`temporary name: ${basename(path)}`);
    }
    const kept = cleanup
      .quarantined()
      .files.map(({ id, name }) => `${id}/${name}`)
      .toSorted();
    const there = files
      .filter(({ path }) => path.startsWith(paths.data))
      .map(({ path }) => `${basename(dirname(path))}/${basename(path)}`)
      .toSorted();
    if (kept.join() !== there.join()) finding(`listed ${kept.join()}, there ${there.join()}`);
    const again = await cleanup.recover();
    if (again.ok && again.value.recovered.length > 0) finding(`recovered again: ${JSON.stringify(again.value.recovered)}`);
  } finally {
    store.close();
  }
}

function runOrder(order: OperationOrder, compileCache: string): Promise<"ended" | "killed" | "failed"> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
    const child = spawn(process.execPath, [entry, JSON.stringify(order)], { stdio: ["ignore", "ignore", "inherit"], env });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal === "SIGKILL" ? "killed" : code === 0 ? "ended" : "failed"));
  });
}
