import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { beforeAll, describe, expect, test } from "vitest";
import { createTrustFiles } from "../../../../electron/engine/trust/exports/create-trust-files.ts";
import { parseRegExport } from "../../../../electron/engine/trust/parse-reg-export.ts";
import { noStoredList, type StoredTrustList } from "../../../../electron/engine/trust/plan-trust-change.ts";
import { policyKey } from "../../../../electron/engine/trust/read-policy.ts";
import { trustExportKinds, type TrustExportKind } from "../../../../shared/model/trust-change.ts";
import type { Thumbprint } from "../../../../shared/model/thumbprint.ts";
import { powerShellParser } from "../../../builders/powershell.ts";

const [one, two, theirs] = ["1A", "2B", "3C"].map((pair) => pair.repeat(20)) as [Thumbprint, Thumbprint, Thumbprint];

function filesOf(kind: TrustExportKind, wanted: readonly Thumbprint[] = [one, two], current: StoredTrustList = noStoredList) {
  const files = createTrustFiles(kind, wanted, current);
  if (!files.ok) throw new Error(files.error);
  return new Map(files.value.map(({ name, bytes }) => [name, bytes]));
}

const textOf = (files: ReadonlyMap<string, Buffer>, name: string) =>
  files.get(name)?.toString("latin1") ?? expect.unreachable(`no ${name}`);
const scripts = trustExportKinds.flatMap((kind) =>
  [...filesOf(kind)]
    .filter(([name]) => name.endsWith(".ps1"))
    .map(([name, bytes]) => [`${kind}/${name}`, bytes.toString("latin1")] as const),
);

test.each(trustExportKinds)("%s: a readme, an undo or how to, and nothing but ASCII where it is text", (kind) => {
  const files = filesOf(kind);
  const readme = textOf(files, "README.txt");
  expect(readme).toMatch(/undo/iu);
  for (const [name, bytes] of files) {
    if (name.endsWith(".reg")) continue;
    expect([name, bytes.every((byte) => byte < 0x80), /[^\r]\n/u.test(bytes.toString("latin1"))]).toEqual([name, true, false]);
  }
  for (const name of files.keys()) if (name !== "README.txt" && !name.includes("/")) expect(readme).toContain(name);
});

test("each kind has the files it needs", () => {
  expect(trustExportKinds.map((kind) => [...filesOf(kind).keys()])).toEqual([
    ["add-trusted-thumbprints.reg", "undo.reg", "README.txt"],
    ["Add-TrustedThumbprints.ps1", "Undo-TrustedThumbprints.ps1", "README.txt"],
    ["Detect-TrustedThumbprints.ps1", "Remediate-TrustedThumbprints.ps1", "Detect-Undo.ps1", "Remediate-Undo.ps1", "README.txt"],
    ["MezzaninePowerBIDesktop.admx", "en-US/MezzaninePowerBIDesktop.adml", "entries.txt", "README.txt"],
    ["Discover-TrustedThumbprints.ps1", "Remediate-TrustedThumbprints.ps1", "Undo-TrustedThumbprints.ps1", "README.txt"],
  ]);
});

test("a registry file sets and removes the one value, and is refused where it would replace entries", () => {
  const files = filesOf("reg");
  const valuesIn = (name: string) => {
    const read = parseRegExport(files.get(name) ?? Buffer.alloc(0), policyKey);
    return read.ok ? [...read.value] : read.error;
  };
  expect(valuesIn("add-trusted-thumbprints.reg")).toEqual([["trustedcertificatethumbprints", { kind: "list", text: `${one}\0${two}` }]]);
  expect(files.get("undo.reg")?.toString("utf16le")).toContain('"TrustedCertificateThumbprints"=-');
  expect(createTrustFiles("reg", [one], { form: "list", text: theirs })).toEqual({ ok: false, error: "list-not-empty" });
  expect(createTrustFiles("reg", [one], { form: "text", text: "Contoso" })).toEqual({ ok: false, error: "list-not-empty" });
});

test("nothing is made of nothing", () => {
  for (const kind of trustExportKinds) expect(createTrustFiles(kind, [], noStoredList)).toEqual({ ok: false, error: "nothing-to-export" });
});

test("the policy's entries are the clean ones of this computer and the new ones; others are counted", () => {
  const files = filesOf("gpo", [one], { form: "list", text: `${theirs}\0\u200E${two}\0Contoso\0${"AB".repeat(32)}` });
  expect(textOf(files, "entries.txt")).toBe(`${theirs}\r\n${one}\r\n`);
  expect(textOf(files, "README.txt")).toContain("3 entries");
});

describe("scripts", () => {
  const state: { parse: Awaited<ReturnType<typeof powerShellParser>> | null } = { parse: null };
  beforeAll(async () => {
    state.parse = await powerShellParser();
  });
  const parse = (text: string) => state.parse?.(text) ?? expect.unreachable("no parser");

  test("the grammar finds what is wrong", () => {
    for (const [, text] of scripts.slice(0, 1)) {
      expect(parse(text.replace("exit 0\r\n}", "exit 0\r\n")).hasError).toBe(true);
      expect(parse(text.replace("if ($null -eq $key) {", "if ($null -eq $key {")).hasError).toBe(true);
    }
  });

  test.each(scripts)("%s is PowerShell", (_, text) => {
    expect(parse(text).hasError).toBe(false);
  });

  test.each(scripts)("%s calls nothing but its own functions and two commands", (_, text) => {
    const root = parse(text);
    const own = root.descendantsOfType("function_name").map((node) => node?.text ?? "");
    const called = new Set(root.descendantsOfType("command_name").map((node) => node?.text ?? ""));
    expect([...called].filter((name) => !own.includes(name)).sort()).toEqual(["New-Object", "Write-Output"]);
    // What others wrote is compared without case and by its code units: other comparisons pass over invisible characters.
    expect(text).not.toMatch(/-(?:contains|in|match|like|replace)\b/u);
    expect(text).not.toContain('"');
  });

  test.each(scripts)("%s prints one line on each way and ends with an exit code", (_, text) => {
    const body = text.slice(text.lastIndexOf("\r\ntry {"));
    const ways = body.split(/exit \d+/u).slice(0, -1);
    expect(ways.length).toBeGreaterThan(1);
    expect(body.trimEnd()).toMatch(/exit \d+\s*\}$/u);
    expect(body).toMatch(/exit \d+\s*\}\s*catch \{/u);
    const prints = ways.map((way) => way.split("Write-Output").length - 1);
    // The two branches of `if … else …` print one line between them.
    expect(prints.every((count, at) => count === 1 || (count === 2 && /else \{ Write-Output/u.test(ways[at] ?? "")))).toBe(true);
  });

  test("a detection ends with 1 only when something is to be done, or could not be found out", () => {
    const detections = scripts.filter(([name]) => name.includes("intune/Detect"));
    expect(detections).toHaveLength(2);
    for (const [, text] of detections) {
      const body = text.slice(text.lastIndexOf("\r\ntry {"));
      expect([...body.matchAll(/exit (\d)/gu)].map(([, code]) => code)).toEqual(["1", "0", "1"]);
      expect(body.indexOf(".Count -gt 0")).toBeLessThan(body.indexOf("exit 1"));
    }
  });

  test("nothing differs between two lists but the digits", () => {
    const fixed = (wanted: readonly Thumbprint[]) =>
      textOf(filesOf("powershell", wanted), "Add-TrustedThumbprints.ps1").replace(/'[0-9A-F]{40}'/gu, "#");
    expect(fixed([one])).toBe(fixed([two]));
    expect(textOf(filesOf("powershell", [one, one, two]), "Add-TrustedThumbprints.ps1").match(/'[0-9A-F]{40}'/gu)).toHaveLength(2);
  });

  const powerShell = ["pwsh", "powershell.exe"].find(
    (name) => spawnSync(name, ["-NoProfile", "-Command", "exit 0"], { windowsHide: true }).status === 0,
  );

  test.skipIf(powerShell === undefined)(
    "PowerShell's own parser takes them (needs pwsh or powershell.exe)",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "mezzanine-scripts-"));
      try {
        for (const [name, text] of scripts) {
          const path = join(folder, "script.ps1");
          writeFileSync(path, text, "latin1");
          const check =
            "$errors = $null; [void][System.Management.Automation.Language.Parser]::ParseFile($env:MEZZANINE_SCRIPT, [ref]$null, [ref]$errors); exit $errors.Count";
          const ran = spawnSync(powerShell ?? "", ["-NoProfile", "-Command", check], {
            env: { ...process.env, MEZZANINE_SCRIPT: path },
            windowsHide: true,
          });
          expect([name, ran.status]).toEqual([name, 0]);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

describe("the administrative template", () => {
  const read = (name: string) => {
    const errorHandler = (_level: string, message: unknown) => expect.unreachable(String(message));
    const document = new DOMParser({ errorHandler }).parseFromString(textOf(filesOf("gpo"), name), "text/xml");
    return (tag: string): readonly Element[] => Array.from(document.getElementsByTagName(tag));
  };
  const admx = read("MezzaninePowerBIDesktop.admx");
  const adml = read("en-US/MezzaninePowerBIDesktop.adml");
  const ids = (elements: readonly Element[], attribute: string) => elements.map((element) => element.getAttribute(attribute) ?? "");

  test("writes the documented value as a list", () => {
    expect(ids(admx("policy"), "key")).toEqual(["Software\\Policies\\Microsoft\\Power BI Desktop"]);
    expect(ids(admx("policy"), "class")).toEqual(["Machine"]);
    expect(ids(admx("multiText"), "valueName")).toEqual(["TrustedCertificateThumbprints"]);
  });

  test("every text and part that it names is there", () => {
    const text = textOf(filesOf("gpo"), "MezzaninePowerBIDesktop.admx");
    const named = (what: string) =>
      [...new Set([...text.matchAll(new RegExp(`\\$\\(${what}\\.([^)]+)\\)`, "gu"))].map(([, id]) => id))].sort();
    expect(named("string")).toEqual(ids(adml("string"), "id").sort());
    expect(named("presentation")).toEqual(ids(adml("presentation"), "id").sort());
    expect(ids(adml("multiTextBox"), "refId")).toEqual(ids(admx("multiText"), "id"));
    expect(ids(admx("parentCategory"), "ref")).toEqual(ids(admx("category"), "name"));
    expect([
      ...new Set(
        ids(
          admx("supportedOn").filter((one) => one.hasAttribute("ref")),
          "ref",
        ),
      ),
    ]).toEqual(ids(admx("definition"), "name"));
  });
});
