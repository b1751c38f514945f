import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ReportFacts, ReportOutcome } from "../../../shared/model/report.ts";
import { fileFailureOf } from "../inspector/file-failure.ts";
import type { Inspector, ReportSource } from "../inspector/inspector.ts";
import type { FoundReport } from "../reports/find-reports.ts";
import { modelFiles } from "../reports/project-model.ts";

/** A report with what was read of it. */
export interface ReadReport {
  readonly report: FoundReport;
  readonly outcome: ReportOutcome;
}

/** What was read of reports before, by their content. */
export interface ReportMemory {
  readonly recall: (content: string) => ReportOutcome | undefined;
  readonly remember: (content: string, outcome: ReportOutcome) => void;
}

export interface ReportPorts {
  readonly inspector: Pick<Inspector, "readReport">;
  readonly memory: ReportMemory;
}

export interface ReportRun {
  readonly signal: AbortSignal;
  /** How many at once. */
  readonly atOnce: number;
  readonly onStart?: (report: FoundReport) => void;
  readonly onRead?: (count: number) => void;
}

/** Raised whenever the same report is read with another result. */
export const reportRevision = 3;

/**
 * Reads reports, each content once. What was found in a folder and turns out to be no report, such as a workbook without queries, is left
 * out. After the signal the rest is `cancelled`.
 */
export async function readReports(
  found: readonly FoundReport[],
  ports: ReportPorts,
  { signal, atOnce, onStart, onRead }: ReportRun,
): Promise<readonly ReadReport[]> {
  const outcomes: ReportOutcome[] = [];
  const waiting = [...found.entries()];
  let count = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, report] = next;
      onStart?.(report);
      outcomes[at] = await readOne(report.source, ports, signal);
      count += 1;
      onRead?.(count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, found.length) }, work));
  return found.flatMap((report, at) => {
    const outcome = outcomes[at] ?? cancelled;
    return !report.isNamed && outcome.kind === "not-read" && outcome.because === "not-a-report" ? [] : [{ report, outcome }];
  });
}

const cancelled: ReportOutcome = { kind: "not-read", because: "cancelled" };

async function readOne(source: FoundReport["source"], { inspector, memory }: ReportPorts, signal: AbortSignal): Promise<ReportOutcome> {
  if (source.kind === "not-read") return source;
  if (source.kind === "live") return { kind: "read", facts: { ...liveFacts, live: source.live } };
  if (signal.aborted) return cancelled;
  try {
    const before = await contentOf(source, signal);
    if (before === null) return { kind: "not-read", because: "not-a-file" };
    const known = memory.recall(before.content);
    if (known !== undefined) return known;
    const outcome = await inspector.readReport(source, signal);
    // Written in between, it may be another file that was read.
    if (isLasting(outcome) && (await stampOf(source)) === before.stamp) memory.remember(before.content, outcome);
    return outcome;
  } catch (thrown) {
    if (signal.aborted) return cancelled;
    return { kind: "not-read", because: fileFailureOf(thrown) };
  }
}

/** Its queries are in the model that it reads, which is elsewhere. */
const liveFacts: ReportFacts = {
  container: "pbip",
  version: null,
  mLives: [],
  queries: [],
  calls: [],
  mentions: [],
  live: null,
  isWhole: true,
};

const lasting: ReadonlySet<string> = new Set(["not-a-report", "protected", "damaged", "too-large", "model-not-understood"]);

/** Whether another reading of the same bytes gives the same. */
const isLasting = (outcome: ReportOutcome): boolean => outcome.kind === "read" || lasting.has(outcome.because);

interface Content {
  /** The same for the same bytes under a name that is read the same way. */
  readonly content: string;
  readonly stamp: string;
}

/** Null when it is no file. */
async function contentOf(source: ReportSource, signal: AbortSignal): Promise<Content | null> {
  const stamp = await stampOf(source);
  if (stamp === null) return null;
  const hash = createHash("sha256");
  hash.update(source.kind === "file" ? extname(source.path).toLowerCase() : source.kind);
  for (const path of pathsOf(source)) {
    if (source.kind !== "file") hash.update(`\n${path.slice(source.path.length)}\n`);
    for await (const chunk of createReadStream(path, { signal })) hash.update(chunk);
  }
  return { content: hash.digest("hex"), stamp };
}

const pathsOf = ({ kind, path }: ReportSource): readonly string[] =>
  kind === "file" ? [path] : [...modelFiles(path)].sort().map((name) => join(path, name));

/** Null when one is no plain file: reading it might never end. */
async function stampOf(source: ReportSource): Promise<string | null> {
  const stamps: string[] = [];
  for (const path of pathsOf(source)) {
    const facts = await stat(path);
    if (!facts.isFile()) return null;
    stamps.push(`${facts.size} ${facts.mtimeMs} ${facts.ctimeMs}`);
  }
  return stamps.join("\n");
}
