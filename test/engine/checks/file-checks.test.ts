import { expect, test } from "vitest";
import type { InspectedFile } from "../../../electron/engine/checks/check.ts";
import { fileChecks } from "../../../electron/engine/checks/index.ts";
import type { FindingKind } from "../../../shared/model/finding.ts";
import type { OtherField } from "../../../shared/model/connector.ts";
import type { PartFacts } from "../../../shared/model/inspection.ts";
import { aPolicy, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../builders/a-signature.ts";
import { aKind } from "../shadows/a-subject.ts";
import { aCheckContext, aFile, aFileWith } from "./a-check-context.ts";

const ofVerdict = (kind: keyof typeof verdicts): InspectedFile => aFileWith({ signature: { integrity: verdicts[kind], signatures: [] } });
const signedBy = (facts: Parameters<typeof aCertificate>[0], utc = "2024-05-04T00:00:00Z"): InspectedFile =>
  aFile({ inspection: aSignedInspection([aSignature({ signer: aCertificate(facts), signatureTime: { raw: utc, utc } })]) });
/** By a certificate that ended before the check is run. */
const stamped = (facts: Parameters<typeof aStamp>[0]): InspectedFile =>
  aFile({
    inspection: aSignedInspection([aSignature({ signer: aCertificate({ notAfter: "2025-09-01T00:00:00Z" }), timestamp: aStamp(facts) })]),
  });
const signedAs = (facts: Parameters<typeof aCertificate>[0], options: Parameters<typeof aSignedInspection>[1] = {}) =>
  aSignedInspection([aSignature({ signer: aCertificate(facts) })], options);
const noted = (ambiguous: boolean): InspectedFile => aFileWith({ archiveNotes: [{ kind: "comment", part: null, ambiguous }] });
const otherField = (meant: string | null): InspectedFile => {
  const field: OtherField = { name: "Cateogry", source: "1", meant };
  return aFileWith({ facts: { dataSourceKinds: [aKind("Quiet", { otherFields: [field] })] } });
};
const aDocument = (name: string): PartFacts => ({
  name,
  sizeBytes: 1,
  compressedBytes: 1,
  contentType: null,
  role: "document",
  covered: null,
});
const trusting = aCheckContext({ policy: aPolicy(aThumbprint("A")) });
const dirty = aCheckContext({ policy: { ...aPolicy(), entries: [{ written: "x", thumbprint: aThumbprint("A"), dirt: ["spaces"] }] } });
const unreadable = aCheckContext({ policy: { ...aPolicy(), failure: "access-denied" } });
const signed = aFile({ inspection: aSignedInspection() });

/** For each check: files it stays quiet about, near misses among them, and files it fires for, with the facts that matter. */
const cases: readonly [FindingKind, { readonly quiet: readonly InspectedFile[]; readonly fires: readonly [InspectedFile, object][] }][] = [
  [
    "altered",
    { quiet: [aFile(), ofVerdict("malformed")], fires: [[ofVerdict("altered"), { altered: ["Dune.pq"], because: ["part-changed"] }]] },
  ],
  [
    "could-not-check",
    {
      quiet: [aFile(), ofVerdict("altered")],
      fires: [
        [ofVerdict("unsupported"), { because: "signature-method", algorithm: "dsa-sha1" }],
        [ofVerdict("malformed"), { because: "doctype", algorithm: null }],
      ],
    },
  ],
  [
    "compared-in-part",
    {
      quiet: [aFile(), aFileWith({ functions: ["F"], facts: { unread: { functions: 0, dataSourceKinds: 0, publishes: 0, missing: 5 } } })],
      fires: [
        [
          aFileWith({ functions: ["F", "G"], facts: { unread: { functions: 7, dataSourceKinds: 0, publishes: 0, missing: 0 } } }),
          { what: "functions", compared: 2, left: 7 },
        ],
        [
          aFileWith({ facts: { dataSourceKinds: [], unread: { functions: 0, dataSourceKinds: 3, publishes: 0, missing: 0 } } }),
          { what: "data-source-kinds", compared: 0, left: 3 },
        ],
      ],
    },
  ],
  ["archive-ambiguous", { quiet: [aFile(), noted(false)], fires: [[noted(true), { notes: ["comment"] }]] }],
  ["archive-untidy", { quiet: [aFile(), noted(true)], fires: [[noted(false), { notes: ["comment"] }]] }],
  [
    "shadows-certified",
    {
      quiet: [
        aFile(),
        aFileWith({ kinds: ["ashgrove"] }),
        aFileWith({ kinds: ["Ashgrove"] }, { role: "certified-installer" }),
        aFileWith({ kinds: ["Ashgrove"] }, { role: "desktop-dead" }),
        aFileWith({ kinds: ["Ashgrove"] }, { name: "Ashgrove.mez.disabled" }),
        aFileWith({ kinds: ["Ashgrove"] }, { name: "Tested.mez" }),
        aFileWith({ kinds: ["Mine"], functions: ["Ashgrove.Contents"] }, { name: "Ashgrove.mez" }),
      ],
      fires: [
        [
          aFileWith({ kinds: ["Mine", "Ashgrove"], facts: {} }),
          { dataSourceKind: "Ashgrove", certifiedName: "Ashgrove Ledger", localVersion: null, localIs: "unknown" },
        ],
        [
          aFileWith({ kinds: ["Ashgrove"], facts: { version: "2.10.0" } }, { role: null }),
          { certifiedVersion: "2.9.1", localVersion: "2.10.0", localIs: "newer" },
        ],
        [aFileWith({ kinds: ["Ashgrove"] }, { role: "gateway" }), {}],
        [aFileWith({ kinds: ["Ashgrove"] }, { name: "Overdue.mez" }), {}],
      ],
    },
  ],
  [
    "function-of-certified",
    {
      quiet: [aFileWith({ functions: ["Ashgrove.contents"] }), aFileWith({ kinds: ["Ashgrove"], functions: ["Ashgrove.Contents"] })],
      fires: [[aFileWith({ functions: ["Ashgrove.Contents"] }), { functionName: "Ashgrove.Contents", certifiedName: "Ashgrove Ledger" }]],
    },
  ],
  [
    "file-name-of-certified",
    {
      quiet: [aFile({ name: "Ashgrove2.mez" }), aFileWith({ kinds: ["Ashgrove"] }, { name: "Ashgrove.mez" })],
      fires: [[aFile({ name: "ASHGROVE.pqx" }), { certifiedName: "Ashgrove Ledger" }]],
    },
  ],
  [
    "kind-differs-in-case",
    {
      quiet: [aFileWith({ kinds: ["Ashgrove"] }), aFileWith({ kinds: ["Ashgroves"] })],
      fires: [[aFileWith({ kinds: ["ashgrove"] }), { dataSourceKind: "ashgrove", other: "Ashgrove", certifiedName: "Ashgrove Ledger" }]],
    },
  ],
  [
    "several-mains",
    {
      quiet: [aFile(), aFileWith({ facts: { parse: "none", mainCandidates: [] } })],
      fires: [
        [
          aFileWith({ facts: { parse: "none", mainDocument: null, mainCandidates: ["a.m", "b.pq"] } }),
          { documents: ["a.m", "b.pq"], mainDocument: null },
        ],
        [
          aFileWith({ facts: { parse: "ok", mainDocument: "a.m", mainCandidates: ["a.m", "b.pq"] } }),
          { documents: ["a.m", "b.pq"], mainDocument: "a.m" },
        ],
      ],
    },
  ],
  [
    "no-section",
    {
      quiet: [aFile(), aFileWith({ facts: { parse: "none", mainCandidates: ["a.m", "b.pq"] } })],
      fires: [
        [aFileWith({ facts: { parse: "none", mainCandidates: [] } }), { inFolder: null }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.pq"), aDocument("A/B.pq")] }), { inFolder: "A/A.pq" }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.pq"), aDocument("A.pq")] }), { inFolder: null }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.query.pq")] }), { inFolder: null }],
      ],
    },
  ],
  [
    "extension-not-accepted",
    {
      quiet: [aFile({ name: "A.PQX" }), aFile({ name: "A.mez.disabled" }), aFileWith({ facts: { parse: "none" } }, { name: "A.mez.zip" })],
      fires: [
        [aFile({ name: "A.mez.zip" }), { renameTo: "A.mez" }],
        [aFile({ name: "A.zip" }), { renameTo: "A.mez" }],
        [aFile({ name: "A.mez (1)" }), { renameTo: "A.mez" }],
        [aFileWith({ container: "pqx" }, { name: "A" }), { renameTo: "A.pqx" }],
      ],
    },
  ],
  [
    "syntax-error",
    {
      quiet: [aFile(), aFileWith({ facts: { parse: "none" } })],
      fires: [
        [
          aFileWith({ facts: { parse: "error", syntaxError: { line: 3, column: 7, detail: "" } } }),
          { document: "Main.m", line: 3, column: 7 },
        ],
      ],
    },
  ],
  ["dead-folder", { quiet: [aFile(), aFile({ role: null })], fires: [[aFile({ role: "desktop-dead" }), { readInstead: "/desktop" }]] }],
  ["unsigned", { quiet: [signed, ofVerdict("altered")], fires: [[aFile(), {}]] }],
  [
    "certificate-expired",
    { quiet: [aFile(), signed], fires: [[signedBy({ notAfter: "2025-12-31T00:00:00Z" }), { notAfter: "2025-12-31T00:00:00Z" }]] },
  ],
  [
    "signed-after-expiry",
    {
      quiet: [signed, signedBy({ notAfter: "2025-12-31T00:00:00Z" }), stamped({ time: "2040-01-01T00:00:00Z", authorityVouchedFor: true })],
      fires: [
        [
          signedBy({ notAfter: "2024-01-01T00:00:00Z" }),
          { notAfter: "2024-01-01T00:00:00Z", signedAt: "2024-05-04T00:00:00.000Z", saidBy: "signer" },
        ],
        [stamped({ time: "2025-10-01T00:00:00Z" }), { signedAt: "2025-10-01T00:00:00.000Z", saidBy: "any-authority" }],
        [stamped({ time: "2025-10-01T00:00:00Z", authorityVouchedFor: true }), { saidBy: "vouched-authority" }],
      ],
    },
  ],
  [
    "missing-string",
    {
      quiet: [aFile(), aFileWith({ facts: { missing: [{ what: "string", key: "Title", culture: "de" }] } })],
      fires: [[aFileWith({ facts: { missing: [{ what: "string", key: "Title", culture: "" }] } }), { keys: ["Title"] }]],
    },
  ],
  [
    "missing-part",
    {
      quiet: [aFile(), aFileWith({ facts: { missing: [{ what: "string", key: "Title", culture: "" }] } })],
      fires: [[aFileWith({ facts: { missing: [{ what: "part", name: "A.png" }] } }), { parts: ["A.png"] }]],
    },
  ],
  [
    "missing-member",
    {
      quiet: [aFile(), aFileWith({ facts: { missing: [{ what: "part", name: "A.png" }] } })],
      fires: [
        [
          aFileWith({ facts: { missing: [{ what: "member", name: "A.Publish", asked: "publish" }] } }),
          { member: "A.Publish", asked: "publish" },
        ],
      ],
    },
  ],
  [
    "misspelt-field",
    { quiet: [aFile(), otherField(null)], fires: [[otherField("Category"), { record: "Quiet", field: "Cateogry", meant: "Category" }]] },
  ],
  [
    "no-publish",
    { quiet: [aFile(), aFileWith({ facts: { parse: "error", publishes: [] } })], fires: [[aFileWith({ facts: { publishes: [] } }), {}]] },
  ],
  [
    "name-may-not-load",
    {
      quiet: [aFile(), aFile({ name: "A.B.mez", role: "added" }), aFile({ name: "my-connector.mez" }), aFile({ name: "A.mez.disabled" })],
      fires: [
        [aFile({ name: "A.B.mez" }), { because: "extra-dot" }],
        [aFile({ name: "a_b.mez" }), { because: "underscore" }],
        [aFile({ path: "/Custom\u00A0Connectors" }), { because: "hard-space" }],
      ],
    },
  ],
  [
    "signer-changed",
    {
      quiet: [
        aFile({ name: "Known.mez" }),
        signed,
        aFile({ name: "Known.mez", inspection: signedAs({ sha256: "E".repeat(64) }) }),
        // Another connector under the same name.
        aFile({ name: "Known.mez", inspection: signedAs({}, { kinds: ["Other"], facts: { sectionName: "Other" } }) }),
        // In another folder, and out of use.
        aFile({ name: "Known.mez", role: "added", inspection: signedAs({}) }),
        aFile({ name: "Known.mez", role: "desktop-dead", inspection: signedAs({}) }),
      ],
      fires: [
        [
          aFile({ name: "Known.mez", inspection: signedAs({}) }),
          { before: aThumbprint("E"), beforeName: "Elm Ltd", signer: aThumbprint("A"), signerName: "Birch Ltd" },
        ],
        [aFile({ name: "Known.mez", inspection: signedAs({}, { kinds: ["Known"], facts: { sectionName: "Renamed" } }) }), {}],
        // A file that was opened, by its name.
        [aFile({ name: "KNOWN.mez", role: null, inspection: signedAs({}) }), {}],
      ],
    },
  ],
  [
    "signature-gone",
    {
      quiet: [
        aFile(),
        aFile({ name: "Known.mez", inspection: signedAs({}) }),
        aFileWith({ signature: { integrity: verdicts.altered, signatures: [] } }, { name: "Known.mez" }),
        aFileWith({ kinds: ["Other"], facts: { sectionName: "Other" } }, { name: "Known.mez" }),
        aFile({ name: "Known.mez.disabled" }),
      ],
      fires: [[aFile({ name: "Known.mez" }), { before: aThumbprint("E"), seenAt: "2025-03-01T00:00:00.000Z" }]],
    },
  ],
  [
    "testing-until",
    {
      quiet: [aFile(), aFile({ name: "Overdue.mez" })],
      fires: [[aFile({ name: "Tested.mez" }), { until: "2026-01-01", note: "Trying 3.0" }]],
    },
  ],
  [
    "testing-over",
    {
      quiet: [aFile(), aFile({ name: "Tested.mez" })],
      fires: [[aFile({ name: "Overdue.mez" }), { until: "2026-01-01", note: "Trying 3.0" }]],
    },
  ],
  [
    "signer-not-trusted",
    { quiet: [aFile(), ofVerdict("altered")], fires: [[signed, { signer: aThumbprint("A"), signerName: "Birch Ltd" }]] },
  ],
];

const runCheck = (kind: FindingKind, file: InspectedFile, context = aCheckContext()): readonly object[] =>
  fileChecks.find(({ name }) => name === kind)?.run(file, context) ?? expect.unreachable(`no check ${kind}`);

test.each(cases)("%s", (kind, { quiet, fires }) => {
  for (const file of quiet) expect(runCheck(kind, file)).toEqual([]);
  for (const [file, facts] of fires) expect(runCheck(kind, file)).toEqual([expect.objectContaining({ kind, ...facts })]);
});

test("every check has its cases", () => {
  expect(fileChecks.map(({ name }) => name).sort()).toEqual(cases.map(([kind]) => kind).sort());
});

test.each([
  ["a trusted signer", trusting, 0],
  ["a signer named by an entry that is not clean", dirty, 1],
  ["a list nobody could read", unreadable, 0],
])("signer-not-trusted with %s", (_, context, count) => {
  expect(runCheck("signer-not-trusted", signed, context)).toHaveLength(count);
});

const changed = aFile({ name: "Known.mez", inspection: aSignedInspection() });

test.each([
  ["nobody knows", aCheckContext(), 1],
  ["the administrator trusts", trusting, 0],
  ["only an unclean entry names", dirty, 1],
  ["the user accepted", aCheckContext({ signers: { ...aCheckContext().signers, accepted: new Set(["B".repeat(64)]) } }), 0],
])("signer-changed to one whom %s", (_, context, count) => {
  expect(runCheck("signer-changed", changed, context)).toHaveLength(count);
});
