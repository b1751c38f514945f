# Adds the folder of this script to the user's PATH, or removes it. Other entries keep their text and order.
param([Parameter(Mandatory = $true)][ValidateSet('add', 'remove')][string]$Action)
$ErrorActionPreference = 'Stop'

$folder = $PSScriptRoot.TrimEnd('\')
$key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey('Environment')
$isThere = $key.GetValueNames() -contains 'Path'
$kind = if ($isThere) { $key.GetValueKind('Path') } else { [Microsoft.Win32.RegistryValueKind]::ExpandString }
# Not expanded: entries with variables stay as they were written.
$path = [string]$key.GetValue('Path', '', [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
$entries = @($path -split ';')
$others = @($entries | Where-Object { $_.TrimEnd('\') -ne $folder })
$isListed = $others.Count -lt $entries.Count

if ($Action -eq 'add' -and -not $isListed) {
    $key.SetValue('Path', ((@($path.TrimEnd(';')) + $folder | Where-Object { $_ -ne '' }) -join ';'), $kind)
} elseif ($Action -eq 'remove' -and $isListed) {
    $key.SetValue('Path', ($others -join ';'), $kind)
} else {
    exit 0
}

# Tells programs that are running that the environment changed. There is no such variable.
[Environment]::SetEnvironmentVariable('MEZZANINE_PATH_CHANGED', $null, 'User')
