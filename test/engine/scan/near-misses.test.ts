import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative, win32 } from "node:path";
import { expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import type { FolderRequest, Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { findFolders, folderId, type Folder } from "../../../electron/engine/scan/folders.ts";
import type { UserFolders } from "../../../electron/engine/scan/known-folders.ts";
import { findNearMisses } from "../../../electron/engine/scan/near-misses.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

/** A home on this disk with these files, each with the folders around it. */
const nobodys = { added: [], gateway: null };

function aHome(files: readonly string[]): UserFolders {
  const home = aFolder();
  for (const file of files) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), "");
  }
  return {
    platform: process.platform,
    home,
    documents: join(home, "Documents"),
    localAppData: join(home, "Local"),
    windows: home,
    programFiles: [join(home, "Programs")],
  };
}

async function nearMisses(
  userFolders: UserFolders,
  readFolder: Inspector["readFolder"] = readConnectorFolder,
  added: readonly string[] = [],
) {
  const folders = await findFolders(userFolders, { added, gateway: null }, readFolder);
  return findNearMisses(userFolders, { folders, users: { added, gateway: null } }, readFolder);
}
const found = async (files: readonly string[]): Promise<readonly string[]> => {
  const home = aHome(files);
  return (await nearMisses(home)).map(({ path }) => relative(home.home, path).replaceAll("\\", "/"));
};

test.each([
  ["Documents/Power BI Desktop/Customer Connectors"],
  ["Documents/Power BI Desktop/CustomConnectors"],
  ["Documents/Power BI Desktop/Custom\u00A0Connectors"],
  ["Documents/Power BI Desktop/Costum Conectors"],
  ["Documents/Power BI Desktop/Connectors"],
  ["Documents/PowerBI Desktop/Custom Connectors"],
  ["Documents/Power BI Dekstop/Custom Connectors"],
  ["Documents/Power BI/Custom Connectors"],
  ["Documents/Microsoft Power-BI Desktop/Custom Connector"],
  ["Documents/Custom Connectors"],
  ["Documents/Power BI Desktop"],
  ["Documents/Power BI Desktop/Custom Connectors/old"],
  ["Programs/Microsoft Power BI Desktop"],
  ["Programs/Microsoft Power BI Desktop/bin"],
  ["Programs/Microsoft Power BI Desktop RS/Custom Connectors"],
])("connectors in %s are nearly where they belong", async (folder) => {
  expect(await found([`${folder}/Contoso.mez`])).toEqual([folder]);
});

test.each([
  ["Documents/Power BI Desktop/Custom Connectors/Contoso.mez"],
  ["Documents/Microsoft Power BI Desktop/Custom Connectors/Contoso.mez"],
  ["Documents/Power BI Desktop/Custom Connectors/source/Contoso.pq"],
  ["Documents/Power BI Desktop/Customer Connectors/readme.txt"],
  ["Documents/Power BI Desktop/Templates/Contoso.mez"],
  ["Documents/Power BI/Contoso.mez"],
  ["Documents/Projects/Contoso.mez"],
  ["Documents/Connectors/Contoso.mez"],
  ["Documents/Contoso.mez"],
  ["Documents/Power BI Desktop/Custom Connectors/a/b/Contoso.mez"],
  ["Programs/Other/Custom Connectors/Contoso.mez"],
])("%s is no near miss", async (file) => {
  expect(await found([file])).toEqual([]);
});

test("a folder that the user added is theirs", async () => {
  const home = aHome(["Documents/Custom Connectors/Contoso.mez"]);
  expect(await nearMisses(home, readConnectorFolder, [join(home.documents, "Custom Connectors")])).toEqual([]);
});

test.skipIf(process.platform === "win32")("links are not followed", async () => {
  const home = aHome(["Documents/Power BI Desktop/a.txt", "elsewhere/Contoso.mez"]);
  symlinkSync(join(home.home, "elsewhere"), join(home.documents, "Power BI Desktop", "Customer Connectors"));
  expect(await nearMisses(home)).toEqual([]);
});

test("a bounded number of folders is read, however many look like the right one", async () => {
  const names = Array.from({ length: 400 }, (_, index) => `Connectors ${index}`);
  const home = aHome(names.map((name) => `Documents/Power BI Desktop/${name}/Contoso.mez`));
  const folders = await findFolders(home, nobodys, readConnectorFolder);
  const read: string[] = [];
  const counting = (request: FolderRequest) => {
    read.push(request.path);
    return readConnectorFolder(request);
  };
  expect((await findNearMisses(home, { folders, users: nobodys }, counting)).length).toBe(limits.nearMissSubfolders);
  expect(read.length).toBeLessThanOrEqual(limits.nearMissFolders);
});

test("nothing is read around a folder that does not answer, and a silent one is passed over", async () => {
  const home = aHome(["Documents/Custom Connectors/Contoso.mez", "Programs/Microsoft Power BI Desktop/Contoso.mez"]);
  const custom = join(home.documents, "Power BI Desktop", "Custom Connectors");
  const silent: Folder = { id: folderId(custom, home.platform), path: custom, role: "desktop", state: "no-answer" };
  const read: string[] = [];
  const readFolder: Inspector["readFolder"] = (request) => {
    read.push(request.path);
    return request.path.endsWith("bin") ? Promise.resolve(null) : readConnectorFolder(request);
  };
  const near = await findNearMisses(home, { folders: [silent], users: nobodys }, readFolder);
  expect(near.map(({ path }) => path)).toEqual([join(home.home, "Programs", "Microsoft Power BI Desktop")]);
  expect(read.filter((path) => path.startsWith(home.documents))).toEqual([]);
});

test("on Windows names are compared without case, and both Documents are looked at", async () => {
  const onWindows: UserFolders = {
    platform: "win32",
    home: "C:\\Users\\u",
    documents: "D:\\OneDrive\\Dokumente",
    localAppData: "C:\\Users\\u\\AppData\\Local",
    windows: "C:\\Windows",
    programFiles: ["C:\\Program Files"],
  };
  const tree: Readonly<Record<string, readonly string[]>> = {
    "D:\\OneDrive\\Dokumente": ["POWER BI DESKTOP"],
    "D:\\OneDrive\\Dokumente\\POWER BI DESKTOP": ["custom connectors", "CustomConnectors"],
    "C:\\Users\\u\\Documents": ["Custom Connectors"],
  };
  const holding = new Set([
    "D:\\OneDrive\\Dokumente\\POWER BI DESKTOP\\custom connectors",
    "D:\\OneDrive\\Dokumente\\POWER BI DESKTOP\\CustomConnectors",
    "C:\\Users\\u\\Documents\\Custom Connectors",
  ]);
  const readFolder: Inspector["readFolder"] = ({ path }) => {
    const stamp = { ok: true, value: { sizeBytes: 1, modifiedMs: 1, changedMs: 1 } } as const;
    const files = holding.has(path) ? [{ name: "Contoso.mez", rawName: null, stamp }] : [];
    return Promise.resolve({ state: "present", files, folders: tree[win32.normalize(path)] ?? [] });
  };
  const near = await findNearMisses(onWindows, { folders: [], users: nobodys }, readFolder);
  expect(near.map(({ path }) => path)).toEqual([
    "C:\\Users\\u\\Documents\\Custom Connectors",
    "D:\\OneDrive\\Dokumente\\POWER BI DESKTOP\\CustomConnectors",
  ]);
});

test("an empty folder that quarantined files came from is still one, and no other empty folder is", async () => {
  const home = aHome([]);
  const [origin, other] = ["Customer Connectors", "Custom Conectors"].map((name) => join(home.documents, name)) as [string, string];
  for (const one of [origin, other]) mkdirSync(one, { recursive: true });
  const folders = await findFolders(home, nobodys, readConnectorFolder);
  const elsewhere = join(home.home, "Elsewhere");
  const misses = await findNearMisses(home, { folders, users: nobodys, origins: [origin, elsewhere] }, readConnectorFolder);
  expect(misses.map(({ path }) => path)).toEqual([origin]);
});
