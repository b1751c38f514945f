import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { expandVariables, readKnownFolders, type Environment } from "../../../electron/engine/scan/known-folders.ts";
import type { RegistryReader, RegistryValue } from "../../../electron/engine/trust/registry.ts";

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
