import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReportProgress } from "../../../shared/model/known-report.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

/** How far the reading of reports is, and the way to stop it. */
export function ReadingStrip({ progress, onCancel }: { readonly progress: ReportProgress; readonly onCancel: () => void }) {
  const { reports, actions } = useWords().window;
  const { done, total, current } = progress;
  return (
    <div className="reading-strip">
      <ProgressBar aria-label={reports.reading} thickness="medium" {...(total > 0 ? { value: done, max: total } : {})} />
      <span>{total > 0 ? reports.running(done, total) : reports.searching}</span>
      <span className="reading-strip__name clip quiet">
        <ForeignLabel text={current ?? ""} />
      </span>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {actions.cancel}
      </Button>
    </div>
  );
}
