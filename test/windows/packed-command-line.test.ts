import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dscManifest } from "../../electron/engine/export/dsc/dsc-manifests.ts";
import { createDscDriver, type DscManifest, type Instance } from "../builders/dsc-driver.ts";
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
const mezzanine = (...args: readonly string[]) => mezzanineWith("", args);

function mezzanineWith(input: string, args: readonly string[]) {
  const line = [program, ...args].map((one) => `"${one}"`).join(" ");
  return spawnSync(process.env["ComSpec"] ?? "cmd.exe", ["/d", "/s", "/c", `"${line}"`], {
    // Nothing of the project, and no Node, is on the PATH.
    env: { ...process.env, MEZZANINE_HOME: join(folder, "data"), PATH: join(process.env["SystemRoot"] ?? "C:\\Windows", "System32") },
    cwd: folder,
    input,
    encoding: "utf8",
    windowsHide: true,
    windowsVerbatimArguments: true,
  });
}

interface TrustLine {
  readonly state: string;
  readonly entry: { readonly thumbprint: string };
}

const jsonOf = (ran: ReturnType<typeof mezzanine>) => JSON.parse(ran.stdout);

test("the folder of the command line from a path with spaces and letters of other languages", { skip }, async (t) => {
  // Node's `cpSync` mistakes such names on Windows.
  await cp(made ?? "", join(folder, "Programme für alle"), { recursive: true });
  mkdirSync(connectors, { recursive: true });
  reg("add", keyInUse(shellFolders), "/v", "Personal", "/t", "REG_EXPAND_SZ", "/d", documents, "/f");
  // Another test may have left a list; a key must be there to be deleted.
  reg("add", keyInUse(policies), "/f");
  reg("delete", keyInUse(policies), "/f");
  const expected = JSON.parse(readFileSync(golden("expected.json"), "utf8")).find(({ file }: { file: string }) => file === signed);
  const thumbprint: string = expected.signer.sha1;

  await t.test("verifies, and passes on the exit code", () => {
    const verified = mezzanine("verify", golden(signed), "--thumbprint", thumbprint.replaceAll("0", "1"), "--json");
    assert.equal(verified.status, 1, verified.stderr);
    assert.match(verified.stdout, new RegExp(thumbprint, "u"));
  });

  await t.test("installs", () => {
    const installed = mezzanine("install", golden(signed), "--yes", "--json");
    assert.equal(installed.status, 0, installed.stdout + installed.stderr);
    assert.ok(existsSync(join(connectors, signed)));
  });

  await t.test("adds a signer to the trusted list", () => {
    const added = mezzanine("trust", "add", golden(signed), "--yes", "--json");
    assert.equal(added.status, 0, added.stdout + added.stderr);
    assert.deepEqual(
      jsonOf(added).lines.map(({ state, entry }: TrustLine) => [state, entry.thumbprint]),
      [["added", thumbprint]],
    );
  });

  await t.test("scans what it installed, with the trusted list of the registry", () => {
    const scanned = mezzanine("scan", "--json");
    reg("delete", keyInUse(policies), "/f");
    const [only, ...others] = jsonOf(scanned).connectors;
    assert.deepEqual([only.file, others], [signed, []], scanned.stderr);
    assert.ok(!only.findings.some(({ type }: { readonly type: string }) => type === "signer-not-trusted"));
  });

  await t.test("moves into quarantine", () => {
    const moved = mezzanine("quarantine", signed, "--yes", "--json");
    assert.equal(moved.status, 0, moved.stdout + moved.stderr);
    assert.deepEqual(readdirSync(connectors), []);
  });

  await t.test("does what DSC asks through the manifests", async () => {
    const manifest = JSON.parse(JSON.stringify(dscManifest("Connector"))) as DscManifest;
    const {
      test: isThere,
      set,
      export: list,
    } = createDscDriver(manifest, (args, input) => {
      const { status, stdout, stderr } = mezzanineWith(input, args);
      return { code: status ?? -1, out: stdout.replaceAll("\r\n", "\n"), errors: stderr };
    });
    const wanted = { name: "MakePQX-*.pqx", source: golden(signed) };
    const installed = await set(wanted);
    assert.ok("state" in installed && installed.state["_exist"] === true, JSON.stringify(installed));
    const [only, ...others] = (await list()) as readonly Instance[];
    assert.deepEqual([only?.["name"], others], [signed, []]);
    await set({ ...wanted, _exist: false });
    const tested = await isThere({ ...wanted, _exist: false });
    assert.ok("files" in tested && tested["_inDesiredState"] === true, JSON.stringify(tested));
    assert.deepEqual(readdirSync(connectors), []);
  });

  await t.test("reads reports", () => {
    const reports = join(folder, "Berichte 報告");
    mkdirSync(reports);
    const read = mezzanine("reports", reports, "--json");
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(jsonOf(read), []);
  });

  await t.test("explains a finding from its own pages", () => {
    assert.equal(jsonOf(mezzanine("explain", "unsigned", "--json")).kind, "unsigned");
  });
});
