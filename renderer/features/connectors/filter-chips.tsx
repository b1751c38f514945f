import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { FilterOption } from "./filter-options.ts";
import { useWords } from "../../state/words.tsx";
import { foreignPath, plainSentence } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface FilterChipsProps {
  readonly chosen: readonly FilterOption[];
  readonly shown: number;
  readonly total: number;
  readonly onRemove: (option: FilterOption) => void;
  readonly onClear: () => void;
}

/** What narrows the list, each removable, and how much is left. Takes no room while nothing does. */
export function FilterChips({ chosen, shown, total, onRemove, onClear }: FilterChipsProps) {
  const { filters, list, actions } = useWords().window;
  return (
    <div className="chips">
      {chosen.map((option) => (
        <button
          key={`${option.group} ${option.value}`}
          type="button"
          className="chip"
          aria-label={plainSentence(filters.remove(foreignPath(option.name)))}
          onClick={() => onRemove(option)}
        >
          <span className="clip">
            <ForeignLabel text={option.name} longest={260} />
          </span>
          <DismissRegular aria-hidden />
        </button>
      ))}
      <span className="chips__count">{list.shown(shown, total)}</span>
      <Button size="small" appearance="transparent" onClick={onClear}>
        {actions.clearFilters}
      </Button>
    </div>
  );
}
