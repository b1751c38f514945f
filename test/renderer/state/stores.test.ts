import { expect, test } from "vitest";
import { aRecord, anId } from "../../builders/a-record.ts";
import { aSnapshot, anAbout, trustView } from "../../builders/a-snapshot.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createDetail } from "../../../renderer/state/detail-state.ts";
import { createInventory, oneAtATime } from "../../../renderer/state/inventory-state.ts";
import { createSettings } from "../../../renderer/state/settings-state.ts";
import { err, ok } from "../../../shared/base/result.ts";
import { initialSettings } from "../../../shared/model/inventory.ts";
import type { CommandName, EventName } from "../../../shared/contract/commands.ts";

/** A bridge without a host: replies are given, events are sent by hand. */
function aBridge(replies: Partial<Record<CommandName, (input: unknown) => unknown>> = {}) {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const calls: string[] = [];
  const listen = (name: string, listener: (event: unknown) => void) => {
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(listener));
    return () => void all.delete(listener);
  };
  const all: typeof replies = {
    getInventory: () => ok(aSnapshot()),
    getTrust: () => ok(trustView),
    getAbout: () => ok(anAbout()),
    ...replies,
  };
  const bridge = {
    call: async (name: CommandName, input: unknown) => {
      calls.push(name);
      return all[name]?.(input) ?? err({ kind: "internal" });
    },
    on: (name: EventName, listener: (event: unknown) => void) => listen(name, listener),
    onConnection: (listener: (event: unknown) => void) => listen("connection", listener),
  } as unknown as WindowBridge;
  const emit = (name: EventName | "connection", event: unknown) => listeners.get(name)?.forEach((listener) => listener(event));
  return { bridge, emit, calls, listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("the inventory is fetched again when it changed, once however many events said so", async () => {
  const { bridge, emit, calls } = aBridge();
  const inventory = createInventory(bridge);
  await inventory.refresh();
  expect(inventory.store.get().snapshot?.rows.length).toBe(12);
  for (let times = 0; times < 10; times += 1) emit("inventory", { revision: times });
  await settled();
  expect(calls.filter((name) => name === "getInventory").length).toBeLessThanOrEqual(3);
});

test("a scan that has ended does not run again because of an answer that comes late", async () => {
  const late = { scanId: "1", done: 3, total: 12, current: "x" };
  const { bridge, emit } = aBridge({ getInventory: () => ok(aSnapshot({ scanning: late })), startScan: () => ok({ scanId: "1" }) });
  const inventory = createInventory(bridge);
  emit("scan", { scanId: "1", finished: "done" });
  await settled();
  await inventory.refresh();
  await inventory.scan();
  expect(inventory.store.get()).toMatchObject({ scanning: null, lastScan: "done" });
  emit("scan", { ...late, scanId: "2" });
  expect(inventory.store.get().scanning?.scanId).toBe("2");
});

test("progress comes and goes, and how it ended is kept", async () => {
  const { bridge, emit } = aBridge();
  const inventory = createInventory(bridge);
  emit("scan", { scanId: "1", done: 3, total: 12, current: "x" });
  expect(inventory.store.get().scanning?.done).toBe(3);
  emit("scan", { scanId: "1", finished: "cancelled" });
  expect(inventory.store.get()).toMatchObject({ scanning: null, lastScan: "cancelled" });
  await settled();
});

test("a lost connection keeps what was known, and everything is asked again when it is back", async () => {
  const { bridge, emit, calls } = aBridge();
  const inventory = createInventory(bridge);
  await inventory.refresh();
  emit("connection", false);
  expect(inventory.store.get()).toMatchObject({ connected: false, snapshot: { revision: 1 } });
  const before = calls.length;
  emit("connection", true);
  await settled();
  expect(calls.length).toBeGreaterThan(before);
});

test("nobody listens after stop", () => {
  const { bridge, listening } = aBridge();
  createInventory(bridge).stop();
  expect(listening()).toBe(0);
});

test("settings go back when the engine refuses them", async () => {
  const { bridge } = aBridge({ setSettings: () => err({ kind: "store-read-only" }) });
  const settings = createSettings(bridge);
  const choosing = settings.choose({ theme: "dark" });
  expect(settings.store.get().theme).toBe("dark");
  expect((await choosing).ok).toBe(false);
  expect(settings.store.get()).toEqual(initialSettings);
});

test("a slow answer does not replace the connector chosen after it", async () => {
  const answers = new Map<string, (value: unknown) => void>();
  const { bridge } = aBridge({ getConnector: (input) => new Promise((resolve) => answers.set((input as { id: string }).id, resolve)) });
  const detail = createDetail(bridge);
  const slow = detail.show(anId("slow"));
  const quick = detail.show(anId("quick"));
  await settled();
  answers.get(anId("quick"))?.(ok(aRecord({ id: anId("quick") })));
  answers.get(anId("slow"))?.(ok(aRecord({ id: anId("slow") })));
  await Promise.all([slow, quick]);
  expect(detail.shown.get()).toMatchObject({ kind: "ready", id: anId("quick") });
});

test("a connector that has gone is said to be gone", async () => {
  const detail = createDetail(aBridge({ getConnector: () => err({ kind: "unknown-id" }) }).bridge);
  await detail.show(anId("x"));
  expect(detail.shown.get().kind).toBe("gone");
});

test("an opened file that is judged otherwise now is fetched again and stays open; one that was replaced meanwhile is not", async () => {
  const record = (modifiedAt: string) => aRecord({ id: anId("opened"), modifiedAt });
  const { bridge } = aBridge({ getConnector: () => ok(record("2030-01-02T00:00:00Z")) });
  const detail = createDetail(bridge);
  await detail.refreshOpened();
  expect(detail.opened.get().kind).toBe("nothing");
  detail.showOpened(record("2030-01-01T00:00:00Z"));
  const { openings } = detail.opened.get() as { openings: number };
  await detail.refreshOpened();
  expect(detail.opened.get()).toMatchObject({ kind: "ready", openings, record: { modifiedAt: "2030-01-02T00:00:00Z" } });
  const refreshing = detail.refreshOpened();
  detail.showOpened(record("2030-01-03T00:00:00Z"));
  await refreshing;
  expect(detail.opened.get()).toMatchObject({ record: { modifiedAt: "2030-01-03T00:00:00Z" } });
});

test("asked again while running, it runs once more and not twice", async () => {
  let runs = 0;
  const run = oneAtATime(async () => {
    runs += 1;
    await settled();
  });
  await Promise.all([run(), run(), run()]);
  expect(runs).toBe(2);
});

test.each(["at once", "later"])("a run that fails %s does not keep the next one from running", async (when) => {
  const runs = { count: 0 };
  const run = oneAtATime(async () => {
    runs.count += 1;
    if (when === "later") await settled();
    if (runs.count === 1) throw new Error("no answer");
  });
  await expect(run()).rejects.toThrow("no answer");
  await run();
  expect(runs.count).toBe(2);
});

test("who asks during a run that fails gets a run of their own", async () => {
  const runs = { count: 0 };
  const run = oneAtATime(async () => {
    runs.count += 1;
    await settled();
    if (runs.count === 1) throw new Error("no answer");
  });
  await Promise.all([run(), run()]);
  expect(runs.count).toBe(2);
});

test("one call that is rejected costs one refresh, not all that follow", async () => {
  const answers = { fail: true };
  const { bridge, emit } = aBridge({
    getTrust: () => {
      if (answers.fail) throw new Error("no handler");
      return ok(trustView);
    },
  });
  const inventory = createInventory(bridge);
  await inventory.refresh().catch(() => undefined);
  answers.fail = false;
  emit("inventory", { revision: 1 });
  await settled();
  expect(inventory.store.get().trust).toEqual(trustView);
});
