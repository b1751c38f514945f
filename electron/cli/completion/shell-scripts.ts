import type { CommandFacts, OptionFacts } from "./command-facts.ts";

export const shells = ["powershell", "bash", "zsh"] as const;
export type Shell = (typeof shells)[number];

/** A script that tells the shell how to complete the command; it starts no other program. */
export function completionScript(shell: Shell, commands: readonly CommandFacts[]): string {
  switch (shell) {
    case "bash":
      return bashScript(commands);
    case "zsh":
      return zshScript(commands);
    case "powershell":
      return powershellScript(commands);
  }
}

/** Both quote alike: nothing has a meaning between single quotes but the quote itself. */
const posixQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const powershellQuoted = (text: string): string => `'${text.replaceAll(/['\u2018-\u201B]/gu, "$&$&")}'`;

const writtenForms = ({ written, short }: OptionFacts): readonly string[] => (short === null ? [written] : [written, short]);
const optionNames = ({ options }: CommandFacts): readonly string[] => options.flatMap(writtenForms);
const optionsWithWords = ({ options }: CommandFacts): readonly OptionFacts[] => options.filter(({ words }) => words.length > 0);

function bashScript(commands: readonly CommandFacts[]): string {
  const perCommand = (line: (command: CommandFacts) => string): string => commands.map((command) => `    ${line(command)}\n`).join("");
  const values = commands.flatMap((command) =>
    optionsWithWords(command).map(
      ({ written, words }) =>
        `    ${command.name}:${written}) COMPREPLY=($(compgen -W ${posixQuoted(words.join(" "))} -- "$current")); return ;;\n`,
    ),
  );
  return `# Completion of mezzanine for bash. In ~/.bashrc: source <(mezzanine completion bash)
_mezzanine() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${posixQuoted(`${commands.map(({ name }) => name).join(" ")} help --help --version`)} -- "$current"))
    return
  fi
  case "$command:$previous" in
${values.join("")}  esac
  if [[ "$current" == -* ]]; then
    case "$command" in
${perCommand((command) => `${command.name}) COMPREPLY=($(compgen -W ${posixQuoted(optionNames(command).join(" "))} -- "$current")) ;;`)}    esac
    return
  fi
  if ((COMP_CWORD == 2)); then
    case "$command" in
${commands
  .filter(({ actions }) => actions.length > 0)
  .map(({ name, actions }) => `    ${name}) COMPREPLY=($(compgen -W ${posixQuoted(actions.join(" "))} -- "$current")) ;;\n`)
  .join("")}    help) COMPREPLY=($(compgen -W ${posixQuoted(commands.map(({ name }) => name).join(" "))} -- "$current")) ;;
    esac
  fi
}
complete -o default -F _mezzanine mezzanine
`;
}

/** \`name:what it does\`, as \`_describe\` takes it. */
const described = (name: string, text: string): string => posixQuoted(`${name.replaceAll(":", "\\:")}:${text}`);

function zshScript(commands: readonly CommandFacts[]): string {
  const values = commands.flatMap((command) =>
    optionsWithWords(command).map(
      ({ written, words }) => `    ${command.name}:${written}) compadd -- ${words.map(posixQuoted).join(" ")}; return ;;\n`,
    ),
  );
  const options = commands.map(
    (command) =>
      `      ${command.name}) options=(${command.options.flatMap((option) => writtenForms(option).map((name) => described(name, option.help))).join(" ")}) ;;\n`,
  );
  const actions = commands
    .filter((command) => command.actions.length > 0)
    .map((command) => `      ${command.name}) compadd -- ${command.actions.map(posixQuoted).join(" ")} ;;\n`);
  return `#compdef mezzanine
# Completion of mezzanine for zsh. In ~/.zshrc, after compinit: source <(mezzanine completion zsh)
_mezzanine() {
  local -a commands options
  local command="\${words[2]}" previous="\${words[CURRENT - 1]}"
  if ((CURRENT == 2)); then
    commands=(${commands.map(({ name, texts }) => described(name, texts.listed)).join(" ")})
    _describe 'command' commands
    return
  fi
  case "$command:$previous" in
${values.join("")}  esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    case "$command" in
${options.join("")}    esac
    _describe 'option' options
    return
  fi
  if ((CURRENT == 3)); then
    case "$command" in
${actions.join("")}    esac
  fi
  _files
}
if [ "$funcstack[1]" = "_mezzanine" ]; then
  _mezzanine "$@"
else
  compdef _mezzanine mezzanine
fi
`;
}

function powershellScript(commands: readonly CommandFacts[]): string {
  const list = (entries: readonly (readonly [name: string, text: string])[]): string =>
    `@(${entries.map(([name, text]) => `@(${powershellQuoted(name)}, ${powershellQuoted(text)})`).join(", ")})`;
  const same = (names: readonly string[]): string => list(names.map((name) => [name, name]));
  const table = (rows: readonly (readonly [key: string, value: string])[]): string =>
    `@{\n${rows.map(([key, value]) => `    ${powershellQuoted(key)} = ${value}\n`).join("")}  }`;
  return `# Completion of mezzanine for PowerShell. In $PROFILE: mezzanine completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'mezzanine', 'mezzanine.cmd' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ${list(commands.map(({ name, texts }) => [name, texts.listed]))}
  $options = ${table(
    commands.map((command) => [
      command.name,
      list(command.options.flatMap((option) => writtenForms(option).map((name) => [name, option.help] as const))),
    ]),
  )}
  $actions = ${table(commands.filter(({ actions }) => actions.length > 0).map(({ name, actions }) => [name, same(actions)]))}
  $values = ${table(
    commands.flatMap((command) =>
      optionsWithWords(command).map(({ written, words }) => [`${command.name}:${written}`, same(words)] as const),
    ),
  )}
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or $_.Extent.Text -ne $wordToComplete } | ForEach-Object { $_.Extent.Text })
  $command = if ($words.Count -gt 1) { $words[1] } else { '' }
  $previous = if ($words.Count -gt 1) { $words[-1] } else { '' }
  $offered = @()
  if ($words.Count -le 1) { $offered = $commands }
  elseif ($values.ContainsKey("\${command}:\${previous}")) { $offered = $values["\${command}:\${previous}"] }
  elseif ($wordToComplete.StartsWith('-') -and $options.ContainsKey($command)) { $offered = $options[$command] }
  elseif ($words.Count -eq 2 -and $actions.ContainsKey($command)) { $offered = $actions[$command] }
  foreach ($one in $offered) {
    if ($one[0].StartsWith($wordToComplete)) {
      [System.Management.Automation.CompletionResult]::new($one[0], $one[0], 'ParameterValue', $one[1])
    }
  }
}
`;
}
