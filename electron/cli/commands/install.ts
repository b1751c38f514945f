import { basename, resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { unreliableContents, type CleanupObstacle } from "../../../shared/model/cleanup.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { InstallPlan, InstallReview, InstallRival } from "../../../shared/model/install.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { readPastedText } from "../../../shared/model/pasted-thumbprint.ts";
import { compareThumbprint } from "../../../shared/model/thumbprint-comparison.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { Engine } from "../../engine/create-engine.ts";
import { connectorId, openedFolder } from "../../engine/scan/connector-id.ts";
import type { FileJson } from "../../engine/support/file-json-types.ts";
import { fileJson } from "../../engine/support/file-json.ts";
import { badOption, defineCommand, exclude, flag, parsedText, withNames, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { askForConsent, reportNoConsent } from "../consent.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { describeInstalled, describeReview, installJson, type InstallFileJson, type ReviewedFile } from "../output/describe-install.ts";
import { describeImpact, impactJson, type ImpactJson } from "../output/describe-report.ts";
import { describeFile, type TextStyle } from "../output/describe-file.ts";
import { each, writeJson } from "../output/json.ts";
import { styleOf } from "../output/style.ts";
import { dryRunOption, jsonOption, movingOptions } from "./shared-options.ts";

const options = {
  json: jsonOption,
  dryRun: dryRunOption,
  yes: movingOptions.yes,
  thumbprint: parsedText({
    value: "<text>",
    takes: (words) => words.frame.usage.thumbprint,
    parse: (given) => (readPastedText(given).ok ? given : undefined),
  }),
  replace: flag(),
  keepOthers: flag(),
  removeMark: flag(),
  acceptAlteredFile: flag(),
  reason: movingOptions.reason,
};

type InstallRequest = Omit<OptionValues<typeof options>, "reason"> & { readonly files: readonly string[]; readonly reason: string };

export const command = defineCommand({
  listed: "install <file...>",
  usage: "install <file...> [options]",
  texts: (words) => words.install,
  options,
  examples: [
    "install Contoso.pqx --dry-run",
    'install Contoso.pqx --thumbprint "16AF 59E4 BE53 84CD 860E 230E D4AE D474 C2A3 BC69"',
    "install Contoso.pqx Fabrikam.mez --replace --yes --json",
  ],
  parse: parseInstall,
  run: install,
});

const mostFiles = 100;

function parseInstall(values: OptionValues<typeof options>, files: readonly string[]): Result<InstallRequest, ArgumentFailure> {
  const address = files.find((file) => /^[a-z][a-z0-9+.-]+:\/\//iu.test(file));
  if (address !== undefined) return badOption((words) => words.install.usage.noAddress(foreign(address)));
  if (files.length > mostFiles) return badOption((words) => words.install.usage.tooMany(mostFiles));
  if (values.replace && values.keepOthers) return exclude("--replace", "--keep-others");
  return withNames(files, { ...values, files, reason: values.reason ?? "" });
}

function install(request: InstallRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async (engine) => {
      const opened = await openAll(request.files, engine, context);
      const style = { ...styleOf(context), culture: "" };
      if (!opened.ok) return reportUnread(opened.error, request, engine, context);
      const plan = await engine.installer.plan(opened.value.map(({ record }) => record.id));
      const files = opened.value.flatMap(({ file, record }) => reviewed(file, record, plan, request));
      return carryOut(files, plan, { request, engine, context, style });
    },
    { dryRun: request.dryRun },
  );
}

interface Opened {
  readonly file: string;
  readonly record: ConnectorRecord;
}

interface Unread {
  readonly file: string;
  readonly failure: FileFailure;
}

/** All of them, or those that could not be read. */
async function openAll(
  files: readonly string[],
  engine: Engine,
  { cwd }: CommandContext,
): Promise<Result<readonly Opened[], readonly Unread[]>> {
  const opened: Opened[] = [];
  const unread: Unread[] = [];
  for (const file of new Set(files)) {
    const record = await engine.openFile(resolve(cwd, file));
    if (record.ok) opened.push({ file, record: record.value });
    else unread.push({ file, failure: record.error });
  }
  return unread.length > 0 ? err(unread) : ok(opened);
}

async function reportUnread(
  unread: readonly Unread[],
  { json }: InstallRequest,
  engine: Engine,
  context: CommandContext,
): Promise<ExitCode> {
  const { checks } = engine.inventory.assembly();
  const judged = unread.map(({ file, failure }, at): JudgedFile => ({
    id: connectorId(openedFolder, `${at}`),
    file,
    folder: null,
    content: err(failure),
    loading: null,
    findings: [],
  }));
  const style = { ...styleOf(context), culture: "" };
  if (json)
    await writeJson<InstallJson>(
      { kind: "install", done: false, folder: null, files: each(judged, (one) => fileJson(one, checks.now)) },
      context.stdout,
    );
  else context.stdout.write(judged.map((one) => describeFile(one, checks, style)).join("\n"));
  return exitCode.unreadable;
}

function reviewed(file: string, record: ConnectorRecord, plan: InstallPlan, request: InstallRequest): readonly ReviewedFile[] {
  const review = plan.files.find(({ id }) => id === record.id);
  if (review === undefined) return [];
  const { content, loading, findings, id } = record;
  const judged: JudgedFile = { id, file, folder: null, content: ok(content), loading, findings };
  const thumbprint = request.thumbprint === null ? null : compareThumbprint(request.thumbprint, content);
  const isOther = thumbprint !== null && thumbprint.kind !== "same";
  return [{ judged, review, thumbprint, refused: refusalOf(review, request) ?? (isOther ? "thumbprint" : null) }];
}

const unreliable: ReadonlySet<string> = new Set(unreliableContents);

function refusalOf(
  { obstacle, rivals }: InstallReview,
  { acceptAlteredFile, replace, keepOthers }: InstallRequest,
): CleanupObstacle | null {
  if (obstacle !== null && !(acceptAlteredFile && unreliable.has(obstacle.kind))) return obstacle;
  const undecided = rivals.filter((rival) => isInTheWay(rival) && !replace && !(keepOthers && rival.relation !== "same-name"));
  return undecided.length === 0 ? null : { kind: "would-replace", names: undecided.map(({ name }) => basename(name)) };
}

/** The same bytes elsewhere clash as well: Power BI loads one of the two. */
const isInTheWay = ({ relation }: InstallRival): boolean => relation !== "same-content";

/** What is or would be installed. Where a file could not be read, `folder` is null and nothing was planned. */
export type InstallJson =
  | { readonly kind: "install"; readonly done: false; readonly folder: null; readonly files: readonly FileJson[] }
  | {
      readonly kind: "install";
      /** False where nothing was tried. */
      readonly done: boolean;
      readonly folder: InstallPlan["folder"];
      readonly reports: ImpactJson | null;
      readonly files: readonly InstallFileJson[];
    };

interface InstallSession {
  readonly request: InstallRequest;
  readonly engine: Engine;
  readonly context: CommandContext;
  readonly style: TextStyle;
}

async function carryOut(files: readonly ReviewedFile[], plan: InstallPlan, session: InstallSession): Promise<ExitCode> {
  const { request, engine, context, style } = session;
  const { stdout, stderr } = context;
  const { checks } = engine.inventory.assembly();
  const going = files.filter(({ refused }) => refused === null);
  const whole =
    files.map((file) => describeReview(file, checks, style)).join("\n") + describeImpact(plan.reports, style, { isInstall: true });
  const json = (done: boolean, outcomeOf: (file: ReviewedFile) => Parameters<typeof installJson>[1]) =>
    writeJson<InstallJson>(
      {
        kind: "install",
        done,
        folder: plan.folder,
        reports: impactJson(plan.reports),
        files: each(files, (file) => installJson(file, outcomeOf(file), checks.now)),
      },
      stdout,
    );
  if (request.dryRun || going.length === 0) {
    if (request.json) await json(false, () => null);
    else stdout.write(whole);
    return going.length === files.length ? exitCode.success : exitCode.refused;
  }
  if (!request.json || !request.yes) (request.yes ? stdout : stderr).write(whole);
  const { actions } = context.words.common.cleanup;
  const consent = await askForConsent({ yes: request.yes, shown: "", question: actions.install.ask(going.length) }, context);
  if (consent !== "yes") return reportNoConsent(consent, context);
  const order = {
    planId: plan.planId,
    reason: request.reason,
    files: going.map(({ review: { id, rivals } }) => ({
      id,
      replace: request.replace ? rivals.filter(isInTheWay).map((rival) => rival.id) : [],
      removeMark: request.removeMark,
    })),
  };
  const done = await engine.installer.carryOut(order, { acceptUnreliable: request.acceptAlteredFile });
  if (!done.ok) {
    stderr.write(`${context.words.common.window.failures.of("install", done.error)}\n`);
    return exitCode.refused;
  }
  const outcomeOf = ({ review }: ReviewedFile) => done.value.find(({ subject }) => subject === review.id)?.outcome ?? null;
  if (request.json) await json(true, outcomeOf);
  else stdout.write(`\n${files.map((file) => describeInstalled(file, outcomeOf(file), style)).join("")}`);
  const count = files.filter((file) => outcomeOf(file)?.kind === "done").length;
  if (!request.json) stdout.write(`${actions.install.done(count)}${count > 0 ? ` ${context.words.common.window.install.restart}` : ""}\n`);
  return count === files.length ? exitCode.success : exitCode.refused;
}
