import { expect, test } from "vitest";
import { createArrivals, reviewArrival } from "../../../renderer/state/arrivals.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { aRecord, anId } from "../../builders/a-record.ts";

function aWindow() {
  const did: unknown[] = [];
  let appear: (record: ConnectorRecord) => void = () => undefined;
  const bridge = {
    call: (name: string) => Promise.reject(new Error(name)),
    on: (name: string, listener: (record: ConnectorRecord) => void) => {
      if (name === "appeared") appear = listener;
      return () => undefined;
    },
  } as unknown as WindowBridge;
  const arrivals = createArrivals(bridge);
  const ports = {
    arrivals,
    detail: { showOpened: ({ id }: ConnectorRecord) => void did.push(["show", id]) },
    navigation: { go: (route: unknown) => void did.push(["go", route]) },
    install: { start: (ids: unknown) => (did.push(["review", ids]), Promise.resolve()) },
  };
  return { did, ports, arrivals, appear: (name: string) => appear(aRecord({ id: anId(name), name })) };
}

const names = ({ arrivals }: ReturnType<typeof aWindow>) => arrivals.store.get().map(({ name }) => name);

test("what appears waits, newest first and once, and opens nothing by itself", () => {
  const it = aWindow();
  for (const name of ["a.mez", "b.mez", "a.mez"]) it.appear(name);
  expect(names(it)).toEqual(["a.mez", "b.mez"]);
  expect(it.did).toEqual([]);
  it.arrivals.putAway(anId("a.mez"));
  expect(names(it)).toEqual(["b.mez"]);
});

test("its review is opened on request, and it waits no longer", () => {
  const it = aWindow();
  it.appear("a.mez");
  const [record] = it.arrivals.store.get();
  if (record === undefined) throw new Error("none");
  reviewArrival(record, it.ports);
  expect(it.did).toEqual([
    ["show", record.id],
    ["go", { screen: "connectors", shown: { kind: "opened" } }],
    ["review", [record.id]],
  ]);
  expect(names(it)).toEqual([]);
});

test("no more wait than can be reviewed", () => {
  const it = aWindow();
  for (let n = 0; n < 200; n += 1) it.appear(`${n}.mez`);
  expect(names(it).length).toBe(20);
  expect(names(it)[0]).toBe("199.mez");
});
