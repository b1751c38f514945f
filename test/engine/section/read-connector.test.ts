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

describe("main documents", () => {
  const mainOf = async (contents: Contents) => (await readConnector(aParts(contents))).facts;
  test("by content, not by name", async () => {
    const others = { "a.query.pq": "section Q;", "h.pqm": "section H;", "x/y.pq": "section Y;", "b.m": "let a = 1 in a" };
    const facts = await mainOf({ ...others, "other.M": "section Main;" });
    expect([facts.parse, facts.mainDocument, facts.sectionName]).toEqual(["ok", "other.M", "Main"]);
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
