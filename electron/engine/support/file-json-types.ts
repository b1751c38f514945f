import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { Capability } from "../../../shared/model/capabilities.ts";
import type {
  Icon,
  Mistake,
  MissingReference,
  NotRead,
  OtherField,
  ResourcePath,
  SharedFunction,
  SharedValue,
  SyntaxErrorPlace,
  TestConnectionCall,
  Unread,
} from "../../../shared/model/connector.ts";
import type { FileFailure, FindingFacts, FindingKind, Severity } from "../../../shared/model/finding.ts";
import type { ArchiveNote, PartFacts, RefusalReason } from "../../../shared/model/inspection.ts";
import type {
  AlterationReason,
  CertificateFacts,
  ChainLink,
  ClaimedTime,
  IntegrityKind,
  MalformedReason,
  PartName,
  SignatureCaution,
  SignatureWarning,
  TimestampProblem,
  UnsupportedReason,
} from "../../../shared/model/signature.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { LoadingVerdict } from "../../../shared/model/trust.ts";

// The schemas in docs/schemas are made of these types; the comments become descriptions.

/** What is known of one file. `refused` is null for a connector that was read. */
export type FileJson = ConnectorFileJson | UnreadFileJson;

interface FileHeadJson {
  /** As given, or relative to its folder. */
  readonly file: string;
  /** Whether Power BI is expected to load it; null when the file could not be read. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly FindingJson[];
}

/** A file that was read as a connector. */
export interface ConnectorFileJson extends FileHeadJson, ConnectorJson, SignatureReportJson {
  /** Upper-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly refused: null;
  /** By the ending of its name where it is an archive. */
  readonly container: "mez" | "pqx" | "section";
  /** Whether the archive has the parts of an OPC package. */
  readonly opc: boolean;
  readonly codeCheck: CodeCheck;
  readonly capabilities: CapabilitiesJson;
  readonly parts: readonly PartFacts[];
  readonly archiveNotes: readonly ArchiveNote[];
}

/** A file that could not be read, or is no connector. */
export interface UnreadFileJson extends FileHeadJson {
  /** Null when the file gave no bytes. */
  readonly sha256: string | null;
  readonly sizeBytes: number | null;
  readonly refused: (RefusalReason | { readonly kind: FileFailure }) & { readonly message: string };
  readonly container: null;
  readonly opc: false;
  readonly codeCheck: null;
  readonly capabilities: null;
  readonly parse: "none";
  readonly integrity: null;
  readonly signer: null;
  readonly signatures: readonly never[];
}

/** What the section document declares, read without running it. Null: not given, or not to be known without running it. */
export interface ConnectorJson {
  /** `ok`: no mistake is known; `error`: the check of the code found one; `none`: no single section document was found. */
  readonly parse: "ok" | "error" | "none";
  readonly syntaxError: SyntaxErrorPlace | null;
  /** Places of the main document that the facts could not be read from. */
  readonly notRead: readonly NotRead[];
  readonly mainDocument: string | null;
  /** All parts that Power BI may take for the main document. */
  readonly mainCandidates: readonly string[];
  /** A section document under a name that no main document has. */
  readonly misnamedMain: string | null;
  readonly sectionName: string | null;
  readonly version: string | null;
  readonly requires: Readonly<Record<string, string>> | null;
  readonly dataSourceKinds: readonly DataSourceKindJson[];
  readonly publish: readonly PublishJson[];
  readonly functions: readonly FunctionJson[];
  readonly sharedValues: readonly SharedValue[];
  /** Languages with resources of their own. */
  readonly cultures: readonly string[];
  /** Names of parts that it asks for and that are not there. */
  readonly missing: readonly string[];
  readonly missingReferences: readonly MissingReference[];
  readonly mistakes: readonly Mistake[];
  /** How many entries each list lacks; null when the lists are whole. */
  readonly unread: Unread | null;
}

export interface DataSourceKindJson {
  readonly name: string;
  readonly resolved: boolean;
  readonly authKinds: readonly string[] | null;
  /** The labels of each way to sign in, by its name. */
  readonly authDetail: Readonly<Record<string, Readonly<Record<string, string | null>>>> | null;
  readonly label: string | null;
  /** By language; `en` is the neutral one. */
  readonly labels: Readonly<Record<string, string | null>> | null;
  readonly description: string | null;
  readonly testConnection: boolean;
  readonly testConnectionCall: TestConnectionCall;
  readonly resourcePath: ResourcePath["kind"];
  readonly supportsEncryption: boolean | null;
  readonly icons: IconsJson | null;
  readonly otherFields: readonly OtherField[];
}

export interface PublishJson {
  readonly name: string;
  readonly resolved: boolean;
  /** Title, help text and what else the list holds, by language; `en` is the neutral one. */
  readonly buttonText: Readonly<Record<string, readonly (string | null)[]>> | null;
  readonly category: string | null;
  readonly beta: boolean | null;
  readonly learnMoreUrl: string | null;
  readonly supportsDirectQuery: boolean | null;
  readonly icons: IconsJson | null;
  readonly typeIcons: IconsJson | null;
  readonly nativeQueryProperties: string | null;
  readonly otherFields: readonly OtherField[];
}

export interface IconsJson {
  readonly Icon16: readonly Icon[] | null;
  readonly Icon32: readonly Icon[] | null;
}

export interface FunctionJson extends Omit<SharedFunction, "documentation"> {
  readonly documentationName: string | null;
  readonly hasExamples: boolean;
}

/** What the code names, of what matters to whoever relies on it. */
export interface CapabilitiesJson {
  readonly seen: readonly CapabilityJson[];
  /** How many more there are than are listed. */
  readonly leftOut: number;
  /** Documents of the file that hold code and could not be read. */
  readonly unread: readonly string[];
}

export type CapabilityJson = Capability & { readonly message: string };

/** What the bytes prove. Says nothing about whether the signer is trusted. */
export interface SignatureReportJson {
  readonly integrity: IntegrityKind;
  readonly because: IntegrityReasonJson | null;
  readonly alteredParts: readonly PartName[];
  readonly missingParts: readonly PartName[];
  readonly unsignedParts: readonly PartName[];
  /** The certificate whose key verifies a signature. */
  readonly signer: CertificateJson | null;
  /** A certificate that a signature names and that nothing verifies. */
  readonly claimedSigner: CertificateJson | null;
  readonly signatures: readonly SignatureJson[];
  /** As the signer wrote it: a claim. */
  readonly signatureTime: ClaimedTime | null;
  readonly timestamp: TimestampJson | null;
  readonly warnings: readonly SignatureWarning[];
}

/** Why it is not intact: several reasons where it was altered. */
export type IntegrityReasonJson = readonly AlterationReason[] | UnsupportedReason | MalformedReason;

export interface SignatureJson {
  readonly part: PartName;
  readonly signatureMethod: string | null;
  readonly digestMethod: string | null;
  readonly integrity: Exclude<IntegrityKind, "unsigned">;
  readonly because: IntegrityReasonJson | null;
  readonly signer: CertificateJson | null;
  readonly claimedSigner: CertificateJson | null;
  /** SHA-1 thumbprints. */
  readonly includedCertificates: readonly Thumbprint[];
  /** The signer's certificate first. */
  readonly chain: readonly ChainLinkJson[];
  readonly signatureTime: ClaimedTime | null;
  readonly timestamp: TimestampJson | null;
  readonly warnings: readonly SignatureWarning[];
  readonly signatureCautions: readonly SignatureCaution[];
}

export interface ChainLinkJson extends Pick<ChainLink, "issuerSignature" | "confirmedBy"> {
  readonly sha1: Thumbprint;
  readonly subject: string;
}

export interface CertificateJson extends Omit<CertificateFacts, "extendedKeyUsage" | "der"> {
  /** Object identifiers of the extended key usage. */
  readonly eku: readonly string[];
}

export interface TimestampJson {
  readonly time: string | null;
  /** The name in the certificate of whoever stamped. */
  readonly tsaCN: string | null;
  readonly tsaSha1: Thumbprint | null;
  readonly tsaSelfSigned: boolean;
  /** Proven links lead from the authority to a certificate that the user added: only then is the time more than a claim. */
  readonly tsaConfirmed: boolean;
  readonly policy: string | null;
  readonly imprintMatches: boolean;
  readonly verified: boolean;
  readonly problem: TimestampProblem | null;
}

/** One thing worth saying about one or more files, and the facts that `type` goes with. */
export type FindingJson<K extends FindingKind = FindingKind> = {
  [P in K]: {
    readonly type: P;
    readonly severity: Severity;
    /** Names of the files concerned. */
    readonly files: readonly string[];
    readonly title: string;
    readonly message: string;
  } & { readonly [F in keyof FindingFacts[P] as ShortName<F>]: FindingFacts[P][F] };
}[K];

/** Facts whose names are shorter in JSON. */
type ShortName<F> = F extends "dataSourceKind" ? "kind" : F extends "functionName" ? "function" : F;
