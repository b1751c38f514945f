import { resolve } from "node:path";
import { unreachable } from "../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FolderEntry, FolderView } from "../../../shared/model/folder-view.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { accessReaderFor, createGatewayAccess } from "../../engine/folders/access-reader.ts";
import { readFolderView } from "../../engine/folders/folder-view.ts";
import type { Engine } from "../../engine/create-engine.ts";
import { folderId, isOutOfReach } from "../../engine/scan/folders.ts";
import type { Inspector } from "../../engine/inspector/inspector.ts";
import { readGatewayFolder, readMadeFolders } from "../../engine/settings.ts";
import { openStore } from "../../engine/store/open-store.ts";
import { defineCommand, flag, isFor, takesOneOf, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { describeFolderView, folderViewJson, type FoldersJson } from "../output/describe-folders.ts";
import { jsonText } from "../output/json.ts";
import { styleOf } from "../output/style.ts";
import { transferFiles } from "../transfer-files.ts";
import { dryRunOption, jsonOption, movingOptions } from "./shared-options.ts";

const options = {
  json: jsonOption,
  undo: flag(),
  replace: flag(),
  dryRun: dryRunOption,
  yes: movingOptions.yes,
};

type FoldersOptions = OptionValues<typeof options>;
type FoldersRequest = FoldersOptions &
  (
    | { readonly action: "list" | "create" }
    | { readonly action: "add" | "remove" | "move" | "gateway"; readonly path: string }
    | { readonly action: "copy-to-gateway"; readonly names: readonly string[] }
  );

const actions = ["list", "create", "move", "copy-to-gateway", "gateway", "add", "remove"] as const;

export const command = defineCommand({
  listed: "folders",
  usage: "folders [list | create | move <folder> | copy-to-gateway <file...> | gateway <folder | none> | add <folder> | remove <folder>]",
  texts: (words) => words.folders,
  actions,
  options,
  examples: [
    "folders",
    "folders create",
    'folders move "C:\\Users\\me\\Documents\\Power BI Desktop\\Custom Connectors" --dry-run',
    "folders gateway D:\\Gateway\\Connectors",
    "folders copy-to-gateway Contoso.mez --yes",
    "folders add ./connectors",
  ],
  parse: parseFolders,
  run: manageFolders,
});

function parseFolders(given: FoldersOptions, [action = "list", ...names]: readonly string[]): Result<FoldersRequest, ArgumentFailure> {
  if (given.undo && action !== "create") return isFor("--undo", "create");
  const isTransfer = action === "move" || action === "copy-to-gateway";
  if ((given.replace || given.yes) && !isTransfer) return isFor("--replace, --yes", "move, copy-to-gateway");
  if (given.dryRun && !isTransfer && action !== "create") return isFor("--dry-run", "create, move, copy-to-gateway");
  switch (action) {
    case "list":
    case "create":
      return names.length > 0 ? err({ kind: "too-much-named" }) : ok({ ...given, action });
    case "copy-to-gateway":
      return names.length === 0 ? err({ kind: "nothing-named" }) : ok({ ...given, action, names });
    case "add":
    case "remove":
    case "move":
    case "gateway": {
      const [path, ...more] = names;
      if (path === undefined) return err({ kind: "nothing-named" });
      return more.length > 0 ? err({ kind: "too-much-named" }) : ok({ ...given, action, path });
    }
    default:
      return takesOneOf("folders", actions);
  }
}

function manageFolders(request: FoldersRequest, context: CommandContext): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return list(request.json, context);
    case "create":
      return request.undo ? removeCreated(request, context) : create(request, context);
    case "add":
      return add(resolve(context.cwd, request.path), request.json, context);
    case "remove":
      return remove(resolve(context.cwd, request.path), request.json, context);
    case "move":
      return transferFiles({ ...request, what: { kind: "move", folder: resolve(context.cwd, request.path) } }, context);
    case "copy-to-gateway":
      return transferFiles({ ...request, what: { kind: "copy-to-gateway", names: request.names } }, context);
    case "gateway":
      return nameGateway(request.path === "none" ? null : resolve(context.cwd, request.path), request, context);
    default:
      return unreachable(request);
  }
}

/** Without an engine: the names in the folders are read, and no file is. */
async function list(asJson: boolean, context: CommandContext): Promise<ExitCode> {
  const inspector = context.createInspector();
  const view = await lookAtFolders(context, inspector.readFolder).finally(inspector.close);
  context.stdout.write(asJson ? jsonText<FoldersJson>(folderViewJson(view)) : describeFolderView(view, styleOf(context)));
  return view.folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.success;
}

function lookAtFolders(context: CommandContext, readFolder: Inspector["readFolder"]): Promise<FolderView> {
  const { platform, registry, environment, dataFolder } = context;
  const place = { systemRoot: environment["SystemRoot"] ?? "C:\\Windows", dataFolder };
  const access = createGatewayAccess({ platform, registry, readAccess: context.readAccess ?? accessReaderFor(platform, place) });
  const store = openStore(dataFolder, context.now());
  try {
    const users = { added: store.folders.list(), gateway: readGatewayFolder(store.settings) };
    return readFolderView({ host: context, users, made: readMadeFolders(store.settings), readFolder, access });
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
      context.stderr.write(`${context.words.common.window.failures.of("addFolder", added.error.kind)}\n`);
      return exitCode.refused;
    },
    { chosenFolder: path },
  );
}

function remove(path: string, asJson: boolean, context: CommandContext): Promise<ExitCode> {
  return withEngine(context, async ({ handlers }) => {
    const removed = await handlers.removeFolder({ id: folderId(path, context.platform) });
    if (removed.ok) return list(asJson, context);
    context.stderr.write(`${context.words.common.window.failures.of("removeFolder", removed.error.kind)}\n`);
    return exitCode.refused;
  });
}

/** The folder that was made, or removed again. */
export interface FolderChangeJson {
  readonly kind: FolderChange["command"];
  readonly path: string | null;
  readonly done: boolean;
}

interface FolderChange {
  readonly find: (folders: readonly FolderEntry[]) => FolderEntry | undefined;
  readonly command: "createFolder" | "removeCreatedFolder";
  readonly done: (path: string) => string;
}

const create = (request: FoldersRequest, context: CommandContext): Promise<ExitCode> =>
  changeFolder(request, context, {
    find: (folders) => folders.find(({ role }) => role === "desktop"),
    command: "createFolder",
    done: (path) => context.words.common.window.folders.view.created(foreignPath(path)),
  });

const removeCreated = (request: FoldersRequest, context: CommandContext): Promise<ExitCode> =>
  changeFolder(request, context, {
    find: (folders) => folders.find(({ canRemove }) => canRemove) ?? folders.find(({ role }) => role === "desktop"),
    command: "removeCreatedFolder",
    done: () => context.words.common.window.folders.view.undone,
  });

function changeFolder({ json, dryRun }: FoldersRequest, context: CommandContext, change: FolderChange): Promise<ExitCode> {
  return withEngine(
    context,
    async ({ handlers }: Engine) => {
      const view = await handlers.getFolders(null);
      const folder = view.ok ? change.find(view.value.folders) : undefined;
      const isPossible = change.command === "createFolder" ? folder?.canCreate : folder?.canRemove;
      const report = (isDone: boolean) =>
        json
          ? context.stdout.write(jsonText<FolderChangeJson>({ kind: change.command, path: folder?.path ?? null, done: isDone }))
          : context.stdout.write(isDone ? `${change.done(folder?.path ?? "")}\n` : `${folder?.path ?? ""}\n`);
      if (dryRun && folder !== undefined && isPossible === true) {
        report(false);
        return exitCode.success;
      }
      const done = folder === undefined ? err({ kind: "unknown-id" } as const) : await handlers[change.command]({ id: folder.id });
      if (done.ok) report(true);
      else context.stderr.write(`${context.words.common.window.failures.of(change.command, done.error.kind)}\n`);
      return done.ok ? exitCode.success : exitCode.refused;
    },
    { dryRun },
  );
}

/** A folder that is not in the list yet is added to it. */
function nameGateway(path: string | null, { json }: FoldersRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async ({ handlers }) => {
      const id = path === null ? null : folderId(path, context.platform);
      const view = await handlers.getFolders(null);
      const isKnown = id === null || (view.ok && view.value.folders.some((one) => one.id === id && one.state !== "absent"));
      const added = isKnown ? ok(null) : await handlers.addFolder(null);
      const failure = added.ok ? null : context.words.common.window.failures.of("addFolder", added.error.kind);
      const named = failure === null ? await handlers.setGatewayFolder({ id }) : null;
      if (named?.ok === true) return list(json, context);
      const because = named === null ? failure : context.words.common.window.failures.of("setGatewayFolder", named.error.kind);
      context.stderr.write(`${because ?? ""}\n`);
      return exitCode.refused;
    },
    path === null ? {} : { chosenFolder: path },
  );
}
