import { basename, dirname, join } from "node:path";
import type { InspectionOutcome } from "../../../../shared/model/inspection.ts";
import { isCertifiedRole, type ConnectorId, type ConnectorRow, type FolderFacts } from "../../../../shared/model/inventory.ts";
import type { Assembly } from "../../inventory/assemble.ts";
import { connectorId } from "../../scan/connector-id.ts";
import { folderId } from "../../scan/folders.ts";
import type { CleanupInventory, KnownConnector } from "../ports.ts";

export interface KnownConnectorsPorts {
  readonly assembly: () => Assembly;
  /** Folders as they were found before the first scan. */
  readonly foundFirst: readonly Pick<FolderFacts, "id" | "path" | "role">[];
  readonly platform: NodeJS.Platform;
}

/** The inventory as clean-up needs it. */
export function createKnownConnectors({ assembly, foundFirst, platform }: KnownConnectorsPorts): CleanupInventory {
  const folders = () => (assembly().folders.length === 0 ? foundFirst : assembly().folders);
  const rows = new WeakMap<Assembly, ReadonlyMap<ConnectorId, ConnectorRow>>();
  const rowsOf = (of: Assembly) => {
    const known = rows.get(of) ?? new Map(of.rows.map((row) => [row.id, row]));
    rows.set(of, known);
    return known;
  };
  return {
    find: (id) => {
      const now = assembly();
      const record = now.records.get(id);
      const row = rowsOf(now).get(id);
      const folder = now.folders.find((one) => one.id === record?.folder);
      if (record === undefined || row === undefined || folder === undefined) return undefined;
      const { title, sha256, sizeBytes, modifiedAt, version, findings } = row;
      const signer = signerOf(record.content);
      return {
        id,
        path: join(folder.path, record.name),
        title,
        sha256,
        sizeBytes,
        modifiedAt,
        version,
        signer,
        findings,
      } satisfies KnownConnector;
    },
    identify: (path) => {
      const parent = folderId(dirname(path), platform);
      return folders().some(({ id }) => id === parent) ? connectorId(parent, basename(path)) : null;
    },
    folders: () => folders().map(({ path, role }) => ({ path, certified: isCertifiedRole(role) })),
  };
}

/** Thumbprint of the signer of an intact file; else null. */
export const signerOf = (content: InspectionOutcome): string | null =>
  content.kind === "inspected" && content.inspection.signature.integrity.kind === "intact"
    ? content.inspection.signature.integrity.signer
    : null;
