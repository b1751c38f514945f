import {
  snapshotFormat,
  snapshotFormatVersion,
  type MachineSnapshot,
  type SnapshotConnector,
  type SnapshotTrust,
} from "../../shared/model/machine-snapshot.ts";

export const aMachineSnapshot = (changes: Partial<MachineSnapshot> = {}): MachineSnapshot => ({
  format: snapshotFormat,
  formatVersion: snapshotFormatVersion,
  madeAt: "2027-01-10T12:00:00.000Z",
  pseudonyms: false,
  computer: "PC-1",
  user: "anna",
  versions: { mezzanine: "1.2.3", system: "Windows_NT", systemRelease: "10.0.26100", architecture: "x64" },
  securityLevel: "not-said",
  folders: [
    { path: "C:\\Users\\anna\\Documents\\Power BI Desktop\\Custom Connectors", role: "desktop", state: "present", connectorCount: 0 },
  ],
  connectors: [],
  leftOut: 0,
  trust: aSnapshotTrust(),
  ...changes,
});

/** Unsigned, with a hash made of its name. */
export const aSnapshotConnector = (name: string, changes: Partial<SnapshotConnector> = {}): SnapshotConnector => ({
  role: "desktop",
  folder: "C:\\Users\\anna\\Documents\\Power BI Desktop\\Custom Connectors",
  name,
  sha256: aHash(name),
  title: name.replace(/\..*$/u, ""),
  version: "1.0.0",
  kinds: [name.replace(/\..*$/u, "")],
  integrity: "unsigned",
  unread: null,
  signers: [],
  loading: { kind: "unknown", because: ["security-level-not-said"] },
  findings: ["unsigned"],
  shadows: [],
  ...changes,
});

export const aSnapshotTrust = (...thumbprints: readonly string[]): SnapshotTrust => ({
  source: "policy",
  failure: null,
  entries: thumbprints.map((thumbprint) => ({ written: thumbprint, thumbprint })),
});

/** The same for the same text. */
export const aHash = (text: string): string =>
  [...text]
    .reduce((hex, character) => hex + (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"), "")
    .toUpperCase()
    .padEnd(64, "0")
    .slice(-64);
