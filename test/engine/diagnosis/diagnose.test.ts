import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { diagnose, keepsFromLoading, type DiagnosedFile, type DiagnosisContext } from "../../../electron/engine/diagnosis/diagnose.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import { linkFacts, linkNames, linkOfFinding, type Diagnosis, type LinkName } from "../../../shared/model/diagnosis.ts";
import { isFindingKind } from "../../../shared/model/finding.ts";
import type { InspectionOutcome, RefusalReason } from "../../../shared/model/inspection.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import type { SecurityLevel } from "../../../shared/model/trust.ts";
import { anInspection, aPolicy, aSignedInspection, verdicts, type InspectionOptions } from "../../builders/an-inspection.ts";
import { aThumbprint } from "../../builders/a-signature.ts";

const now = new Date("2026-01-01");
const inspected = (options: InspectionOptions = {}): InspectionOutcome => ({ kind: "inspected", inspection: anInspection(options) });
const refused = (reason: RefusalReason): InspectionOutcome => ({ kind: "refused", refusal: { sha256: "", sizeBytes: 1, reason } });
const reads: CodeCheck = { kind: "reads" };
const good = inspected({ facts: { codeCheck: reads } });
const aFile = (changes: Partial<DiagnosedFile> = {}): DiagnosedFile => ({
  name: "Quiet.mez",
  role: "desktop",
  content: ok(good),
  findings: [],
  mark: { kind: "none" },
  stamp: { modifiedMs: 1_000, changedMs: 2_000 },
  ...changes,
});
const context = (changes: Partial<DiagnosisContext> = {}): DiagnosisContext => ({
  policy: aPolicy(),
  securityLevel: "any",
  now,
  programs: [],
  ...changes,
});
const stateOf = ({ links }: Diagnosis, wanted: LinkName) => links.find(({ name }) => name === wanted)?.state;

const aMistake = (role: "main" | "helper"): CodeCheck => ({ kind: "mistake", document: "A", role, line: 1, column: 1, detail: "" });
const contents: readonly InspectionOutcome[] = [
  good,
  inspected({ facts: { codeCheck: { kind: "not-checked" } } }),
  inspected({ facts: { codeCheck: { kind: "not-needed" } } }),
  inspected({ facts: { codeCheck: aMistake("main"), parse: "error" } }),
  inspected({ facts: { codeCheck: aMistake("helper") } }),
  inspected({ facts: { codeCheck: { kind: "too-large-to-check", because: "size" } } }),
  inspected({ facts: { parse: "none" } }),
  inspected({ facts: { parse: "none", mainCandidates: ["A.pq", "B.pq"] } }),
  inspected({
    facts: { codeCheck: reads, mainDocument: "A.pq" },
    archiveNotes: [{ kind: "name-dot-slash", part: "./A.pq", ambiguous: false }],
  }),
  ...Object.values(verdicts).map((integrity) => inspected({ facts: { codeCheck: reads }, signature: { integrity, signatures: [] } })),
  { kind: "inspected", inspection: aSignedInspection(undefined, { facts: { codeCheck: reads } }) },
  inspected({ container: "section", facts: { codeCheck: reads } }),
  refused({ kind: "empty" }),
  refused({ kind: "cut-short" }),
  refused({ kind: "password", part: "A.pq" }),
  refused({ kind: "unknown-method", part: "A.pq", method: 9 }),
  refused({ kind: "took-too-long", limitSeconds: 1 }),
  refused({ kind: "connector-inside", inner: "A.mez" }),
];
const roles: readonly FolderRole[] = ["desktop", "desktop-dead", "near-miss", "certified-installer", "certified-store", "gateway", "added"];
const levels: readonly SecurityLevel[] = ["any", "trusted-only", "not-said"];
const names = ["Quiet.mez", "Quiet.pq", "Quiet.mez.zip", "Quiet.mez.disabled"];
const policies = [aPolicy(), aPolicy(aThumbprint("A")), { ...aPolicy(), failure: "unreadable" } as const];

const everyFile = roles.flatMap((role) =>
  names.flatMap((name) => contents.map((content): DiagnosedFile => aFile({ role, name, content: ok(content) }))),
);
const everyContext = levels.flatMap((securityLevel) => policies.map((policy) => context({ securityLevel, policy })));

test("a plain document is at fault under an archive's name only", () => {
  const plain = ok(inspected({ container: "section", facts: { codeCheck: reads } }));
  const archiveOf = (name: string) => stateOf(diagnose(aFile({ name, content: plain }), context()), "archive");
  expect(["Quiet.pq", "Quiet.m.disabled", "Quiet.mez"].map(archiveOf)).toEqual(["holds", "holds", "not-knowable"]);
});

test("the chain and the verdict about loading agree about every file in a known folder", () => {
  const differences = everyContext.flatMap((judging) =>
    everyFile.flatMap((file) => {
      const diagnosis = diagnose(file, judging);
      const { loading, links } = diagnosis;
      const deciding = links.filter(({ name }) => linkFacts[name].decides && !(file.role === "added" && name === "folder"));
      const holds = deciding.every(({ state }) => state === "holds");
      const agrees = (loading?.kind === "blocked") === keepsFromLoading(diagnosis) && (loading?.kind !== "expected" || holds);
      return agrees ? [] : [{ role: file.role, name: file.name, level: judging.securityLevel, loading, deciding }];
    }),
  );
  expect(differences).toEqual([]);
});

test("an expected file that Desktop reads has no broken link, and links stand in their order", () => {
  const diagnosis = diagnose(aFile(), context());
  expect(diagnosis.links.map(({ name }) => name)).toEqual(linkNames);
  expect([...new Set(diagnosis.links.map(({ state }) => state))]).toEqual(["holds"]);
  expect(diagnosis.firstBroken).toBeNull();
});

test("no broken link hides a later one", () => {
  const unsignedMistake = inspected({ facts: { codeCheck: aMistake("main"), parse: "error" } });
  const file = aFile({ role: "near-miss", name: "Quiet.mez.zip", content: ok(unsignedMistake) });
  const diagnosis = diagnose(file, context({ securityLevel: "trusted-only" }));
  const broken = diagnosis.links.filter(({ state }) => state === "broken").map(({ name }) => name);
  expect(broken).toEqual(["folder", "file-name", "code", "trust"]);
});

test("a blocked signer does not make code hold that was not read", () => {
  const content = ok(inspected({ facts: { codeCheck: { kind: "not-checked" } } }));
  expect(stateOf(diagnose(aFile({ content }), context({ securityLevel: "trusted-only" })), "code")).toBe("not-knowable");
});

test("a file in no known folder is read by nobody, whatever else is right with it", () => {
  expect(diagnose(aFile({ role: null }), context()).firstBroken).toBe("folder");
});

test.each([
  ["access-denied", "broken"],
  ["is-a-folder", "broken"],
  ["in-use", "not-knowable"],
  ["inspector-failed", "not-knowable"],
] as const)("a file that gives no bytes, %s: permission %s, and nothing is said of its content", (failure, state) => {
  const diagnosis = diagnose(aFile({ content: err(failure) }), context());
  expect(stateOf(diagnosis, "permission")).toBe(state);
  expect(["archive", "code", "publish", "trust"].map((name) => stateOf(diagnosis, name as LinkName))).toEqual(
    Array(4).fill("not-knowable"),
  );
  expect(diagnosis.loading).toBeNull();
});

test.each<[string, Partial<DiagnosedFile>, DiagnosisContext["programs"], string]>([
  ["nothing runs", {}, [], "holds"],
  ["started after the last change", {}, [{ name: "PBIDesktop.exe", startedAtMs: 3_000 }], "holds"],
  ["started before the bytes changed", {}, [{ name: "PBIDesktop.exe", startedAtMs: 500 }], "broken"],
  ["one of two started before", {}, [500, 3_000].map((startedAtMs) => ({ name: "PBIDesktop.exe", startedAtMs })), "broken"],
  ["started before the file was touched", {}, [{ name: "PBIDesktop.exe", startedAtMs: 1_500 }], "not-knowable"],
  ["processes cannot be listed", {}, null, "not-knowable"],
  [
    "written at a time that is still to come",
    { stamp: { modifiedMs: now.getTime() + 3_600_000, changedMs: 2_000 } },
    [{ name: "PBIDesktop.exe", startedAtMs: 3_000 }],
    "not-knowable",
  ],
  ["nobody reads it", { role: "near-miss" }, [{ name: "PBIDesktop.exe", startedAtMs: 500 }], "not-knowable"],
])("restart: %s", (_, changes, programs, state) => {
  expect(stateOf(diagnose(aFile(changes), context({ programs })), "restart")).toBe(state);
});

test("a missing Publish is named, and is not called an obstacle to loading", () => {
  const diagnosis = diagnose(aFile({ findings: [{ kind: "no-publish", files: [] }] }), context());
  expect([diagnosis.firstBroken, keepsFromLoading(diagnosis)]).toEqual(["publish", false]);
});

test("a mark of Windows is a hint: what Power BI does with it is not known", () => {
  const mark = { kind: "marked", zone: "internet", from: null, referrer: null } as const;
  const diagnosis = diagnose(aFile({ mark }), context());
  expect([stateOf(diagnosis, "web-mark"), diagnosis.firstBroken]).toEqual(["not-knowable", null]);
});

test("links are about findings that exist", () => {
  expect(Object.keys(linkOfFinding).filter((kind) => !isFindingKind(kind))).toEqual([]);
});
