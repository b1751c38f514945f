import { nothingSeen } from "../../../shared/model/capabilities.ts";
import { createHash } from "node:crypto";
import type { Subject } from "../../../electron/engine/checks/check.ts";
import type { CertifiedConnector } from "../../../electron/engine/catalogue/catalogue.ts";
import {
  printLength,
  type ConnectorFacts,
  type DataSourceKind,
  type MemberPrints,
  type Publish,
  type SharedFunction,
} from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import { known } from "../../../shared/model/known.ts";
import type { IntegrityVerdict } from "../../../shared/model/signature.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";

export const aKind = (name: string, facts: Partial<DataSourceKind> = {}): DataSourceKind => ({
  name,
  resolved: true,
  authentication: known([{ name: "Anonymous", labels: [], fields: [] }]),
  label: null,
  description: null,
  testConnection: false,
  testConnectionCall: { kind: "none" },
  resourcePath: { kind: "parameters" },
  supportsEncryption: null,
  icons: null,
  otherFields: [],
  ...facts,
});

export const aFunction = (name: string, facts: Partial<SharedFunction> = {}): SharedFunction => ({
  name,
  parameters: [],
  returnType: "any",
  kind: null,
  publish: null,
  documentation: { name: null, longDescription: null, hasExamples: false },
  path: null,
  ...facts,
});

export const aPublish = (title: string, facts: Partial<Publish> = {}): Publish => ({
  name: `${title}.Publish`,
  resolved: true,
  buttonText: known([{ neutral: title, byCulture: {} }]),
  category: null,
  beta: null,
  learnMoreUrl: null,
  supportsDirectQuery: null,
  sourceImage: null,
  sourceTypeImage: null,
  nativeQueryProperties: null,
  otherFields: [],
  ...facts,
});

export const someFacts = (facts: Partial<ConnectorFacts> = {}): ConnectorFacts => ({
  parse: "ok",
  syntaxError: null,
  codeCheck: { kind: "reads" },
  notRead: [],
  mainDocument: "Main.m",
  mainCandidates: ["Main.m"],
  sectionName: null,
  version: null,
  requires: null,
  dataSourceKinds: [],
  publishes: [],
  functions: [],
  sharedValues: [],
  cultures: [],
  missing: [],
  ...facts,
});

const integrity: { readonly [K in IntegrityVerdict["kind"]]: IntegrityVerdict } = {
  unsigned: { kind: "unsigned" },
  intact: { kind: "intact", signer: "AA".repeat(20) as Thumbprint, covered: [] },
  altered: { kind: "altered", altered: ["Main.m"], missing: [], uncovered: [], because: ["part-changed"] },
  unsupported: { kind: "unsupported", because: "key-type", algorithm: "dsa" },
  malformed: { kind: "malformed", because: "doctype" },
};

/** Each text a print of its own, whatever its length. */
export const printsOf = (members: readonly string[], membersLeft = 0): MemberPrints => ({
  text: [...new Set(members.map((text) => createHash("sha256").update(text).digest("base64url").slice(0, printLength)))].sort().join(""),
  membersLeft,
});

export interface SubjectOptions {
  readonly name?: string;
  readonly role?: FolderRole | null;
  readonly sha256?: string;
  readonly integrity?: IntegrityVerdict["kind"];
  readonly container?: Inspection["container"];
  readonly kinds?: readonly string[];
  readonly functions?: readonly string[];
  readonly titles?: readonly string[];
  /** A member of this text for each: equal texts are equal members. */
  readonly members?: readonly string[];
  readonly facts?: Partial<ConnectorFacts>;
}

/** A file in Desktop's folder unless said otherwise; its hash is its own. */
export function aSubject(id: string, options: SubjectOptions = {}): Subject {
  const { role = "desktop", kinds = [], functions = [], titles = [], members, facts = {} } = options;
  const connector = someFacts({
    dataSourceKinds: kinds.map((name) => aKind(name)),
    functions: functions.map((name) => aFunction(name)),
    publishes: titles.map((title) => aPublish(title)),
    ...(members === undefined ? {} : { memberPrints: printsOf(members) }),
    ...facts,
  });
  const inspection: Inspection = {
    sha256: options.sha256 ?? `hash of ${id}`,
    sizeBytes: 1,
    container: options.container ?? "mez",
    parts: [],
    archiveNotes: [],
    connector,
    capabilities: nothingSeen,
    signature: { integrity: integrity[options.integrity ?? "unsigned"], signatures: [] },
    images: [],
  };
  return {
    id: id as ConnectorId,
    name: options.name ?? `${id}.mez`,
    folder: role === null ? null : { id: role as string as FolderId, role, path: `/${role}` },
    content: { ok: true, value: { kind: "inspected", inspection } },
  };
}

export const aCertified = (name: string, facts: Partial<CertifiedConnector> = {}): CertifiedConnector => ({
  name,
  origin: "partner-certified",
  version: null,
  kinds: [],
  functions: [],
  files: [],
  certifiedSince: null,
  beta: null,
  kindConfidence: null,
  listing: null,
  installedId: null,
  ...facts,
});
