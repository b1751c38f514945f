import { Menu, type MenuItemConstructorOptions } from "electron";

/** Only roles: the system names and translates them. */
export function setMenu(platform: NodeJS.Platform): void {
  const views: MenuItemConstructorOptions[] = [{ role: "resetZoom" }, { role: "zoomIn" }, { role: "zoomOut" }, { type: "separator" }, { role: "togglefullscreen" }];
  const menus: MenuItemConstructorOptions[] = [{ role: "editMenu" }, { label: "View", submenu: views }, { role: "windowMenu" }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(platform === "darwin" ? [{ role: "appMenu" }, ...menus] : [{ label: "File", submenu: [{ role: "quit" }] }, ...menus]));
}
