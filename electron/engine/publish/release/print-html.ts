import { sentencePieces } from "../../../../shared/words/foreign-text.ts";
import type { Block, Fact, Link, TextDocument } from "./text-document.ts";

/** One page that needs nothing else: no script, no picture, no font, and a policy that allows none. */
export function printHtml({ language, title, blocks }: TextDocument): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escaped(withoutIsolates(title))}</title>
<style>
${styles}</style>
</head>
<body>
<main>
<h1>${inline(title)}</h1>
${blocks.map(printBlock).join("\n")}
</main>
</body>
</html>
`;
}

const styles = `body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { margin-top: 2rem; font-size: 1.25rem; }
li + li { margin-top: 0.5rem; }
pre { padding: 0.75rem; border: 1px solid; white-space: pre-wrap; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
@media print { main { max-width: none; } }
`;

function printBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h2>${inline(block.text)}</h2>`;
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "steps":
      return `<ol>\n${items(block.items)}\n</ol>`;
    case "list":
      return `<ul>\n${items(block.items)}\n</ul>`;
    case "code":
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case "facts":
      return `<dl>\n${block.rows.map(printFact).join("\n")}\n</dl>`;
    case "links":
      return `<nav aria-label="${escaped(block.label)}">\n<p>${block.links.map(printLink).join(" · ")}</p>\n</nav>`;
  }
}

const items = (texts: readonly string[]): string => texts.map((text) => `<li>${inline(text)}</li>`).join("\n");

const printFact = ({ label, value, isCode }: Fact): string =>
  `<dt>${inline(label)}</dt>\n<dd>${isCode ? `<code>${escaped(value)}</code>` : inline(value)}</dd>`;

const printLink = ({ text, target, language }: Link): string =>
  `<a href="${escaped(encodeURI(target))}" lang="${escaped(language)}">${escaped(text)}</a>`;

/** A name that others wrote is an element of its own, so that it cannot reorder the text around it. */
const inline = (text: string): string =>
  sentencePieces(text)
    .map((piece) => (piece.isForeign ? `<bdi>${escaped(piece.text)}</bdi>` : escaped(piece.text)))
    .join("");

const withoutIsolates = (text: string): string =>
  sentencePieces(text)
    .map((piece) => piece.text)
    .join("");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? "");
