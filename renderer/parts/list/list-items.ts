import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import type { Tone } from "../tone.tsx";

/** A heading between rows: why the rows below stand together. */
export interface GroupHeading {
  readonly tone: Tone;
  readonly title: string;
  readonly detail: string;
}

/** What the list draws, in order. `key` is unique: one connector may stand in several groups. */
export type ListItem =
  | { readonly kind: "row"; readonly key: string; readonly row: ConnectorRow }
  | { readonly kind: "heading"; readonly key: string; readonly heading: GroupHeading };

export const itemsOfRows = (rows: readonly ConnectorRow[]): readonly ListItem[] => rows.map((row) => ({ kind: "row", key: row.id, row }));

/** Fixed heights: nothing moves when a row's content changes, and the list knows its length unseen. */
export interface RowHeights {
  readonly row: number;
  readonly heading: number;
}
export const rowHeights = {
  comfortable: { row: 48, heading: 64 },
  compact: { row: 32, heading: 56 },
} as const satisfies Record<string, RowHeights>;

export const heightOf = (item: ListItem | undefined, heights: RowHeights): number =>
  item?.kind === "heading" ? heights.heading : heights.row;

/** Where each item's top edge lies. */
export function topsOf(items: readonly ListItem[], heights: RowHeights): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let top = 0;
  for (const item of items) {
    tops.set(item.key, top);
    top += heightOf(item, heights);
  }
  return tops;
}

/** The nearest row at or beyond an index, stepping over headings; `undefined` when there is none that way. */
export function rowIndexFrom(items: readonly ListItem[], index: number, step: 1 | -1): number | undefined {
  for (let at = index; at >= 0 && at < items.length; at += step) {
    if (items[at]?.kind === "row") return at;
  }
  return undefined;
}
