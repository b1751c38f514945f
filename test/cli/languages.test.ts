import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../electron/cli/commands/index.ts";
import type { CommandContext } from "../../electron/cli/command-context.ts";
import { loadCommandWords } from "../../electron/cli/command-words.ts";
import { goodFiles } from "../builders/a-checked-connector.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { custom } from "../builders/doctor-set-ups.ts";
import { aRealInspector } from "../engine/an-engine.ts";
import { temporaryHomes } from "./a-home.ts";
import { englishWords, run } from "./run-command.ts";

const { words: pseudo } = await loadCommandWords({ MEZZANINE_LANGUAGE: "pseudo" });
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});
const aHome = temporaryHomes();

/** A home with connectors that load, that clash and that cannot be read, a project, and something in the history. */
async function aBusyHome(): Promise<Partial<CommandContext> & { readonly cwd: string }> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mezzanine-test-")));
  homes.push(home);
  const folder = join(home, custom);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(home, "Project"));
  for (const [name, content] of Object.entries(goodFiles())) writeFileSync(join(home, "Project", name), content);
  writeFileSync(join(folder, "Fern.mez"), await anArchive(aConnector("Fern")));
  writeFileSync(join(folder, "Fern2.mez"), await anArchive(aConnector("Fern", "2.0.0")));
  writeFileSync(join(folder, "Moss.mez"), await anArchive(aConnector("Moss")));
  writeFileSync(join(folder, "Broken.mez"), "no archive");
  writeFileSync(
    join(home, "policy.yml"),
    "format: mezzanine-policy\nformatVersion: 1\nname: Workstations\nrules:\n  - id: signed\n    rule: no-unsigned\n",
  );
  const context = {
    home,
    cwd: folder,
    dataFolder: join(home, "data"),
    createInspector: aRealInspector,
    now: () => new Date(2027, 0, 10, 12),
  };
  await run(["quarantine", "Moss.mez", "--yes", "--reason", "x"], context);
  await run(["testing", "Fern.mez", "--until", "2027-02-01"], context);
  await run(["snapshot", "--output", "../s.json"], context);
  return context;
}

let busy: Awaited<ReturnType<typeof aBusyHome>>;
beforeAll(async () => {
  busy = await aBusyHome();
});

/** Nothing that they write stays. */
const runs: readonly (readonly string[])[] = [
  ["scan"],
  ["scan", "--all", "."],
  ["inspect", "Fern.mez"],
  ["inspect", "Broken.mez"],
  ["verify", "Fern.mez"],
  ["install", "Fern2.mez", "--dry-run"],
  ["folders"],
  ["scam"],
  ["inspect"],
  ["trust"],
  ["trust", "backups"],
  ["trust", "publishers"],
  ["trust", "add", "0000000000000000000000000000000000000001", "--dry-run"],
  ["doctor"],
  ["doctor", "Fern.mez"],
  ["explain"],
  ["shadows"],
  ["compare", "Fern.mez", "Fern2.mez"],
  ["reports"],
  ["catalog", "show", "Snowflake"],
  ["testing"],
  ["quarantine"],
  ["restore", "Moss.mez", "--dry-run"],
  ["disable", "Fern.mez", "Absent.mez", "--dry-run"],
  ["disable", "Fern.mez", "--dry-run"],
  ["purge", "Moss.mez"],
  ["purge", "Moss.mez", "--dry-run"],
  ["undo", "999"],
  ["history"],
  ["check", "../../../Project"],
  ["pack", "../../../Absent"],
  ["sign", "Fern.mez", "--key", "absent.pfx"],
  ["release", "Absent.mez", "--output", "../r"],
  ["certificate", "new", "--name", "A", "--output", "a.pfx"],
  ["support-bundle", "--dry-run"],
  ["diff", "../s.json"],
  ["policy", "check", "../../../policy.yml"],
  ["quarantine", "Fern.mez"],
];

/** Three words of English side by side, without examples, commands to type and the paths of the test. */
function plainEnglish(text: string, { cwd }: { readonly cwd: string }): readonly string[] {
  const ours = text
    .replaceAll(cwd, "")
    .split("\n")
    .filter((line) => !/^ *(?:> )?mezzanine /u.test(line))
    .join("\n")
    .replaceAll(/<[^>\n]*>|“[^”]*”|--[a-z-]+/gu, "");
  return [...ours.matchAll(/\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b/gu)].map(([found]) => found);
}

test.each(runs.map((argv) => [argv.join(" "), argv] as const))("%s has no English left in another language", async (_, argv) => {
  const { out, errors } = await run(argv, { ...busy, words: pseudo, columns: 10_000 });
  expect(plainEnglish(out + errors, busy)).toEqual([]);
});

test("what changes something has no English left in another language", async () => {
  const other = await aBusyHome();
  const changes = [
    ["quarantine", "Fern.mez", "--yes"],
    ["restore", "Fern.mez", "--yes"],
    ["disable", "Fern.mez", "--yes"],
    ["enable", "Fern.mez.disabled", "--yes"],
    ["testing", "Fern.mez", "--until", "2027-02-02"],
    ["testing", "Fern.mez", "--clear"],
    ["purge", "Moss.mez", "--confirm", "Moss.mez"],
    ["quarantine", "--delete-after", "30"],
    ["pack", "../../../Project", "--output", "../Packed.mez"],
    ["install", "../Packed.mez", "--yes"],
    ["undo", "1", "--yes"],
    ["trust", "add", "0000000000000000000000000000000000000001", "--yes"],
    ["trust", "restore", "--yes"],
    ["release", "Fern.mez", "--output", "../Release"],
    ["report", "--output", "../report.html"],
    ["support-bundle", "--output", "../help.zip"],
    ["snapshot", "--output", "../t.json"],
    ["merge", "../s.json", "../t.json", "--html", "../m.html", "--csv", "../m.csv"],
    ["policy", "init", "--output", "../p.yml"],
  ];
  for (const argv of changes) {
    const { out, errors, code } = await run(argv, { ...other, words: pseudo, columns: 10_000 });
    expect([argv.join(" "), code, plainEnglish(out + errors, other)]).toEqual([argv.join(" "), expect.any(Number), []]);
  }
});

test("help has no English left in another language", async () => {
  for (const name of Object.keys(commands)) {
    const { out } = await run([name, "--help"], { words: pseudo, columns: 10_000 });
    expect(plainEnglish(out, { cwd: "/nowhere" }), name).toEqual([]);
  }
  const { out } = await run(["completion", "man"], { words: pseudo });
  expect(plainEnglish(out.replaceAll(/^\.SS .*$/gmu, ""), { cwd: "/nowhere" })).toEqual([]);
});

/** The bundle holds a page for people, and its JSON has the size of that page. */
const hasOwnTexts = ([name]: readonly string[]): boolean => name === "support-bundle";

test.each(runs.filter((argv) => !hasOwnTexts(argv)).map((argv) => [argv.join(" "), [...argv, "--json"]] as const))(
  "the JSON and the exit code of %s are the same in every language",
  async (_, argv) => {
    const english = await run(argv, { ...busy, words: englishWords });
    const other = await run(argv, { ...busy, words: pseudo });
    expect(other.out).toBe(english.out);
    expect(other.code).toBe(english.code);
  },
);

test("a question takes y, yes and the answers of its language, and nothing else", async () => {
  const { commandLine } = englishWords;
  const consent = { ...commandLine.frame.consent, yes: ["j", "ja"] };
  const words = { ...englishWords, commandLine: { ...commandLine, frame: { ...commandLine.frame, consent } } };
  for (const [answer, code] of [
    ["y", 0],
    ["YES", 0],
    ["J", 0],
    [" ja ", 0],
    ["ｙ", 0],
    ["n", 1],
    ["", 1],
    ["jawohl", 1],
  ] as const) {
    const ran = await run(["disable", "A.mez"], { ...aHome({ "A.mez": "One" }).answering(answer), words });
    expect([answer, ran.code]).toEqual([answer, code]);
    expect(ran.errors.includes("Nothing was done."), answer).toBe(code === 1);
  }
});
