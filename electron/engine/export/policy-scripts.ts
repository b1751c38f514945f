import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";
import { exportTexts } from "../../../shared/words/en/export-files.ts";
import { idsOf, policyText } from "./policy-parts.ts";

/** What a script does with what the policy says of this user's connectors. */
export type PolicyTask =
  /** Ends with 0 when everything is met, else with 1. */
  | "detect"
  /** Puts right what it can, then does the same. */
  | "remediate"
  /** One line of JSON: for each rule its outcome. */
  | "discover-rules"
  /** One line of JSON: the outcome of the whole policy. */
  | "discover-policy"
  /** One word. */
  | "requirement"
  /** `Compliant`, or something else. */
  | "discover-compliant"
  /** With parameters of its own: checks or puts right, and can leave a file. */
  | "logon";

/** The name of the one setting where rules have none of their own. */
export const wholePolicySetting = "MezzaninePolicy";

/** The value of a setting that is a good state. Others are `different`, `unknown` and `not-checked`. */
export const goodValue = "met";

const check = "policy check policy.json --json";
const fix = "policy check policy.json --fix --yes --json";

/** Intune keeps 2,048 characters of what a remediation writes. A few are for what stands around. */
const mostCharacters = 2000;

/**
 * A script for Windows PowerShell 5.1 and PowerShell 7, in 32 and 64 bits: ASCII, one line of output, nothing on standard error, an
 * explicit exit code. It brings the policy with it, as text in which nothing can end the text.
 */
export function printPolicyScript(task: PolicyTask, policy: MachinePolicy, version: string): string {
  const ids = idsOf(policy).map((id) => `  ${quote(id)}`);
  const settings = `$rules = @(\n${ids.join(",\n")}\n)\n`;
  const embedded = `$policy = @'\n${policyText(policy)}\n'@\n`;
  const parameters = task === "logon" ? logonParameters : "";
  return `${head(version)}${parameters}${preferences}${settings}${embedded}${functions}${tasks[task]}`.replaceAll("\n", "\r\n");
}

/** For texts of our own. */
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const logonParameters = `param(
  # Puts right what differs, instead of only checking.
  [switch]$Fix,
  # A folder that gets a file with the result, named after the computer and the user. It must be there.
  [string]$ReportFolder = ''
)
`;

const head = (
  version: string,
): string => `# Made by Mezzanine ${version.replaceAll(/[^0-9A-Za-z.+-]/gu, "")}. The file README.txt explains it.
# Windows PowerShell 5.1 and PowerShell 7. It runs as the signed-in user, because connectors are in the user's Documents folder.
`;

const preferences = `$ErrorActionPreference = 'Stop'
$mostMinutes = 9
`;

const functions = `
function Test-System {
  return [Security.Principal.WindowsIdentity]::GetCurrent().IsSystem
}

function Find-Mezzanine {
  # 32-bit PowerShell has the folder of 32-bit programs in ProgramFiles.
  $programs = $env:ProgramW6432
  if ([string]::IsNullOrEmpty($programs)) { $programs = $env:ProgramFiles }
  $own = [Environment]::GetFolderPath('LocalApplicationData')
  $folders = New-Object 'System.Collections.Generic.List[string]'
  $folders.Add($programs + '\\Mezzanine\\resources\\cli')
  $folders.Add($programs + '\\Mezzanine CLI')
  $folders.Add($own + '\\Programs\\Mezzanine\\resources\\cli')
  $onPath = Get-Command -Name 'mezzanine.cmd' -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($null -ne $onPath) { $folders.Add([IO.Path]::GetDirectoryName($onPath.Path)) }
  foreach ($folder in $folders) {
    $node = $folder + '\\runtime\\node.exe'
    $command = $folder + '\\lib\\node_modules\\mezzanine\\electron\\cli\\bin.js'
    if ([IO.File]::Exists($node) -and [IO.File]::Exists($command)) {
      return @{ File = $node; Arguments = '"' + $command + '" '; End = '' }
    }
  }
  # As npm or a package manager put it there. The outer quotation marks are for /s, so that the path may have any character.
  if ($null -ne $onPath) {
    return @{ File = [Environment]::SystemDirectory + '\\cmd.exe'; Arguments = '/d /s /c ""' + $onPath.Path + '" '; End = '"' }
  }
  throw ${quote(exportTexts.script.notFound)}
}

# The policy is a file in a folder of its own, and the current folder: no path is part of the arguments.
function Invoke-Mezzanine([string]$arguments) {
  if (Test-System) { throw ${quote(exportTexts.script.runsAsSystem)} }
  $program = Find-Mezzanine
  $folder = [IO.Path]::Combine([IO.Path]::GetTempPath(), 'mezzanine-' + [Guid]::NewGuid().ToString('N'))
  [void][IO.Directory]::CreateDirectory($folder)
  try {
    $utf8 = New-Object System.Text.UTF8Encoding $false
    [IO.File]::WriteAllText([IO.Path]::Combine($folder, 'policy.json'), $policy, $utf8)
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $program.File
    $start.Arguments = $program.Arguments + $arguments + $program.End
    $start.WorkingDirectory = $folder
    $start.UseShellExecute = $false
    $start.EnvironmentVariables['MEZZANINE_LANGUAGE'] = 'en'
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = $utf8
    $start.StandardErrorEncoding = $utf8
    $process = [System.Diagnostics.Process]::Start($start)
    $process.StandardInput.Close()
    $output = $process.StandardOutput.ReadToEndAsync()
    $errors = $process.StandardError.ReadToEndAsync()
    if (-not $process.WaitForExit($mostMinutes * 60000)) {
      $process.Kill()
      throw ('Mezzanine did not end within ' + $mostMinutes + ' minutes.')
    }
    $process.WaitForExit()
    return @{ Code = $process.ExitCode; Output = $output.Result; Errors = $errors.Result }
  }
  finally { Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction SilentlyContinue }
}

# 0: met, 1: different, 3: not known, and 3 without an answer: it cannot read this policy. Paths of the user are nobody else's business.
function Assert-Answer($ran) {
  if ((@(0, 1, 3) -contains $ran.Code) -and ($ran.Output.Trim().Length -gt 0)) { return }
  throw ('Mezzanine ended with ' + $ran.Code + '. ' + $ran.Errors.Replace([Environment]::GetFolderPath('UserProfile'), '~'))
}

# For each rule: met, different or unknown. A rule that the answer does not have is unknown.
function Get-Outcome {
  $ran = Invoke-Mezzanine '${check}'
  Assert-Answer $ran
  $report = ConvertFrom-Json -InputObject $ran.Output
  $found = @{}
  foreach ($id in $rules) { $found[$id] = 'unknown' }
  foreach ($computer in $report.computers) {
    foreach ($one in $computer.rules) {
      if (($rules -ccontains $one.id) -and (@('met', 'different') -ccontains $one.outcome)) { $found[$one.id] = $one.outcome }
    }
  }
  return @{ Code = $ran.Code; Rules = $found }
}

function Get-RuleList($outcome, [string]$wanted) {
  $found = New-Object 'System.Collections.Generic.List[string]'
  foreach ($id in $rules) { if ($outcome.Rules[$id] -ceq $wanted) { $found.Add($id) } }
  return @{ Rules = $found }
}

# Met only if Mezzanine says so of the whole and of each rule.
function Get-Whole($outcome) {
  if ((Get-RuleList $outcome 'different').Rules.Count -gt 0) { return 'different' }
  if (($outcome.Code -eq 0) -and ((Get-RuleList $outcome 'met').Rules.Count -eq $rules.Count)) { return 'met' }
  if ($outcome.Code -eq 1) { return 'different' }
  return 'unknown'
}

# One line of printable ASCII that fits into what Intune keeps.
function Get-Line([string]$text) {
  $line = [regex]::Replace($text, '[^\\x20-\\x7E]+', ' ').Trim()
  if ($line.Length -gt ${mostCharacters}) { $line = $line.Substring(0, ${mostCharacters}) + ' ...' }
  return $line
}

function Get-Summary($outcome) {
  $different = (Get-RuleList $outcome 'different').Rules
  $unknown = (Get-RuleList $outcome 'unknown').Rules
  $line = 'Rules: ' + $rules.Count + '.'
  if ($different.Count -gt 0) { $line = $line + ' Different: ' + [string]::Join(', ', $different) + '.' }
  if ($unknown.Count -gt 0) { $line = $line + ' Not known: ' + [string]::Join(', ', $unknown) + '.' }
  if ((Get-Whole $outcome) -ceq 'met') { $line = $line + ' All are met.' }
  return (Get-Line $line)
}

function Get-Failure($problem) {
  return (Get-Line ('Could not check: ' + $problem.Exception.Message))
}
`;

const failing = (statement: string, code: number): string => `catch {
  ${statement}
  exit ${code}
}
`;

const sayWhy = "Write-Output (Get-Failure $_)";

/** Intune compares the value of each setting. */
const settingsLine = (settings: string, value: string): string => `  $values = @{}
  foreach ($setting in ${settings}) { $values[$setting] = ${value} }
  Write-Output (ConvertTo-Json -InputObject $values -Compress)
  exit 0
`;

const tasks: Readonly<Record<PolicyTask, string>> = {
  "detect": `
try {
  $outcome = Get-Outcome
  Write-Output (Get-Summary $outcome)
  if ((Get-Whole $outcome) -ceq 'met') { exit 0 }
  exit 1
}
${failing(sayWhy, 1)}`,
  "remediate": `
try {
  $ran = Invoke-Mezzanine '${fix}'
  Assert-Answer $ran
  $outcome = Get-Outcome
  Write-Output (Get-Summary $outcome)
  if ((Get-Whole $outcome) -ceq 'met') { exit 0 }
  exit 1
}
${failing(sayWhy, 1)}`,
  "discover-rules": `
try {
  $outcome = Get-Outcome
${settingsLine("$rules", "$outcome.Rules[$setting]")}}
catch {
${settingsLine("$rules", "'not-checked'")}}
`,
  "discover-policy": `
try {
  $outcome = Get-Outcome
${settingsLine(`@(${quote(wholePolicySetting)})`, "Get-Whole $outcome")}}
catch {
${settingsLine(`@(${quote(wholePolicySetting)})`, "'not-checked'")}}
`,
  "requirement": `
try {
  Write-Output (Get-Whole (Get-Outcome))
  exit 0
}
${failing("Write-Output 'not-checked'", 0)}`,
  "discover-compliant": `
try {
  $outcome = Get-Outcome
  if ((Get-Whole $outcome) -ceq 'met') { Write-Output 'Compliant' }
  else { Write-Output ('NonCompliant: ' + (Get-Summary $outcome)) }
  exit 0
}
${failing("Write-Output ('CouldNotCheck: ' + (Get-Failure $_))", 0)}`,
  "logon": `
$line = ''
$code = 1
try {
  if ($Fix) {
    $ran = Invoke-Mezzanine '${fix}'
    Assert-Answer $ran
  }
  $outcome = Get-Outcome
  $line = Get-Summary $outcome
  if ((Get-Whole $outcome) -ceq 'met') { $code = 0 }
}
catch { $line = Get-Failure $_ }
if (-not [string]::IsNullOrEmpty($ReportFolder)) {
  try {
    $name = [regex]::Replace($env:COMPUTERNAME + '-' + $env:USERNAME, '[\\\\/:*?"<>|]', '_') + '.txt'
    $text = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ') + ' ' + $line + [char]13 + [char]10
    [IO.File]::WriteAllText([IO.Path]::Combine($ReportFolder, $name), $text)
  }
  catch {
    $line = $line + ' ' + (Get-Line ('The result was not saved: ' + $_.Exception.Message))
    $code = 1
  }
}
Write-Output $line
exit $code
`,
};
