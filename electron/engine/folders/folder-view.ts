import {
  mostNames,
  readingsOf,
  type FolderEntry,
  type FolderPlace,
  type FolderView,
  type NotReadBecause,
} from "../../../shared/model/folder-view.ts";
import type { FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { findCandidates, folderId, type JudgedFolder, type UsersFolders } from "../scan/folders.ts";
import { readKnownFolders, type Host } from "../scan/known-folders.ts";
import { findNearMisses } from "../scan/near-misses.ts";
import type { MadeFolder } from "../settings.ts";
import type { GatewayAccess } from "./access-reader.ts";

export interface FolderViewPorts {
  readonly host: Host;
  readonly users: UsersFolders;
  readonly made: readonly MadeFolder[];
  readonly readFolder: Inspector["readFolder"];
  readonly access: GatewayAccess;
}

/** Looks at every folder that may hold connectors, at this moment. Only names are read. */
export async function readFolderView({ host, users, made, readFolder, access }: FolderViewPorts): Promise<FolderView> {
  const { platform } = host;
  const userFolders = await readKnownFolders(host);
  const candidates = await findCandidates(userFolders, users, readFolder);
  const known = candidates.filter(({ isShown }) => isShown);
  const near = await findNearMisses(userFolders, { folders: known, users }, readFolder);
  const folders = [...candidates, ...near.map((one): JudgedFolder => ({ ...one, place: "near-miss", isShown: true }))];
  const named = users.gateway === null ? null : folderId(users.gateway, platform);
  const read = folders.find(({ role }) => role === "desktop");
  const canReceive = read !== undefined && (read.state === "present" || read.state === "absent");
  const entries = await Promise.all(
    folders.map(async ({ id, path, role, state, place }): Promise<FolderEntry> => {
      const listing = state === "present" ? await readFolder({ path, listFor: role }) : null;
      const names = listing?.files.map(({ name }) => name) ?? [];
      const isGatewayNamed = id === named;
      const isMade = made.some((one) => folderId(one.path, platform) === id);
      return {
        id,
        path,
        role,
        // It may have gone since it was looked for.
        state: listing === null ? state : listing.state,
        connectorCount: names.length,
        place,
        readings: readingsOf(role, isGatewayNamed),
        notReadBecause: notReadBecause(role, place),
        names: names.slice(0, mostNames),
        canCreate: role === "desktop" && state === "absent",
        canRemove: isMade && state === "present" && names.length === 0,
        canMove: canReceive && names.length > 0 && (role === "desktop-dead" || role === "near-miss"),
        access: (role === "gateway" || isGatewayNamed) && state !== "absent" ? await access.mayRead(path) : null,
        isGatewayNamed,
      };
    }),
  );
  return { folders: entries, service: await access.service() };
}

function notReadBecause(role: FolderRole, place: FolderPlace): NotReadBecause | null {
  if (role === "near-miss") return "near-miss";
  if (role !== "desktop-dead") return null;
  if (place === "other-documents") return "other-documents";
  return place === "documents" ? "older-name-read" : "usual-name-exists";
}

/** The folders that the standard gateway is known or said to read and that are there. */
export const gatewayFolders = ({ folders }: FolderView): readonly FolderEntry[] =>
  folders.filter(({ role, isGatewayNamed, state }) => (role === "gateway" || isGatewayNamed) && state !== "absent");

/** The one that the user named, else the usual one. */
export const gatewayTarget = (view: FolderView): FolderEntry | null => {
  const known = gatewayFolders(view);
  return known.find(({ isGatewayNamed }) => isGatewayNamed) ?? known[0] ?? null;
};

export const folderIdsOf = (folders: readonly FolderEntry[]): ReadonlySet<FolderId> => new Set(folders.map(({ id }) => id));
