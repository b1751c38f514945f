import { ok } from "../../shared/base/result.ts";
import { en } from "../../shared/words/en/en.ts";
import type { Words } from "../../shared/words/words.ts";
import { anId, aFunction, anInspection, aRow, aThumbprint, signedBy } from "../builders/a-record.ts";
import { checkStates } from "./states-check.tsx";
import { doctorStates } from "./states-doctor.tsx";
import { folderStates } from "./states-folders.tsx";
import { installStates } from "./states-install.tsx";
import { reportStates } from "./states-reports.tsx";
import { previewStates } from "./states-previews.tsx";
import { publishStates } from "./states-publish.tsx";
import { policyStates } from "./states-policy.tsx";
import { snapshotStates } from "./states-snapshots.tsx";
import { supportStates } from "./states-support.tsx";
import { windowStates } from "./states-window.tsx";
import { cleanupStates, type GalleryState } from "./states-cleanup.tsx";
import { aSnapshot, recordOf, trustView } from "../builders/a-snapshot.ts";
import { aFolderEntry } from "../builders/a-folder-entry.ts";
import { folders, twelveRows } from "../builders/twelve-rows.ts";
import { Introduction } from "../../renderer/features/introduction/introduction.tsx";
import { FunctionsTab } from "../../renderer/features/details/functions-tab.tsx";
import { DetailView } from "../../renderer/features/details/detail-view.tsx";
import { FindingPages } from "../../renderer/features/details/finding-page.tsx";
import { SignatureXmlContent, type ShownXml } from "../../renderer/features/details/signature/signature-xml.tsx";
import { EmptyState } from "../../renderer/ui/empty-state.tsx";
import { FilterChips } from "../../renderer/features/connectors/filter-chips.tsx";
import { FolderCard } from "../../renderer/features/folders/folder-card.tsx";
import { ConnectorList } from "../../renderer/features/connectors/list/connector-list.tsx";
import { itemsOfRows, rowHeights } from "../../renderer/features/connectors/list/list-items.ts";
import { listColumns, listGroupings, usualLayout } from "../../shared/model/list-view.ts";
import { Navigation } from "../../renderer/app/navigation.tsx";
import { PathLine } from "../../renderer/ui/path-line.tsx";
import { ScanStrip } from "../../renderer/features/connectors/scan-strip.tsx";
import { SummarySentence } from "../../renderer/features/connectors/summary-sentence.tsx";
import { ThumbprintCompare } from "../../renderer/ui/thumbprint-compare.tsx";
import { ThumbprintView } from "../../renderer/ui/thumbprint.tsx";
import { PublisherCard } from "../../renderer/features/trust/publisher-card.tsx";
import { TrustEntryRow } from "../../renderer/features/trust/trust-entry.tsx";
import { VerdictCard } from "../../renderer/features/details/verdict-card.tsx";
import { detailTabs, type DetailTab } from "../../renderer/state/route.ts";
import { emptySelection, noSelection } from "../../renderer/state/list/selection.ts";
import { summarize } from "../../renderer/state/list/summary.ts";
import { useWords } from "../../renderer/state/words.tsx";
import { verdictsOf } from "../../renderer/features/details/verdicts.ts";

const nothing = () => undefined;
const now = new Date("2026-11-21T12:00:00Z");
const tones = ["danger", "attention", "information", "good"] as const;

const xml = { part: "package/services/digital-signature/xml-signature/1.psdsxs", text: "<Signature>\r\n\t\u202E<KeyName/>\0</Signature>" };
const xmlStates: readonly (readonly [string, ShownXml, GalleryState["shows"]])[] = [
  ["reading", { kind: "reading" }, ({ window: { detail } }) => detail.loading],
  ["read", { kind: "read", xml: { ...xml, isCut: false } }, () => "KeyName"],
  ["cut", { kind: "read", xml: { ...xml, isCut: true } }, ({ signature }) => signature.xml.cut(xml.text.length)],
  ["failed", { kind: "failed", because: "changed-since" }, ({ window: { failures } }) => failures.of("getSignatureXml", "changed-since")],
];

/** What only that tab shows of the fourth row's connector. */
const shownByTab: Readonly<Record<DetailTab, GalleryState["shows"]>> = {
  overview: ({ window: { overview } }) => overview.kinds,
  signature: () => "Hazel Timestamp Authority",
  functions: () => "Birchbase.Database",
  contents: () => "helper.pqm",
  preview: ({ window: { preview } }) => preview.tooltip,
  compare: ({ window: { builds } }) => builds.choose,
};

/** Every part in its states. The parts are real, the facts invented. */
export const galleryStates: readonly GalleryState[] = [
  ...tones.map((tone) => ({
    name: `verdict: ${tone}`,
    shows: () => "Who, what, so what.",
    draw: () => <VerdictCard tone={tone} title={en.window.tones[tone]} sentences={["Who, what, so what."]} remedy="What now." />,
  })),
  {
    name: "summary: twelve",
    shows: ({ window: { summary } }) => summary.total(twelveRows.length),
    draw: () => <SummarySentence summary={summarize(twelveRows)} onPart={nothing} />,
  },
  {
    name: "summary: all quiet",
    shows: ({ window: { summary } }) => summary.quiet,
    draw: () => <SummarySentence summary={summarize([aRow()])} onPart={nothing} />,
  },
  {
    name: "summary: none",
    shows: ({ window: { summary } }) => summary.total(0),
    draw: () => <SummarySentence summary={summarize([])} onPart={nothing} />,
  },
  {
    name: "scan: counting",
    shows: ({ window: { scan } }) => scan.counting,
    draw: () => <ScanStrip progress={{ scanId: "1", done: 0, total: 0, current: null }} onCancel={nothing} />,
  },
  {
    name: "scan: reading",
    shows: () => "Coppice.pqx",
    draw: () => <ScanStrip progress={{ scanId: "1", done: 3, total: 12, current: "Coppice.pqx" }} onCancel={nothing} />,
  },
  { name: "thumbprint", shows: () => aThumbprint().slice(0, 4), draw: () => <ThumbprintView hex={aRow().signerThumbprint ?? ""} /> },
  { name: "path", shows: () => folders[0]?.path ?? "", draw: () => <PathLine path={folders[0]?.path ?? ""} onShow={nothing} /> },
  {
    name: "compare",
    shows: ({ window: { compare } }) => compare.label,
    draw: () => <ThumbprintCompare content={{ kind: "inspected", inspection: anInspection({ signature: signedBy() }) }} focused={false} />,
  },
  {
    name: "chips",
    shows: () => "Power BI loads it: no",
    draw: () => (
      <FilterChips
        chosen={[{ group: "loading", value: "blocked", name: "Power BI loads it: no" }]}
        shown={3}
        total={12}
        onRemove={nothing}
        onClear={nothing}
      />
    ),
  },
  {
    name: "empty",
    shows: () => en.window.empty.noFolderTitle,
    draw: () => (
      <EmptyState icon={null} title={en.window.empty.noFolderTitle} text={en.window.empty.noFolder}>
        <PathLine path={folders[0]?.path ?? ""} />
      </EmptyState>
    ),
  },
  ...folders.map((folder) => ({
    name: `folder: ${folder.role}`,
    shows: () => folder.path,
    draw: () => (
      <ul className="cards">
        <FolderCard
          folder={aFolderEntry(folder)}
          belongsIn={null}
          actions={{ onShow: nothing, onRemove: folder.role === "added" ? nothing : undefined }}
        />
      </ul>
    ),
  })),
  {
    name: "folder: near-miss",
    shows: () => "Customer Connectors",
    draw: () => (
      <ul className="cards">
        <FolderCard
          folder={aFolderEntry({
            role: "near-miss",
            path: "C:\\Users\\me\\Documents\\Power BI Desktop\\Customer Connectors",
            connectorCount: 1,
          })}
          belongsIn={folders[0]?.path ?? null}
          actions={{ onShow: nothing, onMove: nothing }}
        />
      </ul>
    ),
  },
  ...trustView.policy.entries.map((entry, index) => ({
    name: `trust entry ${index + 1}`,
    shows: () => entry.thumbprint?.slice(0, 4) ?? entry.written,
    draw: () => (
      <ul className="cards">
        <TrustEntryRow entry={entry} usedBy={index === 0 ? ["Birchbase"] : []} signerName={index === 0 ? "Birch Ltd" : null} />
      </ul>
    ),
  })),
  ...trustView.publishers.map((publisher) => ({
    name: `publisher: ${publisher.name ?? ""}`,
    shows: () => publisher.name ?? "",
    draw: () => (
      <ul className="cards">
        <PublisherCard publisher={publisher} signed={["Birchbase"]} now={now} onAccept={nothing} onRevoke={nothing} onNote={nothing} />
      </ul>
    ),
  })),
  ...(["whole", "rail", "bar"] as const).map((shape) => ({
    name: `navigation: ${shape}`,
    shows: ({ window: { navigation } }: Words) => navigation.connectors,
    draw: () => (
      <Navigation current="connectors" waiting={{ shadows: 1, quarantine: 2 }} shape={shape} onGo={nothing} onPalette={nothing} />
    ),
  })),
  ...(["comfortable", "compact"] as const).flatMap((density) =>
    listGroupings.map((by): GalleryState => ({
      name: `list: ${density}, ${by}`,
      // Rows are measured before they are drawn, which takes a browser.
      shows: ({ window: { list } }) => list.columns.title,
      draw: () => (
        <div className="gallery__list">
          <ConnectorList
            items={itemsOfRows(twelveRows, { by, folders, words: en.window })}
            columns={by === "folder" ? listColumns : usualLayout.columns}
            folders={new Map(folders.map(({ id, path }) => [id, path]))}
            rowHeight={rowHeights[density]}
            selected={twelveRows[3]?.id ?? null}
            sort={usualLayout.sort}
            onSort={nothing}
            onSelect={nothing}
            selection={by === "none" ? noSelection : emptySelection}
            canChoose={() => true}
            onPick={nothing}
            onMenu={nothing}
          />
        </div>
      ),
    })),
  ),
  {
    name: "first steps",
    shows: ({ window: { introduction } }) => introduction.folder.title,
    draw: () => <Introduction snapshot={aSnapshot()} securityLevel="not-said" onSecurityLevel={nothing} onEnd={nothing} />,
  },
  ...cleanupStates,
  ...previewStates,
  ...installStates,
  ...folderStates,
  ...reportStates,
  ...checkStates,
  ...publishStates,
  ...supportStates,
  ...snapshotStates,
  ...policyStates,
  ...doctorStates,
  ...windowStates,
  ...xmlStates.map(([name, shown, shows]) => ({
    name: `signature XML: ${name}`,
    shows,
    draw: () => <SignatureXmlContent shown={shown} onRetry={nothing} />,
  })),
  {
    name: "finding page",
    shows: () => "May be used instead of a certified connector",
    draw: () => <FindingPages kinds={["shadows-certified"]} />,
  },
  ...twelveRows.map((row) => ({ name: `detail: ${row.name}`, shows: () => row.title, draw: () => <Detail tab="overview" row={row} /> })),
  { name: "functions: not knowable, and values", shows: ({ window }) => window.functions.values, draw: () => <Exports /> },
  ...detailTabs.map((tab) => ({
    name: `detail tab: ${tab}`,
    shows: shownByTab[tab],
    draw: () => <Detail tab={tab} row={twelveRows[3] ?? aRow()} />,
  })),
];

/** Exports of which nobody knows more than the name, and names that are no functions. */
function Exports() {
  const functions = [
    aFunction({ parameters: null, returnType: null, path: { kind: "unknown" } }),
    aFunction({ name: "Birchbase.Tables", path: { kind: "computed" } }),
  ];
  return <FunctionsTab functions={functions} sharedValues={[{ name: "Birchbase.Icons" }]} unread={0} culture="en" />;
}

function Detail({ tab, row }: { readonly tab: DetailTab; readonly row: (typeof twelveRows)[number] }) {
  const words = useWords();
  const record = recordOf(row);
  const verdicts = verdictsOf(record, { policy: trustView.policy, now, words });
  return (
    <DetailView
      record={record}
      verdicts={verdicts}
      culture="en"
      now={now}
      tab={tab}
      onTab={nothing}
      folderPath={folders[0]?.path ?? null}
      compareFocused={false}
      onLearnMore={nothing}
      others={[{ id: anId("other.mez"), sha256: "", name: "other.mez", title: "Other" }]}
      readXml={() => Promise.resolve(ok({ ...xml, isCut: false }))}
    />
  );
}
