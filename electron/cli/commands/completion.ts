import { badOption, defineCommand, type LoadAll } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { commandFacts } from "../completion/command-facts.ts";
import { manPage } from "../completion/man-page.ts";
import { completionScript, shells } from "../completion/shell-scripts.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";

const kinds = [...shells, "man"] as const;
type Kind = (typeof kinds)[number];

export const command = defineCommand({
  listed: ["completion <shell>", "Completion for PowerShell, bash or zsh, and the manual page."],
  usage: "completion <powershell | bash | zsh | man>",
  description:
    "Writes a script that completes commands, options and their values in the shell, or the manual page. Add it to the profile of your shell as the first line of the script says. It starts no program and changes nothing.",
  actions: kinds,
  options: {},
  exitCodes: { 0: "done", 2: "wrong usage" },
  examples: [
    "completion powershell | Out-String | Invoke-Expression",
    "completion bash > ~/.local/share/bash-completion/completions/mezzanine",
    "completion man > mezzanine.1",
  ],
  parse: (_, [given, ...more]) => {
    const kind = kinds.find((one) => one === given);
    return kind === undefined || more.length > 0 ? badOption(`completion takes ${kinds.join(", ")}`) : { ok: true, value: kind };
  },
  run: writeCompletion,
});

async function writeCompletion(kind: Kind, { stdout, version }: CommandContext, loadAll: LoadAll): Promise<ExitCode> {
  const facts = (await loadAll()).map(commandFacts);
  stdout.write(kind === "man" ? manPage(facts, version) : completionScript(kind, facts));
  return exitCode.success;
}
