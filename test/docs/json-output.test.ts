import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSchemas, schemaName } from "../../build/json-schemas.ts";
import { root } from "../../build/runtime.js";
import { loadAllCommands } from "../../electron/cli/command-line.ts";
import type { JsonOutputs } from "../../electron/cli/commands/json-outputs.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive, connectorFiles } from "../builders/an-archive.ts";
import { aMashup, aReport } from "../builders/a-report.ts";
import { aSigner } from "../builders/a-signed-package.ts";
import { aSharedComputer } from "../builders/a-shared-computer.ts";
import { temporaryHomes } from "../cli/a-home.ts";
import { outputOf, validateJson } from "../cli/json-schemas.ts";
import { json, run } from "../cli/run-command.ts";
import { aRealInspector } from "../engine/an-engine.ts";

const folder = join(root, "docs", "schemas");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const setup = { schemas: new Map<string, string>() };
// It starts a compiler.
beforeAll(() => void (setup.schemas = new Map(makeSchemas())), 120_000);

/** Of files that Mezzanine reads: their schemas say more than types can. */
const writtenByHand = ["snapshot-1", "policy-1"];

test("docs/schemas is what the types give", async () => {
  for (const [output, schema] of setup.schemas) {
    // `-u` writes them.
    await expect(schema).toMatchFileSnapshot(join(folder, `${schemaName(output)}.json`));
  }
  const expected = [...writtenByHand, ...[...setup.schemas.keys()].map(schemaName)].map((name) => `${name}.json`);
  expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
});

test("no schema has a path of the machine that made it", () => {
  for (const schema of setup.schemas.values()) expect(schema).not.toContain(root);
});

/** Actions that refuse `--json`. */
const withoutJson = ["policy init"];

/** Commands that write the same for each action. */
const sameForEach = ["export"];

test("a command that has --json has a schema for each of its actions", async () => {
  for (const [name, { help }] of await loadAllCommands()) {
    if (!("json" in help.options)) continue;
    const [first = "", ...further] = (help.actions ?? []).map((action) => `${name} ${action}`);
    const outputs = [...setup.schemas.keys()];
    // The first action is the one without a name, where the command has such a one.
    expect(outputs.some((output) => output === name || output === first)).toBe(true);
    if (!sameForEach.includes(name)) expect(outputs).toEqual(expect.arrayContaining(further.filter((one) => !withoutJson.includes(one))));
  }
});

test("the page names every schema", () => {
  const page = read("docs/json-output.md");
  for (const file of readdirSync(folder)) expect(page).toContain(`(schemas/${file})`);
});

test("what the page shows of an output is as its schema says", () => {
  const [, example = ""] = /```json\n([^]*?)```/u.exec(read("docs/json-output.md")) ?? [];
  expect(() => validateJson("trust", example)).not.toThrow();
});

test("a field that is missing, is of another type or is in no schema is found", () => {
  const trust = { source: { kind: "policy" }, failure: null, entries: [], recommended: { kind: "not-known" } };
  const check = (changes: object) => () => validateJson("trust", JSON.stringify({ ...trust, ...changes }));
  expect(check({})).not.toThrow();
  expect(check({ entries: undefined })).toThrow("entries");
  expect(check({ failure: "no-word-of-ours" })).toThrow("/failure");
  expect(check({ more: 1 })).toThrow("more");
  expect(check({ source: { kind: "policy", more: 1 } })).toThrow("more");
});

test.each([
  [["trust", "--json"], "trust"],
  [["trust", "list", "--json"], "trust"],
  [["trust", "add", "AB", "--json"], "trust add"],
  [["inspect", "A.mez", "--json", "--part", "A.pq"], "inspect --part"],
  [["report", "--format", "json"], "report"],
  [["scan"], undefined],
])("%s writes the output %s", (argv, output) => {
  expect(outputOf(argv)).toBe(output);
});

/** A command line for each output, in an order in which they can be run. `--json` is added where it is not there. */
const examples: { readonly [O in keyof JsonOutputs]: readonly string[] } = {
  "scan": ["scan"],
  "scan --all-users": ["scan", "--all-users"],
  "inspect": ["inspect", "Fern.mez"],
  "inspect --parts": ["inspect", "Fern.mez", "--parts"],
  "inspect --part": ["inspect", "Fern.mez", "--part", "Fern.pq"],
  "verify": ["verify", "Fern.mez", "--xml"],
  "install": ["install", "../new.mez", "--dry-run"],
  "folders": ["folders"],
  "folders create": ["folders", "create", "--dry-run"],
  "folders move": ["folders", "move", "../../Microsoft Power BI Desktop/Custom Connectors", "--dry-run"],
  "folders gateway": ["folders", "gateway", "../gateway"],
  "folders copy-to-gateway": ["folders", "copy-to-gateway", "Fern.mez", "--dry-run"],
  "folders add": ["folders", "add", "../more"],
  "folders remove": ["folders", "remove", "../more"],
  "trust": ["trust"],
  "trust publishers": ["trust", "publishers"],
  "trust add": ["trust", "add", "16AF59E4BE5384CD860E230ED4AED474C2A3BC69", "--yes"],
  "trust remove": ["trust", "remove", "16AF59E4BE5384CD860E230ED4AED474C2A3BC69", "--yes"],
  "trust restore": ["trust", "restore", "--yes"],
  "trust backups": ["trust", "backups"],
  "trust export": ["trust", "export", "intune", "signed.pqx", "--output", ".", "--dry-run"],
  "trust accept": ["trust", "accept", "signed.pqx", "--dry-run"],
  "trust revoke": ["trust", "revoke", "signed.pqx", "--dry-run"],
  "doctor": ["doctor", "Fern.mez", "../Sales.pbix"],
  "doctor --gateway": ["doctor", "--gateway"],
  "doctor --project": ["doctor", "--project", "../project"],
  "doctor --fix": ["doctor", "../../Microsoft Power BI Desktop/Custom Connectors/Moss.mez", "--fix", "move", "--dry-run"],
  "explain": ["explain", "unsigned"],
  "shadows": ["shadows"],
  "compare": ["compare", "Fern.mez", "../new.mez", "--text"],
  "reports": ["reports", "../Sales.pbix"],
  "reports --forget": ["reports", "--forget"],
  "catalog": ["catalog", "list", "snow"],
  "catalog show": ["catalog", "show", "Snowflake"],
  "catalog update": ["catalog", "update", "../catalog.json"],
  "catalog reset": ["catalog", "reset"],
  "testing --until": ["testing", "Fern.mez", "--until", "2027-01-31"],
  "testing": ["testing"],
  "testing --clear": ["testing", "Fern.mez", "--clear"],
  "quarantine": ["quarantine", "Fern.mez", "--yes"],
  "restore": ["restore", "Fern.mez", "--yes"],
  "disable": ["disable", "Fern.mez", "--yes"],
  "enable": ["enable", "Fern.mez.disabled", "--dry-run"],
  "undo": ["undo", "1", "--dry-run"],
  "purge": ["purge", "Thistle.mez", "--dry-run"],
  "history": ["history"],
  "pack": ["pack", "../project", "--output", "Made.mez"],
  "check": ["check", "signed.pqx"],
  "sign": ["sign", "../new.mez", "--certificate", "../signer.cer", "--prepare", "../to-sign"],
  "release": ["release", "../new.mez", "--output", "../release"],
  "certificate": ["certificate", "new", "--name", "Fern", "--output", "../fern.pfx", "--password-env", "PASSWORD"],
  "report": ["report", "--format", "json"],
  "support-bundle": ["support-bundle", "--dry-run"],
  "diff": ["diff", "../snapshot.json"],
  "merge": ["merge", "../snapshot.json", "--html", "../merged.html", "--csv", "../merged.csv"],
  "policy check": ["policy", "check", "../policy.yml", "--fix", "--dry-run"],
  "export": ["export", "intune", "--policy", "../policy.yml", "--output", ".."],
  "external-tool": ["external-tool"],
  "external-tool register": ["external-tool", "register", "--yes"],
  "external-tool remove": ["external-tool", "remove", "--yes"],
};

/** Windows with the desktop program. */
function aDesktopComputer(home: string): Parameters<typeof run>[1] {
  const program = join(home, "Local", "Programs", "Mezzanine");
  mkdirSync(program, { recursive: true });
  writeFileSync(join(program, "Mezzanine.exe"), "");
  const environment = { "LOCALAPPDATA": join(home, "Local"), "CommonProgramFiles(x86)": join(home, "Common") };
  return { platform: "win32", environment, home, cwd: home, dataFolder: join(home, "windows") };
}

describe("each output is as its schema says", () => {
  const homes = temporaryHomes();

  test("one after the other", async () => {
    const home = homes({});
    const parent = join(home.custom, "..");
    const dead = join(home.home, "Documents", "Microsoft Power BI Desktop", "Custom Connectors");
    const project = join(parent, "project");
    for (const path of [dead, project, join(parent, "gateway"), join(parent, "more")]) mkdirSync(path, { recursive: true });
    const write = (path: string, content: string | Buffer) => writeFileSync(join(home.custom, path), content);
    for (const [name, content] of Object.entries(connectorFiles)) write(`../project/${name}`, content);
    write("Fern.mez", await anArchive(aConnector("Fern")));
    write("Thistle.mez", await anArchive(aConnector("Thistle")));
    write("signed.pqx", readFileSync(join(root, "test/fixtures/golden/chain-of-two.pqx")));
    write("../new.mez", await anArchive(aConnector("Fern", "2.0.0")));
    write("../signer.cer", aSigner().certificate);
    write("../Sales.pbix", await aReport({ DataMashup: await aMashup('section Section1; shared A = Gone.Contents("x");') }));
    write("../catalog.json", JSON.stringify({ meta: { asOf: "2999-01" }, connectors: [{ name: "Newest", dataSourceKinds: ["Newest"] }] }));
    writeFileSync(join(dead, "Moss.mez"), await anArchive(aConnector("Moss")));
    const context = { ...home.context, createInspector: aRealInspector, environment: { PASSWORD: "correct horse" } };
    expect((await run(["snapshot", "--output", "../snapshot.json"], context)).code).toBe(0);
    expect((await run(["policy", "init", "--output", "../policy.yml"], context)).code).toBe(0);
    expect((await run(["quarantine", "Thistle.mez", "--yes"], context)).code).toBe(0);
    // Where there is no folder of custom connectors yet.
    const empty = { ...context, home: join(home.home, "empty"), dataFolder: join(home.home, "empty") };
    const windows = aDesktopComputer(home.home);
    const { inspector, ...shared } = aSharedComputer({ profiles: { "S-1-5-21-1-2-3-1001": "C:\\Users\\anna" }, signedIn: {}, files: {} });
    const elsewhere: Readonly<Record<string, Parameters<typeof run>[1]>> = {
      "folders create": empty,
      "external-tool": windows,
      "external-tool register": windows,
      "external-tool remove": windows,
      "scan --all-users": { ...context, ...shared, platform: "win32", createInspector: () => inspector },
    };
    for (const [output, words] of Object.entries(examples)) {
      const argv = words.includes("--format") ? words : [...words, "--json"];
      // Held to its schema by `run`.
      const ran = await run(argv, elsewhere[output] ?? context);
      expect(outputOf(argv)).toBe(output);
      expect([output, ran.out === "" ? ran.errors : json(ran)]).toEqual([output, expect.any(Object)]);
    }
  });
});
