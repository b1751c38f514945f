import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { QuarantineAge, QuarantinedFile, QuarantineView } from "../../../shared/model/cleanup.ts";
import type { CommandLineWords } from "../../../shared/words/words.ts";
import type { Engine } from "../../engine/create-engine.ts";
import { defineCommand, parsedText, texts, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { findAll, findQuarantined } from "../find-subjects.ts";
import { moveFiles, type MoveRequest } from "../move-files.ts";
import { jsonText } from "../output/json.ts";
import { cell, printablePath } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { describeRecordsFailure, reportNamingFailures } from "../output/report-failure.ts";
import { renderTable, type Column } from "../output/table.ts";
import { movingOptions, movingRequest } from "./shared-options.ts";

type QuarantineRequest =
  | { readonly action: "list"; readonly json: boolean; readonly dryRun: boolean }
  | { readonly action: "move"; readonly move: MoveRequest }
  | RetentionRequest;

/** What happens to files in quarantine with age. */
interface RetentionRequest {
  readonly action: "retention";
  readonly json: boolean;
  /** Ids or names of files in quarantine. */
  readonly hold: readonly string[];
  readonly release: readonly string[];
  /** Null: not given, stays as it is. */
  readonly deleteAfter: number | "never" | null;
}

const mostDays = 3650;

function readDays(given: string): number | "never" | undefined {
  if (given === "never") return given;
  return /^[1-9]\d{0,3}$/u.test(given) && Number(given) <= mostDays ? Number(given) : undefined;
}

const options = {
  ...movingOptions,
  deleteAfter: parsedText({ value: "<days>", takes: (words) => words.quarantine.usage.deleteAfter(mostDays), parse: readDays }),
  hold: texts("<id or name>"),
  release: texts("<id or name>"),
};

export const command = defineCommand({
  listed: "quarantine <file>",
  usage: "quarantine [file...] [options]",
  texts: (words) => words.quarantine,
  options,
  examples: [
    "quarantine",
    "quarantine Contoso.mez --dry-run",
    "quarantine --delete-after never",
    'quarantine Contoso.mez --yes --reason "certified since May"',
  ],
  parse: parseQuarantine,
  run: runQuarantine,
});

/** The options about age may be combined with each other, but not with files to move. */
function parseQuarantine(values: OptionValues<typeof options>, names: readonly string[]): Result<QuarantineRequest, ArgumentFailure> {
  const { json, dryRun, hold, release, deleteAfter } = values;
  const isAboutAge = hold.length > 0 || release.length > 0 || deleteAfter !== null;
  if (isAboutAge) return names.length > 0 ? err({ kind: "too-much-named" }) : ok({ action: "retention", json, hold, release, deleteAfter });
  if (names.length === 0) return ok({ action: "list", json, dryRun });
  return ok({ action: "move", move: { kind: "quarantine", names, confirmed: [], ...movingRequest(values) } });
}

function runQuarantine(request: QuarantineRequest, context: CommandContext): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return withEngine(context, (engine) => listQuarantine(request.json, engine, context), { dryRun: request.dryRun });
    case "move":
      return moveFiles(request.move, context);
    case "retention":
      return changeRetention(request, context);
  }
}

/** Newest first. */
async function listQuarantine(json: boolean, { handlers }: Engine, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, words } = context;
  const said = words.commandLine.quarantine;
  const view = await handlers.getQuarantine(null);
  if (!view.ok) return exitCode.unreadable;
  const { files, sizeBytes, ages, purgeAfterDays, unreadable } = view.value;
  if (unreadable !== null) stderr.write(`${words.common.cleanup.listedFromNotes} ${describeRecordsFailure(unreadable, words)}\n`);
  if (json) stdout.write(jsonText<QuarantineView>(view.value));
  else if (files.length === 0 && unreadable !== null) stdout.write(`${said.emptyFolder}\n`);
  else if (files.length === 0) stdout.write(`${said.empty}\n`);
  else {
    const columns = columnsIn(said);
    stdout.write(renderTable(files, purgeAfterDays === null ? columns : [...columns, ageColumn(ages, said)], styleOf(context)));
    stdout.write(`${said.kept(files.length, Math.ceil(sizeBytes / 1024))}
`);
    if (purgeAfterDays !== null)
      stdout.write(`${said.deletedAfter(purgeAfterDays)}
`);
  }
  return unreadable === null ? exitCode.success : exitCode.unreadable;
}

/** Changes when files are deleted for their age, and lists the result. */
function changeRetention({ hold, release, deleteAfter, json }: RetentionRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(context, async (engine) => {
    const kept = await engine.handlers.getQuarantine(null);
    const find = (given: string) => findQuarantined(given, kept.ok ? kept.value.files : []);
    const [held, released] = [findAll(hold, find), findAll(release, find)];
    const unknown = [held, released].flatMap((found) => (found.ok ? [] : found.error));
    if (!held.ok || !released.ok) return reportNamingFailures(unknown, context);
    const { holdQuarantined, setPurgeAge } = engine.handlers;
    const replies = [
      ...(deleteAfter === null
        ? []
        : [{ command: "setPurgeAge", reply: await setPurgeAge({ days: deleteAfter === "never" ? null : deleteAfter }) } as const]),
      ...(await Promise.all(
        held.value.map(async ({ id }) => ({ command: "holdQuarantined", reply: await holdQuarantined({ id, hold: true }) }) as const),
      )),
      ...(await Promise.all(
        released.value.map(async ({ id }) => ({ command: "holdQuarantined", reply: await holdQuarantined({ id, hold: false }) }) as const),
      )),
    ];
    const failed = replies.flatMap(({ command, reply }) =>
      reply.ok ? [] : [context.words.common.window.failures.of(command, reply.error.kind)],
    );
    for (const sentence of new Set(failed)) context.stderr.write(`${sentence}\n`);
    return failed.length > 0 ? exitCode.refused : listQuarantine(json, engine, context);
  });
}

type QuarantineWords = CommandLineWords["quarantine"];

const ageColumn = (ages: readonly QuarantineAge[], said: QuarantineWords): Column<QuarantinedFile> => {
  const of = new Map(ages.map((age) => [age.id, age]));
  return {
    title: said.columns.deletedIn,
    text: ({ id }) => {
      const age = of.get(id);
      if (age?.hold === true) return said.held;
      return age === undefined || age.dueInDays === null ? "" : said.days(age.dueInDays);
    },
    least: 10,
  };
};

const columnsIn = ({ columns }: QuarantineWords): readonly Column<QuarantinedFile>[] => [
  // Never cut: people copy it.
  { title: columns.id, text: ({ id }) => id, least: 36 },
  { title: columns.file, text: ({ name }) => cell(name), least: 12 },
  { title: columns.since, text: ({ quarantinedAt }) => quarantinedAt.slice(0, 10), least: 10 },
  { title: columns.from, text: ({ originalFolder }) => printablePath(originalFolder), least: 16 },
  { title: columns.why, text: ({ reason }) => cell(reason), least: 8 },
];
