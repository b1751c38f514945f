import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { decodePolicy, policyRuleKinds } from "../../shared/contract/policy-decoder.ts";
import { policyIn } from "../../electron/engine/policy/read-policy-file.ts";

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");
const schema = JSON.parse(read("schemas/policy-1.json")) as {
  readonly $defs: { readonly rule: { readonly oneOf: readonly { readonly title: string }[] } };
};
const isValid = new Ajv2020().compile(schema);

const example = /```yaml\n([^]*?)```/u.exec(read("policy.md"))?.[1] ?? "";
/** As an editor reads it, with numbers. */
const whole = parse(example) as Readonly<Record<string, unknown>>;

test("the example in the documentation has every rule, and is a policy for Mezzanine and for an editor", () => {
  const policy = policyIn(Buffer.from(example), "policy.yml");
  expect(policy.ok && policy.value.rules.map(({ rule }) => rule)).toEqual(policyRuleKinds);
  expect([isValid(whole), isValid.errors]).toEqual([true, null]);
  expect(policy).toEqual(decodePolicy(whole));
});

test("the schema lists the rules of the model", () => {
  expect(schema.$defs.rule.oneOf.map(({ title }) => title)).toEqual(policyRuleKinds);
});

/** Every value with the path to it. */
function* valuesIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) yield* valuesIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

function changed(path: readonly (string | number)[], instead: unknown): unknown {
  const copy = structuredClone(whole) as unknown;
  let home = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) home = home[step] as Record<string | number, unknown>;
  home[path.at(-1) ?? ""] = instead;
  return copy;
}

/** Whether a text is a thumbprint, and whether an id is used twice, is more than a schema can say. */
const instead = [undefined, "", " ", "a b", "x/y", 0, -1, 1.5, true, [], {}, [{}], { more: 1 }, "x".repeat(301)];

test("the schema and the decoder take and refuse the same", () => {
  for (const path of valuesIn(whole)) {
    if (path.includes("signer") || path.includes("thumbprints")) continue;
    for (const value of instead) {
      // As it arrives from a file.
      const given: unknown = JSON.parse(JSON.stringify(changed(path, value)));
      expect([path.join("."), value, isValid(given)]).toEqual([path.join("."), value, decodePolicy(given).ok]);
    }
  }
});

test("a field that is not known is refused everywhere", () => {
  const records = [[], ["rules", 0], ["rules", 0, "connectors", 0], ["rules", 5], ["rules", 5, "except", 0]];
  for (const path of records) {
    const given = changed([...path, "nonsense"], "x");
    expect([path.join("."), isValid(given), decodePolicy(given).ok]).toEqual([path.join("."), false, false]);
  }
});
