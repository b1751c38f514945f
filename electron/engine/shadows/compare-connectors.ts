import {
  unreadOf,
  type BoundedList,
  type ConnectorFacts,
  type DataSourceKind,
  type DataSourcePath,
  type Parameter,
  type Publish,
  type SharedFunction,
} from "../../../shared/model/connector.ts";
import { isReadInFull, mayHideMembers } from "../../../shared/model/code-check.ts";
import { compareTypes, valueTypeOf } from "../../../shared/model/parameter-type.ts";
import type { Breakage, Uncertainty } from "../../../shared/model/shadow.ts";
import type { CertifiedConnector } from "../catalogue/catalogue.ts";

type Compared = Pick<ConnectorFacts, "unread"> | CertifiedConnector;

const comparedLists = ["functions", "sharedValues", "dataSourceKinds", "publishes"] as const satisfies readonly BoundedList[];

/** Those of the two with code of which not all was read. A list knows nothing of code. */
export const readInPartOf = (before: ConnectorFacts, after: ConnectorFacts | CertifiedConnector): readonly ("connector" | "other")[] => [
  ...(isReadInFull(before) ? [] : (["connector"] as const)),
  ...(!("parse" in after) || isReadInFull(after) ? [] : (["other"] as const)),
];

/** Whether one of the two declares more than was read, so that what was compared is not all there is. */
export const isComparedInPart = (before: Compared, after: Compared): boolean =>
  comparedLists.some((list) => !isWhole(before, list) || !isWhole(after, list));

/** What an incomplete list lacks is unknown. */
const isWhole = (facts: Compared, list: BoundedList): boolean => !("unread" in facts) || unreadOf(facts, list) === 0;

/** What two connectors differ in. */
export interface Differences {
  readonly breakages: readonly Breakage[];
  readonly uncertain: readonly Uncertainty[];
}

type Difference = Breakage | Uncertainty;

/** The kinds of what cannot be known, to tell the two apart. */
const uncertainKinds: { readonly [K in Uncertainty["kind"]]: true } = {
  "parameters-unknown": true,
  "parameter-type-narrower": true,
  "path-unknown": true,
  "authentication-unknown": true,
  "direct-query-unknown": true,
};
const isUncertain = (difference: Difference): difference is Uncertainty => Object.hasOwn(uncertainKinds, difference.kind);

/**
 * What would break for users when `after` takes the place of `before`, and what nobody can know. Of a connector that only a list names,
 * only lost functions and kinds can be found.
 */
export function compareConnectors(before: ConnectorFacts, after: ConnectorFacts | CertifiedConnector): Differences {
  const found = "parse" in after ? differencesBetween(before, after) : compareNames(before, after);
  return { breakages: found.filter((one) => !isUncertain(one)), uncertain: found.filter(isUncertain) };
}

function differencesBetween(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  // What could not be read may hold what seems lost.
  const isWholeList = (list: BoundedList): boolean => isWhole(after, list) && !mayHideMembers(after);
  return [
    ...(isWholeList("functions") && isWholeList("sharedValues") ? lostExports(before, after) : []),
    ...functionDifferences(before, after),
    ...(isWholeList("dataSourceKinds") ? lostKinds(before, new Set(after.dataSourceKinds.map(({ name }) => name))) : []),
    ...(isWholeList("functions") ? pathDifferences(before, after) : []),
    ...authenticationDifferences(before, after),
    ...(isWholeList("publishes") ? directQueryDifferences(before, after) : []),
  ];
}

/** A list without functions or kinds of this connector does not know them, rather than know that there are none. */
function compareNames(before: ConnectorFacts, { functions, kinds }: CertifiedConnector): readonly Difference[] {
  const left = new Set(functions);
  const lost = before.functions.filter(({ name }) => !left.has(name));
  return [
    ...(functions.length === 0 ? [] : lost.map(({ name: functionName }) => ({ kind: "function-lost" as const, functionName }))),
    ...(kinds.length === 0 ? [] : lostKinds(before, new Set(kinds))),
  ];
}

function lostExports(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  const functions = new Set(after.functions.map(({ name }) => name));
  const values = new Set(after.sharedValues.map(({ name }) => name));
  return [
    ...before.functions.flatMap(({ name: functionName, parameters }): readonly Difference[] => {
      if (functions.has(functionName)) return [];
      if (!values.has(functionName)) return [{ kind: "function-lost", functionName }];
      // One whose parameters nobody knows may have been a value before.
      return parameters === null ? [{ kind: "parameters-unknown", functionName }] : [{ kind: "no-longer-a-function", functionName }];
    }),
    ...before.sharedValues.flatMap(({ name: valueName }): readonly Difference[] =>
      functions.has(valueName) || values.has(valueName) ? [] : [{ kind: "shared-value-lost", valueName }],
    ),
  ];
}

function lostKinds({ dataSourceKinds }: ConnectorFacts, left: ReadonlySet<string>): readonly Difference[] {
  return dataSourceKinds.flatMap(({ name }) => (left.has(name) ? [] : [{ kind: "kind-lost", dataSourceKind: name }]));
}

function functionDifferences(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  const later = new Map(after.functions.map((one) => [one.name, one]));
  return before.functions.flatMap((earlier) => {
    const same = later.get(earlier.name);
    return same === undefined ? [] : parameterDifferences(earlier, same);
  });
}

/** Of one function; one that is made to have thousands of parameters is not listed parameter by parameter. */
const mostTypeDifferences = 10;

function parameterDifferences(earlier: SharedFunction, same: SharedFunction): readonly Difference[] {
  const { name: functionName, parameters: before } = earlier;
  const after = same.parameters;
  if (before === null || after === null) return [{ kind: "parameters-unknown", functionName }];
  const was = required(before);
  const is = required(after);
  // Arguments go by position, so names matter only where credentials are stored under them.
  const named = earlier.path?.kind === "json" || same.path?.kind === "json";
  if (was.length !== is.length || (named && was.some((name, at) => name !== is[at]))) {
    return [{ kind: "required-parameters-differ", functionName, before: was, after: is }];
  }
  const left = before.slice(after.length).map(({ name }) => name);
  return [
    ...(left.length === 0 ? [] : [{ kind: "parameters-lost" as const, functionName, names: left }]),
    ...typeDifferences(functionName, before, after),
  ];
}

const required = (parameters: readonly Parameter[]): readonly string[] =>
  parameters.flatMap(({ name, optional }) => (optional ? [] : [name]));

function typeDifferences(functionName: string, before: readonly Parameter[], after: readonly Parameter[]): readonly Difference[] {
  const found: Difference[] = [];
  let isUnknown = false;
  for (const [at, earlier] of before.entries()) {
    const later = after[at];
    if (later === undefined || found.length >= mostTypeDifferences) break;
    const [was, is] = [valueTypeOf(earlier), valueTypeOf(later)];
    // Written alike in both builds of one connector it is most likely the same, but nobody can know.
    isUnknown ||= was === null || is === null;
    if (was === null || is === null) continue;
    const compared = compareTypes(was, is);
    if (compared === "fits") continue;
    const types = { functionName, parameter: later.name, before: earlier.type, after: later.type };
    found.push({ kind: compared === "differs" ? "parameter-type-differs" : "parameter-type-narrower", ...types });
  }
  return isUnknown ? [...found, { kind: "parameters-unknown", functionName }] : found;
}

/** Credentials are stored by kind and path, whichever function led there. */
function pathDifferences(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  const earlierPaths = pathsByKind(before);
  const laterPaths = pathsByKind(after);
  const laterKinds = new Map(after.dataSourceKinds.map((kind) => [kind.name, kind]));
  return before.dataSourceKinds.flatMap((earlier): readonly Difference[] => {
    const { name: dataSourceKind } = earlier;
    const later = laterKinds.get(dataSourceKind);
    if (later === undefined) return [];
    const byCode = comparePathCode(earlier, later);
    if (byCode === "differs") return [{ kind: "path-computed-differently", dataSourceKind }];
    if (byCode === "same") return [];
    const paths = earlierPaths.get(dataSourceKind);
    const reached = laterPaths.get(dataSourceKind);
    if (paths === undefined || reached === undefined) return [];
    const lost = [...paths].filter((path) => !reached.has(path));
    if (lost.length === 0 && !paths.has("unknown")) return [];
    const isUncertainPath = byCode === "unknown" || paths.has("unknown") || reached.has("unknown");
    return [{ kind: isUncertainPath ? "path-unknown" : "data-source-path-differs", dataSourceKind }];
  });
}

/** Whether code of the connector's own makes the path, and in the same way. */
function comparePathCode(
  { resourcePath: before }: DataSourceKind,
  { resourcePath: after }: DataSourceKind,
): "same" | "differs" | "unknown" | "none" {
  if (before.kind === "unknown" || after.kind === "unknown") return "unknown";
  if (before.kind === "computed" && after.kind === "computed") return before.print === after.print ? "same" : "differs";
  return before.kind === "computed" || after.kind === "computed" ? "differs" : "none";
}

function pathsByKind({ functions }: ConnectorFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = functions.flatMap(({ kind, path }) => (kind === null || path === null ? [] : [{ kind, shape: shapeOf(path) }]));
  const byKind = Map.groupBy(reached, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, paths]) => [kind, new Set(paths.map(({ shape }) => shape))]));
}

/** A path made of an address is the address, whatever the parameter is called. */
const shapeOf = (path: DataSourcePath): string => (path.kind === "json" ? JSON.stringify(path.parameters) : path.kind);

function authenticationDifferences(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  const later = new Map(after.dataSourceKinds.map((kind) => [kind.name, kind]));
  return before.dataSourceKinds.flatMap(({ name: dataSourceKind, authentication }): readonly Difference[] => {
    const same = later.get(dataSourceKind);
    // A way to sign in that is not there cannot be lost.
    if (same === undefined || (authentication.known && authentication.value.length === 0)) return [];
    if (!authentication.known || !same.resolved || !same.authentication.known) return [{ kind: "authentication-unknown", dataSourceKind }];
    const left = new Set(same.authentication.value.map(({ name }) => name));
    const lost = authentication.value.filter(({ name }) => !left.has(name));
    return lost.map(({ name }) => ({ kind: "authentication-lost", dataSourceKind, authentication: name }));
  });
}

/** For a Publish record whose name is gone, any other that offers DirectQuery, or may offer it, counts. */
function directQueryDifferences(before: ConnectorFacts, after: ConnectorFacts): readonly Difference[] {
  return before.publishes.flatMap((publish): readonly Difference[] => {
    const offered = directQuery(publish);
    if (offered === "no") return [];
    const sameName = after.publishes.filter(({ name }) => name === publish.name);
    const offers = new Set((sameName.length > 0 ? sameName : after.publishes).map(directQuery));
    if (offers.has("yes")) return [];
    if (offered === "unknown" || offers.has("unknown")) return [{ kind: "direct-query-unknown", publish: publish.name }];
    return [{ kind: "direct-query-lost", publish: publish.name }];
  });
}

function directQuery({ resolved, supportsDirectQuery }: Publish): "yes" | "no" | "unknown" {
  if (!resolved || supportsDirectQuery?.known === false) return "unknown";
  return supportsDirectQuery?.value === true ? "yes" : "no";
}
