import type Electron from "electron";
import type { MenuItemConstructorOptions } from "electron";
import { app } from "./app.ts";
import { focusedWindow } from "./browser-window.ts";
import { onOrder, report } from "./report.ts";

type Template = readonly MenuItemConstructorOptions[];

/** The roles that Electron knows, with their own keys (`lib/browser/api/menu-item-roles.ts`). */
const keysOfRoles: Readonly<Record<string, string | null>> = {
  about: null,
  close: "CommandOrControl+W",
  copy: "CommandOrControl+C",
  cut: "CommandOrControl+X",
  delete: null,
  forcereload: "Shift+CmdOrCtrl+R",
  front: null,
  help: null,
  hide: "Command+H",
  hideothers: "Command+Alt+H",
  minimize: "CommandOrControl+M",
  paste: "CommandOrControl+V",
  quit: "CommandOrControl+Q",
  redo: "Shift+CommandOrControl+Z",
  reload: "CmdOrCtrl+R",
  resetzoom: "CommandOrControl+0",
  selectall: "CommandOrControl+A",
  services: null,
  togglefullscreen: "F11",
  undo: "CommandOrControl+Z",
  unhide: null,
  window: null,
  zoom: null,
  zoomin: "CommandOrControl+Plus",
  zoomout: "CommandOrControl+-",
};

const state: { template: Template } = { template: [] };

const itemsOf = (template: Template): Template =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const plainKeys = (keys: string): string => keys.replace(/CommandOrControl|CmdOrCtrl/u, "Ctrl");

const keysOf = ({ accelerator, role }: MenuItemConstructorOptions): string | null => {
  const keys = accelerator ?? (role === undefined ? null : (keysOfRoles[role.toLowerCase()] ?? null));
  return keys === null ? null : plainKeys(String(keys));
};

/** A hidden item has its keys only with `acceleratorWorksWhenHidden`. */
const takesKeys = ({ visible, acceleratorWorksWhenHidden }: MenuItemConstructorOptions): boolean =>
  visible !== false || acceleratorWorksWhenHidden === true;

function activate(item: MenuItemConstructorOptions): void {
  const window = focusedWindow();
  switch (item.role?.toLowerCase()) {
    case undefined:
      return item.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
    case "quit":
      return app.quit();
    case "close":
      return window?.close();
    case "reload":
      return window?.webContents.reload();
    default:
      return report({ kind: "role", role: String(item.role) });
  }
}

onOrder((order) => {
  if (order.kind !== "click-menu" && order.kind !== "press") return;
  const isWanted = (item: MenuItemConstructorOptions) =>
    order.kind === "click-menu"
      ? item.label === order.label && item.visible !== false
      : takesKeys(item) && keysOf(item) === plainKeys(order.keys);
  const item = itemsOf(state.template).find(isWanted);
  if (item !== undefined) activate(item);
});

/** A menu is its template here; unknown roles are refused. */
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => {
    for (const { role, type, label, submenu } of itemsOf(template)) {
      if (role !== undefined && !Object.hasOwn(keysOfRoles, role.toLowerCase())) throw new Error(`Unknown role: ${role}`);
      if (role === undefined && type !== "separator" && label === undefined && submenu === undefined)
        throw new Error("Invalid template for MenuItem: must have at least one of label, role or type");
    }
    return template as unknown as Electron.Menu;
  },
  setApplicationMenu: (menu: Electron.Menu | null) => {
    state.template = menu as unknown as Template;
    report({ kind: "menu", labels: itemsOf(state.template).flatMap(({ label }) => label ?? []) });
  },
} satisfies Pick<typeof Electron.Menu, "buildFromTemplate" | "setApplicationMenu">;
