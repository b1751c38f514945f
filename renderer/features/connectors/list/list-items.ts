import type { ConnectorRow } from "../../../../shared/model/inventory.ts";

/** What the list draws, in order. */
export interface ListItem {
  /** Unique. */
  readonly key: string;
  readonly row: ConnectorRow;
}

export const itemsOfRows = (rows: readonly ConnectorRow[]): readonly ListItem[] => rows.map((row) => ({ key: row.id, row }));

/** Fixed heights: nothing moves when a row's content changes, and the list's length is known before rows are drawn. */
export const rowHeights = { comfortable: 48, compact: 32 } as const satisfies Record<string, number>;

/** Where each item's top edge lies. */
export const topsOf = (items: readonly ListItem[], rowHeight: number): ReadonlyMap<string, number> =>
  new Map(items.map(({ key }, index) => [key, index * rowHeight]));
