import { existsSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Result } from "../../../shared/base/result.ts";
import type { RecoveryReport } from "../../../shared/model/cleanup.ts";
import { cleanupSteps } from "../../../electron/engine/cleanup/plan/steps.ts";
import { runChild } from "./run-child.ts";
import { install, newBytes, operate, prepare, type InstallOperation, type Operation } from "./operations.ts";
import { aCleanupSetup, everyFile, filesOf, pathsIn, sha256, type Mode, type SetupPaths } from "./cleanup-setup.ts";

const roots: string[] = [];
const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
const memoryVolume = "/dev/shm";
const hasSecondVolume = existsSync(memoryVolume) && statSync(memoryVolume).dev !== statSync(tmpdir()).dev;

/** A child that ends well leaves its compiled sources for all those that do not. */
beforeAll(async () => {
  roots.push(compileCache);
  await runChild({ paths: [], mode: "link", work: "recover", killAt: null }, compileCache);
});

afterAll(async () => {
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

/** In memory where there is such a volume: killing a process loses nothing that was written, and waiting for a disk proves nothing more. */
function aRoot(parent = hasSecondVolume ? memoryVolume : tmpdir()): string {
  const root = mkdtempSync(join(parent, "mezzanine-kill-"));
  roots.push(root);
  return root;
}

const newPaths = (second: boolean): SetupPaths => pathsIn(aRoot(), second ? join(aRoot(tmpdir()), "data") : undefined);

/** Recovery of all these paths in one process that has seen none of it. */
async function recoverAll(paths: readonly SetupPaths[], mode: Mode): Promise<readonly RecoveryReport[]> {
  const { output } = await runChild({ paths, mode, work: "recover", killAt: null }, compileCache);
  return (JSON.parse(output) as readonly Result<RecoveryReport, string>[]).map((report) => {
    if (!report.ok) throw new Error(report.error);
    return report.value;
  });
}

/** The moments this operation passes, found by letting it pass them. */
async function stepsOf(operation: Operation, mode: Mode, second: boolean): Promise<readonly string[]> {
  const paths = newPaths(second);
  await prepare(operation, paths);
  const steps: string[] = [];
  const { cleanup, store } = aCleanupSetup(paths, { files: filesOf(mode), reached: (step) => void steps.push(step) });
  const outcomes = await operate(operation, cleanup);
  store.close();
  expect(outcomes.map(({ outcome }) => outcome.kind)).not.toContain("failed");
  return steps;
}

interface Interrupted {
  readonly paths: SetupPaths;
  readonly step: string;
  readonly hashes: readonly string[];
}

async function interrupt(
  operation: Operation,
  { mode, second, step, occurrence }: { readonly mode: Mode; readonly second: boolean; readonly step: string; readonly occurrence: number },
): Promise<Interrupted> {
  const paths = newPaths(second);
  await prepare(operation, paths);
  const hashes = everyFile(paths).map((file) => file.sha256);
  const ended = await runChild({ paths: [paths], mode, work: operation, killAt: { step, occurrence } }, compileCache);
  expect([step, ended.signal]).toEqual([step, "SIGKILL"]);
  return { paths, step, hashes };
}

/** Each file once with its bytes, no name of ours left over, the quarantine's list true, the journal recovered, the user informed. */
function expectRecovered({ paths, step, hashes }: Interrupted, operation: Operation, report: RecoveryReport): void {
  const files = everyFile(paths);
  const quarantine = join(paths.data, "quarantine");
  const isPurged = operation === "purge" && files.length === hashes.length - 1;
  const expected = isPurged ? hashes.filter((hash) => files.some((file) => file.sha256 === hash)) : hashes;
  expect([step, files.map((file) => file.sha256).toSorted()]).toEqual([step, expected.toSorted()]);
  expect(files.filter(({ path }) => /\.(?:moving|part|probe)$/u.test(path))).toEqual([]);
  const { store, cleanup } = aCleanupSetup(paths);
  const kept = cleanup.quarantined().files;
  const inQuarantine = files.filter(({ path }) => path.startsWith(quarantine));
  expect(inQuarantine.map((file) => file.path).toSorted()).toEqual(kept.map(({ id, name }) => join(quarantine, id, name)).toSorted());
  const inUse = existsSync(quarantine) ? readdirSync(quarantine).length : 0;
  expect([step, inUse]).toEqual([step, kept.length * 2]); // a folder and a note for each
  expect(store.cleanup.unfinished()).toEqual([]);
  expect(report.postponed).toEqual([]);
  const events = store.cleanup.events({ text: "", kinds: [], since: null, before: null, limit: 100 });
  const recovered = events.filter(({ kind }) => kind === "recovered");
  const isUntouched = ["starting", "committed", "tidied"].includes(step);
  if (!isUntouched) expect([step, report.recovered.length, recovered.length]).toEqual([step, 1, 1]);
  store.close();
}

async function inPairs<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += 2) results.push(...(await Promise.all(items.slice(at, at + 2).map(work))));
  return results;
}

const everywhere: readonly Mode[] = ["link", "cross", "linkless", "cross-linkless"];
const scenarios: readonly { readonly operation: Operation; readonly modes: readonly Mode[]; readonly occurrence: number }[] = [
  { operation: "quarantine", modes: everywhere, occurrence: 1 },
  { operation: "restore", modes: everywhere, occurrence: 1 },
  { operation: "disable", modes: ["link", "linkless"], occurrence: 1 },
  { operation: "enable", modes: ["link", "linkless"], occurrence: 1 },
  { operation: "bulk", modes: ["link"], occurrence: 2 },
  { operation: "purge", modes: ["link"], occurrence: 1 },
];
const cases = scenarios.flatMap(({ operation, modes, occurrence }) => [
  ...modes.map((mode) => ({ operation, mode, occurrence, second: false })),
  ...(hasSecondVolume && modes.includes("cross") ? [{ operation, mode: "link" as const, occurrence, second: true }] : []),
]);

const installs: readonly { readonly operation: InstallOperation; readonly mode: Mode }[] = [
  { operation: "install", mode: "link" },
  { operation: "install", mode: "linkless" },
  { operation: "install-over", mode: "link" },
  { operation: "install-over", mode: "cross-linkless" },
];

async function newInstallPaths(): Promise<SetupPaths> {
  const paths = newPaths(false);
  await prepare("quarantine", paths);
  return paths;
}

async function installStepsOf(operation: InstallOperation, mode: Mode): Promise<readonly string[]> {
  const paths = await newInstallPaths();
  const steps: string[] = [];
  const setup = aCleanupSetup(paths, { files: filesOf(mode), reached: (step) => void steps.push(step) });
  await install(operation, setup);
  setup.store.close();
  return steps;
}

interface InterruptedInstall {
  readonly paths: SetupPaths;
  readonly before: readonly { readonly path: string; readonly sha256: string }[];
  readonly killAt: { readonly step: string; readonly occurrence: number };
}

/** Each file is there once, and the folder is as before or as wanted: never the old file beside the new one, never neither. */
function expectInstalledOrNot({ paths, before, killAt }: InterruptedInstall, operation: InstallOperation): void {
  const files = everyFile(paths);
  const isInstalled = files.some((file) => file.sha256 === sha256(newBytes));
  const expected = [...before.map((file) => file.sha256), ...(isInstalled ? [sha256(newBytes)] : [])];
  expect([killAt, files.map((file) => file.sha256).toSorted()]).toEqual([killAt, expected.toSorted()]);
  expect(files.filter(({ path }) => /\.(?:moving|part|probe)$/u.test(path))).toEqual([]);
  const inFolder = files.filter(({ path }) => path.startsWith(paths.folder)).map(({ path }) => basename(path));
  const wanted = operation === "install" ? ["Bystander.mez", "Contoso.mez", "New.mez", "Other.pqx"] : ["Bystander.mez", "Contoso.mez"];
  expect([killAt, inFolder.toSorted()]).toEqual([killAt, isInstalled ? wanted : before.map(({ path }) => basename(path)).toSorted()]);
  const { store } = aCleanupSetup(paths);
  expect(store.cleanup.unfinished()).toEqual([]);
  store.close();
}

/** With nothing put aside, with one file on its way, and with both of them in quarantine. */
const interruptedInstallRecoveries = [
  { step: "staged", occurrence: 1, during: ["repair-part-removed", "repaired", "committed"] },
  { step: "claimed", occurrence: 2, during: ["moved-back", "repaired", "repair-part-removed", "at-target"] },
  { step: "replaced", occurrence: 2, during: ["moved-back", "repaired", "committed"] },
] as const;

const interruptedRecoveries = [
  {
    operation: "quarantine",
    mode: "cross",
    step: "at-target",
    during: ["repair-staged-removed", "repair-part-removed", "repaired", "committed", "tidied"],
  },
  { operation: "quarantine", mode: "link", step: "claimed", during: ["moved-back", "repaired", "committed"] },
  { operation: "disable", mode: "linkless", step: "claimed", during: ["reserved", "repaired"] },
  { operation: "restore", mode: "cross-linkless", step: "reserved", during: ["reserved", "repair-part-removed", "repaired"] },
] as const;

describe("a process that ends at any moment", { timeout: 120_000 }, () => {
  test.each(cases)("loses nothing: $operation, $mode, second volume: $second", async ({ operation, mode, occurrence, second }) => {
    const steps = new Set(await stepsOf(operation, mode, second));
    const moments = steps.has("copied") ? [...steps, "copied-half"] : [...steps];
    const interrupted = await inPairs(moments, (step) => interrupt(operation, { mode, second, step, occurrence }));
    const reports = await recoverAll(
      interrupted.map(({ paths }) => paths),
      mode,
    );
    for (const [at, one] of interrupted.entries())
      expectRecovered(one, operation, reports[at] ?? { recovered: [], postponed: [], foundAgain: [] });
    const again = await recoverAll(
      interrupted.map(({ paths }) => paths),
      mode,
    );
    expect(again.flatMap(({ recovered }) => recovered)).toEqual([]);
  });

  test.each(interruptedRecoveries)("loses nothing when the recovery ends as well: $operation, $mode, $step", async (row) => {
    const { operation, mode, step, during } = row;
    const interrupted = await inPairs(during, async (moment) => {
      const one = await interrupt(operation, { mode, second: false, step, occurrence: 1 });
      const ended = await runChild({ paths: [one.paths], mode, work: "recover", killAt: { step: moment, occurrence: 1 } }, compileCache);
      expect([moment, ended.signal]).toEqual([moment, "SIGKILL"]);
      return { ...one, step: moment };
    });
    const reports = await recoverAll(
      interrupted.map(({ paths }) => paths),
      mode,
    );
    for (const [at, one] of interrupted.entries())
      expectRecovered(one, operation, reports[at] ?? { recovered: [], postponed: [], foundAgain: [] });
  });

  test.each(installs)("loses nothing: $operation, $mode", async ({ operation, mode }) => {
    const reached = await installStepsOf(operation, mode);
    const moments = [...reached.map((step, at) => ({ step, occurrence: reached.slice(0, at + 1).filter((one) => one === step).length }))];
    const interrupted = await inPairs([...moments, { step: "copied-half", occurrence: 1 }], async (killAt) => {
      const paths = await newInstallPaths();
      const before = everyFile(paths);
      const ended = await runChild({ paths: [paths], mode, work: operation, killAt }, compileCache);
      expect([killAt, ended.signal]).toEqual([killAt, "SIGKILL"]);
      return { paths, before, killAt };
    });
    const reports = await recoverAll(
      interrupted.map(({ paths }) => paths),
      mode,
    );
    for (const [at, one] of interrupted.entries()) {
      expectInstalledOrNot(one, operation);
      expect(reports[at]?.postponed).toEqual([]);
    }
    const again = await recoverAll(
      interrupted.map(({ paths }) => paths),
      mode,
    );
    expect(again.flatMap(({ recovered }) => recovered)).toEqual([]);
  });

  test.each(interruptedInstallRecoveries)(
    "loses nothing when the recovery of an install ends as well: $step",
    async ({ during, ...killAt }) => {
      const interrupted = await inPairs(during, async (moment) => {
        const paths = await newInstallPaths();
        const before = everyFile(paths);
        const ended = await runChild({ paths: [paths], mode: "link", work: "install-over", killAt }, compileCache);
        expect([killAt, ended.signal]).toEqual([killAt, "SIGKILL"]);
        const second = { paths: [paths], mode: "link", work: "recover", killAt: { step: moment, occurrence: 1 } } as const;
        expect([moment, (await runChild(second, compileCache)).signal]).toEqual([moment, "SIGKILL"]);
        return { paths, before, killAt: { ...killAt, step: `${killAt.step}, then ${moment}` } };
      });
      await recoverAll(
        interrupted.map(({ paths }) => paths),
        "link",
      );
      for (const one of interrupted) expectInstalledOrNot(one, "install-over");
    },
  );

  test("no step is left out", async () => {
    const interrupted = new Set<string>(interruptedRecoveries.flatMap(({ during }) => during));
    for (const { operation, mode } of installs) for (const step of await installStepsOf(operation, mode)) interrupted.add(step);
    for (const { operation, mode, second } of cases) for (const step of await stepsOf(operation, mode, second)) interrupted.add(step);
    expect(cleanupSteps.filter((step) => !interrupted.has(step))).toEqual([]);
  });
});
