import { expect, test } from "vitest";
import { findRivals } from "../../../electron/engine/install/find-rivals.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, ConnectorRecord, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import { anInspection, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";

const fresh = anInspection({ sha256: "NEW", kinds: ["Contoso"], facts: { sectionName: "Contoso", version: "2.0" } });
const folders = (["desktop", "added", "gateway", "desktop-dead", "certified-store"] as const).map((role) => ({
  id: role as string as FolderId,
  path: `/${role}`,
  role,
}));

function aRecord(name: string, inspection: Inspection | null, role: FolderRole = "desktop"): ConnectorRecord {
  const content: InspectionOutcome =
    inspection === null
      ? { kind: "refused", refusal: { sha256: "R", sizeBytes: 1, reason: { kind: "empty" } } }
      : { kind: "inspected", inspection };
  return {
    id: name as ConnectorId,
    folder: role as string as FolderId,
    name,
    modifiedAt: "2026-01-01T00:00:00.000Z",
    content,
    loading: { kind: "unknown", because: [] },
    findings: [],
  };
}

const rivalsOf = (record: ConnectorRecord, inspection: Inspection = fresh) =>
  findRivals({ name: "Contoso.mez", folder: "/desktop", inspection }, [record], folders);

const old = (facts: Parameters<typeof anInspection>[0] = {}) =>
  anInspection({ sha256: "OLD", kinds: ["Other"], facts: { sectionName: "Other" }, ...facts });

test.each<[string, ConnectorRecord, string | null]>([
  ["the same name", aRecord("contoso.MEZ", old()), "same-name"],
  ["the same name, no connector", aRecord("Contoso.mez", null), "same-name"],
  ["the same name in another folder", aRecord("Contoso.mez", old(), "added"), null],
  ["the same bytes", aRecord("X.mez", anInspection({ sha256: "NEW" })), "same-content"],
  ["a shared kind", aRecord("X.pqx", old({ kinds: ["Contoso"] })), "same-connector"],
  ["a shared section", aRecord("X.pqx", old({ facts: { sectionName: "Contoso" } })), "same-connector"],
  ["a shared kind in an added folder", aRecord("X.pqx", old({ kinds: ["Contoso"] }), "added"), "same-connector"],
  ["nothing shared", aRecord("X.pqx", old()), null],
  ["a kind that differs in case", aRecord("X.pqx", old({ kinds: ["contoso"] })), null],
  ["a disabled file", aRecord("X.mez.disabled", old({ kinds: ["Contoso"] })), null],
  ["the gateway's", aRecord("X.pqx", old({ kinds: ["Contoso"] }), "gateway"), null],
  ["a folder that nobody reads", aRecord("X.pqx", old({ kinds: ["Contoso"] }), "desktop-dead"), null],
  ["a certified one", aRecord("X.pqx", old({ kinds: ["Contoso"] }), "certified-store"), null],
])("%s", (_, record, relation) => {
  expect(rivalsOf(record)[0]?.relation ?? null).toBe(relation);
});

test.each([
  ["newer", "1.9", "newer"],
  ["older", "2.0.1", "older"],
  ["equal", "2.0.0", "equal"],
  ["unknown", "x", "unknown"],
])("the version is %s", (_, version, newIs) => {
  expect(rivalsOf(aRecord("Contoso.mez", old({ facts: { version } })))).toMatchObject([{ newIs }]);
});

const another = aSignature({ signer: aCertificate({ sha1: aThumbprint("F") }) });
const signed = (signatures = [aSignature()]) => aSignedInspection(signatures, { sha256: "OLD" });
test.each<[string, Inspection, Inspection, string]>([
  ["the same", signed(), signed(), "same"],
  ["another", signed(), signed([another]), "changed"],
  ["gone", signed(), fresh, "lost"],
  ["new", old(), signed(), "gained"],
  ["none", old(), fresh, "none"],
  ["not to be checked before", old({ signature: { integrity: verdicts.unsupported, signatures: [] } }), fresh, "not-known"],
  ["not to be checked now", signed(), old({ signature: { integrity: verdicts.unsupported, signatures: [] } }), "not-known"],
])("the signer is %s", (_, before, now, signer) => {
  expect(rivalsOf(aRecord("Contoso.mez", before), { ...now, sha256: "NEW" })).toMatchObject([{ signer }]);
});

test("says what breaks for users", () => {
  const before = old({ functions: ["Contoso.Old"], kinds: ["Contoso"] });
  expect(rivalsOf(aRecord("Contoso.mez", before))).toMatchObject([{ breakages: [{ kind: "function-lost", functionName: "Contoso.Old" }] }]);
});
