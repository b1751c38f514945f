import type { DataSourcePath, Documentation, SharedFunction } from "../../../shared/model/connector.ts";
import type { LocalText } from "../../../shared/model/known.ts";
import type { FactReader } from "./values/record-view.ts";
import type { HeadParameter, Thunk, Value } from "./values/values.ts";

interface Declared {
  readonly name: string;
  readonly kind: string | null;
  readonly publish: string | null;
}

/** A shared member as a function, with null for what cannot be known of it; null when it is certainly none. */
export async function readFunction({ name, kind, publish }: Declared, thunk: Thunk, facts: FactReader): Promise<SharedFunction | null> {
  const value = await facts.force(thunk);
  if (value.kind !== "function" && !mayBeFunction(value)) return null;
  if (value.kind !== "function") {
    return { name, parameters: null, returnType: null, kind, publish, documentation: nothingDocumented, path: null };
  }
  const { parameters, returnType } = value.head;
  return {
    name,
    returnType,
    kind,
    publish,
    parameters: parameters.map((parameter) => ({ name: parameter.name, type: parameter.type, optional: parameter.optional })),
    documentation: await readDocumentation(value.meta, facts),
    path: kind === null ? null : pathOf(parameters),
  };
}

const nothingDocumented: Documentation = { name: null, longDescription: null, hasExamples: false };

/** What is not known, and what Power Query's library defines, may be called. */
const mayBeFunction = ({ kind }: Value): boolean => kind === "unknown" || kind === "library";

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

/** Power BI keeps credentials by the required parameters: none, a single `Uri.Type`, or a JSON text of them all. */
export function pathOf(parameters: readonly HeadParameter[]): DataSourcePath {
  const inPath = parameters.filter((parameter) => parameter.inPath);
  const [first, second] = inPath;
  if (first === undefined) return { kind: "singleton" };
  if (second === undefined && first.type === "Uri.Type") return { kind: "url", parameter: first.name };
  return { kind: "json", parameters: inPath.map((parameter) => parameter.name) };
}
