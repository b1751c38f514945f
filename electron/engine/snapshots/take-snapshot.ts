import type { Finding } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import { connectorTitle } from "../../../shared/model/connector-title.ts";
import {
  byCodeUnits,
  snapshotFormat,
  snapshotFormatVersion,
  snapshotLimits,
  type MachineSnapshot,
  type SnapshotConnector,
  type SnapshotTrustEntry,
  type SnapshotVersions,
} from "../../../shared/model/machine-snapshot.ts";
import type { LoadingVerdict, SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import { groupByFile } from "../inventory/assemble.ts";
import type { Environment } from "../scan/known-folders.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";
import { textOf } from "../support/file-json.ts";
import { createPrivateNames } from "../support/private-names.ts";
import { hostsOf } from "../support/support-bundle.ts";

/** Everything that a snapshot is made of, with the names as they are. */
export interface SnapshotFacts {
  readonly madeAt: Date;
  readonly versions: SnapshotVersions;
  readonly computer: SnapshotComputer;
  readonly securityLevel: SecurityLevel;
  readonly folders: readonly Omit<FolderFacts, "id">[];
  readonly files: readonly SnapshotFile[];
  readonly findings: readonly Finding[];
  readonly policy: TrustPolicy;
}

export interface SnapshotComputer {
  readonly home: string;
  readonly environment: Environment;
  /** As the system calls it. */
  readonly computerName: string;
  readonly dataFolder: string;
}

export interface SnapshotFile extends Pick<ScannedFile, "id" | "name" | "content"> {
  readonly folder: Pick<ScannedFile["folder"], "path" | "role">;
  /** Null when there are no bytes. */
  readonly loading: LoadingVerdict | null;
}

/** Puts down what is known of this computer. Pure: the same facts give the same snapshot, in whatever order they come. */
export function takeSnapshot(facts: SnapshotFacts, { pseudonyms }: { readonly pseudonyms: boolean }): MachineSnapshot {
  const whole = sorted(writtenOf(facts));
  return fitted(pseudonyms ? sorted(withoutPrivateNames(whole, facts)) : whole);
}

/** The file. */
export const snapshotText = (snapshot: MachineSnapshot): string => `${textOf(snapshot, "")}\n`;

function writtenOf({ madeAt, versions, computer, securityLevel, folders, files, findings, policy }: SnapshotFacts): MachineSnapshot {
  const byFile = groupByFile(findings);
  return {
    format: snapshotFormat,
    formatVersion: snapshotFormatVersion,
    madeAt: madeAt.toISOString(),
    pseudonyms: false,
    computer: computer.computerName,
    user: userOf(computer),
    versions,
    securityLevel,
    folders: folders.map(({ path, role, state, connectorCount }) => ({ path, role, state, connectorCount })),
    connectors: files.map((file) => snapshotConnector(file, byFile.get(file.id) ?? [])),
    leftOut: 0,
    trust: {
      source: policy.source.kind,
      failure: policy.failure,
      entries: policy.entries.map(({ written, thumbprint }) => ({ written, thumbprint })),
    },
  };
}

/** As Windows or the shell says it; else the name of the home folder. */
const userOf = ({ home, environment }: SnapshotComputer): string =>
  environment["USERNAME"] ?? environment["USER"] ?? environment["LOGNAME"] ?? home.split(/[\\/]+/u).findLast((part) => part !== "") ?? "";

/** One file, with the findings about it. */
export function snapshotConnector(
  { name, folder, content, loading }: Omit<SnapshotFile, "id">,
  findings: readonly Finding[],
): SnapshotConnector {
  return {
    role: folder.role,
    folder: folder.path,
    name,
    ...(content.ok ? contentOf(content.value) : { ...nothingRead, sha256: null, integrity: "unread", unread: content.error }),
    loading: loading === null ? null : { kind: loading.kind, because: [...loading.because] },
    findings: [...new Set(findings.map(({ kind }) => kind))].toSorted(byCodeUnits),
    shadows: shadowsIn(findings),
  };
}

const shadowsIn = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.flatMap((one) => (one.kind === "shadows-certified" ? [one.certifiedName] : [])))].toSorted(byCodeUnits);

const nothingRead = { title: null, version: null, kinds: [], unread: null, signers: [] } as const;

type ReadContent = Pick<SnapshotConnector, "sha256" | "title" | "version" | "kinds" | "integrity" | "unread" | "signers">;

function contentOf(outcome: InspectionOutcome): ReadContent {
  if (outcome.kind === "refused") return { ...nothingRead, sha256: outcome.refusal.sha256, integrity: "refused" };
  const { sha256, connector, signature } = outcome.inspection;
  return {
    sha256,
    title: connectorTitle(connector, ""),
    version: connector.version,
    kinds: [...new Set(connector.dataSourceKinds.map(({ name }) => name))].toSorted(byCodeUnits),
    integrity: signature.integrity.kind,
    unread: null,
    signers: signature.signatures.flatMap(({ signer }) =>
      signer === null ? [] : [{ thumbprint: signer.sha1, name: signer.subjectCN ?? signer.subject }],
    ),
  };
}

/** Only texts that somebody wrote: words of ours, hashes and thumbprints stay as they are whatever a user is called. */
function withoutPrivateNames(snapshot: MachineSnapshot, { computer, files }: SnapshotFacts): MachineSnapshot {
  const names = createPrivateNames({
    home: computer.home,
    environment: computer.environment,
    computerName: computer.computerName,
    paths: [computer.dataFolder, ...snapshot.folders.map(({ path }) => path), ...snapshot.connectors.map(({ folder }) => folder)],
    hosts: files.flatMap(hostsOf),
    facts: { folders: snapshot.folders.map(({ path }) => path), connectors: snapshot.connectors.map(ownTexts) },
  });
  const clean = names.replaceText;
  const cleanOrNull = (text: string | null) => (text === null ? null : clean(text));
  // An ordinary word is left alone elsewhere, but here it is a name for certain.
  const token = (text: string, instead: string) => (names.isToken(clean(text)) ? clean(text) : instead);
  return {
    ...snapshot,
    pseudonyms: true,
    computer: token(snapshot.computer, "computer-1"),
    user: token(snapshot.user, "user-1"),
    folders: snapshot.folders.map((folder) => ({ ...folder, path: clean(folder.path) })),
    connectors: snapshot.connectors.map((connector) => ({
      ...connector,
      folder: clean(connector.folder),
      name: clean(connector.name),
      title: cleanOrNull(connector.title),
      version: cleanOrNull(connector.version),
      kinds: connector.kinds.map(clean),
      signers: connector.signers.map(({ thumbprint, name }) => ({ thumbprint, name: cleanOrNull(name) })),
      shadows: connector.shadows.map(clean),
    })),
    trust: {
      ...snapshot.trust,
      entries: snapshot.trust.entries.map(({ written, thumbprint }) => ({
        thumbprint,
        // Beside the digits of a thumbprint, people write what it is for.
        written: thumbprint === null ? clean(written) : thumbprint,
      })),
    },
  };
}

const ownTexts = ({ folder, name, title, version, kinds, signers }: SnapshotConnector): readonly unknown[] => [
  folder,
  name,
  title,
  version,
  ...kinds,
  ...signers.map((signer) => signer.name),
];

const sorted = (snapshot: MachineSnapshot): MachineSnapshot => ({
  ...snapshot,
  folders: snapshot.folders.toSorted((a, b) => byCodeUnits(a.role, b.role) || byCodeUnits(a.path, b.path)),
  connectors: snapshot.connectors.toSorted(
    (a, b) => byCodeUnits(a.role, b.role) || byCodeUnits(a.folder, b.folder) || byCodeUnits(a.name, b.name),
  ),
  trust: { ...snapshot.trust, entries: snapshot.trust.entries.toSorted(byEntry) },
});

const byEntry = (a: SnapshotTrustEntry, b: SnapshotTrustEntry): number =>
  byCodeUnits(a.thumbprint ?? "", b.thumbprint ?? "") || byCodeUnits(a.written, b.written);

/** Names in connectors are bounded, but not as closely as a file for a hundred thousand computers has to be. */
function fitted(snapshot: MachineSnapshot): MachineSnapshot {
  const { connectors, folders, trust, computer, user } = snapshot;
  return {
    ...snapshot,
    computer: shortened(computer),
    user: shortened(user),
    folders: folders
      .slice(0, snapshotLimits.folders)
      .map((folder) => ({ ...folder, path: cut(folder.path, snapshotLimits.pathCharacters) })),
    connectors: connectors.slice(0, snapshotLimits.connectors).map(fittedConnector),
    leftOut: Math.max(0, connectors.length - snapshotLimits.connectors),
    trust: {
      ...trust,
      entries: trust.entries
        .slice(0, snapshotLimits.trustEntries)
        .map((entry) => ({ ...entry, written: cut(entry.written, snapshotLimits.writtenCharacters) })),
    },
  };
}

const fittedConnector = (connector: SnapshotConnector): SnapshotConnector => ({
  ...connector,
  folder: cut(connector.folder, snapshotLimits.pathCharacters),
  name: cut(connector.name, snapshotLimits.nameCharacters),
  title: connector.title === null ? null : shortened(connector.title),
  version: connector.version === null ? null : shortened(connector.version),
  kinds: connector.kinds.slice(0, snapshotLimits.kinds).map(shortened),
  signers: connector.signers
    .slice(0, snapshotLimits.signers)
    .map(({ thumbprint, name }) => ({ thumbprint, name: name === null ? null : shortened(name) })),
  findings: connector.findings.slice(0, snapshotLimits.findings),
  shadows: connector.shadows.slice(0, snapshotLimits.shadows).map(shortened),
});

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const shortened = (text: string): string => cut(text, snapshotLimits.textCharacters);
