import { expect, test } from "vitest";
import { judgeRecommended } from "../../../electron/engine/trust/judge-recommended.ts";
import type { ConnectorId, ConnectorRecord, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { anInspection, aPolicy, aSignedInspection } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";

const file = (name: string, inspection: Inspection | null, role: FolderRole = "desktop") => {
  const id = name as ConnectorId;
  const record: ConnectorRecord | undefined =
    inspection === null
      ? undefined
      : {
          id,
          folder: "f" as FolderId,
          name,
          modifiedAt: "",
          content: { kind: "inspected", inspection },
          loading: { kind: "unknown", because: [] },
          findings: [],
        };
  return { id, role, record };
};

const trusted = file("Trusted.pqx", aSignedInspection());
const stranger = aSignedInspection([aSignature({ signer: aCertificate({ sha1: aThumbprint("C") }) })]);
const expired = aSignedInspection([aSignature({ signer: aCertificate({ notAfter: "2025-01-01T00:00:00Z" }) })]);
const judge = (files: readonly ReturnType<typeof file>[], changes: object = {}) =>
  judgeRecommended({ files, policy: aPolicy(aThumbprint("A")), now: new Date("2026-01-01"), isScanned: true, ...changes });

test.each<[string, readonly ReturnType<typeof file>[], object]>([
  ["all are on the list", [trusted, file("B.pqx", aSignedInspection())], { kind: "possible", connectors: 2 }],
  ["nothing is installed", [], { kind: "nothing-installed" }],
  ["an unsigned one", [trusted, file("U.mez", anInspection())], { kind: "not-yet", connectors: ["U.mez"] }],
  ["a signer who is not on it", [file("C.pqx", stranger)], { kind: "not-yet", connectors: ["C.pqx"] }],
  ["one of which it is not known", [file("E.pqx", expired)], { kind: "not-yet", connectors: ["E.pqx"] }],
  ["one that could not be read", [trusted, file("R.pqx", null)], { kind: "not-yet", connectors: ["R.pqx"] }],
  ["files that load at neither setting", [trusted, file("U.mez.disabled", anInspection())], { kind: "possible", connectors: 1 }],
  [
    "files in other folders",
    [trusted, file("U.mez", anInspection(), "added"), file("D.mez", anInspection(), "desktop-dead")],
    { kind: "possible" },
  ],
])("%s", (_, files, state) => expect(judge(files)).toMatchObject(state));

test("nothing is said before a scan, nor without the list", () => {
  expect(judge([trusted], { isScanned: false })).toEqual({ kind: "not-known" });
  expect(judge([trusted], { policy: { ...aPolicy(aThumbprint("A")), failure: "unreadable" } })).toEqual({ kind: "not-known" });
});
