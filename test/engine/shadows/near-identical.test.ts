import { expect, test } from "vitest";
import { findNearIdentical, type NearPair, type PrintedSet } from "../../../electron/engine/shadows/near-identical.ts";
import { atOnce } from "../../../electron/engine/shadows/steps.ts";
import { workOf } from "./work-of.ts";
import { printsOf } from "./a-subject.ts";

const aSet = (of: string, members: readonly (number | string)[], left = 0) => ({
  of,
  members,
  prints: printsOf(members.map(String), left),
});
const find = (sets: readonly PrintedSet<string>[], mayPair: (first: string, second: string) => boolean): readonly NearPair<string>[] =>
  atOnce(findNearIdentical(sets, mayPair));
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, at) => at + from);
const always = () => true;

test.each([
  ["all of five", upTo(5), upTo(5), [5, 5]],
  ["all of four are too few", upTo(4), upTo(4), null],
  ["four of five each", upTo(5), upTo(5, 1), null],
  ["nine of ten each", upTo(10), upTo(10, 1), [9, 11]],
  ["eight of ten in all", upTo(10), upTo(8), [8, 10]],
  ["seven of ten in all", upTo(10), upTo(7), null],
  ["none", upTo(10), upTo(10, 20), null],
  ["one member repeated is one member", [1, 1, 1, 1, 1], [1, 1, 1, 1, 1], null],
])("%s", (_, first, second, expected) => {
  const pairs = find([aSet("a", first), aSet("b", second)], always);
  expect(pairs.map(({ sharedMembers, allMembers }) => [sharedMembers, allMembers])).toEqual(expected === null ? [] : [expected]);
});

test("finds what comparing all with all finds", () => {
  // A fixed sequence of numbers, so that a failure can be repeated.
  let seed = 7;
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const sets = Array.from({ length: 60 }, (_, at) => {
    const family = at % 12;
    return aSet(
      `s${at}`,
      upTo(20, family * 20).map((member) => (random(100) < 8 ? `own ${at} ${member}` : member)),
    );
  });
  const plain = sets.flatMap((first, at) =>
    sets.slice(at + 1).flatMap((second) => {
      const shared = first.members.filter((member) => second.members.includes(member)).length;
      return shared / (40 - shared) >= 0.8 ? [`${first.of} ${second.of}`] : [];
    }),
  );
  expect(plain.length).toBeGreaterThan(10);
  expect(
    find(sets, always)
      .map(({ first, second }) => `${first} ${second}`)
      .toSorted(),
  ).toEqual(plain.toSorted());
});

test("what everybody copies does not make anybody alike, and costs little", () => {
  const sets = upTo(3_000).map((at) => aSet(`s${at}`, [...upTo(12), `own ${at}`, `own too ${at}`, `own also ${at}`, `own as well ${at}`]));
  expect(find(sets, always)).toEqual([]);
});

test("what was not compared is counted", () => {
  expect(find([aSet("a", upTo(10), 90), aSet("b", upTo(10), 3)], always)).toMatchObject([
    { sharedMembers: 10, allMembers: 10, membersLeft: 93 },
  ]);
  expect(find([aSet("a", upTo(10)), aSet("b", upTo(10))], always)).toMatchObject([{ membersLeft: 0 }]);
});

test.each([
  ["copies", (at: number) => upTo(400).map((member) => (member === 0 ? `own ${at}` : member))],
  [
    "half of it shared with all, rarely enough to be looked up",
    (at: number) => upTo(400).map((member) => (member % 2 === 0 ? `own ${at} ${member}` : member)),
  ],
  ["nothing in common", (at: number) => upTo(400, at * 400)],
])("work grows with the files, not with their pairs: %s", (_, membersOf) => {
  const sets = upTo(300).map((at) => aSet(`s${at}`, membersOf(at)));
  const work = (count: number) => workOf(findNearIdentical(sets.slice(0, count), always)) / count;
  expect(work(300)).toBeLessThan(work(150) * 1.5);
});
