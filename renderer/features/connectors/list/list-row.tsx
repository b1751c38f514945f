import type { CSSProperties, MouseEvent } from "react";
import type { ConnectorRow } from "../../../../shared/model/inventory.ts";
import { printable } from "../../../../shared/words/printable.ts";
import type { ListColumn } from "../../../../shared/model/list-view.ts";
import { useFormats } from "../../../state/formats.tsx";
import { useWords } from "../../../state/words.tsx";
import { CheckBox } from "../../../ui/check-box.tsx";
import { FindingsCell, LoadingCell, SignerCell, TitleCell } from "./list-cells.tsx";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels } from "../../../ui/sentence.tsx";

export interface ListRowProps {
  readonly id: string;
  readonly columns: readonly ListColumn[];
  /** Path of the file's folder. */
  readonly folder: string;
  readonly row: ConnectorRow;
  /** Counted from 1, the header being 1. */
  readonly rowIndex: number;
  readonly selected: boolean;
  /** Among several chosen at once; null while no checkboxes are shown, `never` where the file is not the user's to move. */
  readonly chosen: boolean | null | "never";
  /** The keyboard is here. */
  readonly active: boolean;
  readonly style: CSSProperties;
  readonly onClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onChoose: () => void;
}

export function ListRow({
  id,
  columns,
  folder,
  row,
  rowIndex,
  selected,
  chosen,
  active,
  style,
  onClick,
  onContextMenu,
  onChoose,
}: ListRowProps) {
  const { selection } = useWords().window;
  const classes = [
    "list__row list__row--item",
    ...(selected ? ["list__row--selected"] : []),
    ...(chosen === true ? ["list__row--chosen"] : []),
    ...(active ? ["list__row--active"] : []),
    ...(row.disabled ? ["list__row--disabled"] : []),
  ];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={chosen === null ? selected : chosen === true}
      className={classes.join(" ")}
      style={style}
      onClick={onClick}
      onContextMenu={onContextMenu}
      // Shift chooses rows here, not text.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
    >
      {chosen !== null && (
        <div role="gridcell" className="list__choice" onClick={(event) => event.stopPropagation()}>
          <CheckBox
            checked={chosen === true}
            disabled={chosen === "never"}
            label={plainSentence(selection.choose(foreign(row.title)))}
            onChange={onChoose}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column}
          role={column === "title" ? "rowheader" : "gridcell"}
          aria-colindex={index + 1}
          className={`list__cell list__cell--${column}`}
        >
          <CellContent column={column} row={row} folder={folder} />
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  readonly column: ListColumn;
  readonly row: ConnectorRow;
  readonly folder: string;
}

function CellContent({ column, row, folder }: CellProps) {
  const formats = useFormats();
  const kinds = printable(row.dataSourceKinds.join(", "));
  switch (column) {
    case "title":
      return <TitleCell row={row} />;
    case "version":
      return (
        <span className="clip quiet">
          <ForeignLabel text={row.version ?? ""} />
        </span>
      );
    case "category":
      return (
        <span className="clip quiet">
          <ForeignLabel text={row.category ?? ""} />
        </span>
      );
    case "kinds":
      return (
        <span className="clip quiet" title={kinds}>
          <ForeignLabels texts={row.dataSourceKinds} />
        </span>
      );
    case "folder":
      return (
        <span className="clip clip--end quiet" title={printable(folder)}>
          <ForeignLabel text={folder} longest={260} />
        </span>
      );
    case "modified":
      return <span className="clip quiet">{formats.date(row.modifiedAt)}</span>;
    case "size":
      return <span className="clip quiet">{formats.bytes(row.sizeBytes)}</span>;
    case "signer":
      return <SignerCell row={row} />;
    case "loading":
      return <LoadingCell row={row} />;
    case "findings":
      return <FindingsCell row={row} />;
  }
}
