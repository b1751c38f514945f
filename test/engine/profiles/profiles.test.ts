import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import { listProfiles } from "../../../electron/engine/profiles/list-profiles.ts";
import { readUserHost } from "../../../electron/engine/profiles/user-host.ts";
import { readKnownFolders } from "../../../electron/engine/scan/known-folders.ts";
import type { RegistryValue } from "../../../electron/engine/trust/registry.ts";
import { aHive, regExpandable, regText, utf16, withChecksum, type HiveKeyFacts } from "../../builders/a-hive.ts";
import { aSharedComputer, expandable, plain, type SharedComputer } from "../../builders/a-shared-computer.ts";

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/hives/${name}`, import.meta.url)));
const sid = (last: number) => `S-1-5-21-1004336348-1177238915-682003330-${last}`;
const shellFolders = "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";
const anna = { sid: sid(1001), folder: "C:\\Users\\anna", name: "anna" };

test("people are listed, and services and what is left of a profile are not", async () => {
  const { readSubkeys } = aSharedComputer({
    profiles: {
      "S-1-5-18": "%systemroot%\\system32\\config\\systemprofile",
      "S-1-5-19": "%systemroot%\\ServiceProfiles\\LocalService",
      "S-1-5-80-3880718306-3832830129-1677859214-2598158968-1052248003": "C:\\Windows\\ServiceProfiles\\PBIEgwService",
      [sid(1002)]: "%SystemDrive%\\Users\\Żaneta 文書\\",
      [sid(1001)]: "C:\\Users\\anna",
      [`${sid(1001)}.bak`]: "C:\\Users\\anna.old",
      "S-1-12-1-1111111111-2222222222-3333333333-4444444444": "D:\\Users\\AzureAnna",
      [sid(1003)]: "\\\\server\\profiles\\eve",
      [sid(1004)]: "%NOWHERE%\\eve",
      "S-1-5-21-1": "C:\\Users\\short",
    },
  });
  const listed = await listProfiles(readSubkeys, { SystemDrive: "C:" });
  expect(listed).toEqual({
    ok: true,
    value: [
      { sid: "S-1-12-1-1111111111-2222222222-3333333333-4444444444", folder: "D:\\Users\\AzureAnna", name: "AzureAnna" },
      { sid: sid(1003), folder: "", name: sid(1003) },
      { sid: sid(1004), folder: "", name: sid(1004) },
      anna,
      { sid: sid(1002), folder: "C:\\Users\\Żaneta 文書", name: "Żaneta 文書" },
    ],
  });
});

const hostOn = async (computer: Omit<SharedComputer, "profiles">, profile = anna) => {
  const shared = aSharedComputer({ profiles: {}, ...computer });
  const { registry, environment, inspector, asked } = shared;
  const readHive = inspector.readHive ?? (() => Promise.resolve(err("inspector-failed" as const)));
  const found = await readUserHost(profile, {
    registry,
    environment: { ...environment, USERNAME: "admin", OneDrive: "C:\\Users\\admin\\OneDrive" },
    readHive,
  });
  return { found, asked };
};

const foldersOn = async (computer: Omit<SharedComputer, "profiles">) => {
  const { found } = await hostOn(computer);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const { documents, localAppData, home, oneDrives } = await readKnownFolders(found.value.host);
  return { documents, localAppData, home, oneDrives, from: found.value.from, isLatest: found.value.isLatest };
};

const signedIn = (personal: RegistryValue, more: Record<string, Record<string, RegistryValue>> = {}) => ({
  signedIn: { [anna.sid]: { [shellFolders]: { Personal: personal }, ...more } },
});

test("the folders of a user who is not signed in come from the file of the profile", async () => {
  expect(await foldersOn({ hives: { "C:\\Users\\anna": fixture("redirected.dat") } })).toEqual({
    documents: "C:\\Users\\anna\\OneDrive – Ünïcorp\\Dokumente 文書",
    localAppData: "C:\\Users\\anna\\AppData\\Local",
    home: "C:\\Users\\anna",
    oneDrives: ["C:\\Users\\anna\\OneDrive – Ünïcorp"],
    from: "file",
    isLatest: true,
  });
  expect((await foldersOn({ hives: { "C:\\Users\\anna": fixture("plain.dat") } })).documents).toBe("D:\\Data\\Bob's Documents");
});

test("of a user who is signed in the registry is asked, and the file is left alone", async () => {
  const computer = signedIn(expandable("%onedrive%\\Docs"), { Environment: { OneDrive: expandable("%USERPROFILE%\\OD") } });
  const { found, asked } = await hostOn(computer);
  expect(found).toMatchObject({ ok: true, value: { from: "registry", isLatest: true } });
  expect(asked.filter((one) => one.endsWith("NTUSER.DAT"))).toEqual([]);
  expect(await foldersOn(computer)).toMatchObject({ documents: "C:\\Users\\anna\\OD\\Docs", oneDrives: ["C:\\Users\\anna\\OD"] });
});

test("without a value it is where Windows puts it", async () => {
  expect((await foldersOn({ signedIn: { [anna.sid]: { [shellFolders]: {} } } })).documents).toBe("C:\\Users\\anna\\Documents");
});

test("variables have this user's values and never those of who asks", async () => {
  const session = { "Volatile Environment": { HOMEDRIVE: plain("C:"), HOMEPATH: plain("\\Users\\anna"), USERNAME: plain("anna") } };
  const home = signedIn(expandable("%HOMEDRIVE%%HOMEPATH%\\My Documents"), session);
  expect((await foldersOn(home)).documents).toBe("C:\\Users\\anna\\My Documents");
  const machine = {
    "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment": { DATA: expandable("%SystemDrive%\\Data") },
  };
  expect((await foldersOn({ ...signedIn(expandable("%data%\\anna")), keys: machine })).documents).toBe("C:\\Data\\anna");
  const renamed = signedIn(expandable("%USERPROFILE%\\Docs"), {
    Environment: { USERPROFILE: plain("C:\\Users\\eve"), SystemRoot: plain("C:\\Evil") },
  });
  expect((await foldersOn(renamed)).documents).toBe("C:\\Users\\anna\\Docs");
  const { found } = await hostOn(renamed);
  expect(found.ok && Object.entries(found.value.host.environment).filter(([name]) => name.toLowerCase() === "systemroot")).toEqual([
    ["SystemRoot", "C:\\Windows"],
  ]);
  for (const name of ["USERNAME", "OneDrive", "HOMEDRIVE"]) {
    const { found: unknown } = await hostOn(signedIn(expandable(`C:\\Docs\\%${name}%\\%${name}%`)));
    expect(unknown).toMatchObject({ error: { kind: "unknown-variables", names: [name] } });
  }
});

test("nothing on the network is opened, and no account signs in there", async () => {
  for (const path of ["\\\\server\\users\\anna", "//server/users/anna", "\\\\server\\%USERNAME%"]) {
    expect((await hostOn(signedIn(expandable(path)))).found).toMatchObject({ error: { kind: "on-the-network" } });
  }
  const mapped = signedIn(plain("Z:\\anna"), { "Network\\Z": { RemotePath: plain("\\\\server\\users") } });
  expect((await hostOn(mapped)).found).toEqual({ ok: false, error: { kind: "on-the-network", path: "Z:\\anna" } });
  const oneDrive = signedIn(plain("C:\\Docs"), {
    Environment: { OneDrive: plain("\\\\server\\share"), OneDriveCommercial: plain("D:\\OD") },
  });
  expect((await foldersOn(oneDrive)).oneDrives).toEqual(["D:\\OD"]);
  for (const path of ["Documents", "\\\\?\\C:\\Docs", "C:Docs"]) {
    expect((await hostOn(signedIn(plain(path)))).found).toMatchObject({ error: { kind: "not-a-path" } });
  }
});

const hiveWith = (personal: string, environment: HiveKeyFacts = {}) =>
  aHive({
    keys: {
      SOFTWARE: {
        keys: {
          microsoft: {
            keys: {
              Windows: {
                keys: {
                  CurrentVersion: {
                    keys: { Explorer: { keys: { "User Shell Folders": { values: [["personal", regExpandable, utf16(personal)]] } } } },
                  },
                },
              },
            },
          },
        },
      },
      Environment: environment,
    },
  });

test("a file that is not the latest is told, and one that cannot be read is named", async () => {
  const waiting = hiveWith("%OneDrive%\\Docs", { values: [["OneDrive", regText, utf16("D:\\OD")]] });
  waiting.writeUInt32LE(9, 4);
  expect(await foldersOn({ hives: { "C:\\Users\\anna": withChecksum(waiting) } })).toMatchObject({
    documents: "D:\\OD\\Docs",
    isLatest: false,
  });
  for (const because of ["access-denied", "in-use", "damaged", "no-answer"] as const) {
    const { found } = await hostOn({ hives: { "C:\\Users\\anna": { ok: false, error: because } } });
    expect(found).toEqual({ ok: false, error: { kind: "registry-not-read", because } });
  }
  expect((await hostOn({})).found).toEqual({ ok: false, error: { kind: "registry-not-read", because: "vanished" } });
  expect((await hostOn({}, { ...anna, folder: "" })).found).toEqual({ ok: false, error: { kind: "no-profile-folder" } });
});
