import type { About } from "../shared/contract/commands.ts";
import type { Finding } from "../shared/model/finding.ts";
import type { ConnectorRecord, ConnectorRow, FolderFacts, InventorySnapshot, TrustView } from "../shared/model/inventory.ts";
import { known } from "../shared/model/known.ts";
import { aCertificate, aConnector, aFolderId, aKind, anId, aPart, aPicture, aPublish, aRecord, aRow, aText, aThumbprint, signedBy, someHex, unsigned } from "./gallery-data.ts";

/** An inventory as somebody might really have it: twelve connectors, one old, one changed, one a copy. */

export const folders: readonly FolderFacts[] = [
  { id: aFolderId("desktop"), path: "C:\\Users\\mira\\OneDrive - Fenwick\\Documents\\Power BI Desktop\\Custom Connectors", role: "desktop", state: "present", connectorCount: 11 },
  { id: aFolderId("dead"), path: "C:\\Users\\mira\\OneDrive - Fenwick\\Documents\\Microsoft Power BI Desktop\\Custom Connectors", role: "desktop-dead", state: "present", connectorCount: 1 },
  { id: aFolderId("certified"), path: "C:\\Users\\mira\\AppData\\Local\\Microsoft\\Power BI Desktop\\CertifiedExtensions", role: "certified-installer", state: "present", connectorCount: 118 },
  { id: aFolderId("store"), path: "C:\\Users\\mira\\Microsoft\\Power BI Desktop Store App\\CertifiedExtensions", role: "certified-store", state: "absent", connectorCount: 0 },
  { id: aFolderId("gateway"), path: "C:\\Windows\\ServiceProfiles\\PBIEgwService\\Documents\\Power BI Desktop\\Custom Connectors", role: "gateway", state: "access-denied", connectorCount: 0 },
  { id: aFolderId("added"), path: "D:\\Builds\\connectors", role: "added", state: "present", connectorCount: 0 },
];

function desktop(name: string, facts: Partial<ConnectorRow>): ConnectorRow {
  const signer = facts.signerName ?? null;
  return aRow({ name, signerThumbprint: signer === null ? null : aThumbprint(signer), ...facts });
}
const unsignedRow = { integrity: "unsigned", signerName: null, trusted: false, loading: "blocked" } as const;

export const twelveRows: readonly ConnectorRow[] = [
  desktop("Ashgrove.mez", { ...unsignedRow, title: "Ashgrove Ledger", version: "1.0.5", category: "Other", dataSourceKinds: ["Ashgrove"], functions: ["Ashgrove.Contents"], findings: ["shadows-certified", "unsigned"], icon: aPicture("#8764b8") }),
  desktop("Birchbase.pqx", { title: "Birchbase", signerName: "Birch Ltd", icon: aPicture("#0b6a0b") }),
  desktop("Coppice.pqx", { title: "Coppice", version: "0.9.2", category: "Other", beta: true, dataSourceKinds: ["Coppice"], functions: ["Coppice.Feed", "Coppice.Tables"], signerName: "Coppice AS", trusted: false, loading: "blocked", findings: ["signer-not-trusted"], icon: aPicture("#c239b3") }),
  desktop("Dune.pqx", { title: "Dune Metrics", version: "3.4.1", category: "Azure", dataSourceKinds: ["DuneMetrics"], functions: ["Dune.Metrics"], integrity: "altered", signerName: "Dune Analytics GmbH", trusted: true, loading: "unknown", findings: ["altered"], icon: aPicture("#ca5010") }),
  desktop("Elmworks.mez", { ...unsignedRow, title: "Elmworks Maintenance and Asset Management for Large Municipalities", version: null, category: "Other", dataSourceKinds: ["Elmworks"], functions: ["Elmworks.Assets"], findings: ["unsigned", "same-kind"] }),
  desktop("Elmworks (2).mez", { ...unsignedRow, title: "Elmworks Maintenance and Asset Management for Large Municipalities", version: null, category: "Other", dataSourceKinds: ["Elmworks"], functions: ["Elmworks.Assets"], findings: ["unsigned", "same-kind"] }),
  desktop("Fjordline.pqx", { title: "Fjordline Bookings", version: "1.12.0", category: "Other", dataSourceKinds: ["Fjordline"], functions: ["Fjordline.Contents"], signerName: "Fjordline Data ASA", icon: aPicture("#038387") }),
  desktop("Gorse.pqx", { title: "Gorse CRM", version: "5.0.0", category: "Other", dataSourceKinds: ["Gorse", "GorseSandbox"], functions: ["Gorse.Accounts"], integrity: "unsupported", signerName: null, trusted: false, loading: "unknown", findings: ["could-not-check"] }),
  desktop("Heath.pqx", { title: "Heath Registry", version: "2.0.3", category: "Database", dataSourceKinds: ["Heath"], functions: ["Heath.Registry"], signerName: "Heath & Moor OÜ", trusted: false, loading: "blocked", findings: ["signer-not-trusted", "certificate-expired"], icon: aPicture("#8e562e") }),
  desktop("invoice_export.mez", { title: "invoice_export.mez", version: null, category: null, dataSourceKinds: [], functions: [], integrity: "refused", signerName: null, trusted: false, loading: "blocked", findings: ["not-a-connector"] }),
  desktop("Juniper.mez", { ...unsignedRow, title: "Juniper Files", version: "1.1.0", category: "Other", dataSourceKinds: ["Juniper"], functions: ["Juniper.Files"], findings: ["unsigned", "misspelt-field"], icon: aPicture("#498205") }),
  desktop("Kelp.pqx", { title: "Kelp Warehouse", version: "4.2.0", category: "Database", dataSourceKinds: ["Kelp"], functions: ["Kelp.Warehouse"], signerName: "Kelp Systems", folder: aFolderId("dead"), loading: "blocked", findings: ["dead-folder"], icon: aPicture("#005b70") }),
];

export const clashes: readonly Finding[] = [
  { kind: "shadows-certified", files: [anId("Ashgrove.mez")], dataSourceKind: "Ashgrove", certifiedName: "Ashgrove Ledger", certifiedVersion: "2.9.1", localVersion: "1.0.5", localIs: "older" },
  { kind: "same-kind", files: [anId("Elmworks.mez"), anId("Elmworks (2).mez")], dataSourceKind: "Elmworks" },
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
    return round === 0 ? row : { ...row, id: anId(`${round}/${row.name}`), name: `${round}/${row.name}`, title: `${row.title} ${round}`, sha256: someHex(`${round} ${row.name}`, 64) };
  });

export const trustView: TrustView = {
  policy: {
    source: { kind: "policy" },
    failure: null,
    entries: [
      { written: aThumbprint("Birch Ltd"), thumbprint: aThumbprint("Birch Ltd"), dirt: [] },
      { written: `<U+200E>${aThumbprint("Fjordline Data ASA").toLowerCase()}`, thumbprint: aThumbprint("Fjordline Data ASA"), dirt: ["hidden-characters"] },
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

/** The detail that belongs to a row: the three that the window is for have facts of their own. */
export function recordOf(row: ConnectorRow): ConnectorRecord {
  const title = aPublish({ buttonText: known([aText(row.title), aText(`Data from ${row.title}`)]), beta: known(row.beta), category: row.category === null ? null : known(aText(row.category)) });
  const connector = aConnector({ version: row.version, sectionName: row.title.split(" ")[0] ?? row.title, publishes: [title], dataSourceKinds: row.dataSourceKinds.map((name) => aKind({ name, label: null })) });
  const images = row.icon === null ? [] : [{ part: "Birch16.png", dataUrl: row.icon }, { part: "Birch32.png", dataUrl: row.icon }];
  const signer = aCertificate({ subjectCN: row.signerName, subject: `CN=${row.signerName ?? ""}`, notAfter: row.findings.includes("certificate-expired") ? "2025-03-31T00:00:00Z" : "2029-01-01T00:00:00Z" });
  const clash = clashes.filter(({ files }) => files.includes(row.id));
  if (row.integrity === "refused") {
    return { ...named(row), content: { kind: "refused", refusal: { sha256: row.sha256, sizeBytes: row.sizeBytes, reason: { kind: "not-a-connector", looksLike: "html" } } }, loading: { kind: "blocked", because: ["not-a-connector"] }, findings: [] };
  }
  if (row.integrity === "unsigned") {
    return aRecord({ ...named(row), loading: { kind: "blocked", because: ["unsigned"] }, findings: [...clash, { kind: "unsigned", files: [row.id] }], inspection: { container: "mez", connector, images, signature: unsigned, parts: [aPart({ covered: null })] } });
  }
  if (row.integrity === "altered") {
    const integrity = { kind: "altered", altered: ["Dune.pq"], missing: [], uncovered: ["helper.pqm"], because: ["part-changed", "part-not-covered"] } as const;
    const changed = [aPart({ name: "Dune.pq", covered: false }), aPart({ name: "helper.pqm", role: "helper", covered: false }), aPart({ name: "resources.resx", role: "resources" })];
    return aRecord({ ...named(row), loading: { kind: "unknown", because: ["altered"] }, findings: [{ files: [row.id], ...integrity }], inspection: { connector, images, parts: changed, signature: signedBy({ signer, integrity }) } });
  }
  if (row.integrity === "unsupported") {
    const integrity = { kind: "unsupported", because: "signature-method", algorithm: "http://www.w3.org/2007/05/xmldsig-more#rsa-pss" } as const;
    return aRecord({ ...named(row), loading: { kind: "unknown", because: ["could-not-check"] }, findings: [{ kind: "could-not-check", files: [row.id], because: "signature-method", algorithm: integrity.algorithm }], inspection: { connector, images, signature: signedBy({ signer: null, claimedSigner: signer, integrity }) } });
  }
  return aRecord({
    ...named(row),
    loading: { kind: row.loading, because: row.trusted ? (row.folder === aFolderId("dead") ? ["folder-not-read"] : ["signer-trusted"]) : ["signer-not-trusted"] },
    findings: row.findings.includes("dead-folder") ? [{ kind: "dead-folder", files: [row.id], readInstead: folders[0]?.path ?? "" }] : [],
    inspection: { connector, images, signature: signedBy({ signer }) },
  });
}
