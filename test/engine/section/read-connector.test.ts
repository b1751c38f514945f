import { describe, expect, test } from "vitest";
import type { Known } from "../../../shared/model/known.ts";
import { readConnector } from "../../../electron/engine/section/read-connector.ts";
import { aDocument, aPart, aParts, aPng, aResx, factsOf, type Contents } from "./a-parts.ts";

const publishOf = async (publish: string, rest = "", beside: Contents = {}) =>
  (await factsOf(aDocument({ publish, rest }), beside)).publishes[0];
const kindOf = async (kind: string, rest = "") => (await factsOf(aDocument({ kind, rest }))).dataSourceKinds[0];
const value = <T>(fact: Known<T> | null | undefined) => (fact?.known ? fact.value : fact);
const plain = (text: string) => ({ neutral: text, byCulture: {} });

describe("values", () => {
  test.each([
    ["a literal", '"a""b#(tab)#(0041)"', "", 'a"b\tA'],
    ["a concatenation", '"a" & "b" & C', 'C = "c";', "abc"],
    ["a field", "R[f]", 'R = [f = "x"];', "x"],
    ["a field that may be missing", 'R[f]? ?? "none"', "R = [];", "none"],
    ["a list item", "L{1}", 'L = {"a", "b"};', "b"],
    ["a let", 'let a = "x", b = a & a in b', "", "xx"],
    ["a sibling field", '[a = "x", b = a & "y"][b]', "", "xy"],
    ["a field's own name means the outer one", "[C = C][C]", 'C = "outer";', "outer"],
    ["a wrapper", 'T("x", "y")', "T = (a, optional b) => a & b;", "xy"],
    ["an alias of a library function", 'Load("k")', "Load = Extension.LoadString;", "from resx"],
    ["an if on known values", 'if Flag and not (1 = 2) then "yes" else "no"', "Flag = true;", "yes"],
    ["section access", "Sample!C & #sections[Sample][C] & #shared[C]", 'shared C = "c";', "ccc"],
    ["metadata left aside", '"x" meta [a = 1]', "", "x"],
    ["a quoted identifier", '#"a b"', '#"a b" = "q";', "q"],
  ])("%s", async (_, expression, rest, expected) => {
    const publish = await publishOf(`[LearnMoreUrl = ${expression}]`, rest, { "resources.resx": aResx({ k: "from resx" }) });
    expect(value(publish?.learnMoreUrl)).toMatchObject({ neutral: expected });
  });

  test.each([
    ["a call we cannot follow", 'Text.Upper("a")'],
    ["a circle", "A"],
    ["endless recursion", 'F("x")'],
    ["a number", "1"],
    ["an if on the unknown", 'if X then "a" else "a"'],
    ["growth without end", 'G(G(G(G(G(G(G("0123456789")))))))'],
    ["a fallback for the unknown", 'X ?? "none"'],
    ["a comparison with the unknown", 'if X <> "a" then "b" else "c"'],
    ["what comes after an unknown or", 'if X = "a" or true then "b" else "c"'],
    ["a field that a partly known record may have", '(Text.Lower(x) & [a = 1])[f]? ?? "none"'],
    ["an item after a range", '{1..3, "a"}{1}'],
  ])("%s stays unknown with its source", async (_, expression) => {
    const rest = "A = B; B = A; F = (x) => F(x) & F(x); G = (x) => x & x & x & x & x & x & x & x;";
    const publish = await publishOf(`[LearnMoreUrl = ${expression}]`, rest);
    expect(publish?.learnMoreUrl).toEqual({ known: false, source: expression });
  });

  test("what is left of an & when one side is unknown", async () => {
    const open = await publishOf("Text.Lower(x) & [Beta = true]");
    expect([open?.resolved, open?.beta, open?.category?.known]).toEqual([true, { known: true, value: true }, false]);
    const hidden = await publishOf("[Beta = true] & Record.FromList({}, {})");
    expect([hidden?.resolved, hidden?.beta?.known]).toEqual([false, false]);
    const perhapsHidden = await publishOf('[Beta = true] & (Text.Lower(x) & [Category = "Other"])');
    expect([perhapsHidden?.beta?.known, value(perhapsHidden?.category)]).toEqual([false, plain("Other")]);
  });

  test("a protected text is known only when its key is there", async () => {
    const resx = { "resources.resx": aResx({ k: "from resx" }) };
    const titled = async (key: string) =>
      (await publishOf(`[LearnMoreUrl = try Extension.LoadString("${key}") otherwise "none"]`, "", resx))?.learnMoreUrl;
    expect(value(await titled("k"))).toMatchObject({ neutral: "from resx" });
    expect((await titled("none"))?.known).toBe(false);
  });

  test("texts that differ by culture are neither equal nor different", async () => {
    const load = (key: string) => `Extension.LoadString("${key}")`;
    const publish = await publishOf(`[LearnMoreUrl = if ${load("a")} = ${load("b")} then "same" else "other"]`, "", {
      "resources.resx": aResx({ a: "one", b: "two" }),
      "resources.de.resx": aResx({ a: "eins", b: "zwei" }),
    });
    expect(publish?.learnMoreUrl?.known).toBe(false);
  });
});

describe("records", () => {
  test("a Publish record with everything, and fields it should not have", async () => {
    const publish = await publishOf(
      '[Beta = false, Cateogry = "Database", LearnMoreURL = "u", Name = "n", Zzz = 1, NativeQueryProperties = [a = 1]]',
    );
    expect(publish?.otherFields).toEqual([
      { name: "Cateogry", source: '"Database"', meant: "Category" },
      { name: "LearnMoreURL", source: '"u"', meant: "LearnMoreUrl" },
      { name: "Name", source: '"n"', meant: null },
      { name: "Zzz", source: "1", meant: null },
    ]);
    expect([publish?.category, value(publish?.beta), publish?.nativeQueryProperties]).toEqual([null, false, "[a = 1]"]);
  });

  test("a kind with its ways in, in source order", async () => {
    const kind = await kindOf(
      '[Authentication = Ways, Label = "L", SupportsEncryption = true, TestConnection = T, Lable = 1, Type = "Url"]',
      'Ways = [Key = [KeyLabel = "K"], OAuth = [StartLogin = S, FinishLogin = F]] & [Windows = []]; T = (p) => {"Sample.Go"};',
    );
    expect(value(kind?.authentication)).toEqual([
      { name: "Key", labels: [{ field: "KeyLabel", text: { known: true, value: plain("K") } }], fields: [] },
      { name: "OAuth", labels: [], fields: ["StartLogin", "FinishLogin"] },
      { name: "Windows", labels: [], fields: [] },
    ]);
    const meant = kind?.otherFields.map((field) => field.meant);
    expect([kind?.testConnection, value(kind?.supportsEncryption), meant]).toEqual([true, true, [null, null]]);
  });

  test("kinds once each, in order, also from members that are not shared; those that lead nowhere are missing", async () => {
    const { dataSourceKinds, publishes, missing } = await factsOf(
      'section A; [DataSource.Kind = "B"] x = 1; [DataSource.Kind="A", Publish="No"] shared y = () => 1; ' +
        '[DataSource.Kind="B"] z = 1; A = 1; B = [];',
    );
    expect(dataSourceKinds.map(({ name, resolved }) => [name, resolved])).toEqual([
      ["B", true],
      ["A", false],
    ]);
    expect([publishes[0]?.resolved, publishes[0]?.buttonText]).toEqual([false, null]);
    expect(missing).toEqual([{ what: "member", name: "No", asked: "publish" }]);
  });

  test("names of JavaScript's own are names like any other", async () => {
    const facts = await factsOf(
      [
        'section A; [DataSource.Kind="__proto__", Publish="constructor"] shared toString = (hasOwnProperty) => 1;',
        '__proto__ = [Authentication = [__proto__ = []]]; constructor = [ButtonText = {"x"}, __proto__ = 1];',
      ].join("\n"),
    );
    expect(value(facts.dataSourceKinds[0]?.authentication)).toMatchObject([{ name: "__proto__" }]);
    expect([facts.publishes[0]?.otherFields[0]?.name, facts.functions[0]?.name]).toEqual(["__proto__", "toString"]);
  });

  test("version and requirements over several lines", async () => {
    const { version, requires } = await factsOf(
      '[\r\n  Version = "1.1.17",\r\n  Requires = [\r\n    Core = "[0.0,)"\r\n  ]\r\n]\r\nsection A;',
    );
    expect([version, requires]).toEqual(["1.1.17", { Core: "[0.0,)" }]);
  });

  test("version and requirements", async () => {
    const { version, requires } = await factsOf('[Requires = [Core = "[0.0,)", __proto__ = "1"], Version = "1.0.7-b"] section A;');
    expect([version, Object.entries(requires ?? {})]).toEqual([
      "1.0.7-b",
      [
        ["Core", "[0.0,)"],
        ["__proto__", "1"],
      ],
    ]);
  });
});

describe("functions", () => {
  const functionOf = async (expression: string, rest = "") =>
    (await factsOf(`section A; [DataSource.Kind = "K"] shared F = ${expression}; K = []; ${rest}`)).functions[0];
  test.each([
    ["() => 1", "", [], "any", { kind: "singleton" }],
    ["(optional a) as table => 1", "", [["a", "any", true]], "table", { kind: "singleton" }],
    [
      "(a as text, b as nullable  number) => 1",
      "",
      [
        ["a", "text", false],
        ["b", "nullable number", false],
      ],
      "any",
      { kind: "json", parameters: ["a", "b"] },
    ],
    [
      "Value.ReplaceType(G, T)",
      "G = (u) => u; T = type function (u as Uri.Type) as table;",
      [["u", "Uri.Type", false]],
      "table",
      { kind: "url", parameter: "u" },
    ],
    [
      "Value.ReplaceType(No, type function (u as (Uri.Type meta [X = 1]), o as (type text meta [DataSource.Path = false])) as any)",
      "",
      [
        ["u", "Uri.Type", false],
        ["o", "text", false],
      ],
      "any",
      { kind: "url", parameter: "u" },
    ],
    ["G", "G = each _;", [["_", "any", false]], "any", { kind: "json", parameters: ["_"] }],
    ["Make(1)", "Make = (n) => (a as text) as list => n;", [["a", "text", false]], "list", { kind: "json", parameters: ["a"] }],
    ["Function.From(type function (a as text) as any, each _)", "", [["a", "text", false]], "any", { kind: "json", parameters: ["a"] }],
  ])("%s", async (expression, rest, parameters, returnType, path) => {
    const read = await functionOf(expression, rest);
    const shown = read?.parameters?.map(({ name, type, optional }) => [name, type, optional]);
    expect([shown, read?.returnType, read?.path]).toEqual([parameters, returnType, path]);
  });

  test("documentation from the type's metadata", async () => {
    const meta = '[Documentation.Name = "N", Documentation.LongDescription = "L" & "D", Documentation.Examples = {}]';
    const type = "type function (a as text) as any";
    for (const typed of [`${type} meta ${meta}`, `Value.ReplaceMetadata(Value.Type(G), ${meta})`, `let t = ${type} in t meta ${meta}`]) {
      expect((await functionOf(`Value.ReplaceType(G, ${typed})`, "G = (a as text) => a;"))?.documentation).toEqual({
        name: plain("N"),
        longDescription: plain("LD"),
        hasExamples: true,
      });
    }
  });

  test.each([
    ["a call nobody can follow", 'Load("F.pqm")'],
    ["a field of what a helper gives", 'Load("F.pqm")[Go]'],
    ["a choice that depends on running it", "if X() then G else null"],
    ["a protected call", 'try Load("F.pqm") otherwise null'],
    ["a function of Power Query's library", "Table.FromRows"],
    ["one that we can follow", "Extension.LoadString"],
    ["a circle", "F"],
  ])("an export whose head nobody can know: %s", async (_, expression) => {
    const read = await functionOf(expression, "G = (a as text) => 1; Load = (n) => Expression.Evaluate(n, #shared);");
    expect([read?.name, read?.kind, read?.parameters, read?.returnType]).toEqual(["F", "K", null, null]);
  });

  test.each([
    ["a field of a record of ours", "Lib[Go]", "Lib = [Go = (a as text) => 1];"],
    ["a condition that is known", "if Flag then G else null", "Flag = true; G = (a as text) => 1;"],
    ["a protected function", "try G otherwise null", "G = (a as text) => 1;"],
    ["a field by the library", 'Record.Field(Lib, "Go")', "Lib = [Go = (a as text) => 1];"],
  ])("an export whose head is known: %s", async (_, expression, rest) => {
    expect((await functionOf(expression, rest))?.parameters).toMatchObject([{ name: "a", type: "text" }]);
  });

  test("shared members that are certainly no functions are listed apart", async () => {
    const { functions, sharedValues } = await factsOf(
      [
        "section A; shared a = 1; shared b = Unknown.Thing(1); c = () => 1; shared d = [x = () => 1]; shared e = type text;",
        'shared f = 1 + X(); shared g = "a" & X(); shared h = #table({}, {}); shared i = try X(); shared j = {X()}; shared k = not X();',
        "shared l = X() as table; shared m = if X() then 1 else {}; shared n = Text.Upper(X()); shared o = Uri.Type; shared p = -X();",
        "shared q = #date(2020, 1, 1); shared r = X() is text; shared s = null; shared t = X() as function; shared u = X() as any;",
      ].join("\n"),
    );
    expect(functions.map(({ name }) => name)).toEqual(["b", "t", "u"]);
    expect(sharedValues.map(({ name }) => name)).toEqual([..."adefghijklmnopqrs"]);
  });
});

describe("data source paths", () => {
  const pathOf = async (parameters: string, { kind = "[]", rest = "" } = {}) => {
    const typed = `Value.ReplaceType((${parameters.replaceAll(/ as [^,]+/gu, "")}) => 1, type function (${parameters}) as table)`;
    const document = `section A; [DataSource.Kind = "K"] shared F = ${typed}; K = ${kind}; ${rest}`;
    return (await factsOf(document)).functions[0]?.path;
  };

  test.each([
    ["a member", "u as UrlType", "UrlType = Uri.Type;"],
    ["a member with metadata", "u as UrlType", 'UrlType = Uri.Type meta [Documentation.FieldCaption = "Address"];'],
    ["a name that leads to a name", "u as A1", "A1 = (A2); A2 = let t = A3 in t; A3 = Uri.Type;"],
    ["parentheses and a let variable", "u as (let t = Uri.Type meta [X = 1] in t)", ""],
    ["a field", "u as Types[Url]", "Types = [Url = Uri.Type];"],
    ["a nullable address", "u as nullable UrlType", "UrlType = Uri.Type;"],
    ["beside one that is not in the path", "u as Uri.Type, s as Secret", "Secret = type text meta [DataSource.Path = false];"],
    ["metadata added twice", "u as U, s as (Secret meta [X = 1])", "U = Uri.Type; Secret = type text meta [DataSource.Path = false];"],
  ])("an address: %s", async (_, parameters, rest) => {
    expect(await pathOf(parameters, { rest })).toEqual({ kind: "url", parameter: "u" });
  });

  test.each([
    ["no address by another name", "a as Url", "Url = type text;", ["a"]],
    ["two addresses", "a as Uri.Type, b as Uri.Type", "", ["a", "b"]],
    ["one taken out by name", "a as text, b as Secret", "Secret = type text meta [DataSource.Path = false];", ["a"]],
    ["one put in by name", "a as text, optional b as Db", "Db = type text meta [DataSource.Path = true];", ["a", "b"]],
    [
      "the last metadata counts",
      "a as text, b as (T meta [DataSource.Path = true])",
      "T = type text meta [DataSource.Path = false];",
      ["a", "b"],
    ],
    ["other metadata", "a as text, b as T", 'T = type text meta [Documentation.SampleValues = {Load("x")}];', ["a", "b"]],
    ["an enumeration", "a as text, b as JoinKind.Type", "", ["a", "b"]],
  ])("parameters: %s", async (_, parameters, rest, names) => {
    expect(await pathOf(parameters, { rest })).toEqual({ kind: "json", parameters: names });
  });

  test.each([
    ["a singleton by its type", '[Type = "Singleton", MakeResourcePath = () => "K", ParseResourcePath = (p) => {}]', "singleton"],
    ["code of its own", '[Type = "Url", MakeResourcePath = (u) => u]', "computed"],
    ["code without a type", "[MakeResourcePath = (u) => u]", "computed"],
    ["a type without code", '[Type = "Custom"]', "computed"],
    ["no type after all", "[Type = null, MakeResourcePath = null]", "json"],
    ["a type that nobody can know", "[Type = Choose()]", "unknown"],
    ["a record that nobody can know", "Load()", "unknown"],
    ["a record that may have more fields", "Load() & [Authentication = [Key = []]]", "unknown"],
    ["a record that may have more fields, and has code", "Load() & [MakeResourcePath = (u) => u]", "computed"],
    ["a record that is not there, which is another finding", "1", "json"],
  ])("a kind with %s", async (_, kind, path) => {
    expect((await pathOf("a as text", { kind }))?.kind).toBe(path);
  });

  test.each([
    ["the type of a parameter", "a as Types[Url]", "Types = Load();"],
    ["what the type says of the path", "a as text, b as (type text meta Load())", ""],
    ["what else the type says of the path", "a as text, b as (type text meta (Load() & [X = 1]))", ""],
    ["whether it is in the path", "a as text, b as T", "T = type text meta [DataSource.Path = Choose()];"],
  ])("nothing is claimed when nobody can know %s", async (_, parameters, rest) => {
    expect(await pathOf(parameters, { rest })).toEqual({ kind: "unknown" });
  });

  test("a function that nobody can know, or whose type nobody can know, claims no parameters", async () => {
    for (const value of ["Load()", "Value.ReplaceType((a as text) => 1, Load())"]) {
      const { functions } = await factsOf(`section A; [DataSource.Kind = "K"] shared F = ${value}; K = [];`);
      expect(functions[0]?.path).toEqual({ kind: "unknown" });
    }
  });

  test("the primitive type behind a name is given beside it", async () => {
    const types = [
      "UrlType",
      "nullable Port",
      "Any.Type",
      "Int64.Type",
      "Load()",
      "{text}",
      "nullable number",
      "table [a = text]",
      "List1",
    ];
    const list = types.map((type, at) => `p${at} as ${type}`).join(", ");
    const rest = "UrlType = Uri.Type; Port = type number; List1 = type {text};";
    const { functions } = await factsOf(`section A; shared F = Value.ReplaceType(No, type function (${list}) as any); ${rest}`);
    expect(functions[0]?.parameters?.map(({ type, resolvedType }) => [type, resolvedType])).toEqual([
      ["UrlType", "text"],
      ["nullable Port", "nullable number"],
      ["Any.Type", "any"],
      ["Int64.Type", "number"],
      ["Load()", null],
      ["{text}", undefined],
      ["nullable number", undefined],
      ["table [a = text]", undefined],
      ["List1", "list"],
    ]);
  });

  test("the code that computes a path has a print that formatting does not change", async () => {
    const printOf = async (kind: string, rest = "") => {
      const read = (await factsOf(`section A; [DataSource.Kind = "K"] shared F = (a) => 1; K = ${kind}; ${rest}`)).dataSourceKinds[0];
      return read?.resourcePath.kind === "computed" ? read.resourcePath.print : null;
    };
    const one = await printOf('[Type = "Custom", MakeResourcePath = (a) => a & "/"]');
    expect(await printOf('[Label = "L", MakeResourcePath = Make, Type = "Custom"]', 'Make = (a) =>\n  a /* as it was */ & "/";')).toBe(one);
    expect(await printOf('[Type = "Custom", MakeResourcePath = (a) => a]')).not.toBe(one);
    expect(one).not.toBeNull();
  });
});

describe("TestConnection", () => {
  const callOf = async (test: string, { functions = "shared F = (a as text, optional b as text) => 1;", rest = "", fields = "" } = {}) => {
    const document = `section A; [DataSource.Kind = "K"] ${functions} K = [${test === "" ? "" : `TestConnection = ${test}, `}${fields} Label = "K"]; ${rest}`;
    return (await factsOf(document)).dataSourceKinds[0]?.testConnectionCall;
  };
  const resolved = { kind: "resolved", functionName: "F" };
  const withPathOf = (parameters: string) => ({
    functions: `shared F = Value.ReplaceType((${parameters.replaceAll(/ as [^,()]+(?:\([^()]*\))?/gu, "")}) => 1, type function (${parameters}) as table);`,
  });

  test.each([
    ["all that the path holds", '(p) => {"F", Json.Document(p)[a]}'],
    ["through variables", '(p) => let json = Json.Document(p), a = json[a] in {"F", a}'],
    ["through a member", "Check"],
    ["with each", 'each {"F", Json.Document(_)[a]}'],
    ["converted", '(p) => {"F", Text.From(Json.Document(p)[a])}'],
    ["a literal", '(p) => {"F", "x"}'],
    ["an optional field that may be missing", '(p) => let json = Json.Document(p) in {"F", json[a], json[b]?}'],
    ["a field that is protected", '(p) => let json = Json.Document(p) in {"F", json[a], try json[b] otherwise null}'],
    ["a field that nothing uses", '(p) => let json = Json.Document(p), b = json[b] in {"F", json[a]}'],
    ["a list as it is", '{"F", "x"}'],
  ])("resolved: %s", async (_, test) => {
    expect(await callOf(test, { rest: 'Check = (p) => {"F", Read(p)[a]}; Read = (p) => Json.Document(p);' })).toEqual(resolved);
  });

  test("resolved, whatever the function's parameters are, when they cannot be known", async () => {
    expect(await callOf('(p) => {"F", Json.Document(p)[x]}', { functions: "shared F = Load();" })).toEqual(resolved);
    expect(await callOf('(p) => {"F", p}', withPathOf("u as Uri.Type"))).toEqual(resolved);
    expect(await callOf('(p) => {"F"}', { functions: "shared F = () => 1;" })).toEqual(resolved);
    // Whether a nullable address is an address to Power BI is not known.
    expect(await callOf('(p) => {"F", Json.Document(p)[u]}', withPathOf("u as nullable Uri.Type"))).toEqual(resolved);
    // The connector makes the path, so nobody knows what it holds.
    expect(await callOf('(p) => {"F", Json.Document(p)[x]}', { fields: "MakeResourcePath = (a) => a," })).toEqual(resolved);
  });

  test.each([
    ["a name that is not there", '(p) => {"G"}', "no-such-function", "G", []],
    ["a name in another case", '(p) => {"f", "x"}', "no-such-function", "f", []],
    ["a function that is not shared", '(p) => {"Hidden"}', "not-shared", "Hidden", []],
    ["a shared value", '(p) => {"Icons"}', "not-a-function", "Icons", []],
    ["an optional parameter", '(p) => let j = Json.Document(p) in {"F", j[a], j[b]}', "asks-beyond-path", "F", ["b"]],
    ["several in one text", '(p) => let j = Json.Document(p) in {"F", j[x] & ":" & j[a] & j[y]}', "asks-beyond-path", "F", ["x", "y"]],
    ["by a function of the library", '(p) => {"F", Record.Field(Json.Document(p), "b")}', "asks-beyond-path", "F", ["b"]],
    ["no argument for what is required", '(p) => {"F"}', "arguments-missing", "F", ["a"]],
    ["more arguments than it takes", '(p) => {"F", "x", "y", "z"}', "too-many-arguments", "F", []],
    ["no name at all", "(p) => {}", "names-no-function", null, []],
    ["a number for a name", "(p) => {1}", "names-no-function", null, []],
    ["a text alone", '(p) => "F"', "names-no-function", null, []],
    ["no function", '"F"', "names-no-function", null, []],
  ])("unresolved: %s", async (_, test, because, functionName, names) => {
    const call = await callOf(test, { rest: "Hidden = () => 1; shared Icons = [a = 1];" });
    expect(call).toEqual({ kind: "unresolved", because, functionName, names });
  });

  test("asks for more than an address, or the path of one credential, holds", async () => {
    const asks = '(p) => {"F", Json.Document(p)[u]}';
    const beyond = { kind: "unresolved", because: "asks-beyond-path", functionName: "F", names: ["u"] };
    expect(await callOf(asks, withPathOf("u as Uri.Type"))).toEqual(beyond);
    expect(await callOf(asks, { functions: "shared F = (optional u as text) => 1;" })).toEqual(beyond);
    expect(await callOf(asks, { functions: "shared F = (u as text) => 1;", fields: 'Type = "Singleton",' })).toEqual(beyond);
  });

  test("what some function of the kind has in its path, shared or not, may be in it", async () => {
    const functions = 'shared F = (a as text) => 1; [DataSource.Kind = "K"] Inner = (b as text) => 1;';
    expect(await callOf('(p) => {"F", Json.Document(p)[b]}', { functions })).toEqual(resolved);
  });

  test("fewer arguments than the type requires may still be enough for the function", async () => {
    const functions = "shared F = Value.ReplaceType((a, optional b) => 1, type function (a as text, b as text) as any);";
    expect(await callOf('(p) => {"F", Json.Document(p)[a]}', { functions })).toEqual(resolved);
  });

  test("more arguments than a type has may still be few enough for the function", async () => {
    const functions = "shared F = Value.ReplaceType((a, optional b) => 1, type function (a as text) as any);";
    expect(await callOf('(p) => {"F", Json.Document(p)[a], 1}', { functions })).toEqual(resolved);
    expect(await callOf('(p) => {"F", Json.Document(p)[a], 1, 2}', { functions })).toMatchObject({ because: "too-many-arguments" });
  });

  test.each([
    ["a function of the library", '(p) => {"Web.Contents", p}'],
    ["a choice", '(p) => if X() then {"F"} else {"G"}'],
    ["a name that is put together", '(p) => {"F" & Suffix(), "x"}'],
    ["a list that is put together", '(p) => {"F"} & Record.FieldValues(Json.Document(p))'],
    ["a call of a function", "(p) => Contoso(p)"],
    ["a function from elsewhere", "Load()"],
    ["a name from the path", "(p) => {Json.Document(p)[a]}"],
  ])("not knowable: %s", async (_, test) => {
    expect(await callOf(test)).toEqual({ kind: "unknown" });
  });

  test("none, or not knowable when the record is only partly known", async () => {
    expect(await callOf("")).toEqual({ kind: "none" });
    expect(await callOf("null")).toEqual({ kind: "none" });
    const kinds = async (record: string) =>
      (await factsOf(`section A; [DataSource.Kind = "K"] shared F = () => 1; K = ${record};`)).dataSourceKinds[0]?.testConnectionCall;
    expect(await kinds("Load() & [a = 1]")).toEqual({ kind: "unknown" });
    expect(await kinds("Load()")).toEqual({ kind: "unknown" });
    expect(await kinds("1")).toEqual({ kind: "none" });
  });

  test("behind a mistake in the document a missing name may be there", async () => {
    const facts = await factsOf('section A; [DataSource.Kind = "K"] shared F = () => 1; K = [TestConnection = (p) => {"G"}]; x = ;');
    expect(facts.dataSourceKinds[0]?.testConnectionCall).toEqual({ kind: "unknown" });
  });
});

describe("authentication", () => {
  test.each([
    ["absent", '[Label = "L"]', []],
    ["empty", "[Authentication = []]", []],
    ["null", "[Authentication = null]", []],
    ["computed", "[Authentication = Choose()]", null],
    ["perhaps elsewhere", 'Load() & [Label = "L"]', null],
  ])("%s", async (_, kind, names) => {
    const read = (await kindOf(kind))?.authentication;
    expect(read?.known === true ? read.value.map(({ name }) => name) : null).toEqual(names);
  });
});

describe("main documents", () => {
  const mainOf = async (contents: Contents) => (await readConnector(aParts(contents))).facts;
  test("by content, not by name", async () => {
    const others = { "a.query.pq": "section Q;", "h.pqm": "section H;", "x/y.pq": "section Y;", "b.m": "let a = 1 in a" };
    const facts = await mainOf({ ...others, "other.M": "section Main;" });
    expect([facts.parse, facts.mainDocument, facts.sectionName]).toEqual(["ok", "other.M", "Main"]);
    expect(facts.mainCandidates).toEqual(["b.m", "other.M"]);
    expect(facts.misnamedMain).toBeUndefined();
  });
  test.each([
    ["a helper's ending", { "A.pqm": "section A;" }, "A.pqm"],
    ["two endings", { "A.pq.txt": '[Version = "1.0"] section A;', "h.pqm": "(x) => x" }, "A.pq.txt"],
    ["no ending, beside a document that is none", { "A": "section A;", "b.m": "1" }, "A"],
    ["a query", { "A.query.pq": "section A;", "B.query.pq.txt": "section B;" }, undefined],
    ["a folder", { "x/A.pqm": "section A;" }, undefined],
    ["two of them", { "A.pqm": "section A;", "B.pqm": "section B;" }, undefined],
    ["a text about sections", { "A.txt": "section 1: about this connector" }, undefined],
  ])("under another name: %s", async (_, contents, name) => {
    expect(await mainOf(contents)).toMatchObject({
      parse: "none",
      mainDocument: null,
      ...(name === undefined ? {} : { misnamedMain: name }),
    });
    expect((await mainOf(contents)).misnamedMain).toBe(name);
  });
  test("of two none, unless the signature covers one", async () => {
    const parts = aParts({ "a.pq": "section A;", "b.m": "section B;" });
    expect((await readConnector(parts)).facts).toMatchObject({ parse: "none", mainDocument: null, mainCandidates: ["a.pq", "b.m"] });
    const { facts } = await readConnector(parts, (name) => name === "b.m");
    expect(facts).toMatchObject({ parse: "ok", mainDocument: "b.m", mainCandidates: ["a.pq", "b.m"] });
  });
  test("never from a part with an unsafe name", async () => {
    const parts = aParts([aPart("CON.m", "section A;", { safeName: false }), aPart("b.pq", "section B;")]);
    expect((await readConnector(parts)).facts.mainDocument).toBe("b.pq");
  });
  test("a bare document whatever it is called", async () => {
    const parts = aParts({ "Section.txt": "section A;" }, { container: "section" });
    expect((await readConnector(parts)).facts.mainDocument).toBe("Section.txt");
  });
  test.each([
    ["UTF-8 with a mark", Buffer.from("\uFEFFsection Ä;")],
    ["UTF-16 little endian", Buffer.from("\uFEFFsection Ä;", "utf16le")],
    ["UTF-16 big endian", Buffer.from("\uFEFFsection Ä;", "utf16le").swap16()],
    ["lone carriage returns", Buffer.from("// section X;\rsection Ä;")],
  ])("%s", async (_, bytes) => {
    expect((await mainOf({ "a.pq": bytes })).sectionName).toBe("Ä");
  });
});

describe("strings and pictures", () => {
  test("cultures with .NET's fallback, key by key", async () => {
    const publish = await publishOf('[ButtonText = {Extension.LoadString("t"), Extension.LoadString("h")}]', "", {
      "Resources.resx": aResx({ t: "T", h: "H" }),
      "resources.zh.resx": aResx({ h: "zh h" }),
      "resources.ZH-hant.resx": aResx({ t: "zh-Hant t" }),
      "resources.../x.resx": aResx({ t: "no" }),
    });
    expect(value(publish?.buttonText)).toEqual([
      { neutral: "T", byCulture: { zh: "T", "zh-Hant": "zh-Hant t" } },
      { neutral: "H", byCulture: { zh: "zh h", "zh-Hant": "zh h" } },
    ]);
  });
  test("a key that is missing is noted once; a hostile file has no texts", async () => {
    const hostile = '<!DOCTYPE root [<!ENTITY e SYSTEM "file:///etc/passwd">]><root><data name="t"><value>&e;</value></data></root>';
    const publish = '[ButtonText = {Extension.LoadString("t"), "H"}, Category = Extension.LoadString("t")]';
    for (const resx of [aResx({}), hostile, '<root><data name="t"><val']) {
      const facts = await factsOf(aDocument({ publish }), { "resources.resx": resx });
      expect(facts.missing).toEqual([{ what: "string", key: "t", culture: "" }]);
      expect(value(facts.publishes[0]?.buttonText)).toEqual([{ neutral: null, byCulture: {} }, plain("H")]);
    }
  });
  test("icons with sizes; pictures only when real and small; what is missing", async () => {
    const list = (...names: readonly string[]) => `{${names.map((name) => `Extension.Contents("${name}")`).join(", ")}}`;
    const source = `[Icon16 = ${list("a.png", "B.png")}, Icon32 = ${list("huge.png", "no.png", "text.png")}]`;
    const none = { width: null, height: null };
    const { facts, images } = await readConnector(
      aParts({
        "Main.pq": aDocument({ publish: `[SourceImage = ${source}, SourceTypeImage = Icons]`, rest: "Icons = [Icon16 = Binary.From(x)];" }),
        "a.png": aPng(17, 13),
        "b.png": aPng(16, 16, 100_000),
        "huge.png": aPng(30_000, 30_000),
        "text.png": "not a picture at all, but long enough",
      }),
    );
    expect(facts.publishes[0]?.sourceImage).toEqual({
      icon16: {
        known: true,
        value: [
          { file: "a.png", width: 17, height: 13 },
          { file: "B.png", width: 16, height: 16 },
        ],
      },
      icon32: {
        known: true,
        value: [
          { file: "huge.png", width: 30_000, height: 30_000 },
          { file: "no.png", ...none },
          { file: "text.png", ...none },
        ],
      },
    });
    expect(facts.publishes[0]?.sourceTypeImage).toEqual({ icon16: { known: false, source: "Binary.From(x)" }, icon32: null });
    expect([images.map(({ part }) => part), facts.missing]).toEqual([["a.png"], [{ what: "part", name: "no.png" }]]);
  });
});

describe("what cannot be read", () => {
  test.each([
    ["by the scan", "section A;\nx = {1, 2];", "x", 2, 10],
    ["in a head", "section A;\r\nshared x =\r\n  (a as Uri.Type) => 1;", "x", 3, 9],
    ["in a record that is reached", aDocument({ kind: "[Authentication = x is Foo]" }), "Kind", 4, 31],
    ["in an attribute", "section A; [Publish = P] shared x = 1;", "x", 1, 23],
  ])("%s is noted with its place and is no mistake by itself", async (_, text, member, line, column) => {
    const { parse, syntaxError, codeCheck, notRead } = await factsOf(text);
    expect([parse, syntaxError, codeCheck]).toEqual(["ok", null, { kind: "not-checked" }]);
    expect(notRead).toMatchObject([{ member, line, column }]);
  });

  test.each([
    ["an empty let", "() => let in x"],
    ["a let of comments", "() =>\n  let\n    // nothing yet\n  in\n    x"],
    ["what the whole grammar alone sees", "(a) => if a == b then 1"],
  ])("nothing is noted of %s in a body", async (_, body) => {
    expect((await factsOf(`section A; shared x = ${body};`)).notRead).toEqual([]);
  });

  test("a member that cannot be read keeps name, attributes and place among the others", async () => {
    const text = [
      "section A;",
      '[DataSource.Kind = "K", Publish = "K.Publish"]',
      "shared A.Contents = (a as text, b as) as table => f(a;",
      "shared A.Last = (c) => c;",
      "K = [Authentication = [Key = []]];",
      'K.Publish = [ButtonText = {"T", "H"}];',
    ].join("\n");
    const { functions, dataSourceKinds, publishes, missing } = await factsOf(text);
    expect(functions).toMatchObject([
      { name: "A.Contents", kind: "K", publish: "K.Publish", parameters: null, returnType: null },
      { name: "A.Last", parameters: [{ name: "c" }] },
    ]);
    expect([dataSourceKinds.map(({ name, resolved }) => [name, resolved]), publishes.length, missing]).toEqual([[["K", true]], 1, []]);
  });

  test("a head that can be read is known though its body cannot", async () => {
    const { functions } = await factsOf("section A; shared x = (a as text) as table => f(a]; shared y = 1 +;");
    expect(functions).toMatchObject([
      { name: "x", parameters: [{ name: "a", type: "text" }], returnType: "table" },
      { name: "y", parameters: null },
    ]);
  });

  test.each([
    ["a comma too many", '[DataSource.Kind = "K", Publish = "P",]'],
    ["a value that is none", '[DataSource.Kind = "K", Beta = Name, Publish = "P"]'],
    ["a bracket left open", '[DataSource.Kind = "K", Publish = "P"'],
  ])("attributes with %s keep the texts that can be told", async (_, attributes) => {
    const { functions, notRead } = await factsOf(`section A;\n${attributes}\nshared x = () => 1;`);
    expect([functions[0]?.kind, functions[0]?.publish, notRead.length > 0]).toEqual(["K", "P", true]);
  });

  test("no attribute is made of what is inside of literals, comments and other brackets", async () => {
    const attributes = '[Note = "DataSource.Kind = ""K""", /* Publish = "P" */ Other = [DataSource.Kind = "L"], #"DataSource.Kind" = "M",]';
    const { functions } = await factsOf(`section A; ${attributes} shared x = () => 1;`);
    expect(functions[0]).toMatchObject({ kind: "M", publish: null });
  });

  test("what follows is not reported as missing", async () => {
    expect((await factsOf('section A; [DataSource.Kind = "K"] shared x = () => 1; y = (; #"K = [];')).missing).toEqual([]);
  });

  test.each([
    ["comments left open", `[${"/* ".repeat(300_000)} shared x = 1;`],
    ["a text left open", `[A = "${"x = ".repeat(300_000)} shared x = 1;`],
    ["names without values", `[${"a ".repeat(200_000)}] shared x = 1;`],
  ])("attributes made to be read again and again end soon: %s", async (_, members) => {
    expect((await factsOf(`section A;\n${members}`)).parse).toBe("ok");
  });

  test("many places have a bound, and end soon", async () => {
    const { notRead } = await factsOf(`section A;${"\nshared x = (a as) => 1];".repeat(5_000)}`);
    expect(notRead).toHaveLength(50);
  });
});

describe("hostile documents end soon", () => {
  test("a hundred thousand brackets", async () => {
    const facts = await factsOf(aDocument({ publish: `${"[a = ".repeat(100_000)}1${"]".repeat(100_000)}` }));
    expect([facts.parse, facts.publishes[0]?.resolved]).toEqual(["ok", false]);
  });
  test("names of twenty thousand letters", async () => {
    const name = "n".repeat(20_000);
    const facts = await factsOf(`section A; [DataSource.Kind = "${name}"] shared ${name} = () => 1; ${name}x = 1;`);
    expect(facts.functions[0]?.name).toBe(name);
  });
  test("a list of a hundred thousand, a chain of five thousand", async () => {
    const facts = await factsOf(aDocument({ publish: `[ButtonText = {${'"x",'.repeat(100_000)}"x"}]` }));
    expect(facts.publishes[0]?.resolved).toBe(false);
    const chain = await factsOf(aDocument({ publish: `[Category = ${Array.from({ length: 5_000 }, () => '"a"').join(" & ")}]` }));
    expect(value(chain.publishes[0]?.category)).toEqual(plain("a".repeat(5_000)));
  });
  test("recursion that branches", async () => {
    const rest = 'F = (x) => {F(x & "1"), F(x & "2")}{0} & F(x & "3") & F(x & "4");';
    const facts = await factsOf(aDocument({ publish: '[Category = F("x")]', rest }));
    expect(facts.publishes[0]?.category?.known).toBe(false);
  });
});
