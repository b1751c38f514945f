import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ColumnTripleEditRegular } from "@fluentui/react-icons/svg/column-triple-edit";
import { listColumns, listGroupings, usualLayout, type ListView, type SavedView } from "../../../shared/model/list-view.ts";
import { withColumns } from "../../state/list/list-view.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface ViewMenuProps {
  readonly view: ListView;
  readonly saved: readonly SavedView[];
  readonly onView: (view: ListView) => void;
  readonly onManage: () => void;
}

/** Columns, groups and saved views. */
export function ViewMenu({ view, saved, onView, onManage }: ViewMenuProps) {
  const { list, views } = useWords().window;
  return (
    <Menu
      checkedValues={{ columns: [...view.columns], grouping: [view.grouping] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const grouping = listGroupings.find((one) => one === checkedItems[0]);
        if (name === "columns") onView(withColumns(view, checkedItems));
        else if (grouping !== undefined) onView({ ...view, grouping });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ColumnTripleEditRegular />} aria-label={views.button} className="toolbar__filter">
          <span className="toolbar__label">{views.button}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className="filter-menu">
          <MenuGroup>
            <MenuGroupHeader>{views.columns}</MenuGroupHeader>
            {listColumns
              .filter((column) => column !== "title")
              .map((column) => (
                <MenuItemCheckbox key={column} name="columns" value={column}>
                  {list.columns[column]}
                </MenuItemCheckbox>
              ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{views.grouping}</MenuGroupHeader>
            {listGroupings.map((grouping) => (
              <MenuItemRadio key={grouping} name="grouping" value={grouping}>
                {views.groupings[grouping]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{views.saved}</MenuGroupHeader>
            {saved.map(({ name, view: savedView }) => (
              <MenuItem key={name} onClick={() => onView(savedView)}>
                <ForeignLabel text={name} />
              </MenuItem>
            ))}
            <MenuItem onClick={onManage}>{views.manage}</MenuItem>
            <MenuItem onClick={() => onView({ ...view, ...usualLayout })}>{views.usual}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
