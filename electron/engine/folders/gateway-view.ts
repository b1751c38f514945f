import { join } from "node:path";
import type { AccessVerdict, FolderView } from "../../../shared/model/folder-view.ts";
import type { GatewayConnector, GatewayView } from "../../../shared/model/gateway.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { judgeGateway, type GatewayReadiness } from "../diagnosis/gateway-readiness.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { GatewayAccess } from "./access-reader.ts";
import { folderIdsOf, gatewayFolders, gatewayTarget } from "./folder-view.ts";

export interface GatewayViewPorts {
  readonly inventory: Pick<LiveInventory, "files" | "assembly">;
  readonly access: GatewayAccess;
}

/** The rules of a file are asked for one after another: each question starts a program. */
const mostFilesAsked = 50;

/** What the standard gateway can do with each connector. The inventory has been scanned, and its code read. */
export async function readGatewayView(view: FolderView, { inventory, access }: GatewayViewPorts): Promise<GatewayView> {
  const folders = gatewayFolders(view);
  const files = inventory.files();
  const titles = new Map(inventory.assembly().rows.map(({ id, title }) => [id, title]));
  const pathOf = (id: ConnectorId): string | null => {
    const file = files.find((one) => one.id === id);
    return file === undefined ? null : join(file.folder.path, file.name);
  };
  const canReceive = gatewayTarget(view)?.state === "present";
  const connectors: GatewayConnector[] = [];
  for (const { file, version, kinds, place } of judgeGateway(files, folderIdsOf(folders))) {
    const path = pathOf(copyOf(file.id, place));
    const mayAsk = path !== null && isInGateway(place) && connectors.length < mostFilesAsked;
    const verdict: AccessVerdict | null = mayAsk ? await access.mayRead(path) : null;
    connectors.push({
      id: file.id,
      name: file.name,
      folder: file.folder.path,
      title: titles.get(file.id) ?? file.name,
      version,
      kinds,
      place,
      access: verdict,
      canCopy: canReceive && (place.kind === "not-there" || place.kind === "other-content"),
    });
  }
  return {
    service: view.service,
    folders: folders.map(({ id, path, state, access: verdict }) => ({
      id,
      path,
      state,
      access: verdict ?? { kind: "not-known", because: "rules-not-read" },
    })),
    connectors,
  };
}

const isInGateway = ({ kind }: GatewayReadiness["place"]): boolean => kind !== "not-there" && kind !== "folder-not-known";

const copyOf = (own: ConnectorId, place: GatewayReadiness["place"]): ConnectorId => ("copy" in place ? place.copy : own);
