import { expect, test } from "vitest";
import { manyRows } from "../../../builders/a-snapshot.ts";
import { twelveRows } from "../../../builders/twelve-rows.ts";
import { paletteEntries } from "../../../../renderer/features/palette/palette-entries.ts";
import { screens } from "../../../../renderer/state/route.ts";
import { en } from "../../../../shared/words/en/en.ts";

const keys = (text: string) => paletteEntries(text, { rows: twelveRows, shown: null, words: en.window }).map(({ key }) => key);

test("offers every section before anything is typed", () => {
  expect(keys("")).toEqual(expect.arrayContaining(screens.map((screen) => `screen ${screen}`)));
});

test("a name that starts with the text goes before one that merely has it", () => {
  const names = paletteEntries("b", { rows: twelveRows, shown: null, words: en.window }).map(({ name }) => name);
  expect(names.indexOf("Birchbase")).toBeLessThan(names.indexOf("Fjordline Bookings"));
});

test("finds a connector by its file, and nothing by nonsense", () => {
  expect(keys("elmworks (2)")).toEqual(["desktop|Elmworks (2).mez"]);
  expect(keys("zzz")).toEqual([]);
});

test("stays short whatever the number of connectors", () => {
  expect(paletteEntries("", { rows: manyRows(2000), shown: null, words: en.window }).length).toBeLessThan(40);
});

test("offers to move the connector in sight, and no other", () => {
  const [shown] = twelveRows;
  const offered = paletteEntries("", { rows: twelveRows, shown: shown ?? null, words: en.window }).map(({ key }) => key);
  expect(offered).toEqual(expect.arrayContaining(["quarantine", "disable", "diagnose"]));
  expect(keys("")).not.toContain("quarantine");
  expect(keys("")).not.toContain("diagnose");
});
