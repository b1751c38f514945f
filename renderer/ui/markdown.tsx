import { Fragment } from "react";

/** A block of a page: our own pages need no more than headings, paragraphs and numbered lists. */
export type MarkdownBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** What is outside the subset stays text, as it is written: see `findUnsupportedMarkdown`. */
export function parseMarkdown(text: string): readonly MarkdownBlock[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/u)
    .flatMap((block): readonly MarkdownBlock[] => {
      const lines = block.split("\n").filter((line) => line.trim() !== "");
      const [first] = lines;
      if (first === undefined) return [];
      const heading = lines.length === 1 ? /^(#{1,3}) (.+)$/u.exec(first) : null;
      if (heading !== null) return [{ kind: "heading", level: heading[1]?.length ?? 1, text: heading[2] ?? "" }];
      if (lines.every((line) => listItem.test(line))) return [{ kind: "list", items: lines.map((line) => line.replace(listItem, "")) }];
      return [{ kind: "paragraph", text: lines.join(" ") }];
    });
}

const listItem = /^\d+\. /u;
/** `code` and *emphasis*, neither within the other. */
const inline = /(`[^`]+`|\*[^*\s](?:[^*]*[^*\s])?\*)/u;

/** The paragraphs and items that use more of Markdown than is drawn: links, bold, other lists, quotations, tables, HTML. */
export function findUnsupportedMarkdown(text: string): readonly string[] {
  const texts = parseMarkdown(text).flatMap((block) => (block.kind === "list" ? block.items : [block.text]));
  return texts.filter((one) => {
    const plain = one
      .split(inline)
      .filter((_, at) => at % 2 === 0)
      .join(" ");
    return /[*`<>|]|\]\(|\]\[|\bhttps?:|(?:^|\s)_\S/u.test(plain) || /^(?:[-+>#=~]|\d+[.)] )/u.test(one);
  });
}

/** Draws a page as elements; never as HTML. `topLevel` is the level of the page's first heading where it is drawn. */
export function Markdown({ text, topLevel }: { readonly text: string; readonly topLevel: 2 | 3 }) {
  return parseMarkdown(text).map((block, at) => {
    switch (block.kind) {
      case "heading": {
        const Heading = (["h1", "h2", "h3", "h4", "h5"] as const)[block.level + topLevel - 2] ?? "h5";
        return (
          <Heading key={at}>
            <Inline text={block.text} />
          </Heading>
        );
      }
      case "paragraph":
        return (
          <p key={at}>
            <Inline text={block.text} />
          </p>
        );
      case "list":
        return (
          <ol key={at}>
            {block.items.map((item, index) => (
              <li key={index}>
                <Inline text={item} />
              </li>
            ))}
          </ol>
        );
    }
  });
}

function Inline({ text }: { readonly text: string }) {
  return text.split(inline).map((piece, at) => {
    if (at % 2 === 0) return <Fragment key={at}>{piece}</Fragment>;
    const inner = piece.slice(1, -1);
    return piece.startsWith("`") ? <code key={at}>{inner}</code> : <em key={at}>{inner}</em>;
  });
}
