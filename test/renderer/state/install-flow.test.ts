import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { CommandName } from "../../../shared/contract/commands.ts";
import type { StepOutcome } from "../../../shared/model/cleanup.ts";
import type { InstallPlan } from "../../../shared/model/install.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import type { CleanupDone } from "../../../renderer/state/cleanup/cleanup-flow.ts";
import { choiceOf, createInstall, noChoice } from "../../../renderer/state/install-flow.ts";
import { createStore } from "../../../renderer/state/store.ts";
import { anId, aRecord } from "../../builders/a-record.ts";
import { aReview, aRival } from "../../gallery/states-install.tsx";

const record = aRecord();
const { id } = record;
const plan: InstallPlan = { planId: "plan-1", folder: { path: "/c", exists: true }, files: [aReview()] };
const chosen = [{ id, replace: [], removeMark: false }];
const installed: StepOutcome = { subject: id, name: "Birchbase.pqx", outcome: { kind: "done", historyId: 4, to: "/c/Birchbase.pqx" } };
const failed: StepOutcome = { subject: anId("b"), name: "b", outcome: { kind: "failed", because: { kind: "disk-full" } } };

function anInstall(replies: Partial<Record<CommandName, unknown>>) {
  const calls: (readonly [CommandName, unknown])[] = [];
  const bridge = {
    call: async (name: CommandName, input: unknown) => {
      calls.push([name, input]);
      return replies[name] ?? err({ kind: "internal" });
    },
  } as unknown as WindowBridge;
  const done = createStore<readonly CleanupDone[]>([]);
  return { install: createInstall(bridge, { done }), done, calls, called: () => calls.map(([name]) => name) };
}

test("a same-named file is replaced, another clash unless it is kept, the same bytes never", () => {
  const rivals = [
    aRival({ id: anId("name"), relation: "same-name" }),
    aRival({ id: anId("kind") }),
    aRival({ id: anId("bytes"), relation: "same-content" }),
  ];
  expect(choiceOf(aReview({ rivals }), noChoice)).toEqual({ id, replace: [anId("name"), anId("kind")], removeMark: false });
  const keep = new Set([anId("name"), anId("kind")]);
  expect(choiceOf(aReview({ rivals }), { keep, removeMark: true })).toEqual({ id, replace: [anId("name")], removeMark: true });
});

test("nothing is installed before the review is confirmed, nor when it is closed", async () => {
  const { install, called } = anInstall({ planInstall: ok(plan), getConnector: ok(record) });
  await install.start([id]);
  expect(install.flow.get()).toMatchObject({ kind: "review", plan });
  install.close();
  await install.confirm(chosen);
  expect(called()).toEqual(["planInstall", "getConnector"]);
});

test("what was installed is said once, with its undo", async () => {
  const { install, done, calls } = anInstall({ planInstall: ok(plan), getConnector: ok(record), install: ok([installed]) });
  await install.start([id]);
  await install.confirm(chosen);
  expect(calls.at(-1)).toEqual(["install", { planId: "plan-1", files: chosen, reason: "" }]);
  expect([install.flow.get().kind, install.installed.get()]).toEqual(["idle", "/c/Birchbase.pqx"]);
  expect(done.get()).toEqual([{ did: "install", names: ["Birchbase.pqx"], historyIds: [4], isUndo: false, left: 0 }]);
});

test("what failed is shown, what worked can still be undone", async () => {
  const { install, done } = anInstall({ planInstall: ok(plan), getConnector: ok(record), install: ok([installed, failed]) });
  await install.start([id]);
  await install.confirm(chosen);
  expect(install.flow.get()).toEqual({ kind: "ended", outcomes: [installed, failed] });
  expect(done.get()[0]?.historyIds).toEqual([4]);
});

test("a refusal names the command", async () => {
  const { install } = anInstall({ planInstall: ok(plan), getConnector: ok(record), install: err({ kind: "unknown-plan" }) });
  await install.start([id]);
  await install.confirm(chosen);
  expect(install.flow.get()).toEqual({ kind: "refused", command: "install", because: "unknown-plan" });
});
