import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { parseCommandLine } from "../../electron/cli/command-line.ts";

const pages = [...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")), "../README.md"];

/** Lines to copy: four spaces, the command, and perhaps two spaces and what it does. */
const commandsIn = (page: string): readonly string[] =>
  [...readFileSync(join(root, "docs", page), "utf8").matchAll(/^ {4}mezzanine (.*)$/gmu)].map(([, line = ""]) => {
    const [command = ""] = line.split(/ {2,}| [|>] /u);
    // Shortened on the page.
    return command.replace("16AF…", "16AF59E4BE5384CD860E230ED4AED474C2A3BC69");
  });

const words = (command: string): readonly string[] => (command.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ""));

test.each(pages.filter((page) => commandsIn(page).length > 0))("each command to copy on the page %s is one", async (page) => {
  for (const command of commandsIn(page)) {
    const parsed = await parseCommandLine(words(command));
    expect([command, parsed.ok]).toEqual([command, true]);
  }
});
