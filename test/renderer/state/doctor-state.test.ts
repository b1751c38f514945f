import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { FileChain, RepairPlan } from "../../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import type { CleanupDone, MovedFile } from "../../../renderer/state/cleanup/cleanup-flow.ts";
import { createDoctorState } from "../../../renderer/state/doctor-state.ts";
import { createStore } from "../../../renderer/state/store.ts";
import { aChain, aRepairPlan } from "../../gallery/states-doctor.tsx";

const [fern, gorse] = ["Fern.mez", "Gorse.mez"] as unknown as readonly [ConnectorId, ConnectorId];
type Answers = Readonly<Record<string, (input: never) => unknown>>;

function aDoctor(answers: Answers) {
  const asked: string[] = [];
  const bridge = {
    call: async (name: string, input: never) => {
      asked.push(name);
      return answers[name]?.(input);
    },
  } as unknown as WindowBridge;
  const cleanup = { done: createStore<readonly CleanupDone[]>([]), moved: createStore<readonly MovedFile[]>([]) };
  return { doctor: createDoctorState(bridge, cleanup), cleanup, asked };
}

test("a late answer about one file is not shown as that of another", async () => {
  const waiting: ((chain: FileChain) => void)[] = [];
  const { doctor } = aDoctor({ diagnose: () => new Promise((resolve) => waiting.push((chain) => resolve(ok(chain)))) });
  const first = doctor.show(fern);
  const second = doctor.show(gorse);
  waiting[1]?.(aChain({ name: "Gorse.mez" }));
  await second;
  waiting[0]?.(aChain({ name: "Fern.mez" }));
  await first;
  expect(doctor.chain.get()).toMatchObject({ kind: "ready", id: gorse, chain: { name: "Gorse.mez" } });
});

test("a file that is gone is said to be so, and any other failure is not", async () => {
  const failures = ["unknown-id", "internal"];
  const { doctor } = aDoctor({ diagnose: () => err({ kind: failures.shift() }) });
  await doctor.show(fern);
  expect(doctor.chain.get().kind).toBe("gone");
  await doctor.show(fern);
  expect(doctor.chain.get().kind).toBe("failed");
});

test("nothing is carried out before the preview was confirmed; then it is said once, with its undo, and where the file went", async () => {
  const plan: RepairPlan = aRepairPlan({ repair: { name: "move", link: "folder", to: "C:\\read\\Fern.mez" } });
  const { doctor, cleanup, asked } = aDoctor({
    planRepair: () => ok(plan),
    carryOutRepair: () => ok({ name: "Fern.mez", outcome: { kind: "done", historyId: 7, to: plan.repair.to } }),
  });
  await doctor.confirmRepair();
  await doctor.startRepair({ id: fern, repair: "move" });
  expect([doctor.repair.get().kind, asked]).toEqual(["preview", ["planRepair"]]);
  await doctor.confirmRepair();
  expect(cleanup.done.get()).toEqual([{ did: "install", names: ["Fern.mez"], historyIds: [7], isUndo: false, left: 0, repair: "move" }]);
  expect(cleanup.moved.get()).toEqual([{ subject: fern, did: "install", to: plan.repair.to }]);
  expect(doctor.repair.get().kind).toBe("idle");
});

test("a repair that fails or is refused says why, and is not said to be done", async () => {
  const outcomes = [ok({ name: "Fern.mez", outcome: { kind: "failed", because: { kind: "in-use" } } }), err({ kind: "unknown-plan" })];
  const { doctor, cleanup } = aDoctor({ planRepair: () => ok(aRepairPlan()), carryOutRepair: () => outcomes.shift() });
  await doctor.startRepair({ id: fern, repair: "repack" });
  await doctor.confirmRepair();
  expect(doctor.repair.get()).toEqual({ kind: "failed", because: { kind: "in-use" } });
  await doctor.startRepair({ id: fern, repair: "repack" });
  await doctor.confirmRepair();
  expect(doctor.repair.get()).toEqual({ kind: "refused", command: "carryOutRepair", because: "unknown-plan" });
  expect(cleanup.done.get()).toEqual([]);
});

test("a copy or a build that cannot be opened says why", async () => {
  const { doctor } = aDoctor({ openRepaired: () => err({ kind: "not-offered" }), openBuild: () => err({ kind: "vanished" }) });
  expect(await doctor.openRepaired({ id: fern, repair: "repack" })).toBeNull();
  expect(doctor.repair.get()).toMatchObject({ kind: "refused", because: "not-offered" });
  expect(await doctor.openBuild("x" as never)).toBeNull();
  expect(doctor.repair.get()).toMatchObject({ kind: "refused", because: "vanished" });
});
