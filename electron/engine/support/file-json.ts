import { basename } from "node:path";
import type { Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type {
  AuthenticationKind,
  ConnectorFacts,
  DataSourceKind,
  IconSet,
  Publish,
  SharedFunction,
} from "../../../shared/model/connector.ts";
import type { FileFailure, Finding } from "../../../shared/model/finding.ts";
import { severity } from "../../../shared/model/finding.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { textIn, type Known, type LocalText } from "../../../shared/model/known.ts";
import { signatureCautions, signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { CertificateFacts, SignatureFacts } from "../../../shared/model/signature.ts";
import type { LoadingVerdict } from "../../../shared/model/trust.ts";
import { describeCapability } from "../../../shared/words/describe/describe-capability.ts";
import { describeFinding, describeRefusal } from "../../../shared/words/describe/describe-finding.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type {
  CapabilitiesJson,
  CertificateJson,
  ConnectorFileJson,
  ConnectorJson,
  DataSourceKindJson,
  FileJson,
  FindingJson,
  FunctionJson,
  IconsJson,
  PublishJson,
  SignatureJson,
  SignatureReportJson,
  TimestampJson,
  UnreadFileJson,
} from "./file-json-types.ts";

/** What is known of one file. */
export interface FileFacts {
  /** As it is to be shown: as given on the command line, or relative to its folder. */
  readonly file: string;
  readonly content: Result<InspectionOutcome, FileFailure>;
  /** Null when the file system gave no bytes. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly Finding[];
}

/**
 * The one place where the model becomes the JSON that scripts read. Fields are never renamed or dropped, only added; `null` means
 * not given, or not to be known without running the connector.
 */
export function fileJson({ file, content, loading, findings }: FileFacts, now: Date): FileJson {
  const common = { file, loading, findings: findings.map((finding) => findingJson(finding, () => file)) };
  if (!content.ok) {
    const { problem, step } = en.fileFailures[content.error];
    return { ...common, sha256: null, sizeBytes: null, refused: { kind: content.error, message: `${problem} ${step}` }, ...nothingRead };
  }
  return { ...common, ...outcomeJson(content.value, file, now) };
}

type FileHead = "file" | "loading" | "findings";

function outcomeJson(
  outcome: InspectionOutcome,
  file: string,
  now: Date,
): Omit<ConnectorFileJson, FileHead> | Omit<UnreadFileJson, FileHead> {
  if (outcome.kind === "inspected") {
    const { inspection } = outcome;
    return { ...containerJson(inspection, file), codeCheck: codeCheckJson(inspection, file), ...inspectionJson(inspection, now) };
  }
  const { sha256, sizeBytes, reason } = outcome.refusal;
  const { problem, step } = describeRefusal(reason, en);
  return { sha256, sizeBytes, refused: { ...reason, message: `${problem} ${step}` }, ...nothingRead };
}

/** What every answer has, so that a script need not ask which one it got. */
const nothingRead = {
  container: null,
  opc: false,
  codeCheck: null,
  capabilities: null,
  parse: "none",
  integrity: null,
  signer: null,
  signatures: [],
} as const;

/**
 * `container` goes by the name where the content is an archive, because `.mez` and `.pqx` are names for the same thing with or without
 * an OPC package's own parts; `opc` says whether it has them.
 */
function containerJson({ container }: Inspection, file: string): Pick<ConnectorFileJson, "container" | "opc"> {
  const named = (["mez", "pqx"] as const).find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  return { container: container === "section" ? container : (named ?? container), opc: container === "pqx" };
}

/** A file that is one document has no part with a name of its own. */
function codeCheckJson({ container, connector: { codeCheck } }: Inspection, file: string): CodeCheck {
  return codeCheck.kind === "mistake" && container === "section" ? { ...codeCheck, document: basename(file) } : codeCheck;
}

function inspectionJson(inspection: Inspection, now: Date): Omit<ConnectorFileJson, FileHead | "container" | "opc" | "codeCheck"> {
  const { sha256, sizeBytes, connector, parts, archiveNotes } = inspection;
  return {
    sha256,
    sizeBytes,
    refused: null,
    ...connectorJson(connector),
    ...signatureJson(inspection, now),
    capabilities: capabilitiesJson(inspection),
    parts,
    archiveNotes,
  };
}

export function capabilitiesJson({ capabilities }: Pick<Inspection, "capabilities">): CapabilitiesJson {
  return { ...capabilities, seen: capabilities.seen.map((one) => ({ ...one, message: describeCapability(one, en.capabilities) })) };
}

function connectorJson(connector: ConnectorFacts): ConnectorJson {
  const {
    parse,
    syntaxError,
    mainDocument,
    mainCandidates,
    misnamedMain = null,
    sectionName,
    version,
    requires,
    cultures,
    missing,
    notRead,
  } = connector;
  return {
    parse,
    syntaxError,
    notRead,
    mainDocument,
    mainCandidates,
    misnamedMain,
    sectionName,
    version,
    requires,
    dataSourceKinds: connector.dataSourceKinds.map((kind) => kindJson(kind, cultures)),
    publish: connector.publishes.map((publish) => publishJson(publish, cultures)),
    functions: connector.functions.map(functionJson),
    sharedValues: connector.sharedValues,
    cultures,
    missing: missing.flatMap((one) => (one.what === "part" ? [one.name] : [])),
    missingReferences: missing,
    mistakes: connector.mistakes ?? [],
    unread: connector.unread ?? null,
  };
}

function kindJson(kind: DataSourceKind, cultures: readonly string[]): DataSourceKindJson {
  return {
    name: kind.name,
    resolved: kind.resolved,
    authKinds: kind.authentication.known ? kind.authentication.value.map(({ name }) => name) : null,
    authDetail: kind.authentication.known ? Object.fromEntries(kind.authentication.value.map((auth) => [auth.name, labelsOf(auth)])) : null,
    label: neutral(kind.label),
    labels: kind.label?.known === true ? byCulture(cultures, kind.label.value, textIn) : null,
    description: neutral(kind.description),
    testConnection: kind.testConnection,
    testConnectionCall: kind.testConnectionCall,
    resourcePath: kind.resourcePath.kind,
    supportsEncryption: valueOf(kind.supportsEncryption),
    icons: iconsJson(kind.icons),
    otherFields: kind.otherFields,
  };
}

const labelsOf = ({ labels }: AuthenticationKind): Readonly<Record<string, string | null>> =>
  Object.fromEntries(labels.map(({ field, text }) => [field, neutral(text)]));

function publishJson(publish: Publish, cultures: readonly string[]): PublishJson {
  const { buttonText } = publish;
  const inCulture = (items: readonly LocalText[], culture: string) => items.map((item) => textIn(item, culture));
  return {
    name: publish.name,
    resolved: publish.resolved,
    buttonText: buttonText?.known === true ? byCulture(cultures, buttonText.value, inCulture) : null,
    category: neutral(publish.category),
    beta: valueOf(publish.beta),
    learnMoreUrl: neutral(publish.learnMoreUrl),
    supportsDirectQuery: valueOf(publish.supportsDirectQuery),
    icons: iconsJson(publish.sourceImage),
    typeIcons: iconsJson(publish.sourceTypeImage),
    nativeQueryProperties: publish.nativeQueryProperties,
    otherFields: publish.otherFields,
  };
}

function functionJson({ documentation, ...shared }: SharedFunction): FunctionJson {
  return { ...shared, documentationName: documentation.name?.neutral ?? null, hasExamples: documentation.hasExamples };
}

const iconsJson = (icons: IconSet | null): IconsJson | null =>
  icons === null ? null : { Icon16: valueOf(icons.icon16), Icon32: valueOf(icons.icon32) };

/** `en` is the neutral resource file, as everywhere in these files; then every culture with resources of its own. */
function byCulture<T, R>(cultures: readonly string[], texts: T, inCulture: (texts: T, culture: string) => R): Readonly<Record<string, R>> {
  const own = cultures.filter((culture) => culture !== "");
  const neutralFirst = ["en", inCulture(texts, own.includes("en") ? "en" : "")];
  return Object.fromEntries([neutralFirst, ...own.map((culture) => [culture, inCulture(texts, culture)])]);
}

const valueOf = <T>(field: Known<T> | null): T | null => (field?.known === true ? field.value : null);
const neutral = (field: Known<LocalText> | null): string | null => valueOf(field)?.neutral ?? null;

function signatureJson({ signature }: Inspection, now: Date): SignatureReportJson {
  const { integrity, signatures } = signature;
  const first = signatures[0];
  const signer = signatures.find((one) => one.signer !== null)?.signer ?? null;
  const claimed = signer === null ? (signatures.find((one) => one.claimedSigner !== null)?.claimedSigner ?? null) : null;
  return {
    integrity: integrity.kind,
    because: "because" in integrity ? integrity.because : null,
    alteredParts: integrity.kind === "altered" ? integrity.altered : [],
    missingParts: integrity.kind === "altered" ? integrity.missing : [],
    unsignedParts: integrity.kind === "altered" ? integrity.uncovered : [],
    signer: certificateJson(signer),
    claimedSigner: certificateJson(claimed),
    signatures: signatures.map((one) => oneSignatureJson(one, now)),
    signatureTime: first?.signatureTime ?? null,
    timestamp: timestampJson(first?.timestamp ?? null),
    warnings: [...new Set(signatures.flatMap((one) => signatureWarnings(one, now)))],
  };
}

function oneSignatureJson(one: SignatureFacts, now: Date): SignatureJson {
  return {
    part: one.part,
    signatureMethod: one.signatureMethod,
    digestMethod: one.digestMethod,
    integrity: one.integrity.kind,
    because: "because" in one.integrity ? one.integrity.because : null,
    signer: certificateJson(one.signer),
    claimedSigner: certificateJson(one.claimedSigner),
    includedCertificates: one.includedCertificates.map(({ sha1 }) => sha1),
    chain: one.chain.map(({ certificate: { sha1, subject }, issuerSignature, confirmedBy }) => ({
      sha1,
      subject,
      issuerSignature,
      confirmedBy,
    })),
    signatureTime: one.signatureTime,
    timestamp: timestampJson(one.timestamp),
    // A fixed set that scripts compare; the other warnings of the text output follow in signatureCautions.
    warnings: signatureWarnings(one, now),
    signatureCautions: signatureCautions(one, now),
  };
}

const timestampJson = (timestamp: SignatureFacts["timestamp"]): TimestampJson | null =>
  timestamp === null
    ? null
    : {
        time: timestamp.time,
        tsaCN: timestamp.authority,
        tsaSha1: timestamp.authoritySha1,
        tsaSelfSigned: timestamp.authoritySelfSigned,
        tsaConfirmed: timestamp.authorityConfirmed,
        policy: timestamp.policy,
        imprintMatches: timestamp.imprintMatches,
        verified: timestamp.verified,
        problem: timestamp.problem,
      };

function certificateJson(certificate: CertificateFacts | null): CertificateJson | null {
  if (certificate === null) return null;
  const { extendedKeyUsage, der: _, ...facts } = certificate;
  return { ...facts, eku: extendedKeyUsage };
}

/** A finding by its type; the names it is about keep the short field names that scripts know. */
export function findingJson(finding: Finding, nameOf: (id: ConnectorId) => string): FindingJson {
  const { kind: type, files, ...facts } = finding;
  const short: Readonly<Record<string, string>> = { dataSourceKind: "kind", functionName: "function" };
  const { title, explanation, remedy } = describeFinding(finding, en);
  // The facts are those of `type`, under their short names.
  return {
    type,
    severity: severity[type],
    files: files.map(nameOf),
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [short[name] ?? name, value])),
    title,
    message: [explanation, remedy].filter((sentence) => sentence !== "").join(" "),
  } as FindingJson;
}

// What moves or hides other text stays valid JSON but must not reach a terminal raw.
const unprintable = /[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** As `JSON.stringify` with an indent of one, for a value that follows `indent`. Texts in JSON have no line feed of their own. */
export const textOf = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 1)
    .replaceAll("\n", `\n${indent}`)
    .replace(unprintable, (character) =>
      Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
    );
