import { describe, expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import { factsOf } from "./a-parts.ts";

const times = (count: number, make: (index: number) => string, between = "\n"): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);
const publishes = (count: number, record: (index: number) => string): string =>
  `section A;\n${times(count, (n) => `[Publish = "P${n}"] shared F${n} = () => 1; P${n} = ${record(n)};`)}`;

// Each took from five seconds to two minutes before the whole document had one budget, and most were found by the fuzzer.
describe("documents that need much work again and again end soon, and what goes beyond the budget stays unknown", () => {
  test.each([
    ["chains of operators", publishes(200, (n) => `[Category = ${"a & ".repeat(2_000)}${n}]`)],
    ["chains of comparisons", publishes(10, (n) => `[Beta = ${"1 = ".repeat(19_000)}${n}]`)],
    ["chains of words", publishes(20, (n) => `[Beta = ${"1 meta ".repeat(9_000)}${n}]`)],
    [
      "a chain behind each bracket",
      publishes(20, (n) => `[Beta = ${"{1 & 2, ".repeat(150)}${"1 & ".repeat(5_000)}${n}${"}".repeat(150)}]`),
    ],
    ["long lists", publishes(30, (n) => `[a = {${"1, ".repeat(9_000)}${n}}]`)],
    ["long records", publishes(30, (n) => `[${times(4_900, (field) => `b${field} = ${n}`, ", ")}]`)],
    ["names that nothing defines", `section A; shared F = {${times(60_000, (n) => `A.N${n}`, ", ")}};`],
    [
      "members that use one another in a long chain",
      `section A; ${times(20_000, (n) => `M${n} = {Extension.Contents("${n}.png"), M${n + 1}};`)} M20000 = 1;`,
    ],
    ["members that use one another all", `section A; ${times(300, (n) => `M${n} = {A.X${n}, ${times(300, (m) => `M${m}`, ", ")}};`)}`],
    [
      "loaders of many parameters",
      `section A; shared G = L("a"); L = (${times(20_000, (n) => `p${n}`, ", ")}) => {${times(20_000, (n) => `Extension.Contents(p${n})`, ", ")}};`,
    ],
    [
      "loaders that call one another",
      `section A; shared G = L0("a"); ${times(3_000, (n) => `L${n} = (p) => {L${n + 1}(p), Extension.Contents(p)};`)} L3000 = 1;`,
    ],
    [
      "functions in functions that load",
      `section A; shared F = ${times(150, (n) => `(${times(700, (m) => `p${n}x${m}`, ", ")}) => let f = `, "")}Extension.Contents(p0x0)${" in f".repeat(150)};`,
    ],
    ["names in deep records", `section A; shared F = () => ${"[a = b, c = ".repeat(30_000)}1${"]".repeat(30_000)};`],
    [
      "names in wide records in deep ones",
      `section A; shared F = () => ${`[a = {${"b, ".repeat(2_000)}1}, c = `.repeat(150)}1${"]".repeat(150)};`,
    ],
    [
      "other names in wide records in deep ones",
      `section A; shared F = () => ${times(150, (n) => `[a = {${times(1_000, (m) => `b${n}x${m}`, ", ")}}, c = `, "")}1${"]".repeat(150)};`,
    ],
    ["the section's own name again and again", `section A; ${times(40_000, (n) => `M${n} = (x) => "A.N A!N A.N" & x;`)}`],
    ["many records that are one", `${publishes(500, () => "Big")}\nBig = [${times(4_000, (field) => `c${field} = 1`, ", ")}];`],
  ])("%s", async (_, document) => {
    const began = process.cpuUsage();
    const facts = await factsOf(document);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(6_000);
    expect(facts.parse).toBe("ok");
    expect(JSON.stringify(facts).length).toBeLessThan(10_000_000);
  });
});

test("many kinds whose path the same very long code computes, and whose TestConnection asks for the same", async () => {
  const kinds = times(
    200,
    (n) => `[DataSource.Kind = "K${n}"] shared F${n} = (a as text) => 1;
    K${n} = [Type = "Custom", MakeResourcePath = Make, TestConnection = Test];`,
  );
  const long = `(a) => a${" & a".repeat(200_000)}`;
  const began = process.cpuUsage();
  const { dataSourceKinds } = await factsOf(`section A;\n${kinds}\nMake = ${long};\nTest = ${long};`);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(6_000);
  expect(new Set(dataSourceKinds.map(({ resourcePath }) => resourcePath.kind))).toEqual(new Set(["computed"]));
});

test("thousands of functions with heads of their own are all reported", async () => {
  const document = `section A;\n${times(
    3_000,
    (n) => `shared A.F${n} = (server as text, table${n} as text,
    optional options as record) as table => #table({}, {});`,
  )}`;
  const { functions } = await factsOf(document);
  expect(functions.filter(({ parameters }) => parameters?.length === 3)).toHaveLength(3_000);
});

test("a long text that every record names in every culture is reported within bounds", async () => {
  const resx = `<root><data name="T"><value>${"x".repeat(10_000)}</value></data></root>`;
  const cultures = Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`resources.${String.fromCharCode(97 + n)}a.resx`, "<root/>"]));
  const document = publishes(200, () => '[ButtonText = {Extension.LoadString("T"), ""}, Category = Extension.LoadString("T")]');
  const facts = await factsOf(document, { "resources.resx": resx, ...cultures });
  expect(facts.publishes[0]?.category?.known).toBe(true);
  expect(facts.publishes.at(-1)?.category?.known).toBe(false);
  expect(JSON.stringify(facts).length).toBeLessThan(10_000_000);
});

describe("the resource files of all languages share one budget", () => {
  /** One file a language with a text of its own and so much beside it, and last the neutral one. */
  const languages = (count: number, beside: string) => {
    const resx = (title: string, rest: string): string => `<root><data name="T"><value>${title}</value></data>${rest}</root>`;
    const letter = (n: number): string => String.fromCharCode(97 + n);
    const names = Array.from({ length: count }, (_, n) => `resources.${letter(n % 26)}${letter(Math.floor(n / 26))}.resx`);
    return { ...Object.fromEntries(names.map((name) => [name, resx("own", beside)])), "resources.resx": resx("neutral", "") };
  };
  const document = publishes(1, () => '[Category = Extension.LoadString("T")]');
  const textsIn = async (files: Readonly<Record<string, string>>): Promise<readonly (string | null)[]> => {
    const facts = await factsOf(document, files);
    const category = facts.publishes[0]?.category;
    return category?.known === true ? facts.cultures.map((culture) => category.value.byCulture[culture] ?? null) : [];
  };
  /** How many of thirty are read: some, not all, and the others are shown in the neutral language. */
  const readOfThirty = async (beside: string): Promise<number> => {
    const texts = await textsIn(languages(30, beside));
    expect(new Set(texts)).toEqual(new Set(["own", "neutral"]));
    return texts.filter((text) => text === "own").length;
  };

  test("twenty languages of the size of the largest seen are all read", async () => {
    const texts = await textsIn(languages(20, `${"<!---->".repeat(12_990)}${" ".repeat(300_000)}`));
    expect(texts).toEqual(Array.from({ length: 20 }, () => "own"));
  });

  test("of thirty with as many tags as a file may have those that go beyond keep the neutral text", async () => {
    const read = await readOfThirty("<a/>".repeat(29_000));
    expect(read * 29_000).toBeLessThan(limits.resourcesTags);
  });

  test("of thirty with long texts those that go beyond keep the neutral text", async () => {
    const read = await readOfThirty(`<data name="U"><value>${"x".repeat(1_000_000)}</value></data>`);
    expect(read * 1_000_000).toBeLessThan(limits.resourcesBytes);
  });
});

test("of a document with very many functions, kinds and Publish records the first are reported, and the rest is counted", async () => {
  const one = (n: number) => `[DataSource.Kind = "K${n}", Publish = "P${n}"] shared F${n} = (a) => a; K${n} = []; P${n} = [];`;
  const facts = await factsOf(`section A;\n${times(limits.mReadFunctions + 9, one)}`);
  expect([facts.functions.length, facts.dataSourceKinds.length, facts.publishes.length]).toEqual([
    limits.mReadFunctions,
    limits.mReadKinds,
    limits.mReadPublishes,
  ]);
  expect(facts.unread).toEqual({
    functions: 9,
    sharedValues: 0,
    dataSourceKinds: limits.mReadFunctions + 9 - limits.mReadKinds,
    publishes: limits.mReadFunctions + 9 - limits.mReadPublishes,
    missing: 0,
  });
  expect((await factsOf("section A; shared F = () => 1;")).unread).toBeUndefined();
  const values = await factsOf(`section A; shared F = () => 1;\n${times(limits.mReadFunctions + 9, (n) => `shared V${n} = ${n};`)}`);
  expect([values.functions.length, values.sharedValues.length, values.unread?.sharedValues]).toEqual([1, limits.mReadFunctions, 9]);
});
