import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { helpOn, parseCommandLine } from "../../electron/cli/command-line.ts";
import { hyphenated } from "../../electron/cli/command.ts";
import { commands, isCommandName } from "../../electron/cli/commands/index.ts";
import { commandLine } from "../../shared/words/en/command-line/command-line.ts";
import { languageVariable, loadCommandWords } from "../../electron/cli/command-words.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { run } from "./run-command.ts";

/** The request of a command, or what else was understood, or the failure. */
async function parse(argv: readonly string[]): Promise<unknown> {
  const parsed = await parseCommandLine(argv);
  if (!parsed.ok) return parsed.error;
  const { kind, ...value } = parsed.value;
  return "prepared" in value ? { command: value.command, ...(value.prepared.request as object) } : { command: kind, ...value };
}

const commandNames = Object.keys(commands).filter(isCommandName);

const judging = { json: false, trusted: null, culture: "", catalog: null, securityLevel: "not-said" };

test.each<[string, object]>([
  ["scan", { command: "scan", folders: [], ...judging }],
  ["scan a b --json", { command: "scan", folders: ["a", "b"], ...judging, json: true }],
  ["inspect --culture zh-Hant f.mez", { command: "inspect", files: ["f.mez"], ...judging, culture: "zh-Hant" }],
  [
    "inspect f --trusted t --catalog=c --security-level any",
    { command: "inspect", files: ["f"], ...judging, trusted: "t", catalog: "c", securityLevel: "any" },
  ],
  ["inspect -- --json", { command: "inspect", files: ["--json"], ...judging }],
  ["verify f --thumbprint AA:BB", { kind: "bad-option" }],
  [`verify f --thumbprint ${"ab".repeat(20)}`, { command: "verify", files: ["f"], json: false, xml: false, thumbprint: "ab".repeat(20) }],
  ["verify f --xml --json", { command: "verify", files: ["f"], json: true, xml: true, thumbprint: null }],
  ["folders --json", { command: "folders", json: true }],
  ["trust", { command: "trust", json: false, trusted: null }],
  ["--help", { command: "help", about: null }],
  ["help scan", { command: "help", about: "scan" }],
  ["verify --help", { command: "help", about: "verify" }],
  ["--version", { command: "version" }],
  ["", { kind: "no-command" }],
  ["scam", { kind: "unknown-command", given: "scam" }],
  ["inspect", { kind: "nothing-named" }],
  ["folders x", { kind: "bad-option" }],
  ["folders --culture de", { kind: "bad-option" }],
  ["scan --jsn", { kind: "bad-option" }],
  ["scan --culture", { kind: "bad-option" }],
  ["scan --culture ../de", { kind: "bad-option" }],
  ["scan --security-level none", { kind: "bad-option" }],
])("%s", async (line, expected) => expect(await parse(line === "" ? [] : line.split(" "))).toMatchObject(expected));

test.each([null, ...commandNames])("help on %s begins with the usage and fits a window", async (command) => {
  for (const columns of [100, 140]) {
    const help = await helpOn(command, { columns, words: commandLine });
    expect(help).toMatch(/^Usage: mezzanine /u);
    expect(help.split("\n").every((line) => line.length <= columns)).toBe(true);
  }
});

test.each(commandNames)("help on %s shows every option, exit code and example that it declares", async (name) => {
  const { help } = (await commands[name]()).command;
  const text = await helpOn(name, { columns: 140, words: commandLine });
  const words = text.replace(/\s+/gu, " ");
  const texts = help.texts(commandLine);
  for (const [option, { value }] of Object.entries(help.options)) {
    expect(words).toContain(`--${hyphenated(option)} ${value === null ? "" : `${value} `}${texts.options[option]}`);
  }
  for (const [code, meaning] of Object.entries(texts.exitCodes)) expect(words).toContain(`${code} ${meaning}`);
  for (const example of help.examples) expect(text).toContain(`  mezzanine ${example}\n`);
  expect(help.examples.length).toBeGreaterThan(0);
});

test.each(commandNames)("each example in the help of %s is a valid command line", async (name) => {
  const { help } = (await commands[name]()).command;
  for (const example of help.examples) {
    const argv = (example.replace(/ > .*$/u, "").match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ""));
    expect(await parse(argv)).toMatchObject({ command: name });
  }
});

test("the list of commands names every one with its summary", async () => {
  const overview = (await helpOn(null, { columns: 140, words: commandLine })).replace(/\s+/gu, " ");
  for (const name of commandNames) {
    const { listed, texts } = (await commands[name]()).command.help;
    expect(listed.split(" ")[0]).toBe(name);
    expect(overview).toContain(`${listed} ${texts(commandLine).listed}`);
  }
});

const plainFolders = { command: "folders", json: false, undo: false, replace: false, dryRun: false, yes: false };

test.each([
  [["folders"], { ...plainFolders, action: "list" }],
  [["folders", "add", "C:\\Mine"], { ...plainFolders, action: "add", path: "C:\\Mine" }],
  [["folders", "remove", "/mine", "--json"], { ...plainFolders, json: true, action: "remove", path: "/mine" }],
  [["folders", "create", "--undo"], { ...plainFolders, undo: true, action: "create" }],
  [["folders", "move", "/mine", "--replace", "-y"], { ...plainFolders, replace: true, yes: true, action: "move", path: "/mine" }],
  [["folders", "copy-to-gateway", "a.mez", "b.mez"], { ...plainFolders, action: "copy-to-gateway", names: ["a.mez", "b.mez"] }],
])("%j", async (argv, request) => expect(await parse(argv)).toEqual(request));

test.each([[["folders", "add"]], [["folders", "forget", "/mine"]], [["folders", "add", "/a", "/b"]]])("refuses %j", async (argv) =>
  expect((await parseCommandLine(argv)).ok).toBe(false),
);

const badOption = { kind: "bad-option", say: expect.any(Function) as string };
const moving = { json: false, dryRun: false, yes: false, ifTaken: null, changed: false, reason: "" };

test.each<[string, object]>([
  ["quarantine", { action: "list", json: false, dryRun: false }],
  [
    "quarantine a -y --if-taken skip",
    { action: "move", move: { kind: "quarantine", names: ["a"], confirmed: [], ...moving, yes: true, ifTaken: "skip" } },
  ],
  ["quarantine --hold a --hold b --release c", { action: "retention", json: false, hold: ["a", "b"], release: ["c"], deleteAfter: null }],
  ["quarantine --delete-after never", { action: "retention", json: false, hold: [], release: [], deleteAfter: "never" }],
  ["quarantine --delete-after 30 --json", { action: "retention", json: true, hold: [], release: [], deleteAfter: 30 }],
  ["quarantine a --delete-after 30", { kind: "too-much-named" }],
  ["quarantine --delete-after 0", badOption],
  ["quarantine --delete-after 3651", badOption],
  ["quarantine a --if-taken perhaps", badOption],
  [`quarantine a --reason ${"x".repeat(501)}`, badOption],
  ["restore a --changed --dry-run", { kind: "restore", names: ["a"], confirmed: [], ...moving, changed: true, dryRun: true }],
  ["restore", { kind: "nothing-named" }],
  ["disable a --changed", badOption],
  ["purge a b --confirm A --confirm B --changed", { kind: "purge", names: ["a", "b"], confirmed: ["A", "B"], ...moving, changed: true }],
  ["purge a --yes", badOption],
  ["undo 17 --changed", { historyId: 17, ...moving, changed: true }],
  ["undo x", badOption],
  ["undo 1 2", { kind: "too-much-named" }],
  ["shadows --svg a.mez", badOption],
  ["shadows --svg a.svg --all", { svg: "a.svg", all: true, json: false }],
  ["compare a", badOption],
  ["compare a b c", { kind: "too-much-named" }],
  ["catalog list snow flake", { action: "list", text: "snow flake", json: false }],
  ["catalog update", { kind: "nothing-named" }],
  ["catalog forget", badOption],
  ["testing a --until 2027-01-31 --clear", badOption],
  ["testing --clear", { kind: "nothing-named" }],
  ["testing a --until 2027-01-31", { action: "mark", file: "a", until: "2027-01-31", note: "", dryRun: false, json: false }],
  ["history --kind disabled --kind added --limit 7", { format: "text", text: "", kinds: ["disabled", "added"], since: null, limit: 7 }],
  ["history --kind vanished", badOption],
  ["history --limit 10001", badOption],
  ["history --json --csv", badOption],
])("%.60s", async (line, expected) => {
  const argv = line.split(" ");
  expect(await parse(argv)).toEqual({ command: argv[0], ...expected });
});

const electron = fileURLToPath(new URL("../../electron/", import.meta.url));

/** Files that are loaded with this one: value imports, those of its imports too. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, "utf8").replace(/^import type .*$/gmu, "");
  for (const [, path = ""] of text.matchAll(/^(?:import|export) [^;]*? from "(\.[^"]+)";$/gmu))
    loadedWith(join(dirname(file), path), found);
  return found;
}

test("the command line loads no command and nothing of the engine's store before one is given", () => {
  const loaded = [...loadedWith(join(electron, "cli", "main.ts")), ...loadedWith(join(electron, "cli", "command-line.ts"))].map((file) =>
    relative(electron, file).replaceAll("\\", "/"),
  );
  expect(loaded).toContain("cli/commands/index.ts");
  expect(loaded.filter((file) => file.startsWith("cli/commands/") && file !== "cli/commands/index.ts")).toEqual([]);
  expect(loaded).not.toContain("engine/create-engine.ts");
});

test("inspect, verify and help do not load the engine with its store", () => {
  for (const name of ["inspect", "verify", "explain"]) {
    expect([...loadedWith(join(electron, "cli", "commands", `${name}.ts`))].map((file) => relative(electron, file))).not.toContain(
      join("engine", "create-engine.ts"),
    );
  }
});

test.each([
  ["de", "C", "de", null],
  ["ZH-HANS", "en-GB", "zh-Hans", null],
  ["", "fr-CA", "fr", null],
  ["", "pt-BR", "en", null],
  ["klingon", "es-MX", "es", "klingon"],
])("MEZZANINE_LANGUAGE=%s on a system in %s shows %s", async (wanted, system, shown, named) => {
  const { words, problem } = await loadCommandWords({ [languageVariable]: wanted }, system);
  expect(words.common.policy.outcomes.met).toBe(wordsIn[shown as keyof typeof wordsIn].policy.outcomes.met);
  if (named === null) expect(problem).toBeNull();
  else expect(problem).toContain(named);
});

test("the frame of every help, and of what is wrong with arguments, is in the language of the context", async () => {
  const { words } = await loadCommandWords({ [languageVariable]: "pseudo" });
  for (const about of [[], ...commandNames.map((name) => [name])]) {
    const { out } = await run([...about, "--help"], { words });
    expect(out, about.join()).not.toMatch(/Usage:|Exit code:|Examples?:|Show this help|May be repeated|says more/u);
    expect(out, about.join()).toContain("⟦");
    // Names of options and placeholders are the same in every language.
    expect(out.split("⟦")[0]).toBe("");
  }
  for (const argv of [[], ["scam"], ["verify"], ["folders", "more"]]) {
    const { errors } = await run(argv, { words });
    expect(errors, argv.join()).toContain("--help");
    expect(errors, argv.join()).not.toMatch(/Try:|There|command was|file was/u);
  }
});
