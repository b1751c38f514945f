import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ReportUse } from "../../../shared/model/report-impact.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, ForeignLabels } from "../../ui/sentence.tsx";

/** Which reports use a connector, of those that were read. */
export function ReportUseSection({ id }: { readonly id: ConnectorId }) {
  const { bridge, navigation, reports, inventory } = useWindow();
  const progress = useStore(reports.progress);
  const { snapshot } = useStore(inventory.store);
  const [use, setUse] = useState<ReportUse | null>(null);
  const revision = snapshot?.revision;
  const isReading = progress !== null;
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("getReportUse", { id }).then((reply) => {
      if (!subscription.ended && reply.ok) setUse(reply.value);
    });
    return () => void (subscription.ended = true);
  }, [bridge, id, revision, isReading]);
  return use === null ? null : <ReportUseView use={use} onOpen={() => navigation.go({ screen: "reports", shown: null })} />;
}

export interface ReportUseViewProps {
  readonly use: ReportUse;
  readonly onOpen: () => void;
}

export function ReportUseView({ use: { read, notRead, reports, more }, onOpen }: ReportUseViewProps) {
  const texts = useWords().reports;
  const isUnread = read + notRead === 0;
  return (
    <Section title={texts.use.title}>
      <p className={reports.length === 0 ? "quiet" : ""}>
        {isUnread ? texts.use.neverRead : [texts.use.usedBy(reports.length + more, read), texts.impact.incomplete].join(" ")}{" "}
        <Button size="small" appearance="transparent" onClick={onOpen}>
          {isUnread ? texts.impact.open : texts.use.open}
        </Button>
      </p>
      {reports.length > 0 && (
        <ul className="impact">
          {reports.map((report) => (
            <li key={report.id} className="breakable">
              <strong>
                <ForeignLabel text={report.name} longest={300} />
              </strong>{" "}
              <span className="quiet">
                <ForeignLabels texts={report.functions} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="quiet">{texts.impact.more(more)}</p>}
    </Section>
  );
}
