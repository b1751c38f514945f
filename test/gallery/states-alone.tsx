import { foreign, type ForeignText } from "../../shared/words/foreign-text.ts";
import { useWords } from "../../renderer/state/words.tsx";
import { aPaletteContext } from "../builders/a-palette-context.ts";
import { anId, aRecord, aThumbprint, someHex } from "../builders/a-record.ts";
import { trustView } from "../builders/a-snapshot.ts";
import { aPlan, aStep } from "../builders/cleanup-facts.ts";
import { twelveRows } from "../builders/twelve-rows.ts";
import { OutcomeDialog } from "../../renderer/features/cleanup/outcome-dialog.tsx";
import { Moving } from "../../renderer/features/cleanup/moving.tsx";
import { PlanDialog } from "../../renderer/features/cleanup/plan-dialog.tsx";
import { TestingDialog } from "../../renderer/features/cleanup/testing-dialog.tsx";
import { ReviewDialog } from "../../renderer/features/install/review-dialog.tsx";
import { CommandPalette } from "../../renderer/features/palette/command-palette.tsx";
import { AcceptDialog } from "../../renderer/features/trust/accept-dialog.tsx";
import { TrustChangeDialog } from "../../renderer/ui/trust-change-dialog.tsx";
import { MessageBar } from "../../renderer/app/message-bar.tsx";
import type { GalleryState } from "./states-cleanup.tsx";
import { aReview, aRival } from "./states-install.tsx";

const nothing = () => undefined;

/** With everything there can be to do. */
function Palette() {
  const words = useWords();
  const context = aPaletteContext({ words, shown: twelveRows[0] ?? null, chosen: twelveRows.slice(0, 2), canUndo: true, hasOpened: true });
  return <CommandPalette isOpen context={context} onChoose={nothing} onClose={nothing} />;
}

const longName = "Elmworks Maintenance and Asset Management for Large Municipalities (copy of the old build).mez";
const steps = [
  aStep(),
  aStep({ name: longName }),
  aStep({ name: "Taken.mez", obstacle: { kind: "name-taken", name: "Taken.mez", sameContent: true, otherName: "Taken (2).mez" } }),
  aStep({ name: "Used.mez", obstacle: { kind: "in-use" } }),
];
const records = new Map([aRecord()].map((record) => [record.id, record]));
const [publisher] = trustView.publishers;
const [kept, ...others] = trustView.policy.entries;

const change = (problem: string | null, isRunning: boolean) => () => (
  <TrustChangeDialog
    plan={{
      planId: "1",
      lines: [
        ...[kept].flatMap((entry) => (entry === undefined ? [] : [{ entry, state: "kept" as const }])),
        ...others.slice(0, 1).map((entry) => ({ entry, state: "removed" as const })),
        { entry: { written: aThumbprint("new"), thumbprint: aThumbprint("new"), dirt: [] }, state: "added" },
      ],
      alreadyThere: [aThumbprint("Kelp Systems")],
      notThere: ["see ticket IT-2210"],
      changes: true,
      way: { kind: "registry", command: `reg.exe import "C:\\Users\\mira\\AppData\\Roaming\\Mezzanine\\trust\\change.reg"` },
    }}
    isOpen
    isRunning={isRunning}
    problem={problem}
    onApply={nothing}
    onClose={nothing}
  />
);

/** What covers the whole window, or a part of it that belongs to another: each is drawn alone. */
export const statesAlone: readonly GalleryState[] = [
  ...[false, true].map((isCancelled): GalleryState => ({
    name: isCancelled ? "moving: stopping" : "moving",
    shows: ({ window: { cleanup } }) => (isCancelled ? cleanup.cancelling : cleanup.moving(3, 12)),
    draw: () => <Moving progress={{ done: 3, total: 12, name: "Birchbase.pqx" }} isCancelled={isCancelled} onCancel={nothing} />,
  })),
  ...(["done", "failure"] as const).map((tone) => ({
    name: `message: ${tone}`,
    shows: ({ window: { folders } }: Parameters<GalleryState["shows"]>[0]) => folders.added(folderName),
    draw: () => <Said tone={tone} />,
  })),
  {
    name: "palette",
    shows: ({ window: { palette } }) => palette.placeholder,
    draw: () => <Palette />,
  },
  {
    name: "dialog: quarantine",
    shows: ({ window: { cleanup } }) => cleanup.reason,
    draw: () => (
      <PlanDialog plan={aPlan({ steps })} reason="" onConfirm={nothing} onRetry={nothing} onReports={nothing} onClose={nothing} />
    ),
  },
  {
    name: "dialog: disable, many",
    shows: () => "Many 30.mez",
    draw: () => (
      <PlanDialog
        plan={aPlan({ kind: "disable", steps: Array.from({ length: 30 }, (_, at) => aStep({ name: `Many ${at + 1}.mez` })) })}
        reason=""
        onConfirm={nothing}
        onRetry={nothing}
        onReports={nothing}
        onClose={nothing}
      />
    ),
  },
  {
    name: "dialog: purge",
    shows: ({ window: { cleanup } }) => cleanup.confirmPurge(2),
    draw: () => (
      <PlanDialog
        plan={aPlan({ kind: "purge", steps: steps.slice(0, 2).map((step) => ({ ...step, to: null })) })}
        reason=""
        onConfirm={nothing}
        onRetry={nothing}
        onReports={nothing}
        onClose={nothing}
      />
    ),
  },
  {
    name: "dialog: not everything was done",
    shows: ({ window: { cleanup } }) => cleanup.endedTitle,
    draw: () => (
      <OutcomeDialog
        outcomes={[
          { subject: anId("a"), name: longName, outcome: { kind: "done", historyId: 1, to: null } },
          { subject: anId("b"), name: "Used.mez", outcome: { kind: "failed", because: { kind: "in-use" } } },
          { subject: anId("c"), name: "Taken.mez", outcome: { kind: "skipped" } },
        ]}
        onRetry={nothing}

        onClose={nothing}
      />
    ),
  },
  {
    name: "dialog: testing",
    shows: ({ window: { testing } }) => testing.explain,
    draw: () => (
      <TestingDialog
        request={{ id: anId("a"), title: "Ashgrove Ledger", until: null, note: "" }}
        today={new Date("2026-11-21T12:00:00Z")}
        problem={null}
        onSave={nothing}
        onClose={nothing}
      />
    ),
  },
  {
    name: "dialog: review of a file",
    shows: ({ window: { install } }) => install.title(1),
    draw: () => (
      <ReviewDialog
        plan={{ planId: "1", folder: null, files: [aReview({ rivals: [aRival()] })] }}
        records={records}
        policy={trustView.policy}
        culture="en"
        publishers={trustView.publishers}
        onConfirm={nothing}
        onClose={nothing}
        onAccept={nothing}
        onReports={nothing}
      />
    ),
  },
  {
    name: "dialog: change of the trusted list",
    shows: ({ window: { trust } }) => trust.changeTitle,
    draw: change(null, false),
  },
  {
    name: "dialog: change of the trusted list, running",
    shows: ({ window: { trust } }) => trust.changeTitle,
    draw: change(null, true),
  },
  ...(publisher === undefined
    ? []
    : [
        {
          name: "dialog: accept a publisher",
          shows: ({ window: { trust } }: Parameters<GalleryState["shows"]>[0]) => trust.acceptExplain,
          draw: () => <AcceptDialog publisher={publisher} isOpen onAccept={nothing} onClose={nothing} />,
        },
      ]),
];

const folderName: ForeignText = foreign("D:\\Builds\\connectors");

function Said({ tone }: { readonly tone: "done" | "failure" }) {
  const { folders } = useWords().window;
  return (
    <MessageBar
      message={{ tone, text: folders.added(folderName), address: `https://birch.example/${someHex("long", 64)}` }}
      onClose={nothing}
    />
  );
}
