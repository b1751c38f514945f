import { html, sentenceHtml, type Html } from "../../../../shared/print/html.ts";
import { printPage } from "../../../../shared/print/print-page.ts";
import { sentencePieces } from "../../../../shared/words/foreign-text.ts";
import type { Block, Fact, Link, TextDocument } from "./text-document.ts";

/** One page that needs nothing else: no script, no picture, no font, and a policy that allows none. */
export function printHtml({ language, title, blocks }: TextDocument): string {
  const body = html`<h1>${sentenceHtml(title)}</h1>
    ${blocks.map(printBlock)}`;
  return printPage({ language, title: withoutIsolates(title), body });
}

function printBlock(block: Block): Html {
  switch (block.kind) {
    case "heading":
      return html`<h2>${sentenceHtml(block.text)}</h2>`;
    case "paragraph":
      return html`<p>${sentenceHtml(block.text)}</p>`;
    case "steps":
      return html`<ol>
        ${items(block.items)}
      </ol>`;
    case "list":
      return html`<ul>
        ${items(block.items)}
      </ul>`;
    case "code":
      return html`<pre><code>${block.text}</code></pre>`;
    case "facts":
      return html`<dl>${block.rows.map(printFact)}</dl>`;
    case "links":
      return html`<nav aria-label="${block.label}"><p>${block.links.map(printLink)}</p></nav>`;
  }
}

const items = (texts: readonly string[]): readonly Html[] => texts.map((text) => html`<li>${sentenceHtml(text)}</li>`);

const printFact = ({ label, value, isCode }: Fact): Html =>
  html`<dt>${sentenceHtml(label)}</dt>
    <dd>${isCode ? html`<code>${value}</code>` : sentenceHtml(value)}</dd>`;

const printLink = ({ text, target, language }: Link, at: number): Html =>
  html`${at === 0 ? "" : " · "}<a href="${encodeURI(target)}" lang="${language}">${text}</a>`;

const withoutIsolates = (text: string): string =>
  sentencePieces(text)
    .map((piece) => piece.text)
    .join("");
