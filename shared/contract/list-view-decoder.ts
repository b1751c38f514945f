import { severity, type FindingKind } from "../model/finding.ts";
import type { FolderId } from "../model/inventory.ts";
import {
  listColumns,
  listGroupings,
  longestViewName,
  mostSavedViews,
  type ListLayout,
  type ListView,
  type SavedView,
} from "../model/list-view.ts";
import { branded, list, oneOf, record, text, type Decoder } from "./decoder.ts";

const some = <T>(one: Decoder<T>): Decoder<readonly T[]> => list(one, 1_000);

const layoutFields = {
  columns: list(oneOf(...listColumns), listColumns.length),
  grouping: oneOf(...listGroupings),
  sort: record<ListView["sort"]>({ column: oneOf(...listColumns), direction: oneOf("ascending", "descending") }),
};

export const decodeListLayout = record<ListLayout>(layoutFields);

export const decodeListView = record<ListView>({
  text: text(10_000),
  attention: some(oneOf("decision", "any")),
  loading: some(oneOf("expected", "blocked", "unknown")),
  signature: some(oneOf("intact", "altered", "could-not-check", "unsigned")),
  category: some(oneOf("Azure", "Database", "Other")),
  folder: some(branded<FolderId>(256)),
  state: some(oneOf("disabled", "not-disabled", "testing")),
  findings: some(oneOf(...(Object.keys(severity) as FindingKind[]))),
  ...layoutFields,
});

export const decodeSavedViews: Decoder<readonly SavedView[]> = list(
  record<SavedView>({ name: text(longestViewName), view: decodeListView }),
  mostSavedViews,
);
