import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { keyInUse, own, policies, reg, shellFolders } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** `mezzanine-cli-windows-x64`, made before the tests; absent where npm could not fetch Node. */
const made = process.env["MEZZANINE_CLI_FOLDER"];
const skip = made === undefined ? "there is no folder of the command line" : !own && "this registry belongs to somebody";

const folder = temporaryFolder();
const program = join(folder, "Programme für alle", "mezzanine.cmd");
const documents = join(folder, "Dokumente");
const connectors = join(documents, "Power BI Desktop", "Custom Connectors");
const golden = (name: string) => fileURLToPath(new URL(`../fixtures/golden/${name}`, import.meta.url));
const signed = "makepqx-rsa-sha1.pqx";

/** Through the launcher and the command prompt, as a person starts it. */
function mezzanine(...args: readonly string[]) {
  const line = [program, ...args].map((one) => `"${one}"`).join(" ");
  return spawnSync(process.env["ComSpec"] ?? "cmd.exe", ["/d", "/s", "/c", `"${line}"`], {
    // Nothing of the project, and no Node, is on the PATH.
    env: { ...process.env, MEZZANINE_HOME: join(folder, "data"), PATH: join(process.env["SystemRoot"] ?? "C:\\Windows", "System32") },
    cwd: folder,
    encoding: "utf8",
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
}

const jsonOf = (ran: ReturnType<typeof mezzanine>) => JSON.parse(ran.stdout);

test("the folder of the command line from a path with spaces and letters of other languages", { skip }, async (t) => {
  // Node's `cpSync` mistakes such names on Windows.
  await cp(made ?? "", join(folder, "Programme für alle"), { recursive: true });
  mkdirSync(connectors, { recursive: true });
  reg("add", keyInUse(shellFolders), "/v", "Personal", "/t", "REG_EXPAND_SZ", "/d", documents, "/f");
  const expected = JSON.parse(readFileSync(golden("expected.json"), "utf8")).find(({ file }: { file: string }) => file === signed);
  const thumbprint: string = expected.signer.sha1;

  await t.test("says its version, and that a command does not exist", () => {
    assert.match(mezzanine("--version").stdout, /^mezzanine \d/u);
    assert.equal(mezzanine("no-such-command").status, 2);
  });

  await t.test("verifies", () => {
    const verified = mezzanine("verify", golden(signed), "--thumbprint", thumbprint, "--json");
    assert.equal(verified.status, 0, verified.stderr);
    assert.equal(jsonOf(verified)[0]?.integrity ?? jsonOf(verified).integrity, "intact");
    assert.equal(mezzanine("verify", golden("content-changed.pqx")).status, 1);
  });

  await t.test("installs, and scans what it installed", () => {
    const installed = mezzanine("install", golden(signed), "--yes", "--json");
    assert.equal(installed.status, 0, installed.stdout + installed.stderr);
    assert.ok(existsSync(join(connectors, signed)));
    const scanned = jsonOf(mezzanine("scan", "--json"));
    assert.deepEqual(
      scanned.connectors.map(({ file, integrity }: { file: string; integrity: string }) => [file, integrity]),
      [[signed, "intact"]],
    );
  });

  await t.test("adds a signer to the trusted list, and removes it again", () => {
    const added = mezzanine("trust", "add", golden(signed), "--yes", "--json");
    assert.equal(added.status, 0, added.stdout + added.stderr);
    const scanned = jsonOf(mezzanine("scan", "--json", "--security-level", "trusted-only"));
    assert.equal(scanned.connectors[0].loading.kind, "expected");
    const removed = mezzanine("trust", "remove", thumbprint, "--yes");
    assert.equal(removed.status, 0, removed.stdout + removed.stderr);
    reg("delete", keyInUse(policies), "/f");
  });

  await t.test("moves into quarantine, and back", () => {
    const moved = mezzanine("quarantine", signed, "--yes", "--json");
    assert.equal(moved.status, 0, moved.stdout + moved.stderr);
    assert.deepEqual(readdirSync(connectors), []);
    const undone = mezzanine("undo", "--yes");
    assert.equal(undone.status, 0, undone.stdout + undone.stderr);
    assert.deepEqual(readdirSync(connectors), [signed]);
  });

  await t.test("reads reports", () => {
    const reports = join(folder, "Berichte 報告");
    mkdirSync(reports);
    const read = mezzanine("reports", reports, "--json");
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(jsonOf(read).reports, []);
  });

  await t.test("explains a finding from its own pages", () => {
    assert.equal(jsonOf(mezzanine("explain", "unsigned", "--json")).kind, "unsigned");
  });
});
