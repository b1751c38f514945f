import { describe, expect, test } from "vitest";
import { factsOf } from "../a-parts.ts";

/** A connector with this kind record, Publish record, export and further members. */
const document = ({
  kind = "[Authentication = [Key = []]]",
  publish = '[ButtonText = {"T", "H"}]',
  contents = "(server as text) => server",
  rest = "",
  head = "",
  section = "Contoso",
} = {}): string =>
  [
    `${head}section ${section};`,
    '[DataSource.Kind = "Contoso", Publish = "Contoso.Publish"]',
    `shared Contoso.Contents = ${contents};`,
    `Contoso = ${kind};`,
    `Contoso.Publish = ${publish};`,
    rest,
  ].join("\n");

async function undefinedIn(options: Parameters<typeof document>[0] = {}): Promise<readonly string[]> {
  const { parse, mistakes = [] } = await factsOf(document(options));
  expect(parse).toBe("ok");
  return mistakes.flatMap((mistake) => (mistake.what === "undefined-name" ? [mistake.name] : []));
}
/** The same within the body of a helper that the export calls. */
const inHelper = (body: string, rest = ""): Parameters<typeof document>[0] => ({
  contents: "(server as text) => Helper(server)",
  rest: `Helper = (x) => ${body};${rest}`,
});

describe("a name that nothing defines is found", () => {
  test.each([
    ["as an icon of Publish", { publish: "[SourceImage = Contoso.Icon]", rest: "Contoso.Icons = [];" }, "Contoso.Icon"],
    ["as a handler that has the name of its field", { kind: "[Authentication = [OAuth = [StartLogin = StartLogin]]]" }, "StartLogin"],
    ["within its own value", { kind: "[Authentication = [OAuth = [StartLogin = [Go = StartLogin]]]]" }, "StartLogin"],
    ["in a list of a record", { publish: '[ButtonText = {Title, "H"}]' }, "Title"],
    ["in a record behind an operator", { publish: "Common & [Beta = true]" }, "Common"],
    ["in the records that a record names", { publish: "[SourceImage = Icons]", rest: "Icons = [Icon16 = {Small}];" }, "Small"],
    ["as the whole export", { contents: "ContosoImpl" }, "ContosoImpl"],
    ["as the implementation of an export", { contents: "Value.ReplaceType((x as text) => x, ContosoType)" }, "ContosoType"],
    ["in the body of an export", { contents: "(server as text) => ContosoImpl(server)" }, "ContosoImpl"],
    ["in the implementation that an export names", { contents: "Impl", rest: "Impl = (x) => Missing(x);" }, "Missing"],
    [
      "as a type of a function type",
      { contents: "Value.ReplaceType(F, type function (a as AType) as any)", rest: "F = (a) => a;" },
      "AType",
    ],
    ["with its own prefix in a body", inHelper("Contoso.Token()"), "Contoso.Token"],
    ["through the section's name in a body", inHelper("Contoso!Token()"), "Token"],
    ["with the prefix of another member, in an export", { contents: "(x) => Fabrikam.Go(x)", rest: "Fabrikam.Come = 1;" }, "Fabrikam.Go"],
    ["in quotes", { contents: '(x) => #"Contoso.A b"(x)' }, "Contoso.A b"],
    ["beside a field of that name in another record", { kind: "[A = [Login = 1], B = Login]" }, "Login"],
    ["as the condition of an if", { contents: "(x) => if Ready then x else 1" }, "Ready"],
    ["behind a selector of a field", { contents: "(x) => x[a]{Position}[b]" }, "Position"],
    ["with a library's name in another case", { publish: '[Category = Extension.loadString("C")]' }, "Extension.loadString"],
  ])("%s", async (_, options, name) => {
    expect(await undefinedIn(options)).toEqual([name]);
  });
});

test("a defined name that differs in upper and lower case is told", async () => {
  const { mistakes } = await factsOf(document({ publish: "[SourceImage = Contoso.icons]", rest: "Contoso.Icons = [];" }));
  expect(mistakes).toEqual([{ what: "undefined-name", name: "Contoso.icons", member: "Contoso.Publish", meant: "Contoso.Icons" }]);
});

describe("a name is defined", () => {
  test.each([
    ["by a let", "let a = 1, b = a in a + b"],
    ["by an inner let", "let a = let b = 1, c = b in c, d = a in d"],
    ["by a let inside a record", "[a = let b = 1, c = b in c, d = a]"],
    ["by a let inside a list", "{let b = 1 in b, x}"],
    ["by a let inside a function inside a let", "let f = (y) => let z = y in z, g = f in g"],
    ["by a let with a keyword's look", "let table = x, text = table in text"],
    ["by parameters", "(a, b as nullable text, optional c as text) as table => {a, b, c}"],
    ["by the parameters of a function type", "type function (a as (type text meta [D = 1]), optional b as any) as table"],
    ["by a parameter of a function in an argument", "List.Transform(x, (row) => row)"],
    ["by each", "List.Transform(x, each _ + [Amount])"],
    ["by the parameter of a catch", "try x catch (e) => e[Message]"],
    ["by itself, recursively", "let f = (n) => if n = 0 then 1 else @f(n - 1) in f(x)"],
    ["by the record around it", "[a = 1, b = a, c = [d = b, e = [f = a, g = d]]]"],
    ["by its own field, with @", "[f = (n) => @f(n)]"],
    ["by a field that follows", "[b = a, a = 1]"],
    ["by a quoted field", '[#"a b" = 1, c = #"a b"]'],
    ["by a field of several words", '[a b = 1, c = #"a b"]'],
    ["in quotes", 'let #"a b" = 1 in #"a b"'],
    ["in quotes though it needs none", 'let a = 1 in #"a"'],
    ["as a member in quotes", '#"Contoso.Contents"(x)'],
    ["as a member with dots", "Contoso.Contents(x)"],
    ["as a member of the section", "Contoso!Contoso.Contents(x)"],
    ["as a member with @", "@Helper(x)"],
    ["with letters of another script", "let größe = 1, 数 = größe in 数"],
  ])("%s", async (_, body) => {
    expect(await undefinedIn({ contents: `(x) => ${body}`, rest: "Helper = 1;" })).toEqual([]);
    expect(await undefinedIn({ publish: `[x = 1, y = ${body}]`, rest: "Helper = 1;" })).toEqual([]);
  });
});

describe("what is no name of a variable is left alone", () => {
  test.each([
    ["keywords with #", "{#table({}, {}), #date(2020, 1, 1), #duration(0, 0, 0, 1), #infinity, #nan, #shared, #sections}"],
    ["members of #shared", "#shared[Anything.There]"],
    ["members of #sections", "#sections[Fabrikam][Anything]"],
    ["members of other sections", "Fabrikam!Anything"],
    ["fields that are selected", "x[Contoso.Field][Other]?[A b]"],
    ["fields that are projected", "x[[Contoso.A], [B]]?"],
    ["columns of types", "type table [Contoso.A = text, optional B = nullable number, ...]"],
    ["columns without types", "type table [A, B]"],
    ["field names that are keywords", "[each = 1, let = 2, in = 3, type = 4]"],
    ["types", "{type text, type nullable number, type {text}, type [A = any], type none, type anynonnull, type action}"],
    ["comparisons with types", "x is nullable text and x is record or x is anynonnull"],
    ["casts", "(x as nullable datetimezone) as any"],
    ["numbers", "{1, 0x1F, 1e5, 1.5e-3, .5, 1..9}"],
    ["letters in ranges", '{"a".."z"}'],
    ["texts", '"Contoso.Nothing and ""Contoso.More"" " & "#(lf)"'],
    ["comments", "x /* Contoso.Nothing */ // Contoso.More\n"],
    ["open ends", "if x then ... else error ..."],
    ["metadata", "x meta [Documentation.Name = 1, Contoso.Anything = 2]"],
    ["a literal that is no value", '#!"Contoso.Nothing"'],
  ])("%s", async (_, body) => {
    expect(await undefinedIn({ contents: `(x) => ${body}` })).toEqual([]);
  });
});

describe("what may be defined elsewhere is not accused", () => {
  test.each([
    ["a library name that is in the list", { contents: "(x) => Table.AddColumn(x)" }],
    ["a name that a newer library may have", { contents: "(x) => Table.AddEverything(x)" }],
    ["a name that a newer library may have beside a member", { contents: "(x) => Table.AddEverything(x)", rest: "Table.Repair = 1;" }],
    ["a function of a connector without a file", { contents: "Snowflake.Databases" }],
    ["a function of another connector, in a record", { publish: "[SourceImage = Fabrikam.Icons]" }],
    ["an undotted name in a body that Power BI does not ask for by name", inHelper("Elsewhere(x)")],
    ["a section that has a library's name", { ...inHelper("Odbc.NewFunction()"), section: "Odbc" }],
    ["what the section requires", { head: '[Requires = [Contoso = "[1.0,)"]]\n', contents: "(x) => Contoso.Token()" }],
    ["a member that nothing uses", { rest: "Unused = Contoso.Token();" }],
    ["a member that only another unused one uses", { rest: "Unused = Also; Also = Contoso.Token() + Unused;" }],
    ["a member that is mentioned in a comment only", { contents: "(x) => x /* Unused */", rest: "Unused = Contoso.Token();" }],
  ])("%s", async (_, options) => {
    expect(await undefinedIn(options)).toEqual([]);
  });
});

test("what stands where a primitive type must is another mistake", async () => {
  const { mistakes } = await factsOf(document({ contents: "(server as string) => server is url" }));
  expect(mistakes).toBeUndefined();
});

test("a name that no name in M can be is another mistake", async () => {
  expect(await undefinedIn({ contents: "(server as text) => Text.Upper(“server”)" })).toEqual([]);
  expect(await undefinedIn({ contents: "(server as text) => Text.Upper(servér)" })).toEqual(["servér"]);
});

test("behind a place that cannot be read the rest may be defined, so nothing is said", async () => {
  const { notRead, mistakes } = await factsOf(`${document({ publish: "[SourceImage = Contoso.Icon]" })}\n= 1;\nContoso.Icon = [];`);
  expect({ places: notRead.length, mistakes }).toEqual({ places: 1, mistakes: undefined });
});
