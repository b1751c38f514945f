import { expect, test } from "vitest";
import { judgeLoading, type LoadingFacts } from "../../../electron/engine/trust/judge-loading.ts";
import type { Mistake } from "../../../shared/model/connector.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { LoadingVerdict, TrustPolicy } from "../../../shared/model/trust.ts";
import { anInspection, aPolicy, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";
import { known } from "../../../shared/model/known.ts";
import { aKind } from "../shadows/a-subject.ts";
import { aCertificate, aSignature, aThumbprint } from "../../builders/a-signature.ts";

const unsigned = anInspection();
const signed = aSignedInspection();
const trusting = aPolicy(aThumbprint("A"));
const trustingNobody = aPolicy();
const ofVerdict = (kind: keyof typeof verdicts) => anInspection({ signature: { integrity: verdicts[kind], signatures: [] } });
const expired = aSignedInspection([aSignature({ signer: aCertificate({ notAfter: "2025-01-01T00:00:00Z" }) })]);
const twoSigners = aSignedInspection([aSignature(), aSignature({ signer: aCertificate({ sha1: aThumbprint("C") }) })]);
const dotted = (part: string) => anInspection({ archiveNotes: [{ kind: "name-dot-slash", part, ambiguous: false }] });
const dirty: TrustPolicy = { ...trustingNobody, entries: [{ written: "x", thumbprint: aThumbprint("A"), dirt: ["hidden-characters"] }] };

const ofCode = (codeCheck: CodeCheck) => anInspection({ facts: { codeCheck } });
const anUndefinedName: Mistake = { what: "undefined-name", name: "A.B", member: "A", meant: null };
const aMistake = { kind: "mistake", document: "Main.m", role: "main", line: 1, column: 1, detail: "" } as const;

const loading = (inspection: typeof unsigned, facts: Partial<LoadingFacts> = {}): LoadingVerdict => {
  const content: InspectionOutcome = { kind: "inspected", inspection };
  const usual = {
    name: "A.pqx",
    role: "desktop",
    policy: trustingNobody,
    securityLevel: "trusted-only",
    now: new Date("2026-01-01"),
  } as const;
  return judgeLoading({ ...usual, content, ...facts });
};

test.each<[string, LoadingVerdict, LoadingVerdict["kind"], LoadingVerdict["because"]]>([
  ["unsigned, trusted only", loading(unsigned), "blocked", ["unsigned"]],
  ["unsigned, any allowed", loading(unsigned, { securityLevel: "any" }), "expected", ["any-extension-allowed", "unsigned"]],
  ["unsigned, level not said", loading(unsigned, { securityLevel: "not-said" }), "unknown", ["unsigned", "security-level-not-said"]],
  ["trusted signer", loading(signed, { policy: trusting }), "expected", ["signer-trusted"]],
  ["trusted signer, level not said", loading(signed, { policy: trusting, securityLevel: "not-said" }), "expected", ["signer-trusted"]],
  ["another signer trusted", loading(signed, { policy: aPolicy(aThumbprint("C")) }), "blocked", ["signer-not-trusted"]],
  ["signer not trusted, any allowed", loading(signed, { securityLevel: "any" }), "expected", ["any-extension-allowed"]],
  ["trusted signer, certificate ended", loading(expired, { policy: trusting }), "unknown", ["signer-trusted", "certificate-expired"]],
  ["one signer of two trusted", loading(twoSigners, { policy: trusting }), "unknown", ["signer-trusted", "signer-not-trusted"]],
  ["dirty trust entry", loading(signed, { policy: dirty }), "unknown", ["trust-entry-dirty"]],
  [
    "trust list unreadable",
    loading(signed, { policy: { ...trustingNobody, failure: "unreadable" } }),
    "unknown",
    ["trust-list-unreadable"],
  ],
  ["altered by a trusted signer's standard", loading(ofVerdict("altered"), { policy: trusting }), "unknown", ["altered"]],
  ["altered, any allowed", loading(ofVerdict("altered"), { securityLevel: "any" }), "unknown", ["altered"]],
  ["unsupported signature", loading(ofVerdict("unsupported")), "unknown", ["could-not-check"]],
  ["malformed signature, any allowed", loading(ofVerdict("malformed"), { securityLevel: "any" }), "unknown", ["could-not-check"]],
  [
    "two mains",
    loading(anInspection({ facts: { parse: "none", mainCandidates: ["a.m", "b.m"] } }), { securityLevel: "any" }),
    "blocked",
    ["several-mains"],
  ],
  [
    "a helper beside the main document, though only one is a section document",
    loading(anInspection({ facts: { parse: "ok", mainDocument: "a.m", mainCandidates: ["a.m", "b.m"] } }), { securityLevel: "any" }),
    "blocked",
    ["several-mains"],
  ],
  ["a main document written with `./`", loading(dotted("./Main.m"), { securityLevel: "any" }), "unknown", ["name-dot-slash"]],
  ["a picture written with `./`", loading(dotted("./a.png"), { securityLevel: "any" }), "expected", ["any-extension-allowed", "unsigned"]],
  ["no main", loading(anInspection({ facts: { parse: "none", mainCandidates: [] } }), { securityLevel: "any" }), "blocked", ["no-main"]],
  ["syntax error", loading(ofCode(aMistake), { securityLevel: "any" }), "blocked", ["syntax-error"]],
  ["syntax error in a certified one", loading(ofCode(aMistake), { role: "certified-store" }), "blocked", ["syntax-error"]],
  [
    "mistake in a helper",
    loading(ofCode({ ...aMistake, role: "helper" }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "mistake-in-helper"],
  ],
  [
    "code not checked",
    loading(ofCode({ kind: "not-checked" }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "code-not-checked"],
  ],
  [
    "code not checked, trusted signer",
    loading(aSignedInspection([aSignature()], { facts: { codeCheck: { kind: "not-checked" } } }), { policy: trusting }),
    "unknown",
    ["signer-trusted", "code-not-checked"],
  ],
  ["code not checked, blocked anyway", loading(ofCode({ kind: "not-checked" })), "blocked", ["unsigned"]],
  [
    "code that is too large",
    loading(ofCode({ kind: "too-large-to-check", because: "time" }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "code-too-large"],
  ],
  [
    "code that the grammar failed on",
    loading(ofCode({ kind: "could-not-check" }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "code-not-checked"],
  ],
  [
    "code not checked of an intact certified one",
    loading(aSignedInspection([aSignature()], { facts: { codeCheck: { kind: "not-needed" } } }), { role: "certified-installer" }),
    "expected",
    ["certified-folder"],
  ],
  [
    "a plain section document under an archive's name",
    loading(anInspection({ container: "section" }), { name: "C:\\a\\A.mez", securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "content-unlike-name"],
  ],
  [
    "a plain section document under its own",
    loading(anInspection({ container: "section" }), { name: "/a.mez/A.pq", securityLevel: "any" }),
    "expected",
    ["any-extension-allowed", "unsigned"],
  ],
  [
    "a name that is defined twice",
    loading(anInspection({ facts: { mistakes: [{ what: "duplicate-name", name: "A" }] } }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "name-defined-twice"],
  ],
  [
    "a name that nothing defines",
    loading(anInspection({ facts: { mistakes: [anUndefinedName] } }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "name-undefined"],
  ],
  [
    "such a name in code that was not read in full",
    loading(anInspection({ facts: { mistakes: [anUndefinedName], codeCheck: { kind: "could-not-check" } } }), { securityLevel: "any" }),
    "unknown",
    ["any-extension-allowed", "unsigned", "code-not-checked"],
  ],
  [
    "a way to sign in that Power BI Desktop refuses",
    loading(
      anInspection({
        facts: { dataSourceKinds: [aKind("A", { authentication: known([{ name: "Parameterized", labels: [], fields: [] }]) })] },
      }),
      { securityLevel: "any" },
    ),
    "unknown",
    ["any-extension-allowed", "unsigned", "authentication-refused"],
  ],
  ["dead folder", loading(signed, { policy: trusting, role: "desktop-dead" }), "blocked", ["folder-not-read"]],
  ["nearly the right folder", loading(signed, { policy: trusting, role: "near-miss" }), "blocked", ["folder-not-read"]],
  ["an extension Power BI does not know", loading(signed, { policy: trusting, name: "A.mez.zip" }), "blocked", ["extension-not-accepted"]],
  ["an extension in capitals", loading(signed, { policy: trusting, name: "A.PQX" }), "expected", ["signer-trusted"]],
  ["certified", loading(signed, { role: "certified-installer" }), "expected", ["certified-folder"]],
  ["altered among the certified", loading(ofVerdict("altered"), { role: "certified-store" }), "unknown", ["certified-folder", "altered"]],
  ["gateway", loading(signed, { policy: trusting, role: "gateway" }), "unknown", ["folder-of-gateway", "signer-trusted"]],
  ["opened from elsewhere", loading(signed, { policy: trusting, role: null }), "expected", ["signer-trusted", "not-in-a-connector-folder"]],
])("%s", (_, verdict, kind, because) => {
  expect(verdict).toEqual({ kind, because });
});

test.each([
  [{ kind: "empty" }, "blocked"],
  [{ kind: "took-too-long", limitSeconds: 10 }, "unknown"],
  [{ kind: "damaged", part: null, note: "crc-differs" }, "unknown"],
  [{ kind: "line-endings-converted", to: "lf" }, "blocked"],
  [{ kind: "password", part: "a.pq" }, "blocked"],
  [{ kind: "unknown-method", part: "a.pq", method: 14 }, "blocked"],
  [{ kind: "unknown-method", part: "a.pq", method: 9 }, "unknown"],
] as const)("a refusal %o is %s", (reason, kind) => {
  const content: InspectionOutcome = { kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason } };
  expect(loading(unsigned, { content, securityLevel: "any" }).kind).toBe(kind);
});
