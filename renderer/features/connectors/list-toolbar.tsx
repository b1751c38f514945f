import { Button, Menu, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckboxCheckedRegular } from "@fluentui/react-icons/svg/checkbox-checked";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import type { ListView, SavedView } from "../../../shared/model/list-view.ts";
import type { ReportFormat } from "../../../shared/model/support.ts";
import { useWords } from "../../state/words.tsx";
import { ViewMenu } from "./view-menu.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { ReportItems } from "../../ui/report-items.tsx";
import { SearchBox } from "../../ui/search-box.tsx";

export interface ListToolbarProps {
  readonly view: ListView;
  readonly folders: readonly FolderFacts[];
  readonly savedViews: readonly SavedView[];
  readonly scanning: boolean;
  readonly onView: (view: ListView) => void;
  readonly onManageViews: () => void;
  readonly onScan: () => void;
  readonly onOpenFile: () => void;
  /** Whether several are being chosen. */
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
  readonly onReport: (format: ReportFormat) => void;
}

export function ListToolbar(props: ListToolbarProps) {
  const { view, folders, savedViews, scanning, onView, onManageViews, onScan, onOpenFile, choosing, onChoosing, onReport } = props;
  const { actions, search, selection, support } = useWords().window;
  return (
    <div className="toolbar">
      <SearchBox text={view.text} label={search.label} placeholder={search.placeholder} onText={(text) => onView({ ...view, text })} />
      <FilterMenu view={view} folders={folders} onView={onView} />
      <ViewMenu view={view} saved={savedViews} onView={onView} onManage={onManageViews} />
      <Tooltip content={choosing ? selection.end : selection.start} relationship="label">
        <Button
          icon={<CheckboxCheckedRegular />}
          className={choosing ? "button--pressed" : ""}
          aria-pressed={choosing}
          onClick={() => onChoosing(!choosing)}
        />
      </Tooltip>
      <Tooltip content={actions.scan} relationship="label">
        <Button icon={<ArrowSyncRegular />} disabledFocusable={scanning} onClick={onScan} />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={support.report.save} relationship="label">
            <Button icon={<ArrowDownloadRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ReportItems onReport={onReport} />
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance="primary"
        icon={<DocumentSearchRegular />}
        onClick={onOpenFile}
        aria-label={actions.openFile}
        className="toolbar__open"
      >
        <span className="toolbar__label">{actions.openFile}</span>
      </Button>
    </div>
  );
}
