import type { CommandFacts } from "./command-facts.ts";

/** `docs/exit-codes.md`, made from the declarations of all commands. */
export function exitCodePage(commands: readonly CommandFacts[]): string {
  const rows = commands.flatMap(({ name, help }) =>
    Object.entries(help.exitCodes).map(([code, text]) => `| \`${name}\` | ${code} | ${text.replaceAll("|", "\\|")} |`),
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
