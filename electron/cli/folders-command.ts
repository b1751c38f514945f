import { resolve } from "node:path";
import { unreachable } from "../../shared/base/impossible.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { findFolders, folderId, isOutOfReach, type Folder } from "../engine/scan/folders.ts";
import { readPlaces } from "../engine/scan/known-folders.ts";
import { openStore } from "../engine/store/open-store.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { createPaint, printablePath } from "./paint.ts";
import type { FoldersRequest } from "./request.ts";
import { renderTable } from "./table.ts";
import type { World } from "./world.ts";

/** The folders that Mezzanine looks into: listed, one more added, an added one forgotten. */
export function foldersCommand(request: FoldersRequest, world: World): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return list(request.json, world);
    case "add":
      return add(resolve(world.cwd, request.path), request.json, world);
    case "remove":
      return remove(resolve(world.cwd, request.path), request.json, world);
    default:
      return unreachable(request);
  }
}

async function list(json: boolean, world: World): Promise<ExitCode> {
  const inspector = world.createInspector();
  const folders = await findFolders(await readPlaces(world), addedFolders(world), inspector.readFolder).finally(inspector.close);
  tell(folders, json, world);
  return folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.quiet;
}

function addedFolders({ dataFolder, now }: World): readonly string[] {
  const store = openStore(dataFolder, now());
  try {
    return store.folders.list();
  } finally {
    store.close();
  }
}

/** The window's own way of adding a folder, with the named one in place of what its dialog would give. */
function add(path: string, json: boolean, world: World): Promise<ExitCode> {
  return withEngine(world, async ({ handlers }) => {
    const added = await handlers.addFolder(null);
    if (added.ok) return list(json, world);
    world.stderr.write(`${en.window.failures.of("addFolder", added.error.kind)}\n`);
    return exitCode.refused;
  }, { chosenFolder: path });
}

function remove(path: string, json: boolean, world: World): Promise<ExitCode> {
  return withEngine(world, async ({ handlers }) => {
    const removed = await handlers.removeFolder({ id: folderId(path, world.platform) });
    if (removed.ok) return list(json, world);
    world.stderr.write(`${en.window.failures.of("removeFolder", removed.error.kind)}\n`);
    return exitCode.refused;
  });
}

function tell(folders: readonly Folder[], json: boolean, { stdout, environment }: World): void {
  if (json) return stdout.write(jsonText({ folders: folders.map(({ path, role, state }) => ({ path, role, state })) }));
  const columns = [
    { title: "Read by", text: ({ role }: Folder) => en.window.folders.role[role], least: 12 },
    { title: "State", text: ({ state }: Folder) => en.window.folders.state[state], least: 8 },
    // Never cut: people copy it.
    { title: "Folder", text: ({ path }: Folder) => printablePath(path), least: 10_000 },
  ];
  stdout.write(renderTable(folders, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
}
