import { readerOf } from "../../../shared/model/inventory.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { CertifiedConnector } from "../catalogue/catalogue.ts";
import type { CheckContext, InspectedFile } from "./check.ts";

/** Whether a file may stand in front of a certified connector: not where nobody reads it, nor where the certified ones lie, nor disabled. */
export function isCustom({ folder, name }: Pick<InspectedFile, "folder" | "name">): boolean {
  if (isDisabledName(name)) return false;
  return folder === null || readerOf(folder.role) !== null;
}

/** The same, unless the user keeps it there for a while on purpose. */
export function mayBeAccused(file: InspectedFile, { testing }: CheckContext): boolean {
  return isCustom(file) && testing.get(file.id)?.state !== "in-force";
}

/** The certified connectors that declare a kind of this file. Whatever else the two share follows from that and is not said again. */
export function shadowedBy({ inspection }: InspectedFile, { catalogue }: CheckContext): ReadonlySet<CertifiedConnector> {
  return new Set(inspection.connector.dataSourceKinds.flatMap(({ name }) => catalogue.findByKind(name)));
}
