import { expect, test } from "vitest";
import { createReportsState } from "../../../renderer/state/reports-state.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { ok } from "../../../shared/base/result.ts";
import type { Events } from "../../../shared/contract/commands.ts";
import type { ReportsView } from "../../../shared/model/known-report.ts";

const view: ReportsView = { places: [], rows: [], total: 0, readCount: 0, progress: null, unreadFolders: [], unreadConnectors: [] };

function aState() {
  const seen: { calls: number; send: (event: Events["reports"]) => void } = { calls: 0, send: () => undefined };
  const bridge = {
    call: async () => {
      seen.calls += 1;
      return ok({ ...view, total: seen.calls });
    },
    on: (_: string, listener: (event: Events["reports"]) => void) => {
      seen.send = listener;
      return () => undefined;
    },
  } as unknown as WindowBridge;
  return { state: createReportsState(bridge), seen };
}

test("progress is shown as it comes, and the list is fetched again when a reading ends", async () => {
  const { state, seen } = aState();
  await state.refresh();
  seen.send({ runId: "1", done: 1, total: 3, current: "a.pbix" });
  expect(state.progress.get()).toMatchObject({ done: 1, total: 3 });
  seen.send({ runId: "1", finished: "done" });
  expect([state.progress.get(), state.lastRead.get()]).toEqual([null, "done"]);
  await expect.poll(() => state.view.get()?.total).toBe(2);
});

test("nothing is fetched while nobody looks", () => {
  const { seen } = aState();
  seen.send({ runId: "1", finished: "cancelled" });
  expect(seen.calls).toBe(0);
});
