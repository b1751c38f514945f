import { describe, expect, test } from "vitest";
import { dscExitCodes } from "../../../electron/engine/export/dsc/dsc-manifests.ts";
import { exportDsc } from "../../../electron/engine/export/dsc/export-dsc.ts";
import { dscCommandTexts } from "../../../shared/words/en/command-line/dsc.ts";
import type { ConnectorMatch, PolicyRule, PolicyRuleFacts } from "../../../shared/model/machine-policy.ts";
import { misfitOfDsc } from "../../builders/dsc-rules.ts";

const match = (fields: Partial<ConnectorMatch>): ConnectorMatch => ({ kind: null, name: null, sha256: null, signer: null, ...fields });
const rule = (id: string, facts: PolicyRuleFacts): PolicyRule => ({ id, because: null, ...facts });
const thumbprint = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const everyRule: readonly PolicyRule[] = [
  rule("no-old", { rule: "forbidden", connectors: [match({ name: "Old*.mez" }), match({ kind: "Contoso", signer: thumbprint })] }),
  rule("no-old-2", { rule: "forbidden", connectors: [match({ sha256: "A".repeat(64) })] }),
  rule("one-of-these", { rule: "required", connectors: [match({ kind: "A" }), match({ kind: "B" })] }),
  rule("ours", { rule: "required", connectors: [match({ kind: "Fernhill" })] }),
  rule("our-signer", { rule: "trusted", thumbprints: [thumbprint, thumbprint] }),
  rule("no-shadows", { rule: "no-shadows", except: [match({ name: "Test.mez" })] }),
  rule("signed", { rule: "no-unsigned", except: [] }),
  rule("only-these", { rule: "allowed-only", connectors: [match({ kind: "Fernhill" })] }),
  rule("new", { rule: "minimum-version", connectors: [match({ kind: "Fernhill" })], version: "2.0" }),
];

function filesOf(rules: readonly PolicyRule[]): ReadonlyMap<string, string> {
  const policy = { format: "mezzanine-policy", formatVersion: 1, name: null, rules } as const;
  const files = exportDsc({ policy, policyBytes: new Uint8Array(), version: "1.2.3" });
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]));
}

const jsonIn = (files: ReadonlyMap<string, string>, name: string) => JSON.parse(files.get(name) ?? "null");

describe("the files for DSC", () => {
  const files = filesOf(everyRule);

  test("are three manifests that DSC takes, two configurations and a read-me", () => {
    expect([...files.keys()]).toEqual([
      "README.md",
      "mezzanine-trusted-thumbprints.dsc.resource.json",
      "mezzanine-connector.dsc.resource.json",
      "mezzanine-no-shadows.dsc.resource.json",
      "computer.dsc.config.json",
      "user.dsc.config.json",
    ]);
    const misfits = [...files.keys()].flatMap((name) =>
      name.endsWith(".dsc.resource.json") ? misfitOfDsc("manifest", jsonIn(files, name)) : [],
    );
    expect(misfits).toEqual([null, null, null]);
  });

  test("the rules of DSC refuse what DSC refuses", () => {
    const manifest = jsonIn(files, "mezzanine-connector.dsc.resource.json");
    const { executable, args } = manifest.export;
    expect(misfitOfDsc("manifest", { ...manifest, type: "Connector" })).not.toBeNull();
    expect(misfitOfDsc("manifest", { ...manifest, export: { executable, args: args.slice(0, 3) } })).not.toBeNull();
    expect(misfitOfDsc("manifest", { ...manifest, whatIf: { ...manifest.whatIf, return: undefined, input: "file" } })).not.toBeNull();
    expect(
      misfitOfDsc("configuration", { ...jsonIn(files, "user.dsc.config.json"), resources: [{ type: "A/B", name: "a-b" }] }),
    ).not.toBeNull();
  });

  test("the configurations have each rule that a resource can hold a computer to", () => {
    const computer = jsonIn(files, "computer.dsc.config.json");
    const user = jsonIn(files, "user.dsc.config.json");
    expect([misfitOfDsc("configuration", computer), misfitOfDsc("configuration", user)]).toEqual([null, null]);
    expect(computer.resources).toEqual([
      { type: "Mezzanine/TrustedThumbprints", name: "our signer", properties: { thumbprints: [thumbprint], _exist: true } },
    ]);
    expect(user.resources.map(({ name, properties }: { name: string; properties: object }) => [name, properties])).toEqual([
      ["no old", { name: "Old*.mez", _exist: false }],
      ["no old 2", { kind: "Contoso", signer: thumbprint, _exist: false }],
      ["no old 2 2", { sha256: "A".repeat(64), _exist: false }],
      ["ours", { kind: "Fernhill", _exist: true }],
      ["no shadows", { except: [{ name: "Test.mez" }] }],
    ]);
  });

  test("the read-me names the rules that are left out, and those that need a file", () => {
    const readMe = files.get("README.md") ?? "";
    const [before = "", after = ""] = readMe.split("## Rules that are not in these files");
    for (const id of ["one-of-these", "signed", "only-these", "new"]) expect(after).toContain(`- \`${id}\``);
    expect(before).toContain("- `ours`");
    expect(readMe).not.toMatch(/- `no-shadows`|undefined|null/u);
  });

  test("a policy without rules for them has no configuration", () => {
    const [first] = everyRule.filter(({ id }) => id === "signed");
    expect([...filesOf(first === undefined ? [] : [first]).keys()].filter((name) => name.includes("config"))).toEqual([]);
  });

  test("the manifests name the exit codes that the command has", () => {
    expect(Object.keys(dscExitCodes)).toEqual(Object.keys(dscCommandTexts.exitCodes));
  });
});
