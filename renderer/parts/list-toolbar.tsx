import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import type { FolderFacts } from "../../shared/model/inventory.ts";
import type { ListView } from "../state/list-view.ts";
import { useWords } from "../state/words.tsx";
import { FilterMenu } from "./filter-menu.tsx";
import { SearchBox } from "./search-box.tsx";

export interface ListToolbarProps {
  readonly view: ListView;
  readonly folders: readonly FolderFacts[];
  readonly scanning: boolean;
  readonly onView: (view: ListView) => void;
  readonly onScan: () => void;
  readonly onOpenFile: () => void;
}

export function ListToolbar({ view, folders, scanning, onView, onScan, onOpenFile }: ListToolbarProps) {
  const { actions, search } = useWords().window;
  return (
    <div className="toolbar">
      <SearchBox text={view.text} label={search.label} placeholder={search.placeholder} onText={(text) => onView({ ...view, text })} />
      <FilterMenu view={view} folders={folders} onView={onView} />
      <Tooltip content={actions.scan} relationship="label">
        <Button icon={<ArrowSyncRegular />} disabledFocusable={scanning} onClick={onScan} />
      </Tooltip>
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
