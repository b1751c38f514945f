import { ArrowSortDownRegular } from "@fluentui/react-icons/svg/arrow-sort-down";
import { ArrowSortUpRegular } from "@fluentui/react-icons/svg/arrow-sort-up";
import type { ListColumn, ListView } from "../../../../shared/model/list-view.ts";
import { useWords } from "../../../state/words.tsx";
import { CheckBox } from "../../../ui/check-box.tsx";

export interface ListHeaderProps {
  readonly columns: readonly ListColumn[];
  readonly sort: ListView["sort"];
  readonly onSort: (column: ListColumn) => void;
  /** How many of those that can be chosen are; null while no checkboxes are shown. */
  readonly choice: boolean | "mixed" | null;
  readonly onChooseAll: () => void;
}

export function ListHeader({ columns, sort, onSort, choice, onChooseAll }: ListHeaderProps) {
  const { list, selection } = useWords().window;
  return (
    <div role="rowgroup" className="list__header">
      <div role="row" aria-rowindex={1} className="list__row list__row--header">
        {choice !== null && (
          <div role="columnheader" className="list__choice">
            <CheckBox checked={choice} label={selection.all} onChange={onChooseAll} />
          </div>
        )}
        {columns.map((column, index) => {
          const sorted = sort.column === column;
          return (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              className={`list__cell list__cell--${column}`}
              aria-sort={sorted ? sort.direction : "none"}
            >
              <button type="button" className="list__sort" onClick={() => onSort(column)} title={list.sortBy(list.columns[column])}>
                <span className="clip">{list.columns[column]}</span>
                {sorted && (sort.direction === "ascending" ? <ArrowSortUpRegular aria-hidden /> : <ArrowSortDownRegular aria-hidden />)}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
