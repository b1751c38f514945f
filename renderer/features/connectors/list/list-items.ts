import type { ConnectorRow, FolderFacts } from "../../../../shared/model/inventory.ts";
import type { ListGrouping } from "../../../../shared/model/list-view.ts";
import type { WindowWords } from "../../../../shared/words/words.ts";

/** What the list draws, in order. */
export interface ListItem {
  /** Unique. */
  readonly key: string;
  readonly row: ConnectorRow;
  /** Counted from 1 in the grid, the header and the headings of groups included. */
  readonly rowIndex: number;
  /** Of the group that begins here. */
  readonly heading: GroupHeading | null;
}

export interface GroupHeading {
  readonly name: string;
  readonly count: number;
}

export interface Grouping {
  readonly by: ListGrouping;
  readonly folders: readonly FolderFacts[];
  readonly words: Pick<WindowWords, "list" | "selection">;
}

/** The header of the grid is its first row. */
const firstRowIndex = 2;

/** The rows in their order; grouped, the groups in the order of their first rows. */
export function itemsOfRows(rows: readonly ConnectorRow[], grouping: Grouping | null = null): readonly ListItem[] {
  if (grouping === null || grouping.by === "none")
    return rows.map((row, at) => ({ key: row.id, row, rowIndex: at + firstRowIndex, heading: null }));
  const nameOf = groupNamer(grouping);
  const groups = new Map<string, ConnectorRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  const items: ListItem[] = [];
  let rowIndex = firstRowIndex;
  for (const [name, members] of groups) {
    rowIndex += 1;
    for (const [at, row] of members.entries()) {
      items.push({ key: row.id, row, rowIndex, heading: at === 0 ? { name, count: members.length } : null });
      rowIndex += 1;
    }
  }
  return items;
}

function groupNamer({ by, folders, words }: Grouping): (row: ConnectorRow) => string {
  const { list, selection } = words;
  switch (by) {
    case "none":
      return () => "";
    case "folder": {
      const paths = new Map(folders.map(({ id, path }) => [id, path]));
      return ({ folder }) => paths.get(folder) ?? folder;
    }
    // A name only where a key verified something: a claimed signer is no publisher.
    case "publisher":
      return ({ integrity, signerName }) => (integrity === "intact" ? (signerName ?? list.unnamedSigner) : list.integrity[integrity]);
    case "state":
      return ({ disabled, loading }) => (disabled ? selection.disabled : list.loadingGroups[loading]);
  }
}

/** Fixed heights: nothing moves when a row's content changes, and the list's length is known before rows are drawn. */
export const rowHeights = { comfortable: 48, compact: 32 } as const satisfies Record<string, number>;

/** As in the style sheet. */
export const headingHeight = 32;

/** A row and, where a group begins, its heading. */
export const heightOf = ({ heading }: Pick<ListItem, "heading">, rowHeight: number): number =>
  rowHeight + (heading === null ? 0 : headingHeight);

/** Where each item's top edge lies. */
export function topsOf(items: readonly ListItem[], rowHeight: number): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  let top = 0;
  for (const item of items) {
    tops.set(item.key, top);
    top += heightOf(item, rowHeight);
  }
  return tops;
}
