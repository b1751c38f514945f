import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { judgeGateway } from "../../../electron/engine/diagnosis/gateway-readiness.ts";
import type { ScannedFile } from "../../../electron/engine/scan/scanned-file.ts";
import type { TestConnectionCall } from "../../../shared/model/connector.ts";
import { isUnready } from "../../../shared/model/gateway.ts";
import type { ConnectorId, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import { anInspection } from "../../builders/an-inspection.ts";
import { aKind } from "../shadows/a-subject.ts";

const resolved: TestConnectionCall = { kind: "resolved", functionName: "Quiet.Contents" };
const aFile = (
  role: FolderRole,
  name: string,
  {
    sha256 = "A",
    kind = "Quiet",
    call = resolved,
  }: { readonly sha256?: string; readonly kind?: string; readonly call?: TestConnectionCall } = {},
): ScannedFile => ({
  id: `${role}/${name}` as ConnectorId,
  folder: { id: role as string as FolderId, path: `/${role}`, role, state: "present" },
  name,
  stamp: null,
  content: ok({
    kind: "inspected",
    inspection: anInspection({ sha256, facts: { dataSourceKinds: [{ ...aKind(kind), testConnectionCall: call }] } }),
  }),
  icon: null,
  isStable: true,
});
const ids = (...folders: readonly string[]): ReadonlySet<FolderId> => new Set(folders.map((one) => one as FolderId));
const placesOf = (files: readonly ScannedFile[], folders = ids("gateway")) =>
  judgeGateway(files, folders).map(({ file, place }) => [file.name, place.kind]);

test.each<[string, readonly ScannedFile[], unknown]>([
  ["the same bytes under another name", [aFile("desktop", "A.mez"), aFile("gateway", "B.mez")], [["A.mez", "same-file"]]],
  ["another version", [aFile("desktop", "A.mez"), aFile("gateway", "A.mez", { sha256: "B" })], [["A.mez", "other-content"]]],
  [
    "another version under another name",
    [aFile("desktop", "A.mez"), aFile("gateway", "B.mez", { sha256: "B" })],
    [["A.mez", "other-content"]],
  ],
  ["not there", [aFile("desktop", "A.mez")], [["A.mez", "not-there"]]],
  [
    "another connector",
    [aFile("desktop", "A.mez"), aFile("gateway", "B.mez", { sha256: "B", kind: "Other" })],
    [
      ["A.mez", "not-there"],
      ["B.mez", "only-there"],
    ],
  ],
  ["a disabled one does not count", [aFile("desktop", "A.mez"), aFile("gateway", "A.mez.disabled")], [["A.mez", "not-there"]]],
  ["a file that gives no bytes", [{ ...aFile("desktop", "A.mez"), content: err("in-use") }], []],
  ["a folder that nobody reads", [aFile("near-miss", "A.mez")], []],
])("gateway: %s", (_, files, expected) => {
  expect(placesOf(files)).toEqual(expected);
});

test("without a known folder of a gateway nothing is said to be missing there", () => {
  expect(placesOf([aFile("desktop", "A.mez")], ids())).toEqual([["A.mez", "folder-not-known"]]);
});

test.each<[TestConnectionCall, boolean]>([
  [resolved, false],
  [{ kind: "unknown" }, false],
  [{ kind: "none" }, true],
  [{ kind: "unresolved", because: "no-such-function", functionName: "X", names: [] }, true],
])("TestConnection %o makes it unready: %s", (call, unready) => {
  expect(judgeGateway([aFile("desktop", "A.mez", { call })], ids()).map((one) => isUnready({ ...one, access: null }))).toEqual([unready]);
});

test("where Desktop and the gateway read the same folder, each connector is there once", () => {
  expect(placesOf([aFile("desktop", "A.mez"), aFile("desktop", "B.mez", { sha256: "B", kind: "Other" })], ids("desktop"))).toEqual([
    ["A.mez", "same-file"],
    ["B.mez", "same-file"],
  ]);
});

test("the account that may not read the file makes it unready; not knowing does not", () => {
  const [one] = judgeGateway([aFile("desktop", "A.mez"), aFile("gateway", "A.mez")], ids("gateway"));
  if (one === undefined) return expect.unreachable();
  expect(isUnready({ ...one, access: { kind: "denied" } })).toBe(true);
  expect(isUnready({ ...one, access: { kind: "not-known", because: "other-accounts" } })).toBe(false);
});
