import { createHash } from "node:crypto";
import { printLength, type DataSourcePath, type ResourcePath } from "../../../shared/model/connector.ts";
import { invariantText } from "./values/local-text.ts";
import type { FactReader, RecordView } from "./values/record-view.ts";
import type { HeadParameter, Thunk } from "./values/values.ts";

export type PathRule = ResourcePath["kind"];

/** The fields by which a kind makes its path itself. */
const ownFields = ["Type", "MakeResourcePath", "ParseResourcePath"] as const;

/**
 * A kind without `Type` and `MakeResourcePath` of its own has the path that Power Query makes of the required parameters. One of the
 * type `Singleton` has a single path; of every other only the connector's code knows.
 */
export async function readResourcePath(view: RecordView, facts: FactReader): Promise<ResourcePath> {
  const type = await given(view, "Type", facts);
  const make = await given(view, "MakeResourcePath", facts);
  if (type === undefined && make === undefined) return { kind: view.absent === null ? "parameters" : "unknown" };
  const said = type === undefined ? null : await facts.force(type);
  if (said !== null && said.kind !== "text") return { kind: "unknown" };
  if (said !== null && invariantText(said.text) === "Singleton") return { kind: "singleton" };
  const code: string[] = [];
  for (const field of ownFields) {
    const thunk = view.field(field);
    code.push(thunk === undefined ? "" : await facts.codeOf(thunk));
  }
  return { kind: "computed", print: createHash("sha256").update(code.join("\0")).digest("base64url").slice(0, printLength) };
}

/** M's `null` is as good as no field. */
async function given(view: RecordView, field: string, facts: FactReader): Promise<Thunk | undefined> {
  const thunk = view.field(field);
  return thunk !== undefined && (await facts.force(thunk)).kind === "null" ? undefined : thunk;
}

/**
 * Power BI keeps credentials by the required parameters: none, a single `Uri.Type`, or a JSON text of them all. `DataSource.Path` in the
 * metadata of a parameter's type takes a required one out and an optional one in. `parameters` is null when nobody knows them.
 */
export async function pathOf(rule: PathRule, parameters: readonly HeadParameter[] | null, facts: FactReader): Promise<DataSourcePath> {
  if (rule !== "parameters") return { kind: rule };
  if (parameters === null) return { kind: "unknown" };
  const inPath: { readonly name: string; readonly isUri: boolean }[] = [];
  for (const { name, optional, declared } of parameters) {
    const type = declared === null ? plain : await readType(declared, facts);
    if (type === null) return { kind: "unknown" };
    if (type.inPath ?? !optional) inPath.push({ name, isUri: type.isUri });
  }
  const [first, second] = inPath;
  if (first === undefined) return { kind: "singleton" };
  if (second === undefined && first.isUri) return { kind: "url", parameter: first.name };
  return { kind: "json", parameters: inPath.map(({ name }) => name) };
}

interface TypeFacts {
  readonly isUri: boolean;
  /** What `DataSource.Path` says; undefined when it is not there. */
  readonly inPath: boolean | undefined;
}
const plain: TypeFacts = { isUri: false, inPath: undefined };

/** Null when the type, or what it says of the path, cannot be known. */
async function readType(declared: Thunk, facts: FactReader): Promise<TypeFacts | null> {
  const type = await facts.force(declared);
  if (type.kind !== "type") return null;
  const { isUri, meta } = type;
  if (meta === null) return { isUri, inPath: undefined };
  const record = await facts.force(meta);
  if (record.kind !== "record") return null;
  const field = record.fields.get("DataSource.Path");
  if (field === undefined) return record.open ? null : { isUri, inPath: undefined };
  const said = await facts.force(field);
  if (said.kind === "null") return { isUri, inPath: undefined };
  return said.kind === "logical" ? { isUri, inPath: said.logical } : null;
}
