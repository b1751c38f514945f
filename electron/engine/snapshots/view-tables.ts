import { isAcceptedName } from "../../../shared/model/file-name.ts";
import { readerOf } from "../../../shared/model/inventory.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { parseThumbprint } from "../../../shared/model/thumbprint.ts";
import { versionKey } from "../checks/compare-versions.ts";

/**
 * A snapshot as tables, for programs that ask in SQL. Every column is a text: osquery reads nothing else. What is not known is an empty
 * text, and what is true is 1. No column is called `path`: osquery adds one of that name, with the path of the database.
 */
export const viewTables = {
  computer: [
    "computer",
    "user",
    "made_at",
    "security_level",
    "mezzanine",
    "system",
    "system_release",
    "architecture",
    "trust_source",
    /** Why the trusted list could not be read. */
    "trust_failure",
    /** Connectors that the snapshot had no room for. */
    "left_out",
  ],
  /** `is_read`: by Power BI. */
  folders: ["folder", "role", "state", "is_read", "connectors"],
  connectors: [
    "folder",
    "name",
    /** The file's own name in lower case. */
    "file_key",
    "role",
    /** By its folder and its name, Power BI may load it. */
    "may_load",
    "sha256",
    "title",
    "version",
    /** Texts in the order of the versions; empty where a version cannot be compared. */
    "version_key",
    "integrity",
    /** Kinds, signers, findings and shadows are known. */
    "is_content_read",
    "unread_because",
    "loading",
  ],
  kinds: ["folder", "name", "kind", "kind_key"],
  signers: ["folder", "name", "thumbprint", "signer"],
  findings: ["folder", "name", "finding"],
  shadows: ["folder", "name", "certified"],
  /** `is_clean`: Power BI recognises the entry for certain. */
  trusted: ["written", "thumbprint", "is_clean"],
} as const;

export type ViewTable = keyof typeof viewTables;
export const viewTableNames = Object.keys(viewTables) as readonly ViewTable[];

type Row<T extends ViewTable> = Readonly<Record<(typeof viewTables)[T][number], string>>;
export type ViewRows = { readonly [T in ViewTable]: readonly Row<T>[] };

export const nameKey = (name: string): string => name.toLowerCase();
const flag = (is: boolean): string => (is ? "1" : "0");

/** The rows of every table, in the order of the snapshot. */
export function viewRows({ connectors, folders, trust, versions, ...snapshot }: MachineSnapshot): ViewRows {
  const placed = <T extends object>({ folder, name }: SnapshotConnector, more: T) => ({ folder, name, ...more });
  return {
    computer: [
      {
        computer: snapshot.computer,
        user: snapshot.user,
        made_at: snapshot.madeAt,
        security_level: snapshot.securityLevel,
        mezzanine: versions.mezzanine,
        system: versions.system,
        system_release: versions.systemRelease,
        architecture: versions.architecture,
        trust_source: trust.source,
        trust_failure: trust.failure ?? "",
        left_out: `${snapshot.leftOut}`,
      },
    ],
    folders: folders.map(({ path, role, state, connectorCount }) => ({
      folder: path,
      role,
      state,
      is_read: flag(readerOf(role) !== null),
      connectors: `${connectorCount}`,
    })),
    connectors: connectors.map(connectorRow),
    kinds: connectors.flatMap((one) => one.kinds.map((kind) => placed(one, { kind, kind_key: nameKey(kind) }))),
    signers: connectors.flatMap((one) => one.signers.map(({ thumbprint, name }) => placed(one, { thumbprint, signer: name ?? "" }))),
    findings: connectors.flatMap((one) => one.findings.map((finding) => placed(one, { finding }))),
    shadows: connectors.flatMap((one) => one.shadows.map((certified) => placed(one, { certified }))),
    trusted: trust.entries.map(({ written, thumbprint }) => {
      const parsed = parseThumbprint(written);
      return { written, thumbprint: thumbprint ?? "", is_clean: flag(parsed.ok && parsed.value.dirt.length === 0) };
    }),
  };
}

const connectorRow = ({ role, folder, name, integrity, unread, loading, ...connector }: SnapshotConnector): Row<"connectors"> => ({
  folder,
  name,
  file_key: nameKey(name.slice(name.lastIndexOf("/") + 1)),
  role,
  may_load: flag(readerOf(role) !== null && isAcceptedName(name)),
  sha256: connector.sha256 ?? "",
  title: connector.title ?? "",
  version: connector.version ?? "",
  version_key: versionKey(connector.version) ?? "",
  integrity,
  is_content_read: flag(integrity !== "refused" && integrity !== "unread"),
  unread_because: unread ?? "",
  loading: loading?.kind ?? "",
});
