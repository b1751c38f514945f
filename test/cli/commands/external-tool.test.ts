import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run } from "../run-command.ts";

const aFolder = temporaryFolders();

/** A computer with the desktop program in it. */
function aComputer({ isInstalled = true } = {}) {
  const root = aFolder();
  const program = join(root, "Local", "Programs", "Mezzanine", "Mezzanine.exe");
  if (isInstalled) {
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, "");
  }
  const file = join(root, "Common", "Microsoft Shared", "Power BI Desktop", "External Tools", "mezzanine.pbitool.json");
  const context = {
    platform: "win32",
    environment: { "LOCALAPPDATA": join(root, "Local"), "CommonProgramFiles(x86)": join(root, "Common") },
    home: root,
    dataFolder: join(root, "data"),
  } as const;
  return { file, program, context, command: (...argv: readonly string[]) => run(["external-tool", ...argv], context) };
}

test("register shows the file, asks, writes it, and remove takes it away", async () => {
  const { file, program, context, command } = aComputer();
  const dry = await command("register", "--dry-run");
  expect([dry.code, existsSync(file)]).toEqual([0, false]);
  expect(dry.out).toContain("mezzanine.pbitool.json");
  expect(dry.out).toContain(JSON.stringify(program));
  expect((await command("register")).code).toBe(2);
  const declined = await run(["external-tool", "register"], { ...context, ask: () => Promise.resolve("") });
  expect([declined.code, existsSync(file)]).toEqual([1, false]);
  expect(declined.errors).toContain("mezzanine.pbitool.json");
  const done = await run(["external-tool", "register"], { ...context, ask: () => Promise.resolve("y") });
  expect([done.code, existsSync(file)]).toEqual([0, true]);
  expect(json(await command("--json"))).toMatchObject({ state: "registered", file, tool: { path: program, arguments: "" } });
  expect(json(await command("register", "--json"))).toMatchObject({ changes: false, done: false });
  expect(json(await command("remove", "--yes", "--json"))).toMatchObject({ state: "absent", changes: true, done: true });
  expect(existsSync(file)).toBe(false);
});

test("a foreign file is refused and kept", async () => {
  const { file, command } = aComputer();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "{}");
  for (const action of ["register", "remove"]) {
    for (const how of ["--yes", "--dry-run"]) expect((await command(action, how)).code).toBe(1);
  }
  expect(readFileSync(file, "utf8")).toBe("{}");
  expect(json(await command("--json"))).toMatchObject({ state: "foreign" });
});

test("without the desktop program nothing is written", async () => {
  const { file, command } = aComputer({ isInstalled: false });
  const ran = await command("register", "--yes");
  expect([ran.code, ran.out, existsSync(file)]).toEqual([1, "", false]);
  expect(ran.errors).toContain("Install");
});

test("elsewhere than on Windows it is refused, and wrong words are wrong usage", async () => {
  expect((await run(["external-tool"])).code).toBe(1);
  const { command } = aComputer();
  for (const argv of [["add"], ["register", "more"], ["--yes"], ["status", "--dry-run"]]) expect((await command(...argv)).code).toBe(2);
});
