import { hostname } from "node:os";
import { join } from "node:path";
import type { SecurityLevel } from "../../shared/model/trust.ts";
import { foreignPath } from "../../shared/words/foreign-text.ts";
import { createFiles } from "../engine/cleanup/execute/files.ts";
import { saveOutput } from "../engine/publish/save-output.ts";
import { snapshotVersions } from "../engine/snapshots/create-snapshots.ts";
import { snapshotText, takeSnapshot } from "../engine/snapshots/take-snapshot.ts";
import { scanAllUsers, type ScannedUser } from "./all-users.ts";
import type { CommandContext } from "./command-context.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { gatherContext } from "./judging-context.ts";
import { reportNotSaved } from "./name-files.ts";
import { reportContextFailure } from "./output/report-failure.ts";

interface UserSnapshots {
  readonly pseudonyms: boolean;
  readonly replace: boolean;
  readonly securityLevel: SecurityLevel;
  readonly folder: string;
}

/** One file for each user that could be read. A file that cannot be written stops nobody else's. */
export async function writeUserSnapshots(
  { pseudonyms, replace, securityLevel, folder }: UserSnapshots,
  context: CommandContext,
): Promise<ExitCode> {
  const judged = await gatherContext({ trusted: null, catalog: null, securityLevel }, context);
  if (!judged.ok) return reportContextFailure(judged.error, context);
  const files = createFiles();
  const names = new Set<string>();
  const count = { written: 0, failed: 0 };
  const judging = { ...judged.value, culture: "", marks: [] };
  const scanned = await scanAllUsers(
    {
      judging,
      quick: false,
      onUser: async (user) => {
        if (!user.ok) return;
        const snapshot = takeSnapshot(factsOf(user.value, { judging, context }), { pseudonyms });
        const path = join(
          folder,
          nameOf(pseudonyms ? `snapshot-${names.size + 1}` : `${snapshot.computer}-${snapshot.user}`, user.value, names),
        );
        const bytes = Buffer.from(snapshotText(snapshot), "utf8");
        await files.makeFolder(folder);
        const saved = await saveOutput({ path, bytes, replace }, files);
        count.written += saved.ok ? 1 : 0;
        count.failed += saved.ok ? 0 : 1;
        if (!saved.ok) reportNotSaved(saved.error, context);
      },
    },
    context,
  );
  if (!scanned.ok) return scanned.error;
  context.stderr.write(`${context.words.commandLine.allUsers.saved(count.written, foreignPath(folder))}\n`);
  if (count.failed > 0) return exitCode.refused;
  return scanned.value.isWhole ? exitCode.success : exitCode.unreadable;
}

interface Taken {
  readonly judging: { readonly securityLevel: SecurityLevel; readonly policy: Parameters<typeof takeSnapshot>[0]["policy"] };
  readonly context: CommandContext;
}

const factsOf = ({ profile, host, files, assembly }: ScannedUser, { judging, context }: Taken): Parameters<typeof takeSnapshot>[0] => ({
  madeAt: context.now(),
  versions: snapshotVersions(context.version),
  computer: {
    home: host.home,
    // The same name whether the user is signed in or not.
    environment: { ...host.environment, USERNAME: profile.name },
    computerName: hostname(),
    dataFolder: context.dataFolder,
  },
  securityLevel: judging.securityLevel,
  folders: assembly.folders,
  files: files.map((file) => ({ ...file, loading: assembly.records.get(file.id)?.loading ?? null })),
  findings: assembly.findings,
  policy: judging.policy,
});

/** Two profiles on different drives may have one name: the second gets the end of its identifier. */
function nameOf(wanted: string, { profile }: ScannedUser, taken: Set<string>): string {
  const stem = wanted.replace(/[^\p{L}\p{N}._-]+/gu, "_");
  const isTaken = taken.has(stem.toLowerCase());
  const name = isTaken ? `${stem}-${profile.sid.split("-").at(-1) ?? ""}` : stem;
  taken.add(name.toLowerCase());
  return `${name}.json`;
}
