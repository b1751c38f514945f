import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { dscManifest } from "../../../electron/engine/export/dsc/dsc-manifests.ts";
import { computerConfiguration, manifestNames, userConfiguration } from "../../../electron/engine/export/dsc/export-dsc.ts";
import type { DscResourceName } from "../../../electron/engine/export/dsc/dsc-resources.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { createDscDriver, type DscManifest } from "../../builders/dsc-driver.ts";
import { quarantinedIn, temporaryHomes, type Home } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();
const thumbprint = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";
const another = "26AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const manifestOf = (resource: DscResourceName) => JSON.parse(JSON.stringify(dscManifest(resource))) as DscManifest;

/** Through the command line of this process. */
const resourceIn = (home: Home, resource: DscResourceName) =>
  createDscDriver(manifestOf(resource), (args, input) => run(args, { ...home.context, readInput: () => Promise.resolve(input) }));

const listFile = (home: Home) => join(home.context.dataFolder, "trusted-thumbprints.txt");
const filesOf = (home: Home, ...names: readonly string[]) =>
  names.map((name) => expect.objectContaining({ folder: home.custom, name, sha256: expect.stringMatching(/^[0-9A-F]{64}$/u) }));
const hashOf = async (home: Home, name: string) => {
  const found = json(await home.command("scan", "--json")) as { connectors: readonly { file: string; sha256: string }[] };
  return found.connectors.find(({ file }) => file === name)?.sha256;
};

function sent(home: Home, name: string, text: string): string {
  const folder = join(home.home, "Downloads");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("Mezzanine/TrustedThumbprints", () => {
  test("gets, tests, foresees and sets what is asked for, and leaves the rest of the list", async () => {
    const home = aHome({});
    mkdirSync(home.context.dataFolder);
    writeFileSync(listFile(home), `# ours\n${another}\n`);
    const { get, test: isThere, set, whatIf, export: list } = resourceIn(home, "TrustedThumbprints");
    const wanted = { thumbprints: [thumbprint] };
    expect(await get(wanted)).toEqual({ thumbprints: [], _exist: false });
    expect(await get(null)).toEqual({ thumbprints: [another], _exist: true });
    expect(await isThere(wanted)).toEqual({ thumbprints: [], _exist: false, _inDesiredState: false });
    const changed = { state: { thumbprints: [thumbprint], _exist: true }, changed: ["thumbprints", "_exist"] };
    expect(await whatIf(wanted)).toEqual(changed);
    expect(readFileSync(listFile(home), "utf8")).toBe(`# ours\n${another}\n`);
    expect(await set(wanted)).toEqual(changed);
    expect(await isThere(wanted)).toEqual({ ...changed.state, _inDesiredState: true });
    expect(await set(wanted)).toEqual({ ...changed, changed: [] });
    expect(readFileSync(listFile(home), "utf8")).toBe(`# ours\n${another}\n${thumbprint}\n`);
    expect(await list()).toEqual([{ thumbprints: [another, thumbprint], _exist: true }]);
    const gone = { ...wanted, _exist: false };
    expect(await isThere(gone)).toEqual({ ...changed.state, _inDesiredState: false });
    expect(await set(gone)).toEqual({ state: { thumbprints: [], _exist: false }, changed: ["thumbprints", "_exist"] });
    expect(readFileSync(listFile(home), "utf8")).toBe(`# ours\n${another}\n`);
  });

  test("trust restore takes a change back", async () => {
    const home = aHome({});
    mkdirSync(home.context.dataFolder);
    writeFileSync(listFile(home), `${another}\n`);
    const { set } = resourceIn(home, "TrustedThumbprints");
    expect(await set({ thumbprints: [thumbprint] })).toMatchObject({ changed: ["thumbprints", "_exist"] });
    expect((await home.command("trust", "restore", "--yes")).code).toBe(0);
    expect(readFileSync(listFile(home), "utf8")).toBe(`${another}\n`);
  });

  test("an entry that is not clean is not there, and is gone only when it is removed", async () => {
    const home = aHome({});
    mkdirSync(home.context.dataFolder);
    writeFileSync(listFile(home), `${thumbprint.toLowerCase().replace(/(..)/gu, "$1 ").trim()}\n`);
    const { test: isThere } = resourceIn(home, "TrustedThumbprints");
    expect(await isThere({ thumbprints: [thumbprint] })).toMatchObject({ _exist: false, _inDesiredState: false });
    expect(await isThere({ thumbprints: [thumbprint], _exist: false })).toMatchObject({ _exist: true, _inDesiredState: false });
  });

  test("part of the list is not enough", async () => {
    const home = aHome({});
    mkdirSync(home.context.dataFolder);
    writeFileSync(listFile(home), `${another}\n`);
    const { test: isThere } = resourceIn(home, "TrustedThumbprints");
    expect(await isThere({ thumbprints: [thumbprint, another] })).toEqual({ thumbprints: [another], _exist: true, _inDesiredState: false });
  });

  test("a list that cannot be read fails, and nobody says that it is empty", async () => {
    const home = aHome({});
    mkdirSync(listFile(home), { recursive: true });
    const { get, test: isThere, set } = resourceIn(home, "TrustedThumbprints");
    const failed = { failed: "Something could not be read, so that nobody can tell", errors: [expect.any(String)] };
    expect(await Promise.all([get(null), isThere({ thumbprints: [thumbprint] }), set({ thumbprints: [thumbprint] })])).toEqual([
      failed,
      failed,
      failed,
    ]);
  });
});

describe("Mezzanine/Connector", () => {
  test("one that is not wanted goes to quarantine, and undo brings it back", async () => {
    const home = aHome({ "Contoso.mez": "Contoso", "Contoso2.mez": "Other", "Fabrikam.mez": "Fabrikam" });
    const { get, test: isThere, set, whatIf, export: list } = resourceIn(home, "Connector");
    const unwanted = { name: "contoso*.mez", _exist: false };
    const there = { name: "contoso*.mez", _exist: true, files: filesOf(home, "Contoso.mez", "Contoso2.mez") };
    const gone = { name: "contoso*.mez", _exist: false, files: [] };
    expect(await get(unwanted)).toEqual(there);
    expect(await isThere(unwanted)).toEqual({ ...there, _inDesiredState: false });
    expect(await whatIf(unwanted)).toEqual({ state: gone, changed: ["_exist", "files"] });
    expect(home.names()).toHaveLength(3);
    expect(await set(unwanted)).toEqual({ state: gone, changed: ["_exist", "files"] });
    expect(home.names()).toEqual(["Fabrikam.mez"]);
    expect(await isThere(unwanted)).toEqual({ ...gone, _inDesiredState: true });
    expect(await set(unwanted)).toEqual({ state: gone, changed: [] });
    expect(await list()).toEqual([{ name: "Fabrikam.mez", sha256: await hashOf(home, "Fabrikam.mez"), _exist: true }]);
    expect((await quarantinedIn(home)).map(({ name }) => name).toSorted()).toEqual(["Contoso.mez", "Contoso2.mez"]);
    expect((await home.command("history", "--text", "DSC: Mezzanine/Connector")).out).toContain("Contoso2.mez");
    const [latest] = json(await home.command("history", "--json")) as readonly { readonly id: number }[];
    expect((await home.command("undo", `${latest?.id}`, "--yes")).code).toBe(0);
    expect(home.names()).toHaveLength(2);
  });

  test("one that is wanted is installed from its source", async () => {
    const home = aHome({});
    const { test: isThere, set, whatIf } = resourceIn(home, "Connector");
    const source = sent(home, "Contoso.mez", "Contoso");
    const wanted = { kind: "contoso", source };
    const state = { ...wanted, _exist: true, files: filesOf(home, "Contoso.mez") };
    expect(await isThere(wanted)).toEqual({ ...wanted, _exist: false, files: [], _inDesiredState: false });
    expect(await whatIf(wanted)).toEqual({ state, changed: ["_exist", "files"] });
    expect(home.names()).toEqual([]);
    expect(await set(wanted)).toEqual({ state, changed: ["_exist", "files"] });
    expect(home.names()).toEqual(["Contoso.mez"]);
    expect(await isThere(wanted)).toEqual({ ...state, _inDesiredState: true });
    expect(await set(wanted)).toEqual({ state, changed: [] });
  });

  test.each([
    ["without a source", {}, /no source/u],
    ["a source of another kind", { source: "Downloads/Fabrikam.mez" }, /Fabrikam\.mez.*not the connector/u],
    ["a source with other bytes", { source: "Downloads/Contoso.mez", sha256: "A".repeat(64) }, /not the connector/u],
    ["a source that is not there", { source: "Downloads/Nothing.mez" }, /./u],
  ])("nothing is installed %s", async (_name, fields, sentence) => {
    const home = aHome({});
    for (const name of ["Contoso", "Fabrikam"]) sent(home, `${name}.mez`, name);
    const driver = createDscDriver(manifestOf("Connector"), (args, input) =>
      run(args, { ...home.context, cwd: home.home, readInput: () => Promise.resolve(input) }),
    );
    for (const operation of [driver.whatIf, driver.set]) {
      const done = await operation({ kind: "Contoso", ...fields });
      expect(done).toMatchObject({ failed: expect.any(String), errors: [expect.stringMatching(sentence)] });
    }
    expect(home.names()).toEqual([]);
  });

  test("a file that is in the way stays, and the set is refused", async () => {
    const home = aHome({ "Contoso.mez": "Contoso Beta" });
    const { set } = resourceIn(home, "Connector");
    const done = await set({ kind: "Contoso", source: sent(home, "contoso.mez", "Contoso") });
    expect(done).toMatchObject({ failed: "Refused, or not all of it was done" });
    expect(readFileSync(join(home.custom, "Contoso.mez"), "utf8")).toBe("Contoso Beta");
  });

  test("what could not be read leaves the answer open", async () => {
    const home = aHome({ "Broken.mez": "" });
    const { test: isThere, set } = resourceIn(home, "Connector");
    const failed = { failed: "Something could not be read, so that nobody can tell", errors: [expect.stringContaining("Broken.mez")] };
    expect(await isThere({ kind: "Contoso", _exist: false })).toEqual(failed);
    expect(await set({ kind: "Contoso", _exist: false })).toEqual(failed);
    expect(home.names()).toEqual(["Broken.mez"]);
    // Its name is known all the same.
    expect(await isThere({ name: "Contoso.mez", _exist: false })).toMatchObject({ _inDesiredState: true });
  });

  test.runIf(process.platform === "linux" && process.getuid?.() !== 0)("what cannot be moved stays, and is named", async () => {
    const home = aHome({ "Contoso.mez": "Contoso" });
    chmodSync(home.custom, 0o500);
    const { set, whatIf } = resourceIn(home, "Connector");
    const done = [await whatIf({ name: "Contoso.mez", _exist: false }), await set({ name: "Contoso.mez", _exist: false })];
    chmodSync(home.custom, 0o700);
    for (const one of done) expect(one).toMatchObject({ errors: [expect.stringContaining("Contoso.mez")] });
    expect(home.names()).toEqual(["Contoso.mez"]);
  });
});

describe("Mezzanine/NoShadows", () => {
  test("what may be used instead of a certified connector goes to quarantine, except what is excepted", async () => {
    const home = aHome({ "Snow.mez": "Snowflake", "Fabrikam.mez": "Fabrikam" });
    const { get, test: isThere, set, whatIf, export: list } = resourceIn(home, "NoShadows");
    const shadows = [expect.objectContaining({ name: "Snow.mez", insteadOf: ["Snowflake"] })];
    expect(await get(null)).toEqual({ except: [], shadows });
    expect(await list()).toEqual([{ except: [], shadows }]);
    expect(await isThere({ except: [{ name: "SNOW.*" }] })).toEqual({ except: [{ name: "SNOW.*" }], shadows: [], _inDesiredState: true });
    expect(await isThere({})).toEqual({ except: [], shadows, _inDesiredState: false });
    expect(await whatIf({})).toEqual({ state: { except: [], shadows: [] }, changed: ["shadows"] });
    expect(home.names()).toHaveLength(2);
    expect(await set({})).toEqual({ state: { except: [], shadows: [] }, changed: ["shadows"] });
    expect(home.names()).toEqual(["Fabrikam.mez"]);
    expect(await isThere({})).toEqual({ except: [], shadows: [], _inDesiredState: true });
    expect((await quarantinedIn(home)).map(({ name }) => name)).toEqual(["Snow.mez"]);
  });

  test("what is known goes, but the list is not complete where a file could not be read", async () => {
    const home = aHome({ "Snow.mez": "Snowflake", "Broken.mez": "" });
    const { get, set, export: list } = resourceIn(home, "NoShadows");
    const failed = { failed: "Something could not be read, so that nobody can tell", errors: [expect.stringContaining("Broken.mez")] };
    expect(await get(null)).toMatchObject({ shadows: [{ name: "Snow.mez" }] });
    expect(await list()).toEqual(failed);
    expect(await set({})).toEqual(failed);
    expect(home.names()).toEqual(["Broken.mez"]);
  });
});

describe("dsc", () => {
  const withInput = (input: string | null, ...argv: readonly string[]) => {
    const home = aHome({ "Contoso.mez": "Contoso" });
    return run(["dsc", ...argv], { ...home.context, readInput: () => Promise.resolve(input) });
  };

  test.each([
    ["no JSON", "TrustedThumbprints", "{"],
    ["a list", "TrustedThumbprints", "[]"],
    ["no thumbprint", "TrustedThumbprints", '{"thumbprints":[]}'],
    ["a SHA-256 thumbprint", "TrustedThumbprints", JSON.stringify({ thumbprints: ["A".repeat(64)] })],
    ["a property that is written wrongly", "Connector", '{"name":"Contoso.mez","_exists":false}'],
    ["nothing that names a connector", "Connector", '{"_exist":false}'],
    ["nothing", "Connector", ""],
    ["null", "NoShadows", "null"],
    ["too much", "NoShadows", null],
  ])("refuses %s", async (_name, resource, input) => {
    for (const operation of ["test", "set", "what-if"]) {
      const ran = await withInput(input, resource, operation);
      expect([ran.code, ran.out]).toEqual([2, ""]);
      expect(JSON.parse(ran.errors)).toEqual({ error: expect.any(String) });
    }
  });

  test("names what it takes", async () => {
    const noOperation = await withInput("", "Connector", "remove");
    expect([noOperation.code, noOperation.errors]).toEqual([2, expect.stringContaining("what-if")]);
    expect((await withInput("", "Connector", "export", "--filter", "{}")).code).toBe(2);
    expect((await withInput("", "Connector", "export", "--filter", "")).code).toBe(0);
  });

  test("a process of its own takes what comes on standard input", async () => {
    const home = aHome({});
    writeFileSync(join(home.custom, "Fernhill.mez"), await anArchive());
    const bin = fileURLToPath(new URL("../../../electron/cli/bin.js", import.meta.url));
    const environment = { ...process.env, HOME: home.home, USERPROFILE: home.home, MEZZANINE_HOME: home.context.dataFolder };
    const { set } = createDscDriver(manifestOf("Connector"), (args, input) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, env: environment, encoding: "utf8" });
      return { code: status ?? -1, out: stdout, errors: stderr };
    });
    const unwanted = { kind: "Fernhill", _exist: false };
    expect(await set(unwanted)).toEqual({ state: { ...unwanted, files: [] }, changed: ["_exist", "files"] });
    expect(home.names()).toEqual([]);
  });
});

test("a policy is exported, and its configurations bring the computer to it", async () => {
  const home = aHome({ "Old.mez": "Old", "Old2.mez": "Older", "Snow.mez": "Snowflake", "Contoso.mez": "Contoso" });
  const policy = [
    "format: mezzanine-policy",
    "formatVersion: 1",
    "rules:",
    "  - { id: no-old, rule: forbidden, connectors: [{ name: old*.mez }] }",
    "  - { id: contoso, rule: required, connectors: [{ kind: Contoso }] }",
    `  - { id: signer, rule: trusted, thumbprints: ["${thumbprint}"] }`,
    "  - { id: shadows, rule: no-shadows }",
  ];
  writeFileSync(join(home.home, "policy.yml"), policy.join("\n"));
  const there = { ...home.context, cwd: home.home };
  expect((await run(["policy", "check", "policy.yml"], there)).code).toBe(1);
  const exported = json(await run(["export", "dsc", "--policy", "policy.yml", "--output", ".", "--json"], there)) as { folder: string };
  const read = (name: string) => JSON.parse(readFileSync(join(exported.folder, name), "utf8"));
  const wanted = [computerConfiguration, userConfiguration].flatMap((name) => read(name).resources);
  expect(wanted).toHaveLength(4);
  for (const { type, properties } of wanted) {
    const name = Object.values(manifestNames).find((file) => read(file).type === type) ?? "";
    const driver = createDscDriver(read(name), (args, input) => run(args, { ...there, readInput: () => Promise.resolve(input) }));
    expect(await driver.set(properties)).not.toHaveProperty("failed");
    expect(await driver.test(properties)).toMatchObject({ _inDesiredState: true });
  }
  expect(home.names()).toEqual(["Contoso.mez"]);
  expect((await run(["policy", "check", "policy.yml"], there)).code).toBe(0);
});

test("the examples of docs/dsc.md are instances that the resources take", async () => {
  const page = readFileSync(new URL("../../../docs/dsc.md", import.meta.url), "utf8");
  const examples = [...page.matchAll(/```json dsc:(\w+)\n(.*?)```/gsu)].map(([, resource = "", text = ""]) => ({ resource, text }));
  expect(examples.map(({ resource }) => resource)).toEqual(["TrustedThumbprints", "Connector", "Connector", "NoShadows"]);
  const home = aHome({});
  for (const { resource, text } of examples) {
    const tested = await resourceIn(home, resource as DscResourceName).test(JSON.parse(text));
    expect(tested).toMatchObject({ _inDesiredState: expect.any(Boolean) });
  }
});
