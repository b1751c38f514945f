import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { BundlePreview } from "../../../shared/model/support.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createSupportState } from "../../../renderer/state/support-flow.ts";

const preview = (bundleId: string): BundlePreview => ({ bundleId, fileName: "a.zip", entries: [], names: 0, ordinaryNames: 0, leftOut: 0 });
const a = "a" as ConnectorId;

/** Answers when it is told to, in any order. */
function aBridge() {
  const waiting: { readonly name: string; readonly answer: (reply: unknown) => void }[] = [];
  const call = (name: string) => new Promise((resolve) => waiting.push({ name, answer: resolve }));
  const answer = async (at: number, reply: unknown) => {
    waiting[at]?.answer(reply);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { bridge: { call } as unknown as WindowBridge, waiting, answer };
}

test("the answer to an earlier choice does not replace the later one", async () => {
  const { bridge, answer } = aBridge();
  const state = createSupportState(bridge);
  void state.open();
  void state.include(new Set([a]));
  await answer(1, ok(preview("second")));
  await answer(0, ok(preview("first")));
  expect(state.flow.get()).toMatchObject({ kind: "open", isPreparing: false, preview: { bundleId: "second" } });
});

test("an answer after closing opens nothing", async () => {
  const { bridge, answer } = aBridge();
  const state = createSupportState(bridge);
  void state.open();
  state.close();
  await answer(0, ok(preview("late")));
  expect(state.flow.get()).toEqual({ kind: "closed" });
});

test("a failure is kept with its command, and the next choice forgets it", async () => {
  const { bridge, answer } = aBridge();
  const state = createSupportState(bridge);
  void state.open();
  await answer(0, err({ kind: "content-not-read" }));
  expect(state.flow.get()).toMatchObject({ problem: { command: "prepareSupportBundle", because: "content-not-read" } });
  void state.include(new Set());
  expect(state.flow.get()).toMatchObject({ problem: null, isPreparing: true });
});
