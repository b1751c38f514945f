import { beforeAll, describe, expect, test } from "vitest";
import { createExport } from "../../../electron/engine/export/exporters.ts";
import { policyText } from "../../../electron/engine/export/policy-parts.ts";
import { policyIn } from "../../../electron/engine/policy/read-policy-file.ts";
import { createTrustFiles } from "../../../electron/engine/trust/exports/create-trust-files.ts";
import { noStoredList } from "../../../electron/engine/trust/plan-trust-change.ts";
import { policyLimits, type MachinePolicy } from "../../../shared/model/machine-policy.ts";
import { exportEngines, type ExportEngine } from "../../../shared/model/policy-export.ts";
import type { TrustExportKind } from "../../../shared/model/trust-change.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import { powerShellParser } from "../../builders/powershell.ts";
import { aPolicy, aRule, hostile, hostilePolicies, named, noOld, noShadows, trusted } from "./a-policy.ts";

function filesOf(engine: ExportEngine, policy: MachinePolicy): ReadonlyMap<string, string> {
  const made = createExport(engine, { policy, policyBytes: Buffer.from(policyText(policy)), version: "1.2.3" });
  if (!made.ok) throw new Error(made.error.kind);
  return new Map(made.value.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("latin1")]));
}

const engines = ["intune", "configmgr", "gpo"] as const satisfies readonly ExportEngine[];
const policy = aPolicy(noOld, noShadows, trusted);

/** Of our own making; those of the trusted list have tests of their own. */
const isTrustFile = (name: string) => /^(?:trusted-list|startup-script|administrative-template)\//u.test(name);
const scriptsOf = (engine: ExportEngine, of: MachinePolicy) =>
  [...filesOf(engine, of)].filter(([name]) => name.endsWith(".ps1") && !isTrustFile(name));

describe("each engine gets", () => {
  test("the files it needs", () => {
    expect(engines.map((engine) => [...filesOf(engine, policy).keys()])).toEqual([
      [
        "README.txt",
        "remediation/Detect-Connectors.ps1",
        "remediation/Remediate-Connectors.ps1",
        "compliance/Discover-Policy.ps1",
        "compliance/rules.json",
        "requirement/Test-Policy.ps1",
        "trusted-list/Detect-TrustedThumbprints.ps1",
        "trusted-list/Remediate-TrustedThumbprints.ps1",
        "trusted-list/Detect-Undo.ps1",
        "trusted-list/Remediate-Undo.ps1",
        "trusted-list/README.txt",
      ],
      [
        "README.txt",
        "Discover-Connectors.ps1",
        "Remediate-Connectors.ps1",
        "trusted-list/Discover-TrustedThumbprints.ps1",
        "trusted-list/Remediate-TrustedThumbprints.ps1",
        "trusted-list/Undo-TrustedThumbprints.ps1",
        "trusted-list/README.txt",
      ],
      [
        "README.txt",
        "Logon-Connectors.ps1",
        "startup-script/Add-TrustedThumbprints.ps1",
        "startup-script/Undo-TrustedThumbprints.ps1",
        "startup-script/README.txt",
        "administrative-template/MezzaninePowerBIDesktop.admx",
        "administrative-template/en-US/MezzaninePowerBIDesktop.adml",
        "administrative-template/entries.txt",
        "administrative-template/README.txt",
      ],
    ]);
  });

  test.each(engines)("%s: the same bytes from the same facts", (engine) => {
    expect(filesOf(engine, policy)).toEqual(filesOf(engine, policy));
  });

  test.each(engines)("%s: a readme that names every file of its own, and no file is named that is not there", (engine) => {
    const files = filesOf(engine, policy);
    const readme = files.get("README.txt") ?? "";
    for (const name of files.keys()) {
      if (isTrustFile(name)) expect(readme).toContain(name.split("/")[0]);
      else expect(readme).toContain(name.replaceAll("/", "\\"));
    }
    const written = [...readme.matchAll(/[A-Za-z-]+\\?[A-Za-z-]+\.(?:ps1|json)\b/gu)].map(([name]) => name.replaceAll("\\", "/"));
    const names = [...files.keys()];
    expect(written.filter((name) => !names.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
    for (const id of ["no-old", "no-shadows"]) expect(readme).toContain(id);
    expect(readme).not.toContain("contoso-trusted");
  });

  test.each(engines)("%s: nothing about what the policy does not say", (engine) => {
    const noTrust = [...filesOf(engine, aPolicy(noOld)).keys()];
    expect(noTrust.filter(isTrustFile)).toEqual([]);
    const onlyTrust = scriptsOf(engine, aPolicy(trusted)).map(([name]) => name);
    expect(onlyTrust.filter((name) => name.includes("Connectors"))).toEqual([]);
  });
});

test("the files of the trusted list are those of trust export", () => {
  const thumbprints = ["1A", "2B"].map((pair) => pair.repeat(20) as Thumbprint);
  const given = aPolicy(
    ...thumbprints.map((one, at) => aRule(`trust-${at}`, { rule: "trusted", thumbprints: [one, thumbprints[0] ?? ""] })),
  );
  const from: readonly (readonly [ExportEngine, string, TrustExportKind])[] = [
    ["intune", "trusted-list", "intune"],
    ["configmgr", "trusted-list", "configmgr"],
    ["gpo", "startup-script", "powershell"],
    ["gpo", "administrative-template", "gpo"],
  ];
  for (const [engine, folder, kind] of from) {
    const made = createTrustFiles(kind, thumbprints, noStoredList);
    const wanted = made.ok ? made.value.map(({ name, bytes }) => [`${folder}/${name}`, bytes.toString("latin1")]) : [];
    expect([...filesOf(engine, given)].filter(([name]) => name.startsWith(`${folder}/`))).toEqual(wanted);
  }
});

/** What Intune takes as rules: https://learn.microsoft.com/intune/device-security/compliance/create-custom-json (15 August 2025). */
describe("the rules of Intune's custom compliance", () => {
  const operators = ["IsEquals", "NotEquals", "GreaterThan", "GreaterEquals", "LessThan", "LessEquals"];
  const types = ["Boolean", "Int64", "Double", "String", "DateTime", "Version"];

  interface IntuneRule {
    readonly SettingName: string;
    readonly Operator: string;
    readonly DataType: string;
    readonly Operand: unknown;
    readonly MoreInfoUrl: string;
    readonly RemediationStrings: readonly { readonly Language: string; readonly Title: string; readonly Description: string }[];
  }

  function rulesOf(of: MachinePolicy): readonly IntuneRule[] {
    const text = filesOf("intune", of).get("compliance/rules.json") ?? "";
    expect(text.length).toBeLessThanOrEqual(100 * 1024);
    const { Rules, ...others } = JSON.parse(text) as { readonly Rules: readonly IntuneRule[] };
    expect(others).toEqual({});
    expect(Rules.length).toBeGreaterThan(0);
    expect(Rules.length).toBeLessThanOrEqual(100);
    for (const rule of Rules) {
      expect(Object.keys(rule)).toEqual(["SettingName", "Operator", "DataType", "Operand", "MoreInfoUrl", "RemediationStrings"]);
      expect(operators).toContain(rule.Operator);
      expect(types).toContain(rule.DataType);
      expect(new URL(rule.MoreInfoUrl).protocol).toBe("https:");
      expect(rule.RemediationStrings.map(({ Language }) => Language)).toEqual(["en_US"]);
      for (const strings of rule.RemediationStrings) {
        expect(Object.keys(strings)).toEqual(["Language", "Title", "Description"]);
        expect([strings.Title.trim(), strings.Description.trim()]).not.toContain("");
      }
    }
    return Rules;
  }

  /** The names of settings that the discovery script gives values. */
  const discovered = (of: MachinePolicy): readonly string[] => {
    const script = filesOf("intune", of).get("compliance/Discover-Policy.ps1") ?? "";
    const ids = [...(/\$rules = @\(([^)]*)\)/u.exec(script)?.[1] ?? "").matchAll(/'([^']+)'/gu)].map(([, id]) => id ?? "");
    const settings = [...new Set([...script.matchAll(/foreach \(\$setting in (.+?)\) \{ \$values/gu)].map(([, from]) => from ?? ""))];
    expect(settings).toHaveLength(1);
    return settings[0] === "$rules" ? ids : [...(settings[0] ?? "").matchAll(/'([^']+)'/gu)].map(([, id]) => id ?? "");
  };

  test("are as documented, one for each rule of the policy, and for nothing that the script does not give", () => {
    const rules = rulesOf(policy);
    expect(rules.map(({ SettingName, Operand }) => [SettingName, Operand])).toEqual(policy.rules.map(({ id }) => [id, "met"]));
    expect(discovered(policy)).toEqual(policy.rules.map(({ id }) => id));
    for (const given of hostilePolicies) rulesOf(given);
  });

  test("say why", () => {
    const [rule] = rulesOf(aPolicy({ ...noOld, because: "It is\n certified since May." }));
    expect(rule?.RemediationStrings[0]?.Description).toMatch(/^It is certified since May\. /u);
  });

  const many = (count: number, because: string | null) =>
    aPolicy(...Array.from({ length: count }, (_, at) => ({ ...noShadows, id: `rule-${at}`, because })));

  test("at the bounds: 100 rules are settings, and of more, or of longer ones, the policy is one", () => {
    expect(rulesOf(many(100, null))).toHaveLength(100);
    for (const given of [many(101, null), many(100, "é".repeat(80) + "e".repeat(policyLimits.textCharacters - 80))]) {
      expect(rulesOf(given).map(({ SettingName }) => SettingName)).toEqual(["MezzaninePolicy"]);
      expect(discovered(given)).toEqual(["MezzaninePolicy"]);
      expect(filesOf("intune", given).get("README.txt")).toContain("MezzaninePolicy");
    }
  });
});

describe("texts of a policy", () => {
  test.each(hostile.map((text, at) => [JSON.stringify(text), at] as const))("cannot leave their place: %s", (_, at) => {
    const given = hostilePolicies[at] ?? expect.unreachable();
    const text = policyText(given);
    expect(text).toMatch(/^[\n -~]*$/u);
    expect(text).not.toContain("'");
    expect(policyIn(Buffer.from(text), "policy.json")).toEqual({ ok: true, value: given });
    for (const engine of engines) {
      const harmless = new Map(scriptsOf(engine, { ...given, name: "x", rules: policy.rules }));
      for (const [name, script] of scriptsOf(engine, given)) {
        expect(script.split("@'\r\n")).toHaveLength(2);
        expect(script.split("\r\n'@")).toHaveLength(2);
        // Around the policy and the names of its rules the script is that of any policy.
        expect(around(script)).toBe(around(harmless.get(name) ?? ""));
      }
    }
  });

  test("are in no file but the scripts and the rules of Intune", () => {
    for (const engine of engines) {
      const files = filesOf(engine, { ...aPolicy({ ...noOld, because: "SECRET" }, trusted), name: "SECRET" });
      expect(
        [...files].filter(([name, text]) => !name.endsWith(".ps1") && name !== "compliance/rules.json" && text.includes("SECRET")),
      ).toEqual([]);
    }
  });
});

/** The script without the policy and the names of rules. */
const around = (script: string): string => script.replace(/\$rules = @\([^)]*\)/u, "").replace(/@'\r\n.*\r\n'@/su, "");

describe("scripts", () => {
  const state: { parse: Awaited<ReturnType<typeof powerShellParser>> | null } = { parse: null };
  beforeAll(async () => {
    state.parse = await powerShellParser();
  });
  const parse = (text: string) => state.parse?.(text) ?? expect.unreachable("no parser");
  const scripts = engines.flatMap((engine) => scriptsOf(engine, policy).map(([name, text]) => [`${engine}/${name}`, text] as const));

  test("the grammar finds what is wrong, and tells the two kinds of texts apart", () => {
    const [, text] = scripts[0] ?? expect.unreachable();
    expect(parse(text.replace("function Test-System {", "function Test-System")).hasError).toBe(true);
    expect(parse(text.replace("\r\n'@\r\n", "\r\n")).hasError).toBe(true);
    expect(parse('$a = "b $c"').descendantsOfType("expandable_string_literal")).toHaveLength(1);
    expect(parse('$a = @"\nb $c\n"@\n').descendantsOfType("expandable_here_string_literal")).toHaveLength(1);
  });

  test.each(scripts)("%s is PowerShell, in ASCII with Windows' line ends", (_, text) => {
    expect(parse(text).hasError).toBe(false);
    expect(text).toMatch(/^[\r\n -~]*$/u);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
  });

  test.each(engines)("of hostile policies are PowerShell for %s, and call nothing more", (engine) => {
    for (const given of hostilePolicies)
      for (const [name, text] of scriptsOf(engine, given)) {
        const root = parse(text);
        expect([name, root.hasError]).toEqual([name, false]);
        expect(root.descendantsOfType("command_name").map((node) => node?.text)).not.toContain("Start-Process");
      }
  });

  test.each(scripts)("%s calls its own functions and commands by their full names", (_, text) => {
    const root = parse(text);
    const own = root.descendantsOfType("function_name").map((node) => node?.text ?? "");
    const called = new Set(root.descendantsOfType("command_name").map((node) => node?.text ?? ""));
    const others = [...called].filter((name) => !own.includes(name));
    const known = ["ConvertFrom-Json", "ConvertTo-Json", "Get-Command", "New-Object", "Remove-Item", "Select-Object", "Write-Output"];
    expect(others.filter((name) => !known.includes(name))).toEqual([]);
    // Verbs that PowerShell approves of, and names of one thing.
    for (const name of own) expect(name).toMatch(/^(?:Assert|Find|Get|Invoke|Test)-[A-Z][A-Za-z]*[^s]$/u);
    // Texts in quotation marks would read variables in them.
    expect(root.descendantsOfType(["expandable_string_literal", "expandable_here_string_literal"])).toEqual([]);
    expect(text).not.toMatch(/\b(?:Invoke-Expression|iex|Start-Process|Add-Type)\b/iu);
  });

  test.each(scripts)("%s ends on every way with an exit code, after one line", (_, text) => {
    const body = text.slice(text.indexOf("function Get-Failure"));
    expect(body.trimEnd()).toMatch(/exit (?:\d|\$code)\s*\}?$/u);
    for (const way of body.split(/exit (?:\d|\$code)/u).slice(0, -1)) expect(way.split("Write-Output").length - 1).toBeLessThanOrEqual(2);
  });

  test.each(scripts)("%s runs nothing as SYSTEM", (_, text) => {
    const start = text.indexOf("function Invoke-Mezzanine");
    expect(text.slice(start)).toMatch(/^[^\n]*\n\s*if \(Test-System\) \{ throw /u);
    // Nothing else starts a program.
    expect(text.split("[System.Diagnostics.Process]::Start(")).toHaveLength(2);
    expect(text).not.toMatch(/&\s*[$'"]/u);
  });

  test.each(scripts)("%s tells of a good state only where everything is met", (name, text) => {
    const body = text.slice(text.indexOf("function Get-Failure"));
    const [, caught = ""] = body.split("\r\ncatch {");
    const good = name.includes("Discover-Connectors")
      ? /'Compliant'/u
      : name.includes("intune/compliance") || name.includes("requirement")
        ? /'met'/u
        : /exit 0|\$code = 0/u;
    expect(caught.split("$line = Get-Failure")[0]).not.toMatch(good);
  });
});

describe("sizes", () => {
  const large = (rules: number) =>
    aPolicy(
      ...Array.from({ length: rules }, (_, at) => aRule(`rule-${at}`, { rule: "forbidden", connectors: [named(`Contoso ${at}.mez`)] })),
    );

  test("a policy that is too large for Intune is refused by name, and not for the others", () => {
    const facts = { policy: large(2000), policyBytes: Buffer.alloc(0), version: "1" };
    const made = createExport("intune", facts);
    expect(made).toMatchObject({ ok: false, error: { kind: "too-large", limitBytes: 200 * 1024 } });
    expect(createExport("configmgr", facts).ok).toBe(true);
  });

  test("what a script writes fits into what Intune keeps", () => {
    const script = filesOf("intune", policy).get("remediation/Detect-Connectors.ps1") ?? "";
    const [, most = "", cut = ""] = /-gt (\d+)\) \{ \$line = \$line\.Substring\(0, (\d+)\) \+ ' \.\.\.'/u.exec(script) ?? [];
    expect(cut).toBe(most);
    expect(Number(cut) + " ...".length + "NonCompliant: ".length + "\r\n".length).toBeLessThanOrEqual(2048);
    // Whatever is written went through there.
    for (const [, text] of scriptsOf("intune", policy))
      for (const [, what = ""] of text.matchAll(/Write-Output (.+?)(?: \}|\r\n)/gu))
        expect(what).toMatch(/^\(Get-(?:Summary|Failure|Whole) |^\(ConvertTo-Json |^'not-checked'$/u);
  });

  test("every engine is in the table", () => {
    expect(exportEngines).toEqual(expect.arrayContaining([...engines]));
  });
});
