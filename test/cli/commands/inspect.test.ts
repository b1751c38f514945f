import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { ChainLink, TimestampFacts } from "../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { someCapabilities } from "../../builders/a-record.ts";
import { anInspection, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../builders/a-signature.ts";
import { aKind, aPublish } from "../../engine/shadows/a-subject.ts";
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
    { certificate: leaf, issuerSignature: "yes", vouchedForBy: null },
    { certificate: issuer, issuerSignature: "absent", vouchedForBy: null },
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
    "vouched for",
    { authorityVouchedFor: true },
    {
      shown: [words.timeSaidBy["vouched-authority"], words.authorityVouchedFor],
      hidden: [words.authorityNotVouchedFor, words.authoritySelfSigned],
    },
  ],
  [
    "by anybody",
    {},
    {
      shown: [words.timeSaidBy["any-authority"], words.authorityNotVouchedFor],
      hidden: [words.authorityVouchedFor, words.authoritySelfSigned],
    },
  ],
  [
    "by an authority that signed itself",
    { authoritySelfSigned: true },
    {
      shown: [words.authorityNotVouchedFor, words.authoritySelfSigned],
      hidden: [words.timeSaidBy["vouched-authority"]],
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
  for (const text of [...shown, groupedThumbprint(aThumbprint("E")), words.timestampBy(foreign("TSA"), null, stamp.authorityVouchedFor)])
    expect(out).toContain(text);
  for (const text of hidden) expect(out).not.toContain(text);
  const timestamp = {
    tsaCN: "TSA",
    tsaSha1: aThumbprint("E"),
    tsaSelfSigned: stamp.authoritySelfSigned,
    tsaVouchedFor: stamp.authorityVouchedFor,
    verified: true,
  };
  expect(json(await run(["verify", "--json", "a.pqx"], files))).toMatchObject([{ timestamp, signatures: [{ timestamp }] }]);
});

test("inspect has the warnings and who vouches for the signer, and leaves the rest to verify", async () => {
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
  const chained = (vouched: boolean) =>
    inspected(
      aSignedInspection([
        aSignature({
          chain: [
            { certificate: aCertificate(), issuerSignature: "yes", vouchedForBy: vouched ? "issuer" : null },
            { certificate: root, issuerSignature: "self", vouchedForBy: vouched ? "user" : null },
          ],
        }),
      ]),
    );
  for (const vouched of [false, true]) {
    const files = context({ "a.pqx": chained(vouched) });
    for (const command of ["inspect", "verify"]) {
      const { out } = await run([command, "a.pqx"], { ...files, columns: 400 });
      expect(out.includes(words.warnings["root-not-vouched-for"])).toBe(!vouched);
      expect(out.includes(words.chainVouchedForBy.issuer)).toBe(vouched && command === "verify");
    }
    const signatureCautions = (vouched ? expect.not : expect).arrayContaining(["root-not-vouched-for"]);
    expect(json(await run(["inspect", "--json", "a.pqx"], files))).toMatchObject([{ signatures: [{ signatureCautions }] }]);
  }
});

type Link = readonly [ChainLink["issuerSignature"], ChainLink["vouchedForBy"], status: string];

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
])("verify --json shows what a chain proves by .NET's names, and only what the user vouches for is valid: %s", async (_, links) => {
  const thumbprint = (at: number) => aThumbprint(String(at));
  const chain = links.map(([issuerSignature, vouchedForBy], at) => ({
    certificate: aCertificate({ sha1: thumbprint(at) }),
    issuerSignature,
    vouchedForBy,
  }));
  const ran = await run(["verify", "--json", "a.pqx"], context({ "a.pqx": inspected(aSignedInspection([aSignature({ chain })])) }));
  expect(json(ran)).toMatchObject([
    {
      CertificateStatus: links.map(([, , status], at) => ({
        Valid: status === "NoError",
        Status: status,
        Parent: at + 1 < links.length ? thumbprint(at + 1) : null,
      })),
      signatures: [{ chain: links.map(([issuerSignature, vouchedForBy]) => ({ issuerSignature, vouchedForBy })) }],
    },
  ]);
});

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
