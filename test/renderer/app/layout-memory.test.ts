import { expect, test } from "vitest";
import { rememberLayout } from "../../../renderer/app/layout-memory.ts";
import { createStore } from "../../../renderer/state/store.ts";
import { ok } from "../../../shared/base/result.ts";
import { initialSettings, type Settings } from "../../../shared/model/inventory.ts";
import { usualLayout, wholeList } from "../../../shared/model/list-view.ts";

const stored = { ...usualLayout, grouping: "folder" } as const;

function aWindow() {
  const store = createStore<Settings>({ ...initialSettings, listLayout: stored });
  const loaded = createStore(false);
  const chosen: Partial<Settings>[] = [];
  const choose = (change: Partial<Settings>) => {
    chosen.push(change);
    store.change((before) => ({ ...before, ...change }));
    return Promise.resolve(ok(store.get()));
  };
  const view = createStore(wholeList);
  rememberLayout({ view, settings: { store, loaded, answered: loaded, load: () => Promise.resolve(), choose } });
  return { view, loaded, chosen };
}

test("the list is laid out as it was, and nothing is stored before that", () => {
  const { view, loaded, chosen } = aWindow();
  view.change((before) => ({ ...before, text: "x" }));
  loaded.set(true);
  expect(view.get()).toEqual({ ...wholeList, ...stored, text: "x" });
  expect(chosen).toEqual([]);
});

test("a change of the layout is kept, a change of the filters is not", () => {
  const { view, loaded, chosen } = aWindow();
  loaded.set(true);
  view.change((before) => ({ ...before, text: "y" }));
  expect(chosen).toEqual([]);
  view.change((before) => ({ ...before, grouping: "state" }));
  expect(chosen).toEqual([{ listLayout: { ...stored, grouping: "state" } }]);
});
