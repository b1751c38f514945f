import { join } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import {
  isRuleId,
  suppressionsFileName,
  type RuleId,
  type Suppression,
  type SuppressionsProblem,
} from "../../../../shared/model/publish-check.ts";
import {
  describeMisfit,
  list,
  openRecord,
  orMissing,
  parseJson,
  record,
  textThat,
  type Decoder,
  type Misfit,
} from "../../../../shared/contract/decoder.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import { decodeText } from "../../text-encoding.ts";

const longestFile = 256 * 1024;
const mostSuppressions = 500;

const given = (longest: number): Decoder<string> => textThat(longest, (text) => text.trim() !== "", "empty");
const names: ReadonlySet<string> = new Set(["rule", "reason", "document", "about"]);

const suppression: Decoder<Suppression> = (raw) => {
  const extra = typeof raw === "object" && raw !== null ? Object.keys(raw).find((name) => !names.has(name)) : undefined;
  if (extra !== undefined) return err({ at: "", problem: `unexpected field ${JSON.stringify(extra.slice(0, 40))}` });
  return openRecord<Suppression>({
    rule: textThat<RuleId>(60, isRuleId, "no rule of that name"),
    reason: given(1000),
    document: orMissing(given(260)),
    about: orMissing(given(260)),
  })(raw);
};

const file = record<{ readonly suppressions: readonly Suppression[] }>({ suppressions: list(suppression, mostSuppressions) });

/** The suppressions beside a project or file; none where there is no such file. */
export async function readSuppressions(folder: string, files: Files): Promise<Result<readonly Suppression[], SuppressionsProblem>> {
  const path = join(folder, suppressionsFileName);
  const state = await files.stat(path);
  if (state.kind === "absent") return ok([]);
  const bytes = state.kind === "file" ? await files.readBytes(path, longestFile) : null;
  if (bytes === null || !bytes.ok) return err({ kind: "suppressions-unreadable", path, line: null, detail: "" });
  const text = decodeText(bytes.value);
  const decoded = parseJson(text, file, longestFile);
  if (decoded.ok) return ok(decoded.value.suppressions);
  const isJson = !decoded.error.problem.startsWith("not JSON");
  return err({
    kind: isJson ? "suppressions-wrong" : "suppressions-not-json",
    path,
    line: isJson ? lineOf(text, decoded.error) : lineNamedIn(decoded.error),
    detail: describeMisfit(decoded.error),
  });
}

const lineNamedIn = ({ problem }: Misfit): number | null => {
  const found = /line (\d+)/u.exec(problem)?.[1];
  return found === undefined ? null : Number(found);
};

/** The line of the field that does not fit, else of the entry that it should be in. The text is JSON. */
function lineOf(text: string, { at }: Misfit): number | null {
  const step = /^suppressions\[(\d+)\](?:\.(\w+))?/u.exec(at);
  if (step === null) return 1;
  const entry = entryStart(text, Number(step[1]));
  if (entry === null) return null;
  const field = step[2] === undefined ? null : fieldStart(text, entry, step[2]);
  return text.slice(0, field ?? entry).split("\n").length;
}

/** Texts and signs of JSON with their places: enough to count what is in what. */
function* tokens(text: string, from: number): Generator<{ readonly token: string; readonly at: number }> {
  for (const { 0: token, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/gu))
    yield { token, at: from + index };
}

/** Where entry `index` of the only list begins that is in the outermost record. */
function entryStart(text: string, index: number): number | null {
  let depth = 0;
  let seen = -1;
  for (const { token, at } of tokens(text, 0)) {
    const isEntry = depth === 2 && token !== "," && token !== "]";
    if (isEntry) seen += 1;
    if (isEntry && seen === index) return at;
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
  }
  return null;
}

function fieldStart(text: string, entry: number, field: string): number | null {
  let depth = 0;
  for (const { token, at } of tokens(text, entry)) {
    if (depth === 1 && token === `"${field}"`) return at;
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth === 0) return null;
  }
  return null;
}
