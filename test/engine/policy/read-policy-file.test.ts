import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { policyIn, readPolicyFile } from "../../../electron/engine/policy/read-policy-file.ts";
import { policyLimits } from "../../../shared/model/machine-policy.ts";

const read = (text: string, name = "policy.yml") => policyIn(Buffer.from(text), name);
const thumbprint = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const whole = `# yaml-language-server: $schema=./policy-1.json
format: mezzanine-policy
formatVersion: 1
name: Workstations
rules:
  - id: no-old-contoso
    rule: forbidden
    because: certified since May
    connectors:
      - kind: Contoso
      - name: Contoso*.mez
        sha256: ${"ab".repeat(32)}
  - id: signed
    rule: no-unsigned
  - id: new-enough
    rule: minimum-version
    connectors:
      - signer: "16 af 59 e4 be 53 84 cd 86 0e 23 0e d4 ae d4 74 c2 a3 bc 69"
    version: 1.10
  - id: ours
    rule: trusted
    thumbprints:
      - ${thumbprint.toLowerCase()}
`;

const nothing = { kind: null, name: null, sha256: null, signer: null };

test("a policy in YAML: what is left out is null or empty, and thumbprints may be written as people write them", () => {
  expect(read(whole)).toEqual({
    ok: true,
    value: {
      format: "mezzanine-policy",
      formatVersion: 1,
      name: "Workstations",
      rules: [
        {
          id: "no-old-contoso",
          rule: "forbidden",
          because: "certified since May",
          connectors: [
            { ...nothing, kind: "Contoso" },
            { ...nothing, name: "Contoso*.mez", sha256: "AB".repeat(32) },
          ],
        },
        { id: "signed", rule: "no-unsigned", because: null, except: [] },
        {
          id: "new-enough",
          rule: "minimum-version",
          because: null,
          connectors: [{ ...nothing, signer: thumbprint }],
          // Not the number 1.1.
          version: "1.10",
        },
        { id: "ours", rule: "trusted", because: null, thumbprints: [thumbprint] },
      ],
    },
  });
});

test("the same in JSON, in which nothing but JSON is taken", () => {
  const json = { $schema: "./policy-1.json", format: "mezzanine-policy", formatVersion: 1, rules: [{ id: "a", rule: "no-shadows" }] };
  const wanted = {
    format: "mezzanine-policy",
    formatVersion: 1,
    name: null,
    rules: [{ id: "a", rule: "no-shadows", because: null, except: [] }],
  };
  expect(read(JSON.stringify(json), "Policy.JSON")).toEqual({ ok: true, value: wanted });
  expect(read(`\uFEFF${JSON.stringify(json)}`)).toEqual({ ok: true, value: wanted });
  expect(read("format: mezzanine-policy", "policy.json")).toMatchObject({ error: { place: expect.stringContaining("not JSON") } });
});

const rules = (lines: string) => `format: mezzanine-policy\nformatVersion: 1\nrules:\n${lines}`;

describe("what is no policy is refused, with its place", () => {
  test.each([
    ["an unknown rule", rules("  - {id: a, rule: no-unsinged}"), "rules[0].rule: not one of"],
    ["an unknown field", rules("  - {id: a, rule: no-unsigned, excpet: []}"), 'rules[0]: unexpected field "excpet"'],
    ["a field of another rule", rules("  - {id: a, rule: no-unsigned, version: 1.0}"), 'rules[0]: unexpected field "version"'],
    ["a match that names nothing", rules("  - {id: a, rule: forbidden, connectors: [{}]}"), "rules[0].connectors[0]: names nothing"],
    ["a rule about no connector", rules("  - {id: a, rule: forbidden, connectors: []}"), "rules[0].connectors: empty"],
    ["no rules", rules("  []"), "rules: empty"],
    ["a thumbprint with a letter too few", rules(`  - {id: a, rule: trusted, thumbprints: [${thumbprint.slice(1)}]}`), "not a SHA-1"],
    ["the same id twice", rules("  - {id: a, rule: no-unsigned}\n  - {id: A, rule: no-shadows}"), "rules[1].id: used twice"],
    [
      "a version that cannot be compared",
      rules("  - {id: a, rule: minimum-version, connectors: [{kind: X}], version: new}"),
      "not a version",
    ],
    ["a name with a folder", rules("  - {id: a, rule: forbidden, connectors: [{name: a/b}]}"), "not a file name"],
    ["a key twice", "format: mezzanine-policy\nformat: mezzanine-policy", "not YAML, line 2 column 1: a key twice"],
    ["a key twice in a rule", rules("  - id: a\n    rule: no-unsigned\n    id: b"), "not YAML, line 6 column 5: a key twice"],
    ["an anchor", rules("  - &a {id: a, rule: no-unsigned}\n  - *a"), "not YAML, line 4 column 5: a policy may not have an anchor"],
    ["an alias", rules("  - *a"), "not YAML, line 4 column 5: a policy may not have an alias"],
    ["a tag", rules("  - !!js/function {id: a, rule: no-unsigned}"), "not YAML, line 4 column 5: a policy may not have an own tag"],
    ["a mistake", rules("  - id: a\n   rule: no-unsigned"), "not YAML, line 5"],
    ["many levels in brackets", "[{".repeat(1_000), "not YAML, line 1 column 11: too many levels"],
    ["many levels in one line", "? ".repeat(200_000), "not YAML, line 1 column 21: too many levels"],
    ["brackets without end", "[]".repeat(200_000), "too many brackets and commas"],
    ["commas without end", `[${",\n".repeat(200_000)}]`, "too many brackets and commas"],
    ["closed too often", "]".repeat(400_000), "too many brackets and commas"],
    ["two documents", `${whole}---\n${whole}`, "not YAML"],
    ["nothing", "", "not a record"],
    ["another file", "name: x", "format: not one of mezzanine-policy"],
  ])("%s", (_name, text, place) => {
    expect(read(text)).toMatchObject({ ok: false, error: { kind: "not-a-policy", place: expect.stringContaining(place) } });
  });

  test("a later format", () => {
    expect(read("format: mezzanine-policy\nformatVersion: 2\nwishes: []")).toEqual({
      ok: false,
      error: { kind: "newer-format", formatVersion: 2 },
    });
  });

  test.each([
    ["levels in a row", "[".repeat(policyLimits.fileBytes)],
    ["levels in a column", Array.from({ length: 1_000 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
    ["levels of lists", "- ".repeat(100_000)],
    ["quotes that do not end", `a: "${"x\n".repeat(100_000)}`],
    ["keys", `{${"a,".repeat(100_000)}}`],
    ["different keys", Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["anchors", Array.from({ length: 20_000 }, (_, at) => `- &a${at} x`).join("\n")],
    ["comments", "#\n".repeat(400_000)],
    ["zeros", "\0".repeat(policyLimits.fileBytes)],
    ["too many bytes", " ".repeat(policyLimits.fileBytes + 1)],
  ])("many %s", (_name, text) => {
    expect(read(text).ok).toBe(false);
  });
});

test("a file is read by its name; what is none says why", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-policy-"));
  const path = join(folder, "policy.yml");
  writeFileSync(path, whole);
  const policy = await readPolicyFile(path);
  expect(policy.ok && policy.value.policy.rules.length).toBe(4);
  expect(policy.ok && Buffer.from(policy.value.bytes).toString()).toBe(whole);
  expect(await readPolicyFile(join(folder, "other.yml"))).toEqual({ ok: false, error: { kind: "not-read", because: "vanished" } });
  expect(await readPolicyFile(folder)).toEqual({ ok: false, error: { kind: "not-read", because: "is-a-folder" } });
});

test("what looks like brackets, commas or a key in a text is only text, and long lists may be in one line", () => {
  const because = `"${"[{,- ? : ".repeat(30)}"`;
  const hashes = Array.from({ length: 2_000 }, (_, at) => `{ sha256: ${at.toString(16).padStart(64, "0")} }`).join(", ");
  const text = rules(`  - id: a\n    because: ${because}\n    rule: forbidden\n    connectors: [${hashes}]`);
  expect(read(text)).toMatchObject({ ok: true, value: { rules: [{ connectors: { length: 2_000 } }] } });
  const block = rules("  - id: a\n    because: |\n      - - - - - - - - - - - - - [[[[[[[[[[[[\n    rule: no-shadows");
  expect(read(block)).toMatchObject({ ok: true, value: { rules: [{ because: expect.stringContaining("[[[[[[[[[[[[") }] } });
});
