import { resolve } from "node:path";
import type { Result } from "../../../shared/base/result.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { saveViewDatabase } from "../../engine/snapshots/view-database.ts";
import { snapshotText } from "../../engine/snapshots/take-snapshot.ts";
import { defineCommand, exclude, flag, needs, text, withoutNames, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { reportNotSaved } from "../name-files.ts";
import { judgingOptions } from "./shared-options.ts";

const options = {
  pseudonyms: flag(),
  output: text("<file>"),
  database: text("<file>"),
  replace: flag(),
  allUsers: flag(),
  securityLevel: judgingOptions.securityLevel,
};

type SnapshotRequest = OptionValues<typeof options>;

export const command = defineCommand({
  listed: "snapshot",
  usage: "snapshot [--pseudonyms] [--output <file> | --database <file>] [--replace] [--all-users] [--security-level <level>]",
  texts: (words) => words.snapshot,
  options,
  examples: [
    "snapshot --output PC-1.json",
    "snapshot --pseudonyms > to-send.json",
    "snapshot --all-users --output D:\\Snapshots",
    "snapshot --database osquery.db",
  ],
  parse: parseSnapshotRequest,
  run: writeSnapshot,
});

function parseSnapshotRequest(values: SnapshotRequest, names: readonly string[]): Result<SnapshotRequest, ArgumentFailure> {
  const { replace, output, database, pseudonyms, allUsers } = values;
  if (database !== null && output !== null) return exclude("--output", "--database");
  // In a question that names somebody, a pseudonym would be the wrong answer.
  if (database !== null && pseudonyms) return exclude("--pseudonyms", "--database");
  if (replace && output === null && database === null) return needs("--replace", "--output");
  if (allUsers && output === null) return needs("--all-users", "--output");
  return withoutNames(names, values);
}

async function writeSnapshot(request: SnapshotRequest, context: CommandContext): Promise<ExitCode> {
  const { pseudonyms, output, database, replace, securityLevel } = request;
  if (request.allUsers && output !== null) {
    const { writeUserSnapshots } = await import("../user-snapshots.ts");
    return writeUserSnapshots(
      { pseudonyms, replace, securityLevel: securityLevel ?? "not-said", folder: resolve(context.cwd, output) },
      context,
    );
  }
  return withEngine(
    context,
    async (engine) => {
      const snapshot = await engine.snapshots.take({ pseudonyms });
      const file = database ?? output;
      if (file === null) {
        context.stdout.write(snapshotText(snapshot));
        return exitCode.success;
      }
      const place = { path: resolve(context.cwd, file), replace };
      const saved =
        database === null
          ? await saveOutput({ ...place, bytes: Buffer.from(snapshotText(snapshot), "utf8") }, createFiles())
          : await saveViewDatabase(snapshot, place, createFiles());
      if (!saved.ok) {
        reportNotSaved(saved.error, context);
        return exitCode.refused;
      }
      const { saved: said, savedDatabase } = context.words.commandLine.snapshot;
      context.stderr.write(`${(database === null ? said : savedDatabase)(foreignPath(place.path))}\n`);
      return exitCode.success;
    },
    { dryRun: true, ...(securityLevel === null ? {} : { securityLevel }) },
  );
}
