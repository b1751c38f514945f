import { resolve } from "node:path";
import type { Result } from "../../../shared/base/result.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { snapshotText } from "../../engine/snapshots/take-snapshot.ts";
import { defineCommand, flag, needs, text, withoutNames, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { reportNotSaved } from "../name-files.ts";
import { judgingOptions } from "./shared-options.ts";

const options = {
  pseudonyms: flag(),
  output: text("<file>"),
  replace: flag(),
  allUsers: flag(),
  securityLevel: judgingOptions.securityLevel,
};

type SnapshotRequest = OptionValues<typeof options>;

export const command = defineCommand({
  listed: "snapshot",
  usage: "snapshot [--pseudonyms] [--output <file>] [--replace] [--all-users] [--security-level <level>]",
  texts: (words) => words.snapshot,
  options,
  examples: ["snapshot --output PC-1.json", "snapshot --pseudonyms > to-send.json", "snapshot --all-users --output D:\\Snapshots"],
  parse: parseSnapshotRequest,
  run: writeSnapshot,
});

function parseSnapshotRequest(values: SnapshotRequest, names: readonly string[]): Result<SnapshotRequest, ArgumentFailure> {
  if (values.replace && values.output === null) return needs("--replace", "--output");
  if (values.allUsers && values.output === null) return needs("--all-users", "--output");
  return withoutNames(names, values);
}

async function writeSnapshot(request: SnapshotRequest, context: CommandContext): Promise<ExitCode> {
  const { pseudonyms, output, replace, securityLevel } = request;
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
      const written = snapshotText(await engine.snapshots.take({ pseudonyms }));
      if (output === null) {
        context.stdout.write(written);
        return exitCode.success;
      }
      const path = resolve(context.cwd, output);
      const saved = await saveOutput({ path, bytes: Buffer.from(written, "utf8"), replace }, createFiles());
      if (!saved.ok) {
        reportNotSaved(saved.error, context);
        return exitCode.refused;
      }
      context.stderr.write(`${context.words.commandLine.snapshot.saved(foreignPath(path))}\n`);
      return exitCode.success;
    },
    { dryRun: true, ...(securityLevel === null ? {} : { securityLevel }) },
  );
}
