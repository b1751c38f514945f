import { compareSnapshots } from "../../shared/model/snapshot-difference.ts";
import { SnapshotsFlowView } from "../../renderer/features/snapshots/snapshots-screen.tsx";
import type { NamedSnapshot, SnapshotsFlow } from "../../renderer/state/snapshots-state.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../builders/a-machine-snapshot.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;
const draw = (flow: SnapshotsFlow) => () => <SnapshotsFlowView flow={flow} onSwap={nothing} onClose={nothing} />;

const birch = aSnapshotConnector("Birchbase.mez");
const elm = aSnapshotConnector("Elmworks.pqx", { signers: [{ thumbprint: "AB".repeat(20), name: "Elm" }], integrity: "intact" });
const [folder] = aMachineSnapshot().folders;

const monday: NamedSnapshot = {
  name: "monday.json",
  snapshot: aMachineSnapshot({
    connectors: [birch, elm, aSnapshotConnector("Gone-with-a-very-long-name-that-has-no-space-in-it-anywhere.mez")],
    trust: { ...aSnapshotTrust("AB".repeat(20)), entries: [{ written: "no thumbprint \u202E at all", thumbprint: null }] },
  }),
};

const compared = (before: NamedSnapshot, after: NamedSnapshot): SnapshotsFlow => ({
  kind: "compared",
  before,
  after,
  difference: compareSnapshots(before.snapshot, after.snapshot),
});

const now: NamedSnapshot = {
  name: null,
  snapshot: aMachineSnapshot({
    pseudonyms: true,
    leftOut: 2,
    connectors: [
      { ...birch, sha256: aHash("other"), version: "2.0.0", loading: { kind: "blocked", because: ["unsigned"] } },
      { ...elm, name: "Elmworks copy.pqx", role: "desktop-dead" },
      aSnapshotConnector("New.mez"),
    ],
    trust: aSnapshotTrust("CD".repeat(20)),
  }),
};

const closed: NamedSnapshot = {
  name: "PC-2.json",
  snapshot: aMachineSnapshot({
    folders: folder === undefined ? [] : [{ ...folder, state: "access-denied" }],
    trust: { ...aSnapshotTrust(), failure: "access-denied" },
  }),
};

const many: NamedSnapshot = {
  name: "many.json",
  snapshot: aMachineSnapshot({ connectors: Array.from({ length: 203 }, (_, at) => aSnapshotConnector(`Fern ${at}.mez`)) }),
};

/** Snapshots in their states. The parts are real, the facts invented. */
export const snapshotStates: readonly GalleryState[] = [
  { name: "snapshots nothing open", shows: ({ snapshots }) => snapshots.empty.title, draw: draw({ kind: "empty" }) },
  { name: "snapshots reading", shows: ({ snapshots }) => snapshots.reading, draw: draw({ kind: "reading" }) },
  { name: "snapshots too many", shows: ({ snapshots }) => snapshots.tooMany, draw: draw({ kind: "too-many" }) },
  {
    name: "snapshots not a snapshot",
    shows: () => "connectors[0].name",
    draw: draw({ kind: "failed", name: "PC-1.json", failure: { kind: "not-a-snapshot", place: "connectors[0].name: missing" } }),
  },
  {
    name: "snapshots of a later version",
    shows: ({ snapshots }) => snapshots.failures["newer-format"],
    draw: draw({ kind: "failed", name: "PC-1.json", failure: { kind: "newer-format", formatVersion: 2 } }),
  },
  {
    name: "snapshots refused",
    shows: ({ window }) => window.failures.of("takeSnapshot", "internal"),
    draw: draw({ kind: "refused", because: "internal" }),
  },
  {
    name: "snapshots the same",
    shows: ({ snapshots }) => snapshots.outcome.same,
    draw: draw(compared(monday, { ...monday, name: "friday.json" })),
  },
  { name: "snapshots different", shows: () => "Elmworks copy.pqx", draw: draw(compared(monday, now)) },
  {
    name: "snapshots not known",
    shows: ({ snapshots }) => snapshots.because["folder-not-read"].after,
    draw: draw(compared(monday, closed)),
  },
  { name: "snapshots many", shows: ({ snapshots }) => snapshots.more(3), draw: draw(compared(many, { ...monday, name: null })) },
];
