import { columnsOf, fit, pad } from "./layout.ts";
import type { Colour, Paint } from "./paint.ts";

export interface Column<Row> {
  readonly title: string;
  /** Printable text. */
  readonly text: (row: Row) => string;
  readonly colour?: (row: Row) => Colour | null;
  /** The least it may shrink to when the terminal is narrow. */
  readonly least: number;
}

export interface TableStyle {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

const gap = "  ";

/** Rows in aligned columns, cut where the terminal is too narrow. */
export function renderTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { width, paint }: TableStyle): string {
  const cells = rows.map((row) => columns.map(({ text }) => text(row)));
  const wanted = columns.map(({ title }, at) => Math.max(columnsOf(title), ...cells.map((cell) => columnsOf(cell[at] ?? ""))));
  const widths = shrink(
    wanted,
    columns.map(({ least }) => least),
    width - gap.length * (columns.length - 1),
  );
  const line = (texts: readonly string[], colourOf: (at: number) => Colour | null) =>
    `${texts
      .map((text, at) => {
        const shown = fit(text, widths[at] ?? 0);
        const cell = at === texts.length - 1 ? shown : pad(shown, widths[at] ?? 0);
        const colour = colourOf(at);
        return colour === null ? cell : paint(cell, colour);
      })
      .join(gap)
      .trimEnd()}\n`;
  const head = line(
    columns.map(({ title }) => title),
    () => "quiet",
  );
  return head + rows.map((row, index) => line(cells[index] ?? [], (at) => columns[at]?.colour?.(row) ?? null)).join("");
}

/** Takes from the widest column first, a column at a time, until all fit or none may shrink further. */
function shrink(wanted: readonly number[], least: readonly number[], available: number): readonly number[] {
  const widths = [...wanted];
  for (let over = widths.reduce((sum, one) => sum + one, 0) - available; over > 0; over -= 1) {
    const spare = widths.map((one, at) => (one > (least[at] ?? 0) ? one : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
