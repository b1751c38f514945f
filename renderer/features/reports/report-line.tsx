import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import type { ReportRow } from "../../../shared/model/known-report.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface ReportLineProps {
  readonly row: ReportRow;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Shown below while it is open. */
  readonly children: ReactNode;
}

/** One report: its name, what it uses, and what is missing or why it was not read. */
export function ReportLine({ row, open, onToggle, children }: ReportLineProps) {
  const { reports } = useWords().window;
  const { name, reports: projects, state } = row;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <tr>
        <td>
          <button type="button" className="report-line__name" aria-expanded={open} onClick={onToggle}>
            <Chevron aria-hidden />
            <span className="breakable">
              <ForeignLabel text={name} longest={300} />
            </span>
          </button>
          {projects.length > 0 && (
            <p className="quiet">
              <Sentence text={reports.ofProjects(projects.map(foreign))} />
            </p>
          )}
        </td>
        {state.kind === "not-read" ? <NotRead row={row} /> : <Read state={state} />}
      </tr>
      {open && (
        <tr className="report-line__details">
          <td colSpan={3}>{children}</td>
        </tr>
      )}
    </>
  );
}

function NotRead({ row: { state } }: { readonly row: ReportRow }) {
  const words = useWords();
  if (state.kind === "read") return null;
  return (
    <td colSpan={2}>
      <span className="icon-line">
        <ToneIcon tone="attention" />
        <span>
          {words.window.reports.notRead} {words.reports.notRead[state.because]}
        </span>
      </span>
    </td>
  );
}

function Read({ state }: { readonly state: Extract<ReportRow["state"], { kind: "read" }> }) {
  const words = useWords();
  const { reports } = words.window;
  const { connectors, missing, missingCount, live, isWhole, isMoving } = state;
  return (
    <>
      <td data-column={reports.columns.connectors}>
        {connectors.length === 0 ? (
          <span className="quiet">{live === null ? reports.noConnector : words.reports.live[live]}</span>
        ) : (
          <ForeignLabels texts={connectors} />
        )}
        {isMoving && <p className="quiet">{reports.moving}</p>}
      </td>
      <td data-column={reports.columns.missing}>
        {missingCount === 0 ? (
          <span className="quiet">{reports.nothingMissing}</span>
        ) : (
          <span className="icon-line">
            <ToneIcon tone="danger" />
            <span className="breakable">
              <ForeignLabels texts={missing} />
              {missingCount > missing.length && ` ${reports.moreFunctions(missingCount - missing.length)}`}
            </span>
          </span>
        )}
        {!isWhole && <p className="quiet">{words.reports.isPartial}</p>}
      </td>
    </>
  );
}
