import type { Capabilities } from "../../shared/model/capabilities.ts";
import type { ConnectorFacts, DataSourceKind, Publish, SharedFunction } from "../../shared/model/connector.ts";
import type { Inspection, PartFacts } from "../../shared/model/inspection.ts";
import type { ConnectorId, ConnectorRecord, ConnectorRow, FolderId } from "../../shared/model/inventory.ts";
import { known, type LocalText } from "../../shared/model/known.ts";
import type { CertificateFacts, SignatureFacts, SignatureReport } from "../../shared/model/signature.ts";
import { aCertificate as aSelfIssuedCertificate, aSignature as aPlainSignature, aStamp } from "./a-signature.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";

/** Builders of invented facts, for the gallery and the tests. Each gives something ordinary; what matters is passed in. */

export const anId = (name: string): ConnectorId => `desktop|${name}` as ConnectorId;
export const aFolderId = (name: string): FolderId => name as FolderId;
export const aText = (neutral: string, byCulture: Readonly<Record<string, string>> = {}): LocalText => ({ neutral, byCulture });

/** Digits that look like a hash, the same for the same seed. */
export function someHex(seed: string, digits: number): string {
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  return Array.from({ length: digits }, () => {
    state = (state * 1103515245 + 12345) >>> 0;
    return ((state >>> 16) & 15).toString(16).toUpperCase();
  }).join("");
}

export const aThumbprint = (seed = "birch"): Thumbprint => someHex(seed, 40) as Thumbprint;

/** Issued by an authority, unlike the self-signed ones of the engine's tests. */
export const aCertificate = (facts: Partial<CertificateFacts> = {}): CertificateFacts =>
  aSelfIssuedCertificate({
    subject: "CN=Birch Ltd,O=Birch Ltd,C=GB",
    issuer: "CN=Rowan Code Signing CA,O=Rowan Trust,C=GB",
    issuerCN: "Rowan Code Signing CA",
    sha1: aThumbprint(facts.subjectCN ?? "birch"),
    sha256: someHex(facts.subjectCN ?? "birch", 64),
    serial: "4C0FFEE1",
    notBefore: "2024-01-01T00:00:00Z",
    notAfter: "2029-01-01T00:00:00Z",
    keyType: "RSA-3072",
    ...facts,
  });

export function aSignature(facts: Partial<SignatureFacts> = {}): SignatureFacts {
  const signer = facts.signer === undefined ? aCertificate() : facts.signer;
  return aPlainSignature({
    part: "package/services/digital-signature/xml-signature/1.psdsxs",
    integrity: {
      kind: "intact",
      signer: signer?.sha1 ?? aThumbprint(),
      covered: ["Birchbase.m", "resources.resx", "Birch16.png", "Birch32.png"],
    },
    includedCertificates: signer === null ? [] : [signer],
    chain: signer === null ? [] : [{ certificate: signer, issuerSignature: signer.selfSigned ? "self" : "absent", confirmedBy: null }],
    signatureTime: { raw: "2024-05-04T09:12:00Z", utc: "2024-05-04T09:12:00Z" },
    timestamp: aStamp({
      time: "2024-05-04T09:12:04Z",
      authority: "Hazel Timestamp Authority",
      authoritySha1: aThumbprint("hazel"),
      authorityConfirmed: true,
      policy: "1.3.6.1.4.1.99999.1",
    }),
    ...facts,
    signer,
  });
}

export const unsigned: SignatureReport = { integrity: { kind: "unsigned" }, signatures: [] };
export const signedBy = (facts: Partial<SignatureFacts> = {}): SignatureReport => {
  const signature = aSignature(facts);
  return { integrity: signature.integrity, signatures: [signature] };
};

export const aPublish = (facts: Partial<Publish> = {}): Publish => ({
  name: "Birchbase.Publish",
  resolved: true,
  buttonText: known([aText("Birchbase", { de: "Birkenbasis" }), aText("Tables and views of a Birchbase server")]),
  category: known(aText("Database")),
  beta: known(false),
  learnMoreUrl: known(aText("https://birch.example/powerbi")),
  supportsDirectQuery: known(true),
  sourceImage: {
    icon16: known([{ file: "Birch16.png", width: 16, height: 16 }]),
    icon32: known([{ file: "Birch32.png", width: 32, height: 32 }]),
  },
  sourceTypeImage: null,
  nativeQueryProperties: null,
  otherFields: [],
  ...facts,
});

export const aKind = (facts: Partial<DataSourceKind> = {}): DataSourceKind => ({
  name: "Birchbase",
  resolved: true,
  authentication: known([
    { name: "UsernamePassword", labels: [{ field: "UsernameLabel", text: known(aText("Login")) }], fields: [] },
    { name: "OAuth", labels: [], fields: ["StartLogin", "FinishLogin"] },
  ]),
  label: known(aText("Birchbase server")),
  description: null,
  testConnection: true,
  testConnectionCall: { kind: "resolved", functionName: "Birchbase.Database" },
  resourcePath: { kind: "parameters" },
  supportsEncryption: known(true),
  icons: null,
  otherFields: [],
  ...facts,
});

export const aFunction = (facts: Partial<SharedFunction> = {}): SharedFunction => ({
  name: "Birchbase.Database",
  parameters: [
    { name: "server", type: "text", optional: false },
    { name: "database", type: "text", optional: false },
    { name: "options", type: "nullable record", optional: true },
  ],
  returnType: "table",
  kind: "Birchbase",
  publish: "Birchbase.Publish",
  documentation: {
    name: aText("Birchbase database"),
    longDescription: aText("Returns the tables and views of a Birchbase database."),
    hasExamples: true,
  },
  path: { kind: "json", parameters: ["server", "database"] },
  ...facts,
});

export const aConnector = (facts: Partial<ConnectorFacts> = {}): ConnectorFacts => ({
  parse: "ok",
  syntaxError: null,
  codeCheck: { kind: "reads" },
  notRead: [],
  mainDocument: "Birchbase.m",
  mainCandidates: ["Birchbase.m"],
  sectionName: "Birchbase",
  version: "2.1.0",
  requires: null,
  dataSourceKinds: [aKind()],
  publishes: [aPublish()],
  functions: [aFunction()],
  sharedValues: [],
  cultures: ["de"],
  missing: [],
  ...facts,
});

export const aPart = (facts: Partial<PartFacts> = {}): PartFacts => ({
  name: "Birchbase.m",
  sizeBytes: 18_240,
  compressedBytes: 4_100,
  contentType: "application/x-ms-m",
  role: "main",
  covered: true,
  ...facts,
});

const parts: readonly PartFacts[] = [
  aPart(),
  aPart({ name: "resources.resx", role: "resources", sizeBytes: 5_912, contentType: "text/xml" }),
  aPart({ name: "Birch16.png", role: "image", sizeBytes: 412, contentType: "image/png" }),
  aPart({ name: "Birch32.png", role: "image", sizeBytes: 891, contentType: "image/png" }),
  aPart({ name: "[Content_Types].xml", role: "packaging", sizeBytes: 530, contentType: null, covered: false }),
];

/** One of each kind. */
export const someCapabilities: Capabilities = {
  seen: [
    {
      kind: "address",
      host: "api.birch.example",
      use: "contacted",
      whole: true,
      places: [{ document: "Birchbase.m", line: 41 }],
      morePlaces: 2,
    },
    { kind: "address", host: "birch.example", use: "written", whole: true, places: [{ document: "Birchbase.m", line: 12 }], morePlaces: 0 },
    {
      kind: "asked-address",
      functionName: "Birchbase.Tables",
      parameters: ["server"],
      places: [{ document: "Birchbase.m", line: 8 }],
      morePlaces: 0,
    },
    {
      kind: "data-function",
      functionName: "Web.Contents",
      called: "mixed",
      places: [{ document: "Birchbase.m", line: 41 }],
      morePlaces: 3,
    },
    {
      kind: "sign-in",
      dataSourceKind: "Birchbase",
      authentication: "UsernamePassword",
      places: [{ document: "Birchbase.m", line: 30 }],
      morePlaces: 0,
    },
    {
      kind: "reads-credential",
      functionName: "Extension.CurrentCredential",
      places: [{ document: "Birchbase.m", line: 44 }],
      morePlaces: 0,
    },
    { kind: "evaluates-code", functionName: "Expression.Evaluate", places: [{ document: "Birchbase.m", line: 90 }], morePlaces: 0 },
    { kind: "native-query", functionName: "Value.NativeQuery", places: [{ document: "Birchbase.m", line: 72 }], morePlaces: 0 },
    { kind: "direct-query", publish: "Birchbase.Publish", certain: true, places: [], morePlaces: 0 },
    { kind: "writes-traces", functionName: "Diagnostics.Trace", places: [{ document: "Helper.pqm", line: 3 }], morePlaces: 0 },
  ],
  leftOut: 0,
  unread: [],
};

export const anInspection = (facts: Partial<Inspection> = {}): Inspection => ({
  sha256: someHex("file", 64),
  sizeBytes: 21_337,
  container: "pqx",
  parts,
  archiveNotes: [],
  connector: aConnector(),
  capabilities: someCapabilities,
  signature: signedBy(),
  images: [
    { part: "Birch16.png", dataUrl: aPicture("#0b6a0b") },
    { part: "Birch32.png", dataUrl: aPicture("#0b6a0b") },
  ],
  ...facts,
});

interface RecordParts extends Partial<Omit<ConnectorRecord, "content">> {
  readonly inspection?: Partial<Inspection>;
}

export const aRecord = ({ inspection, ...rest }: RecordParts = {}): ConnectorRecord => {
  return {
    id: anId("Birchbase.pqx"),
    folder: aFolderId("desktop"),
    name: "Birchbase.pqx",
    modifiedAt: "2026-02-11T08:30:00Z",
    content: { kind: "inspected", inspection: anInspection(inspection) },
    loading: { kind: "expected", because: ["signer-trusted"] },
    findings: [],
    ...rest,
  };
};

export const aRow = (facts: Partial<ConnectorRow> = {}): ConnectorRow => ({
  id: anId(facts.name ?? "Birchbase.pqx"),
  folder: aFolderId("desktop"),
  name: "Birchbase.pqx",
  title: "Birchbase",
  version: "2.1.0",
  disabled: false,
  testingUntil: null,
  category: "Database",
  beta: false,
  dataSourceKinds: ["Birchbase"],
  functions: ["Birchbase.Database"],
  hosts: [],
  integrity: "intact",
  signerName: "Birch Ltd",
  signerThumbprint: aThumbprint(),
  trusted: true,
  loading: "expected",
  findings: [],
  icon: null,
  modifiedAt: "2026-02-11T08:30:00Z",
  sizeBytes: 21_337,
  sha256: someHex(facts.name ?? "file", 64),
  ...facts,
});

/** A round mark on nothing, like most connectors' icons. */
export const aPicture = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
      `<circle cx="16" cy="16" r="13" fill="${colour}"/><path d="M10 20l6-10 6 10z" fill="#fff"/></svg>`,
  )}`;
