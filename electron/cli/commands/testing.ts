import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { TestingMark, TestingState } from "../../../shared/model/shadow.ts";
import { sentenceFacts } from "../../../shared/words/foreign-text.ts";
import type { Engine } from "../../engine/create-engine.ts";
import { localDay, planTestingMark } from "../../engine/shadows/testing-marks.ts";
import { badOption, defineCommand, exclude, flag, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine, type Session } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { findConnector } from "../find-subjects.ts";
import { jsonText } from "../output/json.ts";
import { cell } from "../output/paint.ts";
import { reportNamingFailures } from "../output/report-failure.ts";
import { dryRunOption, jsonOption } from "./shared-options.ts";

type TestingRequest = { readonly json: boolean } & (
  | { readonly action: "list" }
  | { readonly action: "mark"; readonly file: string; readonly until: string; readonly note: string; readonly dryRun: boolean }
  | { readonly action: "clear"; readonly file: string; readonly dryRun: boolean }
);

const options = {
  until: text("<day>"),
  note: text("<text>"),
  clear: flag(),
  json: jsonOption,
  dryRun: dryRunOption,
};

export const command = defineCommand({
  listed: "testing <file>",
  usage: "testing [<file> --until <day> [--note <text>] | <file> --clear] [--json] [--dry-run]",
  texts: (words) => words.testing,
  options,
  examples: ['testing Contoso.mez --until 2027-01-31 --note "Trying 2.0"', "testing Contoso.mez --clear"],
  parse: parseTesting,
  run: manageTestingMarks,
});

function parseTesting(
  { json, until, note, clear: isClear, dryRun }: OptionValues<typeof options>,
  [file, ...more]: readonly string[],
): Result<TestingRequest, ArgumentFailure> {
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (file === undefined) return until === null && !isClear ? ok({ action: "list", json }) : err({ kind: "nothing-named" });
  if (isClear) return until === null ? ok({ action: "clear", json, file, dryRun }) : exclude("--until", "--clear");
  if (until === null) return badOption(({ frame: { usage } }) => usage.takes("--until", usage.day));
  return ok({ action: "mark", json, file, until, note: note ?? "", dryRun });
}

function manageTestingMarks(request: TestingRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async (engine) => {
      if (request.action === "list") return listMarks(request.json, engine, context);
      const found = findConnector(request.file, engine, context);
      if (!found.ok) return reportNamingFailures([found.error], context);
      const { id } = found.value;
      return request.action === "mark" ? mark(id, request, { engine, context }) : clear(id, request, { engine, context });
    },
    { dryRun: request.action !== "list" && request.dryRun },
  );
}

type RequestTo<A extends TestingRequest["action"]> = Extract<TestingRequest, { action: A }>;

export interface MarkedJson {
  readonly mark: TestingMark;
  readonly done: boolean;
}

export interface UnmarkedJson {
  readonly id: ConnectorId;
  readonly done: boolean;
}

/** Connectors that are being tested on purpose. */
export interface MarksJson {
  /** The day of this computer, `2027-01-31`. */
  readonly today: string;
  readonly marks: readonly (TestingState & { readonly file: string })[];
}

async function mark(id: ConnectorId, { until, note, dryRun, json }: RequestTo<"mark">, { engine, context }: Session): Promise<ExitCode> {
  const planned = planTestingMark({ id, until, note }, localDay(context.now()));
  if (!planned.ok) {
    context.stderr.write(`${context.words.common.shadow.testingFailures[planned.error]}\n`);
    return exitCode.usage;
  }
  const marked = dryRun ? planned : await engine.handlers.setTestingMark({ id, until, note });
  if (!marked.ok) {
    context.stderr.write(`${context.words.common.window.failures.of("setTestingMark", marked.error.kind)}\n`);
    return exitCode.refused;
  }
  const sentence = context.words.common.shadow.testing["in-force"](sentenceFacts(marked.value));
  context.stdout.write(json ? jsonText<MarkedJson>({ mark: marked.value, done: !dryRun }) : `${sentence}\n`);
  return exitCode.success;
}

async function clear(id: ConnectorId, { dryRun, json }: RequestTo<"clear">, { engine, context }: Session): Promise<ExitCode> {
  const known = engine.inventory.assembly().checks.testing.has(id);
  const cleared = dryRun && known ? { ok: true as const } : await engine.handlers.clearTestingMark({ id });
  if (!cleared.ok) {
    const { kind } = cleared.error;
    const { words } = context;
    context.stderr.write(
      `${kind === "unknown-id" ? words.commandLine.testing.notMarked : words.common.window.failures.of("clearTestingMark", kind)}\n`,
    );
    return exitCode.refused;
  }
  context.stdout.write(
    json ? jsonText<UnmarkedJson>({ id, done: !dryRun }) : `${context.words.common.cleanup.events["unmarked-testing"]}.\n`,
  );
  return exitCode.success;
}

async function listMarks(json: boolean, { handlers, inventory }: Engine, { stdout, words }: CommandContext): Promise<ExitCode> {
  const map = await handlers.getShadowMap(null);
  if (!map.ok) return exitCode.unreadable;
  const { rows } = inventory.snapshot();
  const nameOf = ({ mark: { id } }: TestingState) => rows.find((row) => row.id === id)?.name ?? id;
  const { marks, today } = map.value;
  const lines = marks.map((state) => `${cell(nameOf(state))}\n  ${words.common.shadow.testing[state.state](sentenceFacts(state.mark))}\n`);
  if (json) stdout.write(jsonText<MarksJson>({ today, marks: marks.map((state) => ({ file: nameOf(state), ...state })) }));
  else stdout.write(marks.length === 0 ? `${words.commandLine.testing.nothing}\n` : lines.join(""));
  return exitCode.success;
}
