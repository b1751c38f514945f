import { readerOf } from "../../../shared/model/inventory.ts";
import { isContentRead, mayLoad, type MachineSnapshot, type SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
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
    /** Its kinds in lower case, each between two separators. */
    "kind_keys",
    /** The thumbprints of its signers, the same way. */
    "signers",
    "integrity",
    /** Kinds, signers, findings and shadows are known. */
    "is_content_read",
    "unread_because",
    /** How many certified connectors it may be used instead of. */
    "shadows",
    "loading",
  ],
  kinds: ["folder", "name", "kind", "kind_key"],
  signers: ["folder", "name", "thumbprint", "signer"],
  findings: ["folder", "name", "finding"],
  shadows: ["folder", "name", "certified"],
  /** `is_clean`: Power BI recognises the entry for certain. */
  trusted: ["written", "thumbprint", "is_clean"],
} as const;

/** Between the items of a list that is one text: `char(31)`. */
export const viewListSeparator = "\u001F";

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

const connectorRow = (connector: SnapshotConnector): Row<"connectors"> => ({
  folder: connector.folder,
  name: connector.name,
  file_key: nameKey(connector.name.slice(connector.name.lastIndexOf("/") + 1)),
  role: connector.role,
  may_load: flag(mayLoad(connector)),
  sha256: connector.sha256 ?? "",
  title: connector.title ?? "",
  version: connector.version ?? "",
  version_key: versionKey(connector.version) ?? "",
  kind_keys: listText(connector.kinds.map(nameKey)),
  signers: listText(connector.signers.map(({ thumbprint }) => thumbprint)),
  integrity: connector.integrity,
  is_content_read: flag(isContentRead(connector)),
  unread_because: connector.unread ?? "",
  shadows: `${connector.shadows.length}`,
  loading: connector.loading?.kind ?? "",
});

/** Each item between two separators, so that one SQL function finds it. */
const listText = (items: readonly string[]): string => (items.length === 0 ? "" : [``, ...items, ``].join(viewListSeparator));
