import { expect, test } from "vitest";
import { credentialPrompt } from "../../../shared/model/credential-prompt.ts";
import { known, unknown } from "../../../shared/model/known.ts";
import { aFunction, aKind, aText } from "../../builders/a-record.ts";

const way = (name: string, ...labels: readonly (readonly [string, string])[]) => ({
  name,
  labels: labels.map(([field, text]) => ({ field, text: known(aText(text)) })),
  fields: [],
});

test("the fields of each way to sign in, with the connector's own labels", () => {
  const authentication = known([
    way("UsernamePassword", ["UsernameLabel", "Account"], ["Label", "Own"]),
    way("Windows", ["PasswordLabel", "Secret"]),
    way("Key", ["KeyLabel", "Code"]),
    way("OAuth"),
    way("Aad"),
    way("Anonymous"),
    way("Implicit"),
    way("Parameterized"),
    way("toString"),
  ]);
  const { ways } = credentialPrompt(aKind({ authentication }), []);
  const seen = ways?.map(({ name, label, fields, signInButton, standing }) => [
    name,
    label?.known === true ? label.value.neutral : null,
    fields.map(({ field, label: own }) => `${field}: ${own?.known === true ? own.value.neutral : "-"}`),
    signInButton,
    standing,
  ]);
  expect(seen).toEqual([
    ["UsernamePassword", "Own", ["username: Account", "password: -"], false, "documented"],
    ["Windows", null, ["username: -", "password: Secret"], false, "documented"],
    ["Key", null, ["key: Code"], false, "documented"],
    ["OAuth", null, [], true, "documented"],
    ["Aad", null, [], true, "documented"],
    ["Anonymous", null, [], false, "documented"],
    ["Implicit", null, [], false, "documented"],
    ["Parameterized", null, [], false, "refused"],
    ["toString", null, [], false, "unknown"],
  ]);
});

test("what is computed stays unknown", () => {
  const { ways, encryption } = credentialPrompt(aKind({ authentication: unknown("f()"), supportsEncryption: unknown("g()") }), []);
  expect([ways, encryption]).toEqual([null, "unknown"]);
});

test.each([
  [null, "not-offered"],
  [known(false), "not-offered"],
  [known(true), "offered"],
])("encryption %j is %s", (supportsEncryption, encryption) => {
  expect(credentialPrompt(aKind({ supportsEncryption }), []).encryption).toBe(encryption);
});

test("the paths of its own functions, each once", () => {
  const url = { kind: "url", parameter: "url" } as const;
  const functions = [
    aFunction({ name: "A.One", kind: "A", path: url }),
    aFunction({ name: "A.Two", kind: "A", path: { ...url } }),
    aFunction({ name: "A.Three", kind: "A", path: { kind: "singleton" } }),
    aFunction({ name: "B.One", kind: "B", path: { kind: "json", parameters: ["server"] } }),
    aFunction({ name: "A.Four", kind: null, path: null }),
  ];
  expect(credentialPrompt(aKind({ name: "A" }), functions).paths).toEqual([url, { kind: "singleton" }]);
});
