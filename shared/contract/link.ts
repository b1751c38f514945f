const longest = 4096;

/**
 * The route of a `mezzanine://` address, `mezzanine://shadows/c/<id>` → `#/shadows/c/<id>`; null when it is none. A link names
 * a screen and nothing else: it has no query, no file and no action. The window shows its first screen for an unknown route.
 */
export function parseLink(address: string): string | null {
  if (address.length > longest) return null;
  const [, screen, id] = /^mezzanine:\/\/([a-z]{1,20})(?:\/c\/((?:[\w.~!*'()-]|%[0-9a-f]{2})+))?\/?$/iu.exec(address) ?? [];
  if (screen === undefined) return null;
  return id === undefined ? `#/${screen.toLowerCase()}` : `#/${screen.toLowerCase()}/c/${id}`;
}
