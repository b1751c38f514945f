import type { Documentation, Parameter, SharedFunction } from "../../../shared/model/connector.ts";
import type { LocalText } from "../../../shared/model/known.ts";
import { pathOf, type PathRule } from "./read-path.ts";
import type { FactReader } from "./values/record-view.ts";
import { isData, type HeadParameter, type Thunk } from "./values/values.ts";

interface Declared {
  readonly name: string;
  readonly kind: string | null;
  readonly publish: string | null;
  /** What its kind's path is made of. */
  readonly pathRule: PathRule;
}

/** A shared member as a function, with null for what cannot be known of it; null when it is certainly none. */
export async function readFunction(
  { name, kind, publish, pathRule }: Declared,
  thunk: Thunk,
  facts: FactReader,
): Promise<SharedFunction | null> {
  const value = await facts.force(thunk);
  if (isData(value)) return null;
  const parameters = value.kind === "function" ? value.head.parameters : null;
  const read: Parameter[] = [];
  for (const parameter of parameters ?? []) read.push(await readParameter(parameter, facts));
  return {
    name,
    returnType: value.kind === "function" ? value.head.returnType : null,
    kind,
    publish,
    parameters: parameters === null ? null : read,
    documentation: value.kind === "function" ? await readDocumentation(value.meta, facts) : nothingDocumented,
    path: kind === null ? null : await pathOf(pathRule, parameters, facts),
  };
}

/** Types that say themselves what they are: `nullable text`, `{number}`, `[a = text]`, `table [a = text]`. */
const plainType =
  /^(?:nullable )?(?:(?:any|anynonnull|binary|date|datetime|datetimezone|duration|function|list|logical|none|null|number|record|table|text|time|type)(?![\w.])|[{[])/u;

async function readParameter({ name, type, optional, declared }: HeadParameter, facts: FactReader): Promise<Parameter> {
  if (declared === null || plainType.test(type)) return { name, type, optional };
  const value = await facts.force(declared);
  const base = value.kind === "type" ? value.base : null;
  const isNullable = value.kind === "type" && value.isNullable && base !== "any" && base !== "null";
  return { name, type, resolvedType: base === null ? null : `${isNullable ? "nullable " : ""}${base}`, optional };
}

async function readDocumentation(meta: Thunk | null, facts: FactReader): Promise<Documentation> {
  const record = await facts.record(meta ?? undefined);
  const text = async (field: string): Promise<LocalText | null> => {
    const fact = await record.text(field);
    return fact !== null && fact.known ? fact.value : null;
  };
  return {
    name: await text("Documentation.Name"),
    longDescription: await text("Documentation.LongDescription"),
    hasExamples: record.field("Documentation.Examples") !== undefined,
  };
}

const nothingDocumented: Documentation = { name: null, longDescription: null, hasExamples: false };
