import { Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuRole, ShellWords } from "../../shared/words/shell-words.ts";

const line: MenuItemConstructorOptions = { type: "separator" };

/** What the items do is the system's business; what they are called is ours, for Electron knows English only. */
export function menuTemplate(platform: NodeJS.Platform, { menu }: ShellWords, onAbout: () => void): readonly MenuItemConstructorOptions[] {
  const items = (...roles: readonly (MenuRole | "-")[]) => roles.map((role) => (role === "-" ? line : { role, label: menu.roles[role] }));
  const about = { label: menu.about, click: onAbout };
  const isMac = platform === "darwin";
  const own = isMac
    ? { label: "Mezzanine", submenu: [about, line, ...items("services", "-", "hide", "hideOthers", "unhide", "-", "quit")] }
    : { label: menu.file, submenu: items("quit") };
  return [
    own,
    { label: menu.edit, submenu: items("undo", "redo", "-", "cut", "copy", "paste", "delete", "-", "selectAll") },
    { label: menu.view, submenu: items("resetZoom", "zoomIn", "zoomOut", "-", "togglefullscreen") },
    { label: menu.window, submenu: isMac ? items("minimize", "zoom", "-", "front") : items("minimize", "close") },
    ...(isMac ? [] : [{ label: menu.help, submenu: [about] }]),
  ];
}

export const setMenu = (words: ShellWords, onAbout: () => void): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, words, onAbout)]));
