import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isFindingKind, severity } from "../../../shared/model/finding.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { json, run } from "../run-command.ts";

const kinds = Object.keys(severity).filter(isFindingKind);

interface Explained {
  readonly kind: string;
  readonly title: string;
  readonly severity: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** Marks that a reader of plain text should not see. */
const marks = /`|\*\*|^#|^```|\]\(|(?<!\w)\*\w|\w\*(?!\w)/mu;

test.each(kinds)("explain %s prints its page as plain text", async (kind) => {
  const { code, out, errors } = await run(["explain", kind], { columns: 80 });
  expect([code, errors]).toEqual([0, ""]);
  expect(out).not.toMatch(marks);
  expect(out.startsWith(`${en.findings[kind].title}\n`)).toBe(true);
  expect(out.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "))).toEqual([]);
});

test.each(kinds)("explain %s --json has the title, the severity and every section with text", async (kind) => {
  const explained = json(await run(["explain", kind, "--json"])) as Explained;
  expect(explained).toMatchObject({ kind, title: en.findings[kind].title, severity: severity[kind] });
  expect(explained.sections.map(({ heading }) => heading)).toEqual([
    "What it means",
    "What is known about Power BI",
    "What to do",
    "Example",
  ]);
  for (const { text } of explained.sections) {
    expect(text).not.toMatch(marks);
    expect(text.trim()).not.toBe("");
  }
  const words = (await run(["explain", kind], { columns: 100 })).out.replace(/\s+/gu, " ");
  for (const { heading, text } of explained.sections) expect(words).toContain(`${heading} ${text.replace(/\s+/gu, " ").trim()}`);
});

test("there is a page for every finding, and no other", () => {
  const pages = readdirSync(new URL("../../../docs/findings/", import.meta.url));
  expect(pages.toSorted()).toEqual(kinds.map((kind) => `${kind}.md`).toSorted());
});

test("alone it lists every finding with title and severity", async () => {
  const { code, out } = await run(["explain"], { columns: 140 });
  expect(code).toBe(0);
  for (const kind of kinds)
    expect(
      out
        .split("\n")
        .filter((line) => line.startsWith(`${kind} `) && line.includes(severity[kind]) && line.includes(en.findings[kind].title)),
    ).toHaveLength(1);
  const { findings } = json(await run(["explain", "--json"])) as { findings: { severity: string }[] };
  expect(findings).toHaveLength(kinds.length);
  expect(findings).toContainEqual({ kind: "altered", title: en.findings.altered.title, severity: "danger" });
});

test.each([
  ["shadow-certified", "shadows-certified"],
  ["unsinged", "unsigned"],
  ["SAME-KIND", "same-kind"],
  ["certificate", "certificate-expired"],
])("%s is not a finding: wrong usage that names %s", async (given, near) => {
  const { code, out, errors } = await run(["explain", given]);
  expect([code, out]).toEqual([2, ""]);
  expect(errors).toContain(given);
  expect(errors).toContain(near);
});

test("what is like no finding is wrong usage too, and so is a second name", async () => {
  for (const argv of [
    ["explain", "zzzzzzzz"],
    ["explain", "../../README"],
    ["explain", "constructor"],
    ["explain", "unsigned", "altered"],
  ]) {
    const { code, out, errors } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(errors).not.toBe("");
  }
});

test("a page that is not there is an exit code and no crash", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-pages-"));
  try {
    const { code, out, errors } = await run(["explain", "unsigned"], { findingPages: pathToFileURL(`${folder}/`) });
    expect([code, out]).toEqual([3, ""]);
    expect(errors).toContain("unsigned.md");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
