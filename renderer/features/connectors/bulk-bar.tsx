import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import type { ReportFormat } from "../../../shared/model/support.ts";
import type { ReportDrag } from "../../state/report-drag.ts";
import { useWords } from "../../state/words.tsx";
import { ReportItems } from "../../ui/report-items.tsx";

export interface BulkBarProps {
  readonly chosen: readonly ConnectorRow[];
  readonly onRun: (kind: "quarantine" | "disable" | "enable") => void;
  readonly onReport: (format: ReportFormat) => void;
  /** What makes the button of the report one to drag the report from. Absent where nothing can be dragged. */
  readonly drag?: ReportDrag;
  readonly onEnd: () => void;
}

/** What can be done with several connectors at once. Each shows first what it would do. */
export function BulkBar({ chosen, drag, onRun, onReport, onEnd }: BulkBarProps) {
  const { selection, cleanup, support } = useWords().window;
  const none = chosen.length === 0;
  const disabled = chosen.filter((row) => row.disabled).length;
  return (
    <div className="bulk-bar" role="toolbar" aria-label={selection.label}>
      <span className="bulk-bar__count" role="status">
        {selection.count(chosen.length)}
      </span>
      <Button size="small" appearance="primary" icon={<ArchiveRegular />} disabledFocusable={none} onClick={() => onRun("quarantine")}>
        {cleanup.preview.quarantine}
      </Button>
      {(none || disabled < chosen.length) && (
        <Button size="small" disabledFocusable={none} onClick={() => onRun("disable")}>
          {cleanup.preview.disable}
        </Button>
      )}
      {disabled > 0 && (
        <Button size="small" onClick={() => onRun("enable")}>
          {cleanup.preview.enable}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" disabledFocusable={none} {...drag}>
            {support.report.selected}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ReportItems onReport={onReport} />
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        className="bulk-bar__end"
        aria-label={selection.end}
        onClick={onEnd}
      />
    </div>
  );
}
