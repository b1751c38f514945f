import type { FindingKind } from "./finding.ts";
import type { ConnectorRow, FolderId } from "./inventory.ts";

/** The columns of the list, in the order they are drawn. The title is always among those that are shown. */
export const listColumns = [
  "title",
  "version",
  "category",
  "kinds",
  "signer",
  "folder",
  "modified",
  "size",
  "loading",
  "findings",
] as const;
export type ListColumn = (typeof listColumns)[number];

export const listGroupings = ["none", "folder", "publisher", "state"] as const;
export type ListGrouping = (typeof listGroupings)[number];

export type SignatureFilter = "intact" | "altered" | "could-not-check" | "unsigned";
export type AttentionFilter = "decision" | "any";
export type StateFilter = "disabled" | "not-disabled" | "testing";

/** How the list is laid out. Kept across starts. */
export interface ListLayout {
  readonly columns: readonly ListColumn[];
  readonly grouping: ListGrouping;
  readonly sort: { readonly column: ListColumn; readonly direction: "ascending" | "descending" };
}

/** What the list shows of the inventory. Filters of one group widen, groups narrow. */
export interface ListFilters {
  readonly text: string;
  readonly attention: readonly AttentionFilter[];
  readonly loading: readonly ConnectorRow["loading"][];
  readonly signature: readonly SignatureFilter[];
  readonly category: readonly NonNullable<ConnectorRow["category"]>[];
  readonly folder: readonly FolderId[];
  readonly state: readonly StateFilter[];
  /** Any of these findings. */
  readonly findings: readonly FindingKind[];
}

export interface ListView extends ListFilters, ListLayout {}

/** A view under a name of the user's. Names differ in more than case. */
export interface SavedView {
  readonly name: string;
  readonly view: ListView;
}

export const longestViewName = 60;
export const mostSavedViews = 50;

export const usualLayout: ListLayout = {
  columns: ["title", "version", "category", "kinds", "signer", "loading", "findings"],
  grouping: "none",
  sort: { column: "title", direction: "ascending" },
};

export const wholeList: ListView = {
  text: "",
  attention: [],
  loading: [],
  signature: [],
  category: [],
  folder: [],
  state: [],
  findings: [],
  ...usualLayout,
};
