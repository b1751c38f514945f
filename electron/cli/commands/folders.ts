import { resolve } from "node:path";
import { unreachable } from "../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { findNearMisses } from "../../engine/scan/near-misses.ts";
import { findFolders, folderId, isOutOfReach, type Folder } from "../../engine/scan/folders.ts";
import type { Inspector } from "../../engine/inspector/inspector.ts";
import { readKnownFolders } from "../../engine/scan/known-folders.ts";
import { openStore } from "../../engine/store/open-store.ts";
import { badOption, defineCommand, type ArgumentFailure } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { wrap } from "../output/layout.ts";
import { jsonText } from "../output/json.ts";
import { createPaint, printablePath } from "../output/paint.ts";
import { renderTable } from "../output/table.ts";
import { jsonOption } from "./shared-options.ts";

type FoldersRequest = { readonly json: boolean } & (
  | { readonly action: "list" }
  | { readonly action: "add" | "remove"; readonly path: string }
);

export const command = defineCommand({
  listed: ["folders", "List the folders that Power BI may read; add or remove your own."],
  usage: "folders [list | add <folder> | remove <folder>] [--json]",
  description:
    "Lists the folders that Power BI may read connectors from, which one Desktop reads, and those you added. add lets Mezzanine look into another folder too, remove forgets it again; the folder itself is never touched.",
  options: { json: jsonOption },
  exitCodes: {
    0: "done",
    1: "refused: it is no folder, is known already, or was not added by you",
    2: "wrong usage",
    3: "a folder could not be read",
  },
  examples: ["folders", "folders add ./connectors"],
  parse: parseFolders,
  run: manageFolders,
});

function parseFolders(
  options: { readonly json: boolean },
  [action = "list", path, ...more]: readonly string[],
): Result<FoldersRequest, ArgumentFailure> {
  if (action === "list" && path === undefined) return ok({ ...options, action });
  if (action !== "add" && action !== "remove") return badOption("folders takes list, add or remove");
  if (path === undefined) return err({ kind: "nothing-named" });
  return more.length > 0 ? err({ kind: "too-much-named" }) : ok({ ...options, action, path });
}

/** Lists the folders that Mezzanine reads, adds one, or forgets an added one. */
function manageFolders(request: FoldersRequest, context: CommandContext): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return list(request.json, context);
    case "add":
      return add(resolve(context.cwd, request.path), request.json, context);
    case "remove":
      return remove(resolve(context.cwd, request.path), request.json, context);
    default:
      return unreachable(request);
  }
}

async function list(asJson: boolean, context: CommandContext): Promise<ExitCode> {
  const inspector = context.createInspector();
  const folders = await listFolders(context, inspector.readFolder).finally(inspector.close);
  printFolders(folders, asJson, context);
  return folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.success;
}

async function listFolders(context: CommandContext, readFolder: Inspector["readFolder"]): Promise<readonly Folder[]> {
  const [userFolders, added] = [await readKnownFolders(context), addedFolders(context)];
  const folders = await findFolders(userFolders, added, readFolder);
  return [...folders, ...(await findNearMisses(userFolders, { folders, added }, readFolder))];
}

function addedFolders({ dataFolder, now }: CommandContext): readonly string[] {
  const store = openStore(dataFolder, now());
  try {
    return store.folders.list();
  } finally {
    store.close();
  }
}

/** Adds a folder as the window does, with the given path instead of the one its dialog would return. */
function add(path: string, asJson: boolean, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async ({ handlers }) => {
      const added = await handlers.addFolder(null);
      if (added.ok) return list(asJson, context);
      context.stderr.write(`${en.window.failures.of("addFolder", added.error.kind)}\n`);
      return exitCode.refused;
    },
    { chosenFolder: path },
  );
}

function remove(path: string, asJson: boolean, context: CommandContext): Promise<ExitCode> {
  return withEngine(context, async ({ handlers }) => {
    const removed = await handlers.removeFolder({ id: folderId(path, context.platform) });
    if (removed.ok) return list(asJson, context);
    context.stderr.write(`${en.window.failures.of("removeFolder", removed.error.kind)}\n`);
    return exitCode.refused;
  });
}

function printFolders(folders: readonly Folder[], asJson: boolean, { stdout, environment }: CommandContext): void {
  const readFolder = folders.find(({ role }) => role === "desktop")?.path ?? null;
  const belongsIn = (role: Folder["role"]) => (role === "near-miss" ? { belongsIn: readFolder } : {});
  if (asJson)
    return stdout.write(jsonText({ folders: folders.map(({ path, role, state }) => ({ path, role, state, ...belongsIn(role) })) }));
  const columns = [
    { title: "Read by", text: ({ role }: Folder) => en.window.folders.role[role], least: 12 },
    { title: "State", text: ({ state }: Folder) => en.window.folders.state[state], least: 8 },
    // Never cut: people copy it.
    { title: "Folder", text: ({ path }: Folder) => printablePath(path), least: 10_000 },
  ];
  stdout.write(renderTable(folders, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
  for (const { role, path } of folders) {
    if (role !== "near-miss" || readFolder === null) continue;
    stdout.write(`\n${wrap(en.window.folders.nearMiss(foreignPath(path), foreignPath(readFolder)), stdout.columns, "")}`);
  }
}
