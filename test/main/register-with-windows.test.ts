import { expect, test } from "vitest";
import { registerWithWindows, mayNotify, type Installation } from "../../electron/main/register-with-windows.ts";

const installed: Installation = { platform: "win32", isPackaged: true, isPortable: false };
const portable: Installation = { ...installed, isPortable: true };
const sources: Installation = { ...installed, isPackaged: false };

/** `--` keeps an address from being read as an option. */
const link = "mezzanine Mezzanine.exe --";

/** The Start menu as Electron leaves it after a notification: named after the program, over what has that name in any case. */
function after(...runs: readonly Installation[]) {
  const shortcuts = new Map<string, string>();
  const protocols: string[] = [];
  for (const installation of runs) {
    const app = { name: installation.isPackaged ? "Mezzanine" : "mezzanine", id: "" };
    const program = installation.isPackaged ? "Mezzanine.exe" : "electron.exe";
    registerWithWindows(
      {
        setName: (name) => void (app.name = name),
        setAppUserModelId: (id) => void (app.id = id),
        setAsDefaultProtocolClient: (protocol, path, args) => protocols.push([protocol, path, ...(args ?? [])].join(" ")) > 0,
      },
      installation,
      program,
    );
    if (mayNotify(installation)) shortcuts.set(app.name.toLowerCase(), app.id);
  }
  return { shortcuts, protocols };
}

test("an installed program has the shortcut and the links", () => {
  expect(after(installed)).toEqual({ shortcuts: new Map([["mezzanine", "app.mezzanine.desktop"]]), protocols: [link] });
});

test.each([
  ["from its sources", sources],
  ["a portable one", portable],
])("a program that runs %s leaves an installed one's shortcut, id and links alone", (_, other) => {
  const { shortcuts, protocols } = after(installed, other);
  expect(shortcuts.get("mezzanine")).toBe("app.mezzanine.desktop");
  expect([...after(other).shortcuts.values()]).not.toContain("app.mezzanine.desktop");
  expect(protocols).toEqual([link]);
});

test("a portable program leaves no shortcut at all", () => {
  expect(after(portable).shortcuts.size).toBe(0);
});

test.each(["linux", "darwin"] as const)("on %s nothing is set but the name of a program that has none", (platform) => {
  const did: string[] = [];
  const app = {
    setName: (name: string) => void did.push(name),
    setAppUserModelId: (id: string) => void did.push(id),
    setAsDefaultProtocolClient: () => did.push("links") > 0,
  };
  registerWithWindows(app, { platform, isPackaged: true, isPortable: false }, "x");
  expect(did).toEqual([]);
  registerWithWindows(app, { platform, isPackaged: false, isPortable: false }, "x");
  expect(did).toEqual(["Mezzanine"]);
  expect(mayNotify({ platform, isPackaged: false, isPortable: false })).toBe(true);
});
