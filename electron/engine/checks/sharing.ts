import { groupByEach } from "../../../shared/base/multimap.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { InspectedFile } from "./check.ts";

/** A name that several different files declare. */
export interface Sharing {
  readonly name: string;
  readonly files: readonly InspectedFile[];
}

export interface Shared {
  /** In the order they were found. */
  readonly listed: readonly Sharing[];
  /** How many more there are, and every file that has one of them; null when all are listed. */
  readonly more: { readonly count: number; readonly files: readonly InspectedFile[] } | null;
}

/** Names that exactly the same files have in common and that are listed one by one: with more they are copies, whatever the rest is called. */
const mostOfTheSameFiles = 50;
/** Names listed one by one in all. */
const mostListed = 2_000;

/**
 * Names that files of different content have in common. Byte-identical copies share everything; `identical-copies` says so once, so
 * they count as one file here. What goes beyond the bounds is counted, not dropped.
 */
export function findShared(files: readonly InspectedFile[], namesOf: (file: InspectedFile) => readonly string[]): Shared {
  const listed: Sharing[] = [];
  const listedOf = new Map<string, number>();
  const more = { count: 0, files: new Set<InspectedFile>() };
  for (const [name, at] of placesByName(files, namesOf)) {
    const sharing = at.flatMap((place) => files[place] ?? []);
    if (new Set(sharing.map(({ inspection }) => inspection.sha256)).size < 2) continue;
    const which = at.join();
    const before = listedOf.get(which) ?? 0;
    if (before < mostOfTheSameFiles && listed.length < mostListed) {
      listed.push({ name, files: sharing });
      listedOf.set(which, before + 1);
    } else {
      more.count += 1;
      for (const file of sharing) more.files.add(file);
    }
  }
  return { listed, more: more.count === 0 ? null : { count: more.count, files: files.filter((file) => more.files.has(file)) } };
}

/** Names that more than one file has, with the places of those files in the list. */
function placesByName(files: readonly InspectedFile[], namesOf: (file: InspectedFile) => readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byName = groupByEach(files.keys(), (at) => { const file = files[at]; return file === undefined ? [] : namesOf(file); });
  for (const [name, places] of byName) if (places.length < 2) byName.delete(name);
  return byName;
}

export const idsOf = (files: readonly InspectedFile[]): readonly ConnectorId[] => files.map(({ id }) => id);

export const kindsOf = ({ inspection }: InspectedFile): readonly string[] => inspection.connector.dataSourceKinds.map(({ name }) => name);
