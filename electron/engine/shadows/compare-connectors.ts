import {
  unreadOf,
  type BoundedList,
  type ConnectorFacts,
  type DataSourcePath,
  type Parameter,
  type Publish,
} from "../../../shared/model/connector.ts";
import { isReadInFull, mayHideMembers } from "../../../shared/model/code-check.ts";
import type { Breakage } from "../../../shared/model/shadow.ts";
import type { CertifiedConnector } from "../catalogue/catalogue.ts";

type Compared = Pick<ConnectorFacts, "unread"> | CertifiedConnector;

/** Those of the two with code of which not all was read. A list knows nothing of code. */
export const readInPartOf = (before: ConnectorFacts, after: ConnectorFacts | CertifiedConnector): readonly ("connector" | "other")[] => [
  ...(isReadInFull(before) ? [] : (["connector"] as const)),
  ...(!("parse" in after) || isReadInFull(after) ? [] : (["other"] as const)),
];

/** Whether one of the two declares more than was read, so that what was compared is not all there is. */
export const isComparedInPart = (before: Compared, after: Compared): boolean =>
  (["functions", "dataSourceKinds", "publishes"] as const).some((list) => !isWhole(before, list) || !isWhole(after, list));

/** What an incomplete list lacks is unknown. */
const isWhole = (facts: Compared, list: BoundedList): boolean => !("unread" in facts) || unreadOf(facts, list) === 0;

/**
 * What would break for users when `after` takes the place of `before`. Only what both sides let us know counts: a computed record breaks
 * nothing, and of a connector that only a list names, only lost functions and kinds can be found.
 */
export function compareConnectors(before: ConnectorFacts, after: ConnectorFacts | CertifiedConnector): readonly Breakage[] {
  if (!("parse" in after)) return compareNames(before, after);
  // What could not be read may hold what seems lost.
  const isHiding = mayHideMembers(after);
  const kindNames = new Set(after.dataSourceKinds.map(({ name }) => name));
  return [
    ...(isWhole(after, "functions") && !isHiding ? lostFunctions(before, new Set(after.functions.map(({ name }) => name))) : []),
    ...differingParameters(before, after),
    ...(isWhole(after, "dataSourceKinds") && !isHiding ? lostKinds(before, kindNames) : []),
    ...(isWhole(after, "functions") && !isHiding ? differingPaths(before, after) : []),
    ...lostAuthentication(before, after),
    ...(isWhole(after, "publishes") && !isHiding ? lostDirectQuery(before, after) : []),
  ];
}

/** A list without functions or kinds of this connector does not know them, rather than know that there are none. */
function compareNames(before: ConnectorFacts, { functions, kinds }: CertifiedConnector): readonly Breakage[] {
  return [
    ...(functions.length === 0 ? [] : lostFunctions(before, new Set(functions))),
    ...(kinds.length === 0 ? [] : lostKinds(before, new Set(kinds))),
  ];
}

function lostFunctions({ functions }: ConnectorFacts, left: ReadonlySet<string>): readonly Breakage[] {
  return functions.flatMap(({ name }) => (left.has(name) ? [] : [{ kind: "function-lost", functionName: name }]));
}

function lostKinds({ dataSourceKinds }: ConnectorFacts, left: ReadonlySet<string>): readonly Breakage[] {
  return dataSourceKinds.flatMap(({ name }) => (left.has(name) ? [] : [{ kind: "kind-lost", dataSourceKind: name }]));
}

function differingParameters(before: ConnectorFacts, after: ConnectorFacts): readonly Breakage[] {
  const later = new Map(after.functions.map((one) => [one.name, one]));
  return before.functions.flatMap((earlier) => {
    const same = later.get(earlier.name);
    if (same === undefined || earlier.parameters === null || same.parameters === null) return [];
    const was = required(earlier.parameters);
    const is = required(same.parameters);
    // Arguments go by position, so names matter only where credentials are stored under them.
    const named = earlier.path?.kind === "json" || same.path?.kind === "json";
    const differ = was.length !== is.length || (named && was.some((name, at) => name !== is[at]));
    return differ ? [{ kind: "required-parameters-differ", functionName: earlier.name, before: was, after: is }] : [];
  });
}

const required = (parameters: readonly Parameter[]): readonly string[] =>
  parameters.flatMap(({ name, optional }) => (optional ? [] : [name]));

/** Credentials are stored by kind and path, whichever function led there. */
function differingPaths(before: ConnectorFacts, after: ConnectorFacts): readonly Breakage[] {
  const later = pathsByKind(after);
  return [...pathsByKind(before)].flatMap(([dataSourceKind, paths]) => {
    const reached = later.get(dataSourceKind);
    if (reached === undefined || [...paths].every((path) => reached.has(path))) return [];
    return [{ kind: "data-source-path-differs", dataSourceKind }];
  });
}

function pathsByKind({ functions }: ConnectorFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = functions.flatMap(({ kind, path }) => (kind === null || path === null ? [] : [{ kind, shape: shapeOf(path) }]));
  const byKind = Map.groupBy(reached, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, paths]) => [kind, new Set(paths.map(({ shape }) => shape))]));
}

/** A path made of an address is the address, whatever the parameter is called. */
const shapeOf = (path: DataSourcePath): string => (path.kind === "json" ? JSON.stringify(path.parameters) : path.kind);

function lostAuthentication(before: ConnectorFacts, after: ConnectorFacts): readonly Breakage[] {
  const later = new Map(after.dataSourceKinds.map((kind) => [kind.name, kind]));
  return before.dataSourceKinds.flatMap(({ name: dataSourceKind, resolved, authentication }) => {
    const same = later.get(dataSourceKind);
    if (!resolved || !authentication.known || same === undefined || !same.resolved || !same.authentication.known) return [];
    const left = new Set(same.authentication.value.map(({ name }) => name));
    const lost = authentication.value.filter(({ name }) => !left.has(name));
    return lost.map(({ name }) => ({ kind: "authentication-lost", dataSourceKind, authentication: name }));
  });
}

/** For a Publish record whose name is gone, any other that offers DirectQuery, or may offer it, counts. */
function lostDirectQuery(before: ConnectorFacts, after: ConnectorFacts): readonly Breakage[] {
  return before.publishes.flatMap((publish) => {
    if (directQuery(publish) !== "yes") return [];
    const sameName = after.publishes.filter(({ name }) => name === publish.name);
    const candidates = sameName.length > 0 ? sameName : after.publishes;
    return candidates.some((candidate) => directQuery(candidate) !== "no") ? [] : [{ kind: "direct-query-lost", publish: publish.name }];
  });
}

function directQuery({ resolved, supportsDirectQuery }: Publish): "yes" | "no" | "unknown" {
  if (!resolved || supportsDirectQuery?.known === false) return "unknown";
  return supportsDirectQuery?.value === true ? "yes" : "no";
}
