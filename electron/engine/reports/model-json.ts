import { either, list, mapped, openRecord, orMissing, otherwise, parseJson, text, type Decoder } from "../../../shared/contract/decoder.ts";
import { limits } from "../limits.ts";
import { fault } from "./fault.ts";
import type { Query } from "./query.ts";

const longest = limits.mCharacters;
const most = limits.reportQueries;

/** A text, or the lines of one. */
const lines: Decoder<string> = either(
  text(longest),
  mapped(list(text(longest), longest), (all) => all.join("\n")),
);
const optionalLines = otherwise(orMissing(lines), null);
const name = text(limits.reportNameCharacters);
const optionalList = <T>(decode: Decoder<T>): Decoder<readonly T[]> => mapped(orMissing(list(decode, most)), (all) => all ?? []);

interface Partition {
  readonly source: { readonly type: string | null; readonly expression: string | null } | null;
}

const partition = openRecord<Partition>({
  source: orMissing(openRecord({ type: otherwise(orMissing(text(40)), null), expression: optionalLines })),
});

const policy = openRecord({ sourceExpression: optionalLines, pollingExpression: optionalLines });

const model = openRecord({
  model: openRecord({
    tables: optionalList(openRecord({ name, partitions: optionalList(partition), refreshPolicy: orMissing(policy) })),
    expressions: optionalList(openRecord({ name, expression: optionalLines })),
  }),
});

const pending = openRecord({ queries: optionalList(openRecord({ name, text: optionalLines })) });

/** The queries of a tabular model as JSON: `DataModelSchema` and `model.bim`. */
export function readModelJson(bytes: Buffer): readonly Query[] {
  const read = decodeJson(bytes, model, "model-not-understood");
  const tables = read.model.tables.flatMap((table) => [
    ...table.partitions.flatMap(({ source }) => (source?.type === "m" ? queryOf(table.name, source.expression) : [])),
    ...queryOf(table.name, table.refreshPolicy?.sourceExpression ?? null),
    ...queryOf(table.name, table.refreshPolicy?.pollingExpression ?? null),
  ]);
  return [...tables, ...read.model.expressions.flatMap(({ name: called, expression }) => queryOf(called, expression))];
}

/** `UnappliedChanges`, and `unappliedChanges.json` of a project. */
export const readPendingQueries = (bytes: Buffer): readonly Query[] =>
  decodeJson(bytes, pending, "damaged").queries.flatMap((query) => queryOf(query.name, query.text));

const queryOf = (called: string, expression: string | null): readonly Query[] =>
  expression === null || expression === "" ? [] : [{ name: called, text: expression }];

/** JSON in UTF-8, or in UTF-16LE with or without its byte order mark. */
export function decodeJson<T>(bytes: Buffer, decode: Decoder<T>, otherwiseBecause: "damaged" | "model-not-understood" | "not-a-report"): T {
  const isWide = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const decoded = bytes.toString(isWide ? "utf16le" : "utf8").replace(/^\uFEFF/u, "");
  const read = parseJson(decoded, decode, limits.reportPartBytes);
  return read.ok ? read.value : fault(otherwiseBecause, `JSON: ${read.error.at} ${read.error.problem}`);
}
