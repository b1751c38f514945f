import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Failure } from "../../../shared/contract/commands.ts";
import type { InspectedFile, TextDifferences } from "../../../shared/model/part-content.ts";
import type { ComparedWith, ConnectorComparison, Uncertainty } from "../../../shared/model/shadow.ts";
import { describeBreakage, describeUncertainty } from "../../../shared/words/describe/describe-shadow.ts";
import { sentenceFacts } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { Engine } from "../../engine/create-engine.ts";
import { badOption, defineCommand, flag, type ArgumentFailure } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { findConnector, type NamingFailure } from "../find-subjects.ts";
import type { BreakageJson } from "../output/describe-install.ts";
import { each, writeJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { cell } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { describeTextDifferences } from "../output/text-differences.ts";
import { reportNamingFailures } from "../output/report-failure.ts";
import { jsonOption } from "./shared-options.ts";

interface CompareRequest {
  readonly json: boolean;
  /** Also how the texts differ. */
  readonly text: boolean;
  readonly one: string;
  readonly other: string;
}

export const command = defineCommand({
  listed: "compare <one> <other>",
  usage: "compare <one> <other> [--text] [--json]",
  texts: (words) => words.compare,
  options: { json: jsonOption, text: flag() },
  examples: [
    "compare Contoso.mez new/Contoso.mez --text",
    'compare Contoso.mez "Contoso (Certified)"',
    "compare old/Contoso.mez new/Contoso.pqx --json",
  ],
  parse: parseCompare,
  run: compare,
});

function parseCompare(
  { json, text }: { readonly json: boolean; readonly text: boolean },
  [one, other, ...more]: readonly string[],
): Result<CompareRequest, ArgumentFailure> {
  if (one === undefined || other === undefined) return badOption((words) => words.compare.usage.takes);
  return more.length > 0 ? err({ kind: "too-much-named" }) : ok({ json, text, one, other });
}

function compare({ one, other, json, text }: CompareRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(context, async (engine) => {
    const before = await findFile(one, engine, context);
    const after = await findOther(other, engine, context);
    if (!before.ok || !after.ok)
      return reportNamingFailures(
        [before, after].flatMap((side) => (side.ok ? [] : [side.error])),
        context,
      );
    const compared = await engine.handlers.compareConnectors({ id: before.value, with: after.value });
    if (!compared.ok) {
      context.stderr.write(`${context.words.common.window.failures.of("compareConnectors", compared.error.kind)}\n`);
      return exitCode.unreadable;
    }
    const differences = text ? await compareTextsOf(before.value, after.value, engine) : null;
    if (json) await writeJson<ComparisonJson>({ ...comparisonJson(compared.value), ...textJson(differences) }, context.stdout);
    else {
      const { stdout } = context;
      stdout.write(describeComparison(compared.value, { one, other }, context));
      if (differences?.ok === true) stdout.write(describeTextDifferences(differences.value, styleOf(context)));
    }
    if (differences?.ok === false) {
      const { builds, failures } = context.words.common.window;
      context.stderr.write(`${differences.error === "no-file" ? builds.noFile : failures.of("compareTexts", differences.error)}\n`);
      return exitCode.unreadable;
    }
    const { breakages, uncertain, inPart, readInPart } = compared.value;
    const isWhole = !inPart && readInPart.length === 0 && uncertain.length === 0;
    return breakages.length > 0 ? exitCode.danger : isWhole ? exitCode.success : exitCode.unreadable;
  });
}

/** One that is listed, else any file. */
async function findFile(given: string, engine: Engine, context: CommandContext): Promise<Result<ConnectorId, NamingFailure>> {
  const listed = findConnector(given, engine, context);
  if (listed.ok || listed.error.kind === "several-of-that-name") return listed.ok ? ok(listed.value.id) : listed;
  const opened = await engine.openFile(resolve(context.cwd, given));
  return opened.ok ? ok(opened.value.id) : err(listed.error);
}

async function findOther(given: string, engine: Engine, context: CommandContext): Promise<Result<ComparedWith, NamingFailure>> {
  const isCertified = engine.inventory.assembly().checks.catalogue.connectors.some(({ name }) => name === given);
  if (isCertified) return ok({ kind: "certified", name: given });
  const file = await findFile(given, engine, context);
  return file.ok ? ok({ kind: "connector", id: file.value }) : file;
}

type ComparedTexts = Result<TextDifferences, Failure<"compareTexts">["kind"] | "no-file">;

/** A certified connector that is not installed has no text. */
async function compareTextsOf(id: ConnectorId, other: ComparedWith, engine: Engine): Promise<ComparedTexts> {
  if (other.kind === "certified") return err("no-file");
  const before = await inspectedFile(id, engine);
  const after = await inspectedFile(other.id, engine);
  if (before === null || after === null) return err("unknown-id");
  const compared = await engine.handlers.compareTexts({ before, after });
  return compared.ok ? compared : err(compared.error.kind);
}

async function inspectedFile(id: ConnectorId, engine: Engine): Promise<InspectedFile | null> {
  const record = await engine.handlers.getConnector({ id });
  if (!record.ok || record.value.content.kind === "refused") return null;
  return { id, sha256: record.value.content.inspection.sha256 };
}

const textJson = (differences: ComparedTexts | null): Pick<ComparisonJson, "text" | "textFailure"> =>
  differences === null ? {} : { text: differences.ok ? differences.value : null, textFailure: differences.ok ? null : differences.error };

/** What would change for users if the other connector replaced the one. */
export interface ComparisonJson extends Omit<ConnectorComparison, "breakages" | "uncertain"> {
  readonly breakages: readonly BreakageJson[];
  readonly uncertain: readonly UncertaintyJson[];
  /** How the texts differ, where that was asked for; null where it could not be compared. */
  readonly text?: TextDifferences | null;
  readonly textFailure?: Failure<"compareTexts">["kind"] | "no-file" | null;
}

export type UncertaintyJson = Uncertainty & { readonly message: string };

function comparisonJson(comparison: ConnectorComparison) {
  const breakages = each(comparison.breakages, (breakage) => ({ ...breakage, message: describeBreakage(breakage, plainEn.shadow) }));
  const uncertain = each(comparison.uncertain, (one) => ({ ...one, message: describeUncertainty(one, plainEn.shadow) }));
  return { ...comparison, breakages, uncertain };
}

function describeComparison(
  compared: ConnectorComparison,
  { one, other }: Pick<CompareRequest, "one" | "other">,
  { stdout, words: { common } }: CommandContext,
): string {
  const { breakages, uncertain, onlyNames, inPart, readInPart, version, otherVersion, localIs } = compared;
  const { comparison, versions } = common.shadow;
  const lines = [
    `${cell(one)} > ${cell(other)}`,
    versions[localIs](sentenceFacts({ local: version, other: otherVersion })),
    ...(breakages.length === 0
      ? inPart || readInPart.length > 0 || uncertain.length > 0
        ? []
        : [comparison.nothingBreaks]
      : breakages.map((breakage) => `! ${describeBreakage(breakage, common.shadow)}`)),
    ...uncertain.map((one) => `? ${describeUncertainty(one, common.shadow)}`),
    ...(inPart ? [comparison.inPart] : []),
    ...readInPart.map((side) => comparison.readInPart[side]),
    ...(onlyNames ? [comparison.onlyNames] : []),
  ];
  return lines
    .filter((text) => text !== "")
    .map((text) => wrap(text, stdout.columns, ""))
    .join("");
}
