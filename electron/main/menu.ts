import { Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuRole, HostWords } from "../../shared/words/words.ts";

const separator: MenuItemConstructorOptions = { type: "separator" };

/** Electron's key for zooming in is "+", which needs Shift on most keyboards. A hidden item adds the same key without Shift, as browsers do. */
const zoomInWithoutShift: MenuItemConstructorOptions = {
  role: "zoomIn",
  accelerator: "CommandOrControl+=",
  visible: false,
  acceleratorWorksWhenHidden: true,
};

/** Electron's roles with labels of ours, because Electron's own labels are English only. */
export function menuTemplate(platform: NodeJS.Platform, { menu }: HostWords, onAbout: () => void): readonly MenuItemConstructorOptions[] {
  const items = (...roles: readonly (MenuRole | "-")[]) =>
    roles.map((role) => (role === "-" ? separator : { role, label: menu.roles[role] }));
  const about = { label: menu.about, click: onAbout };
  const isMac = platform === "darwin";
  const own = isMac
    ? { label: "Mezzanine", submenu: [about, separator, ...items("services", "-", "hide", "hideOthers", "unhide", "-", "quit")] }
    : { label: menu.file, submenu: items("quit") };
  // On macOS the role makes it the menu that the system lists the windows in.
  const window = isMac
    ? { label: menu.window, role: "window" as const, submenu: items("minimize", "zoom", "close", "-", "front") }
    : { label: menu.window, submenu: items("minimize", "close") };
  return [
    own,
    { label: menu.edit, submenu: items("undo", "redo", "-", "cut", "copy", "paste", "delete", "-", "selectAll") },
    {
      label: menu.view,
      submenu: [...items("reload", "-", "resetZoom", "zoomIn"), zoomInWithoutShift, ...items("zoomOut", "-", "togglefullscreen")],
    },
    window,
    ...(isMac ? [] : [{ label: menu.help, submenu: [about] }]),
  ];
}

export const applyMenu = (words: HostWords, onAbout: () => void): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, words, onAbout)]));
