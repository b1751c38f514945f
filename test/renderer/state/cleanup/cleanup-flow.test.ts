import { expect, test } from "vitest";
import { anId } from "../../../builders/a-record.ts";
import { anImpact } from "../../../builders/report-facts.ts";
import { aPlan, aStep } from "../../../builders/cleanup-facts.ts";
import type { WindowBridge } from "../../../../renderer/bridge/window-bridge.ts";
import { answerTo, createCleanup, groupSteps, needsPreview, type CleanupRequest } from "../../../../renderer/state/cleanup/cleanup-flow.ts";
import { err, ok } from "../../../../shared/base/result.ts";
import type { CommandName } from "../../../../shared/contract/commands.ts";
import type { CleanupPlan, MoveProgress, NameTaken, PlannedStep, StepOutcome } from "../../../../shared/model/cleanup.ts";

const id = anId("Ashgrove.mez");
const moving: CleanupRequest = { kind: "action", action: { kind: "quarantine", ids: [id] }, reason: "in the way" };
const plain = { decisions: [], reason: "", confirmedNames: [] };
const done = (historyId: number, name = "Ashgrove.mez"): StepOutcome => ({
  subject: anId(name),
  name,
  outcome: { kind: "done", historyId, to: `/${name}` },
});
const failed = (name: string): StepOutcome => ({ subject: anId(name), name, outcome: { kind: "failed", because: { kind: "in-use" } } });

function aCleanup(replies: Partial<Record<CommandName, (input: never) => unknown>>) {
  const calls: (readonly [CommandName, unknown])[] = [];
  const listeners: ((progress: MoveProgress) => void)[] = [];
  const bridge = {
    on: (_: string, listener: (progress: MoveProgress) => void) => listeners.push(listener),
    call: async (name: CommandName, input: unknown) => {
      calls.push([name, input]);
      return replies[name]?.(input as never) ?? err({ kind: "internal" });
    },
  } as unknown as WindowBridge;
  return {
    cleanup: createCleanup(bridge),
    calls,
    called: () => calls.map(([name]) => name),
    report: (progress: MoveProgress) => listeners.forEach((tell) => tell(progress)),
  };
}

test.each<[string, CleanupPlan, boolean]>([
  ["one free file", aPlan(), false],
  ["several files", aPlan({ steps: [aStep(), aStep({ name: "Birch.mez" })] }), true],
  ["something in the way", aPlan({ steps: [aStep({ obstacle: { kind: "in-use" } })] }), true],
  ["a purge", aPlan({ kind: "purge" }), true],
  ["a report that uses the file", aPlan({ reports: anImpact() }), true],
  ["reports that do not use it", aPlan({ reports: anImpact({ reports: [] }) }), false],
  ["nothing at all", aPlan({ steps: [] }), true],
])("shows a preview or not: %s", (_, plan, expected) => {
  expect(needsPreview(plan)).toBe(expected);
});

test("one free file is moved at once, with the reason, and can be undone", async () => {
  const { cleanup, calls } = aCleanup({ planCleanup: () => ok(aPlan()), carryOut: () => ok([done(7)]) });
  await cleanup.start(moving);
  expect(calls[1]).toEqual(["carryOut", { planId: "plan-1", decisions: [], reason: "in the way", confirmedNames: [] }]);
  expect(cleanup.flow.get().kind).toBe("idle");
  expect(cleanup.done.get()).toEqual([{ did: "quarantine", names: ["Ashgrove.mez"], historyIds: [7], isUndo: false, left: 0 }]);
});

test("nothing is touched before a preview is confirmed, nor when it is closed", async () => {
  const plan = aPlan({ steps: [aStep(), aStep({ name: "Birch.mez" })] });
  const { cleanup, called } = aCleanup({ planCleanup: () => ok(plan), carryOut: () => ok([done(1), done(2, "Birch.mez")]) });
  await cleanup.start(moving);
  expect(cleanup.flow.get().kind).toBe("preview");
  cleanup.close();
  await cleanup.confirm(plain);
  expect(called()).toEqual(["planCleanup"]);
  await cleanup.start(moving);
  await cleanup.confirm(plain);
  expect(called()).toEqual(["planCleanup", "planCleanup", "carryOut"]);
  expect(cleanup.done.get()[0]?.historyIds).toEqual([1, 2]);
});

test("what did not work is shown, what did is said", async () => {
  const { cleanup } = aCleanup({ planCleanup: () => ok(aPlan()), carryOut: () => ok([done(1), failed("Birch.mez")]) });
  await cleanup.start(moving);
  expect(cleanup.flow.get()).toMatchObject({ kind: "ended", did: "quarantine" });
  expect(cleanup.done.get()[0]?.names).toEqual(["Ashgrove.mez"]);
});

test("a refusal is a state of its own", async () => {
  const { cleanup } = aCleanup({ planUndo: () => err({ kind: "not-undoable" }) });
  await cleanup.start({ kind: "undo", historyIds: [3] });
  expect(cleanup.flow.get()).toEqual({ kind: "refused", command: "planUndo", because: "not-undoable" });
});

test("several are undone one by one, newest first; one in the way holds up none of the others", async () => {
  const plans = new Map([
    [1, aPlan({ planId: "1", kind: "restore" })],
    [2, aPlan({ planId: "2", kind: "restore", steps: [aStep({ obstacle: { kind: "in-use" } })] })],
    [3, aPlan({ planId: "3", kind: "restore" })],
  ]);
  const { cleanup, calls } = aCleanup({
    planUndo: ({ historyId }: { historyId: number }) => ok(plans.get(historyId)),
    carryOut: () => ok([done(9)]),
  });
  await cleanup.start({ kind: "undo", historyIds: [1, 2, 3] });
  const carried = calls.flatMap(([name, input]) => (name === "carryOut" ? [(input as { planId: string }).planId] : []));
  expect(carried).toEqual(["3", "1"]);
  expect(cleanup.flow.get()).toMatchObject({ kind: "ended", did: "restore" });
  // An undo is not offered to be undone: the history does that.
  expect(cleanup.done.get()[0]).toMatchObject({ isUndo: true, historyIds: [] });
});

const planOf = (kind: CleanupPlan["kind"], steps: readonly PlannedStep[]): CleanupPlan => ({ planId: "p", kind, steps });
const changedStep = (name: string, nameTaken: NameTaken | null = null): PlannedStep =>
  aStep({ subject: anId(name), name, obstacle: { kind: "changed-in-quarantine", sha256: `now ${name}`, nameTaken } });

test("a file that changed in quarantine goes only when it is ticked, and for exactly the bytes that were shown", () => {
  const steps = [changedStep("A.mez"), changedStep("B.mez"), aStep({ subject: anId("C.mez"), name: "C.mez" })];
  const choices = { decisions: new Map(), accepted: new Set([anId("A.mez")]) };
  expect(
    groupSteps(steps, choices)
      .going.map(({ name }) => name)
      .toSorted(),
  ).toEqual(["A.mez", "C.mez"]);
  const answer = answerTo(planOf("purge", steps), choices, "");
  expect(answer.acceptedChanges).toEqual([{ subject: anId("A.mez"), sha256: "now A.mez" }]);
  expect(answer.confirmedNames.toSorted()).toEqual(["A.mez", "C.mez"]);
  expect(answer.decisions).toEqual([{ subject: anId("B.mez"), decision: "skip" }]);
  expect(needsPreview(planOf("restore", steps.slice(0, 1)))).toBe(true);
});

test("a changed file whose name is taken is ticked and decided", () => {
  const steps = [changedStep("A.mez", { kind: "name-taken", name: "A.mez", sameContent: false, otherName: "A (restored).mez" })];
  const ticked = { decisions: new Map(), accepted: new Set([anId("A.mez")]) };
  expect(groupSteps(steps, { ...ticked, accepted: new Set() }).undecided).toEqual([]);
  expect(groupSteps(steps, ticked).undecided).toHaveLength(1);
  const answer = answerTo(planOf("restore", steps), { ...ticked, decisions: new Map([[anId("A.mez"), "keep-both" as const]]) }, "");
  expect(answer).toMatchObject({ decisions: [{ decision: "keep-both" }], acceptedChanges: [{ sha256: "now A.mez" }] });
});

test("what the history lacks yet is not offered to be undone", async () => {
  const lacking: StepOutcome = { subject: anId("A.mez"), name: "A.mez", outcome: { kind: "done", historyId: null, to: "/A.mez" } };
  const { cleanup } = aCleanup({ planCleanup: () => ok(planOf("restore", [aStep()])), carryOut: () => ok([lacking]) });
  await cleanup.start({ kind: "action", action: { kind: "restore", ids: [] }, reason: "" });
  expect(cleanup.done.get()).toEqual([{ did: "restore", names: ["A.mez"], historyIds: [], isUndo: false, left: 0 }]);
});

test("an operation on several files says how far it is, and what a stop left alone", async () => {
  const plan = aPlan({ steps: [aStep(), aStep({ name: "Birch.mez" })] });
  let finish: (outcomes: readonly StepOutcome[]) => void = () => undefined;
  const carrying = new Promise<readonly StepOutcome[]>((resolve) => (finish = resolve));
  const { cleanup, called, report } = aCleanup({ planCleanup: () => ok(plan), carryOut: async () => ok(await carrying) });
  report({ done: 0, total: 9, name: "not of this window" });
  await cleanup.start(moving);
  const confirmed = cleanup.confirm(plain);
  report({ done: 1, total: 2, name: "Birch.mez" });
  expect(cleanup.flow.get()).toEqual({ kind: "running", progress: { done: 1, total: 2, name: "Birch.mez" }, isCancelled: false });
  cleanup.cancel();
  expect(called()).toContain("cancelMoves");
  finish([done(1), { subject: anId("Birch.mez"), name: "Birch.mez", outcome: { kind: "skipped" } }]);
  await confirmed;
  expect(cleanup.flow.get().kind).toBe("idle");
  expect(cleanup.done.get()).toEqual([{ did: "quarantine", names: ["Ashgrove.mez"], historyIds: [1], isUndo: false, left: 1 }]);
});

test("a stop between two undos leaves the others", async () => {
  const { cleanup, called, report } = aCleanup({
    planUndo: () => {
      cleanup.cancel();
      return ok(aPlan({ kind: "restore" }));
    },
    carryOut: () => ok([done(4)]),
  });
  report({ done: 0, total: 2, name: null });
  await cleanup.start({ kind: "undo", historyIds: [1, 2, 3] });
  expect(called().filter((name) => name === "planUndo")).toHaveLength(1);
});
