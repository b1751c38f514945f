import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { severities, isFindingKind, severity, type FindingKind, type Severity } from "../../../shared/model/finding.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { printableLines } from "../../../shared/words/printable.ts";
import { badOption, defineCommand, type ArgumentFailure } from "../command.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { markdownText, parsePage, type Page } from "../output/markdown-text.ts";
import { createPaint, printablePath } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { renderTable, type Column } from "../output/table.ts";
import { jsonOption } from "./shared-options.ts";

interface ExplainRequest {
  readonly json: boolean;
  /** Null: list them all. */
  readonly kind: FindingKind | null;
}

export const command = defineCommand({
  listed: "explain <finding>",
  usage: "explain [finding] [--json]",
  texts: (words) => words.explain,
  options: { json: jsonOption },
  examples: ["explain", "explain shadows-certified", "explain unsigned --json"],
  parse: parseExplain,
  run: ({ json, kind }: ExplainRequest, context) => (kind === null ? listFindings(json, context) : explainFinding(kind, json, context)),
});

function parseExplain({ json }: { readonly json: boolean }, [given, ...more]: readonly string[]): Result<ExplainRequest, ArgumentFailure> {
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (given === undefined) return ok({ json, kind: null });
  if (isFindingKind(given)) return ok({ json, kind: given });
  const near = findNear(given);
  return badOption((words) => words.explain.usage.noFinding(foreign(given), near));
}

const kinds = Object.keys(severity).filter(isFindingKind);

function listFindings(json: boolean, context: CommandContext): Promise<ExitCode> {
  const { stdout, words } = context;
  const { columns: titles, severities: severityNames } = words.commandLine.explain;
  const findings = severities.flatMap((wanted) =>
    kinds
      .filter((kind) => severity[kind] === wanted)
      .map((kind) => ({ kind, title: (json ? plainEn : words.common).findings[kind].title, severity: wanted })),
  );
  const columns: readonly Column<(typeof findings)[number]>[] = [
    { title: titles.finding, text: ({ kind }) => kind, least: 24 },
    { title: titles.severity, text: (one) => severityNames[one.severity], colour: (one) => one.severity, least: 11 },
    { title: titles.title, text: ({ title }) => title, least: 12 },
  ];
  stdout.write(json ? jsonText<FindingKindsJson>({ findings }) : renderTable(findings, columns, styleOf(context)));
  return Promise.resolve(exitCode.success);
}

async function explainFinding(kind: FindingKind, json: boolean, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, findingPages } = context;
  const file = new URL(`${kind}.md`, findingPages);
  const page = await readPage(file);
  if (page === null) {
    stderr.write(`${context.words.commandLine.explain.notRead}: ${printablePath(fileURLToPath(file))}\n`);
    return exitCode.unreadable;
  }
  stdout.write(json ? pageJson(kind, page) : pageText(page, context));
  return exitCode.success;
}

/** Null when the package is incomplete, or the file may not be read. */
async function readPage(file: URL): Promise<Page | null> {
  const markdown = await readFile(file, "utf8").catch(() => null);
  return markdown === null ? null : parsePage(printableLines(markdown));
}

export interface FindingKindsJson {
  readonly findings: readonly { readonly kind: FindingKind; readonly title: string; readonly severity: Severity }[];
}

/** What a finding means, what is known, what to do. */
export interface FindingPageJson {
  readonly kind: FindingKind;
  readonly title: string;
  readonly severity: Severity;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

function pageJson(kind: FindingKind, { title, sections }: Page): string {
  const texts = sections.map(({ heading, markdown }) => ({ heading, text: markdownText(markdown, Infinity, "").trimEnd() }));
  return jsonText<FindingPageJson>({ kind, title, severity: severity[kind], sections: texts });
}

function pageText({ title, introduction, sections }: Page, { stdout, environment }: CommandContext): string {
  const paint = createPaint(stdout, environment);
  const parts = sections.map(({ heading, markdown }) => `${paint(heading, "strong")}\n\n${markdownText(markdown, stdout.columns, "  ")}`);
  return [`${paint(title, "strong")}\n`, markdownText(introduction, stdout.columns, ""), ...parts].join("\n");
}

const mostNear = 5;

/** Kinds that share a word with what was given, or differ in a few letters; the nearest first. */
function findNear(given: string): readonly FindingKind[] {
  const wanted = given.toLowerCase().slice(0, 60);
  const words = wanted.split(/[^a-z]+/u).filter((word) => word.length > 3);
  return kinds
    .map((kind) => ({ kind, distance: editDistance(wanted, kind), sharesWord: words.some((word) => kind.includes(word)) }))
    .filter(({ kind, distance, sharesWord }) => sharesWord || distance <= kind.length / 3)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ kind }) => kind);
}

/** Levenshtein distance. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [done, letter] of [...one].entries()) {
    const next = [done + 1];
    for (const [at, otherLetter] of [...other].entries()) {
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === otherLetter ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
