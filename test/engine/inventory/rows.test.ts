import { expect, test } from "vitest";
import type { Publish } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";
import { known, unknown } from "../../../shared/model/known.ts";
import type { IntegrityVerdict, SignatureFacts } from "../../../shared/model/signature.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { recordOf, rowOf } from "../../../electron/engine/inventory/rows.ts";
import { aFunction, aPublish } from "../shadows/a-subject.ts";
import { anInspection } from "./an-inspector.ts";

const thumbprint = "AB".repeat(20) as Thumbprint;
const trusting: TrustPolicy = { source: { kind: "policy" }, entries: [{ written: thumbprint, thumbprint, dirt: [] }], failure: null };

function aRow(changes: Partial<Inspection>, { culture = "en", policy = { ...trusting, entries: [] } as TrustPolicy } = {}) {
  const content = { kind: "inspected", inspection: { ...anInspection("Ashgrove"), ...changes } } as const;
  const file = { id: "f/A.mez" as ConnectorId, folder: "f" as FolderId, name: "A.mez", modifiedMs: 0 };
  return rowOf(recordOf(file, content, { loading: { kind: "unknown", because: [] }, findings: [] }), {
    culture,
    policy,
    icon: null,
    testing: undefined,
  });
}

const published = (changes: Partial<Publish>): Partial<Inspection> => {
  const inspection = anInspection("Ashgrove");
  return { connector: { ...inspection.connector, publishes: [aPublish("Title", changes)] } };
};

/** As much of a certificate as a row looks at. */
function aSignature(signer: { subject: string; subjectCN: string | null; sha1: Thumbprint } | null): SignatureFacts {
  return { signer, claimedSigner: { sha1: thumbprint } } as unknown as SignatureFacts;
}

const byA = aSignature({ subject: "CN=A,O=O", subjectCN: "A", sha1: thumbprint });
const byNameless = aSignature({ subject: "O=A", subjectCN: null, sha1: thumbprint });
const byOther = aSignature({ subject: "CN=B", subjectCN: "B", sha1: "00" as Thumbprint });
const intact: IntegrityVerdict = { kind: "intact", signer: thumbprint, covered: [] };
const altered: IntegrityVerdict = { kind: "altered", altered: [], missing: [], uncovered: [], because: [] };

test("a row is found by every shared name, functions first, and says when it lacks some", () => {
  const { connector } = anInspection("Ashgrove");
  const shared = (values: number) => ({
    connector: { ...connector, functions: [aFunction("F")], sharedValues: Array.from({ length: values }, (_, n) => ({ name: `V${n}` })) },
  });
  expect(aRow(shared(1)).functions).toEqual(["F", "V0"]);
  expect(aRow(shared(1))).not.toHaveProperty("namesLeftOut");
  expect(aRow(shared(1_000))).toHaveProperty("namesLeftOut", true);
});

test("the title: Publish in the asked culture, else the section, else the file", () => {
  const translated = known([{ neutral: "Ashgrove", byCulture: { de: "Eschenhain" } }]);
  expect(aRow(published({ buttonText: translated }), { culture: "de-CH" }).title).toBe("Eschenhain");
  expect(aRow(published({ buttonText: translated }), { culture: "fr" }).title).toBe("Ashgrove");
  expect(aRow(published({ buttonText: unknown("Text.From(1)") })).title).toBe("Ashgrove");
  const { connector } = anInspection("Ashgrove");
  expect(aRow({ connector: { ...connector, sectionName: null, publishes: [] } }).title).toBe("A.mez");
  const titled = (text: string) => aPublish("P", { buttonText: known([{ neutral: text, byCulture: {} }]) });
  expect(aRow({ connector: { ...connector, publishes: [titled(" "), titled("Second")] } }).title).toBe("Second");
});

test("the category is where Power BI shows it", () => {
  const category = (name: string) => aRow(published({ category: known({ neutral: name, byCulture: {} }) })).category;
  expect([category("Azure"), category("Database"), category("File")]).toEqual(["Azure", "Database", "Other"]);
  expect(aRow(published({})).category).toBe("Other");
  expect(aRow(published({ category: unknown("x") })).category).toBeNull();
  expect(aRow({ connector: { ...anInspection("A").connector, publishes: [] } }).category).toBeNull();
});

test.each<[string, IntegrityVerdict, SignatureFacts[], boolean, string | null]>([
  ["intact and on the list", intact, [byA], true, "A"],
  ["altered though its signer is on the list", altered, [byNameless], false, "O=A"],
  ["only claimed", altered, [aSignature(null)], false, null],
  ["one signer of two on the list", intact, [byA, byOther], false, "A"],
])("signer: %s", (_, integrity, signatures, trusted, signerName) => {
  const row = aRow({ signature: { integrity, signatures } }, { policy: trusting });
  expect(row).toMatchObject({ integrity: integrity.kind, trusted, signerName });
});

test("a refused file has a row of its own", () => {
  const file = { id: "f/A.mez" as ConnectorId, folder: "f" as FolderId, name: "A.mez", modifiedMs: Number.NaN };
  const refusal = { sha256: "AB", sizeBytes: 7, reason: { kind: "cut-short" } } as const;
  const record = recordOf(file, { kind: "refused", refusal }, { loading: { kind: "blocked", because: [] }, findings: [] });
  const row = rowOf(record, { culture: "en", policy: trusting, icon: null, testing: undefined });
  expect(row).toMatchObject({ title: "A.mez", integrity: "refused", sizeBytes: 7, sha256: "AB", modifiedAt: "1970-01-01T00:00:00.000Z" });
});

test("a row holds a bounded number of names and letters, and reports when there are more", () => {
  const { connector } = anInspection("Ashgrove");
  const functions = Array.from({ length: 3_000 }, (_, n) => aFunction(`F${n}`));
  const row = aRow({
    connector: {
      ...connector,
      sectionName: "x".repeat(50_000),
      version: "1".repeat(50_000),
      publishes: [],
      functions: [aFunction("y".repeat(50_000)), ...functions],
    },
  });
  expect(JSON.stringify(row).length).toBeLessThan(10_000);
  expect(row.namesLeftOut).toBe(true);
  expect(aRow({})).not.toHaveProperty("namesLeftOut");
});
