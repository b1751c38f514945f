import { join, resolve } from "node:path";
import { ok } from "../../../shared/base/result.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import type { BundlePreview } from "../../../shared/model/support.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles, type Files } from "../../engine/cleanup/execute/files.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { defineCommand, flag, text, texts, withoutNames, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { nameFiles, reportNotSaved, reportUnread } from "../name-files.ts";
import { jsonText } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  output: text("<file>"),
  withContent: texts("<file>"),
  dryRun: flag(),
  json: jsonOption,
};

type BundleRequest = OptionValues<typeof options>;

export const command = defineCommand({
  listed: "support-bundle",
  usage: "support-bundle [--output <file>] [--with-content <file>]... [--dry-run] [--json]",
  texts: (words) => words.supportBundle,
  options,
  examples: ["support-bundle --dry-run", "support-bundle --output help.zip", "support-bundle --with-content Contoso.mez"],
  parse: (values, names) => {
    const request = withoutNames(names, values);
    return request.ok ? ok(request.value) : request;
  },
  run: writeBundle,
});

async function writeBundle(request: BundleRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async (engine) => {
      const named = await nameFiles(request.withContent, { engine, context });
      reportUnread(named, context);
      if (named.unread.length > 0) return exitCode.unreadable;
      const prepared = await engine.support.prepareBundle(named.ids);
      if (!prepared.ok) {
        context.stderr.write(`${context.words.common.window.support.failures["content-not-read"]}\n`);
        return exitCode.unreadable;
      }
      const files = createFiles();
      const path =
        request.output === null ? await freePath(context.cwd, prepared.value.fileName, files) : resolve(context.cwd, request.output);
      const archive = request.dryRun ? undefined : await engine.support.bundleArchive(prepared.value.bundleId);
      const saved = archive === undefined ? ok(undefined) : await saveOutput({ path, bytes: archive, replace: false }, files);
      if (!saved.ok) {
        if (request.json)
          context.stdout.write(jsonText<SupportBundleJson>({ ...jsonOf(prepared.value, path), done: false, failure: saved.error }));
        reportNotSaved(saved.error, context);
        return exitCode.refused;
      }
      if (request.json)
        context.stdout.write(jsonText<SupportBundleJson>({ ...jsonOf(prepared.value, path), done: !request.dryRun, failure: null }));
      else context.stdout.write(bundleLines(prepared.value, { path, isDryRun: request.dryRun, context }));
      return exitCode.success;
    },
    { dryRun: true },
  );
}

const mostAttempts = 100;

/** The proposed name, or with a number where that is taken. */
async function freePath(folder: string, fileName: string, files: Files): Promise<string> {
  const stem = fileName.replace(/\.zip$/u, "");
  for (let attempt = 2; attempt <= mostAttempts; attempt += 1) {
    const path = join(folder, attempt === 2 ? fileName : `${stem} (${attempt - 1}).zip`);
    if ((await files.stat(path)).kind === "absent") return path;
  }
  return join(folder, fileName);
}

/** What the archive has, or would have. */
export interface SupportBundleJson extends Pick<BundlePreview, "entries" | "names" | "ordinaryNames" | "leftOut"> {
  readonly kind: "support-bundle";
  /** Path of the archive. */
  readonly file: string;
  readonly done: boolean;
  readonly failure: OutputFailure | null;
}

const jsonOf = ({ entries, names, ordinaryNames, leftOut }: BundlePreview, path: string): Omit<SupportBundleJson, "done" | "failure"> => ({
  kind: "support-bundle",
  file: path,
  entries,
  names,
  ordinaryNames,
  leftOut,
});

interface BundleTarget {
  readonly path: string;
  readonly isDryRun: boolean;
  readonly context: CommandContext;
}

function bundleLines({ entries, names, ordinaryNames, leftOut }: BundlePreview, { path, isDryRun, context }: BundleTarget): string {
  const words = context.words.common.window.support;
  const listed = entries.map(({ name, kind, sizeBytes }) => `  ${name}  (${words.kinds[kind]}, ${words.size(sizeBytes)})\n`).join("");
  const sentences = [
    words.replaced(names),
    ...(ordinaryNames > 0 ? [words.ordinary(ordinaryNames)] : []),
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    words.lookThrough,
    isDryRun ? words.wouldBeSaved(foreignPath(path)) : words.saved(foreignPath(path)),
  ];
  return `${words.files}:\n${listed}${sentences.map((sentence) => wrap(sentence, context.stdout.columns, "")).join("")}`;
}
