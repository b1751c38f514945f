import { expect, test } from "vitest";
import { markdownText, parsePage } from "../../../electron/cli/output/markdown-text.ts";

test.each([
  ["lines of a paragraph are joined and wrapped", "one two\nthree\n\nfour", "  one two\n  three\n\n  four\n"],
  ["emphasis goes, code is quoted", "*a* **b** `c*d*`", "  a b “c*d*”\n"],
  ["emphasis around code", "**`c`** x", "  “c” x\n"],
  ["what only looks like a mark stays", "2 * 3, snake_case", "  2 * 3,\n  snake_case\n"],
  ["a list", "- one two three four\n- two\n\nend", "  - one two\n    three four\n  - two\n\n  end\n"],
  ["a numbered list", "1. `a`\n2. b", "  1. “a”\n  2. b\n"],
  ["a link to the web, and one within the pages", "[W](https://x.y) [N](other.md)", "  W\n  (https://x.y)\n  N\n"],
  [
    "a block of code is left as it is",
    "a\n\n```m\nlet *x* =   1\nin x and more\n```\n\nb",
    "  a\n\n      let *x* =   1\n      in x and more\n\n  b\n",
  ],
  ["a heading within a section is a paragraph of its own", "a\n### B\nc", "  a\n\n  B\n\n  c\n"],
])("%s", (_, markdown, text) => expect(markdownText(markdown, 14, "  ")).toBe(text));

test("a page has a title, an introduction and sections", () => {
  expect(parsePage("# The `T`\n\nIntro.\n\n## One\n\na\n\n## Two *x*\n\nb\n")).toEqual({
    title: "The “T”",
    introduction: "Intro.",
    sections: [
      { heading: "One", markdown: "a" },
      { heading: "Two x", markdown: "b" },
    ],
  });
});
