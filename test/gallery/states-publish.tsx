import { foreign } from "../../shared/words/foreign-text.ts";
import type { ChosenFileId, ProjectId, ProjectView, SignedFile } from "../../shared/model/project.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import { ProjectPart } from "../../renderer/features/publish/project-part.tsx";
import { OnlyDesktop } from "../../renderer/features/publish/publish-screen.tsx";
import { ReleasePart } from "../../renderer/features/publish/release-part.tsx";
import { SignPart, type BuiltState } from "../../renderer/features/publish/sign-part.tsx";
import { nothingChosen } from "../../renderer/state/publish-flow.ts";
import { someHex } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

export const aProjectView = (facts: Partial<ProjectView> = {}): ProjectView => ({
  id: "project-1" as ProjectId,
  folder: "C:\\Users\\ada\\source\\Birchbase",
  outcome: {
    kind: "built",
    fileName: "Birchbase.mez",
    sha256: someHex("build", 64),
    sizeBytes: 21_337,
    packed: [
      { path: "Birchbase.pq", name: "Birchbase.pq", sizeBytes: 18_000 },
      { path: "resources.resx", name: "resources.resx", sizeBytes: 3_337 },
    ],
    isCodeRead: true,
  },
  leftOut: [
    { path: ".git/", reason: "version-control" },
    { path: "client_secret.txt", reason: "secret" },
  ],
  leftOutCount: 2,
  signed: null,
  prepared: null,
  ...facts,
});

export const aSignedFile: SignedFile = {
  fileName: "Birchbase.pqx",
  sha256: someHex("signed", 64),
  signerName: "Birch Ltd",
  sha1: someHex("signer", 40) as Thumbprint,
  warnings: ["self-signed", "no-timestamp"],
};

const key = { id: "key" as ChosenFileId, name: "birch.pfx" };
const certificate = { id: "certificate" as ChosenFileId, name: "birch.cer" };
const built: BuiltState = { ...nothingChosen, project: aProjectView() };
const mistake = { kind: "mistake", document: "Birchbase.pq", line: 12, column: 7, detail: "Expected to find a comma" } as const;
const prepared = { folder: "C:\\Users\\ada\\Birchbase to sign", digestHex: someHex("digest", 64), digestBase64: "3q2+7w==" };

const drawProject = (project: ProjectView) => () => (
  <ProjectPart project={project} isBusy={false} problem={null} onChoose={nothing} onBuild={nothing} />
);
const drawSign = (state: BuiltState) => () => (
  <SignPart
    state={state}
    onWay={nothing}
    onChooseFile={nothing}
    onTimestamp={nothing}
    onSign={nothing}
    onPrepare={nothing}
    onAttach={nothing}
  />
);
const drawRelease = (state: BuiltState) => () => <ReleasePart state={state} onChooseFile={nothing} onSave={nothing} />;

/** From a project folder to a release folder. */
export const publishStates: readonly GalleryState[] = [
  { name: "publish: built", shows: ({ window }) => window.publish.packed(2), draw: drawProject(aProjectView()) },
  {
    name: "publish: a mistake",
    shows: ({ window }) => window.publish.stopped,
    draw: drawProject(aProjectView({ outcome: { kind: "stopped", failure: mistake } })),
  },
  {
    name: "publish: a key file",
    shows: ({ window }) => window.publish.timestampAsked(foreign("http://ts.example")),
    draw: drawSign({ ...built, files: { key }, timestamp: "http://ts.example" }),
  },
  {
    name: "publish: a wrong password",
    shows: ({ publish }) => publish.nothingWritten,
    draw: drawSign({
      ...built,
      files: { key },
      problem: { at: "sign", refusal: { step: "sign", failure: { kind: "wrong-password", path: "birch.pfx" } } },
    }),
  },
  {
    name: "publish: a key elsewhere",
    shows: ({ window }) => window.publish.prepared,
    draw: drawSign({ ...built, way: "elsewhere", files: { certificate }, project: aProjectView({ prepared }) }),
  },
  {
    name: "publish: signed",
    shows: ({ publish }) => publish.signWarnings["self-signed"],
    draw: drawSign({ ...built, files: { key }, project: aProjectView({ signed: aSignedFile }) }),
  },
  { name: "publish: release of an unsigned connector", shows: ({ window }) => window.publish.releaseUnsigned, draw: drawRelease(built) },
  {
    name: "publish: saved",
    shows: ({ release }) => release.warnings["self-signed"],
    draw: drawRelease({
      ...built,
      project: aProjectView({ signed: aSignedFile }),
      saved: { kind: "done", folder: "C:\\Users\\ada\\Birchbase release", fileCount: 34, warnings: ["self-signed"] },
    }),
  },
  { name: "publish: in a browser", shows: ({ window }) => window.publish.onlyDesktopTitle, draw: () => <OnlyDesktop /> },
];
