import { en } from "../../shared/words/en.ts";
import { findFolders } from "../engine/inventory/folders.ts";
import { readPlaces } from "../engine/inventory/places.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { createPaint, printablePath } from "./paint.ts";
import type { Request } from "./request.ts";
import { renderTable } from "./table.ts";
import type { World } from "./world.ts";

export async function foldersCommand({ json }: Extract<Request, { command: "folders" }>, world: World): Promise<ExitCode> {
  const folders = await findFolders(await readPlaces(world), []);
  const { stdout, environment } = world;
  if (json) stdout.write(jsonText({ folders: folders.map(({ path, role, state }) => ({ path, role, state })) }));
  else {
    const columns = [
      { title: "Read by", text: ({ role }: (typeof folders)[number]) => en.window.folders.role[role], least: 12 },
      { title: "State", text: ({ state }: (typeof folders)[number]) => en.window.folders.state[state], least: 8 },
      // Never cut: people copy it.
      { title: "Folder", text: ({ path }: (typeof folders)[number]) => printablePath(path), least: 10_000 },
    ];
    stdout.write(renderTable(folders, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
  }
  return folders.some(({ state }) => state === "access-denied") ? exitCode.unreadable : exitCode.quiet;
}
