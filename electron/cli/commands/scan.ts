import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import type { Catalogue } from "../../engine/catalogue/catalogue.ts";
import { withInstalled } from "../../engine/catalogue/with-installed.ts";
import { assemble, type Assembly } from "../../engine/inventory/assemble.ts";
import { findFolders, folderId, isOutOfReach, type Folder } from "../../engine/scan/folders.ts";
import { readKnownFolders } from "../../engine/scan/known-folders.ts";
import type { ScannedFile } from "../../engine/scan/scanned-file.ts";
import { scanJson, type ScanJson, type Scanned } from "../../engine/support/scan-json.ts";
import type { UserProblem } from "../../engine/profiles/user-host.ts";
import type { ScannedUser, UserOutcome } from "../all-users.ts";
import { badOption, defineCommand, flag } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import type { Overrides } from "../engine-session.ts";
import { exitCode, exitCodeOf, type ExitCode } from "../exit-code.ts";
import { gatherContext, readNamedCatalogue, readPolicy, type ContextFailure } from "../judging-context.ts";
import { describeScan } from "../output/describe-scan.ts";
import { each, writeJson } from "../output/json.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { scanFolders, withScanTools, type ScannedOnce } from "../scan-once.ts";
import { judgingOptions, judgingRequest, quickOption, type JudgingRequest } from "./shared-options.ts";

interface ScanRequest extends JudgingRequest {
  /** Empty: every folder that Mezzanine knows. */
  readonly folders: readonly string[];
  /** Also findings that are only information. */
  readonly all: boolean;
  /** The code is not read in full. */
  readonly quick: boolean;
  readonly allUsers: boolean;
}

export const command = defineCommand({
  listed: "scan [folder...]",
  usage: "scan [folder...] [options]",
  texts: (words) => words.scan,
  options: { ...judgingOptions, quick: quickOption, all: flag(), allUsers: flag() },
  examples: [
    "scan",
    "scan ./connectors --json",
    "scan --quick",
    "scan --all-users --json",
    "scan --security-level trusted-only --trusted thumbprints.txt",
  ],
  parse: (options, folders) =>
    options.allUsers && folders.length > 0
      ? badOption((words) => words.allUsers.noFolders)
      : ok({ folders, all: options.all, quick: options.quick, allUsers: options.allUsers, ...judgingRequest(options) }),
  run: (request: ScanRequest, context) => {
    if (request.allUsers) return scanUsers(request, context);
    return request.folders.length === 0 ? scanInventory(request, context) : scanNamed(request, context);
  },
});

async function scanInventory(request: ScanRequest, context: CommandContext): Promise<ExitCode> {
  const overrides = await readOverrides(request, context);
  if (!overrides.ok) return reportContextFailure(overrides.error, context);
  // A scan of named folders does without the engine.
  const { withEngine } = await import("../engine-session.ts");
  return withEngine(
    context,
    async ({ inventory }) => {
      if (!request.quick) await inventory.checkCode();
      await print(inventory.files(), inventory.assembly(), request, context);
      return codeOf(inventory.assembly());
    },
    overrides.value,
  );
}

const codeOf = ({ findings, folders }: Assembly): ExitCode =>
  exitCodeOf(findings, folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.success);

/** Only the options that were given override the settings and what is known of this computer. */
async function readOverrides(request: ScanRequest, context: CommandContext): Promise<Result<Overrides, ContextFailure>> {
  const { trusted, catalog, culture, securityLevel } = request;
  const policy = trusted === null ? null : await readPolicy(trusted, context);
  if (policy?.ok === false) return policy;
  const catalogue = catalog === null ? null : await readNamedCatalogue(catalog, context);
  if (catalogue?.ok === false) return catalogue;
  return ok({
    ...(policy === null ? {} : { policy: policy.value }),
    ...(catalogue === null ? {} : { catalogue: catalogue.value }),
    ...(culture === "" ? {} : { culture }),
    ...(securityLevel === "not-said" ? {} : { securityLevel }),
  });
}

/** What was found is printed user by user; JSON has them all in one list. */
async function scanUsers(request: ScanRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext(request, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const { scanAllUsers } = await import("../all-users.ts");
  const words = context.words.commandLine.allUsers;
  const users: UserOutcome[] = [];
  const codes: ExitCode[] = [];
  const onUser = async (user: UserOutcome): Promise<void> => {
    if (request.json) users.push(user);
    if (!user.ok) return;
    codes.push(codeOf(user.value.assembly));
    if (request.json) return;
    const { profile, files, assembly } = user.value;
    context.stdout.write(`${words.heading(foreign(profile.name), foreignPath(profile.folder))}\n\n`);
    await print(files, assembly, request, context);
    context.stdout.write("\n");
  };
  const judging = { ...checkContext.value, culture: request.culture, marks: [] };
  const scanned = await scanAllUsers({ judging, quick: request.quick, onUser }, context);
  if (!scanned.ok) return scanned.error;
  if (request.json) await writeJson<UsersScanJson>({ users: each(users, (user) => userJson(user, context.now())) }, context.stdout);
  if (codes.includes(exitCode.danger)) return exitCode.danger;
  return scanned.value.isWhole ? (codes.find((code) => code !== exitCode.success) ?? exitCode.success) : exitCode.unreadable;
}

export interface UsersScanJson {
  readonly users: readonly (ScannedUserJson | UnreadUserJson)[];
}

interface UserFactsJson {
  /** The name of the profile. */
  readonly user: string;
  readonly sid: string;
  /** The path of the profile. */
  readonly profile: string;
}

export interface UnreadUserJson extends UserFactsJson {
  readonly problem: UserProblem;
}

export interface ScannedUserJson extends UserFactsJson, ScanJson {
  readonly problem: null;
  /** Where the user's registry was read, and whether that is the latest. */
  readonly registry: Pick<ScannedUser, "from" | "isLatest">;
  /** Links to the network, which were not followed. */
  readonly notOpened: readonly string[];
}

function userJson(user: UserOutcome, now: Date): ScannedUserJson | UnreadUserJson {
  if (!user.ok) {
    const { profile, problem } = user.error;
    return { user: profile.name, sid: profile.sid, profile: profile.folder, problem };
  }
  const { profile, from, isLatest, files, assembly, notOpened } = user.value;
  const { folders, connectors, findings } = scanJson(scannedJson(files, assembly), now);
  const facts = { user: profile.name, sid: profile.sid, profile: profile.folder, problem: null, registry: { from, isLatest }, notOpened };
  return { ...facts, folders, connectors: [...connectors], findings: [...findings] };
}

async function scanNamed(request: ScanRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext(request, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const paths = request.folders.map((folder) => resolve(context.cwd, folder));
  const wanted = new Set(paths.map((path) => folderId(path, context.platform)));
  const isWanted = (folder: Folder) => wanted.has(folder.id) || (request.catalog === null && isCertifiedRole(folder.role));
  const { files, folders } = await scanOnce(paths, { isWanted, isChecked: ({ id }) => !request.quick && wanted.has(id) }, context);
  const own = files.filter(({ folder }) => wanted.has(folder.id));
  const catalogue = withCertifiedFiles(
    checkContext.value.catalogue,
    files.filter(({ folder }) => !wanted.has(folder.id)),
  );
  const named = folders.filter(({ id }) => wanted.has(id));
  const assembly = assemble(own, named, { ...checkContext.value, catalogue, culture: request.culture, marks: [] });
  await print(own, assembly, request, context);
  return exitCodeOf(assembly.findings, assembly.folders.some(({ state }) => state !== "present") ? exitCode.unreadable : exitCode.success);
}

/** Certified connectors installed on this computer complete the list, wherever the scanned folder is. */
function withCertifiedFiles(catalogue: Catalogue, installed: readonly ScannedFile[]): Catalogue {
  const read = installed.flatMap(({ id, name, content }) =>
    content.ok && content.value.kind === "inspected" ? [{ id, fileName: name, inspection: content.value.inspection }] : [],
  );
  return read.length === 0 ? catalogue : withInstalled(catalogue, read);
}

interface WantedFolders {
  readonly isWanted: (folder: Folder) => boolean;
  /** Whether the code of its files is read in full. */
  readonly isChecked: (folder: Pick<Folder, "id">) => boolean;
}

const scanOnce = (paths: readonly string[], { isWanted, isChecked }: WantedFolders, context: CommandContext): Promise<ScannedOnce> =>
  withScanTools(context, async (tools) => {
    const { inspector, remembered } = tools;
    // Their number is not known before they are listed, and children take as long to start as that.
    if (!paths.every((path) => remembered?.files.knows(folderId(path, context.platform)))) inspector.expectFiles?.(Infinity);
    const found = await findFolders(await readKnownFolders(context), { added: paths, gateway: null }, inspector.readFolder);
    return scanFolders(found.filter(isWanted), isChecked, tools);
  });

async function print(
  files: readonly ScannedFile[],
  assembly: Assembly,
  { json, all }: ScanRequest,
  context: CommandContext,
): Promise<void> {
  if (json) await writeJson<ScanJson>(scanJson(scannedJson(files, assembly), context.now()), context.stdout);
  else context.stdout.write(describeScan(assembly, files, context, { all }));
}

const scannedJson = (files: readonly ScannedFile[], { folders, findings, records }: Assembly): Scanned => ({
  files: files.map(({ id, name, folder, content }) => ({
    id,
    name,
    folder: folder.path,
    content,
    loading: records.get(id)?.loading ?? null,
  })),
  folders,
  findings,
});
