import { foreign } from "../../shared/words/foreign-text.ts";
import type { FolderEntry } from "../../shared/model/folder-view.ts";
import { AbsentFolders } from "../../renderer/features/folders/absent-folders.tsx";
import { FolderCard, type FolderActions } from "../../renderer/features/folders/folder-card.tsx";
import { GatewayList } from "../../renderer/features/folders/gateway-section.tsx";
import { TransferSteps } from "../../renderer/features/folders/transfer-dialog.tsx";
import { transferSteps } from "../../shared/model/transfer.ts";
import { aFolderEntry, aGatewayConnector } from "../builders/a-folder-entry.ts";
import { anId } from "../builders/a-record.ts";
import { aReview, aRival } from "./states-install.tsx";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;

const card = (folder: FolderEntry, actions: Partial<FolderActions> = {}) => (
  <ul className="cards">
    <FolderCard folder={folder} belongsIn={null} actions={{ onShow: nothing, ...actions }} />
  </ul>
);

const plan = {
  planId: "1",
  kind: "move",
  folder: { path: "C:\\Users\\mira\\Documents\\Power BI Desktop\\Custom Connectors", exists: true },
  files: [
    aReview(),
    aReview({ id: anId("taken"), name: "Coppice.mez", rivals: [aRival({ relation: "same-name", name: "Coppice.mez" })] }),
    aReview({ id: anId("there"), name: "Elmworks.mez", obstacle: { kind: "already-installed", name: "Elmworks.mez" } }),
  ],
} as const;

/** Folders and what can be done with them, in their states. */
export const folderStates: readonly GalleryState[] = [
  {
    name: "folder to create",
    shows: ({ window }) => window.folders.view.create,
    draw: () => card(aFolderEntry({ role: "desktop", state: "absent", canCreate: true }), { onCreate: nothing }),
  },
  {
    name: "folder just created",
    shows: ({ window }) => window.folders.view.undoCreate,
    draw: () => card(aFolderEntry({ role: "desktop", canRemove: true }), { onUndoCreate: nothing, onGateway: () => Promise.resolve() }),
  },
  {
    name: "folder not read with connectors",
    shows: ({ window }) => window.folders.view.move(2),
    draw: () =>
      card(
        aFolderEntry({
          role: "desktop-dead",
          place: "other-documents",
          notReadBecause: "other-documents",
          connectorCount: 2,
          canMove: true,
        }),
        {
          onMove: nothing,
        },
      ),
  },
  {
    name: "folder of the gateway that its account may not read",
    shows: ({ window }) => window.folders.view.access.denied,
    draw: () =>
      card(aFolderEntry({ role: "gateway", place: "gateway-named", isGatewayNamed: true, access: { kind: "denied" } }), {
        onGateway: () => Promise.resolve(),
      }),
  },
  {
    name: "folders that are not there",
    shows: ({ window }) => window.folders.view.absent(2),
    draw: () => (
      <AbsentFolders
        folders={[aFolderEntry({ role: "certified-store", state: "absent" }), aFolderEntry({ role: "desktop-dead", state: "absent" })]}
      />
    ),
  },
  {
    name: "gateway readiness",
    shows: ({ window }) => window.folders.view.gateway.states.unusable,
    draw: () => (
      <GatewayList
        view={{
          service: { kind: "not-installed" },
          folders: [],
          connectors: [
            aGatewayConnector(),
            aGatewayConnector({
              id: anId("old"),
              title: "Coppice",
              kinds: [{ name: "Coppice", testConnection: "none", authentication: ["OAuth"] }],
              place: { kind: "other-content", name: "Coppice.mez", copy: anId("copy"), version: "1.0.0" },
              access: { kind: "not-known", because: "only-administrators" },
            }),
          ],
        }}
        onCopy={nothing}
      />
    ),
  },
  {
    name: "gateway readiness without connectors",
    shows: ({ window }) => window.folders.view.gateway.nothing,
    draw: () => <GatewayList view={{ service: { kind: "not-known" }, folders: [], connectors: [] }} onCopy={nothing} />,
  },
  {
    name: "transfer",
    shows: ({ window }) => window.folders.view.transfer.replace(foreign("Coppice.mez")),
    draw: () => <TransferSteps steps={transferSteps(plan, new Set())} replace={new Set()} onChoose={nothing} />,
  },
];
