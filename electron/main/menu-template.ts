import type { MenuItemConstructorOptions } from "electron";
import type { MenuRole, ShellWords } from "../../shared/words/words.ts";

const line: MenuItemConstructorOptions = { type: "separator" };

/**
 * Zooming in has one key in Electron, "+", which most keyboards have above "=". A second, hidden item takes the key without Shift, as
 * browsers do.
 */
const zoomInWithoutShift: MenuItemConstructorOptions = { role: "zoomIn", accelerator: "CommandOrControl+=", visible: false, acceleratorWorksWhenHidden: true };

/** What the items do is the system's business; what they are called is ours, for Electron knows English only. */
export function menuTemplate(platform: NodeJS.Platform, { menu }: ShellWords, onAbout: () => void): readonly MenuItemConstructorOptions[] {
  const items = (...roles: readonly (MenuRole | "-")[]) => roles.map((role) => (role === "-" ? line : { role, label: menu.roles[role] }));
  const about = { label: menu.about, click: onAbout };
  const isMac = platform === "darwin";
  const own = isMac
    ? { label: "Mezzanine", submenu: [about, line, ...items("services", "-", "hide", "hideOthers", "unhide", "-", "quit")] }
    : { label: menu.file, submenu: items("quit") };
  // On macOS the role makes it the menu that the system lists the windows in.
  const window = isMac
    ? { label: menu.window, role: "window" as const, submenu: items("minimize", "zoom", "close", "-", "front") }
    : { label: menu.window, submenu: items("minimize", "close") };
  return [
    own,
    { label: menu.edit, submenu: items("undo", "redo", "-", "cut", "copy", "paste", "delete", "-", "selectAll") },
    { label: menu.view, submenu: [...items("reload", "-", "resetZoom", "zoomIn"), zoomInWithoutShift, ...items("zoomOut", "-", "togglefullscreen")] },
    window,
    ...(isMac ? [] : [{ label: menu.help, submenu: [about] }]),
  ];
}
