import type { BuildId, ChainLink, FileChain, ProjectFolder, RepairPlan } from "../../shared/model/diagnosis.ts";
import { linkNames } from "../../shared/model/diagnosis.ts";
import { BuildList } from "../../renderer/features/doctor/build-list.tsx";
import { FileChainView } from "../../renderer/features/doctor/file-chain.tsx";
import { RepairPlanView } from "../../renderer/features/doctor/repair-dialog.tsx";
import { SummaryList } from "../../renderer/features/doctor/summary-list.tsx";
import { aFolderId, anId } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;
const folder = "C:\\Users\\ada\\Documents\\Microsoft Power BI Desktop\\Custom Connectors";
const read = "C:\\Users\\ada\\Documents\\Power BI Desktop\\Custom Connectors";
const id = anId("Fern.mez");

const holding: readonly ChainLink[] = linkNames.map((name) => ({ name, state: "holds", because: [], findings: [] }));
const withLink = (links: readonly ChainLink[], link: ChainLink): readonly ChainLink[] =>
  links.map((one) => (one.name === link.name ? link : one));
const unread: ChainLink = {
  name: "folder",
  state: "broken",
  because: ["folder-not-read"],
  findings: [{ kind: "dead-folder", files: [id], readInstead: read }],
};

export const aChain = (facts: Partial<FileChain> = {}): FileChain => ({
  id,
  name: "Fern.mez",
  folder,
  role: "desktop-dead",
  firstBroken: null,
  isKeptFromLoading: false,
  notKnown: 0,
  links: holding,
  repairs: [],
  isDisabled: false,
  newerBuild: null,
  ...facts,
});

const draw =
  (chain: FileChain, isOpened = false) =>
  () => (
    <div className="page__column">
      <FileChainView
        chain={chain}
        title="Fern"
        isOpened={isOpened}
        now={new Date("2026-01-02T15:00:00Z")}
        onRepair={nothing}
        onInstall={nothing}
        onEnable={nothing}
        onInstallBuild={nothing}
      />
    </div>
  );

export const aRepairPlan = (facts: Partial<RepairPlan> = {}): RepairPlan => ({
  planId: "1",
  repair: { name: "repack", link: "main-document", to: `${read}\\Fern.mez` },
  from: `${read}\\Fern.mez`,
  packing: {
    unwrapped: false,
    outerFolder: "Fern",
    renamed: [{ from: "Fern/Helper.pq", to: "Helper.pqm" }],
    leftOut: ["Fern/Test.query.pq", "__MACOSX/Fern/._Fern.pq"],
  },
  signature: "none",
  obstacle: null,
  ...facts,
});

export const aProject: ProjectFolder = {
  id: aFolderId("src"),
  path: "C:\\src\\Fern",
  state: "present",
  isWhole: false,
  builds: [
    {
      id: "a" as BuildId,
      name: "bin/AnyCPU/Debug/Fern.mez",
      builtAt: "2026-01-02T14:02:00Z",
      state: "newer",
      installed: { id, name: "Fern.mez", modifiedAt: "2026-01-02T11:40:00Z" },
    },
    { id: "b" as BuildId, name: "build/Gorse.mez", builtAt: "2026-01-01T09:00:00Z", state: "not-installed", installed: null },
  ],
};

/** Why it is not loading, in its states. The parts are real, the facts invented. */
export const doctorStates: readonly GalleryState[] = [
  {
    name: "chain: folder broken",
    shows: ({ doctor }) => doctor.firstProblem(doctor.problems.folder),
    draw: draw(
      aChain({
        firstBroken: "folder",
        isKeptFromLoading: true,
        links: withLink(withLink(holding, unread), {
          name: "restart",
          state: "not-knowable",
          because: ["depends-on-earlier"],
          findings: [],
        }),
        repairs: [{ name: "move", link: "folder", to: `${read}\\Fern.mez` }],
      }),
    ),
  },
  {
    name: "chain: nothing broken, newer build",
    shows: ({ doctor }) => doctor.builds.install,
    draw: draw(
      aChain({
        notKnown: 1,
        links: withLink(holding, { name: "restart", state: "not-knowable", because: ["program-not-known"], findings: [] }),
        newerBuild: {
          build: "a" as BuildId,
          path: "C:\\src\\Fern\\bin\\Fern.mez",
          builtAt: "2026-01-02T14:02:00Z",
          installedAt: "2026-01-02T11:40:00Z",
        },
      }),
    ),
  },
  {
    name: "chain: opened",
    shows: ({ doctor }) => doctor.opened,
    draw: draw(
      aChain({
        folder: "",
        role: null,
        firstBroken: "folder",
        links: withLink(holding, { name: "folder", state: "broken", because: ["not-in-a-connector-folder"], findings: [] }),
        repairs: [{ name: "repack", link: "main-document", to: "Fern.mez" }],
      }),
      true,
    ),
  },
  {
    name: "chain: disabled",
    shows: ({ doctor }) => doctor.enable,
    draw: draw(
      aChain({
        firstBroken: "file-name",
        isDisabled: true,
        links: withLink(holding, { name: "file-name", state: "broken", because: ["disabled"], findings: [] }),
      }),
    ),
  },
  {
    name: "files by first broken link",
    shows: ({ doctor }) => doctor.problems.archive,
    draw: () => (
      <SummaryList
        summaries={[
          aChain({ firstBroken: "archive", isKeptFromLoading: true }),
          aChain({ id: anId("Gorse.mez"), name: "Gorse.mez", firstBroken: "publish" }),
          aChain({ id: anId("Heath.mez"), name: "Heath.mez", notKnown: 2 }),
        ]}
        titleOf={(one) => (one === id ? "Fern" : undefined)}
        onShow={nothing}
      />
    ),
  },
  {
    name: "files, none broken",
    shows: ({ doctor }) => doctor.allFine,
    draw: () => <SummaryList summaries={[aChain()]} titleOf={nothing} onShow={nothing} />,
  },
  { name: "repair: pack anew", shows: ({ doctor }) => doctor.repair.repacked, draw: () => <RepairPlanView plan={aRepairPlan()} /> },
  {
    name: "repair: signature lost",
    shows: ({ doctor }) => doctor.repair.signature.lost,
    draw: () => <RepairPlanView plan={aRepairPlan({ signature: "lost" })} />,
  },
  {
    name: "repair: taken out of another archive",
    shows: ({ doctor }) => doctor.repair.unwrapped,
    draw: () => (
      <RepairPlanView
        plan={aRepairPlan({ packing: { unwrapped: true, outerFolder: null, renamed: [], leftOut: [] }, signature: "kept" })}
      />
    ),
  },
  {
    name: "repair: name is taken",
    shows: ({ doctor }) => doctor.repair.blocked,
    draw: () => (
      <RepairPlanView
        plan={aRepairPlan({
          repair: { name: "move", link: "folder", to: `${read}\\Fern.mez` },
          from: `${folder}\\Fern.mez`,
          packing: null,
          obstacle: { kind: "name-in-use", name: "Fern.mez" },
        })}
      />
    ),
  },
  {
    name: "builds",
    shows: ({ doctor }) => doctor.builds.notWhole,
    draw: () => <BuildList projects={[aProject]} onInstall={nothing} onRemove={nothing} />,
  },
  {
    name: "builds: none yet",
    shows: ({ doctor }) => doctor.builds.none,
    draw: () => <BuildList projects={[{ ...aProject, isWhole: true, builds: [] }]} onInstall={nothing} onRemove={nothing} />,
  },
];
