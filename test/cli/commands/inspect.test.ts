import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { ChainLink, TimestampFacts } from "../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { someCapabilities } from "../../builders/a-record.ts";
import { anInspection, aSignedInspection, verdicts, type InspectionOptions } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../builders/a-signature.ts";
import { aFunction, aKind, aPublish } from "../../engine/shadows/a-subject.ts";
import { anInspector, json, run, type ReadXml } from "../run-command.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mezzanine-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

const inspected = (inspection: Inspection): InspectionOutcome => ({ kind: "inspected", inspection });
const context = (outcomes: Readonly<Record<string, InspectionOutcome>>, readXml?: ReadXml) => ({
  cwd: folder,
  dataFolder: folder,
  createInspector: () => anInspector(outcomes, readXml),
});
const refused: InspectionOutcome = { kind: "refused", refusal: { sha256: "AB", sizeBytes: 0, reason: { kind: "empty" } } };
const altered = inspected(anInspection({ signature: { integrity: verdicts.altered, signatures: [] } }));

test.each<[string, Readonly<Record<string, InspectionOutcome>>, number]>([
  ["nothing alarming", { "a.mez": inspected(anInspection()) }, 0],
  ["a danger", { "a.mez": altered }, 1],
  ["no connector", { "a.mez": refused }, 3],
  ["a file that is not there", {}, 3],
])("exit code with %s", async (_, outcomes, code) => {
  expect((await run(["inspect", "a.mez"], context(outcomes))).code).toBe(code);
});

test("what its code may do is shown, with its lines, and never as all that it does", async () => {
  const inspection = anInspection({ capabilities: someCapabilities });
  const text = await run(["inspect", "a.mez"], context({ "a.mez": inspected(inspection) }));
  expect(text.out).toContain(en.capabilities.title);
  expect(text.out).toContain("api.birch.example");
  expect(text.out.replace(/\s+/gu, " ")).toContain(en.capabilities.explain);
  const nothing = await run(["inspect", "a.mez"], context({ "a.mez": inspected(anInspection()) }));
  expect(nothing.out.replace(/\s+/gu, " ")).toContain(en.capabilities.nothing);
  const [first] = json(await run(["inspect", "--json", "a.mez"], context({ "a.mez": inspected(inspection) }))) as readonly Capable[];
  expect(first?.capabilities.seen.map(({ kind }) => kind)).toEqual(someCapabilities.seen.map(({ kind }) => kind));
  expect(first?.capabilities.seen[0]).toMatchObject({ host: "api.birch.example", places: [{ document: "Birchbase.m", line: 41 }] });
});

interface Capable {
  readonly capabilities: { readonly seen: readonly { readonly kind: string }[] };
}

test("verify marks the groups that differ, and says what the text is instead", async () => {
  const wrong = `${aThumbprint("a").slice(0, 4)}0000${aThumbprint("a").slice(8)}`;
  const files = context({ "a.pqx": inspected(aSignedInspection()) });
  const lines = (await run(["verify", "a.pqx", "--thumbprint", wrong], files)).out.split("\n");
  const at = lines.findIndex((line) => line.includes("0000"));
  expect(lines[at + 2]?.indexOf("^^^^")).toBe(lines[at]?.indexOf("0000"));
  const ran = await run(["verify", "--json", "a.pqx", "--thumbprint", wrong], files);
  expect(json(ran)).toMatchObject([{ thumbprintMatches: false, thumbprint: { answer: "different", because: "not-the-signer" } }]);
});

test("a danger counts more than an unreadable file", async () => {
  expect((await run(["inspect", "gone.mez", "a.mez"], context({ "a.mez": altered }))).code).toBe(1);
});

test("JSON names missing parts, all missing references, and mistakes", async () => {
  const facts: InspectionOptions["facts"] = {
    missing: [
      { what: "part", name: "Helper.pqm" },
      { what: "string", key: "Title", culture: "" },
    ],
    mistakes: [{ what: "undefined-name", name: "Quiet.Icon", member: "Quiet.Publish", meant: null }],
  };
  const ran = await run(["inspect", "--json", "a.mez"], context({ "a.mez": inspected(anInspection({ facts })) }));
  expect(json(ran)).toMatchObject([
    {
      missing: ["Helper.pqm"],
      missingReferences: facts.missing,
      mistakes: facts.mistakes,
      findings: [
        { type: "unsigned" },
        { type: "undefined-name", name: "Quiet.Icon", members: ["Quiet.Publish"] },
        { type: "missing-string" },
        { type: "missing-part", parts: ["Helper.pqm"] },
      ],
    },
  ]);
});

test("JSON has one object for each file, in their order, whatever became of them", async () => {
  const ran = await run(
    ["inspect", "--json", "gone.mez", "sub/a.mez", "b.mez"],
    context({ "a.mez": inspected(anInspection()), "b.mez": refused }),
  );
  expect(json(ran)).toMatchObject([
    { file: "gone.mez", sha256: null, refused: { kind: "vanished" }, integrity: null, loading: null },
    {
      file: "sub/a.mez",
      refused: null,
      container: "mez",
      parse: "ok",
      integrity: "unsigned",
      findings: [{ type: "unsigned", files: ["sub/a.mez"] }],
    },
    { file: "b.mez", sha256: "AB", refused: { kind: "empty" }, integrity: null },
  ]);
});

test("JSON gives texts by culture with fallback, and null for what is not to be known", async () => {
  const title = { neutral: "Lantern", byCulture: { es: "Linterna" } };
  const facts = {
    cultures: ["es", "fr"],
    dataSourceKinds: [aKind("K", { label: known(title), authentication: { known: false, source: "f()" } })],
    publishes: [aPublish("P", { buttonText: known([title]), beta: known(true), category: { known: false, source: "g()" } })],
  };
  const [file] = json(await run(["inspect", "--json", "a.mez"], context({ "a.mez": inspected(anInspection({ facts })) }))) as [object];
  expect(file).toMatchObject({
    dataSourceKinds: [{ name: "K", authKinds: null, label: "Lantern", labels: { en: "Lantern", es: "Linterna", fr: "Lantern" } }],
    publish: [
      { buttonText: { en: ["Lantern"], es: ["Linterna"], fr: ["Lantern"] }, beta: true, category: null, learnMoreUrl: null, icons: null },
    ],
  });
});

test("exports that nobody can know, values, and ways to sign in are told apart in text and JSON", async () => {
  const facts = {
    functions: [aFunction("F", { parameters: null, returnType: null }), aFunction("G")],
    sharedValues: [{ name: "Icons" }],
    dataSourceKinds: [
      aKind("None", { authentication: known([]) }),
      aKind("Computed", { authentication: { known: false, source: "f()" }, testConnectionCall: { kind: "unknown" } }),
    ],
  };
  const file = context({ "a.mez": inspected(anInspection({ facts })) });
  expect(json(await run(["inspect", "--json", "a.mez"], file))).toMatchObject([
    {
      functions: [
        { name: "F", parameters: null, returnType: null },
        { name: "G", parameters: [] },
      ],
      sharedValues: [{ name: "Icons" }],
      dataSourceKinds: [
        { name: "None", authKinds: [], testConnectionCall: { kind: "none" } },
        { name: "Computed", authKinds: null, testConnectionCall: { kind: "unknown" } },
      ],
    },
  ]);
  const { out } = await run(["inspect", "a.mez"], { ...file, columns: 1_000 });
  const { overview, functions: words } = en.window;
  expect(out).toContain(`F(${words.parametersUnknown}), G()`);
  expect(out).toMatch(new RegExp(`${words.values} +Icons`, "u"));
  expect(out).toMatch(
    new RegExp(`None \\([^)]*${overview.noAuthentication}\\), Computed \\([^)]*${overview.authenticationUnknown}\\)`, "u"),
  );
  expect(out).toContain(overview.testConnectionOf({ kind: "unknown" }));
});

test("the text shows of each Publish record what the JSON does", async () => {
  const facts = {
    dataSourceKinds: [aKind("Computed.Kind", { resolved: false })],
    publishes: [
      aPublish("Lantern", {
        buttonText: known([
          { neutral: "Lantern", byCulture: {} },
          { neutral: "Lights up", byCulture: {} },
        ]),
        category: known({ neutral: "Lighting", byCulture: {} }),
        beta: known(true),
        supportsDirectQuery: known(false),
      }),
      aPublish("Second", { category: { known: false, source: "g()" }, beta: { known: false, source: "h()" } }),
      aPublish("Third", { resolved: false, buttonText: null }),
    ],
  };
  const { out } = await run(["inspect", "a.mez"], context({ "a.mez": inspected(anInspection({ facts })) }));
  const { overview } = en.window;
  const lines = out.split("\n").map((line) => line.trim().split(/ {2,}/u));
  for (const fact of [
    [overview.getData, "Lantern"],
    [overview.helpText, "Lights up"],
    [overview.category, "“Lighting”, shown under “Other”"],
    [overview.beta, overview.yes],
    [overview.directQuery, overview.no],
    [overview.getData, "Second"],
    [overview.category, overview.computed],
    [overview.beta, overview.computed],
  ])
    expect(lines).toContainEqual(fact);
  const flat = out.replace(/\s+/gu, " ");
  expect(flat).toContain(overview.unresolvedPublish(foreign("Third.Publish")));
  expect(flat).toContain(overview.unresolvedKind(foreign("Computed.Kind")));
});

test("a bare document is called like its file", async () => {
  const part = { name: "Section.pq", sizeBytes: 1, compressedBytes: 1, contentType: null, role: "main", covered: null } as const;
  const facts = {
    parse: "error",
    syntaxError: { line: 2, column: 3, detail: "" },
    codeCheck: { kind: "mistake", document: "Section.pq", role: "main", line: 2, column: 3, detail: "" },
    mainDocument: "Section.pq",
    mainCandidates: ["Section.pq"],
  } as const;
  const ran = await run(["inspect", "a.pq"], context({ "a.pq": inspected(anInspection({ container: "section", parts: [part], facts })) }));
  expect(ran.out).toContain("“a.pq” cannot be read");
  expect(ran.out).not.toContain("Section.pq");
});

test("names that every object has are data like any other", async () => {
  const facts = { requires: JSON.parse('{"__proto__": "[1.0]"}') as Record<string, string>, dataSourceKinds: [aKind("__proto__")] };
  const ran = await run(["inspect", "--json", "a.mez"], context({ "a.mez": inspected(anInspection({ facts })) }));
  expect(ran.out).toContain('"__proto__": "[1.0]"');
});

test("trusted thumbprints from a file decide whether it is expected to load", async () => {
  await writeFile(join(folder, "trusted.txt"), `# ours\n${aThumbprint("A")}\n`);
  const file = context({ "a.pqx": inspected(aSignedInspection()) });
  expect(json(await run(["inspect", "--json", "--trusted", "trusted.txt", "a.pqx"], file))).toMatchObject([
    { loading: { kind: "expected" }, findings: [] },
  ]);
  expect(json(await run(["inspect", "--json", "--security-level", "trusted-only", "a.pqx"], file))).toMatchObject([
    { loading: { kind: "blocked" }, findings: [{ type: "signer-not-trusted", signer: aThumbprint("A") }] },
  ]);
});

test("a given list of certified connectors decides which of them is shadowed", async () => {
  await writeFile(
    join(folder, "list.json"),
    JSON.stringify({ connectors: [{ name: "Ours", dataSourceKinds: ["Quiet"], version: "2.0" }] }),
  );
  const ran = await run(
    ["inspect", "--json", "--catalog", "list.json", "a.mez"],
    context({ "a.mez": inspected(anInspection({ facts: { version: "1.0" } })) }),
  );
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('"localIs": "older"');
});

test.each([
  ["--trusted", "gone.txt"],
  ["--catalog", "gone.json"],
  ["--catalog", "."],
])("%s %s that cannot be used is said, not passed over", async (option, path) => {
  const ran = await run(["inspect", option, path, "a.mez"], context({ "a.mez": inspected(anInspection()) }));
  expect(ran.code).toBe(3);
  expect(ran.errors).not.toBe("");
  expect(ran.out).toBe("");
});

const hostile = "evil\u001B[2J\u202Egnp\u009B\n.mez";

test("hostile names reach neither the text nor the JSON raw", async () => {
  const facts = { sectionName: hostile, publishes: [aPublish(hostile)], dataSourceKinds: [aKind(hostile)], version: hostile };
  const signed = aSignedInspection([aSignature({ signer: aCertificate({ subjectCN: hostile, subject: hostile, issuer: hostile }) })], {
    facts,
  });
  const outcomes = { "a.mez": inspected(signed) };
  for (const argv of [
    ["inspect", "a.mez"],
    ["inspect", "--json", "a.mez"],
    ["verify", "a.mez"],
    ["inspect", hostile],
    ["inspect", `--${hostile}`],
    [hostile],
  ]) {
    const { out, errors } = await run(argv, { ...context(outcomes), isTerminal: true, environment: { NO_COLOR: "1" } });
    expect(out + errors).not.toBe("");
    expect(out + errors).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
  }
});

test.each([
  ["intact", inspected(aSignedInspection()), [], 0],
  ["intact, by the expected signer", inspected(aSignedInspection()), ["--thumbprint", aThumbprint("a")], 0],
  ["intact, by the expected signer's SHA-256", inspected(aSignedInspection()), ["--thumbprint", "b".repeat(64)], 0],
  ["intact, by another", inspected(aSignedInspection()), ["--thumbprint", aThumbprint("C")], 1],
  ["intact, a sentence around the thumbprint", inspected(aSignedInspection()), ["--thumbprint", `ours is \u200E${aThumbprint("a")}.`], 0],
  ["intact, and the file's own hash", inspected(aSignedInspection()), ["--thumbprint", "AB".repeat(32)], 1],
  ["unsigned", inspected(anInspection()), [], 1],
  ["altered", altered, [], 1],
  ["no connector", refused, [], 3],
] as const)("verify: %s", async (_, outcome, options, code) => {
  expect((await run(["verify", "a.pqx", ...options], context({ "a.pqx": outcome }))).code).toBe(code);
});

const issuer = aCertificate({ subject: "CN=Birch Authority,O=Birch", sha1: aThumbprint("C"), notAfter: "2025-06-01T00:00:00Z" });
const leaf = aCertificate({
  issuer: issuer.subject,
  notBefore: "2040-01-01T00:00:00Z",
  notAfter: "2050-01-01T00:00:00Z",
  extendedKeyUsage: [],
});
const doubtful = aSignature({
  signer: leaf,
  signatureMethod: "rsa-sha1",
  signatureTime: { raw: "2046-01-01", utc: "2046-01-01T00:00:00Z" },
  timestamp: aStamp({ imprintMatches: false, verified: false, problem: "imprint-differs" }),
  chain: [
    { certificate: leaf, issuerSignature: "yes", confirmedBy: null },
    { certificate: issuer, issuerSignature: "absent", confirmedBy: null },
  ],
});
const words = en.signature;

test("verify says all that MakePQX says, and every warning, after the verdict", async () => {
  const { out } = await run(["verify", "a.pqx"], { ...context({ "a.pqx": inspected(aSignedInspection([doubtful])) }), columns: 300 });
  const shown = signatureWarnings(doubtful, new Date("2026-01-01")).map((warning) => words.warnings[warning]);
  const evidence = [
    groupedThumbprint(leaf.sha1),
    leaf.issuer,
    words.validFromTo("1 January 2040", "1 January 2050"),
    words.notYet,
    words.noPurposes,
    words.timeSaidBy.signer,
    words.timestampProblem["imprint-differs"],
    "rsa-sha1",
    words.chainLink.yes,
    issuer.subject,
    issuer.sha1,
    words.ended,
    words.chainLink.absent,
    words.revocation,
  ];
  expect(shown.length).toBeGreaterThan(4);
  for (const text of [...shown, ...evidence]) expect(out).toContain(text);
  expect(out.indexOf(en.loading.verdicts.unknown)).toBeLessThan(out.indexOf(shown[0] ?? ""));
});

test.each<readonly [string, Partial<TimestampFacts>, { readonly shown: readonly string[]; readonly hidden: readonly string[] }]>([
  [
    "confirmed",
    { authorityConfirmed: true },
    {
      shown: [words.timeSaidBy["confirmed-authority"], words.authorityConfirmed],
      hidden: [words.authorityNotConfirmed, words.authoritySelfSigned],
    },
  ],
  [
    "by anybody",
    {},
    {
      shown: [words.timeSaidBy["any-authority"], words.authorityNotConfirmed],
      hidden: [words.authorityConfirmed, words.authoritySelfSigned],
    },
  ],
  [
    "by an authority that signed itself",
    { authoritySelfSigned: true },
    {
      shown: [words.authorityNotConfirmed, words.authoritySelfSigned],
      hidden: [words.timeSaidBy["confirmed-authority"]],
    },
  ],
  [
    "of a time to come",
    { time: "2040-01-01T00:00:00Z" },
    {
      shown: [words.timestampAhead("1 January 2040"), words.timeSaidBy.signer],
      hidden: [words.timeSaidBy["any-authority"], words.warnings["timestamp-in-future"]],
    },
  ],
])("verify says who says when it was signed: a timestamp %s", async (_, facts, { shown, hidden }) => {
  const stamp = aStamp(facts);
  const files = context({ "a.pqx": inspected(aSignedInspection([aSignature({ timestamp: stamp })])) });
  const { out } = await run(["verify", "a.pqx"], { ...files, columns: 400 });
  for (const text of [...shown, groupedThumbprint(aThumbprint("E")), words.timestampBy(foreign("TSA"), null, stamp.authorityConfirmed)])
    expect(out).toContain(text);
  for (const text of hidden) expect(out).not.toContain(text);
  const timestamp = {
    tsaCN: "TSA",
    tsaSha1: aThumbprint("E"),
    tsaSelfSigned: stamp.authoritySelfSigned,
    tsaConfirmed: stamp.authorityConfirmed,
    verified: true,
  };
  expect(json(await run(["verify", "--json", "a.pqx"], files))).toMatchObject([{ timestamp, signatures: [{ timestamp }] }]);
});

test("inspect has the warnings and who confirms the signer, and leaves the rest to verify", async () => {
  const { out } = await run(["inspect", "a.pqx"], { ...context({ "a.pqx": inspected(aSignedInspection([doubtful])) }), columns: 300 });
  for (const text of [words.warnings["not-yet-valid-now"], words.warnings.sha1, groupedThumbprint(leaf.sha1), leaf.issuer, words.notYet]) {
    expect(out).toContain(text);
  }
  for (const text of [words.chainLink.absent, words.revocation, words.noPurposes]) expect(out).not.toContain(text);
});

test("verify says of a signer that nothing verifies that it is a claim, and names every part that was changed", async () => {
  const altered = ["a.png", "b.png", "c.png", "d.png"];
  const integrity = { ...verdicts.altered, altered };
  const signatures = [aSignature({ signer: null, claimedSigner: leaf, integrity })];
  const files = context({
    "a.pqx": inspected(anInspection({ signature: { integrity, signatures } })),
    "b.pqx": inspected(aSignedInspection()),
  });
  const { out } = await run(["verify", "a.pqx", "b.pqx"], { ...files, columns: 300 });
  expect(out.split(words.claimedExplain).length).toBe(2);
  for (const part of altered) expect(out).toContain(part);
  expect(out.split(words.revocation).length).toBe(2);
  expect((await run(["verify", "a.pqx"], files)).out).not.toContain(words.revocation);
});

test("what the verdict's sentences say is not repeated, and several signatures are numbered", async () => {
  const ended = aSignature({ signer: aCertificate({ notAfter: "2025-01-01T00:00:00Z" }) });
  const other = aSignature({ part: "2.psdsxs", signer: aCertificate({ sha1: aThumbprint("D"), notAfter: "2025-01-01T00:00:00Z" }) });
  const { out } = await run(["verify", "a.pqx"], { ...context({ "a.pqx": inspected(aSignedInspection([ended, other])) }), columns: 300 });
  expect(out.split(words.warnings["expired-now"]).length).toBe(2);
  expect(out.indexOf(words.number(2))).toBeLessThan(out.indexOf(words.warnings["expired-now"]));
  expect(out).toContain(words.several(2));
});

test("verify --json has MakePQX's names", async () => {
  const signer = aCertificate({ selfSigned: true, notAfter: "2025-01-01T00:00:00Z" });
  const ran = await run(
    ["verify", "--json", "a.pqx", "b.pqx"],
    context({ "a.pqx": inspected(aSignedInspection([aSignature({ signer })])), "b.pqx": inspected(anInspection()) }),
  );
  expect(json(ran)).toMatchObject([
    {
      SignatureStatus: "Success",
      CertificateStatus: [
        {
          Issuer: "CN=Birch Ltd",
          Thumbprint: aThumbprint("A"),
          Subject: "CN=Birch Ltd",
          Valid: false,
          Parent: null,
          Status: "NotTimeValid",
        },
      ],
      integrity: "intact",
    },
    { SignatureStatus: "NotSigned", CertificateStatus: [], thumbprintMatches: null },
  ]);
});

test.each(["bad-certificate", "certificate-not-der", "certificate-dates"] as const)(
  "verify --json calls a certificate invalid that is none: %s",
  async (because) => {
    const malformed = anInspection({ signature: { integrity: { kind: "malformed", because }, signatures: [] } });
    const ran = await run(["verify", "--json", "a.pqx"], context({ "a.pqx": inspected(malformed) }));
    expect(json(ran)).toMatchObject([{ SignatureStatus: "InvalidCertificate", CertificateStatus: [], because }]);
    const { out } = await run(["verify", "a.pqx"], { ...context({ "a.pqx": inspected(malformed) }), columns: 400 });
    expect(out).toContain(en.malformed[because]);
  },
);

test("a root that came in the file takes nothing from the warning, in text and in JSON; one that the user keeps does", async () => {
  const root = aCertificate({ selfSigned: true, sha1: aThumbprint("C") });
  const chained = (confirmed: boolean) =>
    inspected(
      aSignedInspection([
        aSignature({
          chain: [
            { certificate: aCertificate(), issuerSignature: "yes", confirmedBy: confirmed ? "issuer" : null },
            { certificate: root, issuerSignature: "self", confirmedBy: confirmed ? "user" : null },
          ],
        }),
      ]),
    );
  for (const confirmed of [false, true]) {
    const files = context({ "a.pqx": chained(confirmed) });
    for (const command of ["inspect", "verify"]) {
      const { out } = await run([command, "a.pqx"], { ...files, columns: 400 });
      expect(out.includes(words.warnings["root-not-confirmed"])).toBe(!confirmed);
      expect(out.includes(words.chainConfirmedBy.issuer)).toBe(confirmed && command === "verify");
    }
    const signatureCautions = (confirmed ? expect.not : expect).arrayContaining(["root-not-confirmed"]);
    expect(json(await run(["inspect", "--json", "a.pqx"], files))).toMatchObject([{ signatures: [{ signatureCautions }] }]);
  }
});

type Link = readonly [ChainLink["issuerSignature"], ChainLink["confirmedBy"], status: string];

test.each<readonly [string, readonly Link[]]>([
  [
    "an issuer without the right",
    [
      ["not-an-authority", null, "InvalidBasicConstraints"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
  [
    "a root that came in the file",
    [
      ["yes", null, "UntrustedRoot"],
      ["yes", null, "UntrustedRoot"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
  [
    "a root that the user keeps",
    [
      ["yes", "issuer", "NoError"],
      ["yes", "issuer", "NoError"],
      ["self", "user", "NoError"],
    ],
  ],
  [
    "an issuer that the user keeps",
    [
      ["yes", "issuer", "NoError"],
      ["absent", "user", "NoError"],
    ],
  ],
  [
    "an issuer between that is not made for code",
    [
      ["yes", null, "NotValidForUsage"],
      ["yes", "issuer", "NoError"],
      ["self", "user", "NoError"],
    ],
  ],
  [
    "nothing at hand",
    [
      ["yes", null, "PartialChain"],
      ["absent", null, "PartialChain"],
    ],
  ],
  [
    "a name borrowed above",
    [
      ["yes", null, "NotSignatureValid"],
      ["no", null, "NotSignatureValid"],
    ],
  ],
  [
    "a weak link above",
    [
      ["yes", null, "HasWeakSignature"],
      ["weak", null, "HasWeakSignature"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
  [
    "what is not checked",
    [
      ["unsupported", null, "PartialChain"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
  [
    "a condition",
    [
      ["unknown-condition", null, "HasNotSupportedCriticalExtension"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
  [
    "constraints",
    [
      ["name-constraints", null, "HasNotSupportedNameConstraint"],
      ["self", null, "UntrustedRoot"],
    ],
  ],
])(
  "verify --json shows what a chain proves by .NET's names, and only what the user's certificates confirm is valid: %s",
  async (_, links) => {
    const thumbprint = (at: number) => aThumbprint(String(at));
    const chain = links.map(([issuerSignature, confirmedBy], at) => ({
      certificate: aCertificate({ sha1: thumbprint(at) }),
      issuerSignature,
      confirmedBy,
    }));
    const ran = await run(["verify", "--json", "a.pqx"], context({ "a.pqx": inspected(aSignedInspection([aSignature({ chain })])) }));
    expect(json(ran)).toMatchObject([
      {
        CertificateStatus: links.map(([, , status], at) => ({
          Valid: status === "NoError",
          Status: status,
          Parent: at + 1 < links.length ? thumbprint(at + 1) : null,
        })),
        signatures: [{ chain: links.map(([issuerSignature, confirmedBy]) => ({ issuerSignature, confirmedBy })) }],
      },
    ]);
  },
);

const signatures = [aSignature(), aSignature({ part: "2.psdsxs" })];
const xmlOf: ReadXml = (part) => ok({ part, text: `<Signature Id="${part}">\r\n\u001B[2J\u202E</Signature>`, isCut: part === "2.psdsxs" });

test("verify --xml prints each signature's part and its lines, with control characters written out", async () => {
  const files = context({ "a.pqx": inspected(aSignedInspection(signatures)) }, xmlOf);
  const { code, out } = await run(["verify", "--xml", "a.pqx"], { ...files, columns: 300 });
  expect(code).toBe(0);
  for (const { part } of signatures) expect(out).toContain(`<Signature Id="${part}">\n<U+001B>[2J<U+202E></Signature>\n`);
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/u);
  const cut = xmlOf("2.psdsxs");
  expect(out.split(en.signature.xml.cut(cut.ok ? cut.value.text.length : 0)).length).toBe(2);
});

test("verify --xml --json has the text itself, and why there is none", async () => {
  const ran = await run(
    ["verify", "--xml", "--json", "a.pqx", "b.mez", "c.mez"],
    context({ "a.pqx": inspected(aSignedInspection(signatures)), "b.mez": inspected(anInspection()), "c.mez": refused }, (part) =>
      part === "2.psdsxs" ? err("changed-since") : xmlOf(part),
    ),
  );
  expect(ran.out).not.toContain("\u202E");
  const text = `<Signature Id="${signatures[0]?.part}">\r\n\u001B[2J\u202E</Signature>`;
  expect(json(ran)).toMatchObject([
    {
      signatureXml: [
        { part: signatures[0]?.part, text, isCut: false, failure: null },
        { part: "2.psdsxs", text: null, isCut: false, failure: "changed-since" },
      ],
    },
    { signatureXml: [] },
    { signatureXml: [] },
  ]);
});

test("XML that was asked for and cannot be read sets the exit code; what is not asked for is not read", async () => {
  const files = context({ "a.pqx": inspected(aSignedInspection()) }, () => err("changed-since"));
  const asked = await run(["verify", "--xml", "a.pqx"], files);
  expect(asked.code).toBe(3);
  expect(asked.out).toContain(aSignature().part);
  const without = await run(["verify", "--json", "a.pqx"], files);
  expect([without.code, without.out.includes("signatureXml")]).toEqual([0, false]);
});

const unread = inspected(anInspection({ container: "section", facts: { mainDocument: "section.pq", codeCheck: { kind: "not-checked" } } }));
const aMistake = { kind: "mistake", document: "section.pq", role: "main", line: 2, column: 5, detail: "x" } as const;

test("the code is read in full at the end, and a mistake names the file that was given", async () => {
  const changes = {
    ...context({}),
    createInspector: () => ({ ...anInspector({ "a.pq": unread }), checkCode: () => Promise.resolve(aMistake) }),
  };
  const [file] = json(await run(["inspect", "--json", "--security-level", "any", "dir/a.pq"], changes)) as readonly object[];
  expect(file).toMatchObject({
    parse: "error",
    syntaxError: { line: 2, column: 5, detail: "x" },
    codeCheck: { kind: "mistake", document: "a.pq", line: 2, column: 5 },
    loading: { kind: "blocked", because: ["syntax-error", "not-in-a-connector-folder"] },
  });
  const text = (await run(["inspect", "dir/a.pq"], changes)).out;
  expect(text).toContain("a.pq");
  expect(text).not.toContain("section.pq");
});

test("--quick does not read it, and says so in text and JSON, also of a file that is blocked", async () => {
  const never = () => Promise.reject(new Error("read all the same"));
  const changes = { ...context({}), createInspector: () => ({ ...anInspector({ "a.pq": unread }), checkCode: never }) };
  const said = en.loading.reasons["code-not-checked"].slice(0, 30);
  for (const level of ["any", "trusted-only"]) {
    const argv = ["--quick", "--security-level", level, "a.pq"];
    const [file] = json(await run(["inspect", "--json", ...argv], changes)) as readonly object[];
    expect(file).toMatchObject({ parse: "ok", codeCheck: { kind: "not-checked" } });
    expect((await run(["inspect", ...argv], changes)).out.replaceAll(/\s+/gu, " ").split(said)).toHaveLength(2);
  }
});

test("places that could not be read are named, unless a mistake is", async () => {
  const notRead = [{ member: "Contoso.Contents", line: 7, column: 9, detail: "" }];
  const file = (codeCheck: CodeCheck) => inspected(anInspection({ facts: { notRead, codeCheck } }));
  const said = "line 7, column 9, in “Contoso.Contents”";
  expect((await run(["inspect", "a.mez", "--quick"], context({ "a.mez": file({ kind: "not-checked" }) }))).out).toContain(said);
  expect((await run(["inspect", "a.mez"], context({ "a.mez": file(aMistake) }))).out).not.toContain(said);
  expect(json(await run(["inspect", "--json", "a.mez"], context({ "a.mez": file(aMistake) })))).toMatchObject([{ notRead }]);
});
