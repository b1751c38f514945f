import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exportEngines } from "../../../electron/engine/export/exporters.ts";
import { temporaryHomes } from "../a-home.ts";
import { json } from "../run-command.ts";

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
    expect(files.map(({ name }) => name)).toContain("README.txt");
    writeFileSync(join(folder, "README.txt"), "mine");
    const second = await home.command("export", engine, "--policy", "policy.yaml", "--output", "out", "--json");
    expect(json(second)).toMatchObject({ engine, folder: `${folder} (2)` });
    const names = (json(second) as { files: string[] }).files;
    expect(names.map((name) => name.split("/").at(-1)).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(readFileSync(join(folder, "README.txt"), "utf8")).toBe("mine");
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
