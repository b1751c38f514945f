import type { InstallReview, InstallRival } from "../../shared/model/install.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { ReviewFile } from "../../renderer/features/install/review-file.tsx";
import { noChoice } from "../../renderer/state/install-flow.ts";
import { anId, aRecord, aSignature, signedBy, someHex } from "../builders/a-record.ts";
import { trustView } from "../builders/a-snapshot.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;
const folder = "C:\\Users\\ada\\Documents\\Power BI Desktop\\Custom Connectors";
const record = aRecord();

export const aRival = (facts: Partial<InstallRival> = {}): InstallRival => ({
  id: anId("Birchbase.mez"),
  name: "Birchbase.mez",
  folder,
  relation: "same-connector",
  sha256: someHex("old", 64),
  version: "1.4.0",
  newIs: "newer",
  signer: "gained",
  breakages: [],
  uncertain: [],
  inPart: false,
  readInPart: [],
  ...facts,
});

export const aReview = (facts: Partial<InstallReview> = {}): InstallReview => ({
  id: record.id,
  name: record.name,
  sha256: someHex("file", 64),
  sizeBytes: 21_337,
  to: `${folder}\\Birchbase.pqx`,
  obstacle: null,
  mark: { kind: "none" },
  rivals: [],
  ...facts,
});

const altered = { kind: "altered", altered: ["Birchbase.m"], missing: [], uncovered: [], because: ["part-changed"] } as const;
const alteredRecord = aRecord({
  inspection: { signature: signedBy({ integrity: altered, signer: aSignature().signer }) },
});

const draw =
  (review: InstallReview, of = record, folderExists = true) =>
  () => (
    <ReviewFile
      review={review}
      record={of}
      folderExists={folderExists}
      policy={trustView.policy}
      culture="en"
      choice={noChoice}
      focused={false}
      onChoice={nothing}
      onCompared={nothing}
      publishers={trustView.publishers}
      onAccept={nothing}
    />
  );

const worse = aRival({
  newIs: "older",
  signer: "changed",
  version: "9.0",
  breakages: [
    { kind: "function-lost", functionName: "Birchbase.Old" },
    { kind: "authentication-lost", dataSourceKind: "Birchbase", authentication: "OAuth" },
  ],
  inPart: true,
});

/** The review of a file in its states. The parts are real, the facts invented. */
export const installStates: readonly GalleryState[] = [
  { name: "review new", shows: ({ window }) => window.install.replacesNothing, draw: draw(aReview(), record, false) },
  {
    name: "review replaces",
    shows: ({ window }) => window.install.moveAway(foreign("Birchbase.mez")),
    draw: draw(aReview({ rivals: [aRival({ id: anId("same"), relation: "same-name", name: "Birchbase.pqx", signer: "same" }), worse] })),
  },
  {
    name: "review marked",
    shows: ({ window }) => window.install.removeMark,
    draw: draw(aReview({ mark: { kind: "marked", zone: "internet", from: "https://birch.example/Birchbase.pqx", referrer: null } })),
  },
  {
    name: "review altered",
    shows: ({ cleanup }) => String(cleanup.obstacles["content-altered"].step),
    draw: draw(aReview({ obstacle: { kind: "content-altered" } }), alteredRecord),
  },
];
