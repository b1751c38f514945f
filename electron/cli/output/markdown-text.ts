import { wrap } from "./layout.ts";

/** A page of the documentation: a title, and sections with headings of the second level. */
export interface Page {
  readonly title: string;
  /** Markdown before the first section. */
  readonly introduction: string;
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  readonly markdown: string;
}

export function parsePage(markdown: string): Page {
  const [head = "", ...rest] = markdown.split(/^## +/mu);
  const title = /^# +(.*)$/mu.exec(head)?.[1] ?? "";
  const sections = rest.map((section) => {
    const [heading = "", ...lines] = section.split("\n");
    return { heading: inlineText(heading.trim()), markdown: lines.join("\n").trim() };
  });
  return { title: inlineText(title.trim()), introduction: head.replace(/^# .*$/mu, "").trim(), sections };
}

type Block =
  /** `mark` is `- `, `2. ` or empty; it is written before the first line. */
  | { readonly kind: "paragraph"; readonly mark: string; readonly depth: number; readonly text: string }
  | { readonly kind: "code"; readonly lines: readonly string[] };

/** Markdown as plain text: paragraphs and lists wrapped, code blocks indented and unchanged, no marks. Knows what our own pages use. */
export function markdownText(markdown: string, columns: number, indent: string): string {
  const blocks = parseBlocks(markdown);
  return blocks
    .map((block, at) => {
      const previous = blocks[at - 1];
      const isNextItem = block.kind === "paragraph" && block.mark !== "" && previous?.kind === "paragraph" && previous.mark !== "";
      return `${at === 0 || isNextItem ? "" : "\n"}${blockText(block, columns, indent)}`;
    })
    .join("");
}

function blockText(block: Block, columns: number, indent: string): string {
  if (block.kind === "code") return block.lines.map((line) => `${`${indent}    ${line}`.trimEnd()}\n`).join("");
  const outer = `${indent}${" ".repeat(block.depth)}`;
  const inner = outer + " ".repeat(block.mark.length);
  return `${outer}${block.mark}${wrap(inlineText(block.text), columns, inner).slice(inner.length)}`;
}

function parseBlocks(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let fenced: string[] | null = null;
  let isOpen = false;
  for (const line of markdown.split("\n")) {
    if (/^\s*```/u.test(line)) {
      if (fenced !== null) blocks.push({ kind: "code", lines: fenced });
      fenced = fenced === null ? [] : null;
      isOpen = false;
    } else if (fenced !== null) fenced.push(line);
    else if (line.trim() === "") isOpen = false;
    else if (/^#+\s/u.test(line)) {
      blocks.push({ kind: "paragraph", mark: "", depth: 0, text: line.replace(/^#+\s+/u, "") });
      isOpen = false;
    } else {
      const [, space = "", mark = "", text = ""] = /^(\s*)((?:[-*+]|\d+[.)])\s+)?(?:>\s?)?(.*)$/u.exec(line) ?? [];
      const last = blocks.at(-1);
      if (mark === "" && isOpen && last?.kind === "paragraph") blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text.trim()}` };
      else blocks.push({ kind: "paragraph", mark: mark === "" ? "" : `${mark.trim()} `, depth: space.length, text: text.trim() });
      isOpen = true;
    }
  }
  if (fenced !== null) blocks.push({ kind: "code", lines: fenced });
  return blocks;
}

/** Without marks for emphasis and links; code in quotation marks. */
function inlineText(markdown: string): string {
  // Code is set aside first, because in code nothing is a mark.
  const codes: string[] = [];
  const text = markdown.replace(/`+([^`]+)`+/gu, (_, code: string) => (codes.push(code), placeholder));
  return withoutMarks(text).replaceAll(placeholder, () => `“${codes.shift() ?? ""}”`);
}

/** No page has it: pages are read as printable text. */
const placeholder = "\u0000";

const withoutMarks = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\(([^)\s]+)\)/gu, (_, label: string, target: string) =>
      /^https?:/u.test(target) ? `${label} (${target})` : label,
    )
    .replace(/(\*{1,3})(?=\S)(.*?\S)\1/gu, "$2")
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.*?\S)_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/\\([\\`*_[\]#>])/gu, "$1");
