import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { DocumentPrintRegular } from "@fluentui/react-icons/svg/document-print";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import type { ConnectorRecord, FolderFacts } from "../../../shared/model/inventory.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { isCertified } from "../../state/folder-groups.ts";
import { fullPath } from "../../state/full-path.ts";
import { wholeHistory } from "../../state/history-state.ts";
import { baseName } from "../../../shared/model/connector-title.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { useReport } from "../../state/use-report.ts";
import { useShowFolder } from "../../state/use-show-folder.ts";

export interface ConnectorToolbarProps {
  readonly record: ConnectorRecord;
  readonly title: string;
  readonly folder: FolderFacts;
}

/** What can be done with a file in one of the folders. Power BI's own can only be looked at. */
export function ConnectorToolbar({ record, title, folder }: ConnectorToolbarProps) {
  const words = useWords();
  const showFolder = useShowFolder();
  const { actions, cleanup } = words.window;
  return (
    <div className="detail-toolbar" role="toolbar" aria-label={cleanup.label}>
      {!isCertified(folder) && <Moves record={record} title={title} />}
      <CopyButton text={fullPath(folder.path, record.name)} label={actions.copyPath} />
      <Tooltip content={actions.showFolder} relationship="label">
        <Button size="small" appearance="subtle" icon={<FolderOpenRegular />} onClick={() => showFolder(folder.id)} />
      </Tooltip>
      <MoreMenu record={record} title={title} mine={!isCertified(folder)} />
    </div>
  );
}

type MovesProps = Pick<ConnectorToolbarProps, "record" | "title">;

function Moves({ record: { id, name } }: MovesProps) {
  const { actions } = useWords().cleanup;
  const cleanup = useCleanup();
  const disabled = isDisabledName(name);
  const button = (label: string, icon: ReactElement, onClick: () => void) => (
    <Button size="small" appearance="subtle" icon={icon} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {button(actions.quarantine.name, <ArchiveRegular />, () => cleanup.quarantine([id]))}
      {disabled
        ? button(actions.enable.name, <EyeRegular />, () => cleanup.enable([id]))
        : button(actions.disable.name, <EyeOffRegular />, () => cleanup.disable([id]))}
    </>
  );
}

function MoreMenu({ record, title, mine }: MovesProps & { readonly mine: boolean }) {
  const { doctor, window: texts, publishCheck } = useWords();
  const { cleanup: words, testing, support } = texts;
  const { navigation, history, check } = useWindow();
  const report = useReport();
  const cleanup = useCleanup();
  const mark = record.findings.find((finding) => finding.kind === "testing-until" || finding.kind === "testing-over");
  const showHistory = () => {
    void history.filter({ ...wholeHistory, text: baseName(record.name).slice(0, 200) });
    navigation.go({ screen: "history", shown: null });
  };
  const checkThis = () => {
    void check.start({ target: { kind: "connector", id: record.id }, name: record.name });
    navigation.go({ screen: "check", shown: null });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.more} relationship="label">
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {mine && (
            <MenuItem
              icon={<BeakerRegular />}
              onClick={() => cleanup.test({ id: record.id, title, until: mark?.until ?? null, note: mark?.note ?? "" })}
            >
              {mark === undefined ? testing.until : testing.change}
            </MenuItem>
          )}
          {mine && (
            <MenuItem icon={<ClipboardTaskRegular />} onClick={checkThis}>
              {publishCheck.screen.checkThis}
            </MenuItem>
          )}
          {mine && (
            <MenuItem
              icon={<QuestionCircleRegular />}
              onClick={() => navigation.go({ screen: "doctor", shown: { kind: "connector", id: record.id } })}
            >
              {doctor.open}
            </MenuItem>
          )}
          <MenuItem icon={<HistoryRegular />} onClick={showHistory}>
            {words.showInHistory}
          </MenuItem>
          <MenuItem icon={<DocumentPrintRegular />} onClick={() => report("html", [record.id])}>
            {support.report.page}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
