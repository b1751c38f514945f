/** What the elevated process does: everything it needs is in its command, so that nobody can change it while the prompt is open. */
export type ElevatedChange =
  /** `before`: SHA-256 of the file that is written over; null where there is none. */
  | {
      readonly kind: "write";
      readonly source: string;
      readonly sourceSha256: string;
      readonly target: string;
      readonly before: string | null;
    }
  | { readonly kind: "remove"; readonly target: string; readonly before: string };

/** As text that is only letters and digits, so that no part of it is read as PowerShell. */
const literal = (value: string): string =>
  `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${Buffer.from(value, "utf8").toString("base64")}'))`;

const hashOf = `$sha = [Security.Cryptography.SHA256]::Create()
function HashOf([byte[]]$bytes) { [BitConverter]::ToString($sha.ComputeHash($bytes)).Replace('-', '') }`;

const isUnchanged = (before: string): string => `if ((HashOf ([IO.File]::ReadAllBytes($target))) -ne '${before}') { exit 3 }`;

/**
 * For Windows PowerShell 5.1. The content is read once and is written only when it is what was shown; a file that somebody else put
 * there meanwhile is kept.
 */
export function elevatedScript(change: ElevatedChange): string {
  const start = `$ErrorActionPreference = 'Stop'\n${hashOf}\n$target = ${literal(change.target)}`;
  if (change.kind === "remove") return `${start}\n${isUnchanged(change.before)}\n[IO.File]::Delete($target)\nexit 0\n`;
  // Moving never overwrites.
  const [before, give] =
    change.before === null
      ? ["[void][IO.Directory]::CreateDirectory([IO.Path]::GetDirectoryName($target))", "[IO.File]::Move($new, $target)"]
      : [isUnchanged(change.before), "[IO.File]::Replace($new, $target, [NullString]::Value)"];
  return `${start}
$bytes = [IO.File]::ReadAllBytes(${literal(change.source)})
if ((HashOf $bytes) -ne '${change.sourceSha256}') { exit 3 }
${before}
$new = $target + '.' + [Guid]::NewGuid().ToString('N') + '.new'
try {
  [IO.File]::WriteAllBytes($new, $bytes)
  ${give}
} finally {
  [IO.File]::Delete($new)
}
exit 0
`;
}

export const elevatedArguments = (change: ElevatedChange): string =>
  `-NoProfile -NonInteractive -EncodedCommand ${Buffer.from(elevatedScript(change), "utf16le").toString("base64")}`;
