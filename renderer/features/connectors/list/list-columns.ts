import { useLayoutEffect, useState, type RefObject } from "react";
import { listColumns, type ListColumn } from "../../../../shared/model/list-view.ts";

interface ColumnWidth {
  /** In pixels: a column is shown only where all that matter more have their least width too. */
  readonly least: number;
  /** For `grid-template-columns`. */
  readonly track: string;
}

const widths: { readonly [C in ListColumn]: ColumnWidth } = {
  title: { least: 200, track: "minmax(0, 8fr)" },
  version: { least: 72, track: "72px" },
  category: { least: 80, track: "80px" },
  kinds: { least: 128, track: "minmax(0, 5fr)" },
  signer: { least: 144, track: "minmax(0, 6fr)" },
  folder: { least: 144, track: "minmax(0, 6fr)" },
  modified: { least: 104, track: "104px" },
  size: { least: 72, track: "72px" },
  loading: { least: 104, track: "104px" },
  findings: { least: 72, track: "72px" },
};

/** What a narrow list keeps longest, first. Columns that only the user adds come before those that are there anyway. */
const importance: readonly ListColumn[] = [
  "title",
  "loading",
  "findings",
  "folder",
  "modified",
  "size",
  "signer",
  "version",
  "kinds",
  "category",
];

const gap = 16;
const padding = 48;

/** Those of the chosen columns for which a list of this width has room, in their order. */
export function columnsInRoom(chosen: readonly ListColumn[], width: number): readonly ListColumn[] {
  let left = width - padding + gap;
  const shown = new Set<ListColumn>();
  for (const column of importance) {
    if (!chosen.includes(column)) continue;
    left -= widths[column].least + gap;
    if (left < 0 && column !== "title") break;
    shown.add(column);
  }
  return listColumns.filter((column) => shown.has(column));
}

export const gridTemplate = (columns: readonly ListColumn[]): string => columns.map((column) => widths[column].track).join(" ");

/** Follows the width of the list. Until it is known, all chosen columns. */
export function useColumnsInRoom(chosen: readonly ListColumn[], list: RefObject<HTMLElement | null>): readonly ListColumn[] {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return columnsInRoom(chosen, width);
}
