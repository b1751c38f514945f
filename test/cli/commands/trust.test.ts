import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aThumbprint } from "../../builders/a-signature.ts";
import { aSigningInspector } from "../../engine/inventory/a-signing-inspector.ts";
import { temporaryHomes, type Home } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aPlainHome = temporaryHomes();

function aHome(files: Readonly<Record<string, string>>) {
  const home = aPlainHome(files);
  const context = { ...home.context, createInspector: aSigningInspector };
  mkdirSync(context.dataFolder, { recursive: true });
  const list = join(context.dataFolder, "trusted-thumbprints.txt");
  return {
    ...home,
    list,
    trust: (...argv: readonly string[]) => run(["trust", ...argv], context),
    answering: (answer: string, ...argv: readonly string[]) => run(["trust", ...argv], { ...context, ask: () => Promise.resolve(answer) }),
    read: () => (existsSync(list) ? readFileSync(list, "utf8") : null),
  };
}

const [a, b, c] = [aThumbprint("A"), aThumbprint("B"), aThumbprint("C")];
const grouped = (hex: string) => hex.replace(/.{4}(?!$)/gu, "$& ");

test("the list names who needs each entry, and whether the recommended setting would do", async () => {
  const home = aHome({ "One.pqx": "One by A", "Two.pqx": "Two by B" });
  writeFileSync(home.list, `${a}\n${c.toLowerCase()}\n`);
  const listed = await home.trust("--json");
  expect(json(listed)).toMatchObject({
    entries: [
      { thumbprint: a, neededBy: ["One.pqx"], name: "A Ltd", lowerCase: false, certificate: "valid" },
      { thumbprint: c, neededBy: [], lowerCase: true, certificate: null },
    ],
    recommended: { kind: "not-yet", files: ["Two.pqx"] },
  });
  expect((await home.trust()).out).toContain("One.pqx");
  await home.trust("add", "Two.pqx", "--yes");
  expect(json(await home.trust("--json"))).toMatchObject({ recommended: { kind: "possible", connectors: 2 } });
});

test("add shows the change and asks; nothing is written without a yes", async () => {
  const home = aHome({ "One.pqx": "One by A" });
  writeFileSync(home.list, `# theirs\n${b}\n`);
  const dry = await home.trust("add", grouped(a), "--dry-run");
  expect([dry.code, dry.out.includes(`+ ${grouped(a)}`), dry.out.includes(home.list)]).toEqual([0, true, true]);
  expect((await home.trust("add", a)).code).toBe(2);
  expect((await home.answering("no", "add", a)).code).toBe(1);
  expect(home.read()).toBe(`# theirs\n${b}\n`);
  expect((await home.answering("y", "add", "One.pqx")).code).toBe(0);
  expect(home.read()).toBe(`# theirs\n${b}\n${a}\n`);
  expect(json(await home.trust("add", a, "--json"))).toMatchObject({ changes: false, done: false, alreadyThere: [a] });
});

test("remove and restore", async () => {
  const home = aHome({});
  writeFileSync(home.list, `${a}\nsee ticket\n${b}\n`);
  expect((await home.trust("restore", "--yes")).code).toBe(1);
  expect((await home.trust("remove", a.toLowerCase(), "see ticket", "--yes")).code).toBe(0);
  expect(home.read()).toBe(`${b}\n`);
  const backups = json(await home.trust("backups", "--json")) as { backups: { id: string; entries: unknown[] }[] };
  expect(backups.backups).toMatchObject([{ entries: [{}, {}, {}] }]);
  expect((await home.trust("restore", "gone.txt", "--yes")).code).toBe(2);
  expect((await home.trust("restore", "--yes")).code).toBe(0);
  expect(home.read()).toBe(`${a}\nsee ticket\n${b}\n`);
});

test.each<[string, readonly string[], number]>([
  ["no thumbprint", ["add", "0123456789 0123456789 01"], 1],
  ["one of SHA-256", ["add", "AB".repeat(32), "--yes"], 1],
  ["a file that is not there", ["add", "gone.pqx", "--yes"], 3],
  ["a file without a signature", ["add", "Plain.mez", "--yes"], 1],
  ["a file that was changed", ["add", "Changed.pqx", "--yes"], 1],
])("add refuses %s", async (_, argv, code) => {
  const home = aHome({ "Plain.mez": "Plain", "Changed.pqx": "Changed not by A" });
  const ran = await home.trust(...argv);
  expect([ran.code, ran.errors === "", home.read()]).toEqual([code, false, null]);
});

const publishersOf = async (home: { readonly trust: Home["command"] }) =>
  (json(await home.trust("publishers", "--json")) as { publishers: { sha1: string; accepted: { how: string } | null; files: string[] }[] })
    .publishers;

test("accept on sight, with a thumbprint to compare, and revoke", async () => {
  const home = aHome({ "One.pqx": "One by A", "Two.pqx": "Two by B" });
  expect((await home.trust("accept", "One.pqx", "--compared", b)).code).toBe(1);
  expect((await publishersOf(home)).map(({ accepted }) => accepted)).toEqual([null, null]);
  expect((await home.trust("accept", "One.pqx", "--compared", `Our thumbprint is ${grouped(a)}, as on our site.`)).code).toBe(0);
  expect((await home.trust("accept", b, "--note", "Known")).code).toBe(0);
  expect(await publishersOf(home)).toMatchObject([
    { sha1: a, accepted: { how: "thumbprint-compared" }, files: ["One.pqx"] },
    { sha1: b, accepted: { how: "on-sight" }, files: ["Two.pqx"] },
  ]);
  expect((await home.trust("revoke", a)).code).toBe(0);
  expect((await publishersOf(home))[0]?.accepted).toBeNull();
  expect((await home.trust("accept", c)).code).toBe(2);
  expect((await home.trust("publishers")).out).toContain("A Ltd");
});

test("a dry run accepts nobody", async () => {
  const home = aHome({ "One.pqx": "One by A" });
  expect((await home.trust("accept", "One.pqx", "--dry-run")).code).toBe(0);
  expect((await publishersOf(home))[0]?.accepted).toBeNull();
});

test("a scan reports what became of a signature, and accept settles it", async () => {
  const home = aHome({ "One.pqx": "One by A" });
  await home.trust("publishers");
  writeFileSync(join(home.custom, "One.pqx"), "One");
  const scan = async () => run(["scan", "--json"], { ...home.context, createInspector: aSigningInspector });
  const typesOf = async () => (json(await scan()) as { findings: { type: string }[] }).findings.map(({ type }) => type);
  expect(await typesOf()).toContain("signature-gone");
  expect((await home.trust("accept", "One.pqx")).code).toBe(0);
  expect(await typesOf()).not.toContain("signature-gone");
});

test("export writes the files into a new folder, and nothing in a dry run", async () => {
  const home = aHome({ "One.pqx": "One by A" });
  const output = join(home.home, "out");
  expect((await home.trust("export", "intune", "--output", output)).code).toBe(1);
  expect((await home.trust("export", "intune", "One.pqx", "--output", output, "--dry-run")).code).toBe(0);
  expect(existsSync(output)).toBe(false);
  const saved = json(await home.trust("export", "intune", "One.pqx", "--output", output, "--json")) as { folder: string; files: string[] };
  expect(readdirSync(saved.folder).sort()).toEqual([...saved.files].sort());
  expect((await home.trust("export", "intune", "One.pqx", "--output", output)).code).toBe(0);
  expect(readdirSync(output)).toHaveLength(2);
});
