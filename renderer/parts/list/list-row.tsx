import type { CSSProperties } from "react";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useWords } from "../../state/words.tsx";
import { ToneIcon } from "../tone.tsx";
import { FindingsCell, LoadingCell, SignerCell, TitleCell } from "./list-cells.tsx";
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
  const kinds = printable(row.dataSourceKinds.join(", "));
  const cells = [
    <TitleCell row={row} />,
    <span className="clip quiet">{printable(row.version ?? "")}</span>,
    <span className="clip quiet">{row.category ?? ""}</span>,
    <span className="clip quiet" title={kinds}>{kinds}</span>,
    <SignerCell row={row} />,
    <LoadingCell row={row} />,
    <FindingsCell row={row} />,
  ];
  const names = ["title", "version", "category", "kinds", "signer", "loading", "findings"] as const;
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
      {names.map((name, index) => (
        <div key={name} role={name === "title" ? "rowheader" : "gridcell"} aria-colindex={index + 1} className={`list__cell list__cell--${name}`}>{cells[index]}</div>
      ))}
    </div>
  );
}

export function ListHeading({ heading, rowIndex, style }: { readonly heading: GroupHeading; readonly rowIndex: number; readonly style: CSSProperties }) {
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
