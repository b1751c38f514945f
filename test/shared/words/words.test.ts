import { expect, test } from "vitest";
import type { Finding, FindingKind } from "../../../shared/model/finding.ts";
import { severity } from "../../../shared/model/finding.ts";
import type { RefusalReason } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { describeFinding, describeRefusal } from "../../../shared/words/describe/describe-finding.ts";
import { describeLoading } from "../../../shared/words/describe/describe-verdicts.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { aThumbprint } from "../../builders/a-signature.ts";

const locales = Object.entries(wordsIn);
const files = ["f" as ConnectorId];
const noName = { certifiedName: "Certified", certifiedVersion: null, localVersion: null };

/** One of each kind, with what is often missing missing. */
const findings: { readonly [K in FindingKind]: Finding<K> } = {
  "altered": { kind: "altered", files, because: ["part-changed"], altered: ["A.m"], missing: [], uncovered: [] },
  "could-not-check": { kind: "could-not-check", files, because: "doctype", algorithm: null },
  "unsigned": { kind: "unsigned", files },
  "signer-not-trusted": { kind: "signer-not-trusted", files, signer: aThumbprint("A"), signerName: null },
  "certificate-expired": { kind: "certificate-expired", files, notAfter: "2024-01-01T00:00:00Z" },
  "signed-after-expiry": { kind: "signed-after-expiry", files, notAfter: "2024-01-01T00:00:00Z", signedAt: "no time", saidBy: "signer" },
  "signer-changed": {
    kind: "signer-changed",
    files,
    before: aThumbprint("A"),
    beforeName: null,
    signer: aThumbprint("B"),
    signerName: null,
  },
  "signature-gone": { kind: "signature-gone", files, before: aThumbprint("A"), beforeName: null, seenAt: "2026-01-01T00:00:00.000Z" },
  "archive-ambiguous": { kind: "archive-ambiguous", files, notes: ["duplicate-name"] },
  "archive-untidy": { kind: "archive-untidy", files, notes: ["comment"] },
  "names-with-backslashes": { kind: "names-with-backslashes", files, parts: ["icons\\a.png"] },
  "several-mains": { kind: "several-mains", files, documents: ["a.m", "b.m"], mainDocument: null, isOnlySigned: false, hasMacFiles: false },
  "no-section": { kind: "no-section", files, inFolder: null, otherName: null, renameTo: null },
  "extension-not-accepted": { kind: "extension-not-accepted", files, renameTo: "A.mez" },
  "syntax-error": { kind: "syntax-error", files, document: "a.m", line: 1, column: 2 },
  "no-publish": { kind: "no-publish", files },
  "missing-string": { kind: "missing-string", files, keys: ["Title"] },
  "missing-part": { kind: "missing-part", files, parts: ["a.png"] },
  "missing-member": { kind: "missing-member", files, member: "A", asked: "kind" },
  "test-connection-unresolved": {
    kind: "test-connection-unresolved",
    files,
    dataSourceKind: "K",
    because: "names-no-function",
    functionName: null,
    names: [],
  },
  "unknown-authentication": {
    kind: "unknown-authentication",
    files,
    dataSourceKind: "K",
    authentication: "Basic",
    because: "not-documented",
    meant: null,
  },
  "no-authentication": { kind: "no-authentication", files, dataSourceKind: "K" },
  "misspelt-field": { kind: "misspelt-field", files, record: "A", field: "Cateogry", meant: "Category" },
  "misspelt-attribute": { kind: "misspelt-attribute", files, attribute: "publish", member: null, meant: "Publish" },
  "misplaced-field": { kind: "misplaced-field", files, record: "A", field: "Beta", what: "publish-record" },
  "undefined-name": { kind: "undefined-name", files, name: "A.Icon", members: ["A.Publish"], meant: null },
  "duplicate-name": { kind: "duplicate-name", files, names: ["A"] },
  "required-parameters-differ": {
    kind: "required-parameters-differ",
    files,
    dataSourceKind: "A",
    functionName: "A.Contents",
    required: [],
    otherFunction: "A.Query",
    otherRequired: ["sql"],
  },
  "icon-not-readable": { kind: "icon-not-readable", files, parts: ["a.png"] },
  "unreadable": { kind: "unreadable", files, because: "in-use" },
  "not-a-connector": { kind: "not-a-connector", files, because: { kind: "not-a-connector", looksLike: "html" } },
  "dead-folder": { kind: "dead-folder", files, readInstead: "C:\\Read" },
  "near-miss-folder": { kind: "near-miss-folder", files, path: "C:\\Near", readInstead: "C:\\Read" },
  "name-may-not-load": { kind: "name-may-not-load", files, because: "underscore" },
  "shadows-certified": { kind: "shadows-certified", files, dataSourceKind: "K", ...noName, localIs: "unknown" },
  "testing-over": { kind: "testing-over", files, until: "2027-01-31", note: "" },
  "testing-until": { kind: "testing-until", files, until: "2027-01-31", note: "Trying 2.0" },
  "function-of-certified": { kind: "function-of-certified", files, functionName: "F", certifiedName: "Certified" },
  "end-of-support": { kind: "end-of-support", files, certifiedName: "C", on: "2025-07", replacedBy: null, source: null },
  "driver-transition": {
    kind: "driver-transition",
    files,
    certifiedName: "C",
    from: "ODBC",
    to: "ADBC",
    defaultFrom: "2026-08",
    leavesService: "2026-late",
    leavesDesktop: "2027-spring",
    source: null,
  },
  "file-name-of-certified": { kind: "file-name-of-certified", files, certifiedName: "Certified" },
  "kind-differs-in-case": { kind: "kind-differs-in-case", files, dataSourceKind: "k", other: "K", certifiedName: null },
  "same-kind": { kind: "same-kind", files, dataSourceKind: "K", titlesDiffer: false },
  "same-function": { kind: "same-function", files, functionName: "F" },
  "same-shared-name": { kind: "same-shared-name", files, sharedName: "V", certifiedName: null },
  "same-section": { kind: "same-section", files, section: "S" },
  "identical-copies": { kind: "identical-copies", files, sha256: "AB" },
  "compared-in-part": { kind: "compared-in-part", files, what: "functions", compared: 0, left: 1 },
  "more-in-common": { kind: "more-in-common", files, what: "data-source-kinds", count: 1 },
};

const refusals: { readonly [K in RefusalReason["kind"]]: Extract<RefusalReason, { kind: K }> } = {
  "empty": { kind: "empty" },
  "too-large": { kind: "too-large", limitBytes: 64 * 1024 * 1024 },
  "too-many-parts": { kind: "too-many-parts", limit: 4000 },
  "cut-short": { kind: "cut-short" },
  "end-out-of-reach": { kind: "end-out-of-reach", bytesAfter: 70_000 },
  "damaged": { kind: "damaged", part: null, note: "crc-differs" },
  "line-endings-converted": { kind: "line-endings-converted", to: "lf" },
  "password": { kind: "password", part: "A.pq" },
  "unknown-method": { kind: "unknown-method", part: "A.pq", method: 14 },
  "not-a-connector": { kind: "not-a-connector", looksLike: "zip" },
  "connector-inside": { kind: "connector-inside", inner: "A.mez" },
  "took-too-long": { kind: "took-too-long", limitSeconds: 10 },
  "took-too-much-memory": { kind: "took-too-much-memory", limitMegabytes: 160 },
  "too-much-content": { kind: "too-much-content", limitMegabytes: 16 },
  "inspector-failed": { kind: "inspector-failed" },
};

/** Values that were put into a sentence by mistake. */
const leftOver = /undefined|\[object|NaN|\$\{|\bnull\b/u;

test.each(locales)("every finding has words in %s", (_, words) => {
  for (const kind of Object.keys(severity) as FindingKind[]) {
    const { title, explanation, remedy } = describeFinding(findings[kind], words);
    expect(title).not.toBe("");
    expect(explanation).not.toBe("");
    expect(`${title} ${explanation} ${remedy}`).not.toMatch(leftOver);
  }
});

test("upper and lower case are named where nothing else differs", () => {
  const namesCase = (finding: Finding): boolean => /case/u.test(describeFinding(finding, wordsIn.en).explanation);
  const attribute = { kind: "misspelt-attribute", files, member: null } as const;
  expect(namesCase({ ...attribute, attribute: "publish", meant: "Publish" })).toBe(true);
  expect(namesCase({ ...attribute, attribute: "Verison", meant: "Version" })).toBe(false);
  const way = { kind: "unknown-authentication", files, dataSourceKind: "K", because: "not-documented" } as const;
  expect(namesCase({ ...way, authentication: "AAD", meant: "Aad" })).toBe(true);
  expect(namesCase({ ...way, authentication: "OAuth2", meant: "OAuth" })).toBe(false);
});

test.each(locales)("every refusal has a problem and a step in %s", (_, words) => {
  for (const reason of Object.values(refusals)) {
    const { problem, step } = describeRefusal(reason, words);
    expect(problem).not.toBe("");
    expect(step).not.toBe("");
    expect(`${problem} ${step}`).not.toMatch(leftOver);
  }
});

test.each(locales)("a verdict and each of its reasons have words in %s", (_, words) => {
  const { verdict, reasons } = describeLoading({ kind: "unknown", because: ["unsigned", "security-level-not-said"] }, words);
  expect(verdict).toBe(words.loading.verdicts.unknown);
  expect(reasons).toEqual([words.loading.reasons["unsigned"], words.loading.reasons["security-level-not-said"]]);
});

/** Remedies where there is nothing to do, and the text of a folder without a problem. */
const mayBeEmpty = /^\.findings\..*\.remedy$|^\.window\.folders\.stateExplain\.present$/u;

test.each(locales)("no fixed text is empty in %s, except where there is nothing to say", (_, words) => {
  expect(emptyTexts(words, "").filter((path) => !mayBeEmpty.test(path))).toEqual([]);
});

function emptyTexts(value: unknown, path: string): readonly string[] {
  if (value === "") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => emptyTexts(entry, `${path}.${name}`));
}
