import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ConnectorRow, FolderFacts } from "../../../shared/model/inventory.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { isCertified } from "../../state/folder-groups.ts";
import { fullPath } from "../../state/full-path.ts";
import { useShowFolder } from "../../state/use-show-folder.ts";
import { useWords } from "../../state/words.tsx";
import type { MenuPoint } from "./list/connector-list.tsx";

export interface RowMenuProps {
  readonly row: ConnectorRow;
  readonly folder: FolderFacts | undefined;
  readonly at: MenuPoint;
  readonly onClose: () => void;
}

/** What can be done with one row, where the pointer is. */
export function RowMenu({ row, folder, at, onClose }: RowMenuProps) {
  const { actions, testing, views } = useWords().window;
  const moves = useWords().cleanup.actions;
  const cleanup = useCleanup();
  const showFolder = useShowFolder();
  const isMine = folder !== undefined && !isCertified(folder);
  const copy = (text: string) => void navigator.clipboard.writeText(text);
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      positioning={{ target, position: "below", align: "start" }}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={plainSentence(views.rowMenu(foreign(row.title)))}>
          {isMine && (
            <MenuItem icon={<ArchiveRegular />} onClick={() => cleanup.quarantine([row.id])}>
              {moves.quarantine.name}
            </MenuItem>
          )}
          {isMine && !row.disabled && (
            <MenuItem icon={<EyeOffRegular />} onClick={() => cleanup.disable([row.id])}>
              {moves.disable.name}
            </MenuItem>
          )}
          {isMine && row.disabled && (
            <MenuItem icon={<EyeRegular />} onClick={() => cleanup.enable([row.id])}>
              {moves.enable.name}
            </MenuItem>
          )}
          {isMine && (
            <MenuItem
              icon={<BeakerRegular />}
              onClick={() => cleanup.test({ id: row.id, title: row.title, until: row.testingUntil, note: "" })}
            >
              {row.testingUntil === null ? testing.until : testing.change}
            </MenuItem>
          )}
          {folder !== undefined && (
            <MenuItem icon={<FolderOpenRegular />} onClick={() => showFolder(folder.id)}>
              {actions.showFolder}
            </MenuItem>
          )}
          {folder !== undefined && (
            <MenuItem icon={<CopyRegular />} onClick={() => copy(fullPath(folder.path, row.name))}>
              {actions.copyPath}
            </MenuItem>
          )}
          {row.signerThumbprint !== null && (
            <MenuItem icon={<CopyRegular />} onClick={() => copy(row.signerThumbprint ?? "")}>
              {actions.copyThumbprint}
            </MenuItem>
          )}
          <MenuItem icon={<CopyRegular />} onClick={() => copy(row.sha256)}>
            {actions.copyHash}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
