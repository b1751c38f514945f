const longest = 4096;

/**
 * The route that a `mezzanine://` address stands for, `mezzanine://shadows/c/<id>` → `#/shadows/c/<id>`; null when it is none. A link says
 * where to look and nothing else: it has no query, no file, no word for doing anything. The window leads home whatever it does not know.
 */
export function parseLink(address: string): string | null {
  if (address.length > longest) return null;
  const [, screen, id] = /^mezzanine:\/\/([a-z]{1,20})(?:\/c\/((?:[\w.~!*'()-]|%[0-9a-f]{2})+))?\/?$/iu.exec(address) ?? [];
  if (screen === undefined) return null;
  return id === undefined ? `#/${screen.toLowerCase()}` : `#/${screen.toLowerCase()}/c/${id}`;
}
