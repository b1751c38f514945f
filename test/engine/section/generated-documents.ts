/** Section documents in the styles that real connectors have; the same ones for the same seed. */
export function aGeneratedDocument(seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const members = Array.from({ length: 3 + Math.floor(random() * 12) }, (_, index) => aMember(index, pick));
  const head = pick([
    "section Gen;",
    '[Version = "1.0.0"]\nsection Gen;',
    "section;",
    '// section Fake;\n[Version="2.1", Requires=[Core="[0.0,)"]]\nsection /* Not */ Gen ;',
    '/* [Version="9"] section Fake; */ [ Version = "1.0" /* , */ ] section #"Gen";',
  ]);
  const text = [head, ...members, pick(["", "// the end", "/* ; */\n"])].join("\n");
  return pick(["", "\uFEFF"]) + (pick([true, false]) ? text.replaceAll("\n", "\r\n") : text);
}

type Pick = <T>(from: readonly [T, ...T[]]) => T;

function aMember(index: number, pick: Pick): string {
  const name = pick([`Gen.M${index}`, `M${index}`, `#"M ${index}"`, `#"M""${index}"`, `Größe.M${index}`, `_m${index}`]);
  const attributes = pick([
    "",
    "",
    '[DataSource.Kind="Gen", Publish="Gen.Publish"]',
    `[DataSource.Kind = "K${index}"]`,
    `[ #"DataSource.Kind" = "a;b]" /* ] */ ]\n`,
    '[Description = "says ""[x]"";", Count = 3, Flag = true]',
  ]);
  const gap = pick([" ", "\n", " /* c */ ", "\n// shared Decoy = 1;\n"]);
  const shared = pick(["shared ", "shared\n", "shared /* x */ ", ""]);
  return `${attributes}${gap}${shared}${name} ${pick(["=", "= ", "= // why\n"])}${anExpression(index, pick)};`;
}

function anExpression(index: number, pick: Pick): string {
  const parameters = pick([
    "",
    "a",
    "a as text",
    "a as nullable text, b as number",
    "a as text, optional b as nullable number",
    "optional a as /* any */ any",
    '#"a b" as text, optional #"c"',
    "a as function,\n  // second\n  b as type",
  ]);
  const returned = pick(["", " as table", " as nullable\n    list", " as any", " as /* none */ none"]);
  const types = pick([
    "url as Uri.Type",
    'a as (type text meta [Documentation.FieldCaption = "a, b", Documentation.SampleValues = {"x"}])',
    "optional n as nullable number",
    't as table [Id = number, /* c */ #"the name" = text], optional u as {text}',
    "r as [a = text, optional b = any, ...]",
    "",
  ]);
  const functionType = `type function (${types}) as ${pick(["table", "any", "table [A = text]", "nullable text", "(type list meta [])"])}`;
  return pick([
    `(${parameters})${returned} => ${aBody(pick)}`,
    `(${parameters})${returned} => ${aBody(pick)}`,
    `each ${aBody(pick)}`,
    `Value.ReplaceType((x) => ${aBody(pick)}, ${functionType})`,
    `Value.ReplaceType(Other, ${functionType} meta [Documentation.Name = "n", Documentation.Examples = {[Code = "f()", Result = ";"]}])`,
    `Value.ReplaceType(Other, let T = ${functionType} in T)`,
    `${functionType} meta [Documentation.Name = "n"]`,
    index === 0 ? "Other" : `M${index - 1}`,
    `[ TestConnection = (p) => { "Gen.Go", p },
       Authentication = [ Key = [], OAuth = [ StartLogin = (a, b) => ${aBody(pick)} ] ], each = 1, in = 2 ]`,
    '#table({"a;", "b"}, {{1, "x""y"}})',
    '"text with // and /* and ; and [ "',
    `let x = 1, f = (y) => ${aBody(pick)}, g = each [a b] in if x = 1 then f else g`,
  ]);
}

function aBody(pick: Pick): string {
  const inner = pick(["x", "[a]", "{1..3}", '"; } ] )"', '(y) => y & "=>"', '#"quoted name"', "-1.5e3", "null", "[in = 1, let = 2][let]"]);
  return pick([
    inner,
    `let a = ${inner}, b = each a, /* , */ c = (z) => let q = z, w = q in w in b`,
    `if a = (${inner}) then (v) => v else each _ + 1`,
    `try ${inner} otherwise (e) => e`,
    `let\n  // comment with " and [\n  rows = List.Transform(${inner}, each [x = _, y = {_, "}"}])\nin\n  rows`,
    `[f = (a, b) => a, g = each _, h = ${inner}]`,
    `Table.SelectRows(t, each [Id] > 1 and [Name] <> ";")`,
    `(${inner}) meta [a = each 1]`,
    `error [Reason = "r", Message = "m;"]`,
  ]);
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
