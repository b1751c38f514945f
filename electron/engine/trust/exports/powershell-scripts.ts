import type { Thumbprint } from "../../../../shared/model/thumbprint.ts";

/** What a script does when it ends well. */
export type ScriptTask = "add" | "undo" | "detect-add" | "detect-undo" | "discover-add";

/**
 * A script for Windows PowerShell 5.1 and PowerShell 7, in 32 and 64 bits: ASCII, one line of output, nothing on standard error, an
 * explicit exit code. The only thing in it that is not fixed are hexadecimal digits: a name or note could be code.
 */
export function printScript(task: ScriptTask, wanted: readonly Thumbprint[]): string {
  const list = wanted.map((one) => `  '${one}'`).join(",\n");
  return `${head}$wanted = @(\n${list}\n)\n${functions}${tasks[task]}`.replaceAll("\n", "\r\n");
}

const head = `# Made by Mezzanine for the trusted list of Power BI Desktop. The file README.txt beside this one explains it.
# Windows PowerShell 5.1 and PowerShell 7. Entries that others made stay as they are.
$ErrorActionPreference = 'Stop'
$keyPath = 'Software\\Policies\\Microsoft\\Power BI Desktop'
$valueName = 'TrustedCertificateThumbprints'
# What these scripts added themselves is noted here, so that undoing it never removes an entry of others.
$recordPath = 'Software\\Mezzanine'
$recordName = 'AddedTrustedThumbprints'
`;

// Comparisons are ordinal: PowerShell's -eq passes over invisible characters, and such an entry may not count for Power BI Desktop.
const functions = `
function Open-Machine {
  # Software\\Mezzanine exists twice on 64-bit Windows; 32-bit PowerShell must find the same one.
  $view = [Microsoft.Win32.RegistryView]::Default
  if ([Environment]::Is64BitOperatingSystem) { $view = [Microsoft.Win32.RegistryView]::Registry64 }
  return [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, $view)
}

function Test-Same([string]$one, [string]$other) {
  return [string]::Equals($one, $other, [StringComparison]::OrdinalIgnoreCase)
}

function Test-Within([string[]]$entries, [string]$wantedEntry) {
  foreach ($entry in $entries) { if (Test-Same $entry $wantedEntry) { return $true } }
  return $false
}

function Read-List($machine) {
  $found = @{ Kind = 'None'; Text = ''; Entries = [string[]]@() }
  $key = $machine.OpenSubKey($keyPath, $false)
  if ($null -eq $key) { return $found }
  try {
    $value = $key.GetValue($valueName, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    if ($null -eq $value) { return $found }
    $found.Kind = $key.GetValueKind($valueName).ToString()
    if ($found.Kind -eq 'MultiString') { $found.Entries = [string[]]$value }
    elseif (($found.Kind -eq 'String') -or ($found.Kind -eq 'ExpandString')) {
      $found.Text = [string]$value
      $found.Entries = [regex]::Split($found.Text, '\\r\\n|\\r|\\n')
    }
    else { throw 'The list has a type that this script does not change.' }
  }
  finally { $key.Close() }
  return $found
}

function Write-Value($machine, [string]$path, [string]$name, $value, [string]$kind) {
  $key = $machine.CreateSubKey($path)
  try { $key.SetValue($name, $value, [Microsoft.Win32.RegistryValueKind]$kind) }
  finally { $key.Close() }
}

function Remove-Value($machine, [string]$path, [string]$name) {
  $key = $machine.OpenSubKey($path, $true)
  if ($null -eq $key) { return }
  try { $key.DeleteValue($name, $false) }
  finally { $key.Close() }
}

function Add-Entry($machine, [string]$entry) {
  $list = Read-List $machine
  if (($list.Kind -eq 'String') -or ($list.Kind -eq 'ExpandString')) {
    $text = $list.Text
    if (($text.Length -gt 0) -and (-not [regex]::IsMatch($text, '[\\r\\n]\\z'))) { $text = $text + [char]13 + [char]10 }
    Write-Value $machine $keyPath $valueName ($text + $entry) $list.Kind
    return
  }
  $entries = New-Object 'System.Collections.Generic.List[string]'
  foreach ($one in $list.Entries) { $entries.Add($one) }
  # A reader may stop at an empty entry, so the new one goes before it.
  $gap = $entries.IndexOf('')
  if ($gap -lt 0) { $gap = $entries.Count }
  $entries.Insert($gap, $entry)
  Write-Value $machine $keyPath $valueName ([string[]]$entries.ToArray()) 'MultiString'
}

function Remove-Entry($machine, [string]$entry) {
  $list = Read-List $machine
  if (($list.Kind -eq 'String') -or ($list.Kind -eq 'ExpandString')) {
    $text = [regex]::Replace($list.Text, '(?i)(\\r\\n|\\r|\\n)' + $entry + '\\z', '')
    $text = [regex]::Replace($text, '(?i)(\\A|(?<=[\\r\\n]))' + $entry + '(\\r\\n|\\r|\\n|\\z)', '')
    if ($text.Length -eq 0) { Remove-Value $machine $keyPath $valueName }
    else { Write-Value $machine $keyPath $valueName $text $list.Kind }
    return
  }
  $entries = New-Object 'System.Collections.Generic.List[string]'
  foreach ($one in $list.Entries) { if (-not (Test-Same $one $entry)) { $entries.Add($one) } }
  if ($entries.Count -eq 0) { Remove-Value $machine $keyPath $valueName }
  else { Write-Value $machine $keyPath $valueName ([string[]]$entries.ToArray()) 'MultiString' }
}

function Read-Record($machine) {
  $found = @{ Entries = [string[]]@() }
  $key = $machine.OpenSubKey($recordPath, $false)
  if ($null -eq $key) { return $found }
  try {
    $value = $key.GetValue($recordName, $null)
    if ($null -ne $value) { $found.Entries = [string[]]$value }
  }
  finally { $key.Close() }
  return $found
}

function Write-Record($machine, $entries) {
  if ($entries.Count -eq 0) { Remove-Value $machine $recordPath $recordName }
  else { Write-Value $machine $recordPath $recordName ([string[]]$entries.ToArray()) 'MultiString' }
}

function Get-Missing($machine) {
  $found = @{ Entries = New-Object 'System.Collections.Generic.List[string]' }
  $list = Read-List $machine
  foreach ($one in $wanted) { if (-not (Test-Within $list.Entries $one)) { $found.Entries.Add($one) } }
  return $found
}

function Get-Removable($machine) {
  $found = @{ Entries = New-Object 'System.Collections.Generic.List[string]' }
  $list = Read-List $machine
  $record = Read-Record $machine
  foreach ($one in $wanted) {
    if ((Test-Within $record.Entries $one) -and (Test-Within $list.Entries $one)) { $found.Entries.Add($one) }
  }
  return $found
}

function Get-Reason($problem) {
  return [regex]::Replace([string]$problem.Exception.Message, '[^\\x20-\\x7E]', '?')
}
`;

const failing = (words: string, code: number): string => `catch {
  Write-Output ('${words}: ' + (Get-Reason $_))
  exit ${code}
}
`;

const tasks: Readonly<Record<ScriptTask, string>> = {
  "add": `
try {
  $machine = Open-Machine
  $missing = Get-Missing $machine
  $record = Read-Record $machine
  $added = New-Object 'System.Collections.Generic.List[string]'
  foreach ($one in $record.Entries) { $added.Add($one) }
  foreach ($one in $missing.Entries) {
    # Noted first: an entry without a note could never be undone.
    if (-not (Test-Within ([string[]]$added.ToArray()) $one)) { $added.Add($one) }
    Write-Record $machine $added
    Add-Entry $machine $one
  }
  $left = Get-Missing $machine
  if ($left.Entries.Count -gt 0) { throw 'The list was written and does not have every thumbprint.' }
  Write-Output ('Added: ' + $missing.Entries.Count + '. Wanted: ' + $wanted.Count + '.')
  exit 0
}
${failing("Not added", 1)}`,
  "undo": `
try {
  $machine = Open-Machine
  $removable = Get-Removable $machine
  foreach ($one in $removable.Entries) { Remove-Entry $machine $one }
  $record = Read-Record $machine
  $left = New-Object 'System.Collections.Generic.List[string]'
  foreach ($one in $record.Entries) { if (-not (Test-Within ([string[]]$wanted) $one)) { $left.Add($one) } }
  if ($left.Count -lt $record.Entries.Count) { Write-Record $machine $left }
  Write-Output ('Removed: ' + $removable.Entries.Count + '.')
  exit 0
}
${failing("Not removed", 1)}`,
  "detect-add": `
try {
  $missing = Get-Missing (Open-Machine)
  if ($missing.Entries.Count -gt 0) {
    Write-Output ('Change needed. Missing: ' + $missing.Entries.Count + '.')
    exit 1
  }
  Write-Output 'No change needed.'
  exit 0
}
${failing("Could not check", 1)}`,
  "detect-undo": `
try {
  $removable = Get-Removable (Open-Machine)
  if ($removable.Entries.Count -gt 0) {
    Write-Output ('Change needed. To remove: ' + $removable.Entries.Count + '.')
    exit 1
  }
  Write-Output 'No change needed.'
  exit 0
}
${failing("Could not check", 1)}`,
  "discover-add": `
try {
  $missing = Get-Missing (Open-Machine)
  if ($missing.Entries.Count -gt 0) { Write-Output 'NonCompliant' }
  else { Write-Output 'Compliant' }
  exit 0
}
${failing("CouldNotCheck", 0)}`,
};
