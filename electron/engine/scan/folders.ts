import { createHash } from "node:crypto";
import { posix, win32 } from "node:path";
import type { FolderPlace } from "../../../shared/model/folder-view.ts";
import type { FolderFacts, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import type { Inspector } from "../inspector/inspector.ts";
import type { UserFolders } from "./known-folders.ts";

export type FolderState = FolderFacts["state"];

/** A folder to scan. */
export interface Folder {
  readonly id: FolderId;
  readonly path: string;
  readonly role: FolderRole;
  readonly state: FolderState;
}

/** It exists, or may exist, and its content is unknown. */
export const isOutOfReach = ({ state }: Pick<FolderFacts, "state">): boolean => state === "access-denied" || state === "no-answer";

/**
 * What to watch for changes: watching a folder that does not answer would hang. Near misses are read with each scan, and what is moved
 * out of one arrives in a folder that is watched.
 */
export const pathsToWatch = (folders: readonly Folder[]): readonly string[] =>
  folders.filter(({ state, role }) => state !== "no-answer" && role !== "near-miss").map(({ path }) => path);

/** Near misses are found, not known before. */
type CandidatePlace = Exclude<FolderPlace, "near-miss">;

/** The folders that the user added. */
export interface AddedFolders {
  readonly list: () => readonly string[];
  /** False when it could not be stored. */
  readonly add: (path: string, at: Date) => boolean;
  readonly remove: (path: string) => boolean;
}

/** A path that might hold connectors. Those shown only when present would otherwise be noise. */
export interface CandidateFolder {
  readonly path: string;
  readonly place: CandidatePlace;
  readonly shown: "always" | "when-there";
}

/** The folders that the user named. */
export interface UsersFolders {
  readonly added: readonly string[];
  /** What the standard gateway reads: that can be set in its own program only, and where that is stored is not known. */
  readonly gateway: string | null;
}

/** Every folder that Microsoft's products are known to read, in the order the list shows them, then the user's own. */
export function candidateFolders(userFolders: UserFolders, { added, gateway }: UsersFolders): readonly CandidateFolder[] {
  const path = userFolders.platform === "win32" ? win32 : posix;
  const custom = (documents: string, product = "Power BI Desktop") => path.join(documents, product, "Custom Connectors");
  const certified = (base: string, product: string) => path.join(base, "Microsoft", product, "CertifiedExtensions");
  const storePackage = path.join(userFolders.localAppData, "Packages", "Microsoft.MicrosoftPowerBIDesktop_8wekyb3d8bbwe");
  const gatewayDocuments = path.join(userFolders.windows, "ServiceProfiles", "PBIEgwService", "Documents");
  const candidates: CandidateFolder[] = [
    { path: custom(userFolders.documents), place: "documents", shown: "always" },
    { path: custom(userFolders.documents, "Microsoft Power BI Desktop"), place: "documents-older-name", shown: "when-there" },
    // A copy in a Documents that is not in use is silently ignored by Desktop; people put files there all the same.
    ...otherDocuments(userFolders).flatMap((documents): readonly CandidateFolder[] => [
      { path: custom(documents), place: "other-documents", shown: "when-there" },
      { path: custom(documents, "Microsoft Power BI Desktop"), place: "other-documents", shown: "when-there" },
    ]),
    { path: certified(userFolders.localAppData, "Power BI Desktop"), place: "certified-installer", shown: "when-there" },
    // Sources disagree about the Store edition: all are read.
    { path: certified(userFolders.home, "Power BI Desktop Store App"), place: "certified-store", shown: "when-there" },
    { path: certified(userFolders.localAppData, "Power BI Desktop Store App"), place: "certified-store", shown: "when-there" },
    {
      path: certified(path.join(storePackage, "LocalCache", "Local"), "Power BI Desktop Store App"),
      place: "certified-store",
      shown: "when-there",
    },
    { path: custom(gatewayDocuments), place: "gateway", shown: "when-there" },
    ...(gateway === null ? [] : [{ path: gateway, place: "gateway-named", shown: "always" } as const]),
    ...added.map((one): CandidateFolder => ({ path: one, place: "added", shown: "always" })),
  ];
  const seen = new Set<FolderId>();
  return candidates.filter((candidate) => {
    const id = folderId(candidate.path, userFolders.platform);
    return !seen.has(id) && seen.add(id) && (candidate.place !== "gateway" || userFolders.platform === "win32");
  });
}

/** Where Documents may lie besides where it is. OneDrive names its folder as Windows does, in the language of the system. */
export function otherDocuments({ platform, home, documents, oneDrives = [] }: UserFolders): readonly string[] {
  const path = platform === "win32" ? win32 : posix;
  const names = [...new Set(["Documents", path.basename(documents)])];
  return [path.join(home, "Documents"), ...oneDrives.flatMap((one) => names.map((name) => path.join(one, name)))];
}

/** A candidate with what it turned out to be. */
export interface JudgedFolder extends Folder {
  readonly place: FolderPlace;
  readonly isShown: boolean;
}

/** Gives each candidate its role. Desktop reads its second folder only when the first is missing; the one not read is dead. */
export function judgeFolders(
  candidates: readonly CandidateFolder[],
  states: readonly FolderState[],
  platform: NodeJS.Platform,
): readonly JudgedFolder[] {
  const firstMissing = candidates.some(({ place }, index) => place === "documents" && states[index] === "absent");
  const secondThere = candidates.some(({ place }, index) => place === "documents-older-name" && states[index] === "present");
  const secondRead = firstMissing && secondThere;
  return candidates.map(({ path, place, shown }, index) => {
    const state = states[index] ?? "absent";
    const isShown = shown === "always" || state !== "absent";
    return { id: folderId(path, platform), path, role: roleOf(place, secondRead), state, place, isShown };
  });
}

/** Those of the candidates that are worth looking at. */
export const planFolders = (
  candidates: readonly CandidateFolder[],
  states: readonly FolderState[],
  platform: NodeJS.Platform,
): readonly Folder[] =>
  judgeFolders(candidates, states, platform)
    .filter(({ isShown }) => isShown)
    .map(({ id, path, role, state }) => ({ id, path, role, state }));

function roleOf(place: CandidatePlace, secondRead: boolean): FolderRole {
  switch (place) {
    case "documents":
      return secondRead ? "desktop-dead" : "desktop";
    case "documents-older-name":
      return secondRead ? "desktop" : "desktop-dead";
    case "other-documents":
      return "desktop-dead";
    case "gateway-named":
      return "gateway";
    case "certified-installer":
    case "certified-store":
    case "gateway":
    case "added":
      return place;
  }
}

/** Stable across restarts, does not reveal the path. Windows and macOS compare paths without case. */
export function folderId(path: string, platform: NodeJS.Platform): FolderId {
  const normal = (platform === "win32" ? win32.normalize(path) : posix.normalize(path)).replace(/(?<=.)[\\/]+$/u, "").normalize("NFC");
  const compared = platform === "win32" || platform === "darwin" ? normal.toLowerCase() : normal;
  return createHash("sha256").update(compared).digest("hex").slice(0, 20) as FolderId;
}

/** Every candidate as it is now, also those that are not there: their state on the disk, and the roles that follow. */
export async function findCandidates(
  userFolders: UserFolders,
  users: UsersFolders,
  readFolder: Inspector["readFolder"],
): Promise<readonly JudgedFolder[]> {
  const candidates = candidateFolders(userFolders, users);
  const listings = await Promise.all(candidates.map(({ path }) => readFolder({ path, listFor: null })));
  return judgeFolders(
    candidates,
    listings.map((one) => one?.state ?? "no-answer"),
    userFolders.platform,
  );
}

/** Every folder that is worth looking at. */
export async function findFolders(
  userFolders: UserFolders,
  users: UsersFolders,
  readFolder: Inspector["readFolder"],
): Promise<readonly Folder[]> {
  const found = await findCandidates(userFolders, users, readFolder);
  return found.filter(({ isShown }) => isShown).map(({ id, path, role, state }) => ({ id, path, role, state }));
}

/** Every folder there may be, before any is read: a drive that does not answer must not delay the start. */
export function foldersBeforeListing(userFolders: UserFolders, users: UsersFolders): readonly Folder[] {
  const candidates = candidateFolders(userFolders, users);
  return planFolders(
    candidates,
    candidates.map(() => "present"),
    userFolders.platform,
  );
}
