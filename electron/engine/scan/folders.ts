import { createHash } from "node:crypto";
import { posix, win32 } from "node:path";
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

type Reader = "desktop-first" | "desktop-second" | "other-documents" | "certified-installer" | "certified-store" | "gateway" | "added";

/** The folders that the user added. */
export interface AddedFolders {
  readonly list: () => readonly string[];
  /** False when it could not be stored. */
  readonly add: (path: string, at: Date) => boolean;
  readonly remove: (path: string) => boolean;
}

/** A path that might hold connectors, and who would read it. Those shown only when present would otherwise be noise. */
export interface CandidateFolder {
  readonly path: string;
  readonly reader: Reader;
  readonly shown: "always" | "when-there";
}

/** Every folder that Microsoft's products are known to read, in the order the list shows them, then the user's own. */
export function candidateFolders(userFolders: UserFolders, added: readonly string[]): readonly CandidateFolder[] {
  const path = userFolders.platform === "win32" ? win32 : posix;
  const custom = (documents: string, product = "Power BI Desktop") => path.join(documents, product, "Custom Connectors");
  const certified = (base: string, product: string) => path.join(base, "Microsoft", product, "CertifiedExtensions");
  const usualDocuments = path.join(userFolders.home, "Documents");
  const gatewayDocuments = path.join(userFolders.windows, "ServiceProfiles", "PBIEgwService", "Documents");
  const candidates: CandidateFolder[] = [
    { path: custom(userFolders.documents), reader: "desktop-first", shown: "always" },
    { path: custom(userFolders.documents, "Microsoft Power BI Desktop"), reader: "desktop-second", shown: "when-there" },
    // A copy in a Documents that was redirected away is silently ignored by Desktop; people put files there all the same.
    { path: custom(usualDocuments), reader: "other-documents", shown: "when-there" },
    { path: custom(usualDocuments, "Microsoft Power BI Desktop"), reader: "other-documents", shown: "when-there" },
    { path: certified(userFolders.localAppData, "Power BI Desktop"), reader: "certified-installer", shown: "when-there" },
    // Sources disagree about the Store edition: both are read.
    { path: certified(userFolders.home, "Power BI Desktop Store App"), reader: "certified-store", shown: "when-there" },
    { path: certified(userFolders.localAppData, "Power BI Desktop Store App"), reader: "certified-store", shown: "when-there" },
    { path: custom(gatewayDocuments), reader: "gateway", shown: "when-there" },
    ...added.map((one): CandidateFolder => ({ path: one, reader: "added", shown: "always" })),
  ];
  const seen = new Set<FolderId>();
  return candidates.filter((candidate) => {
    const id = folderId(candidate.path, userFolders.platform);
    return !seen.has(id) && seen.add(id) && (candidate.reader !== "gateway" || userFolders.platform === "win32");
  });
}

/** Gives each candidate its role. Desktop reads its second folder only when the first is missing; the one not read is dead. */
export function planFolders(
  candidates: readonly CandidateFolder[],
  states: readonly FolderState[],
  platform: NodeJS.Platform,
): readonly Folder[] {
  const firstMissing = candidates.some(({ reader }, index) => reader === "desktop-first" && states[index] === "absent");
  const secondThere = candidates.some(({ reader }, index) => reader === "desktop-second" && states[index] === "present");
  const secondRead = firstMissing && secondThere;
  return candidates.flatMap((candidate, index): readonly Folder[] => {
    const state = states[index] ?? "absent";
    if (candidate.shown === "when-there" && state === "absent") return [];
    return [{ id: folderId(candidate.path, platform), path: candidate.path, role: roleOf(candidate.reader, secondRead), state }];
  });
}

function roleOf(reader: Reader, secondRead: boolean): FolderRole {
  switch (reader) {
    case "desktop-first":
      return secondRead ? "desktop-dead" : "desktop";
    case "desktop-second":
      return secondRead ? "desktop" : "desktop-dead";
    case "other-documents":
      return "desktop-dead";
    case "certified-installer":
    case "certified-store":
    case "gateway":
    case "added":
      return reader;
  }
}

/** Stable across restarts, does not reveal the path. Windows and macOS compare paths without case. */
export function folderId(path: string, platform: NodeJS.Platform): FolderId {
  const normal = (platform === "win32" ? win32.normalize(path) : posix.normalize(path)).replace(/(?<=.)[\\/]+$/u, "").normalize("NFC");
  const compared = platform === "win32" || platform === "darwin" ? normal.toLowerCase() : normal;
  return createHash("sha256").update(compared).digest("hex").slice(0, 20) as FolderId;
}

/** Every folder as it is now: candidates, their state on the disk, and the roles that follow. */
export async function findFolders(
  userFolders: UserFolders,
  added: readonly string[],
  readFolder: Inspector["readFolder"],
): Promise<readonly Folder[]> {
  const candidates = candidateFolders(userFolders, added);
  const listings = await Promise.all(candidates.map(({ path }) => readFolder({ path, listFor: null })));
  return planFolders(
    candidates,
    listings.map((one) => one?.state ?? "no-answer"),
    userFolders.platform,
  );
}

/** Every folder there may be, before any is read: a drive that does not answer must not delay the start. */
export function foldersBeforeListing(userFolders: UserFolders, added: readonly string[]): readonly Folder[] {
  const candidates = candidateFolders(userFolders, added);
  return planFolders(
    candidates,
    candidates.map(() => "present"),
    userFolders.platform,
  );
}
