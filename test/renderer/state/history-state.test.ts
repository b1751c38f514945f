import { expect, test } from "vitest";
import { anEvent, someHistory } from "../../builders/cleanup-facts.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { historyGroups, historyItems } from "../../../renderer/features/history/history-items.ts";
import { dayOf } from "../../../renderer/state/formats.tsx";
import { createHistory, joined, wholeHistory } from "../../../renderer/state/history-state.ts";
import { ok } from "../../../shared/base/result.ts";
import { historyKinds, type HistoryQuery } from "../../../shared/model/history.ts";

const events = someHistory(1000);
const page = (all: typeof events, { text, before, limit }: HistoryQuery) => {
  const found = all.filter(({ id, name }) => (before === null || id < before) && name.includes(text));
  const shown = found.slice(0, limit);
  return { events: shown, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null, unreadable: null };
};
const aHistory = (all = events) =>
  createHistory({ call: async (_: string, query: HistoryQuery) => ok(page(all, query)) } as unknown as WindowBridge);

test("pages follow one another without a gap or a repetition, to the end", async () => {
  const history = aHistory();
  await history.refresh();
  while (history.store.get().next !== null) await history.more();
  expect(history.store.get().events?.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

test("another filter starts over, and a late answer to the one before is not shown", async () => {
  const waiting: ((page: unknown) => void)[] = [];
  const bridge = {
    call: (_: string, query: HistoryQuery) => new Promise((resolve) => waiting.push(() => resolve(ok(page(events, query))))),
  };
  const history = createHistory(bridge as unknown as WindowBridge);
  const first = history.filter({ ...wholeHistory, text: "Ash" });
  const second = history.filter({ ...wholeHistory, text: "Birch" });
  waiting[1]?.(null);
  await second;
  waiting[0]?.(null);
  await first;
  expect(new Set(history.store.get().events?.map(({ name }) => name))).toEqual(new Set(["Birchbase.pqx"]));
});

test("a history that cannot be read is known to be so, and not to be empty", async () => {
  const unreadable = { events: [], next: null, unreadable: "disk-full" };
  const history = createHistory({ call: async () => ok(unreadable) } as unknown as WindowBridge);
  await history.refresh();
  expect(history.store.get()).toMatchObject(unreadable);
  await history.filter(wholeHistory);
  expect(history.store.get().unreadable).toBe("disk-full");
});

test("what is new is put in front and what was fetched stays", () => {
  const before = { events: [5, 4, 3, 2, 1].map((id) => anEvent({ id })), next: null };
  const ids = (of: ReturnType<typeof joined>) => of.events?.map(({ id }) => id);
  expect(ids(joined({ events: [7, 6, 5].map((id) => anEvent({ id })), next: 5 }, before))).toEqual([7, 6, 5, 4, 3, 2, 1]);
  // So much is new that the pages do not touch: a gap would be a lie.
  expect(ids(joined({ events: [99, 98].map((id) => anEvent({ id })), next: 98 }, before))).toEqual([99, 98]);
  expect(ids(joined({ events: [], next: null }, before))).toEqual([]);
});

test("events stand under the reader's own days", () => {
  const late = new Date(2026, 10, 21, 23, 59).toISOString();
  const early = new Date(2026, 10, 21, 0, 1).toISOString();
  const items = historyItems([anEvent({ id: 3, at: late }), anEvent({ id: 2, at: early }), anEvent({ id: 1, at: "2026-01-02T12:00:00Z" })]);
  expect(items.map(({ kind }) => kind)).toEqual(["day", "event", "event", "day", "event"]);
  expect(items[0]).toMatchObject({ day: dayOf(new Date(2026, 10, 21)) });
});

test("the filter offers every kind once", () => {
  expect(historyGroups.flatMap(({ kinds }) => kinds).sort()).toEqual([...historyKinds].sort());
});
