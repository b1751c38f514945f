import type Electron from "electron";
import type { MenuItemConstructorOptions } from "electron";
import { onOrder, report } from "./report.ts";

type Template = readonly MenuItemConstructorOptions[];

const state: { template: Template } = { template: [] };

const itemsOf = (template: Template): Template =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

onOrder((order) => {
  if (order.kind !== "click-menu") return;
  const item = itemsOf(state.template).find(({ label }) => label === order.label);
  item?.click?.({} as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
});

/** A menu is its template here. */
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template as unknown as Electron.Menu,
  setApplicationMenu: (menu: Electron.Menu | null) => {
    state.template = menu as unknown as Template;
    report({ kind: "menu", labels: itemsOf(state.template).flatMap(({ label }) => label ?? []) });
  },
} satisfies Pick<typeof Electron.Menu, "buildFromTemplate" | "setApplicationMenu">;
