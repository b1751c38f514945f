import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { candidateFolders, findFolders, folderId, pathsToWatch, planFolders, type Folder } from "../../../electron/engine/scan/folders.ts";
import type { FolderState } from "../../../electron/engine/scan/folders.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import type { UserFolders } from "../../../electron/engine/scan/known-folders.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

const onWindows: UserFolders = {
  platform: "win32",
  home: "C:\\Users\\ü",
  documents: "D:\\OneDrive\\Dokumente",
  localAppData: "C:\\Users\\ü\\AppData\\Local",
  windows: "C:\\Windows",
  programFiles: [],
};
const first = "D:\\OneDrive\\Dokumente\\Power BI Desktop\\Custom Connectors";
const second = "D:\\OneDrive\\Dokumente\\Microsoft Power BI Desktop\\Custom Connectors";
const ignored = "C:\\Users\\ü\\Documents\\Power BI Desktop\\Custom Connectors";

function planned(places: UserFolders, states: Readonly<Record<string, FolderState>>, added: readonly string[] = []) {
  const candidates = candidateFolders(places, { added, gateway: null });
  const folders = planFolders(
    candidates,
    candidates.map(({ path }) => states[path] ?? "absent"),
    places.platform,
  );
  return folders.map(({ path, role, state }) => [path, role, state]);
}

test("Desktop reads the first folder; the second is dead beside it", () => {
  const folders = planned(onWindows, { [first]: "present", [second]: "present" });
  expect(folders).toEqual([
    [first, "desktop", "present"],
    [second, "desktop-dead", "present"],
  ]);
});

test("Desktop reads the second only when the first is missing", () => {
  expect(planned(onWindows, { [second]: "present" })).toEqual([
    [first, "desktop-dead", "absent"],
    [second, "desktop", "present"],
  ]);
});

test("a first folder that cannot be read is still the first", () => {
  expect(planned(onWindows, { [first]: "access-denied", [second]: "present" })[1]).toEqual([second, "desktop-dead", "present"]);
});

test("without either, the first is named as the place to create", () => {
  expect(planned(onWindows, {})).toEqual([[first, "desktop", "absent"]]);
});

test("connectors left in the Documents that was redirected away are dead", () => {
  expect(planned(onWindows, { [first]: "present", [ignored]: "present" })[1]).toEqual([ignored, "desktop-dead", "present"]);
});

test("certified folders, both of the Store edition, gateway, and added ones", () => {
  const certified = "C:\\Users\\ü\\AppData\\Local\\Microsoft\\Power BI Desktop\\CertifiedExtensions";
  const store = "C:\\Users\\ü\\Microsoft\\Power BI Desktop Store App\\CertifiedExtensions";
  const otherStore = "C:\\Users\\ü\\AppData\\Local\\Microsoft\\Power BI Desktop Store App\\CertifiedExtensions";
  const gateway = "C:\\Windows\\ServiceProfiles\\PBIEgwService\\Documents\\Power BI Desktop\\Custom Connectors";
  const present = Object.fromEntries([certified, store, otherStore].map((path): [string, FolderState] => [path, "present"]));
  const states: Record<string, FolderState> = { ...present, [gateway]: "access-denied" };
  expect(planned(onWindows, states, ["E:\\x", first.toUpperCase(), "e:\\X\\"]).map(([path, role]) => [path, role])).toEqual([
    [first, "desktop"],
    [certified, "certified-installer"],
    [store, "certified-store"],
    [otherStore, "certified-store"],
    [gateway, "gateway"],
    ["E:\\x", "added"],
  ]);
});

test("neither a folder that does not answer nor a near miss is watched", () => {
  const folder = (path: string, role: Folder["role"], state: FolderState): Folder => ({ id: folderId(path, "linux"), path, role, state });
  const folders = [folder("/a", "desktop", "absent"), folder("/b", "gateway", "no-answer"), folder("/c", "near-miss", "present")];
  expect(pathsToWatch(folders)).toEqual(["/a"]);
});

test("ids are stable, reveal nothing and follow the system's idea of sameness", () => {
  expect(folderId("C:\\A\\b\\", "win32")).toBe(folderId("c:/a/B", "win32"));
  expect(folderId("/a/b", "linux")).not.toBe(folderId("/a/B", "linux"));
  expect(folderId("/a/B", "darwin")).toBe(folderId("/a/b/", "darwin"));
  expect(folderId("/", "linux")).toMatch(/^[0-9a-f]{20}$/u);
});

test("elsewhere the same below home, on a real disk", async () => {
  const home = aFolder();
  const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
  mkdirSync(custom, { recursive: true });
  const places: UserFolders = {
    ...onWindows,
    platform: "linux",
    home,
    documents: join(home, "Documents"),
    localAppData: join(home, "Local"),
  };
  expect(
    (await findFolders(places, { added: [], gateway: null }, readConnectorFolder)).map(({ path, role, state }) => [path, role, state]),
  ).toEqual([[custom, "desktop", "present"]]);
});

const stateOf = async (path: string) => (await readConnectorFolder({ path, listFor: null })).state;

test.skipIf(process.platform === "win32")("states of a folder", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "file"), "");
  symlinkSync("nowhere", join(folder, "dangling"));
  mkdirSync(join(folder, "closed"));
  chmodSync(join(folder, "closed"), 0);
  const states = await Promise.all(["", "none", "file", "dangling", "file/below"].map((name) => stateOf(join(folder, name))));
  expect(states).toEqual(["present", "absent", "not-a-folder", "not-a-folder", "not-a-folder"]);
  if (process.getuid?.() !== 0) expect(await stateOf(join(folder, "closed"))).toBe("access-denied");
});
