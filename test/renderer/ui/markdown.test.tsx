import { expect, test } from "vitest";
import { findUnsupportedMarkdown, Markdown, parseMarkdown } from "../../../renderer/ui/markdown.tsx";
import { drawLoaded } from "../../builders/draw.tsx";

test("headings, paragraphs and numbered lists are distinguished", () => {
  expect(parseMarkdown("# A\r\n\r\ntwo\nlines\n\n1. one\n2. two\n")).toEqual([
    { kind: "heading", level: 1, text: "A" },
    { kind: "paragraph", text: "two lines" },
    { kind: "list", items: ["one", "two"] },
  ]);
});

test("code and emphasis become elements, and nothing becomes HTML", async () => {
  const markup = await drawLoaded(<Markdown text={"# `a` and *b c*\n\n<img src=x onerror=alert(1)> 2 * 3 * 4 `<b>`"} topLevel={3} />);
  expect(markup).toContain("<h3><code>a</code> and <em>b c</em></h3>");
  expect(markup).toContain("&lt;img src=x onerror=alert(1)&gt; 2 * 3 * 4 <code>&lt;b&gt;</code>");
});

test.each([
  "[a](b)",
  "**a**",
  "- a",
  "* a",
  "> a",
  "| a | b |",
  "<b>a</b>",
  "see https://example.com",
  "![a](b)",
  "```",
  "1. a\n   more",
  "_a_",
  "#### a",
  "# a\ntext",
])("%s is found to be outside the subset", (text) => {
  expect(findUnsupportedMarkdown(text)).toHaveLength(1);
});

test.each(["a `[x](y) * <z>` b", "*a*, then `b`.", "1. a\n2. *b*", "# a", "well-known x_y"])("%s is inside it", (text) => {
  expect(findUnsupportedMarkdown(text)).toEqual([]);
});
