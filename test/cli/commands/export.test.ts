import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportEngines } from "../../../shared/model/policy-export.ts";
import { temporaryHomes } from "../a-home.ts";
import { json, type Ran } from "../run-command.ts";

const aHome = temporaryHomes();

const policy = `format: mezzanine-policy
formatVersion: 1
rules:
  - id: no-old
    rule: forbidden
    connectors:
      - name: Old*.mez
  - id: contoso
    rule: trusted
    thumbprints:
      - 16AF59E4BE5384CD860E230ED4AED474C2A3BC69
`;

function withPolicy(text = policy) {
  const home = aHome({});
  writeFileSync(join(home.custom, "policy.yaml"), text);
  return home;
}

describe("export", () => {
  test.each(exportEngines)("%s: saves its files into a new folder, and never over another", async (engine) => {
    const home = withPolicy();
    const first = await home.command("export", engine, "--policy", "policy.yaml", "--output", "out");
    expect([first.code, first.errors]).toEqual([0, ""]);
    const folder = join(home.custom, "out", `Mezzanine policy ${engine}`);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const readme = files.find(({ name }) => /^README\.(?:txt|md)$/u.test(name))?.name ?? "";
    expect(readme).not.toBe("");
    writeFileSync(join(folder, readme), "mine");
    const second = await home.command("export", engine, "--policy", "policy.yaml", "--output", "out", "--json");
    expect(json(second)).toMatchObject({ engine, folder: `${folder} (2)` });
    const names = (json(second) as { files: string[] }).files;
    expect(names.map((name) => name.split("/").at(-1)).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(readFileSync(join(folder, readme), "utf8")).toBe("mine");
  });

  test("names what is missing", async () => {
    const home = withPolicy();
    expect((await home.command("export", "--policy", "policy.yaml", "--output", "out")).code).toBe(2);
    expect((await home.command("export", "sms", "--policy", "policy.yaml", "--output", "out")).code).toBe(2);
    expect((await home.command("export", "intune", "--output", "out")).code).toBe(2);
    expect((await home.command("export", "intune", "--policy", "policy.yaml")).code).toBe(2);
    expect(home.names()).toEqual(["policy.yaml"]);
  });

  test("makes nothing of what is no policy", async () => {
    for (const text of ["nothing", policy.replace("formatVersion: 1", "formatVersion: 2"), policy.replace("no-old", "it's")]) {
      const home = withPolicy(text);
      const { code, errors } = await home.command("export", "intune", "--policy", "policy.yaml", "--output", "out");
      expect([code, errors.startsWith("policy.yaml: ")]).toEqual([3, true]);
      expect(home.names()).toEqual(["policy.yaml"]);
    }
    expect((await aHome({}).command("export", "intune", "--policy", "absent.yaml", "--output", "out")).code).toBe(3);
  });

  test("says that a policy is too large for Intune, and that a folder cannot be written", async () => {
    const rules = Array.from(
      { length: 500 },
      (_, at) => `  - {id: rule-${at}, rule: forbidden, because: "${"because ".repeat(30)}", connectors: [{kind: Contoso}]}\n`,
    );
    const large = withPolicy(`format: mezzanine-policy\nformatVersion: 1\nrules:\n${rules.join("")}`);
    const refused = await large.command("export", "intune", "--policy", "policy.yaml", "--output", "out");
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain("204,800");
    expect(large.names()).toEqual(["policy.yaml"]);
    expect((await large.command("export", "gpo", "--policy", "policy.yaml", "--output", "out")).code).toBe(0);
    const home = withPolicy();
    mkdirSync(join(home.custom, "taken"));
    writeFileSync(join(home.custom, "taken", "file"), "");
    expect((await home.command("export", "gpo", "--policy", "policy.yaml", "--output", "taken/file")).code).toBe(1);
  });
});

describe("what the scripts run", () => {
  const connectors = (rules: string) => `format: mezzanine-policy\nformatVersion: 1\nrules:\n${rules}`;
  const forbidden = connectors('  - {id: no-old, rule: forbidden, because: "it\'s \u2019 old", connectors: [{name: "Old*.mez"}]}\n');

  /** The scripts that call Mezzanine, with the policy that each brings and the arguments it gives. */
  async function exported(text: string) {
    const scripts: { readonly name: string; readonly policy: string; readonly commands: readonly (readonly string[])[] }[] = [];
    for (const engine of ["intune", "configmgr", "gpo"]) {
      const home = withPolicy(text);
      const made = json(await home.command("export", engine, "--policy", "policy.yaml", "--output", ".", "--json")) as {
        readonly folder: string;
        readonly files: readonly string[];
      };
      for (const name of made.files) {
        const script = readFileSync(join(made.folder, name), "latin1");
        if (!script.includes("Invoke-Mezzanine")) continue;
        const commands = [...script.matchAll(/Invoke-Mezzanine '([^']+)'/gu)].map(([, given]) => (given ?? "").split(" "));
        const given = /@'\r\n(.*)\r\n'@\r\n/su.exec(script)?.[1] ?? expect.unreachable(`${name} has no policy`);
        scripts.push({ name: `${engine}/${name}`, policy: given, commands });
      }
    }
    return scripts;
  }

  interface Report {
    readonly computers: readonly { readonly rules: readonly { readonly id: string; readonly outcome: string }[] }[];
  }

  /** As the scripts read it. */
  const outcomes = (ran: Ran) =>
    (json(ran) as Report).computers.flatMap(({ rules }) => rules.map(({ id, outcome }) => `${id}: ${outcome}`));

  test("is understood by the command line, in the folder of the policy that they write", async () => {
    const scripts = await exported(forbidden);
    expect(scripts.map(({ name }) => name.split("/").at(-1))).toEqual([
      "Detect-Connectors.ps1",
      "Remediate-Connectors.ps1",
      "Discover-Policy.ps1",
      "Test-Policy.ps1",
      "Discover-Connectors.ps1",
      "Remediate-Connectors.ps1",
      "Logon-Connectors.ps1",
    ]);
    for (const script of scripts) {
      const isFixing = /Remediate|Logon/u.test(script.name);
      const home = aHome({ "Old 1.mez": "Old", "New.mez": "New" });
      writeFileSync(join(home.custom, "policy.json"), script.policy);
      // In the text of a script, what checks stands before what corrects.
      expect([script.name, script.commands.length]).toEqual([script.name, isFixing ? 2 : 1]);
      const [check = [], fix = null] = script.commands;
      const before = await home.command(...check);
      expect([script.name, before.code, outcomes(before)]).toEqual([script.name, 1, ["no-old: different"]]);
      if (fix !== null) {
        expect((await home.command(...fix)).code).toBe(0);
        expect(home.names()).toEqual(["New.mez", "policy.json"]);
        const after = await home.command(...check);
        expect([after.code, outcomes(after)]).toEqual([0, ["no-old: met"]]);
      } else expect(home.names()).toEqual(["New.mez", "Old 1.mez", "policy.json"]);
    }
  });

  test("of rules about the trusted list, only what reads is there", async () => {
    const both = `${forbidden}  - {id: contoso, rule: trusted, thumbprints: [16AF59E4BE5384CD860E230ED4AED474C2A3BC69]}\n`;
    for (const { name, policy: given, commands } of await exported(both)) {
      const isFixing = commands.some((command) => command.includes("--fix"));
      const hasTrust = given.includes('"trusted"');
      expect([name, isFixing && hasTrust]).toEqual([name, false]);
      expect([name, hasTrust]).toEqual([name, /Discover-Policy|Test-Policy/u.test(name)]);
    }
  });

  test("a policy that this Mezzanine cannot read has no answer", async () => {
    const home = aHome({});
    writeFileSync(join(home.custom, "policy.json"), '{"format":"mezzanine-policy","formatVersion":2,"rules":[]}');
    const ran = await home.command("policy", "check", "policy.json", "--json");
    // The scripts tell it from "not known" by this.
    expect([ran.code, ran.out.trim(), ran.errors === ""]).toEqual([3, "", false]);
  });
});
