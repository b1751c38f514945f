import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { menuTemplate } from "../../electron/main/menu.ts";
import { wordsIn } from "../../shared/words/locales.ts";

const menus = (platform: NodeJS.Platform) => menuTemplate(platform, wordsIn.en.host, () => undefined);
const submenu = (item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : [];
const items = (platform: NodeJS.Platform) => menus(platform).flatMap(submenu);
const platforms = ["linux", "win32", "darwin"] as const;

test.each(platforms)("on %s the window can be loaded again and closed", (platform) => {
  const roles = items(platform).map(({ role }) => role);
  expect(roles).toContain("reload");
  expect(roles).toContain("close");
});

test.each(platforms)("on %s both keys zoom in: the one with Shift by its role, the other by an item of its own", (platform) => {
  const zoomIn = items(platform).filter(({ role }) => role === "zoomIn");
  expect(zoomIn).toMatchObject([
    { label: expect.any(String) },
    { accelerator: "CommandOrControl+=", visible: false, acceleratorWorksWhenHidden: true },
  ]);
  expect(zoomIn[0]).not.toHaveProperty("accelerator");
});

test("on macOS the role marks the menu that lists the windows", () => {
  expect(menus("darwin").find(({ role }) => role === "window")).toMatchObject({ label: wordsIn.en.host.menu.window });
  expect(menus("linux").some(({ role }) => role === "window")).toBe(false);
});
