import { Button, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { Reply, SignatureChoice } from "../../../shared/contract/commands.ts";
import { fileTitle } from "../../../shared/model/connector-title.ts";
import { unreadOf } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { detailTabs, type DetailTab } from "../../state/route.ts";
import type { Verdict } from "./verdicts.ts";
import { useWords } from "../../state/words.tsx";
import { ThumbprintCompare } from "../../ui/thumbprint-compare.tsx";
import type { ComparableFile } from "./compare/compare-tab.tsx";
import type { ContentReader } from "./contents/content-reader.ts";
import { VerdictCard } from "./verdict-card.tsx";
import { FindingPageButton } from "./finding-page.tsx";
import { DetailHeader } from "./detail-header.tsx";
import { OverviewTab } from "./overview-tab.tsx";

const SignatureTab = lazy(async () => ({ default: (await import("./signature/signature-tab.tsx")).SignatureTab }));
const FunctionsTab = lazy(async () => ({ default: (await import("./functions-tab.tsx")).FunctionsTab }));
const PreviewTab = lazy(async () => ({ default: (await import("./preview/preview-tab.tsx")).PreviewTab }));
const CompareTab = lazy(async () => ({ default: (await import("./compare/compare-tab.tsx")).CompareTab }));
const ContentsTab = lazy(async () => ({ default: (await import("./contents-tab.tsx")).ContentsTab }));

export interface DetailViewProps {
  readonly record: ConnectorRecord;
  readonly verdicts: readonly Verdict[];
  readonly culture: string;
  readonly now: Date;
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
  /** Null for a file that is not installed. */
  readonly folderPath: string | null;
  readonly compareFocused: boolean;
  /** Shown above everything: where an opened file comes from. */
  readonly banner?: ReactNode;
  /** What can be done with the file; absent for one that is not installed. */
  readonly toolbar?: ReactNode;
  /** Which reports use it; absent for a file that is not installed. */
  readonly usedBy?: ReactNode;
  /** The steps that belong to a card. */
  readonly stepsOf?: ((verdict: Verdict) => ReactNode) | undefined;
  /** Leads to the chain from the folder to Get data; absent where there is none. */
  readonly onDiagnose?: (() => void) | undefined;
  readonly onLearnMore?: ((publish: string) => void) | undefined;
  /** Absent where nothing can be read again. */
  readonly reader?: ContentReader | undefined;
  /** What it can be compared with. */
  readonly others?: readonly ComparableFile[] | undefined;
  readonly readXml?: ((signature: SignatureChoice) => Promise<Reply<"getSignatureXml">>) | undefined;
}

/** Verdict before evidence: sentences and what to do, the box to compare, and the facts one tab away. */
export function DetailView(props: DetailViewProps) {
  const { record, verdicts, culture, tab, onTab } = props;
  const { doctor, window } = useWords();
  const { detail } = window;
  const { content } = record;
  return (
    <div className="detail">
      {props.banner}
      <DetailHeader record={record} culture={culture} />
      {props.toolbar}
      <div className="verdicts">
        {verdicts.map((verdict) => {
          const { key, tone, title, sentences, remedy, covers } = verdict;
          const actions =
            key === "loading" && props.onDiagnose !== undefined ? (
              <Button size="small" onClick={props.onDiagnose}>
                {doctor.open}
              </Button>
            ) : covers.length === 0 ? undefined : (
              <>
                {props.stepsOf?.(verdict)}
                <FindingPageButton kinds={covers} />
              </>
            );
          return <VerdictCard key={key} tone={tone} title={title} sentences={sentences} remedy={remedy} actions={actions} />;
        })}
      </div>
      <ThumbprintCompare key={record.id} content={content} focused={props.compareFocused} />
      {content.kind === "inspected" && (
        <>
          <TabList
            className="detail__tabs"
            selectedValue={tab}
            onTabSelect={(_event, { value }) => onTab(detailTabs.find((one) => one === value) ?? "overview")}
          >
            {detailTabs.map((one) => (
              <Tab key={one} value={one} id={`tab-${one}`} aria-controls="tab-panel">
                {detail.tabs[one]}
              </Tab>
            ))}
          </TabList>
          <div className="detail__panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
            <Suspense fallback={<p className="quiet">{detail.loading}</p>}>
              <TabContent {...props} inspection={content.inspection} />
            </Suspense>
          </div>
        </>
      )}
    </div>
  );
}

function TabContent({ inspection, ...props }: DetailViewProps & { readonly inspection: Inspection }) {
  const { tab, record, verdicts, culture, now, folderPath, onLearnMore, readXml, reader } = props;
  const { id } = record;
  const { sha256 } = inspection;
  switch (tab) {
    case "overview":
      return (
        <>
          <OverviewTab record={record} inspection={inspection} culture={culture} folderPath={folderPath} onLearnMore={onLearnMore} />
          {props.usedBy}
        </>
      );
    case "signature":
      return (
        // Another file, or another content of it, has another XML.
        <SignatureTab
          key={`${sha256} ${id}`}
          report={inspection.signature}
          sentences={verdicts.find(({ key }) => key === "content")?.sentences ?? []}
          now={now}
          readXml={readXml === undefined ? undefined : (signature) => readXml({ id, sha256, signature })}
        />
      );
    case "functions":
      return (
        <FunctionsTab
          functions={inspection.connector.functions}
          sharedValues={inspection.connector.sharedValues}
          unread={unreadOf(inspection.connector, "functions") + unreadOf(inspection.connector, "sharedValues")}
          culture={culture}
        />
      );
    case "contents":
      return <ContentsTab key={`${sha256} ${id}`} id={id} inspection={inspection} reader={reader} />;
    case "preview":
      return <PreviewTab key={`${sha256} ${id}`} inspection={inspection} culture={culture} />;
    case "compare":
      return (
        <CompareTab
          key={id}
          file={{ id, sha256, name: record.name, title: fileTitle(record, culture) }}
          others={(props.others ?? []).filter((other) => other.id !== id)}
          reader={reader}
        />
      );
  }
}
