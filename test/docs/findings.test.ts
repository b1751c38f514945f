import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { severity, type FindingKind } from "../../shared/model/finding.ts";
import { wordsIn } from "../../shared/words/locales.ts";

const folder = join(root, "docs", "findings");
const kinds = Object.keys(severity) as readonly FindingKind[];
const read = (kind: FindingKind): string => readFileSync(join(folder, `${kind}.md`), "utf8");

test("each finding has a page, and each page a finding", () => {
  expect(readdirSync(folder).sort()).toEqual(kinds.map((kind) => `${kind}.md`).sort());
});

describe.each(kinds)("the page of %s", (kind) => {
  const [heading = "", ...sections] = read(kind).split(/^## /mu);

  test("has the title and severity that the product shows", () => {
    expect(heading).toBe(`# ${wordsIn.en.findings[kind].title}\n\n\`${kind}\`, shown as ${severity[kind]}.\n\n`);
  });

  test("says what it means, what is known, what to do, and gives an example", () => {
    const titles = sections.map((section) => section.split("\n")[0]);
    expect(titles).toEqual(["What it means", "What is known about Power BI", "What to do", "Example"]);
    expect(sections.filter((section) => section.split("\n").slice(1).join("").trim().length < 15)).toEqual([]);
  });
});
