import { expect, test } from "vitest";
import type { InspectedFile } from "../../../electron/engine/checks/check.ts";
import { fileChecks } from "../../../electron/engine/checks/index.ts";
import type { FindingKind } from "../../../shared/model/finding.ts";
import { known, unknown } from "../../../shared/model/known.ts";
import type { DataSourceKind, DataSourcePath, Mistake, OtherField, Publish, TestConnectionCall } from "../../../shared/model/connector.ts";
import type { PartFacts } from "../../../shared/model/inspection.ts";
import { aPolicy, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../builders/a-signature.ts";
import { aFunction, aKind, aPublish } from "../shadows/a-subject.ts";
import { aCheckContext, aFile, aFileWith } from "./a-check-context.ts";

const aMistake = { kind: "mistake", document: "Main.m", role: "main", line: 3, column: 7, detail: "" } as const;
const aPlace = { member: "A", line: 3, column: 7, detail: "" };

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
const backslashed = (ambiguous: boolean): InspectedFile =>
  aFileWith({ archiveNotes: [{ kind: "name-backslash", part: "icons\\a.png", ambiguous }] });
const otherField = (meant: string | null): InspectedFile => {
  const field: OtherField = { name: "Cateogry", source: "1", meant };
  return aFileWith({ facts: { dataSourceKinds: [aKind("Quiet", { otherFields: [field] })] } });
};
const mistaken = (...mistakes: readonly Mistake[]): InspectedFile => aFileWith({ facts: { mistakes } });
const withFields = (...names: readonly string[]): { readonly otherFields: readonly OtherField[] } => ({
  otherFields: names.map((name) => ({ name, source: "1", meant: null })),
});
/** A record that may have any other field. */
const partlyKnown = { label: unknown("Common"), description: unknown("Common"), supportsEncryption: unknown("Common") } as const;
/** A kind `A` with these fields beside its own, published as `A.Publish`. */
const published = (fields: readonly string[], publish: Partial<Publish> = {}, kind: Partial<DataSourceKind> = {}): InspectedFile =>
  aFileWith({
    facts: {
      dataSourceKinds: [aKind("A", { authentication: known([]), ...withFields(...fields), ...kind }), aKind("B")],
      publishes: [aPublish("A", publish), aPublish("B", { beta: known(true), supportsDirectQuery: known(true) })],
      functions: [aFunction("A.F", { kind: "A", publish: "A.Publish" })],
    },
  });
/** Functions of one kind with parameters such as `server: text` and `optional sql: text`. */
const requiring = (functions: readonly (readonly string[])[], kind: Partial<DataSourceKind> = {}): InspectedFile =>
  aFileWith({
    facts: {
      dataSourceKinds: [aKind("A", kind)],
      functions: functions.map((written, at) => {
        const parameters = written.map((one) => {
          const [, optional, name = "", type = ""] = /^(optional )?(\w+): (.+)$/u.exec(one) ?? [];
          return { name, type, optional: optional !== undefined, inPath: optional === undefined };
        });
        const required = parameters.filter(({ inPath }) => inPath).map(({ name }) => name);
        const isUrl = required.length === 1 && parameters.some(({ inPath, type }) => inPath && type === "Uri.Type");
        const path: DataSourcePath = isUrl ? { kind: "url", parameter: required[0] ?? "" } : { kind: "json", parameters: required };
        return aFunction(`A.F${at}`, { kind: "A", parameters, path: required.length === 0 ? { kind: "singleton" } : path });
      }),
    },
  });
const aDocument = (name: string): PartFacts => ({
  name,
  sizeBytes: 1,
  compressedBytes: 1,
  contentType: null,
  role: "document",
  covered: null,
});
const calling = (testConnectionCall: TestConnectionCall): InspectedFile =>
  aFileWith({ facts: { dataSourceKinds: [aKind("Quiet", { testConnectionCall })] } });
const ways = (...names: readonly string[]) => known(names.map((name) => ({ name, labels: [], fields: [] })));
const signingInBy = (authentication: DataSourceKind["authentication"]): InspectedFile =>
  aFileWith({ facts: { dataSourceKinds: [aKind("Quiet", { authentication })] } });
const trusting = aCheckContext({ policy: aPolicy(aThumbprint("A")) });
const dirty = aCheckContext({ policy: { ...aPolicy(), entries: [{ written: "x", thumbprint: aThumbprint("A"), dirt: ["spaces"] }] } });
const unreadable = aCheckContext({ policy: { ...aPolicy(), failure: "access-denied" } });
const signed = aFile({ inspection: aSignedInspection() });

/** For each check: files it stays quiet about, near misses among them, and files it fires for, with the facts that matter. */
type Cases = readonly [FindingKind, { readonly quiet: readonly InspectedFile[]; readonly fires: readonly [InspectedFile, object][] }];
const cases: readonly Cases[] = [
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
      quiet: [
        aFile(),
        aFileWith({ functions: ["F"], facts: { unread: { functions: 0, sharedValues: 0, dataSourceKinds: 0, publishes: 0, missing: 5 } } }),
      ],
      fires: [
        [
          aFileWith({
            functions: ["F", "G"],
            facts: { unread: { functions: 7, sharedValues: 0, dataSourceKinds: 0, publishes: 0, missing: 0 } },
          }),
          { what: "functions", compared: 2, left: 7 },
        ],
        [
          aFileWith({
            facts: { dataSourceKinds: [], unread: { functions: 0, sharedValues: 0, dataSourceKinds: 3, publishes: 0, missing: 0 } },
          }),
          { what: "data-source-kinds", compared: 0, left: 3 },
        ],
        [
          aFileWith({
            facts: {
              sharedValues: [{ name: "V" }],
              unread: { functions: 0, sharedValues: 2, dataSourceKinds: 0, publishes: 0, missing: 0 },
            },
          }),
          { what: "shared-values", compared: 1, left: 2 },
        ],
      ],
    },
  ],
  ["archive-ambiguous", { quiet: [aFile(), noted(false)], fires: [[noted(true), { notes: ["comment"] }]] }],
  ["archive-untidy", { quiet: [aFile(), noted(true), backslashed(false)], fires: [[noted(false), { notes: ["comment"] }]] }],
  [
    "names-with-backslashes",
    { quiet: [aFile(), noted(false), backslashed(true)], fires: [[backslashed(false), { parts: ["icons\\a.png"] }]] },
  ],
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
        [aFileWith({ kinds: ["Bracken"] }), { certifiedName: "Bracken", withdrawnOn: "2025-07-15" }],
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
  ...(
    [
      ["end-of-support", { certifiedName: "Bracken", on: "2025-07-15" }],
      ["driver-transition", { certifiedName: "Bracken", leavesDesktop: "2027-spring" }],
    ] as const
  ).map(([kind, facts]): Cases => [
    kind,
    {
      quiet: [
        aFileWith({ kinds: ["Bracken"] }, { name: "Bracken.pqx" }),
        aFileWith({ kinds: ["Ashgrove"] }, { name: "Ashgrove.pqx", role: "certified-installer" }),
      ],
      fires: [[aFileWith({ kinds: ["Bracken"] }, { name: "Bracken.pqx", role: "certified-installer" }), facts]],
    },
  ]),
  [
    "same-shared-name",
    {
      quiet: [
        aFileWith({ facts: { sharedValues: [{ name: "Ashgrove.contents" }] } }),
        aFileWith({ kinds: ["Ashgrove"], facts: { sharedValues: [{ name: "Ashgrove.Contents" }] } }),
        aFileWith({ functions: ["Ashgrove.Contents"] }),
      ],
      fires: [
        [
          aFileWith({ facts: { sharedValues: [{ name: "Ashgrove.Contents" }] } }),
          { sharedName: "Ashgrove.Contents", certifiedName: "Ashgrove Ledger" },
        ],
      ],
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
          { documents: ["a.m", "b.pq"], mainDocument: null, isOnlySigned: false, hasMacFiles: false },
        ],
        [
          aFileWith({ facts: { parse: "ok", mainDocument: "a.m", mainCandidates: ["a.m", "b.pq"] } }),
          { documents: ["a.m", "b.pq"], mainDocument: "a.m", isOnlySigned: false },
        ],
        [
          aFileWith({
            facts: { parse: "ok", mainDocument: "a.m", mainCandidates: ["a.m", "b.pq"] },
            parts: [
              { ...aDocument("a.m"), covered: true },
              { ...aDocument("b.pq"), covered: false },
            ],
          }),
          { mainDocument: "a.m", isOnlySigned: true },
        ],
        [
          aFileWith({
            facts: { parse: "ok", mainDocument: "a.m", mainCandidates: ["a.m", "._a.m"] },
            parts: [
              { ...aDocument("a.m"), covered: true },
              { ...aDocument("._a.m"), covered: true },
            ],
          }),
          { isOnlySigned: false, hasMacFiles: true },
        ],
      ],
    },
  ],
  [
    "no-section",
    {
      quiet: [aFile(), aFileWith({ facts: { parse: "none", mainCandidates: ["a.m", "b.pq"] } })],
      fires: [
        [aFileWith({ facts: { parse: "none", mainCandidates: [] } }), { inFolder: null, otherName: null, renameTo: null }],
        [
          aFileWith({ facts: { parse: "none", mainCandidates: [], misnamedMain: "A.pqm" }, parts: [aDocument("B/B.pq")] }),
          { inFolder: null, otherName: "A.pqm", renameTo: "A.pq" },
        ],
        [
          aFileWith({ facts: { parse: "none", mainCandidates: ["a.PQ"], misnamedMain: "A.pqm" }, parts: [aDocument("a.PQ")] }),
          { otherName: "A.pqm", renameTo: null },
        ],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("__MACOSX/A/._A.pq"), aDocument("A\\A.pq")] }), { inFolder: "A\\A.pq" }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.pq"), aDocument("A/B.pq")] }), { inFolder: "A/A.pq" }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.pq"), aDocument("A.pq")] }), { inFolder: null }],
        [aFileWith({ facts: { parse: "none" }, parts: [aDocument("A/A.query.pq")] }), { inFolder: null }],
        // Names that lead out of the archive are another finding.
        ...["../A.pq", "B/../A.pq", "\\A.pq", "C:\\A.pq"].map((name): [InspectedFile, object] => [
          aFileWith({ facts: { parse: "none" }, parts: [aDocument(name)] }),
          { inFolder: null },
        ]),
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
      quiet: [
        aFile(),
        aFileWith({ facts: { parse: "none" } }),
        aFileWith({ facts: { codeCheck: { kind: "not-checked" }, notRead: [aPlace] } }),
        aFileWith({ facts: { codeCheck: { kind: "too-large-to-check", because: "size" } } }),
      ],
      fires: [
        [aFileWith({ facts: { codeCheck: aMistake } }), { document: "Main.m", line: 3, column: 7 }],
        [
          aFileWith({ facts: { codeCheck: { ...aMistake, role: "helper", document: "Sub/Load.pqm" } } }),
          { document: "Sub/Load.pqm", line: 3, column: 7 },
        ],
      ],
    },
  ],
  ["dead-folder", { quiet: [aFile(), aFile({ role: null })], fires: [[aFile({ role: "desktop-dead" }), { readInstead: "/desktop" }]] }],
  [
    "near-miss-folder",
    {
      quiet: [aFile(), aFile({ role: "desktop-dead" }), aFile({ name: "A.mez.disabled", role: "near-miss" })],
      fires: [[aFile({ role: "near-miss" }), { readInstead: "/desktop" }]],
    },
  ],
  ["unsigned", { quiet: [signed, ofVerdict("altered")], fires: [[aFile(), {}]] }],
  [
    "certificate-expired",
    { quiet: [aFile(), signed], fires: [[signedBy({ notAfter: "2025-12-31T00:00:00Z" }), { notAfter: "2025-12-31T00:00:00Z" }]] },
  ],
  [
    "signed-after-expiry",
    {
      quiet: [signed, signedBy({ notAfter: "2025-12-31T00:00:00Z" }), stamped({ time: "2040-01-01T00:00:00Z", authorityConfirmed: true })],
      fires: [
        [
          signedBy({ notAfter: "2024-01-01T00:00:00Z" }),
          { notAfter: "2024-01-01T00:00:00Z", signedAt: "2024-05-04T00:00:00.000Z", saidBy: "signer" },
        ],
        [stamped({ time: "2025-10-01T00:00:00Z" }), { signedAt: "2025-10-01T00:00:00.000Z", saidBy: "any-authority" }],
        [stamped({ time: "2025-10-01T00:00:00Z", authorityConfirmed: true }), { saidBy: "confirmed-authority" }],
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
      quiet: [
        aFile(),
        aFileWith({ facts: { missing: [{ what: "part", name: "A.png" }] } }),
        // It may be where the code cannot be read.
        aFileWith({ facts: { codeCheck: aMistake, missing: [{ what: "member", name: "A.Publish", asked: "publish" }] } }),
        aFileWith({ facts: { notRead: [aPlace], missing: [{ what: "member", name: "A.Publish", asked: "publish" }] } }),
      ],
      fires: [
        [
          aFileWith({ facts: { missing: [{ what: "member", name: "A.Publish", asked: "publish" }] } }),
          { member: "A.Publish", asked: "publish" },
        ],
      ],
    },
  ],
  [
    "test-connection-unresolved",
    {
      quiet: [aFile(), calling({ kind: "none" }), calling({ kind: "unknown" }), calling({ kind: "resolved", functionName: "F" })],
      fires: [
        [
          calling({ kind: "unresolved", because: "asks-beyond-path", functionName: "F", names: ["a"] }),
          { dataSourceKind: "Quiet", because: "asks-beyond-path", functionName: "F", names: ["a"] },
        ],
      ],
    },
  ],
  [
    "unknown-authentication",
    {
      quiet: [
        signingInBy(known([])),
        signingInBy(unknown("Choose()")),
        signingInBy(ways("Anonymous", "Implicit", "OAuth", "Aad", "UsernamePassword", "Windows", "Key")),
        // A field of the record around it is another finding.
        published([], {}, { authentication: ways("Key", "TestConnection", "Beta") }),
      ],
      fires: [
        [
          signingInBy(ways("Key", "UserNamePassword")),
          { dataSourceKind: "Quiet", authentication: "UserNamePassword", because: "not-documented", meant: "UsernamePassword" },
        ],
        [signingInBy(ways("Basic")), { authentication: "Basic", because: "not-documented", meant: null }],
        [signingInBy(ways("Parameterized")), { authentication: "Parameterized", because: "refused" }],
        [published([], {}, { testConnection: true, authentication: ways("TestConnection") }), { authentication: "TestConnection" }],
      ],
    },
  ],
  [
    "no-authentication",
    {
      quiet: [
        aFile(),
        signingInBy(unknown("Choose()")),
        aFileWith({ facts: { dataSourceKinds: [aKind("Quiet", { resolved: false, authentication: known([]) })] } }),
      ],
      fires: [[signingInBy(known([])), { dataSourceKind: "Quiet" }]],
    },
  ],
  [
    "misspelt-field",
    { quiet: [aFile(), otherField(null)], fires: [[otherField("Category"), { record: "Quiet", field: "Cateogry", meant: "Category" }]] },
  ],
  [
    "misspelt-attribute",
    {
      quiet: [aFile(), mistaken({ what: "duplicate-name", name: "A" })],
      fires: [
        [
          mistaken({ what: "misspelt-attribute", attribute: "publish", member: "A.Go", meant: "Publish" }),
          { attribute: "publish", member: "A.Go", meant: "Publish" },
        ],
      ],
    },
  ],
  [
    "undefined-name",
    {
      quiet: [
        aFile(),
        mistaken({ what: "duplicate-name", name: "A" }),
        mistaken({ what: "undefined-name", name: "Ashgrove.Contents", member: "A", meant: null }),
        ...[{ codeCheck: aMistake }, { codeCheck: { kind: "not-checked" } as const }, { notRead: [aPlace] }].map((facts) =>
          aFileWith({ facts: { ...facts, mistakes: [{ what: "undefined-name", name: "A.Icon", member: "A", meant: null }] } }),
        ),
      ],
      fires: [
        [
          mistaken(
            { what: "undefined-name", name: "A.Icon", member: "A.Publish", meant: "A.icon" },
            { what: "undefined-name", name: "A.Icon", member: "A", meant: "A.icon" },
          ),
          { name: "A.Icon", members: ["A.Publish", "A"], meant: "A.icon" },
        ],
      ],
    },
  ],
  [
    "duplicate-name",
    {
      quiet: [aFile(), mistaken({ what: "icon-not-readable", part: "a.png" })],
      fires: [[mistaken({ what: "duplicate-name", name: "A" }, { what: "duplicate-name", name: "B" }), { names: ["A", "B"] }]],
    },
  ],
  [
    "icon-not-readable",
    {
      quiet: [aFile(), mistaken({ what: "duplicate-name", name: "a.png" })],
      fires: [[mistaken({ what: "icon-not-readable", part: "a.png" }), { parts: ["a.png"] }]],
    },
  ],
  [
    "misplaced-field",
    {
      quiet: [
        aFile(),
        published(["SupportsDirectQuery"], { supportsDirectQuery: known(true) }),
        published(["SupportsDirectQuery"], { supportsDirectQuery: unknown("x") }),
        published(["Beta"], { resolved: false }),
        published(["DSRHandlers", "Something"]),
        published(["Key"], {}, { authentication: known([{ name: "Key", labels: [], fields: [] }]) }),
        published(["Key"], {}, { authentication: unknown("x") }),
        published([], withFields("TestConnection"), { testConnection: true }),
        published([], withFields("Label"), { label: known({ neutral: "A", byCulture: {} }) }),
        published([], withFields("Authentication"), { authentication: known([{ name: "Key", labels: [], fields: [] }]) }),
        published([], withFields("DSRHandlers"), withFields("DSRHandlers")),
        published([], withFields("TestConnection"), partlyKnown),
        published([], withFields("TestConnection"), { resolved: false }),
        published([], withFields("Name", "Description", "Icons")),
        published([], {}, { testConnection: true, authentication: ways("TestConnection") }),
        published([], {}, { ...partlyKnown, authentication: ways("TestConnection") }),
        published([], { otherFields: [{ name: "Label", source: "1", meant: "Table" }] }),
      ],
      fires: [
        [published(["SupportsDirectQuery"]), { record: "A", field: "SupportsDirectQuery", what: "publish-record" }],
        [published(["SourceImage"]), { field: "SourceImage", what: "publish-record" }],
        [published(["Anonymous"]), { record: "A", field: "Anonymous", what: "authentication-record" }],
        [published(["Key"], {}, { authentication: ways("Anonymous") }), { field: "Key", what: "authentication-record" }],
        [
          published([], {}, { authentication: ways("Key", "TestConnection") }),
          { record: "A[Authentication]", field: "TestConnection", what: "kind-record" },
        ],
        [published([], {}, { authentication: ways("Key", "Beta") }), { field: "Beta", what: "publish-record" }],
        [published([], withFields("Authentication")), { record: "A.Publish", field: "Authentication", what: "kind-record" }],
        [published([], withFields("TestConnection")), { field: "TestConnection", what: "kind-record" }],
        [published([], withFields("DSRHandlers")), { field: "DSRHandlers", what: "kind-record" }],
      ],
    },
  ],
  [
    "required-parameters-differ",
    {
      quiet: [
        aFile(),
        requiring([["server: text"], ["server: text"]]),
        requiring([["server: text"], ["server: nullable text"]]),
        requiring([["server: text"], ["server: any"]]),
        requiring([["server: text"], ["server: ServerType"]]),
        requiring([["server: text"], ["server: text", "optional sql: text"]]),
        requiring([["server: text"]]),
        requiring([["server: text"], ["url: text"]], { resourcePath: { kind: "computed", print: "" } }),
        requiring([["server: text"], ["url: text"]], { resolved: false }),
        requiring([["server: text"], ["url: text"]], partlyKnown),
        requiring([["server: text"], ["url: text"]], { name: "Another" }),
      ],
      fires: [
        [
          requiring([["server: text"], ["server: text", "sql: text"]]),
          {
            dataSourceKind: "A",
            functionName: "A.F0",
            required: ["server"],
            otherFunction: "A.F1",
            otherRequired: ["server", "sql"],
          },
        ],
        [requiring([["server: text"], ["url: text"]], { label: unknown("Title()") }), { otherRequired: ["url"] }],
        [requiring([[], [], ["server: text"]]), { functionName: "A.F0", required: [], otherFunction: "A.F2" }],
        [
          requiring([
            ["a: text", "b: text"],
            ["b: text", "a: text"],
          ]),
          { otherRequired: ["b", "a"] },
        ],
        [requiring([["url: Uri.Type"], ["server: text"]]), { otherRequired: ["server"] }],
        [requiring([["url: Uri.Type"], ["url: text"]]), { required: ["url"], otherRequired: ["url"] }],
        [requiring([["a: text"], ["a: number"]]), { required: ["a"], otherRequired: ["a"] }],
      ],
    },
  ],
  [
    "no-publish",
    {
      quiet: [
        aFile(),
        aFileWith({ facts: { codeCheck: aMistake, publishes: [] } }),
        aFileWith({ facts: { notRead: [aPlace], publishes: [] } }),
      ],
      fires: [[aFileWith({ facts: { publishes: [] } }), {}]],
    },
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
