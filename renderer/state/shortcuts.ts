/** The letter of each shortcut, pressed with Ctrl, or with Command on a Mac. What listens to them and what shows them both read this table. */
export const shortcuts = { "palette": "k", "open-file": "o", "search": "f", "undo": "z", "select": "a" } as const;
export type ShortcutName = keyof typeof shortcuts;

const isMac = (platform: string): boolean => /mac|iphone|ipad/iu.test(platform);

/** As the platform writes it: `Ctrl+K`, `⌘K`. */
export function shortcutText(name: ShortcutName, platform: string = navigator.platform): string {
  const key = shortcuts[name].toUpperCase();
  return isMac(platform) ? `⌘${key}` : `Ctrl+${key}`;
}

/** As `aria-keyshortcuts` wants it. */
export const shortcutKeys = (name: ShortcutName, platform: string = navigator.platform): string =>
  `${isMac(platform) ? "Meta" : "Control"}+${shortcuts[name].toUpperCase()}`;
