import { expect, test } from "vitest";
import { anId, aRow } from "../../../renderer/gallery-data.ts";
import { clashGroups } from "../../../renderer/state/clash-groups.ts";
import type { Finding } from "../../../shared/model/finding.ts";

const a = aRow({ name: "a.mez" });
const b = aRow({ name: "b.mez" });
const sameKind: Finding = { kind: "same-kind", files: [a.id, b.id], dataSourceKind: "X" };
const shadow: Finding = {
  kind: "shadows-certified",
  files: [b.id],
  dataSourceKind: "X",
  certifiedName: "X",
  certifiedVersion: null,
  localVersion: null,
  localIs: "unknown",
};
const copies: Finding = { kind: "identical-copies", files: [a.id, anId("gone.mez")], sha256: "00" };
const unrelated: Finding = { kind: "unsigned", files: [a.id] };

const kinds = (findings: readonly Finding[], shown = [a, b]) => clashGroups({ rows: [a, b], findings }, shown).map(({ finding }) => finding.kind);

test("puts what stands before a certified connector first", () => {
  expect(kinds([sameKind, shadow])).toEqual(["shadows-certified", "same-kind"]);
});

test("leaves out findings that are no clash", () => {
  expect(kinds([unrelated])).toEqual([]);
});

test("keeps a group while any of its files is shown, with those that are", () => {
  const [group] = clashGroups({ rows: [a, b], findings: [sameKind] }, [b]);
  expect(group?.rows).toEqual([b]);
  expect(kinds([sameKind], [])).toEqual([]);
});

test("does without a file that has gone", () => {
  const [group] = clashGroups({ rows: [a, b], findings: [copies] }, [a, b]);
  expect(group?.rows).toEqual([a]);
});

test("gives each clash a key of its own", () => {
  const other: Finding = { kind: "same-kind", files: [a.id, b.id], dataSourceKind: "Y" };
  const keys = clashGroups({ rows: [a, b], findings: [sameKind, other] }, [a, b]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
