import { groupByEach } from "../../../shared/base/multimap.ts";
import { publishedTitles, titlesDiffer } from "../../../shared/model/connector-title.ts";
import type { FindingFacts } from "../../../shared/model/finding.ts";
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
 * they count as one file here. What goes beyond the bounds is counted, not dropped. `isImplied`: nothing is said of names of these files.
 */
export function findShared(
  files: readonly InspectedFile[],
  namesOf: (file: InspectedFile) => readonly string[],
  isImplied: (sharing: readonly InspectedFile[]) => boolean = () => false,
): Shared {
  const listed: Sharing[] = [];
  const listedOf = new Map<string, number>();
  const implied = new Map<string, boolean>();
  const more = { count: 0, files: new Set<InspectedFile>() };
  for (const [name, at] of positionsByName(files, namesOf)) {
    const sharing = at.flatMap((position) => files[position] ?? []);
    if (new Set(sharing.map(({ inspection }) => inspection.sha256)).size < 2) continue;
    const which = at.join();
    const isLeftOut = implied.get(which) ?? isImplied(sharing);
    implied.set(which, isLeftOut);
    if (isLeftOut) continue;
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
      ...listed.map(({ name, files: sharing }) => ({
        kind: "same-kind" as const,
        files: idsOf(sharing),
        dataSourceKind: name,
        titlesDiffer: someTitlesDiffer(sharing),
      })),
      ...moreInCommon(more, "data-source-kinds"),
    ];
  },
};

/** Names that only functions have. Not reported again of files that share a kind: two builds of one connector share all their functions. */
export const sameFunction: TogetherCheck = {
  name: "same-function",
  run: (files) => {
    const values = namesOfValues(files);
    const namesOf = (file: InspectedFile) => functionsOf(file).filter((name) => !values.has(name));
    const { listed, more } = findShared(files, namesOf, eachTwoShareKind);
    return [
      ...listed.map(({ name, files: sharing }) => ({ kind: "same-function" as const, files: idsOf(sharing), functionName: name })),
      ...moreInCommon(more, "functions"),
    ];
  },
};

/** Shared names are one namespace, whatever they name: here those that are no function in at least one file. */
export const sameSharedName: TogetherCheck = {
  name: "same-shared-name",
  run: (files) => {
    const values = namesOfValues(files);
    const namesOf = (file: InspectedFile) => [...functionsOf(file).filter((name) => values.has(name)), ...valuesOf(file)];
    const { listed, more } = findShared(files, namesOf, eachTwoShareKind);
    return [
      ...listed.map(({ name, files: sharing }) => ({
        kind: "same-shared-name" as const,
        files: idsOf(sharing),
        sharedName: name,
        certifiedName: null,
      })),
      ...moreInCommon(more, "shared-values"),
    ];
  },
};

const functionsOf = ({ inspection }: InspectedFile): readonly string[] => inspection.connector.functions.map(({ name }) => name);
const valuesOf = ({ inspection }: InspectedFile): readonly string[] => inspection.connector.sharedValues.map(({ name }) => name);
const namesOfValues = (files: readonly InspectedFile[]): ReadonlySet<string> => new Set(files.flatMap(valuesOf));

const moreInCommon = (more: Shared["more"], what: FindingFacts["more-in-common"]["what"]) =>
  more === null ? [] : [{ kind: "more-in-common" as const, files: idsOf(more.files), what, count: more.count }];

/** Not listed again of files that share a kind: two builds of one connector always share the section too. */
export const sameSection: TogetherCheck = {
  name: "same-section",
  run: (files) =>
    findShared(files, sectionOf, eachTwoShareKind).listed.map(({ name, files: sharing }) => ({
      kind: "same-section",
      files: idsOf(sharing),
      section: name,
    })),
};

const sectionOf = ({ inspection }: InspectedFile): readonly string[] =>
  inspection.connector.sectionName === null ? [] : [inspection.connector.sectionName];

/** Different lists of names among files that are all compared with each other; with more nothing is taken for granted. */
const mostListsCompared = 64;

/** Whether `same-kind` says of each two of these files that they conflict. */
function eachTwoShareKind(files: readonly InspectedFile[]): boolean {
  const lists = distinctLists(files, kindsOf);
  if (lists.length > mostListsCompared) return false;
  const sets = lists.map((kinds) => new Set(kinds));
  return lists.every((kinds, at) => kinds.length > 0 && sets.slice(at + 1).every((others) => kinds.some((kind) => others.has(kind))));
}

function someTitlesDiffer(files: readonly InspectedFile[]): boolean {
  const lists = distinctLists(files, ({ inspection }) => publishedTitles(inspection.connector));
  if (lists.length > mostListsCompared) return true;
  return lists.some((titles, at) => lists.slice(at + 1).some((others) => titlesDiffer(titles, others)));
}

const distinctLists = (
  files: readonly InspectedFile[],
  listOf: (file: InspectedFile) => readonly string[],
): readonly (readonly string[])[] => [...new Map(files.map(listOf).map((list) => [JSON.stringify(list), list])).values()];
