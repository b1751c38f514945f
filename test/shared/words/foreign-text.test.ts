import { describe, expect, test } from "vitest";
import type { Capability, CapabilityFacts, CapabilityKind } from "../../../shared/model/capabilities.ts";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import type { Finding, FindingKind } from "../../../shared/model/finding.ts";
import type { HistoryEvent } from "../../../shared/model/history.ts";
import type { RefusalReason } from "../../../shared/model/inspection.ts";
import type { WebMark } from "../../../shared/model/install.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Notice, NoticeKind } from "../../../shared/model/notice.ts";
import {
  confidences,
  type Advice,
  type Breakage,
  type Evidence,
  type GroupAdvice,
  type ShadowGroup,
  type ShadowPair,
  type Uncertainty,
} from "../../../shared/model/shadow.ts";
import type { ReportCause, ReportCauseKind } from "../../../shared/model/report-diagnosis.ts";
import { functionEffects, type ConcernedReport } from "../../../shared/model/report-impact.ts";
import { describeCause, describeConcern, describeMovement } from "../../../shared/words/describe/describe-report.ts";
import { aConcernedFunction, aConcernedReport } from "../../builders/report-facts.ts";
import type { OutputFailure, PackFailure, SignFailure } from "../../../shared/model/publish.ts";
import type { CheckFailure, PointFacts, PointKind } from "../../../shared/model/publish-check.ts";
import type { ReleaseFailure } from "../../../shared/model/release.ts";
import type { IntegrityVerdict } from "../../../shared/model/signature.ts";
import type { LoadingVerdict, TrustPolicy } from "../../../shared/model/trust.ts";
import { describeCapability, describePlaces } from "../../../shared/words/describe/describe-capability.ts";
import { describeNotice, describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import {
  describeBreakage,
  describeEvidence,
  describeGroup,
  describeLifecycle,
  describeShadow,
  describeUncertainty,
} from "../../../shared/words/describe/describe-shadow.ts";
import { describeFinding, describeRefusal } from "../../../shared/words/describe/describe-finding.ts";
import { describeCheckFailure, describePoint } from "../../../shared/words/describe/describe-publish-check.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { describeIntegrity } from "../../../shared/words/describe/describe-verdicts.ts";
import {
  foreign,
  foreignPath,
  plainSentence,
  sentenceFacts,
  sentencePieces,
  type ForeignText,
} from "../../../shared/words/foreign-text.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { plainWords } from "../../../shared/words/plain-words.ts";
import type { Words } from "../../../shared/words/words.ts";
import { anInspection, aPolicy, aSignedInspection } from "../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../builders/a-signature.ts";
import { frameOf, hostileTexts, quotationsOf, unshowable } from "../../builders/hostile-texts.ts";

type Marked = Extract<WebMark, { kind: "marked" }>;

const harmless = "Birch Ltd";
const longest = 261; // a path, and one more

/** Placeholder for foreign text in the facts below; all other texts in them are codes of the program. */
const any = "@";
const id = any as ConnectorId;
const files = [id];

/** The facts with this text in place of each placeholder. */
const fill = <T>(facts: T, text: string): T => filled(facts, text) as T;
function filled(value: unknown, text: string): unknown {
  if (value === any) return text;
  if (Array.isArray(value)) return value.map((entry) => filled(entry, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, filled(entry, text)]));
}

const findings: { readonly [K in FindingKind]: readonly Finding<K>[] } = {
  "altered": [
    { kind: "altered", files, because: ["part-changed"], altered: [any], missing: [any, any], uncovered: [any, any, any, any, any] },
  ],
  "could-not-check": [{ kind: "could-not-check", files, because: "digest-method", algorithm: any }],
  "unsigned": [{ kind: "unsigned", files }],
  "signer-not-trusted": [{ kind: "signer-not-trusted", files, signer: any as never, signerName: any }],
  "certificate-expired": [{ kind: "certificate-expired", files, notAfter: any }],
  "signed-after-expiry": [{ kind: "signed-after-expiry", files, notAfter: any, signedAt: any, saidBy: "any-authority" }],
  "signer-changed": [
    { kind: "signer-changed", files, before: any as never, beforeName: any, signer: any as never, signerName: any },
    { kind: "signer-changed", files, before: any as never, beforeName: null, signer: any as never, signerName: null },
  ],
  "signature-gone": [{ kind: "signature-gone", files, before: any as never, beforeName: any, seenAt: any }],
  "archive-ambiguous": [{ kind: "archive-ambiguous", files, notes: ["duplicate-name"] }],
  "archive-untidy": [{ kind: "archive-untidy", files, notes: ["bytes-after"] }],
  "several-mains": [
    { kind: "several-mains", files, documents: [any, any], mainDocument: any, isOnlySigned: true, hasMacFiles: true },
    { kind: "several-mains", files, documents: [any, any], mainDocument: any, isOnlySigned: false, hasMacFiles: false },
    { kind: "several-mains", files, documents: [any], mainDocument: null, isOnlySigned: false, hasMacFiles: false },
  ],
  "no-section": [
    { kind: "no-section", files, inFolder: any, otherName: null, renameTo: null },
    { kind: "no-section", files, inFolder: null, otherName: any, renameTo: any },
    { kind: "no-section", files, inFolder: null, otherName: any, renameTo: null },
  ],
  "names-with-backslashes": [{ kind: "names-with-backslashes", files, parts: [any, any] }],
  "extension-not-accepted": [{ kind: "extension-not-accepted", files, renameTo: any }],
  "syntax-error": [{ kind: "syntax-error", files, document: any, line: 1, column: 2 }],
  "no-publish": [{ kind: "no-publish", files }],
  "missing-string": [{ kind: "missing-string", files, keys: [any, any] }],
  "missing-part": [{ kind: "missing-part", files, parts: [any] }],
  "missing-member": [{ kind: "missing-member", files, member: any, asked: "kind" }],
  "test-connection-unresolved": (
    [
      "names-no-function",
      "no-such-function",
      "not-shared",
      "not-a-function",
      "asks-beyond-path",
      "arguments-missing",
      "too-many-arguments",
    ] as const
  ).map((because) => ({
    kind: "test-connection-unresolved",
    files,
    dataSourceKind: any,
    because,
    functionName: because === "names-no-function" ? null : any,
    names: [any, any, any, any],
  })),
  "unknown-authentication": [
    { kind: "unknown-authentication", files, dataSourceKind: any, authentication: any, because: "not-documented", meant: any },
    { kind: "unknown-authentication", files, dataSourceKind: any, authentication: any, because: "refused", meant: null },
  ],
  "no-authentication": [{ kind: "no-authentication", files, dataSourceKind: any }],
  "misspelt-field": [{ kind: "misspelt-field", files, record: any, field: any, meant: any }],
  "misspelt-attribute": [
    { kind: "misspelt-attribute", files, attribute: any, member: any, meant: any },
    { kind: "misspelt-attribute", files, attribute: any, member: null, meant: any },
  ],
  "misplaced-field": [{ kind: "misplaced-field", files, record: any, field: any, what: "kind-record" }],
  "undefined-name": [
    { kind: "undefined-name", files, name: any, members: [any], meant: null },
    { kind: "undefined-name", files, name: any, members: [any, any], meant: any },
  ],
  "duplicate-name": [{ kind: "duplicate-name", files, names: [any, any] }],
  "required-parameters-differ": [
    {
      kind: "required-parameters-differ",
      files,
      dataSourceKind: any,
      functionName: any,
      required: [any],
      otherFunction: any,
      otherRequired: [any],
    },
    {
      kind: "required-parameters-differ",
      files,
      dataSourceKind: any,
      functionName: any,
      required: [],
      otherFunction: any,
      otherRequired: [any, any],
    },
  ],
  "icon-not-readable": [{ kind: "icon-not-readable", files, parts: [any, any] }],
  "unreadable": [{ kind: "unreadable", files, because: "in-use" }],
  "not-a-connector": [
    { kind: "not-a-connector", files, because: { kind: "connector-inside", inner: any } },
    { kind: "not-a-connector", files, because: { kind: "damaged", part: any, note: "crc-differs" } },
  ],
  "dead-folder": [{ kind: "dead-folder", files, readInstead: any }],
  "near-miss-folder": [{ kind: "near-miss-folder", files, path: any, readInstead: any }],
  "name-may-not-load": [{ kind: "name-may-not-load", files, because: "underscore" }],
  "shadows-certified": [
    {
      kind: "shadows-certified",
      files,
      dataSourceKind: any,
      certifiedName: any,
      certifiedVersion: any,
      localVersion: any,
      localIs: "older",
    },
    {
      kind: "shadows-certified",
      files,
      dataSourceKind: any,
      certifiedName: any,
      certifiedVersion: null,
      localVersion: null,
      localIs: "unknown",
      withdrawnOn: any,
    },
  ],
  "testing-over": [{ kind: "testing-over", files, until: any, note: any }],
  "testing-until": [{ kind: "testing-until", files, until: any, note: any }],
  "function-of-certified": [{ kind: "function-of-certified", files, functionName: any, certifiedName: any }],
  "end-of-support": [
    { kind: "end-of-support", files, certifiedName: any, on: any, replacedBy: any, source: any },
    { kind: "end-of-support", files, certifiedName: any, on: null, replacedBy: null, source: null },
  ],
  "driver-transition": [
    {
      kind: "driver-transition",
      files,
      certifiedName: any,
      from: any,
      to: any,
      defaultFrom: any,
      leavesService: any,
      leavesDesktop: any,
      source: any,
    },
  ],
  "file-name-of-certified": [{ kind: "file-name-of-certified", files, certifiedName: any }],
  "kind-differs-in-case": [{ kind: "kind-differs-in-case", files, dataSourceKind: any, other: any, certifiedName: any }],
  "same-kind": [
    { kind: "same-kind", files, dataSourceKind: any, titlesDiffer: false },
    { kind: "same-kind", files, dataSourceKind: any, titlesDiffer: true },
  ],
  "same-function": [{ kind: "same-function", files, functionName: any }],
  "same-shared-name": [
    { kind: "same-shared-name", files, sharedName: any, certifiedName: null },
    { kind: "same-shared-name", files, sharedName: any, certifiedName: any },
  ],
  "same-section": [{ kind: "same-section", files, section: any }],
  "identical-copies": [{ kind: "identical-copies", files, sha256: any }],
  "compared-in-part": [{ kind: "compared-in-part", files, what: "functions", compared: 1, left: 2 }],
  "more-in-common": [{ kind: "more-in-common", files, what: "functions", count: 3 }],
};

const refusals: { readonly [K in RefusalReason["kind"]]: Extract<RefusalReason, { kind: K }> } = {
  "empty": { kind: "empty" },
  "too-large": { kind: "too-large", limitBytes: 1 },
  "too-many-parts": { kind: "too-many-parts", limit: 1 },
  "cut-short": { kind: "cut-short" },
  "end-out-of-reach": { kind: "end-out-of-reach", bytesAfter: 1 },
  "damaged": { kind: "damaged", part: any, note: "crc-differs" },
  "line-endings-converted": { kind: "line-endings-converted", to: "lf" },
  "password": { kind: "password", part: any },
  "unknown-method": { kind: "unknown-method", part: any, method: 14 },
  "not-a-connector": { kind: "not-a-connector", looksLike: "zip" },
  "connector-inside": { kind: "connector-inside", inner: any },
  "took-too-long": { kind: "took-too-long", limitSeconds: 1 },
  "took-too-much-memory": { kind: "took-too-much-memory", limitMegabytes: 1 },
  "too-much-content": { kind: "too-much-content", limitMegabytes: 1 },
  "inspector-failed": { kind: "inspector-failed" },
};

const evidence: { readonly [K in Evidence["kind"]]: Extract<Evidence, { kind: K }> } = {
  "same-kind": { kind: "same-kind", dataSourceKind: any, pairing: "by-name" },
  "identical-copies": { kind: "identical-copies", sha256: any },
  "same-function": { kind: "same-function", functionName: any },
  "same-shared-name": { kind: "same-shared-name", sharedName: any },
  "kind-differs-in-case": { kind: "kind-differs-in-case", ours: any, theirs: any },
  "near-identical-content": { kind: "near-identical-content", sharedMembers: 1, allMembers: 2 },
  "same-section": { kind: "same-section", section: any },
  "same-file-stem": { kind: "same-file-stem", stem: any },
  "same-title": { kind: "same-title", title: any },
};

const breakages: { readonly [K in Breakage["kind"]]: Extract<Breakage, { kind: K }> } = {
  "function-lost": { kind: "function-lost", functionName: any },
  "no-longer-a-function": { kind: "no-longer-a-function", functionName: any },
  "shared-value-lost": { kind: "shared-value-lost", valueName: any },
  "parameters-lost": { kind: "parameters-lost", functionName: any, names: [any, any] },
  "parameter-type-differs": { kind: "parameter-type-differs", functionName: any, parameter: any, before: any, after: any },
  "path-computed-differently": { kind: "path-computed-differently", dataSourceKind: any },
  "required-parameters-differ": { kind: "required-parameters-differ", functionName: any, before: [any, any], after: [any] },
  "data-source-path-differs": { kind: "data-source-path-differs", dataSourceKind: any },
  "kind-lost": { kind: "kind-lost", dataSourceKind: any },
  "authentication-lost": { kind: "authentication-lost", dataSourceKind: any, authentication: any },
  "direct-query-lost": { kind: "direct-query-lost", publish: any },
};

const uncertainties: { readonly [K in Uncertainty["kind"]]: Extract<Uncertainty, { kind: K }> } = {
  "parameters-unknown": { kind: "parameters-unknown", functionName: any },
  "parameter-type-narrower": { kind: "parameter-type-narrower", functionName: any, parameter: any, before: any, after: any },
  "path-unknown": { kind: "path-unknown", dataSourceKind: any },
  "authentication-unknown": { kind: "authentication-unknown", dataSourceKind: any },
  "direct-query-unknown": { kind: "direct-query-unknown", publish: any },
};

const capabilities: { readonly [K in CapabilityKind]: readonly (CapabilityFacts & { kind: K })[] } = {
  "address": [
    { kind: "address", host: any, use: "contacted", whole: true },
    { kind: "address", host: any, use: "written", whole: true },
    { kind: "address", host: any, use: "written", whole: false },
  ],
  "asked-address": [{ kind: "asked-address", functionName: any, parameters: [any, any] }],
  "data-function": (["fixed", "computed", "mixed"] as const).map((called) => ({ kind: "data-function", functionName: any, called })),
  "sign-in": [
    { kind: "sign-in", dataSourceKind: any, authentication: any },
    { kind: "sign-in", dataSourceKind: any, authentication: null },
  ],
  "reads-credential": [{ kind: "reads-credential", functionName: any }],
  "evaluates-code": [{ kind: "evaluates-code", functionName: any }],
  "native-query": [{ kind: "native-query", functionName: any }],
  "direct-query": [
    { kind: "direct-query", publish: any, certain: true },
    { kind: "direct-query", publish: any, certain: false },
  ],
  "writes-traces": [{ kind: "writes-traces", functionName: any }],
};

const [one, two] = ["1" as ConnectorId, "2" as ConnectorId];
const advices: readonly Advice[] = [
  ...(["certified-is-newer", "same-version", "version-unknown", "custom-altered"] as const).map(
    (because) => ({ kind: "remove-custom", because }) as const,
  ),
  { kind: "keep-only-while-testing", because: "custom-is-newer" },
  ...(["signed", "newer", "identical", "one-connector-two-formats", "other-altered"] as const).map(
    (because) => ({ kind: "keep-one", keep: one, remove: two, because }) as const,
  ),
  { kind: "choose-one" },
  ...(["kind-differs-in-case", "function-clash", "titles-differ"] as const).map(
    (because) => ({ kind: "ask-author-to-rename", because }) as const,
  ),
  { kind: "get-fresh-copies" },
  { kind: "certified-withdrawn" },
  { kind: "nothing-to-do" },
];
const lifecycles = [
  {
    name: any,
    endOfSupport: { on: any, replacedBy: any, source: any },
    driverTransition: { from: any, to: any, defaultFrom: any, leavesService: any, leavesDesktop: any, source: any },
  },
  {
    name: any,
    endOfSupport: { on: null, replacedBy: null, source: null },
    driverTransition: { from: null, to: null, defaultFrom: null, leavesService: null, leavesDesktop: null, source: null },
  },
];

const orders = ["older", "newer", "equal", "unknown"] as const;
const pairs: readonly ShadowPair[] = advices.flatMap((advice, at) =>
  confidences.map((confidence, way): ShadowPair => {
    const localIs = orders[(at + way) % orders.length] ?? "unknown";
    return {
      custom: one,
      other:
        advice.kind === "keep-one"
          ? { kind: "custom", id: two, version: any }
          : {
              kind: "certified",
              name: any,
              version: any,
              source: "catalogue",
              installedId: null,
              beta: null,
              integrity: "not-seen",
              endOfSupport: null,
              driverTransition: null,
              certifiedSince: null,
            },
      evidence: [],
      confidence,
      localVersion: any,
      localIs,
      advice,
      testing: { mark: { id: one, until: any, note: any }, state: localIs === "older" ? "in-force" : "ended" },
    };
  }),
);

const groupAdvices: readonly GroupAdvice[] = [
  ...(["newest", "signed", "identical", "others-altered", "formats"] as const).map(
    (because) => ({ kind: "keep-one", keep: one, because, remove: [two], undecided: [two, one, two, one] }) as const,
  ),
  { kind: "choose-one" },
  { kind: "get-fresh-copies" },
];
const groups: readonly ShadowGroup[] = groupAdvices.map((advice) => ({
  members: [
    { id: one, version: any, integrity: "unsigned" },
    { id: two, version: any, integrity: "altered" },
    { id: two, version: null, integrity: "intact" },
  ],
  confidence: "certain",
  advice,
  testing: { mark: { id: one, until: any, note: any }, state: "in-force" },
}));

const packFailures: { readonly [K in PackFailure["kind"]]: PackFailure & { kind: K } } = {
  "folder-unreadable": { kind: "folder-unreadable", path: any },
  "file-unreadable": { kind: "file-unreadable", path: any },
  "too-many-files": { kind: "too-many-files", most: 4000 },
  "too-large": { kind: "too-large", path: any },
  "no-main-document": { kind: "no-main-document" },
  "several-main-documents": { kind: "several-main-documents", names: [any, any] },
  "unsafe-name": { kind: "unsafe-name", path: any },
  "same-name": { kind: "same-name", path: any, other: any },
  "asked-for-left-out": { kind: "asked-for-left-out", names: [any] },
  "mistake": { kind: "mistake", document: any, line: 1, column: 2, detail: any },
  "not-readable-as-connector": { kind: "not-readable-as-connector" },
};

const outputFailures: { readonly [K in OutputFailure["kind"]]: OutputFailure & { kind: K } } = {
  "output-exists": { kind: "output-exists", path: any },
  "disk-full": { kind: "disk-full", path: any },
  "output-not-writable": { kind: "output-not-writable", path: any },
};

const releaseFailures: { readonly [K in ReleaseFailure["kind"]]: ReleaseFailure & { kind: K } } = {
  "file-unreadable": { kind: "file-unreadable", path: any },
  "not-a-connector": { kind: "not-a-connector", path: any },
  "unsafe-name": { kind: "unsafe-name", path: any },
  "signature-not-intact": { kind: "signature-not-intact", path: any },
  "mistake": { kind: "mistake", document: any, line: 1, column: 2, detail: any },
};

const signFailures: { readonly [K in SignFailure["kind"]]: SignFailure & { kind: K } } = {
  "key-unreadable": { kind: "key-unreadable", path: any },
  "no-private-key": { kind: "no-private-key", path: any },
  "no-certificate": { kind: "no-certificate", path: any },
  "certificate-not-readable": { kind: "certificate-not-readable" },
  "password-needed": { kind: "password-needed", path: any },
  "wrong-password": { kind: "wrong-password", path: any },
  "password-not-ascii": { kind: "password-not-ascii" },
  "pfx-key-not-rsa": { kind: "pfx-key-not-rsa", path: any },
  "pfx-not-understood": { kind: "pfx-not-understood", path: any },
  "key-does-not-fit": { kind: "key-does-not-fit" },
  "key-type": { kind: "key-type", keyType: any },
  "certificate-expired": { kind: "certificate-expired", notAfter: any },
  "certificate-not-yet-valid": { kind: "certificate-not-yet-valid", notBefore: any },
  "certificate-wrong-purpose": { kind: "certificate-wrong-purpose" },
  "file-unreadable": { kind: "file-unreadable", path: any },
  "not-a-connector": { kind: "not-a-connector", path: any },
  "unsafe-name": { kind: "unsafe-name", path: any },
  "same-name": { kind: "same-name", path: any, other: any },
  "signature-not-intact": { kind: "signature-not-intact" },
  "cannot-countersign": { kind: "cannot-countersign" },
  "timestamp-address": { kind: "timestamp-address", address: any },
  "timestamp-no-answer": { kind: "timestamp-no-answer", address: any },
  "timestamp-bad-answer": { kind: "timestamp-bad-answer", address: any },
  "timestamp-refused": { kind: "timestamp-refused", address: any },
  "timestamp-wrong": { kind: "timestamp-wrong", address: any },
  "timestamp-outside-validity": { kind: "timestamp-outside-validity", time: any },
  "prepared-unreadable": { kind: "prepared-unreadable", path: any },
  "prepared-for-another": { kind: "prepared-for-another" },
  "signature-unreadable": { kind: "signature-unreadable", path: any },
  "signature-wrong": { kind: "signature-wrong" },
};

const reportCauses: { readonly [K in ReportCauseKind]: ReportCause & { kind: K } } = {
  "report-not-read": { kind: "report-not-read", because: "damaged" },
  "report-live": { kind: "report-live", live: "service" },
  "report-in-part": { kind: "report-in-part" },
  "connector-missing": { kind: "connector-missing", functions: [any, any] },
  "connector-in-quarantine": { kind: "connector-in-quarantine", name: any, functions: [any] },
  "connector-disabled": { kind: "connector-disabled", id, name: any, functions: [any] },
  "connector-in-unread-folder": { kind: "connector-in-unread-folder", id, name: any, functions: [any] },
  "other-version": { kind: "other-version", id, name: any, version: any, functions: [any] },
  "certified-has-others": { kind: "certified-has-others", certifiedName: any, others: [any, any], functions: [any] },
  "connector-blocked": { kind: "connector-blocked", id, name: any, because: ["unsigned"], functions: [any] },
  "connector-may-not-load": { kind: "connector-may-not-load", id, name: any, because: ["unsigned"], functions: [any] },
  "connectors-clash": { kind: "connectors-clash", names: [any, any], certifiedNames: [any], functions: [any] },
};

const concerns: readonly ConcernedReport[] = functionEffects.map((effect) =>
  aConcernedReport({
    name: any,
    path: any,
    more: 1,
    functions: [
      aConcernedFunction({
        functionName: any,
        effect,
        providers: [{ kind: "installed", name: any, title: any }],
        breakages: [{ kind: "function-lost", functionName: any }],
        uncertain: [{ kind: "parameters-unknown", functionName: any }],
        onlyNames: true,
      }),
    ],
  }),
);
const points: { readonly [K in PointKind]: Extract<PointFacts, { kind: K }> } = {
  "code-mistake": { kind: "code-mistake", detail: any },
  "code-not-read": { kind: "code-not-read" },
  "no-main-document": { kind: "no-main-document" },
  "several-main-documents": { kind: "several-main-documents", names: [any, any] },
  "section-without-name": { kind: "section-without-name" },
  "record-missing": { kind: "record-missing", name: any, asked: "kind" },
  "record-computed": { kind: "record-computed", name: any },
  "nothing-published": { kind: "nothing-published" },
  "part-missing": { kind: "part-missing", part: any },
  "part-left-out": { kind: "part-left-out", part: any },
  "icon-not-readable": { kind: "icon-not-readable", part: any },
  "key-missing": { kind: "key-missing", key: any },
  "parameters-differ": { kind: "parameters-differ", dataSourceKind: any, functionName: any, otherName: any },
  "parameters-not-known": { kind: "parameters-not-known", dataSourceKind: any, functionName: any },
  "no-test-connection": { kind: "no-test-connection", dataSourceKind: any },
  "test-connection-fails": { kind: "test-connection-fails", dataSourceKind: any, because: "not-shared" },
  "test-connection-not-known": { kind: "test-connection-not-known", dataSourceKind: any },
  "no-version": { kind: "no-version" },
  "version-shape": { kind: "version-shape", version: any },
  "unguarded-address": { kind: "unguarded-address", functionName: any, parameter: any },
  "guard-not-followed": { kind: "guard-not-followed", functionName: any, parameter: any },
  "credential-in-query": { kind: "credential-in-query", field: any },
  "credential-near-query": { kind: "credential-near-query", field: any },
  "secret-in-code": { kind: "secret-in-code", name: any },
  "secret-in-file": { kind: "secret-in-file", name: any, part: any },
  "tracing-on": { kind: "tracing-on", flag: any },
  "tracing-without-flag": { kind: "tracing-without-flag" },
  "extra-file": { kind: "extra-file", part: any, because: "secret" },
  "function-undocumented": { kind: "function-undocumented", functionName: any },
  "documentation-not-known": { kind: "documentation-not-known", functionName: any },
  "no-function-of-kind": { kind: "no-function-of-kind", dataSourceKind: any },
  "word-in-name": { kind: "word-in-name", name: any, word: any, what: "file" },
  "not-beta": { kind: "not-beta", publish: any },
  "no-icons": { kind: "no-icons", publish: any },
  "icons-not-known": { kind: "icons-not-known", publish: any },
  "icon-sizes-differ": { kind: "icon-sizes-differ", publish: any, field: any, sizes: [16, 32] },
  "no-navigation-table": { kind: "no-navigation-table" },
  "navigation-by-source": { kind: "navigation-by-source", functionName: any },
  "text-in-code": { kind: "text-in-code", publish: any },
  "address-in-resources": { kind: "address-in-resources", key: any },
  "address-in-text": { kind: "address-in-text", key: any },
  "file-name-differs": { kind: "file-name-differs", fileName: any, sectionName: any },
  "not-a-mez": { kind: "not-a-mez", fileName: any },
  "credential-used": { kind: "credential-used", passedTo: any },
  "http-address": { kind: "http-address", address: any },
  "traced": { kind: "traced", functionName: any },
  "evaluated": { kind: "evaluated", functionName: any },
  "direct-query-other": { kind: "direct-query-other", publish: any },
  "direct-query-computed": { kind: "direct-query-computed", publish: any },
  "direct-query-offered": { kind: "direct-query-offered", publish: any },
  "cube-function": { kind: "cube-function", functionName: any },
  "shown-under-other": { kind: "shown-under-other", category: any },
  "to-confirm": { kind: "to-confirm" },
};

const checkFailures: { readonly [K in CheckFailure["kind"]]: Extract<CheckFailure, { kind: K }> } = {
  "not-readable": { kind: "not-readable", path: any },
  "not-a-connector": { kind: "not-a-connector", path: any },
  "suppressions-unreadable": { kind: "suppressions-unreadable", path: any, line: null, detail: any },
  "suppressions-not-json": { kind: "suppressions-not-json", path: any, line: 3, detail: any },
  "suppressions-wrong": { kind: "suppressions-wrong", path: any, line: 3, detail: any },
};

const obstacles: { readonly [K in CleanupObstacle["kind"]]: CleanupObstacle & { kind: K } } = {
  "certified-file": { kind: "certified-file" },
  "changed-since-scan": { kind: "changed-since-scan" },
  "name-taken": { kind: "name-taken", name: any, sameContent: true, otherName: any },
  "already-disabled": { kind: "already-disabled" },
  "not-disabled": { kind: "not-disabled" },
  "folder-gone": { kind: "folder-gone", path: any },
  "folder-read-only": { kind: "folder-read-only", path: any },
  "folder-not-known": { kind: "folder-not-known", path: any },
  "name-too-long": { kind: "name-too-long" },
  "disk-full": { kind: "disk-full" },
  "store-read-only": { kind: "store-read-only" },
  "store-newer": { kind: "store-newer" },
  "store-in-use": { kind: "store-in-use" },
  "changed-in-quarantine": {
    kind: "changed-in-quarantine",
    sha256: any,
    nameTaken: { kind: "name-taken", name: any, sameContent: false, otherName: any },
  },
  "store-damaged": { kind: "store-damaged" },
  "other-operation-running": { kind: "other-operation-running" },
  "content-altered": { kind: "content-altered" },
  "signature-damaged": { kind: "signature-damaged" },
  "content-ambiguous": { kind: "content-ambiguous" },
  "no-connector": { kind: "no-connector" },
  "ending-not-loaded": { kind: "ending-not-loaded" },
  "name-reserved": { kind: "name-reserved" },
  "name-not-allowed": { kind: "name-not-allowed" },
  "no-install-folder": { kind: "no-install-folder" },
  "already-installed": { kind: "already-installed", name: any },
  "name-twice": { kind: "name-twice" },
  "name-in-use": { kind: "name-in-use", name: any },
  "would-replace": { kind: "would-replace", names: [any, any] },
  "changed-since-review": { kind: "changed-since-review" },
  "not-kept": { kind: "not-kept" },
  "unknown-id": { kind: "unknown-id" },
  "vanished": { kind: "vanished" },
  "in-use": { kind: "in-use" },
  "access-denied": { kind: "access-denied" },
  "is-a-folder": { kind: "is-a-folder" },
  "not-a-file": { kind: "not-a-file" },
  "too-large": { kind: "too-large" },
  "link-outside": { kind: "link-outside" },
  "link-loop": { kind: "link-loop" },
  "inspector-failed": { kind: "inspector-failed" },
  "name-without-text": { kind: "name-without-text" },
  "no-answer": { kind: "no-answer" },
  "io-error": { kind: "io-error" },
};

const event: HistoryEvent = {
  id: 1,
  at: any,
  kind: "signature-lost",
  by: "disk",
  connector: id,
  name: any,
  folder: any,
  sha256: any,
  version: any,
  signer: any,
  previous: { sha256: any, version: any, signer: any },
  note: any,
  recovery: null,
  undoable: false,
  undoneBy: null,
};
const notices: { readonly [K in NoticeKind]: Extract<Notice, { kind: K }> } = {
  "recovered": { kind: "recovered", id: any, events: [event], total: 1 },
  "recovery-postponed": {
    kind: "recovery-postponed",
    id: any,
    operations: [{ operation: "quarantine", name: any, because: obstacles["name-taken"] }],
  },
  "not-recovered": { kind: "not-recovered", id: any, because: "store-read-only" },
  "alarms": { kind: "alarms", id: any, events: [event, { ...event, kind: "signer-changed" }], total: 3 },
  "store-set-aside": { kind: "store-set-aside", id: any, keptAs: any, found: { names: [any, any], total: 9 } },
  "records-lost": { kind: "records-lost", id: any, names: [any], total: 1 },
  "purge-announced": {
    kind: "purge-announced",
    id: any,
    files: [
      { id: any as never, name: any, inDays: 1 },
      { id: any as never, name: any, inDays: 0 },
    ],
    total: 7,
    afterDays: 30,
  },
  "rows-set-aside": { kind: "rows-set-aside", id: any, rows: [{ table: "history", count: 2 }], kept: true },
  "catalogue-not-used": { kind: "catalogue-not-used", id: any, fileName: any, because: "not-json" },
  "history-not-written": { kind: "history-not-written", id: any, because: "disk-full" },
};

const integrities: readonly Exclude<IntegrityVerdict, { kind: "unsigned" }>[] = [
  { kind: "altered", because: ["part-changed"], altered: [any, any], missing: [any], uncovered: [any, any, any, any] },
  { kind: "unsupported", because: "digest-method", algorithm: any },
  { kind: "malformed", because: "doctype" },
];
const loadings: readonly (LoadingVerdict | null)[] = [
  null,
  { kind: "expected", because: ["signer-trusted", "not-in-a-connector-folder"] },
  { kind: "blocked", because: ["signer-not-trusted"] },
  { kind: "unknown", because: ["certificate-expired"] },
];
const policies: readonly TrustPolicy[] = [
  aPolicy(),
  aPolicy(aThumbprint("A")),
  { ...aPolicy(), failure: "access-denied" },
  { ...aPolicy(aThumbprint("A")), entries: [{ written: "A", thumbprint: aThumbprint("A"), dirt: ["spaces"] }] },
];

/** Every sentence that `describe…` makes of facts. */
function described(words: Words, text: string): readonly string[] {
  const now = new Date("2026-01-01");
  const named = aCertificate(fill({ subjectCN: any, subject: any, issuer: any, issuerCN: any, serial: any, keyType: any }, text));
  const signed = (["2025-06-01T00:00:00Z", "2030-01-01T00:00:00Z"] as const).flatMap((notAfter) =>
    ([null, { authorityConfirmed: true }, {}, { time: "2040-01-01T00:00:00Z" }, { time: text }] as const).map((stamp) =>
      aSignedInspection([
        aSignature({
          signer: { ...named, notAfter },
          timestamp: stamp === null ? null : aStamp({ authority: text, policy: text, ...stamp }),
        }),
      ]),
    ),
  );
  const unsound = integrities
    .map((integrity) => fill(integrity, text))
    .map((integrity) => anInspection({ signature: { integrity, signatures: [aSignature({ integrity, signer: named })] } }));
  const verdicts = [anInspection(), ...signed, ...unsound].flatMap((inspection) =>
    policies.flatMap((policy, at) =>
      [at, at + 1].flatMap(
        (way) => describeIntegrity({ inspection, loading: loadings[way % loadings.length] ?? null }, { policy, now }, words).sentences,
      ),
    ),
  );
  return [
    ...verdicts,
    ...Object.values(findings).flatMap((group) =>
      group.flatMap((finding) => {
        const { title, explanation, remedy } = describeFinding(fill<Finding>(finding, text), words);
        return [title, explanation, remedy];
      }),
    ),
    ...Object.values(refusals).flatMap((reason) => Object.values(describeRefusal(fill<RefusalReason>(reason, text), words))),
    ...Object.values(evidence).map((piece) => describeEvidence(fill<Evidence>(piece, text), words.shadow)),
    ...Object.values(capabilities).flatMap((group: readonly CapabilityFacts[]) =>
      group.flatMap((facts) => {
        const seen: Capability = { ...fill<CapabilityFacts>(facts, text), places: [{ document: text, line: 3 }], morePlaces: 1 };
        return [describeCapability(seen, words.capabilities), describePlaces(seen, words.capabilities)];
      }),
    ),
    ...Object.values(breakages).map((breakage) => describeBreakage(fill<Breakage>(breakage, text), words.shadow)),
    ...Object.values(uncertainties).map((one) => describeUncertainty(fill<Uncertainty>(one, text), words.shadow)),
    ...lifecycles.flatMap((lifecycle) => describeLifecycle(fill(lifecycle, text), words.shadow)),
    ...groups.flatMap((group) => {
      const { headline, advice, testing } = describeGroup(fill(group, text), { titleOf: () => text, nameOf: () => text }, words.shadow);
      return [headline, advice, testing ?? ""];
    }),
    ...pairs.flatMap((pair) => {
      const { headline, versions, advice, testing } = describeShadow(fill(pair, text), { custom: text, other: text }, words.shadow);
      return [headline, versions, advice, testing ?? ""];
    }),
    ...Object.values(obstacles).flatMap((obstacle) =>
      Object.values(describeObstacle(fill<CleanupObstacle>(obstacle, text), words.cleanup)),
    ),
    ...Object.values(reportCauses).flatMap((cause) => Object.values(describeCause(fill<ReportCause>(cause, text), words))),
    ...concerns.flatMap((report) => describeConcern(fill<ConcernedReport>(report, text), words).sentences),
    ...Object.values(words.reports.providers).map((provider) => provider(foreign(text))),
    describeMovement({ certifiedName: text, endOfSupport: null, driverTransition: null, isPinned: true }, words),
    ...Object.values(packFailures).map((failure) => describeProblem(fill<PackFailure>(failure, text), words.publish.packFailures)),
    ...Object.values(outputFailures).map((failure) => describeProblem(fill<OutputFailure>(failure, text), words.publish.outputFailures)),
    ...Object.values(signFailures).map((failure) => describeProblem(fill<SignFailure>(failure, text), words.publish.signFailures)),
    ...Object.values(points).map((facts) => describePoint({ facts: fill<PointFacts>(facts, text) }, words.publishCheck)),
    ...Object.values(checkFailures).map((failure) => describeCheckFailure(fill<CheckFailure>(failure, text), words.publishCheck)),
    ...Object.values(releaseFailures).map((failure) => describeProblem(fill<ReleaseFailure>(failure, text), words.release.failures)),
    words.release.changes.title(foreign(text), foreign(text)),
    words.release.changes.comparedWith(foreignPath(text), foreign(text)),
    words.release.changes.newFunction(foreign(text)),
    words.release.changes.newFile(foreignPath(text)),
    words.release.index.title(foreign(text)),
    ...Object.values(notices).flatMap((notice) => Object.values(describeNotice(fill<Notice>(notice, text), words.cleanup))),
    words.window.functions.pathOf(sentenceFacts({ kind: "url", parameter: text })),
    words.window.functions.pathOf(sentenceFacts({ kind: "json", parameters: [text, text] })),
    ...(["computed", "unknown"] as const).map((kind) => words.window.functions.pathOf(sentenceFacts({ kind }))),
    words.window.overview.testConnectionOf(sentenceFacts({ kind: "resolved", functionName: text })),
    words.window.install.markText(sentenceFacts<Marked>({ kind: "marked", zone: "internet", from: text, referrer: text })),
    words.window.trust.usedBy([foreign(text), foreign(text)]),
    words.window.testing.overText([foreign(text)]),
  ];
}

type TextFunction = (...facts: readonly unknown[]) => unknown;

/** Every function in the words, by its path. */
function functionsIn(value: unknown, path = ""): readonly (readonly [string, TextFunction])[] {
  if (typeof value === "function") return [[path, value as TextFunction]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => functionsIn(entry, `${path}.${name}`));
}

const outcomeOf = (produce: TextFunction, facts: readonly unknown[]): string | null => {
  try {
    return String(produce(...facts));
  } catch {
    return null; // this function takes other arguments
  }
};

/** The text of each function with foreign text in each of its arguments; null where it takes none. */
const textsFor = (produce: TextFunction, text: ForeignText): readonly (string | null)[] =>
  [[text, text, text], [text, null, true], [2, text], ["word", text], [text, "word"], [new Proxy({}, { get: () => text })]].map((facts) =>
    outcomeOf(produce, facts),
  );

describe.each(Object.entries(wordsIn))("in %s", (_, words) => {
  const plain = described(words, harmless).map(frameOf);
  const functions = functionsIn(words)
    .filter(([path]) => !path.startsWith(".findings") && !path.startsWith(".integrity"))
    .map(([path, produce]) => ({
      path,
      produce,
      frames: textsFor(produce, foreign(harmless)).map((sentence) => (sentence === null ? null : frameOf(sentence))),
    }));

  test("no harmless name is outside of a quotation", () => {
    for (const frame of plain) expect(frame).not.toMatch(/Birch|Ltd|@|undefined|\[object/u);
  });

  test.each(hostileTexts)("every sentence keeps its own words around %s", (_kind, text) => {
    const sentences = described(words, text);
    expect(sentences.map(frameOf)).toEqual(plain);
    const quotations = sentences.flatMap(quotationsOf);
    expect(quotations.filter((quotation) => [...quotation].length >= longest || unshowable.test(quotation))).toEqual([]);
  });

  test.each(hostileTexts)("every text that takes foreign text keeps its own words around %s", (_kind, text) => {
    for (const { path, produce, frames } of functions) {
      const sentences = textsFor(produce, foreign(text));
      const isBoth = (_: unknown, at: number) => sentences[at] !== null && frames[at] !== null;
      const found = sentences.map((sentence) => frameOf(sentence ?? "")).filter(isBoth);
      expect([path, found]).toEqual([path, frames.filter(isBoth)]);
      const quotations = sentences.flatMap((sentence) => quotationsOf(sentence ?? ""));
      expect(quotations.filter((quotation) => unshowable.test(quotation))).toEqual([]);
    }
  });
});

/** Texts that insert a plain value of the program: a number, a time, a size, a title, an address on a line of its own. */
const takeOwnTexts: ReadonlySet<string> = new Set([
  ".signature.validFromTo",
  ".publishCheck.onHold",
  ".publishCheck.source",
  ".publishCheck.unused",
  ".signature.timestampAhead",
  ".host.openAddress.detail",
  ".window.settings.cultureSystem",
  ".window.summary.scannedAt",
  ".window.list.sortBy",
  ".window.filters.onlyFinding",
  ".window.contents.summary",
  ".window.quarantine.total",
  ".window.quarantine.movedAt",
  ".window.reports.readAt",
  ".doctor.firstProblem",
  ".doctor.builds.newer",
  ".doctor.builds.built",
  ".window.notices.dismiss",
  ".window.palette.choice",
  ".window.palette.turnOn",
  ".window.palette.turnOff",
  ".window.palette.showColumn",
  ".window.palette.hideColumn",
  ".window.palette.reportOf",
  ".window.testing.marked",
  // Names of programs.
  ".window.folders.view.readBy.reads",
  ".window.folders.view.readBy.unless-configured",
  ".window.history.undo",
  ".window.catalogue.sources.imported",
  ".window.opened.tooLarge",
  ".window.publish.built",
  ".publish.undoInstall",
  ".shadow.picture.node",
  ".host.about.lines",
  ".signature.number",
  ".host.alarm.text",
  ".shadow.picture.firstOf",
  ".shadow.evidence.near-identical-content",
  // Counts.
  ".window.trust.recommended.possible",
  ".refusals.too-much-content.problem",
  ".findings.compared-in-part.explain",
  ".findings.more-in-common.explain",
  ".window.functions.showMore",
  ".window.functions.moreValues",
  ".window.overview.placeInCode",
  ".window.overview.placeInMember",
  ".window.overview.morePlaces",
  ".window.settings.languageSystem",
  ".refusals.took-too-much-memory.problem",
  ".refusals.took-too-long.problem",
  ".refusals.too-many-parts.problem",
]);

test("no text takes plain text, except those that only get values of the program", () => {
  const taking = functionsIn(wordsIn.en).filter(([, produce]) => {
    const name = foreign(harmless);
    const given = [
      ["MARK", "MARK", "MARK"],
      [name, "MARK"],
      ["MARK", name],
      [2, "MARK"],
      [new Proxy({}, { get: () => "MARK" })],
      [["MARK"]],
    ];
    return given.some((facts) => frameOf(outcomeOf(produce, facts) ?? "").includes("MARK"));
  });
  expect(taking.map(([path]) => path).filter((path) => !takeOwnTexts.has(path))).toEqual([]);
});

test("only the marks of the language end a quotation, and an ellipsis inside is not the mark of a cut text", () => {
  expect(foreign("a “b” c").quotedIn({ open: "„", close: "“" })).toBe("„\u2068a 'b' c\u2069“");
  expect(foreign("a »b« c").quotedIn({ open: "»", close: "«" })).toBe("»\u2068a 'b' c\u2069«");
  expect(foreign("a »b« c").quotedIn({ open: "«\u202F", close: "\u202F»" })).toBe("«\u202F\u2068a 'b' c\u2069\u202F»");
  expect(plainSentence(`${foreign("a…")}`)).toBe("“a…”");
  expect(plainSentence(`${foreign("a".repeat(65))}`)).toBe(`“${"a".repeat(64)}” […]`);
  expect(`${foreign("a".repeat(65))}.`).not.toContain("….");
  expect(`${foreign("a".repeat(65))}.`).not.toContain("”…");
  expect(plainSentence(`${foreignPath("a".repeat(65))}`)).toBe(`“${"a".repeat(65)}”`);
});

test.each([
  "O’Brien & Söhne GmbH",
  "株式会社「みどり」",
  "北京微软有限公司",
  "ООО «Берёза» (СССР)",
  "ЭкоTech Плюс",
  "Αθήνα Α.Ε.",
  "L'Oréal",
  "Nguyễn Văn A",
  "بيرش",
  "kΩ-Meter µm",
])("an ordinary name is quoted as it is: %s", (name) => {
  expect(sentencePieces(`Signed by ${foreign(name)}.`)).toEqual([
    { text: "Signed by “", isForeign: false },
    { text: name, isForeign: true },
    { text: "”.", isForeign: false },
  ]);
});

test("without elements to isolate it, only text that reads from right to left keeps its isolates", () => {
  expect(plainSentence(`${foreign("Birch")} and ${foreign("بيرش")}`)).toBe("“Birch” and “\u2068بيرش\u2069”");
  const { host } = plainWords(wordsIn.en);
  expect(host.unreadable.problem(foreign("a.mez"))).not.toMatch(/[\u2068\u2069]/u);
});
