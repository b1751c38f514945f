import {
  countStates,
  ruleStates,
  sourceOf,
  type CheckPoint,
  type CheckReport,
  type RuleResult,
  type RuleState,
} from "../../../shared/model/publish-check.ts";
import { describeCapabilities, describeCapabilityLimits } from "../../../shared/words/describe/describe-capability.ts";
import { describeCheckPlace, describeChecked, describeHold, describePoint } from "../../../shared/words/describe/describe-publish-check.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import type { TextStyle } from "./describe-file.ts";
import { wrap } from "./layout.ts";
import { cell, printablePath, type Colour } from "./paint.ts";

const colours: Readonly<Record<RuleState, Colour>> = { "not-met": "danger", "for-a-person": "attention", "met": "good" };
/** Places of one rule that are written; the other outputs have all. */
const mostShown = 10;

/** The report for a terminal: what isn't met first, then what a person must look at, and the titles of what is met. */
export function describeCheck(report: CheckReport, style: TextStyle): string {
  const { common } = style.words;
  const words = common.publishCheck;
  const { results, profile, capabilities, leftOut, unusedSuppressions } = report;
  const { paint, width } = style;
  const lines = (text: string, indent = "") => wrap(text, width, indent);
  const groups = describeCapabilities(capabilities, common.capabilities);
  return [
    lines(describeChecked(report, common)),
    lines(`${words.profiles[profile]}: ${words.profilesExplained[profile]}`),
    profile === "certification" ? lines(`${describeHold(words)} ${words.history}`) : "",
    ...ruleStates.map((state) =>
      groupLines(
        results.filter((one) => one.state === state),
        state,
        { report, style },
      ),
    ),
    report.notBuilt === null
      ? `\n${paint(common.capabilities.title, "strong")}\n${lines(groups.length === 0 ? common.capabilities.nothing : common.capabilities.explain, "  ")}`
      : "",
    ...groups.flatMap(({ head, lines: seen }) => [
      `  ${head}\n`,
      ...seen.map(({ text, places }) => lines(`- ${text}${places === "" ? "" : ` (${places})`}`, "    ")),
    ]),
    ...describeCapabilityLimits(capabilities, common.capabilities).map((text) => lines(text, "  ")),
    leftOut.length === 0 ? "" : `\n${paint(words.leftOut, "strong")}\n`,
    ...leftOut.map(({ path, reason }) => `  ${printablePath(path)}  (${common.publish.leftOutReasons[reason]})\n`),
    `\n${paint(words.sources, "strong")}\n`,
    ...[...new Set(results.map(({ rule }) => sourceOf(rule)))].map(({ title, url }) => lines(`${title}: ${url}`, "  ")),
    ...unusedSuppressions.map(({ rule }) => `\n${lines(words.unused(rule))}`),
    `\n${paint(words.summary(countStates(results)), "strong")}\n`,
  ].join("");
}

interface Shown {
  readonly report: CheckReport;
  readonly style: TextStyle;
}

function groupLines(results: readonly RuleResult[], state: RuleState, shown: Shown): string {
  const words = shown.style.words.common.publishCheck;
  if (results.length === 0) return "";
  const { paint, width } = shown.style;
  const head = `\n${paint(`${words.states[state]} (${results.length})`, colours[state])}\n`;
  return head + results.map((one) => ruleLines(one, { ...shown, width })).join("");
}

function ruleLines({ rule, state, points, morePoints }: RuleResult, { report, style, width }: Shown & { readonly width: number }): string {
  const words = style.words.common.publishCheck;
  const { title, reason } = words.rules[rule];
  const head = `  ${style.paint(title, state === "met" ? "quiet" : "strong")} [${rule}]\n`;
  const source = sourceOf(rule);
  return [
    head,
    points.length === 0 ? "" : wrap(`${reason} (${source.title})`, width, "    "),
    ...points.slice(0, mostShown).map((point) => pointLines(point, report, style)),
    points.length > mostShown || morePoints > 0 ? `    ${words.morePoints(Math.max(0, points.length - mostShown) + morePoints)}\n` : "",
  ].join("");
}

function pointLines(point: CheckPoint, { paths }: CheckReport, { width, words: both }: TextStyle): string {
  const words = both.common.publishCheck;
  const { place, suppressed } = point;
  const text = `- ${describePoint(point, words)}${suppressed === null ? "" : ` ${words.suppressed(foreignPath(suppressed))}`}`;
  const document = place === null ? "" : (paths[place.document] ?? place.document);
  return [
    wrap(text, width, "    "),
    place === null ? "" : `      ${describeCheckPlace({ ...place, document }, words)}\n`,
    place === null || place.excerpt === null || place.excerpt === "" ? "" : `      > ${cell(place.excerpt, 120)}\n`,
  ].join("");
}
