import { describe, expect, test } from "vitest";
import { aParts, aPng, type Contents } from "../a-parts.ts";
import { readConnector } from "../../../../electron/engine/section/read-connector.ts";

async function missingIn(members: string, beside: Contents = {}): Promise<readonly string[]> {
  const document = `section Contoso;\nshared Contoso.Contents = (x) => Main(x);\n${members}`;
  const { facts } = await readConnector(aParts({ "Contoso.pq": document, ...beside }));
  expect(facts.parse).toBe("ok");
  return facts.missing.flatMap((one) => (one.what === "part" ? [one.name] : []));
}

const loader = `Extension.LoadFunction = (fileName as text) =>
  let binary = Extension.Contents(fileName), asText = Text.FromBinary(binary) in Expression.Evaluate(asText, #shared);`;

describe("a part that the code loads and the file lacks is found", () => {
  test.each([
    ["directly", 'Main = Extension.Contents("a.pqm");'],
    ["inside a body", 'Main = (x) => let t = Text.FromBinary(Extension.Contents("a.pqm")) in t;'],
    ["in quotes", 'Main = #"Extension.Contents"("a.pqm");'],
    ["with a comment between", 'Main = Extension.Contents /* of */ ( // part\n "a.pqm" );'],
    ["by the library's functions", 'Main = Extension.LoadFunction("a.pqm");'],
    ["by ImportContext", 'Main = Extension.ImportContext("a.pqm");'],
    ["by the loader of Microsoft's samples", `Main = Extension.LoadFunction("a.pqm"); ${loader}`],
    ["by a loader of the connector's own", 'Main = Load("a.pqm"); Load = (part as text) => Extension.Contents(part);'],
    ["by a loader that calls a loader", `Main = Load("a.pqm"); Load = (name) => Extension.LoadFunction(name); ${loader}`],
    ["by a loader that is defined before", 'Load = (name) => Extension.Contents(name); Main = Load("a.pqm");'],
    ["by the second argument", 'Main = Load({1, 2}, "a.pqm", 3); Load = (a, name, optional b) => Extension.Contents(name);'],
    ["through the section's name", 'Main = Contoso!Load("a.pqm"); Load = (name) => Extension.Contents(name);'],
    ["by another name for the function", 'Main = Load("a.pqm"); Load = Extension.Contents;'],
    [
      "by a function inside the member",
      'Main = let load = (name as text) as any => Text.FromBinary(Extension.Contents(name)) in load("a.pqm");',
    ],
    ["by a function inside that calls another", 'Main = let a = (x) => Extension.Contents(x), b = (y, z) => {a(z)} in {b(1, "a.pqm")};'],
    ["by a field that is a function", 'Main = [load = (name) => Extension.Contents(name), part = load("a.pqm")];'],
    ["behind a try that has ended", 'Main = {try 1 otherwise 2, Extension.Contents("a.pqm")};'],
    ["when a try fails", 'Main = try 1 otherwise Extension.Contents("a.pqm");'],
  ])("%s", async (_, members) => {
    expect(await missingIn(members)).toEqual(["a.pqm"]);
    expect(await missingIn(members, { "A.PQM": "1" })).toEqual([]);
  });
});

describe("nothing is said of", () => {
  test.each([
    ["a computed name", 'Main = Extension.Contents("a" & ".pqm");'],
    ["a name that a condition chooses", 'Main = Extension.Contents(if true then "a.pqm" else "b.pqm");'],
    ["a loader that changes the name", 'Main = Load("a"); Load = (name) => Extension.Contents(name & ".pqm");'],
    ["a loader whose argument is in brackets", 'Main = (Load)("a"); Load = (name) => Extension.Contents(name & "b");'],
    ["a loader with a variable of that name", 'Main = Load("a"); Load = (name) => let name = name & ".pqm" in Extension.Contents(name);'],
    [
      "a loader with an inner parameter of that name",
      'Main = Load("a"); Load = (name) => ((name) => Extension.Contents(name))("b" & name);',
    ],
    ["an argument that is not the name", 'Main = Load("a.pqm", 1); Load = (title, name) => Extension.Contents(name);'],
    ["a function of that name with another meaning", 'Main = Extension.LoadFunction("a"); Extension.LoadFunction = (name) => name;'],
    ["a parameter of that name", 'Main = (Load) => Load("a.pqm"); Load = (name) => Extension.Contents(name);'],
    ["a call inside a try", 'Main = try Extension.Contents("a.pqm") otherwise null;'],
    ["a call deeper inside a try", 'Main = try Text.FromBinary(Extension.Contents("a.pqm")) otherwise null;'],
    ["a loader that tries", 'Main = Load("a.pqm"); Load = (name) => try Extension.Contents(name) otherwise null;'],
    ["two functions inside of one name", 'Main = {let f = (x) => Extension.Contents(x) in f("a" & ".p"), let f = (y) => y in f("b.pqm")};'],
    [
      "a function inside a member, called in another",
      'Main = f("a.pqm"); Other = let f = (x) => Extension.Contents(x) in f; f = (x) => x;',
    ],
    [
      "a name of the same letters outside the function",
      'Main = {let f = (x) => x in f("a.pqm"), Extension.Contents(x)}; x = "b" & ".pqm";',
    ],
    ["a comment", 'Main = 1; // Extension.Contents("a.pqm")'],
    ["a text", 'Main = "Extension.Contents(""a.pqm"")";'],
    ["a field of that name", 'Main = x[Extension.Contents]("a.pqm");'],
    ["another section's function", 'Main = Other!Load("a.pqm"); Load = (name) => Extension.Contents(name);'],
    ["a member that nothing uses", 'Main = 1; Unused = Extension.Contents("a.pqm");'],
    ["an empty name", 'Main = Extension.Contents("");'],
  ])("%s", async (_, members) => {
    expect(await missingIn(members)).toEqual([]);
  });
});

test("a part that is there under another separator may be found or not: nothing is said of it", async () => {
  const members = 'Main = {Extension.Contents("sub\\a.pqm"), Extension.Contents("icons/b.pqm"), Extension.Contents("icons/c.pqm")};';
  expect(await missingIn(members, { "sub/a.pqm": "1", "icons\\b.pqm": "1" })).toEqual(["icons/c.pqm"]);
});

test("a part that an icon and the code both name is told once", async () => {
  const document = `section A; [Publish = "P"] shared F = () => G; G = Extension.Contents("A.png");
    P = [SourceImage = [Icon16 = {Extension.Contents("a.png"), Extension.Contents("b.png")}]];`;
  const { facts } = await readConnector(aParts({ "A.pq": document, "b.png": aPng(16, 16) }));
  expect(facts.missing).toEqual([{ what: "part", name: expect.stringMatching(/^a\.png$/iu) }]);
});
