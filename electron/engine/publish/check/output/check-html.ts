import { foreignHtml, html, noHtml, sentenceHtml, type Html } from "../../../../../shared/print/html.ts";
import { printPage } from "../../../../../shared/print/print-page.ts";
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
  type PublishCheckWords,
} from "../../../../../shared/words/describe/describe-publish-check.ts";
import { foreignPath } from "../../../../../shared/words/foreign-text.ts";
import { printable } from "../../../../../shared/words/printable.ts";
import type { Words, WordsInLanguage } from "../../../../../shared/words/words.ts";

/** A page of its own: no script, nothing from a network, every foreign text escaped and isolated. */
export function checkHtml(report: CheckReport, { words: all, language }: WordsInLanguage): string {
  const words = all.publishCheck;
  const { results, profile, capabilities, leftOut, unusedSuppressions, fileName } = report;
  const groups = describeCapabilities(capabilities, all.capabilities);
  const body = html`<h1>${words.title}</h1>
    <p>${sentenceHtml(describeChecked(report, all))}</p>
    <p><strong>${words.profiles[profile]}.</strong> ${words.profilesExplained[profile]}</p>
    ${profile === "certification" ? html`<p>${sentenceHtml(describeHold(words))} ${words.history}</p>` : null}
    <p><strong>${words.summary(countStates(results))}</strong></p>
    ${ruleStates.map((state) =>
      group(
        results.filter((one) => one.state === state),
        words.states[state],
        { report, words },
      ),
    )}
    <h2>${all.capabilities.title}</h2>
    <p>${groups.length === 0 ? all.capabilities.nothing : all.capabilities.explain}</p>
    ${groups.map(
      ({ head, lines }) =>
        html`<h3>${head}</h3>
          ${list(lines.map(({ text, places }) => html`${sentenceHtml(text)} <small>${sentenceHtml(places)}</small>`))}`,
    )}
    ${describeCapabilityLimits(capabilities, all.capabilities).map((text) => html`<p>${sentenceHtml(text)}</p>`)}
    ${leftOut.length === 0 ? null : leftOutHtml(leftOut, all)} ${unusedSuppressions.map(({ rule }) => html`<p>${words.unused(rule)}</p>`)}`;
  return printPage({ language, title: `${words.title}: ${printable(fileName)}`, body });
}

const list = (items: readonly Html[]): Html =>
  items.length === 0
    ? noHtml
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const leftOutHtml = (leftOut: CheckReport["leftOut"], { publishCheck, publish }: Words): Html =>
  html`<h2>${publishCheck.leftOut}</h2>
    ${list(leftOut.map(({ path, reason }) => html`${foreignHtml(path, 1000)} (${publish.leftOutReasons[reason]})`))}`;

interface Printed {
  readonly report: CheckReport;
  readonly words: PublishCheckWords;
}

const group = (results: readonly RuleResult[], title: string, printed: Printed): Html =>
  results.length === 0
    ? noHtml
    : html`<h2>${title} (${results.length})</h2>
        ${results.map((one) => ruleHtml(one, printed))}`;

function ruleHtml({ rule, state, weight, points, morePoints }: RuleResult, printed: Printed): Html {
  const { words } = printed;
  const { title, reason } = words.rules[rule];
  const source = sourceOf(rule);
  return html`<section class="rule ${state}">
    <h3>${title} <small>${words.weights[weight]}</small></h3>
    <p>${reason} <a href="${source.url}" rel="noreferrer">${words.source(source.title)}</a></p>
    ${list(points.map((point) => pointHtml(point, printed)))} ${morePoints === 0 ? null : html`<p>${words.morePoints(morePoints)}</p>`}
  </section>`;
}

function pointHtml(point: CheckPoint, { report: { paths }, words }: Printed): Html {
  const { place, suppressed } = point;
  const document = place === null ? "" : (paths[place.document] ?? place.document);
  return html`${sentenceHtml(describePoint(point, words))}
  ${suppressed === null ? null : html`<em>${sentenceHtml(words.suppressed(foreignPath(suppressed)))}</em>`}
  ${place === null ? null : html`<br /><small>${sentenceHtml(describeCheckPlace({ ...place, document }, words))}</small>`}
  ${place === null || place.excerpt === null ? null : html`<pre>${foreignHtml(place.excerpt, 200)}</pre>`}`;
}
