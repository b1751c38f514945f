import type { About } from "../../shared/contract/commands.ts";
import type { Finding } from "../../shared/model/finding.ts";
import type { ConnectorRecord, ConnectorRow, InventorySnapshot, TrustView } from "../../shared/model/inventory.ts";
import type { Inspection } from "../../shared/model/inspection.ts";
import type { PublisherFacts } from "../../shared/model/publisher.ts";
import { known } from "../../shared/model/known.ts";
import type { CertificateFacts } from "../../shared/model/signature.ts";
import {
  aCertificate,
  aConnector,
  aKind,
  anId,
  aPart,
  aPublish,
  aRecord,
  aRow,
  aText,
  aThumbprint,
  signedBy,
  someHex,
  unsigned,
} from "./a-record.ts";
import { folders, twelveRows } from "./twelve-rows.ts";

/** An inventory as somebody might really have it. */

export const clashes: readonly Finding[] = [
  {
    kind: "shadows-certified",
    files: [anId("Ashgrove.mez")],
    dataSourceKind: "Ashgrove",
    certifiedName: "Ashgrove Ledger",
    certifiedVersion: "2.9.1",
    localVersion: "1.0.5",
    localIs: "older",
  },
  { kind: "same-kind", files: [anId("Elmworks.mez"), anId("Elmworks (2).mez")], dataSourceKind: "Elmworks", titlesDiffer: false },
];

export const aSnapshot = (facts: Partial<InventorySnapshot> = {}): InventorySnapshot => ({
  revision: 1,
  rows: twelveRows,
  folders,
  findings: clashes,
  scannedAt: "2026-11-21T14:32:00Z",
  scanning: null,
  quarantined: 0,
  notices: 0,
  unseenAlarms: 0,
  ...facts,
});

/** As many as nobody has, to see that it still runs smoothly. */
export const manyRows = (count: number): readonly ConnectorRow[] =>
  Array.from({ length: count }, (_, index) => {
    const row = twelveRows[index % twelveRows.length] ?? aRow();
    const round = Math.floor(index / twelveRows.length);
    return round === 0
      ? row
      : {
          ...row,
          id: anId(`${round}/${row.name}`),
          name: `${round}/${row.name}`,
          title: `${row.title} ${round}`,
          sha256: someHex(`${round} ${row.name}`, 64),
        };
  });

export const aPublisher = (name: string, facts: Partial<PublisherFacts> = {}): PublisherFacts => ({
  sha256: someHex(name, 64),
  sha1: aThumbprint(name),
  subject: `CN=${name}`,
  name,
  notBefore: "2023-01-01T00:00:00Z",
  notAfter: "2029-01-01T00:00:00Z",
  firstSeenAt: "2026-09-14T10:00:00Z",
  accepted: null,
  note: "",
  onList: false,
  connectors: [],
  ...facts,
});

export const trustView: TrustView = {
  policy: {
    source: { kind: "policy" },
    failure: null,
    entries: [
      { written: aThumbprint("Birch Ltd"), thumbprint: aThumbprint("Birch Ltd"), dirt: [] },
      {
        written: `<U+200E>${aThumbprint("Fjordline Data ASA").toLowerCase()}`,
        thumbprint: aThumbprint("Fjordline Data ASA"),
        dirt: ["hidden-characters"],
      },
      { written: aThumbprint("Kelp Systems"), thumbprint: aThumbprint("Kelp Systems"), dirt: [] },
      { written: aThumbprint("nobody"), thumbprint: aThumbprint("nobody"), dirt: [] },
      { written: "see ticket IT-2210", thumbprint: null, dirt: [] },
    ],
  },
  signers: [
    { thumbprint: aThumbprint("Birch Ltd"), name: "Birch Ltd", trusted: true, connectors: [anId("Birchbase.pqx")] },
    { thumbprint: aThumbprint("Coppice AS"), name: "Coppice AS", trusted: false, connectors: [anId("Coppice.pqx")] },
    { thumbprint: aThumbprint("Fjordline Data ASA"), name: "Fjordline Data ASA", trusted: true, connectors: [anId("Fjordline.pqx")] },
    { thumbprint: aThumbprint("Heath & Moor OÜ"), name: "Heath & Moor OÜ", trusted: false, connectors: [anId("Heath.pqx")] },
    { thumbprint: aThumbprint("Kelp Systems"), name: "Kelp Systems", trusted: true, connectors: [anId("Kelp.pqx")] },
  ],
  publishers: [
    aPublisher("Birch Ltd", { onList: true, connectors: [anId("Birchbase.pqx")] }),
    aPublisher("Coppice AS", {
      accepted: { how: "on-sight", at: "2026-10-02T08:00:00Z" },
      note: "Sent by their support",
      connectors: [anId("Coppice.pqx")],
    }),
    aPublisher("Kelp Systems", { onList: true, notAfter: "2025-03-31T00:00:00Z", connectors: [anId("Kelp.pqx")] }),
  ],
  recommended: { kind: "not-yet", connectors: [anId("Coppice.pqx")] },
};

export const anAbout = (facts: Partial<About> = {}): About => ({
  version: "0.1.0",
  host: "web",
  runtime: "Node 24.21.0",
  catalogue: { asOf: "2026-08", count: 220, source: "shipped" },
  dataFolder: "C:\\Users\\mira\\AppData\\Roaming\\Mezzanine",
  platform: "win32",
  storeReadOnly: false,
  culture: "en-GB",
  ...facts,
});

const named = (row: ConnectorRow) => ({ id: row.id, name: row.name, folder: row.folder, modifiedAt: row.modifiedAt });

/** The detail that belongs to a row. */
export function recordOf(row: ConnectorRow): ConnectorRecord {
  switch (row.integrity) {
    case "refused":
      return refusedRecord(row);
    case "unsigned":
      return unsignedRecord(row);
    case "altered":
      return alteredRecord(row);
    case "unsupported":
    case "malformed":
      return uncheckedRecord(row);
    case "intact":
      return intactRecord(row);
  }
}

const refusedRecord = (row: ConnectorRow): ConnectorRecord => ({
  ...named(row),
  content: {
    kind: "refused",
    refusal: { sha256: row.sha256, sizeBytes: row.sizeBytes, reason: { kind: "not-a-connector", looksLike: "html" } },
  },
  loading: { kind: "blocked", because: ["not-a-connector"] },
  findings: [],
});

const unsignedRecord = (row: ConnectorRow): ConnectorRecord =>
  aRecord({
    ...named(row),
    loading: { kind: "blocked", because: ["unsigned"] },
    findings: [...clashes.filter(({ files }) => files.includes(row.id)), { kind: "unsigned", files: [row.id] }],
    inspection: { ...declared(row), container: "mez", signature: unsigned, parts: [aPart({ covered: null })] },
  });

function alteredRecord(row: ConnectorRow): ConnectorRecord {
  const integrity = {
    kind: "altered",
    altered: ["Dune.pq"],
    missing: [],
    uncovered: ["helper.pqm"],
    because: ["part-changed", "part-not-covered"],
  } as const;
  const parts = [
    aPart({ name: "Dune.pq", covered: false }),
    aPart({ name: "helper.pqm", role: "helper", covered: false }),
    aPart({ name: "resources.resx", role: "resources" }),
  ];
  return aRecord({
    ...named(row),
    loading: { kind: "unknown", because: ["altered"] },
    findings: [{ files: [row.id], ...integrity }],
    inspection: { ...declared(row), parts, signature: signedBy({ signer: signerOf(row), integrity }) },
  });
}

function uncheckedRecord(row: ConnectorRow): ConnectorRecord {
  const because = "signature-method";
  const algorithm = "http://www.w3.org/2007/05/xmldsig-more#rsa-pss";
  return aRecord({
    ...named(row),
    loading: { kind: "unknown", because: ["could-not-check"] },
    findings: [{ kind: "could-not-check", files: [row.id], because, algorithm }],
    inspection: {
      ...declared(row),
      signature: signedBy({ signer: null, claimedSigner: signerOf(row), integrity: { kind: "unsupported", because, algorithm } }),
    },
  });
}

function intactRecord(row: ConnectorRow): ConnectorRecord {
  const dead = row.findings.includes("dead-folder");
  return aRecord({
    ...named(row),
    loading: { kind: row.loading, because: [dead ? "folder-not-read" : row.trusted ? "signer-trusted" : "signer-not-trusted"] },
    findings: dead ? [{ kind: "dead-folder", files: [row.id], readInstead: folders[0]?.path ?? "" }] : [],
    inspection: { ...declared(row), signature: signedBy({ signer: signerOf(row) }) },
  });
}

/** What the row says the document declares. */
function declared(row: ConnectorRow): Pick<Inspection, "connector" | "images"> {
  const publish = aPublish({
    buttonText: known([aText(row.title), aText(`Data from ${row.title}`)]),
    beta: known(row.beta),
    category: row.category === null ? null : known(aText(row.category)),
  });
  const { icon } = row;
  return {
    connector: aConnector({
      version: row.version,
      sectionName: row.title.split(" ")[0] ?? row.title,
      publishes: [publish],
      dataSourceKinds: row.dataSourceKinds.map((name) => aKind({ name, label: null })),
    }),
    images: icon === null ? [] : ["Birch16.png", "Birch32.png"].map((part) => ({ part, dataUrl: icon })),
  };
}

const signerOf = (row: ConnectorRow): CertificateFacts =>
  aCertificate({
    subjectCN: row.signerName,
    subject: `CN=${row.signerName ?? ""}`,
    notAfter: row.findings.includes("certificate-expired") ? "2025-03-31T00:00:00Z" : "2029-01-01T00:00:00Z",
  });
