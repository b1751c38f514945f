import type { CSSProperties } from "react";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { printable } from "../../../shared/words/printable.ts";
import type { SortColumn } from "../../state/list-view.ts";
import { useWords } from "../../state/words.tsx";
import { ToneIcon } from "../tone.tsx";
import { FindingsCell, LoadingCell, SignerCell, TitleCell } from "./list-cells.tsx";
import { columns } from "./list-header.tsx";
import type { GroupHeading } from "./list-items.ts";

export interface ListRowProps {
  readonly id: string;
  readonly row: ConnectorRow;
  /** Counted from 1, the header being 1. */
  readonly rowIndex: number;
  readonly selected: boolean;
  /** The keyboard is here. */
  readonly active: boolean;
  readonly style: CSSProperties;
  readonly onClick: () => void;
}

export function ListRow({ id, row, rowIndex, selected, active, style, onClick }: ListRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className={`list__row list__row--item ${selected ? "list__row--selected" : ""} ${active ? "list__row--active" : ""}`}
      style={style}
      onClick={onClick}
    >
      {columns.map((column, index) => (
        <div
          key={column}
          role={column === "title" ? "rowheader" : "gridcell"}
          aria-colindex={index + 1}
          className={`list__cell list__cell--${column}`}
        >
          <CellContent column={column} row={row} />
        </div>
      ))}
    </div>
  );
}

function CellContent({ column, row }: { readonly column: SortColumn; readonly row: ConnectorRow }) {
  const kinds = printable(row.dataSourceKinds.join(", "));
  switch (column) {
    case "title": return <TitleCell row={row} />;
    case "version": return <span className="clip quiet">{printable(row.version ?? "")}</span>;
    case "category": return <span className="clip quiet">{row.category ?? ""}</span>;
    case "kinds": return <span className="clip quiet" title={kinds}>{kinds}</span>;
    case "signer": return <SignerCell row={row} />;
    case "loading": return <LoadingCell row={row} />;
    case "findings": return <FindingsCell row={row} />;
  }
}

interface ListHeadingProps {
  readonly heading: GroupHeading;
  readonly rowIndex: number;
  readonly style: CSSProperties;
}

export function ListHeading({ heading, rowIndex, style }: ListHeadingProps) {
  const { tones } = useWords().window;
  return (
    <div role="row" aria-rowindex={rowIndex} className="list__heading" style={style}>
      <div role="gridcell" aria-colspan={7} className="list__heading-cell">
        <ToneIcon tone={heading.tone} label={tones[heading.tone]} />
        <span className="list__heading-text">
          <strong className="clip" title={heading.title}>{heading.title}</strong>
          <span className="clip quiet" title={heading.detail}>{heading.detail}</span>
        </span>
      </div>
    </div>
  );
}
