import {
  Button,
  Input,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { historyKinds } from "../../../shared/model/history.ts";
import { historyGroups } from "./history-items.ts";
import type { HistoryFilter } from "../../state/history-state.ts";
import { useWords } from "../../state/words.tsx";
import { SearchBox } from "../../ui/search-box.tsx";

export interface HistoryToolbarProps {
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  readonly onExport: (format: "csv" | "json") => void;
}

/** As the engine takes it. */
const longestText = 200;

export function HistoryToolbar({ filter, onFilter, onExport }: HistoryToolbarProps) {
  const { history } = useWords().window;
  return (
    <div className="toolbar toolbar--history">
      <SearchBox
        text={filter.text}
        label={history.search}
        placeholder={history.placeholder}
        onText={(text) => onFilter({ ...filter, text: text.slice(0, longestText) })}
      />
      <KindsMenu filter={filter} onFilter={onFilter} />
      <label className="toolbar__since">
        <span className="toolbar__label quiet">{history.since}</span>
        <Input
          type="date"
          aria-label={history.since}
          value={filter.since ?? ""}
          onChange={(_event, { value }) => onFilter({ ...filter, since: value === "" ? null : value })}
        />
      </label>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownloadRegular />} aria-label={history.export}>
            <span className="toolbar__label">{history.export}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onExport("csv")}>{history.exportCsv}</MenuItem>
            <MenuItem onClick={() => onExport("json")}>{history.exportJson}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function KindsMenu({ filter, onFilter }: Pick<HistoryToolbarProps, "filter" | "onFilter">) {
  const {
    cleanup,
    window: { history },
  } = useWords();
  const count = filter.kinds.length;
  return (
    <Menu
      checkedValues={{ kinds: [...filter.kinds] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        onFilter({ ...filter, kinds: historyKinds.filter((kind) => checkedItems.includes(kind)) });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />} aria-label={count === 0 ? history.kinds : history.kindsActive(count)} className="toolbar__filter">
          <span className="toolbar__label">{history.kinds}</span>
          {count > 0 && <span className="count">{count}</span>}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className="filter-menu">
          {historyGroups.map(({ group, kinds }) => (
            <MenuGroup key={group}>
              <MenuGroupHeader>{history.groups[group]}</MenuGroupHeader>
              {kinds.map((kind) => (
                <MenuItemCheckbox key={kind} name="kinds" value={kind}>
                  {cleanup.events[kind]}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
