import { groupByEach } from "../../../shared/base/multimap.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { InspectedFile, TogetherCheck } from "./check.ts";

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
 * Names that files of different content have in common. Byte-identical copies share everything; `identical-copies` reports it once, so
 * they count as one file here. What goes beyond the bounds is counted, not dropped.
 */
export function findShared(files: readonly InspectedFile[], namesOf: (file: InspectedFile) => readonly string[]): Shared {
  const listed: Sharing[] = [];
  const listedOf = new Map<string, number>();
  const more = { count: 0, files: new Set<InspectedFile>() };
  for (const [name, at] of positionsByName(files, namesOf)) {
    const sharing = at.flatMap((position) => files[position] ?? []);
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

/** Names that more than one file has, with the positions of those files in the list. */
function positionsByName(
  files: readonly InspectedFile[],
  namesOf: (file: InspectedFile) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const byName = groupByEach(files.keys(), (at) => {
    const file = files[at];
    return file === undefined ? [] : namesOf(file);
  });
  for (const [name, positions] of byName) if (positions.length < 2) byName.delete(name);
  return byName;
}

export const idsOf = (files: readonly InspectedFile[]): readonly ConnectorId[] => files.map(({ id }) => id);

export const kindsOf = ({ inspection }: InspectedFile): readonly string[] => inspection.connector.dataSourceKinds.map(({ name }) => name);

export const identicalCopies: TogetherCheck = {
  name: "identical-copies",
  run: (files) =>
    [...Map.groupBy(files, ({ inspection }) => inspection.sha256)].flatMap(([sha256, copies]) =>
      copies.length < 2 ? [] : [{ kind: "identical-copies", files: idsOf(copies), sha256 }],
    ),
};

export const sameKind: TogetherCheck = {
  name: "same-kind",
  run: (files) => {
    const { listed, more } = findShared(files, kindsOf);
    return [
      ...listed.map(({ name, files: sharing }) => ({ kind: "same-kind" as const, files: idsOf(sharing), dataSourceKind: name })),
      ...(more === null
        ? []
        : [{ kind: "more-in-common" as const, files: idsOf(more.files), what: "data-source-kinds" as const, count: more.count }]),
    ];
  },
};

/** Shared names are one namespace for all connectors. Reported in addition to `same-kind`: it is an obstacle of its own. */
export const sameFunction: TogetherCheck = {
  name: "same-function",
  run: (files) => {
    const { listed, more } = findShared(files, ({ inspection }) => inspection.connector.functions.map(({ name }) => name));
    return [
      ...listed.map(({ name, files: sharing }) => ({ kind: "same-function" as const, files: idsOf(sharing), functionName: name })),
      ...(more === null
        ? []
        : [{ kind: "more-in-common" as const, files: idsOf(more.files), what: "functions" as const, count: more.count }]),
    ];
  },
};

/** Not listed again of files that share a kind: two builds of one connector always share the section too. */
export const sameSection: TogetherCheck = {
  name: "same-section",
  run: (files) =>
    findShared(files, sectionOf).listed.flatMap(({ name, files: sharing }) => {
      const [first, ...rest] = sharing;
      const others = rest.map((file) => new Set(kindsOf(file)));
      const common = (first === undefined ? [] : kindsOf(first)).some((kind) => others.every((kinds) => kinds.has(kind)));
      return common ? [] : [{ kind: "same-section", files: idsOf(sharing), section: name }];
    }),
};

const sectionOf = ({ inspection }: InspectedFile): readonly string[] =>
  inspection.connector.sectionName === null ? [] : [inspection.connector.sectionName];
