import { unreachable } from "../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CommandLineWords } from "../../shared/words/words.ts";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { assemble, type Assembly, type AssemblyContext } from "../engine/inventory/assemble.ts";
import type { Inspector } from "../engine/inspector/inspector.ts";
import { listProfiles, type UserProfile } from "../engine/profiles/list-profiles.ts";
import { readUserHost, type UserHost, type UserProblem } from "../engine/profiles/user-host.ts";
import { findFolders } from "../engine/scan/folders.ts";
import { readKnownFolders } from "../engine/scan/known-folders.ts";
import { findNearMisses } from "../engine/scan/near-misses.ts";
import type { ScannedFile } from "../engine/scan/scanned-file.ts";
import { createRegExeSubkeyReader } from "../engine/trust/reg-exe.ts";
import type { CommandContext } from "./command-context.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { scanFolders, withScanTools, type ScanTools } from "./scan-once.ts";

type AllUsersWords = CommandLineWords["allUsers"];

/** What was found of one user, as a scan by that user finds it. */
export interface ScannedUser extends UserHost {
  readonly profile: UserProfile;
  readonly files: readonly ScannedFile[];
  readonly assembly: Assembly;
  /** Folders that a link leads to on another computer. */
  readonly notOpened: readonly string[];
}

export type UserOutcome = Result<ScannedUser, { readonly profile: UserProfile; readonly problem: UserProblem }>;

export interface UsersRun {
  /** What files are judged against. */
  readonly judging: AssemblyContext;
  /** The code is not read in full. */
  readonly quick: boolean;
  /** One user after the other. */
  readonly onUser: (user: UserOutcome) => Promise<void>;
}

/**
 * Looks into the folders of every user, as the same engine does for one. What could not be read is named; the others go on. The error is
 * the exit code where there is no list of users; else whether every user could be read.
 */
export async function scanAllUsers(
  { judging, quick, onUser }: UsersRun,
  context: CommandContext,
): Promise<Result<{ readonly isWhole: boolean }, ExitCode>> {
  const { platform, environment, stderr } = context;
  const words = context.words.commandLine.allUsers;
  if (platform !== "win32") {
    stderr.write(`${words.windowsOnly}\n`);
    return err(exitCode.usage);
  }
  const profiles = await listProfiles(subkeyReaderOf(context), environment);
  if (!profiles.ok || profiles.value.length === 0) {
    stderr.write(`${profiles.ok ? words.nobody : words.notListed}\n`);
    return err(exitCode.unreadable);
  }
  const state = { isWhole: true };
  await withScanTools(context, async (tools) => {
    for (const profile of profiles.value) {
      const user = await scanUser(profile, { judging, quick }, { tools, context });
      reportUser(user, context);
      state.isWhole &&= user.ok && user.value.isLatest && user.value.notOpened.length === 0;
      await onUser(user);
    }
  });
  return ok(state);
}

const subkeyReaderOf = ({ readSubkeys, environment, dataFolder }: CommandContext) =>
  readSubkeys ?? createRegExeSubkeyReader({ systemRoot: environment["SystemRoot"] ?? "C:\\Windows", dataFolder });

interface Means {
  readonly tools: ScanTools;
  readonly context: CommandContext;
}

async function scanUser(
  profile: UserProfile,
  { judging, quick }: Pick<UsersRun, "judging" | "quick">,
  { tools, context: { registry, environment } }: Means,
): Promise<UserOutcome> {
  const notOpened: string[] = [];
  const inspector: Inspector = {
    ...tools.inspector,
    readFolder: async (request) => {
      const listing = await tools.inspector.readFolder({ ...request, noNetwork: true });
      if (listing?.isOnNetwork === true) notOpened.push(request.path);
      return listing;
    },
  };
  const readHive = inspector.readHive ?? (() => Promise.resolve(err("inspector-failed" as const)));
  const found = await readUserHost(profile, { registry, environment, readHive });
  if (!found.ok) return err({ profile, problem: found.error });
  const userFolders = await readKnownFolders(found.value.host);
  // What this account added to its own list is not the other's.
  const users = { added: [], gateway: null };
  const known = await findFolders(userFolders, users, inspector.readFolder);
  const folders = [...known, ...(await findNearMisses(userFolders, { folders: known, users }, inspector.readFolder))];
  const scanned = await scanFolders(folders, () => !quick, { ...tools, inspector });
  return ok({
    profile,
    ...found.value,
    files: scanned.files,
    assembly: assemble(scanned.files, scanned.folders, judging),
    notOpened: [...new Set(notOpened)],
  });
}

function reportUser(user: UserOutcome, { stderr, words: { commandLine } }: CommandContext): void {
  const words = commandLine.allUsers;
  if (!user.ok) {
    stderr.write(`${words.notRead(foreign(user.error.profile.name), describeProblem(user.error.problem, words))}\n`);
    return;
  }
  const { profile, isLatest, notOpened } = user.value;
  if (!isLatest) stderr.write(`${words.notLatest(foreign(profile.name))}\n`);
  for (const path of notOpened) stderr.write(`${words.notOpened(foreign(profile.name), foreignPath(path))}\n`);
}

function describeProblem(problem: UserProblem, { problems }: AllUsersWords): string {
  switch (problem.kind) {
    case "no-profile-folder":
      return problems.noProfileFolder;
    case "unknown-variables":
      return problems.unknownVariables(
        foreignPath(problem.path),
        problem.names.map((name) => foreign(name)),
      );
    case "not-a-path":
      return problems.notAPath(foreignPath(problem.path));
    case "on-the-network":
      return problems.onTheNetwork(foreignPath(problem.path));
    case "registry-not-read":
      return describeUnread(problem.because, problems);
    default:
      return unreachable(problem);
  }
}

function describeUnread(
  because: Extract<UserProblem, { kind: "registry-not-read" }>["because"],
  problems: AllUsersWords["problems"],
): string {
  switch (because) {
    case "not-a-hive":
      return problems.notAHive;
    case "damaged":
      return problems.damaged;
    case "too-complex":
      return problems.tooComplex;
    case "vanished":
      return problems.vanished;
    case "access-denied":
      return problems.accessDenied;
    case "in-use":
      return problems.inUse;
    default:
      return problems.notRead;
  }
}
