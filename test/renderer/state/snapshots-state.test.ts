import { expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import { snapshotLimits, type MachineSnapshot } from "../../../shared/model/machine-snapshot.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { createSnapshotsState } from "../../../renderer/state/snapshots-state.ts";
import { aMachineSnapshot, aSnapshotConnector } from "../../builders/a-machine-snapshot.ts";

const here = aMachineSnapshot({ connectors: [aSnapshotConnector("Here.mez")] });

function aState(takes: unknown[] = []) {
  const call = (_: string, input: unknown) => {
    takes.push(input);
    return Promise.resolve(ok({ fileName: "here.json", text: JSON.stringify(here) }));
  };
  return createSnapshotsState({ call } as unknown as WindowBridge);
}

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const snapshotFile = (name: string, changes: Partial<MachineSnapshot> = {}) => fileOf(name, JSON.stringify(aMachineSnapshot(changes)));

test("one snapshot is compared with this computer, taken with replaced names where the other has them", async () => {
  const takes: unknown[] = [];
  const state = aState(takes);
  await state.open([snapshotFile("a.json", { pseudonyms: true })]);
  expect(state.flow.get()).toMatchObject({
    kind: "compared",
    before: { name: "a.json" },
    after: { name: null },
    difference: { added: [{ name: "Here.mez" }] },
  });
  expect(takes).toEqual([{ pseudonyms: true }]);
});

test("two snapshots are compared with each other, the older one first, and can be swapped", async () => {
  const takes: unknown[] = [];
  const state = aState(takes);
  await state.open([snapshotFile("new.json", { madeAt: "2027-02-01T00:00:00.000Z" }), snapshotFile("old.json")]);
  expect(state.flow.get()).toMatchObject({ before: { name: "old.json" }, after: { name: "new.json" } });
  state.swap();
  expect(state.flow.get()).toMatchObject({ before: { name: "new.json" }, after: { name: "old.json" } });
  expect(takes).toEqual([]);
});

test("a file that is none is named with its reason, and a third one is too many", async () => {
  const state = aState();
  await state.open([snapshotFile("a.json"), fileOf("b.json", "{}")]);
  expect(state.flow.get()).toMatchObject({ kind: "failed", name: "b.json", failure: { kind: "not-a-snapshot" } });
  await state.open(["a", "b", "c"].map((name) => snapshotFile(`${name}.json`)));
  expect(state.flow.get()).toEqual({ kind: "too-many" });
});

test("a large file is refused unread, and one in UTF-16 is read", async () => {
  const state = aState();
  const large = { name: "large.json", size: snapshotLimits.fileBytes + 1 } as File;
  await state.open([large]);
  expect(state.flow.get()).toMatchObject({ kind: "failed", failure: { kind: "too-large" } });
  await state.open([fileOf("ps.json", new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(here)}`, "utf16le")))]);
  expect(state.flow.get()).toMatchObject({ kind: "compared", difference: { outcome: "same" } });
});

test("what was closed, or asked for again, does not come back", async () => {
  const state = aState();
  const first = state.open([snapshotFile("a.json")]);
  state.close();
  await first;
  expect(state.flow.get()).toEqual({ kind: "empty" });
});
