import type { DriverTransition, EndOfSupport } from "./catalogue.ts";
import type { TestConnectionFaultReason } from "./connector.ts";
import type { ArchiveNoteKind, RefusalReason } from "./inspection.ts";
import type { ConnectorId } from "./inventory.ts";
import type { AlterationReason, MalformedReason, PartName, TimeSource, UnsupportedReason } from "./signature.ts";
import type { Thumbprint } from "./thumbprint.ts";

/** How a version in hand compares with another. `unknown` when either is missing or is no version. */
export type VersionOrder = "older" | "newer" | "equal" | "unknown";

/** The records that Power BI reads of a connector, as places for a field. */
export type FieldHome = "kind-record" | "publish-record" | "authentication-record";

/** Facts each finding carries. Add a row and the compiler lists everything else to write. */
export interface FindingFacts {
  "altered": {
    readonly because: readonly AlterationReason[];
    readonly altered: readonly PartName[];
    readonly missing: readonly PartName[];
    readonly uncovered: readonly PartName[];
  };
  "could-not-check": { readonly because: UnsupportedReason | MalformedReason; readonly algorithm: string | null };
  "unsigned": {};
  "signer-not-trusted": { readonly signer: Thumbprint; readonly signerName: string | null };
  "certificate-expired": { readonly notAfter: string };
  "signed-after-expiry": { readonly notAfter: string; readonly signedAt: string; readonly saidBy: TimeSource };
  /** `before`: the certificate that signed this connector when it was last seen. */
  "signer-changed": {
    readonly before: Thumbprint;
    readonly beforeName: string | null;
    readonly signer: Thumbprint;
    readonly signerName: string | null;
  };
  /** `seenAt`: since when that certificate was known to sign it. */
  "signature-gone": { readonly before: Thumbprint; readonly beforeName: string | null; readonly seenAt: string };
  "archive-ambiguous": { readonly notes: readonly ArchiveNoteKind[] };
  "archive-untidy": { readonly notes: readonly ArchiveNoteKind[] };
  /** Parts whose names have backslashes for the folders they are in. */
  "names-with-backslashes": { readonly parts: readonly PartName[] };
  /** `mainDocument`: the one that is shown, because it alone is a section document or `isOnlySigned`; null when none is. */
  "several-mains": {
    readonly documents: readonly PartName[];
    readonly mainDocument: PartName | null;
    readonly isOnlySigned: boolean;
    /** `._X.pq`, which a Mac writes beside `X.pq`. */
    readonly hasMacFiles: boolean;
  };
  /**
   * `inFolder`: a document in a folder inside the archive, when there is no other. `otherName`: a section document under a name that no
   * main document has; `renameTo` is null when a part has that name already.
   */
  "no-section": { readonly inFolder: PartName | null; readonly otherName: PartName | null; readonly renameTo: PartName | null };
  "extension-not-accepted": { readonly renameTo: string };
  "syntax-error": { readonly document: PartName; readonly line: number; readonly column: number };
  "no-publish": {};
  "missing-string": { readonly keys: readonly string[] };
  "missing-part": { readonly parts: readonly PartName[] };
  "missing-member": { readonly member: string; readonly asked: "kind" | "publish" };
  "test-connection-unresolved": {
    readonly dataSourceKind: string;
    readonly because: TestConnectionFaultReason;
    readonly functionName: string | null;
    readonly names: readonly string[];
  };
  /** `meant`: the documented one that it is probably a misspelling of. */
  "unknown-authentication": {
    readonly dataSourceKind: string;
    readonly authentication: string;
    readonly because: "not-documented" | "refused";
    readonly meant: string | null;
  };
  "no-authentication": { readonly dataSourceKind: string };
  "misspelt-field": { readonly record: string; readonly field: string; readonly meant: string };
  /** `member` is null for an attribute of the section. */
  "misspelt-attribute": { readonly attribute: string; readonly member: string | null; readonly meant: string };
  /** A field that Power BI knows in another record; `what` says in which. */
  "misplaced-field": { readonly record: string; readonly field: string; readonly what: FieldHome };
  /** `meant`: a defined name that differs in upper and lower case only. */
  "undefined-name": { readonly name: string; readonly members: readonly string[]; readonly meant: string | null };
  "duplicate-name": { readonly names: readonly string[] };
  /** The first function of the kind, and the first that asks for something else. */
  "required-parameters-differ": {
    readonly dataSourceKind: string;
    readonly functionName: string;
    readonly required: readonly string[];
    readonly otherFunction: string;
    readonly otherRequired: readonly string[];
  };
  "icon-not-readable": { readonly parts: readonly PartName[] };
  "unreadable": { readonly because: FileFailure };
  "not-a-connector": { readonly because: RefusalReason };
  "dead-folder": { readonly readInstead: string };
  /** `path`: the folder it is in. */
  "near-miss-folder": { readonly path: string; readonly readInstead: string };
  "name-may-not-load": { readonly because: "extra-dot" | "underscore" | "hard-space" };
  "shadows-certified": {
    readonly dataSourceKind: string;
    readonly certifiedName: string;
    readonly certifiedVersion: string | null;
    readonly localVersion: string | null;
    readonly localIs: VersionOrder;
    /** The certified one is no longer supported since that day or month; null when none is given. Absent while it is supported. */
    readonly withdrawnOn?: string | null;
  };
  "testing-over": { readonly until: string; readonly note: string };
  "testing-until": { readonly until: string; readonly note: string };
  "function-of-certified": { readonly functionName: string; readonly certifiedName: string };
  /** Of an installed certified connector, by Microsoft's documentation. */
  "end-of-support": { readonly certifiedName: string } & EndOfSupport;
  "driver-transition": { readonly certifiedName: string } & DriverTransition;
  "file-name-of-certified": { readonly certifiedName: string };
  "kind-differs-in-case": { readonly dataSourceKind: string; readonly other: string; readonly certifiedName: string | null };
  /** `titlesDiffer`: so much that they may be different connectors, not builds of one. */
  "same-kind": { readonly dataSourceKind: string; readonly titlesDiffer: boolean };
  "same-function": { readonly functionName: string };
  /** No function in at least one of the files. `certifiedName`: whose function has that name; null between custom connectors. */
  "same-shared-name": { readonly sharedName: string; readonly certifiedName: string | null };
  "same-section": { readonly section: string };
  "identical-copies": { readonly sha256: string };
  /** The document declares `left` more than the first `compared` ones, which alone are read, shown and compared. */
  "compared-in-part": {
    readonly what: "functions" | "shared-values" | "data-source-kinds" | "publishes";
    readonly compared: number;
    readonly left: number;
  };
  /** So many more names that several of these files declare; those reported one by one are not counted. */
  "more-in-common": { readonly what: "functions" | "shared-values" | "data-source-kinds"; readonly count: number };
}

export type FindingKind = keyof FindingFacts;

export const isFindingKind = (one: unknown): one is FindingKind => typeof one === "string" && Object.hasOwn(severity, one);

/** One thing worth saying about one or more files. `files` holds every connector concerned, in the order they were found. */
export type Finding<K extends FindingKind = FindingKind> = {
  [P in K]: { readonly kind: P; readonly files: readonly ConnectorId[] } & FindingFacts[P];
}[K];

/** Worst first. Colour is used only for what needs a decision. */
export const severities = ["danger", "attention", "information"] as const;
export type Severity = (typeof severities)[number];

export const severity = {
  "altered": "danger",
  "could-not-check": "danger",
  "unsigned": "attention",
  "signer-not-trusted": "attention",
  "certificate-expired": "attention",
  "signed-after-expiry": "attention",
  "signer-changed": "attention",
  "signature-gone": "danger",
  "archive-ambiguous": "danger",
  "archive-untidy": "information",
  "names-with-backslashes": "attention",
  "several-mains": "attention",
  "no-section": "attention",
  "extension-not-accepted": "attention",
  "syntax-error": "attention",
  "no-publish": "information",
  "missing-string": "information",
  "missing-part": "information",
  "missing-member": "attention",
  "test-connection-unresolved": "attention",
  "unknown-authentication": "attention",
  "no-authentication": "attention",
  "misspelt-field": "information",
  "misspelt-attribute": "attention",
  "misplaced-field": "information",
  "undefined-name": "attention",
  "duplicate-name": "attention",
  "required-parameters-differ": "information",
  "icon-not-readable": "information",
  "unreadable": "attention",
  "not-a-connector": "attention",
  "dead-folder": "attention",
  "near-miss-folder": "attention",
  "name-may-not-load": "information",
  "shadows-certified": "danger",
  "testing-over": "attention",
  "testing-until": "information",
  "function-of-certified": "attention",
  "end-of-support": "information",
  "driver-transition": "information",
  "file-name-of-certified": "information",
  "kind-differs-in-case": "attention",
  "same-kind": "attention",
  "same-function": "attention",
  "same-shared-name": "attention",
  "same-section": "information",
  "identical-copies": "attention",
  "compared-in-part": "attention",
  "more-in-common": "attention",
} as const satisfies Record<FindingKind, Severity>;

/** The kind of step that resolves a finding; words and buttons follow from it. */
export type Remedy =
  | "remove-file"
  | "get-fresh-copy"
  | "compare-thumbprint"
  | "ask-administrator"
  | "move-file"
  | "tell-the-author"
  | "close-other-program"
  | "keep-one"
  | "none";

export const remedy = {
  "altered": "get-fresh-copy",
  "could-not-check": "get-fresh-copy",
  "unsigned": "tell-the-author",
  "signer-not-trusted": "compare-thumbprint",
  "certificate-expired": "tell-the-author",
  "signed-after-expiry": "tell-the-author",
  "signer-changed": "compare-thumbprint",
  "signature-gone": "get-fresh-copy",
  "archive-ambiguous": "get-fresh-copy",
  "archive-untidy": "none",
  "names-with-backslashes": "tell-the-author",
  "several-mains": "tell-the-author",
  "no-section": "get-fresh-copy",
  "extension-not-accepted": "none",
  "syntax-error": "tell-the-author",
  "no-publish": "none",
  "missing-string": "tell-the-author",
  "missing-part": "tell-the-author",
  "missing-member": "tell-the-author",
  "test-connection-unresolved": "tell-the-author",
  "unknown-authentication": "tell-the-author",
  "no-authentication": "tell-the-author",
  "misspelt-field": "tell-the-author",
  "misspelt-attribute": "tell-the-author",
  "misplaced-field": "tell-the-author",
  "undefined-name": "tell-the-author",
  "duplicate-name": "tell-the-author",
  "required-parameters-differ": "tell-the-author",
  "icon-not-readable": "tell-the-author",
  "unreadable": "close-other-program",
  "not-a-connector": "get-fresh-copy",
  "dead-folder": "move-file",
  "near-miss-folder": "move-file",
  "name-may-not-load": "none",
  "shadows-certified": "remove-file",
  "testing-over": "remove-file",
  "testing-until": "none",
  "function-of-certified": "remove-file",
  "end-of-support": "none",
  "driver-transition": "none",
  "file-name-of-certified": "none",
  "kind-differs-in-case": "tell-the-author",
  "same-kind": "keep-one",
  "same-function": "tell-the-author",
  "same-shared-name": "tell-the-author",
  "same-section": "none",
  "identical-copies": "keep-one",
  "compared-in-part": "none",
  "more-in-common": "keep-one",
} as const satisfies Record<FindingKind, Remedy>;

/** Why the file system did not give a file's bytes. */
export const fileFailureKinds = [
  "vanished",
  "in-use",
  "access-denied",
  "is-a-folder",
  "not-a-file",
  "too-large",
  "link-outside",
  "link-loop",
  "name-without-text",
  "no-answer",
  "io-error",
  /** The process that reads files could not be started: nothing is known of this one. */
  "inspector-failed",
] as const;
export type FileFailure = (typeof fileFailureKinds)[number];

/** Null when there are no findings. */
export const worstSeverity = (findings: readonly FindingKind[]): Severity | null =>
  severities.find((one) => findings.some((kind) => severity[kind] === one)) ?? null;

/** Findings that the sentences about the signature, or about the refusal, state already: see `composeVerdict`. */
export const impliedByVerdict: ReadonlySet<FindingKind> = new Set([
  "altered",
  "could-not-check",
  "unsigned",
  "signer-not-trusted",
  "certificate-expired",
  "signed-after-expiry",
  "not-a-connector",
]);
