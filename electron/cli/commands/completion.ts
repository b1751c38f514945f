import { defineCommand, takesOneOf, type LoadAll } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { commandFacts } from "../completion/command-facts.ts";
import { manPage } from "../completion/man-page.ts";
import { completionScript, shells } from "../completion/shell-scripts.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";

const kinds = [...shells, "man"] as const;
type Kind = (typeof kinds)[number];

export const command = defineCommand({
  listed: "completion <shell>",
  usage: "completion <powershell | bash | zsh | man>",
  texts: (words) => words.completion,
  actions: kinds,
  options: {},
  examples: [
    "completion powershell | Out-String | Invoke-Expression",
    "completion bash > ~/.local/share/bash-completion/completions/mezzanine",
    "completion man > mezzanine.1",
  ],
  parse: (_, [given, ...more]) => {
    const kind = kinds.find((one) => one === given);
    return kind === undefined || more.length > 0 ? takesOneOf("completion", kinds) : { ok: true, value: kind };
  },
  run: writeCompletion,
});

async function writeCompletion(kind: Kind, { stdout, version, words }: CommandContext, loadAll: LoadAll): Promise<ExitCode> {
  const facts = (await loadAll()).map((command) => commandFacts(command, words.commandLine));
  stdout.write(kind === "man" ? manPage(facts, version, words.commandLine) : completionScript(kind, facts));
  return exitCode.success;
}
