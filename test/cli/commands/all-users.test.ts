import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import { aSharedComputer, expandable, plain, type SharedComputer } from "../../builders/a-shared-computer.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run } from "../run-command.ts";

const aFolder = temporaryFolders();
const sid = (last: number) => `S-1-5-21-1-2-3-${last}`;
const shellFolders = "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";
const custom = "Power BI Desktop\\Custom Connectors";

const twoUsers: SharedComputer = {
  profiles: { [sid(1001)]: "C:\\Users\\anna", [sid(1002)]: "C:\\Users\\Bob 文書" },
  signedIn: {
    [sid(1001)]: { [shellFolders]: { Personal: expandable("%USERPROFILE%\\OneDrive – Ünïcorp\\Documents") } },
    [sid(1002)]: { [shellFolders]: { Personal: plain("D:\\Bob") } },
  },
  files: {
    [`C:\\Users\\anna\\OneDrive – Ünïcorp\\Documents\\${custom}\\Fern.mez`]: "Fern",
    [`C:\\Users\\anna\\Documents\\${custom}\\Left.mez`]: "Left",
    [`D:\\Bob\\${custom}\\Moss.mez`]: "Moss",
  },
};

function onComputer(computer: SharedComputer) {
  const home = aFolder();
  const { registry, readSubkeys, inspector, environment, asked } = aSharedComputer(computer);
  const context = {
    platform: "win32",
    environment,
    home,
    cwd: home,
    dataFolder: join(home, "data"),
    registry,
    readSubkeys,
    createInspector: () => inspector,
  } as const;
  return { home, asked, command: (...argv: readonly string[]) => run(argv, context) };
}

interface UsersJson {
  readonly users: readonly {
    readonly user: string;
    readonly problem: { readonly kind: string } | null;
    readonly registry?: object;
    readonly notOpened?: readonly string[];
    readonly connectors?: readonly { readonly folder: string; readonly file: string }[];
  }[];
}

test("scan: each user's own folders, as that user's own scan finds them", async () => {
  const ran = await onComputer(twoUsers).command("scan", "--all-users", "--json");
  expect(ran.code).toBe(0);
  const { users } = json(ran) as UsersJson;
  expect(users.map(({ user, problem, registry }) => [user, problem, registry])).toEqual([
    ["Bob 文書", null, { from: "registry", isLatest: true }],
    ["anna", null, { from: "registry", isLatest: true }],
  ]);
  expect(users.map(({ connectors }) => connectors?.map(({ folder, file }) => [folder, file]))).toEqual([
    [[`D:\\Bob\\${custom}`, "Moss.mez"]],
    [
      [`C:\\Users\\anna\\OneDrive – Ünïcorp\\Documents\\${custom}`, "Fern.mez"],
      [`C:\\Users\\anna\\Documents\\${custom}`, "Left.mez"],
    ],
  ]);
  const text = await onComputer(twoUsers).command("scan", "--all-users");
  expect(text.out.indexOf("Moss.mez")).toBeLessThan(text.out.indexOf("Fern.mez"));
  expect(text.out).toContain("“anna”");
});

test("who could not be read is named, the others go on, and that is exit code 3", async () => {
  const ran = await onComputer({
    ...twoUsers,
    profiles: { ...twoUsers.profiles, [sid(1003)]: "C:\\Users\\carl", [sid(1004)]: "C:\\Users\\dora", [sid(1005)]: "\\\\server\\eve" },
    hives: { "C:\\Users\\carl": { ok: false, error: "access-denied" } },
    signedIn: { ...twoUsers.signedIn, [sid(1004)]: { [shellFolders]: { Personal: plain("\\\\server\\dora") } } },
  }).command("scan", "--all-users", "--json");
  expect(ran.code).toBe(3);
  const { users } = json(ran) as UsersJson;
  expect(users.filter(({ problem }) => problem !== null).map(({ user, problem }) => [user, problem?.kind])).toEqual([
    [sid(1005), "no-profile-folder"],
    ["carl", "registry-not-read"],
    ["dora", "on-the-network"],
  ]);
  expect(users).toHaveLength(5);
  for (const name of ["carl", "dora", "administrator"]) expect(ran.errors).toContain(name);
});

test("what is not the latest is told, with exit code 3", async () => {
  const keys = Array.from({ length: 40 }, () => null);
  const ran = await onComputer({
    profiles: { [sid(1001)]: "C:\\Users\\anna" },
    hives: { "C:\\Users\\anna": { ok: true, value: { isLatest: false, keys } } },
  }).command("scan", "--all-users", "--json");
  expect(ran.code).toBe(3);
  expect(ran.errors).toContain("NTUSER.DAT");
  expect((json(ran) as UsersJson).users[0]?.registry).toEqual({ from: "file", isLatest: false });
});

test("a folder that is a link to another computer is not opened, and that is told", async () => {
  const far = `D:\\Bob\\${custom}`;
  const { command, asked } = onComputer({ ...twoUsers, networkLinks: [far] });
  const ran = await command("scan", "--all-users", "--json");
  expect(ran.code).toBe(3);
  expect(ran.errors).toContain("network");
  expect((json(ran) as UsersJson).users.map(({ notOpened }) => notOpened)).toEqual([[far], []]);
  expect(asked).not.toContain(far);
  expect((await command("snapshot", "--all-users", "--output", "out")).code).toBe(3);
});

test("snapshot: one file for each user, and nothing of a user is opened for writing", async () => {
  const { home, command, asked } = onComputer(twoUsers);
  const ran = await command("snapshot", "--all-users", "--output", "all users");
  expect([ran.code, ran.out]).toEqual([0, ""]);
  const folder = join(home, "all users");
  const stem = hostname().replace(/[^\p{L}\p{N}._-]+/gu, "_");
  expect(readdirSync(folder).toSorted()).toEqual([`${stem}-Bob_文書.json`, `${stem}-anna.json`]);
  const read = parseSnapshot(readFileSync(join(folder, `${stem}-anna.json`), "utf8"));
  expect(read).toMatchObject({
    ok: true,
    value: {
      computer: hostname(),
      user: "anna",
      securityLevel: "not-said",
      connectors: [
        { name: "Fern.mez", role: "desktop" },
        { name: "Left.mez", role: "desktop-dead" },
      ],
    },
  });
  expect(readdirSync(home).toSorted()).toEqual(["all users", "data"]);
  expect(asked.some((path) => path.startsWith("\\\\"))).toBe(false);
  writeFileSync(join(folder, `${stem}-anna.json`), "mine");
  const again = await command("snapshot", "--all-users", "--output", "all users");
  expect([again.code, readFileSync(join(folder, `${stem}-anna.json`), "utf8")]).toEqual([1, "mine"]);
  expect((await command("snapshot", "--all-users", "--output", "all users", "--replace")).code).toBe(0);
});

test("snapshots with replaced names have no names in their files' names either", async () => {
  const { home, command } = onComputer(twoUsers);
  expect((await command("snapshot", "--all-users", "--pseudonyms", "--output", "out")).code).toBe(0);
  expect(readdirSync(join(home, "out")).toSorted()).toEqual(["snapshot-1.json", "snapshot-2.json"]);
  for (const name of readdirSync(join(home, "out"))) {
    const text = readFileSync(join(home, "out", name), "utf8");
    for (const secret of ["anna", "Bob", "Ünïcorp"]) expect(text).not.toContain(secret);
  }
});

test("two profiles of one name have two files", async () => {
  const personal = { [shellFolders]: { Personal: plain("D:\\x") } };
  const { home, command } = onComputer({
    profiles: { [sid(1001)]: "C:\\Users\\anna", [sid(1002)]: "D:\\Users\\Anna" },
    signedIn: { [sid(1001)]: personal, [sid(1002)]: personal },
  });
  expect((await command("snapshot", "--all-users", "--output", "out")).code).toBe(0);
  expect(readdirSync(join(home, "out"))).toHaveLength(2);
});

test("wrong usage, another system, and a registry without the list", async () => {
  const { home, command } = onComputer(twoUsers);
  expect((await command("scan", "--all-users", "folder")).code).toBe(2);
  expect((await command("snapshot", "--all-users")).code).toBe(2);
  const elsewhere = await run(["snapshot", "--all-users", "--output", join(home, "out")], { home, dataFolder: join(home, "data") });
  expect([elsewhere.code, existsSync(join(home, "out"))]).toEqual([2, false]);
  expect(elsewhere.errors).toContain("Windows");
  expect((await onComputer({ profiles: {} }).command("scan", "--all-users")).code).toBe(3);
});
