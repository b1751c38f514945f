import { describe, expect, test } from "vitest";
import { compareConnectors, isComparedInPart, readInPartOf } from "../../../electron/engine/shadows/compare-connectors.ts";
import type {
  AuthenticationKind,
  ConnectorFacts,
  DataSourceKind,
  DataSourcePath,
  Parameter,
  Publish,
  SharedFunction,
} from "../../../shared/model/connector.ts";
import { known, unknown } from "../../../shared/model/known.ts";
import { aCertified, aFunction, aKind, aPublish, someFacts } from "./a-subject.ts";

const authentication = (...names: readonly string[]) => known(names.map((name): AuthenticationKind => ({ name, labels: [], fields: [] })));
const breakagesOf = (...compared: Parameters<typeof compareConnectors>) => compareConnectors(...compared).breakages;
const uncertainOf = (...compared: Parameters<typeof compareConnectors>) => compareConnectors(...compared).uncertain;
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
  expect(breakagesOf(facts, facts)).toEqual([]);
});

test("functions and kinds lost are named exactly, more of them are welcome", () => {
  const before = someFacts({ dataSourceKinds: [aKind("A"), aKind("B")], functions: [aFunction("A.X"), aFunction("a.x")] });
  const after = someFacts({ dataSourceKinds: [aKind("A"), aKind("b")], functions: [aFunction("A.X"), aFunction("A.Y")] });
  expect(breakagesOf(before, after)).toEqual([
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
    expect(breakagesOf(withFunction(before), withFunction(after)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("a path that another function of the kind leads to is not lost", () => {
    const before = withFunction(aSource(["server"], json("server")));
    const after = { ...before, functions: [{ ...aSource(["server"], json("server")), name: "Ashgrove.Database" }] };
    expect(breakagesOf(before, after).map(({ kind }) => kind)).toEqual(["function-lost"]);
  });
});

describe("functions that nobody can know, and values", () => {
  const known = withFunction(aSource(["server"], json("server")));
  const unknownHead = withFunction({ ...aSource([], { kind: "unknown" }), parameters: null, returnType: null });
  const asValue = someFacts({ sharedValues: [{ name: "Ashgrove.Contents" }] });

  test("a function that is still shared is not lost, but cannot be compared", () => {
    for (const [before, after] of [
      [known, unknownHead],
      [unknownHead, known],
    ] as const) {
      expect(compareConnectors(before, after)).toEqual({
        breakages: [],
        uncertain: [
          { kind: "parameters-unknown", functionName: "Ashgrove.Contents" },
          { kind: "path-unknown", dataSourceKind: "Ashgrove" },
        ],
      });
    }
  });

  test("a name that is a value now is no function any more, unless it may have been none", () => {
    const kinds = { dataSourceKinds: [aKind("Ashgrove")] };
    expect(breakagesOf(known, { ...asValue, ...kinds })).toEqual([{ kind: "no-longer-a-function", functionName: "Ashgrove.Contents" }]);
    expect(compareConnectors(unknownHead, { ...asValue, ...kinds })).toEqual({
      breakages: [],
      uncertain: [{ kind: "parameters-unknown", functionName: "Ashgrove.Contents" }],
    });
  });

  test("a shared value is lost only when its name is", () => {
    expect(breakagesOf(asValue, someFacts())).toEqual([{ kind: "shared-value-lost", valueName: "Ashgrove.Contents" }]);
    expect(breakagesOf(asValue, asValue)).toEqual([]);
    expect(breakagesOf(asValue, { ...unknownHead, dataSourceKinds: [] })).toEqual([]);
  });
});

describe("types of parameters", () => {
  const taking = (type: string, more: Partial<Parameter> = {}) =>
    someFacts({ functions: [aFunction("F", { parameters: [{ name: "server", type, optional: false, ...more }] })] });
  const kindsOf = (before: ConnectorFacts, after: ConnectorFacts) => {
    const { breakages, uncertain } = compareConnectors(before, after);
    return [...breakages, ...uncertain].map(({ kind }) => kind);
  };

  test.each<[string, ConnectorFacts, ConnectorFacts, readonly string[]]>([
    ["another type", taking("text"), taking("number"), ["parameter-type-differs"]],
    [
      "another type of an optional one",
      taking("text", { optional: true }),
      taking("record", { optional: true }),
      ["parameter-type-differs"],
    ],
    ["another kind of list", taking("{text}"), taking("list"), []],
    ["a record for a table", taking("table [a = text]"), taking("[a = text]"), ["parameter-type-differs"]],
    ["more values", taking("text"), taking("nullable text"), []],
    ["all values", taking("text"), taking("any"), []],
    ["not null any more", taking("nullable text"), taking("text"), ["parameter-type-narrower"]],
    ["an optional one takes null whatever it says", taking("nullable text", { optional: true }), taking("text", { optional: true }), []],
    ["a type where there was none", taking("any"), taking("text"), ["parameter-type-narrower"]],
    ["the same by another name", taking("text"), taking("Uri.Type", { resolvedType: "text" }), []],
    ["another by a name", taking("text"), taking("Port", { resolvedType: "number" }), ["parameter-type-differs"]],
    ["a type that nobody can know", taking("text"), taking("Types[Url]", { resolvedType: null }), ["parameters-unknown"]],
  ])("%s", (_, before, after, kinds) => {
    expect(kindsOf(before, after)).toEqual(kinds);
  });

  test("a parameter that the other does not take", () => {
    const both = aSource(["server"], json("server"), ["options"]);
    expect(breakagesOf(withFunction(both), withFunction(aSource(["server"], json("server"))))).toEqual([
      { kind: "parameters-lost", functionName: "Ashgrove.Contents", names: ["options"] },
    ]);
  });
});

describe("paths that code of the connector makes", () => {
  const withPath = (resourcePath: DataSourceKind["resourcePath"], path: DataSourcePath = { kind: "computed" }) =>
    someFacts({ dataSourceKinds: [aKind("Ashgrove", { resourcePath })], functions: [aSource(["server"], path)] });
  const fromParameters = withPath({ kind: "parameters" }, json("server"));
  const computed = withPath({ kind: "computed", print: "one" });

  test.each<[string, ConnectorFacts, ConnectorFacts, readonly string[]]>([
    ["now", fromParameters, computed, ["path-computed-differently"]],
    ["no more", computed, fromParameters, ["path-computed-differently"]],
    ["in another way", computed, withPath({ kind: "computed", print: "two" }), ["path-computed-differently"]],
    ["in the same way", computed, computed, []],
    ["one for all", fromParameters, withPath({ kind: "singleton" }, { kind: "singleton" }), ["data-source-path-differs"]],
  ])("%s", (_, before, after, kinds) => {
    expect(breakagesOf(before, after).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("where nobody can know it nothing is claimed", () => {
    const unknownPath = withPath({ kind: "unknown" }, { kind: "unknown" });
    for (const [before, after] of [
      [fromParameters, unknownPath],
      [unknownPath, fromParameters],
    ] as const) {
      expect(compareConnectors(before, after)).toEqual({
        breakages: [],
        uncertain: [{ kind: "path-unknown", dataSourceKind: "Ashgrove" }],
      });
    }
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
    expect(breakagesOf(before, after)).toEqual(
      lost.map((name) => ({ kind: "authentication-lost", dataSourceKind: "Ashgrove", authentication: name })),
    );
  });

  test("what is computed in one of the two cannot be compared", () => {
    const computed = withKinds({ authentication: unknown("Choose()") });
    const uncertain = [{ kind: "authentication-unknown", dataSourceKind: "Ashgrove" }];
    expect([uncertainOf(before, computed), uncertainOf(computed, before)]).toEqual([uncertain, uncertain]);
    expect(uncertainOf(withKinds({ authentication: authentication() }), computed)).toEqual([]);
  });

  test("a lost kind is the only breakage", () => {
    expect(breakagesOf(before, someFacts()).map(({ kind }) => kind)).toEqual(["kind-lost"]);
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
    expect(breakagesOf(before, after)).toHaveLength(count);
  });
});

test("DirectQuery that nobody can know is not said to stay", () => {
  const offering = (supportsDirectQuery: Publish["supportsDirectQuery"]) =>
    someFacts({ publishes: [aPublish("Ashgrove", { supportsDirectQuery })] });
  const uncertain = [{ kind: "direct-query-unknown", publish: "Ashgrove.Publish" }];
  expect(uncertainOf(offering(known(true)), offering(unknown("IsOn()")))).toEqual(uncertain);
  expect(uncertainOf(offering(unknown("IsOn()")), offering(null))).toEqual(uncertain);
  expect(uncertainOf(offering(unknown("IsOn()")), offering(known(true)))).toEqual([]);
  expect(uncertainOf(offering(null), offering(unknown("IsOn()")))).toEqual([]);
});

describe("with a connector that only a list names", () => {
  const before = someFacts({
    dataSourceKinds: [aKind("Ashgrove", { authentication: authentication("OAuth") })],
    functions: [aSource(["server"], json("server"))],
  });

  test("lost names are reported", () => {
    expect(
      breakagesOf(before, aCertified("Ashgrove", { kinds: ["Other"], functions: ["Other.Contents"] })).map(({ kind }) => kind),
    ).toEqual(["function-lost", "kind-lost"]);
  });

  test("a list without names knows none", () => {
    expect(breakagesOf(before, aCertified("Ashgrove"))).toEqual([]);
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
    expect(breakagesOf(whole, inPart)).toEqual([]);
    expect(isComparedInPart(whole, inPart)).toBe(true);
  });

  test("this one is not whole: what was read is compared, and more may break", () => {
    expect(breakagesOf({ ...whole, unread: cut }, someFacts())).toContainEqual({ kind: "function-lost", functionName: "G" });
    expect(isComparedInPart(inPart, whole)).toBe(true);
  });

  test("shared values that were not read may be what seems lost", () => {
    const values = someFacts({ unread: { functions: 0, sharedValues: 5, dataSourceKinds: 0, publishes: 0, missing: 0 } });
    expect(breakagesOf(someFacts({ functions: [aFunction("F")], sharedValues: [{ name: "V" }] }), values)).toEqual([]);
    expect(isComparedInPart(someFacts(), values)).toBe(true);
  });

  const place = { member: null, line: 1, column: 1, detail: "" };
  const mistake = { kind: "mistake", document: "A.m", role: "main", line: 1, column: 1, detail: "" } as const;

  test.each([
    ["places that were not read", { notRead: [place] }],
    ["a mistake", { codeCheck: mistake }],
  ] as const)("the other has %s: what it lacks may be there", (_, facts) => {
    expect(breakagesOf(whole, someFacts(facts))).toEqual([]);
    expect(breakagesOf(whole, someFacts())).not.toEqual([]);
  });

  test("code that is too large was searched for members all the same", () => {
    const other = someFacts({ codeCheck: { kind: "too-large-to-check", because: "size" } });
    expect(breakagesOf(whole, other)).toContainEqual({ kind: "function-lost", functionName: "G" });
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
