import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { loadAllCommands } from "../../electron/cli/command-line.ts";
import { commands } from "../../electron/cli/commands/index.ts";
import { commandLine } from "../../shared/words/en/command-line/command-line.ts";
import { commandFacts, type CommandFacts } from "../../electron/cli/completion/command-facts.ts";
import { completionScript } from "../../electron/cli/completion/shell-scripts.ts";
import { powerShellParser } from "../builders/powershell.ts";
import { run } from "./run-command.ts";

const allCommandFacts = async () => (await loadAllCommands()).map((one) => commandFacts(one, commandLine));

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

async function written(kind: string): Promise<string> {
  const ran = await run(["completion", kind]);
  expect(ran.code).toBe(0);
  return ran.out;
}

/** What bash offers for the last of these words. */
function offeredByBash(script: string, words: readonly string[]): readonly string[] {
  const file = join(mkdtempSync(join(tmpdir(), "mezzanine-completion-")), "completion.bash");
  writeFileSync(file, script);
  const asked = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mezzanine; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync("bash", ["-uc", asked, "bash", file, ...words], { encoding: "utf8" });
  expect([stderr, status]).toEqual(["", 0]);
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  test("commands, actions, options and their values", async (context) => {
    context.skip(!has("bash"), "needs bash");
    const script = await written("bash");
    expect(offeredByBash(script, ["mezzanine", "sc"])).toEqual(["scan"]);
    expect(offeredByBash(script, ["mezzanine", ""])).toEqual([...Object.keys(commands), "help", "--help", "--version"]);
    expect(offeredByBash(script, ["mezzanine", "trust", "re"])).toEqual(["remove", "restore", "revoke"]);
    expect(offeredByBash(script, ["mezzanine", "scan", "--qu"])).toEqual(["--quick"]);
    expect(offeredByBash(script, ["mezzanine", "scan", "--security-level", ""])).toEqual(["trusted-only", "any"]);
    // Names of files are completed by bash itself.
    expect(offeredByBash(script, ["mezzanine", "inspect", "Con"])).toEqual([]);
    expect(offeredByBash(script, ["mezzanine", "nonsense", "--x"])).toEqual([]);
  });
});

test("the script for zsh reads as zsh", async (context) => {
  context.skip(!has("zsh"), "needs zsh");
  const { stderr, status } = spawnSync("zsh", ["-n"], { input: await written("zsh"), encoding: "utf8" });
  expect([stderr, status]).toEqual(["", 0]);
});

test("the script for zsh has each command and option once in its place", async () => {
  const script = await written("zsh");
  for (const { name, options } of await allCommandFacts()) {
    expect(script).toContain(`'${name}:`);
    const line = script.split("\n").find((one) => one.trimStart().startsWith(`${name}) options=`)) ?? "";
    for (const option of options) expect(line).toContain(`'${option.written}:`);
  }
});

test("the script for PowerShell reads as PowerShell", async () => {
  const parse = await powerShellParser();
  expect(parse(await written("powershell")).hasError).toBe(false);
});

test("help of any text stays a text in each shell", async () => {
  const [facts] = await allCommandFacts();
  if (facts === undefined) throw new Error("no command");
  const hostile = {
    ...facts,
    texts: { ...facts.texts, listed: "it's $(touch x) `id` ’; rm" },
    actions: ["a'b"],
    options: [{ ...facts.options[0]!, help: "’ ' $x" }],
  };
  if (has("bash")) {
    // As bash splits words, only the quotation marks must end where they began.
    const { status } = spawnSync("bash", ["-n"], { input: completionScript("bash", [hostile]) });
    expect(status).toBe(0);
  }
  expect(completionScript("powershell", [hostile])).toContain("'it''s $(touch x) `id` ’’; rm'");
  expect(completionScript("zsh", [hostile])).toContain("it'\\''s $(touch x)");
});

test("the manual page has every command and is well-formed", async (context) => {
  const page = await written("man");
  for (const name of Object.keys(commands)) expect(page.replaceAll("\\-", "-")).toContain(`mezzanine ${name}`);
  context.skip(!has("groff"), "needs groff");
  const { stdout, stderr, status } = spawnSync("groff", ["-man", "-Tascii", "-ww", "-P-cbou"], { input: page, encoding: "utf8" });
  expect([stderr, status]).toEqual(["", 0]);
  expect(stdout).toContain("--security-level");
});

/** The page of all exit codes, made from the declarations. */
function exitCodePage(facts: readonly CommandFacts[]): string {
  const rows = facts.flatMap(({ name, texts }) =>
    Object.entries(texts.exitCodes).map(([code, text]) => `| \`${name}\` | ${code} | ${text.replaceAll("|", "\\|")} |`),
  );
  return [
    "# Exit codes",
    "",
    "What each command of `mezzanine` ends with. A number keeps its meaning for a command from one version to the next. All commands: 2 is wrong usage, and nothing was",
    "changed. The page is made from the declarations of the commands: after a change, `npm run check -- test/cli/completion.test.ts -u` writes it.",
    "",
    "| Command | Exit code | It means |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

test("docs/exit-codes.md is what the commands declare", async () => {
  // `-u` writes it.
  await expect(exitCodePage(await allCommandFacts())).toMatchFileSnapshot(join(root, "docs", "exit-codes.md"));
});

test("a shell that is not known is refused", async () => {
  expect((await run(["completion", "fish"])).code).toBe(2);
  expect((await run(["completion"])).code).toBe(2);
});
