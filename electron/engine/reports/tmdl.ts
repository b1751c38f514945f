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
  const levelOf = levels(lines);
  const queries: Query[] = [];
  const place: Place = { table: null, isM: false };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const content = line.trim();
    const groups = content.startsWith("///") ? undefined : declaration.exec(content)?.groups;
    const { name, equals } = groups ?? {};
    // Power BI writes keywords in camel case and reads them in any.
    const keyword = groups?.["keyword"]?.toLowerCase() ?? "";
    if (groups === undefined || equals === undefined) {
      if (keyword === "table" && name !== undefined) enter(place, nameOf(name));
      at += 1;
      continue;
    }
    const expression = readExpression(lines, { at, rest: groups["rest"] ?? "", hasName: name !== undefined, levelOf });
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
  return keyword === "sourceexpression" || keyword === "pollingexpression" ? table : null;
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
  readonly levelOf: LevelOf;
}

function readExpression(lines: readonly string[], { at, rest, hasName, levelOf }: Head): Expression {
  const head = rest.trim();
  if (head === fence) return readFenced(lines, at + 1);
  if (head !== "") return { text: head, next: at + 1 };
  const first = firstLine(lines, at + 1);
  const own = levelOf(lines[at] ?? "");
  // By spaces the size of a level is not certain. Then it is the first line of the expression that says how deep it is.
  const depth = first.startsWith(" ") ? levelOf(first) - own : 2;
  const least = own + Math.min(hasName ? 2 : 1, depth > 0 ? depth : 2);
  let next = at + 1;
  while (next < lines.length && (isBlank(lines[next]) || levelOf(lines[next] ?? "") >= least)) next += 1;
  return { text: lines.slice(at + 1, next).join("\n"), next };
}

function firstLine(lines: readonly string[], from: number): string {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  return lines[at] ?? "";
}

function readFenced(lines: readonly string[], from: number): Expression {
  let end = from;
  while (end < lines.length && (lines[end] ?? "").trim() !== fence) end += 1;
  const indent = /^\s*/u.exec(lines[end] ?? "")?.[0] ?? "";
  const text = lines.slice(from, end).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  return { text: text.join("\n"), next: end + 1 };
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

type LevelOf = (line: string) => number;

/** One tab a level. A document that is indented by spaces has as many a level as its least deep line below the top. */
function levels(lines: readonly string[]): LevelOf {
  const widths = lines.flatMap((line) => (/^ *\t|^\S|^\s*$/u.test(line) ? [] : [/^ */u.exec(line)?.[0].length ?? 0]));
  const isByTabs = lines.some((line) => line.startsWith("\t") && !isBlank(line));
  const unit = isByTabs || widths.length === 0 ? 4 : widths.reduce((least, width) => Math.min(least, width));
  return (line) => {
    const space = /^[\t ]*/u.exec(line)?.[0] ?? "";
    const tabs = space.split("\t").length - 1;
    return tabs + (space.length - tabs) / unit;
  };
}
