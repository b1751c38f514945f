import { Button, ProgressBar } from "@fluentui/react-components";
import type { ScanProgress } from "../../../shared/model/inventory.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { printable } from "../../../shared/words/printable.ts";

/** How far a scan is, and the way to stop it. Lies over the list without moving it. */
export function ScanStrip({ progress, onCancel }: { readonly progress: ScanProgress; readonly onCancel: () => void }) {
  const { scan, actions } = useWords().window;
  const counted = progress.total > 0;
  return (
    <div className="scan-strip">
      <ProgressBar aria-label={scan.counting} thickness="medium" {...(counted ? { value: progress.done, max: progress.total } : {})} />
      <span className="scan-strip__text">{counted ? scan.running(progress.done, progress.total) : scan.counting}</span>
      <span className="scan-strip__name" title={printable(progress.current ?? "")}>
        <ForeignLabel text={progress.current ?? ""} />
      </span>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {actions.cancel}
      </Button>
    </div>
  );
}
