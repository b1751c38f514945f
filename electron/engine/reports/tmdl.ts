import type { Query } from "./query.ts";

/** A line that gives something an expression: `keyword = …`, `keyword NAME = …`, or `keyword NAME` without one. */
const declaration = /^(?<keyword>[A-Za-z]+)(?:\s+(?<name>'(?:[^']|'')*'|[^\s=:']+))?\s*(?<equals>=)?\s*(?<rest>.*)$/su;
const fence = "```";

interface Place {
  /** The table of the lines below it. */
  table: string | null;
  /** Whether the partition of the lines below it holds M. */
  isM: boolean;
}

/** The queries in one TMDL document: shared expressions, partitions of type `m`, and refresh policies. DAX is passed over. */
export function readTmdl(document: string): readonly Query[] {
  const lines = document.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const queries: Query[] = [];
  const place: Place = { table: null, isM: false };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const content = line.trim();
    const groups = content.startsWith("///") ? undefined : declaration.exec(content)?.groups;
    const { keyword = "", name, equals } = groups ?? {};
    if (groups === undefined || equals === undefined) {
      if (keyword === "table" && name !== undefined) enter(place, nameOf(name));
      at += 1;
      continue;
    }
    const expression = readExpression(lines, { at, rest: groups["rest"] ?? "", hasName: name !== undefined });
    at = expression.next;
    const queryName = queryNameOf(keyword, name, place);
    if (keyword === "table" && name !== undefined) enter(place, nameOf(name));
    else if (keyword === "partition") place.isM = expression.text.trim().toLowerCase() === "m";
    else if (queryName !== null && expression.text.trim() !== "") queries.push({ name: queryName, text: expression.text });
  }
  return queries;
}

function enter(place: Place, table: string): void {
  place.table = table;
  place.isM = false;
}

/** Whose M it is; null for whatever holds none. */
function queryNameOf(keyword: string, name: string | undefined, { table, isM }: Place): string | null {
  if (keyword === "expression" && name !== undefined) return nameOf(name);
  if (name !== undefined) return null;
  if (keyword === "source") return isM ? table : null;
  return keyword === "sourceExpression" || keyword === "pollingExpression" ? table : null;
}

const nameOf = (written: string): string => (written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written);

interface Expression {
  readonly text: string;
  /** The first line behind it. */
  readonly next: number;
}

interface Head {
  readonly at: number;
  readonly rest: string;
  /** Of an object, whose properties are one level deeper than it and its expression two. */
  readonly hasName: boolean;
}

function readExpression(lines: readonly string[], { at, rest, hasName }: Head): Expression {
  const head = rest.trim();
  if (head === fence) return readFenced(lines, at + 1);
  if (head !== "") return { text: head, next: at + 1 };
  const least = indentOf(lines[at] ?? "") + (hasName ? 2 : 1);
  let next = at + 1;
  while (next < lines.length && (isBlank(lines[next]) || indentOf(lines[next] ?? "") >= least)) next += 1;
  return { text: lines.slice(at + 1, next).join("\n"), next };
}

function readFenced(lines: readonly string[], from: number): Expression {
  let end = from;
  while (end < lines.length && (lines[end] ?? "").trim() !== fence) end += 1;
  const indent = /^\s*/u.exec(lines[end] ?? "")?.[0] ?? "";
  const text = lines.slice(from, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return { text: text.join("\n"), next: end + 1 };
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

/** One tab a level. Four spaces count as one, for documents that were written by hand. */
function indentOf(line: string): number {
  const space = /^[\t ]*/u.exec(line)?.[0] ?? "";
  const tabs = space.split("\t").length - 1;
  return tabs + Math.floor((space.length - tabs) / 4);
}
