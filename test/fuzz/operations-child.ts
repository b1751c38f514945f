import { readFileSync, writeFileSync } from "node:fs";
import type { CleanupKind, QuarantineId } from "../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { Files } from "../../electron/engine/cleanup/execute/files.ts";
import type { CleanupRecords } from "../../electron/engine/cleanup/records.ts";
import { openStore } from "../../electron/engine/store/open-store.ts";
import { anOrder, aCleanupSetup, filesOf, type Mode, type SetupPaths } from "../engine/cleanup/cleanup-setup.ts";

/** One operation on one file, or a recovery, in a process that ends itself at an effect that chance chose. */
export interface OperationOrder {
  readonly paths: SetupPaths;
  readonly mode: Mode;
  readonly work: Work | "recover";
  /** The effects on files and records are counted from 1; `after` ends behind the effect, `half` in the middle of a copy. */
  readonly killAt: { readonly effect: number; readonly when: "before" | "after" | "half" } | null;
}

/** `kept` names one of several files of one name in quarantine; null for a file in its folder. */
export interface Work {
  readonly kind: Exclude<CleanupKind, "install">;
  readonly name: string;
  readonly kept: QuarantineId | null;
}

const order = JSON.parse(process.argv[2] ?? "") as OperationOrder;
const count = { effects: 0 };

const die = (): void => void process.kill(process.pid, "SIGKILL");

const isAt = (when: string): boolean => order.killAt?.effect === count.effects && order.killAt.when === when;

/** The same functions, each ending the process before or after it where it is its turn. */
function counting<T extends object>(effects: T): T {
  const wrapped = Object.entries(effects).map(([name, effect]) => [
    name,
    typeof effect !== "function"
      ? effect
      : (...args: unknown[]) => {
          count.effects += 1;
          if (isAt("before")) die();
          const behind = count.effects;
          const result: unknown = (effect as (...given: unknown[]) => unknown)(...args);
          const after = () => void (order.killAt?.effect === behind && order.killAt.when === "after" && die());
          if (result instanceof Promise) return result.then((value: unknown) => (after(), value));
          after();
          return result;
        },
  ]);
  return Object.fromEntries(wrapped) as T;
}

function halting(files: Files): Files {
  const writeHalf = (to: string, bytes: Uint8Array): void => {
    if (!isAt("half")) return;
    writeFileSync(to, bytes.subarray(0, bytes.length / 2), { flag: "wx" });
    die();
  };
  return {
    ...files,
    copyNew: (from, to) => (writeHalf(to, readFileSync(from)), files.copyNew(from, to)),
    writeNew: (path, text) => (writeHalf(path, Buffer.from(text)), files.writeNew(path, text)),
  };
}

const store = openStore(order.paths.data, new Date());
const { cleanup } = aCleanupSetup(order.paths, {
  files: counting(halting(filesOf(order.mode))),
  records: counting<CleanupRecords>(store.cleanup),
});
const outcome = order.work === "recover" ? await cleanup.recover() : await operate(order.work);
process.stdout.write(JSON.stringify({ outcome, effects: count.effects }));

async function operate({ kind, name, kept }: Work): Promise<unknown> {
  const plan = await cleanup.plan(
    kind === "restore" || kind === "purge" ? { kind, ids: kept === null ? [] : [kept] } : { kind, ids: [name as ConnectorId] },
  );
  const decisions = plan.steps.map(({ subject }) => ({ subject, decision: "keep-both" as const }));
  return cleanup.carryOut(anOrder(plan.planId, { decisions, confirmedNames: kind === "purge" ? plan.steps.map((step) => step.name) : [] }));
}
