import { describe, expect, test } from "vitest";
import { compareConnectors, isComparedInPart, readInPartOf } from "../../../electron/engine/shadows/compare-connectors.ts";
import type { AuthenticationKind, ConnectorFacts, DataSourcePath, SharedFunction } from "../../../shared/model/connector.ts";
import { known, unknown } from "../../../shared/model/known.ts";
import { aCertified, aFunction, aKind, aPublish, someFacts } from "./a-subject.ts";

const authentication = (...names: readonly string[]) => known(names.map((name): AuthenticationKind => ({ name, labels: [], fields: [] })));
const aSource = (required: readonly string[], path: DataSourcePath, optional: readonly string[] = []): SharedFunction =>
  aFunction("Ashgrove.Contents", {
    kind: "Ashgrove",
    path,
    parameters: [
      ...required.map((name) => ({ name, type: "text", optional: false })),
      ...optional.map((name) => ({ name, type: "record", optional: true })),
    ],
  });
const withFunction = (one: SharedFunction): ConnectorFacts => someFacts({ dataSourceKinds: [aKind("Ashgrove")], functions: [one] });
const json = (...parameters: readonly string[]): DataSourcePath => ({ kind: "json", parameters });

test("nothing breaks between equals", () => {
  const facts = someFacts({
    dataSourceKinds: [aKind("Ashgrove", { authentication: authentication("OAuth") })],
    functions: [aSource(["server"], json("server"))],
    publishes: [aPublish("Ashgrove", { supportsDirectQuery: known(true) })],
  });
  expect(compareConnectors(facts, facts)).toEqual([]);
});

test("functions and kinds lost are named exactly, more of them are welcome", () => {
  const before = someFacts({ dataSourceKinds: [aKind("A"), aKind("B")], functions: [aFunction("A.X"), aFunction("a.x")] });
  const after = someFacts({ dataSourceKinds: [aKind("A"), aKind("b")], functions: [aFunction("A.X"), aFunction("A.Y")] });
  expect(compareConnectors(before, after)).toEqual([
    { kind: "function-lost", functionName: "a.x" },
    { kind: "kind-lost", dataSourceKind: "B" },
  ]);
});

describe("parameters and paths", () => {
  test.each<[string, SharedFunction, SharedFunction, readonly string[]]>([
    [
      "one more required",
      aSource(["server"], json("server")),
      aSource(["server", "database"], json("server", "database")),
      ["required-parameters-differ", "data-source-path-differs"],
    ],
    [
      "another name",
      aSource(["server"], json("server")),
      aSource(["host"], json("host")),
      ["required-parameters-differ", "data-source-path-differs"],
    ],
    [
      "another order",
      aSource(["a", "b"], json("a", "b")),
      aSource(["b", "a"], json("b", "a")),
      ["required-parameters-differ", "data-source-path-differs"],
    ],
    ["one more optional", aSource(["server"], json("server")), aSource(["server"], json("server"), ["options"]), []],
    [
      "an address under another name",
      aSource(["url"], { kind: "url", parameter: "url" }),
      aSource(["site"], { kind: "url", parameter: "site" }),
      [],
    ],
    [
      "an address instead of a text",
      aSource(["url"], json("url")),
      aSource(["url"], { kind: "url", parameter: "url" }),
      ["data-source-path-differs"],
    ],
    [
      "no longer one for all",
      aSource([], { kind: "singleton" }),
      aSource(["server"], json("server")),
      ["required-parameters-differ", "data-source-path-differs"],
    ],
  ])("%s", (_, before, after, kinds) => {
    expect(compareConnectors(withFunction(before), withFunction(after)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a path that another function of the kind leads to is not lost", () => {
    const before = withFunction(aSource(["server"], json("server")));
    const after = { ...before, functions: [{ ...aSource(["server"], json("server")), name: "Ashgrove.Database" }] };
    expect(compareConnectors(before, after).map(({ kind }) => kind)).toEqual(["function-lost"]);
  });
});

describe("authentication", () => {
  const withKinds = (facts: Parameters<typeof aKind>[1]) => someFacts({ dataSourceKinds: [aKind("Ashgrove", facts)] });
  const before = withKinds({ authentication: authentication("OAuth", "Key") });

  test.each([
    ["lost", withKinds({ authentication: authentication("Key", "Aad") }), ["OAuth"]],
    ["computed", withKinds({ authentication: unknown("Choose()") }), []],
    ["of a kind that leads nowhere", withKinds({ resolved: false }), []],
  ])("%s", (_, after, lost) => {
    expect(compareConnectors(before, after)).toEqual(
      lost.map((name) => ({ kind: "authentication-lost", dataSourceKind: "Ashgrove", authentication: name })),
    );
  });

  test("a lost kind is the only breakage", () => {
    expect(compareConnectors(before, someFacts()).map(({ kind }) => kind)).toEqual(["kind-lost"]);
  });
});

describe("DirectQuery", () => {
  const offering = (supportsDirectQuery: Parameters<typeof aPublish>[1], title = "Ashgrove") =>
    someFacts({ publishes: [aPublish(title, supportsDirectQuery)] });
  const before = offering({ supportsDirectQuery: known(true) });

  test.each([
    ["said no more", offering({}), 1],
    ["denied", offering({ supportsDirectQuery: known(false) }), 1],
    ["computed", offering({ supportsDirectQuery: unknown("IsOn()") }), 0],
    ["under another name", offering({ supportsDirectQuery: known(true) }, "Ashgrove 2"), 0],
    ["without any Publish record", someFacts(), 1],
    ["in a record that cannot be read", offering({ resolved: false }), 0],
  ])("%s", (_, after, count) => {
    expect(compareConnectors(before, after)).toHaveLength(count);
  });
});

describe("with a connector that only a list names", () => {
  const before = someFacts({
    dataSourceKinds: [aKind("Ashgrove", { authentication: authentication("OAuth") })],
    functions: [aSource(["server"], json("server"))],
  });

  test("lost names are reported", () => {
    expect(
      compareConnectors(before, aCertified("Ashgrove", { kinds: ["Other"], functions: ["Other.Contents"] })).map(({ kind }) => kind),
    ).toEqual(["function-lost", "kind-lost"]);
  });

  test("a list without names knows none", () => {
    expect(compareConnectors(before, aCertified("Ashgrove"))).toEqual([]);
  });
});

describe("what was not read is not called lost, and not called unchanged", () => {
  const cut = { functions: 5, sharedValues: 0, dataSourceKinds: 5, publishes: 5, missing: 0 };
  const whole = someFacts({
    dataSourceKinds: [aKind("A"), aKind("B")],
    functions: [aFunction("F"), aFunction("G")],
    publishes: [aPublish("T", { supportsDirectQuery: known(true) })],
  });
  const inPart = someFacts({ dataSourceKinds: [aKind("A")], functions: [aFunction("F")], unread: cut });

  test("the other is not whole: nothing is lost as far as anybody knows", () => {
    expect(compareConnectors(whole, inPart)).toEqual([]);
    expect(isComparedInPart(whole, inPart)).toBe(true);
  });

  test("this one is not whole: what was read is compared, and more may break", () => {
    expect(compareConnectors({ ...whole, unread: cut }, someFacts())).toContainEqual({ kind: "function-lost", functionName: "G" });
    expect(isComparedInPart(inPart, whole)).toBe(true);
  });

  const place = { member: null, line: 1, column: 1, detail: "" };
  const mistake = { kind: "mistake", document: "A.m", role: "main", line: 1, column: 1, detail: "" } as const;

  test.each([
    ["places that were not read", { notRead: [place] }],
    ["a mistake", { codeCheck: mistake }],
  ] as const)("the other has %s: what it lacks may be there", (_, facts) => {
    expect(compareConnectors(whole, someFacts(facts))).toEqual([]);
    expect(compareConnectors(whole, someFacts())).not.toEqual([]);
  });

  test("code that is too large was searched for members all the same", () => {
    const other = someFacts({ codeCheck: { kind: "too-large-to-check", because: "size" } });
    expect(compareConnectors(whole, other)).toContainEqual({ kind: "function-lost", functionName: "G" });
  });

  test.each([
    ["reads", { codeCheck: { kind: "reads" } }, []],
    ["certified and intact", { codeCheck: { kind: "not-needed" } }, []],
    ["a mistake", { codeCheck: mistake }, ["connector"]],
    ["too large", { codeCheck: { kind: "too-large-to-check", because: "time" } }, ["connector"]],
    ["not checked", { codeCheck: { kind: "not-checked" } }, ["connector"]],
    ["places that were not read", { notRead: [place] }, ["connector"]],
  ] as const)("whose code was read in part: %s", (_, facts, expected) => {
    expect(readInPartOf(someFacts(facts), whole)).toEqual(expected);
    expect(readInPartOf(whole, someFacts(facts))).toEqual(expected.map(() => "other"));
    expect(readInPartOf(someFacts(facts), aCertified("C"))).toEqual(expected);
  });

  test("both are whole, or the rest matters to no comparison", () => {
    expect(isComparedInPart(whole, whole)).toBe(false);
    expect(isComparedInPart(whole, aCertified("C", { functions: ["F"] }))).toBe(false);
    expect(
      isComparedInPart({ ...whole, unread: { functions: 0, sharedValues: 0, dataSourceKinds: 0, publishes: 0, missing: 9 } }, whole),
    ).toBe(false);
  });
});
