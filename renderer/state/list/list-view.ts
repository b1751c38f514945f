import { branded, list, oneOf, record, text, type Decoder } from "../../../shared/contract/decoder.ts";
import { severities, severity, worstSeverity, type FindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorRow, FolderId } from "../../../shared/model/inventory.ts";
import { matcher } from "./search.ts";

export type SortColumn = "title" | "version" | "category" | "kinds" | "signer" | "loading" | "findings";
export type SignatureFilter = "intact" | "altered" | "could-not-check" | "unsigned";
export type AttentionFilter = "decision" | "any";
export type StateFilter = "disabled" | "not-disabled" | "testing";

/** What the list shows of the inventory, and in which order. Kept here and nowhere else. */
export interface ListView {
  readonly text: string;
  readonly attention: readonly AttentionFilter[];
  readonly loading: readonly ConnectorRow["loading"][];
  readonly signature: readonly SignatureFilter[];
  readonly category: readonly NonNullable<ConnectorRow["category"]>[];
  readonly folder: readonly FolderId[];
  readonly state: readonly StateFilter[];
  /** Any of these findings. */
  readonly findings: readonly FindingKind[];
  readonly sort: { readonly column: SortColumn; readonly direction: "ascending" | "descending" };
}

export const filterGroups = ["attention", "loading", "signature", "state", "category", "folder", "findings"] as const;
export type FilterGroup = (typeof filterGroups)[number];

export const wholeList: ListView = {
  text: "",
  attention: [],
  loading: [],
  signature: [],
  category: [],
  folder: [],
  state: [],
  findings: [],
  sort: { column: "title", direction: "ascending" },
};

/** A view that an earlier page left behind. */
export const decodeListView = record<ListView>({
  text: text(10_000),
  attention: some(oneOf("decision", "any")),
  loading: some(oneOf("expected", "blocked", "unknown")),
  signature: some(oneOf("intact", "altered", "could-not-check", "unsigned")),
  category: some(oneOf("Azure", "Database", "Other")),
  folder: some(branded<FolderId>(256)),
  state: some(oneOf("disabled", "not-disabled", "testing")),
  findings: some(oneOf(...(Object.keys(severity) as FindingKind[]))),
  sort: record<ListView["sort"]>({
    column: oneOf("title", "version", "category", "kinds", "signer", "loading", "findings"),
    direction: oneOf("ascending", "descending"),
  }),
});

function some<T>(one: Decoder<T>): Decoder<readonly T[]> {
  return list(one, 1_000);
}

export const withoutFilters = (view: ListView): ListView => ({ ...wholeList, sort: view.sort });
export const filterCount = (view: ListView): number => filterGroups.reduce((sum, group) => sum + view[group].length, 0);
export const isNarrowed = (view: ListView): boolean => view.text.trim() !== "" || filterCount(view) > 0;

/** Ascending first; a second click on the same column turns it round. */
export const sortedBy = (view: ListView, column: SortColumn): ListView => ({
  ...view,
  sort: { column, direction: view.sort.column === column && view.sort.direction === "ascending" ? "descending" : "ascending" },
});

/** The rows to show, in order. Filters of one group widen, groups narrow. */
export function visibleRows(rows: readonly ConnectorRow[], view: ListView, locale: string): readonly ConnectorRow[] {
  const matches = matcher(view.text);
  return rows.filter((row) => passes(row, view) && matches(row)).sort(comparer(view.sort, locale));
}

export function signatureFilterOf(integrity: ConnectorRow["integrity"]): SignatureFilter | null {
  if (integrity === "refused") return null;
  return integrity === "unsupported" || integrity === "malformed" ? "could-not-check" : integrity;
}

function passes(row: ConnectorRow, view: ListView): boolean {
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

function comparer({ column, direction }: ListView["sort"], locale: string): (one: ConnectorRow, other: ConnectorRow) => number {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const sign = direction === "ascending" ? 1 : -1;
  const byText = (one: string | null, other: string | null) => emptyLast(one, other) ?? sign * collator.compare(one ?? "", other ?? "");
  const by: Readonly<Record<SortColumn, (one: ConnectorRow, other: ConnectorRow) => number>> = {
    title: (one, other) => byText(one.title, other.title),
    version: (one, other) => byText(one.version, other.version),
    category: (one, other) => byText(one.category, other.category),
    kinds: (one, other) => byText(one.dataSourceKinds[0] ?? null, other.dataSourceKinds[0] ?? null),
    signer: (one, other) => byText(one.signerName, other.signerName),
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
