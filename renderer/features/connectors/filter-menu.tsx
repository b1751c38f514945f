import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { Fragment } from "react";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import { check, checkedValues, filterOptions } from "./filter-options.ts";
import type { ListView } from "../../../shared/model/list-view.ts";
import { filterCount } from "../../state/list/list-view.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface FilterMenuProps {
  readonly view: ListView;
  readonly folders: readonly FolderFacts[];
  readonly onView: (view: ListView) => void;
}

export function FilterMenu({ view, folders, onView }: FilterMenuProps) {
  const words = useWords();
  const { filters } = words.window;
  const groups = filterOptions(words, folders);
  const offered = groups.flatMap(({ options }) => options);
  const active = filterCount(view);
  return (
    <Menu
      checkedValues={checkedValues(view)}
      onCheckedValueChange={(_event, { name, checkedItems }) => onView(check(view, name, checkedItems, offered))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />} aria-label={active === 0 ? filters.button : filters.active(active)} className="toolbar__filter">
          <span className="toolbar__label">{filters.button}</span>
          {active > 0 && <span className="count">{active}</span>}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className="filter-menu">
          {groups.map(({ group, title, options }, index) => (
            <Fragment key={group}>
              {index > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{title}</MenuGroupHeader>
                {options.map(({ value, name }) => (
                  <MenuItemCheckbox key={value} name={group} value={value}>
                    <ForeignLabel text={name} longest={260} />
                  </MenuItemCheckbox>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
