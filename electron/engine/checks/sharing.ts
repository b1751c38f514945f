import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { InspectedFile } from "./check.ts";

/** A name that several different files declare. */
export interface Sharing {
  readonly name: string;
  readonly files: readonly InspectedFile[];
}

/**
 * Names that files of different content have in common, in the order they were found. Byte-identical copies share everything;
 * `identical-copies` says so once, so they count as one file here.
 */
export function findShared(files: readonly InspectedFile[], namesOf: (file: InspectedFile) => readonly string[]): readonly Sharing[] {
  const byName = new Map<string, InspectedFile[]>();
  for (const file of files) {
    for (const name of new Set(namesOf(file))) {
      const sharing = byName.get(name);
      if (sharing === undefined) byName.set(name, [file]);
      else sharing.push(file);
    }
  }
  return [...byName].flatMap(([name, sharing]) =>
    new Set(sharing.map(({ inspection }) => inspection.sha256)).size > 1 ? [{ name, files: sharing }] : [],
  );
}

export const idsOf = (files: readonly InspectedFile[]): readonly ConnectorId[] => files.map(({ id }) => id);

export const kindsOf = ({ inspection }: InspectedFile): readonly string[] => inspection.connector.dataSourceKinds.map(({ name }) => name);
