import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { isUnready, judgeGateway } from "../../../electron/engine/diagnosis/gateway-readiness.ts";
import type { ScannedFile } from "../../../electron/engine/scan/scanned-file.ts";
import type { TestConnectionCall } from "../../../shared/model/connector.ts";
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
const both = [{ role: "desktop" }, { role: "gateway" }] as const;
const placesOf = (files: readonly ScannedFile[], folders: Parameters<typeof judgeGateway>[1] = both) =>
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
  expect(placesOf([aFile("desktop", "A.mez")], [{ role: "desktop" }])).toEqual([["A.mez", "folder-not-known"]]);
});

test.each<[TestConnectionCall, boolean]>([
  [resolved, false],
  [{ kind: "unknown" }, false],
  [{ kind: "none" }, true],
  [{ kind: "unresolved", because: "no-such-function", functionName: "X", names: [] }, true],
])("TestConnection %o makes it unready: %s", (call, unready) => {
  expect(judgeGateway([aFile("desktop", "A.mez", { call })], [{ role: "desktop" }]).map(isUnready)).toEqual([unready]);
});
