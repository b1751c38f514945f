import { Dialog } from "@fluentui/react-components";
import type { BundleEntry, BundleEntryKind } from "../../shared/model/support.ts";
import { SupportContent, type SupportDialogProps } from "../../renderer/features/support/support-dialog.tsx";
import { twelveRows } from "../builders/twelve-rows.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

const entry = (name: string, kind: BundleEntryKind, sizeBytes: number): BundleEntry => ({ name, kind, sizeBytes });
const entries = [
  entry("README.txt", "read-me", 900),
  entry("versions.json", "versions", 515),
  entry("folders.json", "folders", 2_210),
  entry("trust.json", "trust", 110),
  entry("history.json", "history", 14_040),
  entry("connectors/0001-Birchbase.pqx.json", "connector", 21_337),
  entry("content/0001-Birchbase.pqx", "content", 48_000),
  entry("report.html", "report", 210_000),
];

type Flow = SupportDialogProps["flow"];
const ready: Flow = {
  kind: "open",
  preview: { bundleId: "1", fileName: "mezzanine-support-2027-01-10.zip", entries, names: 14, ordinaryNames: 0, leftOut: 0 },
  isPreparing: false,
  content: new Set(),
  shown: { kind: "none" },
  problem: null,
};

const draw = (flow: Flow, connectors: SupportDialogProps["connectors"] = twelveRows) => (
  <Dialog open modalType="non-modal">
    <SupportContent flow={flow} connectors={connectors} onInclude={nothing} onShow={nothing} onSave={nothing} onClose={nothing} />
  </Dialog>
);

const text = `{\n "path": "C:\\\\Users\\\\user-1\\\\Documents\\\\Power BI Desktop\\\\Custom Connectors"\n}\n`;

/** The support bundle before it is saved. */
export const supportStates: readonly GalleryState[] = [
  {
    name: "support bundle: preparing",
    shows: ({ window }) => window.support.preparing,
    draw: () => draw({ ...ready, preview: null, isPreparing: true }),
  },
  { name: "support bundle: ready", shows: ({ window }) => window.support.replaced(14), draw: () => draw(ready) },
  {
    name: "support bundle: a file is shown",
    shows: ({ window }) => window.support.cut,
    draw: () => draw({ ...ready, shown: { kind: "text", name: "folders.json", text, isCut: true } }),
  },
  {
    name: "support bundle: a connector is in it",
    shows: ({ window }) => window.support.asItIs,
    draw: () =>
      draw({
        ...ready,
        content: new Set(twelveRows.slice(0, 1).map(({ id }) => id)),
        shown: { kind: "content", name: "content/0001-Birchbase.pqx" },
      }),
  },
  {
    name: "support bundle: ordinary names, and too many connectors",
    shows: ({ window }) => window.support.leftOut(3),
    draw: () => draw({ ...ready, preview: ready.preview === null ? null : { ...ready.preview, ordinaryNames: 1, leftOut: 3 } }),
  },
  {
    name: "support bundle: a connector could not be read",
    shows: ({ window }) => window.failures.of("prepareSupportBundle", "content-not-read"),
    draw: () => draw({ ...ready, problem: { command: "prepareSupportBundle", because: "content-not-read" } }),
  },
  {
    name: "support bundle: nothing installed",
    shows: ({ window }) => window.support.noConnectors,
    draw: () => draw(ready, []),
  },
];
