import { expect, test } from "vitest";
import { compareSnapshots } from "../../../shared/model/snapshot-difference.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";

const a = aSnapshotConnector("A.mez");
const b = aSnapshotConnector("B.mez");
const withAll = (...connectors: readonly (typeof a)[]) => aMachineSnapshot({ connectors });
const namesOf = (connectors: readonly { readonly name: string }[]) => connectors.map(({ name }) => name);

test("the same state is the same, whoever's computer it is and whichever path the folder has", () => {
  const other = aMachineSnapshot({ computer: "PC-2", user: "ben", connectors: [b, { ...a, folder: "/elsewhere" }] });
  expect(compareSnapshots(withAll(a, b), other)).toMatchObject({ outcome: "same", same: 2, added: [], removed: [], changed: [] });
});

test("connectors that only one has are told apart from those that changed", () => {
  const newer = { ...b, sha256: aHash("other"), version: "2.0.0", name: "b.MEZ" };
  const difference = compareSnapshots(withAll(a, b), withAll(newer, aSnapshotConnector("C.mez")));
  expect(difference.outcome).toBe("different");
  expect([namesOf(difference.removed), namesOf(difference.added)]).toEqual([["A.mez"], ["C.mez"]]);
  expect(difference.changed).toMatchObject([{ before: { name: "B.mez" }, after: { name: "b.MEZ" }, aspects: ["content", "version"] }]);
});

test("a file that was renamed or moved is found by its content", () => {
  const moved = { ...a, role: "desktop-dead" } as const;
  expect(compareSnapshots(withAll(a), withAll(moved)).changed).toMatchObject([{ aspects: ["folder"] }]);
  expect(compareSnapshots(withAll(a), withAll({ ...a, name: "A copy.mez" })).changed).toMatchObject([{ aspects: ["name"] }]);
});

test("one of two files of the same content that went is one that went", () => {
  const copy = { ...a, name: "copy.mez" };
  const difference = compareSnapshots(withAll(a, copy), withAll(copy));
  expect([namesOf(difference.removed), difference.changed, difference.same]).toEqual([["A.mez"], [], 1]);
});

test("the same name twice in folders of one kind: those of the same content belong together", () => {
  const added = (folder: string, content: string) => ({ ...a, role: "added", folder, sha256: aHash(content) }) as const;
  const difference = compareSnapshots(withAll(added("/1", "x"), added("/2", "y")), withAll(added("/8", "y"), added("/9", "x")));
  expect(difference.outcome).toBe("same");
});

test("a signature, a signer, a verdict and findings may change without the content", () => {
  const judged = {
    ...a,
    loading: { kind: "blocked", because: ["signer-not-trusted"] },
    findings: ["signer-not-trusted"],
    shadows: ["Alpha"],
  } as const;
  expect(compareSnapshots(withAll(a), withAll(judged)).changed).toMatchObject([{ aspects: ["loading", "shadows", "findings"] }]);
});

test("what a folder that could not be read holds is not said to be gone", () => {
  const [folder] = aMachineSnapshot().folders;
  const closed = aMachineSnapshot({ folders: [{ ...folder!, state: "access-denied" }] });
  const difference = compareSnapshots(withAll(a), closed);
  expect(difference).toMatchObject({ outcome: "unknown", removed: [], unknown: [{ unknownIn: "after", because: "folder-not-read" }] });
  expect(compareSnapshots(closed, withAll(a))).toMatchObject({ added: [], unknown: [{ unknownIn: "before" }] });
  const otherKind = { ...a, role: "added" } as const;
  expect(compareSnapshots(withAll(otherKind), closed).outcome).toBe("different");
});

test("a file that could not be read is not said to have changed", () => {
  const unread = { ...a, sha256: null, integrity: "unread", unread: "in-use", kinds: [], version: null } as const;
  expect(compareSnapshots(withAll(a), withAll(unread))).toMatchObject({
    outcome: "unknown",
    changed: [],
    unknown: [{ unknownIn: "after", because: "unread" }],
  });
});

test("connectors beyond the bound of a snapshot are not said to be gone", () => {
  const full = aMachineSnapshot({ connectors: [], leftOut: 3 });
  expect(compareSnapshots(withAll(a), full)).toMatchObject({ outcome: "unknown", removed: [], unknown: [{ because: "left-out" }] });
});

test("trusted entries are compared by what they mean, and not at all where a list could not be read", () => {
  const [one, other] = ["A".repeat(40), "B".repeat(40)];
  const before = aMachineSnapshot({ trust: aSnapshotTrust(one) });
  const written = aMachineSnapshot({
    trust: {
      ...aSnapshotTrust(),
      entries: [
        { written: `${one} `, thumbprint: one },
        { written: "no", thumbprint: null },
      ],
    },
  });
  expect(compareSnapshots(before, written).trust).toEqual({ added: [{ written: "no", thumbprint: null }], removed: [] });
  expect(compareSnapshots(before, aMachineSnapshot({ trust: aSnapshotTrust(other) }))).toMatchObject({
    outcome: "different",
    trust: { added: [{ thumbprint: other }], removed: [{ thumbprint: one }] },
  });
  const closed = aMachineSnapshot({ trust: { ...aSnapshotTrust(), failure: "access-denied" } });
  expect(compareSnapshots(before, closed)).toMatchObject({ outcome: "unknown", trust: null });
});

test("with replaced names only what content tells counts", () => {
  const hidden = aMachineSnapshot({
    pseudonyms: true,
    connectors: [{ ...a, name: "user-1 A.mez", version: "user-1", kinds: ["company-1"] }],
  });
  expect(compareSnapshots(withAll(a), hidden).outcome).toBe("same");
});
