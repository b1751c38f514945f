import { ok } from "../../shared/base/result.ts";
import { en } from "../../shared/words/en.ts";
import { anInspection, aRow, signedBy } from "../builders/a-record.ts";
import { cleanupStates, type GalleryState } from "./states-cleanup.tsx";
import { aSnapshot, recordOf, trustView } from "../builders/a-snapshot.ts";
import { folders, twelveRows } from "../builders/twelve-rows.ts";
import { CommandPalette } from "../../renderer/features/palette/command-palette.tsx";
import { DetailView } from "../../renderer/features/details/detail-view.tsx";
import { SignatureXmlContent, type ShownXml } from "../../renderer/features/details/signature-xml.tsx";
import { EmptyState } from "../../renderer/ui/empty-state.tsx";
import { FilterChips } from "../../renderer/features/connectors/filter-chips.tsx";
import { FolderCard } from "../../renderer/features/folders/folder-card.tsx";
import { ConnectorList } from "../../renderer/features/connectors/list/connector-list.tsx";
import { itemsOfRows, rowHeights } from "../../renderer/features/connectors/list/list-items.ts";
import { Navigation } from "../../renderer/app/navigation.tsx";
import { PathLine } from "../../renderer/ui/path-line.tsx";
import { ScanStrip } from "../../renderer/features/connectors/scan-strip.tsx";
import { SummarySentence } from "../../renderer/features/connectors/summary-sentence.tsx";
import { ThumbprintCompare } from "../../renderer/features/details/thumbprint-compare.tsx";
import { ThumbprintView } from "../../renderer/ui/thumbprint.tsx";
import { TrustEntryRow } from "../../renderer/features/trust/trust-entry.tsx";
import { VerdictCard } from "../../renderer/features/details/verdict-card.tsx";
import { detailTabs } from "../../renderer/state/route.ts";
import { emptySelection } from "../../renderer/state/selection.ts";
import { summarize } from "../../renderer/state/summary.ts";
import { verdictsOf } from "../../renderer/features/details/verdicts.ts";

const nothing = () => undefined;
const now = new Date("2026-11-21T12:00:00Z");
const tones = ["danger", "attention", "information", "good"] as const;
const sort = { column: "title", direction: "ascending" } as const;

const xml = { part: "package/services/digital-signature/xml-signature/1.psdsxs", text: "<Signature>\r\n\t\u202E<KeyName/>\0</Signature>" };
const xmlStates: readonly (readonly [string, ShownXml])[] = [
  ["reading", { kind: "reading" }],
  ["read", { kind: "read", xml: { ...xml, isCut: false } }],
  ["cut", { kind: "read", xml: { ...xml, isCut: true } }],
  ["failed", { kind: "failed", because: "changed-since" }],
];

/** Every part in its states. The parts are real, the facts invented. */
export const galleryStates: readonly GalleryState[] = [
  ...tones.map((tone) => ({
    name: `verdict: ${tone}`,
    draw: () => <VerdictCard tone={tone} title={en.window.tones[tone]} sentences={["Who, what, so what."]} remedy="What now." />,
  })),
  { name: "summary: twelve", draw: () => <SummarySentence summary={summarize(twelveRows)} onPart={nothing} /> },
  { name: "summary: all quiet", draw: () => <SummarySentence summary={summarize([aRow()])} onPart={nothing} /> },
  { name: "summary: none", draw: () => <SummarySentence summary={summarize([])} onPart={nothing} /> },
  { name: "scan: looking", draw: () => <ScanStrip progress={{ scanId: "1", done: 0, total: 0, current: null }} onCancel={nothing} /> },
  {
    name: "scan: reading",
    draw: () => <ScanStrip progress={{ scanId: "1", done: 3, total: 12, current: "Coppice.pqx" }} onCancel={nothing} />,
  },
  { name: "thumbprint", draw: () => <ThumbprintView hex={aRow().signerThumbprint ?? ""} /> },
  { name: "path", draw: () => <PathLine path={folders[0]?.path ?? ""} onShow={nothing} /> },
  {
    name: "compare",
    draw: () => <ThumbprintCompare content={{ kind: "inspected", inspection: anInspection({ signature: signedBy() }) }} focused={false} />,
  },
  {
    name: "chips",
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
    draw: () => (
      <EmptyState icon={null} title={en.window.empty.noFolderTitle} text={en.window.empty.noFolder}>
        <PathLine path={folders[0]?.path ?? ""} />
      </EmptyState>
    ),
  },
  ...folders.map((folder) => ({
    name: `folder: ${folder.role}`,
    draw: () => (
      <ul className="cards">
        <FolderCard folder={folder} onShow={nothing} onRemove={folder.role === "added" ? nothing : undefined} />
      </ul>
    ),
  })),
  ...trustView.policy.entries.map((entry, index) => ({
    name: `trust entry ${index + 1}`,
    draw: () => (
      <ul className="cards">
        <TrustEntryRow entry={entry} usedBy={index === 0 ? ["Birchbase"] : []} signerName={index === 0 ? "Birch Ltd" : null} />
      </ul>
    ),
  })),
  ...(["whole", "rail", "bar"] as const).map((shape) => ({
    name: `navigation: ${shape}`,
    draw: () => (
      <Navigation current="connectors" waiting={{ shadows: 1, quarantine: 2 }} shape={shape} onGo={nothing} onPalette={nothing} />
    ),
  })),
  {
    name: "list",
    draw: () => (
      <ConnectorList
        items={itemsOfRows(twelveRows)}
        rowHeight={rowHeights.comfortable}
        selected={null}
        sort={sort}
        onSort={nothing}
        onSelect={nothing}
        selection={emptySelection}
        canChoose={() => true}
        onPick={nothing}
      />
    ),
  },
  ...cleanupStates,
  ...xmlStates.map(([name, shown]) => ({
    name: `signature XML: ${name}`,
    draw: () => <SignatureXmlContent shown={shown} onRetry={nothing} />,
  })),
  ...twelveRows.map((row) => ({ name: `detail: ${row.name}`, draw: () => <Detail tab="overview" row={row} /> })),
  ...detailTabs.map((tab) => ({ name: `detail tab: ${tab}`, draw: () => <Detail tab={tab} row={twelveRows[3] ?? aRow()} /> })),
];

/** Stands over everything, so the gallery draws it only when asked. */
export const paletteState: GalleryState = {
  name: "palette",
  draw: () => <CommandPalette rows={aSnapshot().rows} shown={twelveRows[0] ?? null} onChoose={nothing} onClose={nothing} />,
};

function Detail({ tab, row }: { readonly tab: (typeof detailTabs)[number]; readonly row: (typeof twelveRows)[number] }) {
  const record = recordOf(row);
  const verdicts = verdictsOf(record, { policy: trustView.policy, now, words: en });
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
      readXml={() => Promise.resolve(ok({ ...xml, isCut: false }))}
    />
  );
}
