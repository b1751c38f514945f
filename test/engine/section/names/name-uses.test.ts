import { expect, test } from "vitest";
import { nameUses } from "../../../../electron/engine/section/names/name-uses.ts";
import { randomFrom } from "../generated-documents.ts";
import { freeNames } from "./free-names.ts";

const usesIn = (text: string) => nameUses(text, { start: 0, end: text.length }, () => false);

/** An expression of every construct that binds or hides names, over few names, so that they meet often. */
function anExpression(random: () => number, depth: number): string {
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const inner = (): string => anExpression(random, depth - 1);
  const name = (): string => pick(["a", "b", "c", "d", "A.B", '#"e f"', "text", "list"]);
  const space = (): string => pick([" ", " ", "\n", " /* a, b = ( */ ", " // let a =\n"]);
  const leaf = (): string => pick([name(), name(), `@${name()}`, "1", '"a, b"', "null", "_", "#shared", "[a]", "0x1F", "...", "-1.5e3"]);
  if (depth <= 0) return leaf();
  const fields = (): string => `${name()} = ${inner()},${space()}${name()} =${space()}${inner()}`;
  return pick([
    leaf,
    () => `let ${name()} =${space()}${inner()}, ${fields()}${space()}in ${inner()}`,
    () => `[${fields()}, x y = ${inner()}]`,
    () => `[in = ${inner()}, let = 1, each =${space()}2]`,
    () => `(${name()}, optional b1) =>${space()}${inner()}`,
    () => `(${pick(["a", "c"])} as text, b as nullable table) as any => ${inner()}`,
    () => `each ${inner()}`,
    () => `if ${inner()} then${space()}${inner()} else ${inner()}`,
    () => `(try ${inner()} otherwise ${inner()})`,
    () => `(try ${inner()} catch (${name()}) => ${inner()})`,
    () => `${name()}(${inner()}, ${inner()})`,
    () => `(${inner()})(${name()})`,
    () => `(${inner()})[a]{${inner()}}[[b], [c d]]?`,
    () => `{${inner()},${space()}${inner()}, 1..${leaf() === "..." ? "2" : "3"}}`,
    () => `(${inner()}) & (${inner()})`,
    () => `(${name()} = ${inner()})`,
    () => `(${inner()}) meta [A = ${inner()}]`,
    () => `(${inner()}) is nullable list`,
    () => `((${inner()}) as any)`,
    () => `type table [a = text, ${name()} = ${name()}]`,
    () => `type function (a as ${pick(["text", "Uri.Type", "(type text meta [b = c])"])}, optional d as any) as ${pick(["any", "b"])}`,
    () => `type {${name()}}`,
    () => `error ${inner()}`,
  ])();
}

test("no name is called free that Microsoft's grammar and the language's scopes say is bound", async () => {
  let read = 0;
  let found = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const text = anExpression(randomFrom(seed), 4);
    const free = await freeNames(text);
    if (free === null) continue;
    read += 1;
    const uses = usesIn(text);
    const wrong = [...(uses?.free ?? [])].filter((name) => !free.has(name));
    expect(wrong, text).toEqual([]);
    found += uses?.free.size ?? 0;
  }
  expect(read).toBeGreaterThan(300);
  expect(found).toBeGreaterThan(200);
});

test("members of other sections are told by their section", () => {
  const uses = usesIn('(x) => {A!b, A ! #"c d", x!e, b}');
  expect([...(uses?.free ?? [])]).toEqual(["b"]);
  expect(new Map([...(uses?.sectionMembers ?? [])].map(([section, members]) => [section, [...members]]))).toEqual(
    new Map([
      ["A", ["b", "c d"]],
      ["x", ["e"]],
    ]),
  );
});

test("brackets that nest deeper than any code are not read", () => {
  expect(usesIn("{".repeat(100_000))).toBeNull();
});
