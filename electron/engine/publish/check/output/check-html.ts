import {
  countStates,
  ruleStates,
  sourceOf,
  type CheckPoint,
  type CheckReport,
  type RuleResult,
} from "../../../../../shared/model/publish-check.ts";
import { describeCapabilities, describeCapabilityLimits } from "../../../../../shared/words/describe/describe-capability.ts";
import {
  describeCheckPlace,
  describeChecked,
  describeHold,
  describePoint,
} from "../../../../../shared/words/describe/describe-publish-check.ts";
import { en } from "../../../../../shared/words/en/en.ts";
import { foreignPath, sentencePieces } from "../../../../../shared/words/foreign-text.ts";
import { printable } from "../../../../../shared/words/printable.ts";

const words = en.publishCheck;

/** A page of its own: no script, nothing from a network, every foreign text escaped and isolated. */
export function checkHtml(report: CheckReport): string {
  const { results, profile, capabilities, leftOut, unusedSuppressions, fileName } = report;
  const groups = describeCapabilities(capabilities, en.capabilities);
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${words.title}: ${escaped(printable(fileName))}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    element("h1", words.title),
    element("p", sentence(describeChecked(report, en))),
    element("p", `<strong>${words.profiles[profile]}.</strong> ${words.profilesExplained[profile]}`),
    profile === "certification" ? element("p", `${sentence(describeHold(words))} ${words.history}`) : "",
    element("p", `<strong>${words.summary(countStates(results))}</strong>`),
    ...ruleStates.map((state) =>
      group(
        results.filter((one) => one.state === state),
        words.states[state],
        report,
      ),
    ),
    element("h2", en.capabilities.title),
    element("p", groups.length === 0 ? en.capabilities.nothing : en.capabilities.explain),
    ...groups.map(
      ({ head, lines }) =>
        `<h3>${head}</h3>\n<ul>\n${lines.map(({ text, places }) => element("li", `${sentence(text)} <small>${sentence(places)}</small>`)).join("")}</ul>\n`,
    ),
    ...describeCapabilityLimits(capabilities, en.capabilities).map((text) => element("p", sentence(text))),
    leftOut.length === 0 ? "" : element("h2", words.leftOut),
    leftOut.length === 0
      ? ""
      : `<ul>\n${leftOut.map(({ path, reason }) => element("li", `<bdi>${escaped(printable(path, 1000))}</bdi> (${en.publish.leftOutReasons[reason]})`)).join("")}</ul>\n`,
    ...unusedSuppressions.map(({ rule }) => element("p", words.unused(rule))),
    "</main>\n</body>\n</html>\n",
  ].join("");
}

function group(results: readonly RuleResult[], title: string, report: CheckReport): string {
  return results.length === 0 ? "" : `<h2>${title} (${results.length})</h2>\n${results.map((one) => ruleHtml(one, report)).join("")}`;
}

function ruleHtml({ rule, state, weight, points, morePoints }: RuleResult, report: CheckReport): string {
  const { title, reason } = words.rules[rule];
  const source = sourceOf(rule);
  return [
    `<section class="${state}">\n<h3>${escaped(title)} <small>${words.weights[weight]}</small></h3>\n`,
    element("p", `${escaped(reason)} <a href="${escaped(source.url)}" rel="noreferrer">${escaped(words.source(source.title))}</a>`),
    points.length === 0 ? "" : `<ul>\n${points.map((point) => element("li", pointHtml(point, report))).join("")}</ul>\n`,
    morePoints === 0 ? "" : element("p", words.morePoints(morePoints)),
    "</section>\n",
  ].join("");
}

function pointHtml(point: CheckPoint, { paths }: CheckReport): string {
  const { place, suppressed } = point;
  const document = place === null ? "" : (paths[place.document] ?? place.document);
  return [
    sentence(describePoint(point, words)),
    suppressed === null ? "" : ` <em>${sentence(words.suppressed(foreignPath(suppressed)))}</em>`,
    place === null ? "" : `<br><small>${sentence(describeCheckPlace({ ...place, document }, words))}</small>`,
    place === null || place.excerpt === null ? "" : `<pre><bdi>${escaped(printable(place.excerpt, 200))}</bdi></pre>`,
  ].join("");
}

const element = (name: string, inner: string): string => `<${name}>${inner}</${name}>\n`;

/** Foreign text in an element that isolates it. */
const sentence = (text: string): string =>
  sentencePieces(text)
    .map((piece) => (piece.isForeign ? `<bdi>${escaped(piece.text)}</bdi>` : escaped(piece.text)))
    .join("");

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (one) => `&#${one.charCodeAt(0)};`);

const style = `
:root { color-scheme: light dark; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
section { border-inline-start: 4px solid #767676; padding-inline-start: 1rem; margin: 1rem 0; }
section.not-met { border-color: #c50f1f; }
section.for-a-person { border-color: #bc4b09; }
section.met { border-color: #107c10; }
h3 { margin: 0; font-size: 1rem; }
small { font-weight: normal; opacity: 0.8; }
p { margin: 0.25rem 0; }
pre { margin: 0.25rem 0; white-space: pre-wrap; }
`;
