import { severities, worstSeverity } from "../../../shared/model/finding.ts";
import type { ConnectorRow, FolderFacts } from "../../../shared/model/inventory.ts";
import {
  listColumns,
  wholeList,
  type ListColumn,
  type ListFilters,
  type ListLayout,
  type ListView,
  type SavedView,
  type SignatureFilter,
  type StateFilter,
} from "../../../shared/model/list-view.ts";
import { matcher } from "./search.ts";

export const filterGroups = ["attention", "loading", "signature", "state", "category", "folder", "findings"] as const;
export type FilterGroup = (typeof filterGroups)[number];

export const layoutOf = ({ columns, grouping, sort }: ListLayout): ListLayout => ({ columns, grouping, sort });

export const withoutFilters = (view: ListView): ListView => ({ ...wholeList, ...layoutOf(view) });
export const filterCount = (view: ListView): number => filterGroups.reduce((sum, group) => sum + view[group].length, 0);
export const isNarrowed = (view: ListView): boolean => view.text.trim() !== "" || filterCount(view) > 0;

/** Ascending first; a second click on the same column turns it round. */
export const sortedBy = (view: ListView, column: ListColumn): ListView => ({
  ...view,
  sort: { column, direction: view.sort.column === column && view.sort.direction === "ascending" ? "descending" : "ascending" },
});

/** Shows or hides a column; the title stays. */
export const withColumns = (view: ListView, chosen: readonly string[]): ListView => ({
  ...view,
  columns: listColumns.filter((column) => column === "title" || chosen.includes(column)),
});

/** In the order of their names. One that exists under the name, in any case, is replaced. */
export const withView = (saved: readonly SavedView[], { name, view }: SavedView): readonly SavedView[] =>
  [...withoutView(saved, name), { name: name.trim(), view }].sort((one, other) => one.name.localeCompare(other.name));

export const withoutView = (saved: readonly SavedView[], name: string): readonly SavedView[] =>
  saved.filter((one) => one.name.toLowerCase() !== name.trim().toLowerCase());

/** All rows in the order of the view. Sorting costs more than filtering, and does not depend on what is typed. */
export const sortedRows = (
  rows: readonly ConnectorRow[],
  sort: ListLayout["sort"],
  { locale, folders }: { readonly locale: string; readonly folders: readonly FolderFacts[] },
): readonly ConnectorRow[] => rows.toSorted(comparer(sort, locale, folders));

/** Those that pass the search and the filters, in the order they came in. Filters of one group widen, groups narrow. */
export function filteredRows(rows: readonly ConnectorRow[], view: ListFilters): readonly ConnectorRow[] {
  const matches = matcher(view.text);
  return rows.filter((row) => passes(row, view) && matches(row));
}

export function signatureFilterOf(integrity: ConnectorRow["integrity"]): SignatureFilter | null {
  if (integrity === "refused") return null;
  return integrity === "unsupported" || integrity === "malformed" ? "could-not-check" : integrity;
}

function passes(row: ConnectorRow, view: ListFilters): boolean {
  const chosen = <T>(wanted: readonly T[], value: T | null) => wanted.length === 0 || (value !== null && wanted.includes(value));
  const worst = worstSeverity(row.findings);
  return (
    (view.attention.length === 0 || (view.attention.includes("any") ? worst !== null : worst === "danger" || worst === "attention")) &&
    chosen(view.loading, row.loading) &&
    chosen(view.signature, signatureFilterOf(row.integrity)) &&
    chosen(view.category, row.category) &&
    chosen(view.folder, row.folder) &&
    (view.state.length === 0 || view.state.some((state) => isIn(row, state))) &&
    (view.findings.length === 0 || view.findings.some((kind) => row.findings.includes(kind)))
  );
}

const isIn = ({ disabled, testingUntil }: ConnectorRow, state: StateFilter): boolean =>
  ({ "disabled": disabled, "not-disabled": !disabled, "testing": testingUntil !== null })[state];

const loadingRank: Readonly<Record<ConnectorRow["loading"], number>> = { expected: 0, unknown: 1, blocked: 2 };

function comparer(
  { column, direction }: ListView["sort"],
  locale: string,
  folders: readonly FolderFacts[],
): (one: ConnectorRow, other: ConnectorRow) => number {
  const paths = new Map(folders.map(({ id, path }) => [id, path]));
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sign = direction === "ascending" ? 1 : -1;
  const byText = (one: string | null, other: string | null) => emptyLast(one, other) ?? sign * collator.compare(one ?? "", other ?? "");
  const by: Readonly<Record<ListColumn, (one: ConnectorRow, other: ConnectorRow) => number>> = {
    title: (one, other) => byText(one.title, other.title),
    version: (one, other) => byText(one.version, other.version),
    category: (one, other) => byText(one.category, other.category),
    kinds: (one, other) => byText(one.dataSourceKinds[0] ?? null, other.dataSourceKinds[0] ?? null),
    signer: (one, other) => byText(one.signerName, other.signerName),
    folder: (one, other) => byText(paths.get(one.folder) ?? null, paths.get(other.folder) ?? null),
    modified: (one, other) => sign * (one.modifiedAt < other.modifiedAt ? -1 : one.modifiedAt > other.modifiedAt ? 1 : 0),
    size: (one, other) => sign * (one.sizeBytes - other.sizeBytes),
    loading: (one, other) => sign * (loadingRank[one.loading] - loadingRank[other.loading]),
    // Worst first is what an arrow up means to a reader of findings.
    findings: (one, other) => -sign * (findingWeight(one) - findingWeight(other)),
  };
  // The id decides between equals, so that the order never changes between two scans.
  return (one, other) => by[column](one, other) || collator.compare(one.title, other.title) || (one.id < other.id ? -1 : 1);
}

const findingWeight = (row: ConnectorRow): number => {
  const worst = worstSeverity(row.findings);
  return (worst === null ? 0 : severities.length - severities.indexOf(worst)) * 1000 + Math.min(row.findings.length, 999);
};

/** Rows without a value come last in both directions. */
function emptyLast(one: string | null, other: string | null): number | null {
  if (one === null && other === null) return 0;
  if (one === null) return 1;
  return other === null ? -1 : null;
}
