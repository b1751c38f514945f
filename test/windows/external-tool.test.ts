import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { createFiles } from "../../electron/engine/cleanup/execute/files.ts";
import { elevatedArguments } from "../../electron/engine/external-tool/elevated-change.ts";
import { createExternalToolFile, toolBackupsFolder } from "../../electron/engine/external-tool/external-tool.ts";
import { findDesktopProgram } from "../../electron/engine/external-tool/find-program.ts";
import { powerShellIn } from "../../electron/engine/trust/elevated.ts";
import { own } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const systemRoot = process.env["SystemRoot"] ?? "C:\\Windows";
const program = join(folder, "Local", "Programs", "Mezzanine", "Mezzanine.exe");
/** Wine's own folder for all users; on somebody's Windows one that nothing reads. */
const environment = {
  ...process.env,
  LOCALAPPDATA: join(folder, "Local"),
  ...(own ? {} : { "CommonProgramFiles(x86)": join(folder, "Common Files") }),
};

const tool = createExternalToolFile({
  platform: process.platform,
  environment,
  home: folder,
  dataFolder: join(folder, "data"),
  findProgram: () => findDesktopProgram({ environment, runtime: process.execPath }, createFiles()),
  runElevated: () => Promise.resolve("not-available"),
  files: createFiles(),
  now: () => new Date(),
});

async function look() {
  const view = await tool.look();
  assert.ok(view.ok);
  return view.value;
}

const change = async (wanted: "register" | "remove") => tool.change(wanted, (await look()).shown);

after(async () => {
  await change("remove");
});

test("the button is written where Power BI Desktop looks, read back, and removed", async () => {
  assert.deepEqual(await change("register"), { ok: false, error: "tool-no-program" });
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, "");
  const { file, state, isProgramOwn } = await look();
  assert.deepEqual([state, isProgramOwn], ["absent", true]);
  assert.match(file, /\\Common Files\\Microsoft Shared\\Power BI Desktop\\External Tools\\mezzanine\.pbitool\.json$/u);
  if (own) assert.match(file, /^C:\\Program Files \(x86\)\\/u);
  assert.deepEqual(await change("register"), { ok: true, value: { state: "registered", backup: null } });
  assert.equal((JSON.parse(readFileSync(file, "utf8")) as { path: string }).path, program);
  assert.deepEqual(readdirSync(dirname(file)), ["mezzanine.pbitool.json"]);
  const removed = await change("remove");
  assert.ok(removed.ok);
  assert.equal(existsSync(file), false);
  assert.deepEqual(readdirSync(join(folder, "data", toolBackupsFolder)).length, 1);
});

test("a file of somebody else is neither replaced nor removed", async () => {
  const { file } = await look();
  const theirs = JSON.stringify({ name: "Other tool", path: "C:\\Other.exe" });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, theirs, { flag: "wx" });
  assert.deepEqual(await change("register"), { ok: false, error: "tool-foreign" });
  assert.deepEqual(await change("remove"), { ok: false, error: "tool-foreign" });
  assert.equal(readFileSync(file, "utf8"), theirs);
  writeFileSync(file, JSON.stringify({ name: "Mezzanine", path: program })); // so that it is removed at the end
});

test(
  "what the elevated process runs writes, replaces and removes, and nothing else than what was shown",
  { skip: own && "Wine has no PowerShell" },
  () => {
    const hash = (text: string) => createHash("sha256").update(text).digest("hex").toUpperCase();
    const source = join(folder, "source.json");
    const target = join(folder, "Öffentlich 文書", "it's.json");
    const run = (...args: Parameters<typeof elevatedArguments>) =>
      spawnSync(powerShellIn(systemRoot), elevatedArguments(...args).split(" "), { windowsHide: true }).status;
    writeFileSync(source, "one");
    assert.equal(run({ kind: "write", source, sourceSha256: hash("two"), target, before: null }), 3);
    assert.equal(run({ kind: "write", source, sourceSha256: hash("one"), target, before: null }), 0);
    assert.equal(readFileSync(target, "utf8"), "one");
    assert.notEqual(run({ kind: "write", source, sourceSha256: hash("one"), target, before: null }), 0);
    writeFileSync(source, "two");
    assert.equal(run({ kind: "write", source, sourceSha256: hash("two"), target, before: hash("other") }), 3);
    assert.equal(run({ kind: "write", source, sourceSha256: hash("two"), target, before: hash("one") }), 0);
    assert.equal(readFileSync(target, "utf8"), "two");
    assert.deepEqual(readdirSync(dirname(target)), ["it's.json"]);
    assert.equal(run({ kind: "remove", target, before: hash("one") }), 3);
    assert.equal(run({ kind: "remove", target, before: hash("two") }), 0);
    assert.equal(existsSync(target), false);
  },
);
