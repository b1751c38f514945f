import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { ExternalToolChange } from "../../../shared/model/external-tool.ts";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { createExternalToolFile, toolBackupsFolder, type ExternalToolPorts } from "../../../electron/engine/external-tool/external-tool.ts";
import type { ElevatedEnd } from "../../../electron/engine/trust/elevated.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

interface Changes extends Partial<Pick<ExternalToolPorts, "platform" | "environment" | "home">> {
  readonly program?: string | null;
  /** Whether this process may write there itself. */
  readonly mayWrite?: boolean;
  /** What the elevated process does, and how the prompt ended. */
  readonly elevated?: (script: string) => ElevatedEnd;
}

function aTool({ program = "C:\\Apps\\Mezzanine\\Mezzanine.exe", mayWrite = true, elevated, ...changes }: Changes = {}) {
  const root = aFolder();
  const file = join(root, "Common Files", "Microsoft Shared", "Power BI Desktop", "External Tools", "mezzanine.pbitool.json");
  const dataFolder = join(root, "data");
  const scripts: string[] = [];
  const real = createFiles();
  const refused = { ok: false, error: "no-rights" } as const;
  const isOurs = (path: string) => mayWrite || path.startsWith(dataFolder);
  const tool = createExternalToolFile({
    platform: "win32",
    environment: { "commonprogramfiles(x86)": join(root, "Common Files"), "CommonProgramFiles": join(root, "wrong") },
    home: join(root, "home"),
    dataFolder,
    findProgram: () => Promise.resolve(program),
    files: {
      ...real,
      makeFolder: (path) => (isOurs(path) ? real.makeFolder(path) : Promise.resolve(refused)),
      writeBytes: (path, bytes) => (isOurs(path) ? real.writeBytes(path, bytes) : Promise.resolve(refused)),
      remove: (path) => (isOurs(path) ? real.remove(path) : Promise.resolve(refused)),
    },
    runElevated: (_program, args) => {
      const script = Buffer.from(args.split(" ").at(-1) ?? "", "base64").toString("utf16le");
      scripts.push(script);
      return Promise.resolve(elevated?.(script) ?? "declined");
    },
    now: () => new Date("2027-01-10T12:00:00Z"),
    ...changes,
  });
  const look = async () => {
    const view = await tool.look();
    if (!view.ok) throw new Error(view.error);
    return view.value;
  };
  const change = async (wanted: ExternalToolChange) => tool.change(wanted, (await look()).shown);
  const put = (content: string | Buffer) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const backups = () => (existsSync(join(dataFolder, toolBackupsFolder)) ? readdirSync(join(dataFolder, toolBackupsFolder)) : []);
  return { tool, look, change, put, file, dataFolder, scripts, backups };
}

const older = JSON.stringify({ name: "Mezzanine", path: "D:\\old\\MEZZANINE.exe" });

test("the file has Microsoft's fields, names the program, and is read back", async () => {
  const { look, change, file, scripts } = aTool();
  expect(await look()).toMatchObject({ state: "absent", file, isProgramOwn: false });
  expect(await change("register")).toEqual({ ok: true, value: { state: "registered", backup: null } });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    version: "1.0.0",
    name: "Mezzanine",
    description: expect.any(String) as unknown,
    path: "C:\\Apps\\Mezzanine\\Mezzanine.exe",
    arguments: "",
    iconData: expect.stringMatching(/^image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/u) as unknown,
  });
  expect(readdirSync(dirname(file))).toEqual(["mezzanine.pbitool.json"]);
  expect(await change("register")).toEqual({ ok: true, value: { state: "registered", backup: null } });
  expect(scripts).toEqual([]);
});

test("our earlier file is kept before it is replaced or removed", async () => {
  const { look, change, put, dataFolder, backups, file } = aTool();
  put(older);
  expect((await look()).state).toBe("outdated");
  const done = await change("register");
  expect(done).toMatchObject({ ok: true, value: { state: "registered" } });
  const kept = join(dataFolder, toolBackupsFolder, backups()[0] ?? "");
  expect(readFileSync(kept, "utf8")).toBe(older);
  expect(await change("remove")).toMatchObject({ ok: true, value: { state: "absent" } });
  expect([existsSync(file), backups().length]).toEqual([false, 2]);
  expect(await change("remove")).toEqual({ ok: true, value: { state: "absent", backup: null } });
});

test("nothing is changed where the earlier file cannot be kept", async () => {
  const { change, put, dataFolder, file } = aTool();
  put(older);
  writeFileSync(dataFolder, "no folder");
  for (const wanted of ["register", "remove"] as const)
    expect(await change(wanted)).toEqual({ ok: false, error: "tool-backup-not-written" });
  expect(readFileSync(file, "utf8")).toBe(older);
});

test("a program that is gone can still be removed from the ribbon, and not added", async () => {
  const { change, put } = aTool({ program: null });
  expect(await change("register")).toEqual({ ok: false, error: "tool-no-program" });
  put(older);
  expect(await change("remove")).toMatchObject({ ok: true, value: { state: "absent" } });
});

const foreign: Readonly<Record<string, string | Buffer>> = {
  "another tool": JSON.stringify({ name: "DAX Studio", path: "C:\\DaxStudio.exe" }),
  "our name, another program": JSON.stringify({ name: "Mezzanine", path: "C:\\evil\\Other.exe" }),
  "our program, another name": JSON.stringify({ name: "Mine", path: "C:\\Mezzanine.exe" }),
  "a program that only ends like ours": JSON.stringify({ name: "Mezzanine", path: "C:\\NotMezzanine.exe" }),
  "fields of a prototype": '{"__proto__":{"name":"Mezzanine","path":"C:\\\\Mezzanine.exe"}}',
  "no JSON": "name: Mezzanine",
  "a list": "[]",
  "nothing": "",
  "deeply nested": "[".repeat(200_000),
  "too large": Buffer.alloc(1024 * 1024 + 1, 0x20),
};

test.each(Object.entries(foreign))("a file that is not ours is never changed: %s", async (_name, content) => {
  const { look, change, put, file, scripts, backups } = aTool();
  put(content);
  expect((await look()).state).toBe("foreign");
  expect(await change("register")).toEqual({ ok: false, error: "tool-foreign" });
  expect(await change("remove")).toEqual({ ok: false, error: "tool-foreign" });
  expect(readFileSync(file).equals(Buffer.from(content))).toBe(true);
  expect([scripts, backups()]).toEqual([[], []]);
});

test("a folder and a link of that name are not ours", async () => {
  const folder = aTool();
  mkdirSync(folder.file, { recursive: true });
  expect(await folder.change("register")).toEqual({ ok: false, error: "tool-foreign" });
  if (process.platform === "win32") return; // a link needs rights there
  const link = aTool();
  link.put(older);
  const target = join(link.dataFolder, "..", "target.json");
  writeFileSync(target, older);
  unlinkSync(link.file);
  symlinkSync(target, link.file);
  expect(await link.change("remove")).toEqual({ ok: false, error: "tool-foreign" });
});

test("only what was shown is done", async () => {
  const { tool, look, put } = aTool();
  const { shown } = await look();
  put(older);
  expect(await tool.change("register", shown)).toEqual({ ok: false, error: "tool-changed-meanwhile" });
  expect(await tool.change("remove", "")).toEqual({ ok: false, error: "tool-changed-meanwhile" });
});

test("without the rights the system asks, and what it did is read back", async () => {
  const copied: string[] = [];
  const { change, file, scripts, dataFolder } = aTool({
    mayWrite: false,
    elevated: () => {
      // As the elevated process does: the source is in our own folder.
      const [source = ""] = readdirSync(dataFolder).filter((name) => name.startsWith("external-tool-"));
      copied.push(source);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, readFileSync(join(dataFolder, source)));
      return "ended";
    },
  });
  expect(await change("register")).toEqual({ ok: true, value: { state: "registered", backup: null } });
  expect(copied).toHaveLength(1);
  expect(readdirSync(dataFolder)).toEqual([]);
  expect(scripts[0]).toContain(Buffer.from(file, "utf8").toString("base64"));
  expect(scripts[0]).not.toContain(file);
});

test.each([
  ["declined", "tool-elevation-declined"],
  ["not-available", "tool-not-written"],
  ["ended", "tool-not-written"],
] as const)("a prompt that %s without a file is no success", async (ended, problem) => {
  const { change, file } = aTool({ mayWrite: false, elevated: () => ended });
  expect(await change("register")).toEqual({ ok: false, error: problem });
  expect(existsSync(file)).toBe(false);
});

test("a file of somebody else that came while the prompt was open is kept", async () => {
  const { change, put, file } = aTool({
    mayWrite: false,
    elevated: () => {
      put(JSON.stringify({ name: "Other", path: "C:\\Other.exe" }));
      return "ended";
    },
  });
  expect(await change("register")).toEqual({ ok: false, error: "tool-changed-meanwhile" });
  expect(readFileSync(file, "utf8")).toContain("Other");
});

test("the elevated process writes only what was shown, and only over what was there", async () => {
  const { change, put, scripts } = aTool({ mayWrite: false, elevated: () => "ended" });
  await change("register");
  put(older);
  await change("register");
  await change("remove");
  const hashes = scripts.map((script) => script.match(/'[0-9A-F]{64}'/gu)?.length ?? 0);
  expect(hashes).toEqual([1, 2, 1]);
  expect(scripts.map((script) => /\[IO\.File\]::(?:Move|Replace)\(|Delete\(\$target\)/u.exec(script)?.[0])).toEqual([
    "[IO.File]::Move(",
    "[IO.File]::Replace(",
    "Delete($target)",
  ]);
});

test("a program in the user's own folder is told, for the button is for all users", async () => {
  const home = join("/", "Users", "ann");
  const own = aTool({ home, program: join(home, "AppData", "Local", "Programs", "Mezzanine", "Mezzanine.exe") });
  expect((await own.look()).isProgramOwn).toBe(true);
  const beside = aTool({ home, program: join("/", "Users", "anna", "Mezzanine.exe") });
  expect((await beside.look()).isProgramOwn).toBe(false);
});

test("elsewhere than on Windows there is nothing to add", async () => {
  expect(await aTool({ platform: "linux" }).tool.look()).toEqual({ ok: false, error: "tool-not-windows" });
  expect(await aTool({ environment: { CommonProgramFiles: "relative" } }).tool.look()).toEqual({ ok: false, error: "tool-not-windows" });
  expect(await aTool({ environment: {} }).tool.look()).toEqual({ ok: false, error: "tool-not-windows" });
});
