import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createTrustFiles } from "../../electron/engine/trust/exports/create-trust-files.ts";
import { printScript, type ScriptTask } from "../../electron/engine/trust/exports/powershell-scripts.ts";
import { noStoredList } from "../../electron/engine/trust/plan-trust-change.ts";
import { policyKey, policyValue } from "../../electron/engine/trust/read-policy.ts";
import { createRegExeReader } from "../../electron/engine/trust/reg-exe.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import { own, reg } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// The scripts for administrators, run by Windows PowerShell in a key of the tests' own.

const folder = temporaryFolder();
const skip = own && "Wine has no PowerShell";
const tests = "Software\\Mezzanine tests";
const list = `HKEY_CURRENT_USER\\${tests}\\Policy`;
const [mine, theirs] = ["1A".repeat(20), "2B".repeat(20)] as [Thumbprint, Thumbprint];

after(() => void spawnSync("reg.exe", ["delete", `HKEY_CURRENT_USER\\${tests}`, "/f"], { windowsHide: true }));

function runScript(task: ScriptTask) {
  const text = printScript(task, [mine])
    .replace("[Microsoft.Win32.RegistryHive]::LocalMachine", "[Microsoft.Win32.RegistryHive]::CurrentUser")
    .replace("'Software\\Policies\\Microsoft\\Power BI Desktop'", `'${tests}\\Policy'`)
    .replace("'Software\\Mezzanine'", `'${tests}\\Record'`);
  const path = join(folder, "script.ps1");
  writeFileSync(path, text, "latin1");
  const args = ["-NoProfile", "-ExecutionPolicy", "Bypass", "-File", path];
  const { status, stdout, stderr } = spawnSync("powershell.exe", args, { encoding: "latin1", windowsHide: true });
  return { status, lines: stdout.trim().split(/\r?\n/u), errors: stderr };
}

async function stored() {
  const values = await createRegExeReader({ systemRoot: process.env["SystemRoot"] ?? "C:\\Windows", dataFolder: folder })(list);
  return values.ok ? values.value.get(policyValue.toLowerCase()) : undefined;
}

test("a registry file sets the list, and its undo removes it", async () => {
  reg("add", list, "/v", "EnableCustomVisuals", "/t", "REG_DWORD", "/d", "1", "/f");
  const files = createTrustFiles("reg", [mine, theirs], noStoredList);
  assert.ok(files.ok);
  for (const [name, expected] of [
    ["add-trusted-thumbprints.reg", { kind: "list", text: `${mine}\0${theirs}` }],
    ["undo.reg", undefined],
  ] as const) {
    const bytes = files.value.find((file) => file.name === name)?.bytes;
    const path = join(folder, name);
    writeFileSync(path, `${bytes?.toString("utf16le").replace(policyKey, () => list)}`, "utf16le");
    reg("import", path);
    assert.deepEqual(await stored(), expected);
  }
});

test("the list is merged once, and undoing it removes nothing of others", { skip }, async () => {
  reg("add", list, "/v", policyValue, "/t", "REG_MULTI_SZ", "/d", `\u200E${theirs}\\0Contoso`, "/f");
  assert.equal(runScript("detect-add").status, 1);
  for (const _ of ["first", "again"]) {
    const { status, lines, errors } = runScript("add");
    assert.deepEqual([status, lines.length, errors], [0, 1, ""]);
    assert.deepEqual(await stored(), { kind: "list", text: `\u200E${theirs}\0Contoso\0${mine}` });
  }
  assert.equal(runScript("detect-add").status, 0);
  assert.equal(runScript("detect-undo").status, 1);
  assert.deepEqual(runScript("discover-add").lines, ["Compliant"]);
  assert.equal(runScript("undo").status, 0);
  assert.deepEqual(await stored(), { kind: "list", text: `\u200E${theirs}\0Contoso` });
  assert.equal(runScript("detect-undo").status, 0);
});

test("an entry that was there before is not removed by undoing", { skip }, async () => {
  reg("add", list, "/v", policyValue, "/t", "REG_MULTI_SZ", "/d", mine.toLowerCase(), "/f");
  assert.equal(runScript("add").status, 0);
  assert.equal(runScript("undo").status, 0);
  assert.deepEqual(await stored(), { kind: "list", text: mine.toLowerCase() });
});

test("one text stays one text", { skip }, async () => {
  reg("add", list, "/v", policyValue, "/t", "REG_SZ", "/d", theirs, "/f");
  assert.equal(runScript("add").status, 0);
  assert.deepEqual(await stored(), { kind: "text", text: `${theirs}\r\n${mine}` });
  assert.equal(runScript("undo").status, 0);
  assert.deepEqual(await stored(), { kind: "text", text: theirs });
});
