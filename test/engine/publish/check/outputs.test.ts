import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../../../shared/model/publish-check.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { checkConnector, type CheckChoices } from "../../../../electron/engine/publish/check/check-connector.ts";
import { checkHtml } from "../../../../electron/engine/publish/check/output/check-html.ts";
import { checkJson } from "../../../../electron/engine/publish/check/output/check-json.ts";
import { sarifOf } from "../../../../electron/engine/publish/check/output/sarif.ts";
import { languages } from "../../../../shared/model/language.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { escapeHtml } from "../../../../shared/print/html.ts";
import { contentPolicy } from "../../../../shared/print/print-page.ts";
import { goodDocument, goodFiles } from "../../../builders/a-checked-connector.ts";
import { anArchive, type Files } from "../../../builders/an-archive.ts";
import { aRealInspector } from "../../an-engine.ts";
import { temporaryFolders } from "../../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const ports = { files: createFiles(), inspector: aRealInspector() };
const certification: CheckChoices = { profile: "certification", firstRelease: true };

async function checked(path: string, choices: CheckChoices = certification): Promise<CheckReport> {
  const report = await checkConnector(path, choices, ports);
  if (!report.ok) throw new Error(report.error.kind);
  return report.value;
}

function aProject(files: Files): string {
  const folder = join(aFolder(), "My project");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

async function aFile(files: Files, name = "Fernhill.mez"): Promise<string> {
  const path = join(aFolder(), name);
  writeFileSync(path, await anArchive(files));
  return path;
}

const spoilt = goodDocument({
  more: 'base = "http://fern.example/<b>"; client_secret = "hunter2";\n[x = 1]\nshared b = Extension.LoadString("<script>alert(1)</script>");',
});
const suppressions = JSON.stringify({
  suppressions: [
    { rule: "written-http", reason: "a <test> server" },
    { rule: "icons", reason: "no longer true" },
  ],
});

const schema = (() => {
  const { $schema, id, ...rest } = JSON.parse(
    readFileSync(new URL("../../../fixtures/sarif/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
  ) as Record<string, unknown>;
  return [$schema, id, rest] as const;
})()[2];
const isSarif = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema);

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } };
    readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly parentIndex?: number }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly kind: string;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly index?: number };
          readonly region?: { readonly startLine: number };
        };
      }[];
      readonly suppressions: readonly { readonly justification: string }[];
      readonly partialFingerprints?: Readonly<Record<string, string>>;
    }[];
  }[];
}

function sarif(report: CheckReport, prefix = "") {
  const made = sarifOf(report, { version: "1.2.3", prefix });
  // As a reader gets it.
  const read = JSON.parse(JSON.stringify(made)) as Sarif;
  expect([isSarif(read), isSarif.errors]).toEqual([true, null]);
  const [first] = read.runs;
  if (first === undefined) throw new Error("no run");
  return first;
}

describe("SARIF", () => {
  test("the schema is one that refuses", () => {
    expect(isSarif({ version: "2.1.0" })).toBe(false);
    expect(isSarif({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ message: {}, ruleIndex: "1" }] }] })).toBe(
      false,
    );
  });

  test("of a project: relative addresses, rules with help, levels by kind, suppressions with reasons", async () => {
    const folder = aProject({ ...goodFiles(), "Fernhill.pq": spoilt, "mezzanine-check.json": suppressions });
    const run = sarif(await checked(folder), "src/My project/");
    for (const { location } of run.artifacts) expect(location.uri).toMatch(/^src\/My%20project\/[^/]+$/u);
    for (const { helpUri } of run.tool.driver.rules) expect(helpUri).toMatch(/^https:\/\//u);
    for (const one of run.results) {
      expect(run.tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId);
      expect(one.kind === "fail" || one.level === "none").toBe(true);
      // GitHub refuses a report in which one result has none.
      expect(one.locations).toHaveLength(1);
      for (const { physicalLocation } of one.locations) {
        const { uri, index } = physicalLocation.artifactLocation;
        if (index === undefined) expect(uri).toBe("src/My%20project/Fernhill.pq");
        else expect(run.artifacts[index]?.location.uri).toBe(uri);
      }
    }
    const byRule = (rule: string) => run.results.filter(({ ruleId }) => ruleId === rule);
    expect(byRule("written-http").map((one) => [one.kind, one.suppressions[0]?.justification])).toEqual([["review", "a <test> server"]]);
    expect(byRule("no-shared-secret").map(({ kind, level }) => [kind, level])).toEqual([["fail", "warning"]]);
    expect(byRule("string-keys").map(({ kind, level }) => [kind, level])).toEqual([["fail", "error"]]);
    expect(byRule("icons").map(({ kind }) => kind)).toEqual(["pass"]);
    expect(byRule("string-keys")[0]?.locations?.[0]?.physicalLocation.region?.startLine).toBe(14);
    expect(byRule("string-keys")[0]?.partialFingerprints).toMatchObject({ "mezzanine/v1": expect.stringMatching(/^[0-9a-f]{32}$/u) });
  });

  test("of a file: its documents lie in it, whatever their names are", async () => {
    const run = sarif(await checked(await aFile({ ...goodFiles(), "Fernhill.pq": "", "Fern 100% #1.pq": spoilt }, "Fern hill.mez")));
    expect(run.artifacts.map(({ location, parentIndex }) => [location.uri, parentIndex])).toEqual([
      ["Fern%20hill.mez", undefined],
      ["/Fern%20100%25%20%231.pq", 0],
    ]);
  });

  test("of a folder that cannot be packed", async () => {
    const run = sarif(await checked(aProject({ "Fernhill.pq": "section Fernhill;\nx = 1 +;\n" })));
    expect(run.results.map(({ ruleId, kind }) => [ruleId, kind])).toEqual([["code-reads", "fail"]]);
    expect(run.results[0]?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "Fernhill.pq" },
      region: { startLine: 2 },
    });
  });

  test("of a bare document", async () => {
    const path = join(aFolder(), "Fernhill.pq");
    writeFileSync(path, spoilt);
    const run = sarif(await checked(path));
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual(["Fernhill.pq"]);
  });
});

describe("a project folder", () => {
  test("is checked as it would be packed, and what is left out is told", async () => {
    const folder = aProject({ ...goodFiles(), "Fernhill.query.pq": "1", "mezzanine-check.json": suppressions });
    const report = await checked(folder, { profile: "handout", firstRelease: false });
    expect(report).toMatchObject({ checked: "folder", subject: "My project", fileName: "Fernhill.mez", notBuilt: null });
    expect(report.leftOut.map(({ path }) => path)).toEqual(["Fernhill.query.pq", "mezzanine-check.json"]);
    expect(report.results.filter(({ state }) => state !== "met")).toEqual([]);
    expect(report.unusedSuppressions.map(({ rule }) => rule)).toEqual(["written-http", "icons"]);
  });

  test("with a pattern packs as pack would", async () => {
    const folder = aProject({ ...goodFiles(), "LICENSE": "x" });
    const report = await checked(folder, { ...certification, patterns: { include: ["LICENSE"], exclude: [] } });
    expect(report.results.find(({ rule }) => rule === "extra-files")?.points).toMatchObject([
      { facts: { kind: "extra-file", part: "LICENSE" } },
    ]);
  });

  test.each([
    ["a mistake", { "Fernhill.pq": "section F; x = (;" }, "code-reads"],
    ["no main document", { "Fernhill.pq": "1" }, "section-document"],
    ["two", { "A.pq": "section A;", "B.pq": "section B;" }, "section-document"],
    ["a file that is left out", { "F.pq": 'section F; shared F.C = () => Extension.Contents("key.pfx");', "key.pfx": "x" }, "parts-exist"],
  ])("that cannot be packed for %s breaks that rule", async (_, files, rule) => {
    const report = await checked(aProject(files));
    expect([report.notBuilt !== null, report.results.map((one) => [one.rule, one.state])]).toEqual([true, [[rule, "not-met"]]]);
  });
});

test("what is no connector, or is not there, is a failure by name", async () => {
  const path = join(aFolder(), "x.mez");
  writeFileSync(path, "no archive");
  expect(await checkConnector(path, certification, ports)).toMatchObject({ ok: false, error: { kind: "not-a-connector" } });
  expect(await checkConnector(`${path}2`, certification, ports)).toMatchObject({ ok: false, error: { kind: "not-readable" } });
});

test("the page escapes what others wrote, has no script and shows no secret", async () => {
  const folder = aProject({ ...goodFiles(), "Fernhill.pq": spoilt, "mezzanine-check.json": suppressions });
  const page = checkHtml(await checked(folder), { words: wordsIn.en, language: "en" });
  expect(checkHtml(await checked(await aFile(goodFiles(), "<img src=x>.mez")), { words: wordsIn.en, language: "en" })).not.toContain(
    "<img",
  );
  expect(page).not.toMatch(/<script|<img|<test>|hunter2/u);
  expect(page).toContain(escapeHtml(contentPolicy));
  expect(page).toContain("alert(1)");
  expect(page.match(/<section/gu)?.length).toBe(page.match(/<\/section>/gu)?.length);
});

test.each(languages)("the page is in %s, and says so", async (language) => {
  const words = wordsIn[language];
  const page = checkHtml(await checked(aProject({ ...goodFiles(), "Fernhill.pq": spoilt, "old.bak": "" })), { words, language });
  const { title, states, rules, leftOut, profiles, profilesExplained } = words.publishCheck;
  expect(page).toContain(`<html lang="${language}">`);
  for (const text of [
    title,
    leftOut,
    states["not-met"],
    states.met,
    rules["tracing-off"].title,
    words.capabilities.title,
    profiles.certification,
    profilesExplained.certification,
  ])
    expect(page).toContain(escapeHtml(text));
  if (language === "en") return;
  // Nothing of the English page is left.
  const english = wordsIn.en.publishCheck;
  for (const text of [english.title, english.leftOut, ...Object.values(english.rules).flatMap(({ title, reason }) => [title, reason])])
    expect(page).not.toContain(`>${escapeHtml(text)}`);
});

test("the JSON has every rule with its source and every finding with its place", async () => {
  const json = checkJson(await checked(await aFile({ ...goodFiles(), "Fernhill.pq": spoilt }))) as {
    readonly summary: { readonly notMet: number };
    readonly rules: readonly {
      readonly id: string;
      readonly source: { readonly url: string };
      readonly findings: readonly { readonly kind: string; readonly line: number; readonly message: string }[];
    }[];
  };
  const of = (rule: string) => json.rules.find(({ id }) => id === rule);
  expect(of("string-keys")).toMatchObject({
    state: "not-met",
    weight: "must",
    findings: [{ kind: "key-missing", line: 14, document: "Fernhill.pq" }],
  });
  expect(json.rules.every(({ source }) => source.url.startsWith("https://"))).toBe(true);
  expect(json.summary.notMet).toBe(2);
});
