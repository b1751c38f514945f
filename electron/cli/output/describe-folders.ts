import type { FolderEntry, FolderView, GatewayService } from "../../../shared/model/folder-view.ts";
import { describeFolder, describeReadings, describeService } from "../../../shared/words/describe/describe-folders.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { wrap } from "./layout.ts";
import { cell, printablePath } from "./paint.ts";
import type { Style } from "./style.ts";

/** Each folder that is there or is looked for first; then where there could be more. */
export function describeFolderView({ folders, service }: FolderView, { width, paint, words: { common } }: Style): string {
  const words = common.window.folders;
  const belongsIn = folders.find(({ role }) => role === "desktop")?.path ?? null;
  const shown = folders.filter(isShown);
  const absent = folders.filter((one) => !isShown(one));
  const lines = shown.map((folder) => {
    const { place, path, state, connectorCount, role, canCreate, canMove } = folder;
    const sentences = [
      ...describeReadings(folder, words).map(({ claim, source }) => `${claim} ${source}`),
      ...describeFolder(folder, words),
      ...(role === "near-miss" && belongsIn !== null ? [words.nearMiss(foreignPath(path), foreignPath(belongsIn))] : []),
      ...(canCreate ? ["> mezzanine folders create"] : []),
      // Without the path: in a command to copy, a shell would run what a name may hold.
      ...(canMove ? ["> mezzanine folders move <folder>"] : []),
    ];
    const count = state === "present" ? words.count(connectorCount) : words.state[state];
    return [
      `${paint(words.view.place[place], "strong")} (${count})\n`,
      // Never cut or wrapped: people copy it.
      `  ${printablePath(path)}\n`,
      ...sentences.map((sentence) => wrap(sentence, width, "  ")),
      ...folder.names.map((name) => `    ${cell(name)}\n`),
      ...(connectorCount > folder.names.length ? [wrap(words.view.moreNames(connectorCount - folder.names.length), width, "    ")] : []),
    ].join("");
  });
  const others =
    absent.length === 0 ? [] : [`${words.view.absent(absent.length)}:\n${absent.map(({ path }) => `  ${printablePath(path)}\n`).join("")}`];
  return [...lines, ...others, wrap(describeService(service, words), width, "")].join("\n");
}

const isShown = ({ state, role }: FolderEntry): boolean =>
  state !== "absent" || role === "desktop" || role === "added" || role === "gateway";

/** Every folder that may hold connectors, and who reads it. */
export interface FoldersJson {
  readonly folders: readonly FolderJson[];
  /** Where folders could be, and are not. */
  readonly notThere: readonly AbsentFolderJson[];
  readonly gatewayService: GatewayService;
}

export interface AbsentFolderJson extends Pick<FolderEntry, "path" | "role" | "place" | "notReadBecause"> {
  readonly readBy: FolderEntry["readings"];
}

export interface FolderJson extends AbsentFolderJson, Pick<FolderEntry, "state" | "names" | "canCreate" | "canMove"> {
  /** How many connector files are in it. */
  readonly connectors: number;
  readonly gatewayAccess: FolderEntry["access"];
  /** For a folder that is mistaken for the one that is read: the one that is. */
  readonly belongsIn?: string | null;
}

/** The same for scripts. */
export function folderViewJson({ folders, service }: FolderView): FoldersJson {
  const belongsIn = folders.find(({ role }) => role === "desktop")?.path ?? null;
  return {
    folders: folders.filter(isShown).map((folder) => ({
      path: folder.path,
      role: folder.role,
      place: folder.place,
      state: folder.state,
      connectors: folder.connectorCount,
      names: folder.names,
      readBy: folder.readings,
      notReadBecause: folder.notReadBecause,
      gatewayAccess: folder.access,
      canCreate: folder.canCreate,
      canMove: folder.canMove,
      ...(folder.role === "near-miss" || folder.role === "desktop-dead" ? { belongsIn } : {}),
    })),
    notThere: folders
      .filter((one) => !isShown(one))
      .map(({ path, role, place, readings, notReadBecause }) => ({ path, role, place, readBy: readings, notReadBecause })),
    gatewayService: service,
  };
}
