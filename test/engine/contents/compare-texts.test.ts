import { expect, test } from "vitest";
import { compareTexts } from "../../../electron/engine/contents/compare-texts.ts";
import { limits } from "../../../electron/engine/limits.ts";
import type { TextDifferences } from "../../../shared/model/part-content.ts";
import { noise } from "../../builders/noise.ts";
import { aPackage, anArchive, type Files } from "../../builders/an-archive.ts";

async function compared(before: Files, after: Files, mains: readonly [number, number] = [0, 0]): Promise<TextDifferences> {
  const [one, other] = [await anArchive(before), await anArchive(after)];
  const result = compareTexts({ bytes: one, main: mains[0] }, { bytes: other, main: mains[1] });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const lines = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `A.M${at} = ${at};`);
const hashOf = (text: string): number => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);

const section = (...body: readonly string[]): string => ["section A;", ...body, ""].join("\n");

test("changed lines with the lines around them, and where they are", async () => {
  const body = lines(20);
  const { parts, isCut } = await compared({ "A.pq": section(...body) }, { "A.pq": section(...body.with(9, "A.M9 = 10;"), "A.New = 1;") });
  expect(isCut).toBe(false);
  expect(parts).toHaveLength(1);
  const { change } = parts[0] ?? expect.unreachable();
  expect(change).toMatchObject({ kind: "changed", added: 2, removed: 1 });
  const hunk = (change.kind === "changed" && change.hunks[0]) || expect.unreachable();
  expect([hunk.beforeStart, hunk.afterStart]).toEqual([8, 8]);
  expect(hunk.lines.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "A.M9 = 9;" },
    { kind: "added", text: "A.M9 = 10;" },
  ]);
});

test("main documents are compared with each other whatever they are called; other parts by name without case", async () => {
  const { parts } = await compared(
    { "Old.m": section("A.A = 1;"), "Help.pqm": "1", "Gone.txt": "x", "a.png": Buffer.from([0, 1]) },
    { "New.pq": section("A.A = 2;"), "HELP.pqm": "1", "a.png": Buffer.from([0, 2]), "Added.txt": "x" },
  );
  expect(parts.map(({ before, after, change }) => [before, after, change.kind])).toEqual([
    ["Old.m", "New.pq", "changed"],
    ["Gone.txt", null, "only-before"],
    ["a.png", "a.png", "other-bytes"],
    [null, "Added.txt", "only-after"],
    ["Help.pqm", "HELP.pqm", "equal"],
  ]);
});

test("line ends and encoding alone are no change of the text", async () => {
  const text = section("A.A = 1;");
  const { parts } = await compared(
    { "A.pq": text, "b.txt": "ö" },
    { "A.pq": text.replaceAll("\n", "\r\n"), "b.txt": Buffer.from("\uFEFFö", "utf16le") },
  );
  expect(parts.map(({ change }) => change.kind)).toEqual(["equal-lines", "equal-lines"]);
});

test("packaging is no content", async () => {
  const files = { "A.pq": section("A.A = 1;") };
  const result = compareTexts({ bytes: await anArchive(files), main: 0 }, { bytes: await aPackage(files), main: 0 });
  expect(result).toMatchObject({ ok: true, value: { parts: [{ after: "A.pq", change: { kind: "equal" } }] } });
  expect(result.ok && result.value.parts).toHaveLength(1);
});

test("a text that was written anew is compared all the same, however long: no line of it stays", async () => {
  const count = 12_000;
  const anew = (name: string): string => section(...Array.from({ length: count }, (_, at) => `A.${name}${at} = 1;`));
  const { parts, isCut } = await compared({ "A.pq": anew("A") }, { "A.pq": anew("B") });
  expect(parts[0]?.change).toMatchObject({ kind: "changed", added: count, removed: count });
  expect(isCut).toBe(true);
});

test("comparing is given up where the same lines stand in too different an order", async () => {
  const shuffled = lines(limits.comparedEdits).toSorted((one, other) => hashOf(one) - hashOf(other));
  const { parts } = await compared({ "A.pq": section(...lines(limits.comparedEdits)) }, { "A.pq": section(...shuffled) });
  expect(parts[0]?.change.kind).toBe("too-different");
});

test("one line of ten megabytes is not compared, and a shorter one is shown cut", async () => {
  const long = await compared({ "A.pq": section("A.A = 1;") }, { "A.pq": section(`A.A = "${noise(10 * 1024 * 1024)}";`) });
  expect(long.parts[0]?.change.kind).toBe("too-different");
  const line = await compared({ "A.pq": section("A.A = 1;") }, { "A.pq": section(`A.A = "${noise(limits.comparedLineCharacters)}";`) });
  expect(line.isCut).toBe(true);
  const { change } = line.parts[0] ?? expect.unreachable();
  const added = change.kind === "changed" ? change.hunks.flatMap((hunk) => hunk.lines.filter(({ kind }) => kind === "added")) : [];
  expect(added.map(({ text }) => text.length)).toEqual([limits.comparedLineCharacters]);
});

test("the differences and what stays give both texts again, whatever they are", async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const draw = (count: number, salt: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `A.M${hashOf(`${seed} ${salt} ${at}`) % 7} = 1;`);
    const [one, other] = [draw(seed % 13, 1), draw((seed * 7) % 11, 2)];
    const { parts } = await compared({ "A.pq": section(...one) }, { "A.pq": section(...other) });
    const { change } = parts[0] ?? expect.unreachable();
    if (change.kind !== "changed") {
      expect(one).toEqual(other);
      continue;
    }
    for (const { beforeStart, afterStart, lines: shown } of change.hunks) {
      const [before, after] = [
        ["section A;", ...one],
        ["section A;", ...other],
      ];
      const left = shown.filter(({ kind }) => kind !== "added").map(({ text }) => text);
      const right = shown.filter(({ kind }) => kind !== "removed").map(({ text }) => text);
      expect(before.slice(beforeStart - 1, beforeStart - 1 + left.length)).toEqual(left);
      expect(after.slice(afterStart - 1, afterStart - 1 + right.length)).toEqual(right);
    }
    const all = change.hunks.flatMap(({ lines: shown }) => shown);
    expect(all.filter(({ kind }) => kind === "added")).toHaveLength(change.added);
    expect(all.filter(({ kind }) => kind === "removed")).toHaveLength(change.removed);
  }
});

test("what is no archive is not compared", () => {
  expect(compareTexts({ bytes: Buffer.from("noise"), main: -1 }, { bytes: Buffer.from("noise"), main: -1 })).toEqual({
    ok: false,
    error: "not-read",
  });
});
