import { Button, Checkbox } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useState } from "react";
import type { RecentReports, ReportPlaceId } from "../../../shared/model/known-report.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

/** Power BI Desktop's recent reports: looked up only when asked, read only when chosen. */
export function RecentReportList() {
  const { bridge, messages, reports } = useWindow();
  const words = useWords().window;
  const [recent, setRecent] = useState<RecentReports | null>(null);
  const look = async () => {
    const reply = await bridge.call("getRecentReports", null);
    if (reply.ok) setRecent(reply.value);
    else messages.show({ tone: "failure", text: words.failures.of("getRecentReports", reply.error.kind) });
  };
  const add = async (ids: readonly ReportPlaceId[]) => {
    const reply = await bridge.call("addRecentReports", { ids });
    if (reply.ok) setRecent(null);
    else messages.show({ tone: "failure", text: words.failures.of("addRecentReports", reply.error.kind) });
    await reports.refresh();
  };
  if (recent === null)
    return (
      <div className="steps-row">
        <Button icon={<HistoryRegular />} onClick={() => void look()}>
          {words.reports.recent}
        </Button>
      </div>
    );
  return <RecentChoice recent={recent} onAdd={(ids) => void add(ids)} onClose={() => setRecent(null)} />;
}

export interface RecentChoiceProps {
  readonly recent: RecentReports;
  readonly onAdd: (ids: readonly ReportPlaceId[]) => void;
  readonly onClose: () => void;
}

/** Names and paths only; nothing of them is read before they are added. */
export function RecentChoice({ recent, onAdd, onClose }: RecentChoiceProps) {
  const { reports, actions } = useWords().window;
  const [chosen, setChosen] = useState<ReadonlySet<ReportPlaceId>>(new Set());
  const open = recent.files.filter(({ isAdded }) => !isAdded);
  const choose = (id: ReportPlaceId, yes: boolean) => setChosen(new Set(yes ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const text =
    recent.state === "not-understood"
      ? reports.recentNotUnderstood
      : recent.files.length === 0
        ? reports.recentNone
        : open.length === 0
          ? reports.recentAllAdded
          : reports.recentExplain;
  return (
    <Section title={reports.recentTitle}>
      <p>{text}</p>
      {open.length > 0 && (
        <ul className="recent-reports">
          {open.map(({ id, path }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                onChange={(_event, { checked }) => choose(id, checked === true)}
                label={
                  <span className="breakable">
                    <ForeignLabel text={path} longest={1_000} />
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div className="steps-row">
        {open.length > 0 && (
          <>
            <Button appearance="primary" disabledFocusable={chosen.size === 0} onClick={() => chosen.size > 0 && onAdd([...chosen])}>
              {reports.addChosen(chosen.size)}
            </Button>
            <Button onClick={() => setChosen(new Set(open.map(({ id }) => id)))}>{reports.chooseAll}</Button>
          </>
        )}
        <Button onClick={onClose}>{actions.close}</Button>
      </div>
    </Section>
  );
}
