import type { ReactNode } from "react";
import { drawMap } from "../../shared/picture/draw-map.ts";
import { historyKinds } from "../../shared/model/history.ts";
import { en } from "../../shared/words/en/en.ts";
import type { Words } from "../../shared/words/words.ts";
import { aCatalogue, aQuarantinedFile, aQuarantine, aStep, fivePairs, manyPairs, someHistory } from "../builders/cleanup-facts.ts";
import { someHex } from "../builders/a-record.ts";
import { twelveRows } from "../builders/twelve-rows.ts";
import { BulkBar } from "../../renderer/features/connectors/bulk-bar.tsx";
import { CatalogueCard } from "../../renderer/features/catalogue/catalogue-card.tsx";
import { StepLine } from "../../renderer/features/cleanup/step-line.tsx";
import { HistoryRow } from "../../renderer/features/history/history-row.tsx";
import { NoticeBannerList } from "../../renderer/features/notices/notice-banner.tsx";
import { QuarantineCard } from "../../renderer/features/quarantine/quarantine-card.tsx";
import { RecordsWarning } from "../../renderer/ui/records-warning.tsx";
import { BreakageList } from "../../renderer/ui/breakage-list.tsx";
import { GroupCard } from "../../renderer/features/shadows/group-card.tsx";
import { MapView } from "../../renderer/features/shadows/map-view.tsx";
import { PairCard } from "../../renderer/features/shadows/pair-card.tsx";
import { namingOf, pairNames } from "../../renderer/features/shadows/pair-names.ts";
import { foreign } from "../../shared/words/foreign-text.ts";

export interface GalleryState {
  readonly name: string;
  /** A text that is on the screen once everything in it is loaded. */
  readonly shows: (words: Words) => string;
  readonly draw: () => ReactNode;
}

const nothing = () => undefined;
const naming = namingOf(twelveRows);
const pictureOf = (pairs: typeof fivePairs, withHints: boolean) => drawMap({ pairs, titleOf: naming.nameOf, words: en.shadow, withHints });

const pairStates = fivePairs.map((pair, index): GalleryState => ({
  name: `pair ${index + 1}`,
  shows: () => naming.titleOf(pair.custom),
  draw: () => (
    <ul className="pairs">
      <PairCard
        pair={pair}
        custom={{ title: naming.titleOf(pair.custom), file: naming.fileOf(pair.custom) }}
        other={{ title: pair.other.kind === "custom" ? naming.titleOf(pair.other.id) : pair.other.name, file: null }}
        names={pairNames(pair, naming)}
        open={index % 2 === 0}
        onToggle={nothing}
        asOf="2026-08"
        actions={null}
        comparison={null}
      />
    </ul>
  ),
}));

const builds = twelveRows
  .slice(0, 4)
  .map(({ id, version }, at) => ({ id, version, integrity: at === 3 ? ("altered" as const) : ("unsigned" as const) }));
const others = builds.slice(1).map(({ id }) => id);
const groupStates = builds.slice(0, 1).flatMap(({ id: keep }) =>
  [true, false].map((open): GalleryState => ({
    name: open ? "group of builds, open" : "group of builds",
    shows: (words) => words.shadow.groups.members(builds.length),
    draw: () => (
      <ul className="pairs">
        <GroupCard
          group={{
            members: builds,
            confidence: "certain",
            advice: { kind: "keep-one", keep, because: "newest", remove: others.slice(1), undecided: others.slice(0, 1) },
            testing: null,
          }}
          naming={naming}
          open={open}
          onToggle={nothing}
          actions={null}
        />
      </ul>
    ),
  })),
);

const steps = [
  aStep(),
  aStep({ obstacle: { kind: "in-use" } }),
  aStep({ obstacle: { kind: "name-taken", name: "Ashgrove.mez", sameContent: true, otherName: "Ashgrove (2).mez" } }),
  aStep({ obstacle: { kind: "changed-in-quarantine", sha256: someHex("changed", 64), nameTaken: null } }),
];

/** Shadows and clean-up in their states. The parts are real, the facts invented. */
export const cleanupStates: readonly GalleryState[] = [
  ...pairStates,
  ...groupStates,
  {
    name: "map: five",
    shows: () => "Gorse CRM",
    draw: () => <MapView picture={pictureOf(fivePairs, true)} selected={0} onSelect={nothing} onSave={nothing} />,
  },
  {
    name: "map: two hundred",
    shows: () => "Thicket 1",
    draw: () => <MapView picture={pictureOf(manyPairs(200), false)} selected={null} onSelect={nothing} onSave={nothing} />,
  },
  {
    name: "breakages: loading",
    shows: ({ window: { shadows } }) => shadows.comparing,
    draw: () => (
      <div className="pair__body">
        <Breakages kind="loading" />
      </div>
    ),
  },
  {
    name: "breakages: loaded",
    shows: () => "Ashgrove.Legacy",
    draw: () => (
      <div className="pair__body">
        <Breakages kind="loaded" />
      </div>
    ),
  },
  {
    name: "plan",
    shows: () => "Ashgrove (2).mez",
    draw: () => (
      <ul className="plan__steps">
        {steps.map((step, index) => (
          <Step key={index} step={step} />
        ))}
      </ul>
    ),
  },
  {
    name: "plan: purge",
    shows: () => "Ashgrove.mez",
    draw: () => (
      <ul className="plan__steps">
        <Step step={aStep({ to: null })} />
      </ul>
    ),
  },
  ...(["store-read-only", "store-in-use", "disk-full"] as const).map((because) => ({
    name: `records: ${because}`,
    shows: () => en.cleanup.listedFromNotes,
    draw: () => <RecordsWarning text={en.cleanup.listedFromNotes} because={because} />,
  })),
  {
    name: "bulk",
    shows: ({ window: { selection } }) => selection.count(3),
    draw: () => <BulkBar chosen={twelveRows.slice(0, 3)} onRun={nothing} onReport={nothing} onEnd={nothing} />,
  },
  ...[...aQuarantine().files, aQuarantinedFile({ name: "Long.mez", reason: "because ".repeat(40) })].map((file) => ({
    name: `kept: ${file.name}`,
    shows: () => file.title || file.name,
    draw: () => (
      <ul className="cards">
        <QuarantineCard
          file={file}
          age={{ id: file.id, countedDays: 25, dueInDays: file.reason === "" ? null : 6, hold: file.reason === "" }}
          onHold={nothing}
          chosen={file.reason === ""}
          onChoose={nothing}
          onRestore={nothing}
          onPurge={nothing}
        />
      </ul>
    ),
  })),
  ...someHistory(historyKinds.length).map((event) => ({
    name: `event: ${event.kind}`,
    shows: () => event.name,
    draw: () => <HistoryRow event={event} time="14:32" onOpen={event.id % 2 === 0 ? nothing : undefined} onUndo={nothing} />,
  })),
  ...aCatalogue().entries.map((entry, index) => ({
    name: `certified: ${entry.name}`,
    shows: () => entry.name,
    draw: () => (
      <ul className="entries">
        <CatalogueCard entry={entry} open={index !== 1} onToggle={nothing} onDocs={nothing} address={null} onShow={nothing} />
      </ul>
    ),
  })),
  {
    name: "notices",
    shows: () => "What happened",
    draw: () => (
      <NoticeBannerList
        notices={(["danger", "attention"] as const).map((tone) => ({
          id: tone,
          tone,
          title: "What happened",
          text: "So what, what now.",
          action: null,
          onDismiss: nothing,
        }))}
      />
    ),
  },
];

const Step = ({ step }: { readonly step: (typeof steps)[number] }) => <StepLine step={step} decision={null} onDecide={nothing} />;

function Breakages({ kind }: { readonly kind: "loading" | "loaded" }) {
  const pair = fivePairs[0];
  if (kind === "loading" || pair === undefined) return <BreakageList title="" state={{ kind: "loading" }} />;
  const breakages = [
    { kind: "function-lost", functionName: "Ashgrove.Legacy" },
    { kind: "required-parameters-differ", functionName: "Ashgrove.Contents", before: ["server"], after: ["server", "tenant"] },
  ] as const;
  const comparison = {
    id: pair.custom,
    with: { kind: "certified", name: "Ashgrove Ledger" },
    version: "1.0.5",
    otherVersion: "2.9.1",
    localIs: "older",
    breakages,
    onlyNames: true,
    uncertain: [],
    inPart: false,
    readInPart: [],
  } as const;
  return <BreakageList title={en.window.shadows.compareTitle(foreign("B"), foreign("A"))} state={{ kind: "loaded", comparison }} />;
}
