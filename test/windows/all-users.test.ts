import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { closeSync, constants, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../electron/cli/command-line.ts";
import { noPrograms } from "../../electron/engine/diagnosis/running-programs.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { profileList } from "../../electron/engine/profiles/list-profiles.ts";
import { createRegExeSubkeyReader } from "../../electron/engine/trust/reg-exe.ts";
import { englishWords } from "../cli/run-command.ts";
import { aReader, keyInUse, reg, shellFolders } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Two people with profiles of their own, one signed in and one not, as an administrator sees them.

const folder = temporaryFolder();
const fixture = (...path: readonly string[]) => fileURLToPath(new URL(join("..", "fixtures", ...path), import.meta.url));
const entry = new URL("../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const [signedIn, away, gone] = [1001, 1002, 1003].map((last) => `S-1-5-21-1111111111-2222222222-3333333333-${last}`);
const profiles = {
  [signedIn ?? ""]: join(folder, "Users", "Żaneta Größe"),
  [away ?? ""]: join(folder, "Users", "Анна 文書"),
  [gone ?? ""]: join(folder, "Users", "gone"),
};
const [first = "", second = ""] = Object.values(profiles);
const custom = join("Power BI Desktop", "Custom Connectors");
const connector = "makepqx-rsa-sha1.pqx";

function connectorIn(documents: string): void {
  mkdirSync(join(documents, custom), { recursive: true });
  copyFileSync(fixture("golden", connector), join(documents, custom, connector));
}

for (const [sid, path] of Object.entries(profiles)) {
  reg("add", `${keyInUse(profileList)}\\${sid}`, "/v", "ProfileImagePath", "/t", "REG_EXPAND_SZ", "/d", path, "/f");
}
reg(
  "add",
  `${keyInUse(profileList)}\\S-1-5-18`,
  "/v",
  "ProfileImagePath",
  "/t",
  "REG_EXPAND_SZ",
  "/d",
  "%SystemRoot%\\system32\\config\\systemprofile",
  "/f",
);
const usersKey = shellFolders.replace("HKEY_CURRENT_USER", `HKEY_USERS\\${signedIn}`);
reg("add", keyInUse(usersKey), "/v", "Personal", "/t", "REG_EXPAND_SZ", "/d", "%USERPROFILE%\\Meine Dokumente", "/f");
connectorIn(join(first, "Meine Dokumente"));
connectorIn(join(second, "OneDrive – Ünïcorp", "Dokumente 文書"));
copyFileSync(fixture("hives", "redirected.dat"), join(second, "NTUSER.DAT"));

const readSubkeys = createRegExeSubkeyReader({ systemRoot: process.env["SystemRoot"] ?? "C:\\Windows", dataFolder: folder });

async function mezzanine(...args: readonly string[]) {
  const written = { stdout: "", stderr: "" };
  const status = await runCommandLine(args, {
    stdout: { write: (text) => void (written.stdout += text), isTerminal: false, columns: 100 },
    stderr: { write: (text) => void (written.stderr += text), isTerminal: false, columns: 100 },
    words: englishWords,
    environment: process.env,
    platform: process.platform,
    home: join(folder, "administrator"),
    cwd: folder,
    dataFolder: join(folder, "data"),
    registry: aReader(folder),
    readSubkeys: (key) => readSubkeys(keyInUse(key)),
    readPrograms: noPrograms,
    runtime: process.execPath,
    version: "0.0.0",
    findingPages: new URL("../../docs/findings/", import.meta.url),
    now: () => new Date(),
    createInspector: () => createNodeInspector({ entry, size: 1 }),
    culture: "en",
    ask: null,
    askSecret: null,
    readInput: () => Promise.resolve(""),
  });
  return { status, ...written };
}

/** Every file and folder of the users, with its content and its time. */
const everything = () =>
  readdirSync(join(folder, "Users"), { recursive: true, withFileTypes: true })
    .map((one) => {
      const path = join(one.parentPath, one.name);
      const hash = one.isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : "";
      return [path, hash, statSync(path).mtimeMs] as const;
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

interface Users {
  readonly users: readonly {
    readonly user: string;
    readonly problem: { readonly kind: string; readonly because?: string } | null;
    readonly registry?: { readonly from: string; readonly isLatest: boolean };
    readonly connectors?: readonly { readonly folder: string; readonly file: string }[];
  }[];
}

test("each user's connectors are found, by the registry or by the file of the profile, and nothing is changed", async () => {
  const before = everything();
  const ran = await mezzanine("scan", "--all-users", "--quick", "--json");
  assert.equal(ran.status, 3, ran.stderr);
  const { users } = JSON.parse(ran.stdout) as Users;
  // Wine has a user of its own.
  const own = users.filter(({ user }) => ["Żaneta Größe", "Анна 文書", "gone"].includes(user));
  assert.deepEqual(
    own.map(({ user, problem, registry, connectors }) => [
      user,
      problem?.because ?? registry?.from,
      connectors?.filter((one) => one.folder.startsWith(folder)).map((one) => [one.folder, one.file]),
    ]),
    [
      ["gone", "vanished", undefined],
      ["Żaneta Größe", "registry", [[join(first, "Meine Dokumente", custom), connector]]],
      ["Анна 文書", "file", [[join(second, "OneDrive – Ünïcorp", "Dokumente 文書", custom), connector]]],
    ],
  );
  assert.match(ran.stderr, /gone/u);
  assert.deepEqual(everything(), before);
});

test("one snapshot for each user", async () => {
  const before = everything();
  const ran = await mezzanine("snapshot", "--all-users", "--output", "Alle Schnappschüsse");
  assert.equal(ran.status, 3, ran.stderr);
  const names = readdirSync(join(folder, "Alle Schnappschüsse"));
  /** Wine has a user of its own. */
  const isOurs = (user: string) => ["Żaneta_Größe", "Анна_文書", "gone"].includes(user);
  assert.deepEqual(
    names
      .map((name) => /-([^-]+)\.json$/u.exec(name)?.[1] ?? "")
      .filter(isOurs)
      .toSorted(),
    ["Żaneta_Größe", "Анна_文書"],
  );
  for (const name of names.filter((one) => /(?:Größe|文書)/u.test(one))) {
    const snapshot = JSON.parse(readFileSync(join(folder, "Alle Schnappschüsse", name), "utf8")) as {
      readonly connectors: readonly { readonly name: string }[];
    };
    assert.ok(
      snapshot.connectors.some((one) => one.name === connector),
      name,
    );
  }
  assert.deepEqual(everything(), before);
});

test("a registry file that is held by the system is named", async () => {
  // UV_FS_O_EXLOCK: opened without sharing, as the system has the file of who is signed in.
  const held = openSync(join(second, "NTUSER.DAT"), constants.O_RDWR | 0x1000_0000);
  const ran = await mezzanine("scan", "--all-users", "--quick", "--json");
  closeSync(held);
  assert.equal(ran.status, 3);
  const { users } = JSON.parse(ran.stdout) as Users;
  assert.deepEqual(users.find(({ user }) => user === "Анна 文書")?.problem, { kind: "registry-not-read", because: "in-use" });
});
