import { expect, test } from "vitest";
import { outerNames } from "../../../../electron/engine/section/names/outer-calls.ts";

const calledIn = (m: string) =>
  outerNames(m)
    .names.filter(({ isCalled }) => isCalled)
    .map(({ name }) => name)
    .sort();

test.each<readonly [string, string, readonly string[]]>([
  ["a plain call", 'Foo.Contents("x")', ["Foo.Contents"]],
  ["a call in a step", 'let Source = Foo.Contents("x"), b = Source{0} in b', ["Foo.Contents"]],
  ["a call behind a comment", "/* Bar.Contents() */ Foo.Contents( // Baz.Contents()\n)", ["Foo.Contents"]],
  ["nothing in a text", '"Foo.Contents()" & "a ""Bar.Contents()"" b"', []],
  ["nothing in a verbatim literal", '#!"Foo.Contents()"', []],
  ["a comment between name and bracket", "Foo.Contents /* x */ ()", ["Foo.Contents"]],
  ["a step of that name", "let Foo.Videos = 1 in Foo.Videos()", []],
  ["a step used before it is defined", "let a = Foo.Videos(), Foo.Videos = () => 1 in a", []],
  ["a step named like the function in its own value", 'let Foo.Contents = Foo.Contents("x") in Foo.Contents', ["Foo.Contents"]],
  ["the same step by @", "let Foo.Contents = () => @Foo.Contents() in 1", []],
  ["a step of an inner let does not reach out", "let a = (let Foo.X = 1 in 2) in Foo.X()", ["Foo.X"]],
  ["a step of an inner let without brackets", "let a = let Foo.X = 1 in Foo.X(), b = Foo.X() in b", ["Foo.X"]],
  ["a parameter", "(f as function) => f(1)", []],
  ["a parameter behind a type", "(f, optional g as nullable text) as table => f(g(1))", []],
  ["a parameter does not reach out", "let a = (f) => f(1), b = f(2) in b", ["f"]],
  ["a field in a sibling", "[Foo.A = 1, b = Foo.A()]", []],
  ["a field in its own value", "[Foo.A = Foo.A()]", ["Foo.A"]],
  ["field access is no name", "a[Foo.Contents](1)", []],
  ["projection is no name", "a[[Foo.Contents], [b]]", []],
  ["the member of a section", "Section1!Foo.Contents()", []],
  ["a quoted name", '#"Foo.Contents"("x")', ["Foo.Contents"]],
  ["each", 'Table.AddColumn(t, "a", each Foo.Row([x]))', ["Foo.Row", "Table.AddColumn"]],
  ["if and else", "if a then let f = 1 in f else Foo.B()", ["Foo.B"]],
  ["not a comparison's right side", "a = Foo.B()", ["Foo.B"]],
  ["by #shared", '#shared[Foo.Contents]("x")', ["Foo.Contents"]],
  ["by Record.Field", 'Record.Field(#shared, "Foo.Contents")("x")', ["Foo.Contents", "Record.Field"]],
  ["a primitive type", "type function (a as text) as number", []],
  ["a name with letters beyond ASCII", "Größe.Holen()", ["Größe.Holen"]],
  ["a name in brackets", '(Foo.Contents /* x */)("x")', ["Foo.Contents"]],
  ["a name in brackets that is a parameter", "(Foo.Contents) => Foo.Contents(1)", []],
  ["catch is no name", "try Foo.A() catch (e) => Foo.B(e[Message])", ["Foo.A", "Foo.B"]],
  ["the parameter of catch", "try 1 catch (Foo.A) => Foo.A()", []],
  ["catch as a name", "let catch = (x) => x in catch(Foo.A())", ["Foo.A"]],
  ["a step in the other branch", "if c then let Foo.X = 1 in Foo.X else Foo.X()", ["Foo.X"]],
  ["a parameter in the other branch", "if c then (Foo.X) => Foo.X(1) else Foo.X()", ["Foo.X"]],
  ["a step around both branches", "let Foo.X = () => 1 in if c then let a = 1 in a else if d then 1 else Foo.X()", []],
  ["a step in what is tried", "try let Foo.X = 1 in Foo.X otherwise Foo.X()", ["Foo.X"]],
  ["a try without otherwise in a condition", "if try let Foo.X = 1 in Foo.X then 1 else Foo.X()", ["Foo.X"]],
  ["by #shared, if it is there", '#shared[Foo.Contents]?("x")', ["Foo.Contents"]],
  ["by a step that is #shared", 'let Source = #shared, f = Source[Foo.Contents]("x") in f', ["Foo.Contents"]],
  ["by Record.Field of such a step", 'let s = #shared in Record.Field(s, "Foo.Contents")("x")', ["Foo.Contents", "Record.Field"]],
  ["not by a step that is made from #shared", 'let s = f(#shared), t = #shared & g in s[Foo.Contents]("x") & t[Foo.B]()', ["f"]],
  ["what is passed on is no call", "List.Transform(l, Foo.Contents)", ["List.Transform"]],
])("%s", (_, m, names) => {
  expect(calledIn(m)).toEqual(names);
});

test("what is only mentioned is known as that", () => {
  expect(outerNames("List.Transform(l, Foo.Contents)").names).toContainEqual({ name: "Foo.Contents", isCalled: false, arguments: [] });
});

test.each<readonly [string, readonly string[]]>([
  ['Record.FieldOrDefault(#shared, "Foo.Contents", null)', ["Foo.Contents"]],
  ["let Source = #shared, f = Source[Foo.Contents] in f", ["Foo.Contents"]],
  ['Expression.Evaluate("Foo.Contents(""x"") & Bar.X()", #shared)', ["Foo.Contents", "Bar.X"]],
  ['Expression.Evaluate("Foo.Contents()", environment)', ["Foo.Contents", "environment"]],
  ['Expression.Evaluate("let Foo.X = 1 in Foo.X", #shared)', []],
  ['Expression.Evaluate("1 // Foo.Contents()", #shared)', []],
  ['Expression.Evaluate("Foo.Contents()")', []],
  ['Expression.Evaluate("Foo.Contents()", [a = 1])', []],
  ['Text.Upper("Foo.Contents()", #shared)', []],
])("mentioned: %s", (m, names) => {
  const { names: found } = outerNames(m);
  expect(found.filter(({ isCalled }) => !isCalled).map(({ name }) => name)).toEqual(names);
});

test("a long chain of branches is read to its end", () => {
  const chain = "if a then let b = 1 in b else ".repeat(5_000);
  expect(outerNames(`${chain}Foo.X()`).isWhole).toBe(true);
});

test.each([
  ['Foo.X("https://a.example", 1)', ["https://a.example"]],
  ['Foo.X("a") & Foo.X("b") & Foo.X("a")', ["a", "b"]],
  ["Foo.X(server)", []],
  ['Foo.X("a" & path)', []],
])("first arguments that are literals: %s", (m, given) => {
  expect(outerNames(m).names.find(({ name }) => name === "Foo.X")?.arguments).toEqual(given);
});

test("what nests too deep is said to be read in part", () => {
  expect(outerNames(`${"(".repeat(10_000)}Foo.X()`).isWhole).toBe(false);
  expect(outerNames("Foo.X(").isWhole).toBe(true);
});
