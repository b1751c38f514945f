import { isolatedCell, sentencePieces } from "../../../../shared/words/foreign-text.ts";
import type { Block, Fact, TextDocument } from "./text-document.ts";

/** As CommonMark. */
export const printMarkdown = ({ title, blocks }: Pick<TextDocument, "title" | "blocks">): string =>
  `# ${inline(title)}\n\n${blocks.map(printBlock).join("\n\n")}\n`;

function printBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `## ${inline(block.text)}`;
    case "paragraph":
      return inline(block.text);
    case "steps":
      return block.items.map((text, at) => `${at + 1}. ${inline(text)}`).join("\n");
    case "list":
      return block.items.map((text) => `- ${inline(text)}`).join("\n");
    case "code":
      return `    ${block.text.replaceAll("\n", "\n    ")}`;
    case "facts":
      return block.rows.map(printFact).join("\n");
    case "links":
      return `${inline(block.label)}: ${block.links.map(({ text, target }) => `[${inline(text)}](<${encodeURI(target)}>)`).join(" · ")}`;
  }
}

const printFact = ({ label, value, isCode }: Fact): string => `- ${inline(label)}: ${isCode ? codeSpan(value) : inline(value)}`;

/** A name that others wrote becomes a code span: nothing in it is markup, an address or a tag there. Isolated where it would reorder the text. */
const inline = (text: string): string =>
  sentencePieces(text)
    .map((piece) => (piece.isForeign ? isolatedCell(codeSpan(piece.text)) : escaped(piece.text)))
    .join("");

/** With more backticks around it than it has in a row (CommonMark 6.1). */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const space = /^[` ]|[` ]$/u.test(text) ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

/** Of our own texts: what could be read as emphasis, code, a tag or an entity, but not the underscore inside a word. Brackets alone are none. */
const escaped = (text: string): string => text.replace(/[\\`*<&~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
