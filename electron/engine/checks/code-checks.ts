import { isReadInFull } from "../../../shared/model/code-check.ts";
import type { ConnectorFacts, DataSourceKind, Mistake, Publish, SharedFunction } from "../../../shared/model/connector.ts";
import type { FieldHome } from "../../../shared/model/finding.ts";
import type { Known } from "../../../shared/model/known.ts";
import type { FileCheck, Found, InspectedFile } from "./check.ts";

type MistakeOf<W extends Mistake["what"]> = Extract<Mistake, { what: W }>;

const mistakesOf = <W extends Mistake["what"]>({ inspection }: InspectedFile, what: W): readonly MistakeOf<W>[] =>
  (inspection.connector.mistakes ?? []).filter((mistake): mistake is MistakeOf<W> => mistake.what === what);

/** Power BI reads two attributes of a member, and tells upper and lower case apart. */
export const misspeltAttribute: FileCheck = {
  name: "misspelt-attribute",
  run: (file) =>
    mistakesOf(file, "misspelt-attribute").map(({ attribute, member, meant }) => ({
      kind: "misspelt-attribute",
      attribute,
      member,
      meant,
    })),
};

/**
 * Each name once. What a certified connector exports is defined, whatever its prefix. Of code that was not read in full nothing is certain:
 * where a comma is missing, names are read that nobody wrote.
 */
export const undefinedName: FileCheck = {
  name: "undefined-name",
  run: (file, { catalogue }) => {
    if (!isReadInFull(file.inspection.connector)) return [];
    const mistakes = mistakesOf(file, "undefined-name").filter(({ name }) => catalogue.findByFunction(name).length === 0);
    return [...new Map(mistakes.map((mistake) => [mistake.name, mistake])).values()].map(({ name, meant }) => ({
      kind: "undefined-name",
      name,
      members: mistakes.filter((mistake) => mistake.name === name).map(({ member }) => member),
      meant,
    }));
  },
};

export const duplicateName: FileCheck = {
  name: "duplicate-name",
  run: (file) => {
    const names = mistakesOf(file, "duplicate-name").map(({ name }) => name);
    return names.length === 0 ? [] : [{ kind: "duplicate-name", names }];
  },
};

export const iconNotReadable: FileCheck = {
  name: "icon-not-readable",
  run: (file) => {
    const parts = mistakesOf(file, "icon-not-readable").map(({ part }) => part);
    return parts.length === 0 ? [] : [{ kind: "icon-not-readable", parts }];
  },
};

/** A field in a record where Power BI does not look for it, when the record it belongs into is known not to have it. */
export const misplacedField: FileCheck = {
  name: "misplaced-field",
  run: ({ inspection: { connector } }) => [
    ...connector.dataSourceKinds.flatMap((kind) => misplacedInKind(kind, publishesOf(kind, connector))),
    ...connector.publishes.flatMap((publish) => misplacedInPublish(publish, kindsOf(publish, connector))),
  ],
};

/** Fields of a Publish record, and whether one is known to lack them. Names that a kind may have as well are left out. */
const lackedByPublish: ReadonlyMap<string, (publish: Publish) => boolean> = new Map<string, (publish: Publish) => boolean>([
  ["ButtonText", ({ buttonText }) => buttonText === null],
  ["Category", ({ category }) => category === null],
  ["Beta", ({ beta }) => beta === null],
  ["LearnMoreUrl", ({ learnMoreUrl }) => learnMoreUrl === null],
  ["SupportsDirectQuery", ({ supportsDirectQuery }) => supportsDirectQuery === null],
  ["SourceImage", ({ sourceImage }) => sourceImage === null],
  ["SourceTypeImage", ({ sourceTypeImage }) => sourceTypeImage === null],
  ["NativeQueryProperties", ({ nativeQueryProperties }) => nativeQueryProperties === null],
]);

/** The same of a kind. Only asked of kinds that are known whole. */
const lackedByKind: ReadonlyMap<string, (kind: DataSourceKind) => boolean> = new Map<string, (kind: DataSourceKind) => boolean>([
  ["Authentication", hasNoAuthentication],
  ["Label", ({ label }) => label === null],
  ["TestConnection", ({ testConnection }) => !testConnection],
  ["SupportsEncryption", ({ supportsEncryption }) => supportsEncryption === null],
  ...["MakeResourcePath", "ParseResourcePath", "DSRHandlers", "IsKnownEndpoint", "ApplicationProperties"].map(
    (field): [string, (kind: DataSourceKind) => boolean] => [field, (kind) => !kind.otherFields.some(({ name }) => name === field)],
  ),
]);

/** Kinds of authentication in M Extensions, as fields of `Authentication`. */
const authenticationKinds: ReadonlySet<string> = new Set(["Anonymous", "Implicit", "UsernamePassword", "Windows", "Key", "OAuth", "Aad"]);

const lacksAuthentication = ({ authentication }: DataSourceKind, name: string): boolean =>
  authentication.known && !authentication.value.some((declared) => declared.name === name);

function hasNoAuthentication({ authentication }: DataSourceKind): boolean {
  return authentication.known && authentication.value.length === 0;
}

function misplacedInKind(kind: DataSourceKind, publishes: readonly Publish[]): readonly Found[] {
  const home = (field: string): FieldHome | null => {
    if (authenticationKinds.has(field)) return lacksAuthentication(kind, field) ? "authentication-record" : null;
    return isLackedByAll(publishes, field) ? "publish-record" : null;
  };
  return [
    ...misplaced(kind, home),
    ...[...misplacedInAuthentication(kind, publishes)].map(([field, what]) => ({
      kind: "misplaced-field" as const,
      record: `${kind.name}[Authentication]`,
      field,
      what,
    })),
  ];
}

function isLackedByAll(publishes: readonly Publish[], field: string): boolean {
  const isLacked = lackedByPublish.get(field);
  return isLacked !== undefined && publishes.every((publish) => publish.resolved && isLacked(publish));
}

/** Fields of a kind or of its Publish record that ended up among the authentication kinds, and where they belong. */
export function misplacedInAuthentication(kind: DataSourceKind, publishes: readonly Publish[]): ReadonlyMap<string, FieldHome> {
  const { authentication } = kind;
  const homeOf = (field: string): FieldHome | null => {
    if (isWhole(kind) && lackedByKind.get(field)?.(kind) === true) return "kind-record";
    return isLackedByAll(publishes, field) ? "publish-record" : null;
  };
  const fields = authentication.known ? authentication.value.map(({ name }) => name) : [];
  return new Map(
    fields.flatMap((field): [string, FieldHome][] => {
      const home = homeOf(field);
      return home === null ? [] : [[field, home]];
    }),
  );
}

function misplacedInPublish(publish: Publish, kinds: readonly DataSourceKind[]): readonly Found[] {
  const home = (field: string): FieldHome | null => {
    const isLacked = lackedByKind.get(field);
    return isLacked !== undefined && kinds.every((kind) => isWhole(kind) && isLacked(kind)) ? "kind-record" : null;
  };
  return misplaced(publish, home);
}

/** A field that is taken for a misspelling of another is reported as that. */
const misplaced = (
  { name: record, otherFields }: Pick<Publish, "name" | "otherFields">,
  home: (field: string) => FieldHome | null,
): readonly Found[] =>
  otherFields.flatMap(({ name: field, meant }) => {
    const what = meant === null ? home(field) : null;
    return what === null ? [] : [{ kind: "misplaced-field", record, field, what }];
  });

/** The records that are published together with this kind; all of them when no function says which. */
export function publishesOf({ name }: DataSourceKind, { functions, publishes }: ConnectorFacts): readonly Publish[] {
  const names = new Set(functions.flatMap(({ kind, publish }) => (kind === name && publish !== null ? [publish] : [])));
  return names.size === 0 ? publishes : publishes.filter((publish) => names.has(publish.name));
}

function kindsOf({ name }: Publish, { functions, dataSourceKinds }: ConnectorFacts): readonly DataSourceKind[] {
  const names = new Set(functions.flatMap(({ kind, publish }) => (publish === name && kind !== null ? [kind] : [])));
  return names.size === 0 ? dataSourceKinds : dataSourceKinds.filter((kind) => names.has(kind.name));
}

/** Whether a field that is not listed is absent: in a record that is only partly known, every such field is unknown. */
export function isWhole({ resolved, label, description, supportsEncryption }: DataSourceKind): boolean {
  const fields: readonly (Known<unknown> | null)[] = [label, description, supportsEncryption];
  return resolved && (fields.includes(null) || fields.every((field) => field?.known === true));
}

/**
 * Functions of one kind must have the same required parameters: name, type and order (M Extensions). Asked of what the credentials
 * are kept by, so that parameters that are taken out of it do not count. A kind that computes its path itself is left alone.
 */
export const requiredParametersDiffer: FileCheck = {
  name: "required-parameters-differ",
  run: ({ inspection: { connector } }) =>
    connector.dataSourceKinds.flatMap((kind): readonly Found[] => {
      if (!isWhole(kind) || kind.resourcePath.kind !== "parameters") return [];
      const asking = connector.functions.flatMap((one) => {
        const required = one.kind === kind.name ? requiredOf(one) : null;
        return required === null ? [] : [{ name: one.name, required }];
      });
      const [first, ...others] = asking;
      const other = first && others.find(({ required }) => !sameRequired(first.required, required));
      if (first === undefined || other === undefined) return [];
      return [
        {
          kind: "required-parameters-differ",
          dataSourceKind: kind.name,
          functionName: first.name,
          required: first.required.map(({ name }) => name),
          otherFunction: other.name,
          otherRequired: other.required.map(({ name }) => name),
        },
      ];
    }),
};

export interface Required {
  readonly name: string;
  readonly type: string;
}

/** What credentials of a function are kept by; null where that is not known by parameters. */
export function requiredOf({ path, parameters }: SharedFunction): readonly Required[] | null {
  const named = (names: readonly string[]): readonly Required[] =>
    names.map((name) => ({ name, type: parameters?.find((parameter) => parameter.name === name)?.type ?? "any" }));
  switch (path?.kind) {
    case "singleton":
      return [];
    case "url":
      // Whether Power BI takes a nullable address for an address is not known.
      return named([path.parameter]).map(({ name, type }) => ({ name, type: type.startsWith("nullable ") ? "any" : address }));
    case "json":
      return named(path.parameters);
    default:
      return null;
  }
}

/** Whether they may be the same: what is not known of a type is no difference. */
export const sameRequired = (one: readonly Required[], other: readonly Required[]): boolean =>
  one.length === other.length && one.every(({ name, type }, at) => name === other[at]?.name && sameType(type, other[at].type));

/** Types differ for certain only when both are primitive ones; a name may stand for either. `nullable` and `any` agree with what they hold. */
function sameType(one: string, other: string): boolean {
  const [a, b] = [one, other].map((type) => type.replace(/^nullable /u, ""));
  return a === b || ![a, b].every((type) => type !== undefined && valueTypes.has(type));
}

/** Stands for a `Uri.Type` that alone makes the path, which is then no JSON text. */
const address = "address";

const valueTypes: ReadonlySet<string> = new Set([
  address,
  ...["text", "number", "logical", "date", "datetime", "datetimezone", "duration", "time", "binary", "list", "record", "table", "function"],
]);
