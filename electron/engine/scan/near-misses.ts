import { posix, win32 } from "node:path";
import type { FolderId } from "../../../shared/model/inventory.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { limits } from "../limits.ts";
import { slipsBetween } from "../section/misspelling.ts";
import { candidateFolders, folderId, otherDocuments, type Folder, type UsersFolders } from "./folders.ts";
import type { UserFolders } from "./known-folders.ts";

/** The folders that were found before: they are no near misses, and where one of them does not answer, nothing around it is read. */
export interface KnownFolders {
  readonly folders: readonly Folder[];
  readonly users: UsersFolders;
  /** Where quarantined files came from: such a folder is named even when it is empty, for they have to find back. */
  readonly origins?: readonly string[];
}

/**
 * Folders with connectors that nobody reads, because their name or place is almost that of Desktop's folder: misspelt, one level up or
 * down, without the product's folder, or in Desktop's program folder. Reads the names in a bounded number of folders, as every folder
 * is read: by a child that may be abandoned.
 */
export async function findNearMisses(
  userFolders: UserFolders,
  { folders, users, origins = [] }: KnownFolders,
  readFolder: Inspector["readFolder"],
): Promise<readonly Folder[]> {
  const path = userFolders.platform === "win32" ? win32 : posix;
  const idOf = (one: string): FolderId => folderId(one, userFolders.platform);
  const budget = { folders: limits.nearMissFolders };
  const look = async (folder: string): Promise<Look> => {
    budget.folders -= 1;
    const listing = budget.folders < 0 ? null : await readFolder({ path: folder, listFor: "near-miss", withFolders: true });
    return { path: folder, holdsConnectors: (listing?.files.length ?? 0) > 0, folders: listing?.folders ?? [] };
  };
  const isSilent = (root: string) => folders.some(({ path: one, state }) => state === "no-answer" && one.startsWith(root));
  const below = (one: Look, isWanted: (name: string) => boolean) =>
    one.folders
      .filter(isWanted)
      .slice(0, limits.nearMissSubfolders)
      .map((name) => path.join(one.path, name));

  const documents = [userFolders.documents, ...otherDocuments(userFolders)];
  const roots = documents.filter((root, at) => documents.findIndex((one) => idOf(one) === idOf(root)) === at && !isSilent(root));
  const [inDocuments, inCustom, inPrograms] = await Promise.all([
    Promise.all(roots.map(look)),
    Promise.all(folders.filter(({ role, state }) => state === "present" && role.startsWith("desktop")).map((folder) => look(folder.path))),
    Promise.all(userFolders.programFiles.map(look)),
  ]);
  const products = await Promise.all(inDocuments.flatMap((one) => below(one, isLikeProduct)).map(look));
  const programs = await Promise.all(inPrograms.flatMap((one) => below(one, isProgram)).map(look));
  const binaries = await Promise.all(programs.flatMap((one) => below(one, (name) => name.toLowerCase() === "bin")).map(look));
  const further = [
    ...inDocuments.flatMap((one) => below(one, isNearlyCustomConnectors)),
    ...products.flatMap((one) => below(one, isLikeConnectors)),
    ...inCustom.flatMap((one) => below(one, () => true)),
    ...[...programs, ...binaries].flatMap((one) => below(one, isLikeConnectors)),
  ];
  const looks = [
    ...products.filter((one) => isProduct(path.basename(one.path))),
    ...programs,
    ...binaries,
    ...(await Promise.all(further.map(look))),
  ];
  const seen = new Set([...candidateFolders(userFolders, users).map((one) => idOf(one.path)), ...folders.map(({ id }) => id)]);
  const wanted = new Set(origins.map(idOf));
  return looks.flatMap(({ path: found, holdsConnectors }): readonly Folder[] => {
    const id = idOf(found);
    if ((!holdsConnectors && !wanted.has(id)) || seen.has(id)) return [];
    seen.add(id);
    return [{ id, path: found, role: "near-miss", state: "present" }];
  });
}

interface Look {
  readonly path: string;
  readonly holdsConnectors: boolean;
  /** Names. */
  readonly folders: readonly string[];
}

/** Blanks, hard ones too, dashes and the like do not count. */
const lettersOf = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const isAlmost = (letters: string, meant: string, slips: number): boolean =>
  Math.abs(letters.length - meant.length) <= slips && slipsBetween(letters, meant) <= slips;

const productNames = ["powerbidesktop", "microsoftpowerbidesktop"];

const isProduct = (name: string): boolean => productNames.includes(lettersOf(name));

const isLikeProduct = (name: string): boolean => {
  const letters = lettersOf(name);
  return letters === "powerbi" || letters === "microsoftpowerbi" || productNames.some((meant) => isAlmost(letters, meant, 2));
};

/** Where other folders have every right to be. */
const isNearlyCustomConnectors = (name: string): boolean => isAlmost(lettersOf(name), "customconnectors", 2);

/** In a folder of Power BI Desktop's own. */
const isLikeConnectors = (name: string): boolean => {
  const letters = lettersOf(name);
  return letters.includes("connect") || letters.startsWith("custom") || isAlmost(letters, "customconnectors", 3);
};

/** Its installer makes one for each edition: `Microsoft Power BI Desktop RS`. */
const isProgram = (name: string): boolean => lettersOf(name).startsWith("microsoftpowerbidesktop");
