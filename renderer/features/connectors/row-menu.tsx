import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { BeakerOffRegular } from "@fluentui/react-icons/svg/beaker-off";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DocumentPrintRegular } from "@fluentui/react-icons/svg/document-print";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ComponentType } from "react";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import {
  actionsOn,
  connectorActionName,
  useConnectorAction,
  type ConnectorAction,
  type ListedConnector,
} from "../../state/connector-actions.ts";
import { useWords } from "../../state/words.tsx";
import type { MenuPoint } from "./list/connector-list.tsx";

const icons: Readonly<Record<ConnectorAction, ComponentType>> = {
  "quarantine": ArchiveRegular,
  "disable": EyeOffRegular,
  "enable": EyeRegular,
  "test": BeakerRegular,
  "end-test": BeakerOffRegular,
  "check": ClipboardTaskRegular,
  "diagnose": QuestionCircleRegular,
  "history": HistoryRegular,
  "report": DocumentPrintRegular,
  "show-folder": FolderOpenRegular,
  "copy-path": CopyRegular,
  "copy-thumbprint": CopyRegular,
  "copy-hash": CopyRegular,
};

export interface RowMenuProps extends ListedConnector {
  readonly at: MenuPoint;
  readonly onClose: () => void;
}

/** What can be done with one row, where the pointer is. */
export function RowMenu({ row, folder, at, onClose }: RowMenuProps) {
  const words = useWords();
  const act = useConnectorAction();
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
        <MenuList aria-label={plainSentence(words.window.views.rowMenu(foreign(row.title)))}>
          {actionsOn({ row, folder }).map((action) => {
            const Icon = icons[action];
            return (
              <MenuItem key={action} icon={<Icon />} onClick={() => act(action, { row, folder })}>
                {connectorActionName(action, row, words)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
