import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { expandVariables, readDownloadsFolder, readKnownFolders, type Environment } from "../../../electron/engine/scan/known-folders.ts";
import type { RegistryReader, RegistryValue } from "../../../electron/engine/trust/registry.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

const environment: Environment = { USERPROFILE: "C:\\Users\\ü", LocalAppData: "L:\\", OneDrive: "D:\\OneDrive – Ünïcorp" };
const aRegistry = (value?: RegistryValue): RegistryReader => {
  const values = new Map(value === undefined ? [] : [["personal", value]]);
  return () => Promise.resolve(ok(values));
};

const documentsWith = async (registry: RegistryReader, platform: NodeJS.Platform = "win32") =>
  (await readKnownFolders({ platform, environment, home: platform === "win32" ? "C:\\Users\\ü" : "/home/u", registry })).documents;

test.each<[string, RegistryValue | undefined, string]>([
  ["redirected with a variable", { kind: "expandable", text: "%onedrive%\\Dokumente" }, "D:\\OneDrive – Ünïcorp\\Dokumente"],
  ["the usual one", { kind: "expandable", text: "%USERPROFILE%\\Documents" }, "C:\\Users\\ü\\Documents"],
  ["plain text", { kind: "text", text: "\\\\server\\share\\Docs" }, "\\\\server\\share\\Docs"],
  ["an unknown variable", { kind: "expandable", text: "%NOWHERE%\\Documents" }, "C:\\Users\\ü\\Documents"],
  ["nothing", undefined, "C:\\Users\\ü\\Documents"],
])("Documents: %s", async (_, value, expected) => {
  expect(await documentsWith(aRegistry(value))).toBe(expected);
});

test("without a registry, and elsewhere, below home", async () => {
  expect(await documentsWith(() => Promise.resolve(err("unreadable")))).toBe("C:\\Users\\ü\\Documents");
  expect(await documentsWith(aRegistry({ kind: "text", text: "C:\\x" }), "linux")).toBe("/home/u/Documents");
});

test("programs are where Windows says, each place once, and nowhere on other systems", async () => {
  const programs = { ProgramFiles: "C:\\P", ProgramW6432: "C:\\P", "programfiles(X86)": "C:\\P86" };
  const folders = (platform: NodeJS.Platform) =>
    readKnownFolders({ platform, environment: programs, home: platform === "win32" ? "C:\\u" : "/u", registry: aRegistry() });
  expect((await folders("win32")).programFiles).toEqual(["C:\\P", "C:\\P86"]);
  expect((await folders("linux")).programFiles).toEqual([]);
});

test("variables are replaced without case, unknown ones stay, names like __proto__ are names", () => {
  const expanded = expandVariables("%localappdata%|%None%|100%|%__proto__%|%constructor%", environment);
  expect(expanded).toBe("L:\\|%None%|100%|%__proto__%|%constructor%");
});

test.each<[string, RegistryValue | undefined, string]>([
  ["moved to another drive", { kind: "expandable", text: "%onedrive%\\Geladen" }, "D:\\OneDrive – Ünïcorp\\Geladen"],
  ["a relative path", { kind: "text", text: "Downloads" }, "C:\\Users\\ü\\Downloads"],
  ["nothing", undefined, "C:\\Users\\ü\\Downloads"],
])("Downloads on Windows: %s", async (_, value, expected) => {
  const values = new Map(value === undefined ? [] : [["{374de290-123f-4565-9164-39c4925e467b}", value]]);
  const registry: RegistryReader = () => Promise.resolve(ok(values));
  expect(await readDownloadsFolder({ platform: "win32", environment, home: "C:\\Users\\ü", registry })).toBe(expected);
});

test.each<[string, string | null, string]>([
  ["no such file", null, "/home/u/Downloads"],
  ["below home", `XDG_DESKTOP_DIR="$HOME/Desk"\nXDG_DOWNLOAD_DIR="$HOME/Geladen"\n`, "/home/u/Geladen"],
  ["elsewhere, escaped", `XDG_DOWNLOAD_DIR="/data/a \\"b\\" \\$c/"\n`, `/data/a "b" $c`],
  ["a comment", `#XDG_DOWNLOAD_DIR="/data/x"\n`, "/home/u/Downloads"],
  ["home itself, which means none", `XDG_DOWNLOAD_DIR="$HOME/"\n`, "/home/u/Downloads"],
  ["a relative path", `XDG_DOWNLOAD_DIR="Geladen"\n`, "/home/u/Downloads"],
  ["a variable that only begins so", `XDG_DOWNLOAD_DIR="$HOMES/x"\n`, "/home/u/Downloads"],
  ["too large a file", `XDG_DOWNLOAD_DIR="/data/x"\n${"#".repeat(70_000)}`, "/home/u/Downloads"],
])("Downloads on Linux: %s", async (_, text, expected) => {
  const configuration = aFolder();
  mkdirSync(configuration, { recursive: true });
  if (text !== null) writeFileSync(join(configuration, "user-dirs.dirs"), text);
  const host = { environment: { XDG_CONFIG_HOME: configuration }, home: "/home/u", registry: aRegistry() };
  expect(await readDownloadsFolder({ ...host, platform: "linux" })).toBe(process.platform === "win32" ? "/home/u/Downloads" : expected);
  expect(await readDownloadsFolder({ ...host, platform: "darwin" })).toBe("/home/u/Downloads");
});
