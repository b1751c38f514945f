import { expect, test } from "vitest";
import { folders } from "../../../builders/twelve-rows.ts";
import { check, checkedValues, chosenFilters, filterOptions, without } from "../../../../renderer/features/connectors/filter-options.ts";
import { wholeList } from "../../../../shared/model/list-view.ts";
import { en } from "../../../../shared/words/en/en.ts";

const offered = filterOptions(en, folders).flatMap(({ options }) => options);

test("takes over what was checked, and nothing that was not offered", () => {
  expect(check(wholeList, "loading", ["blocked", "nonsense"], offered).loading).toEqual(["blocked"]);
  expect(check(wholeList, "nonsense", ["blocked"], offered)).toBe(wholeList);
});

test("offers only folders with connectors in them", () => {
  const paths = offered.filter(({ group }) => group === "folder").map(({ name }) => name);
  expect(paths).toEqual(folders.filter(({ connectorCount }) => connectorCount > 0).map(({ path }) => path));
});

test("names each chosen filter once, findings included, and lets it go again", () => {
  const view = { ...wholeList, loading: ["blocked" as const], findings: ["altered" as const] };
  const chosen = chosenFilters(view, en, folders);
  expect(chosen.map(({ group, value }) => [group, value])).toEqual([
    ["loading", "blocked"],
    ["findings", "altered"],
  ]);
  expect(chosen.reduce(without, view)).toEqual(wholeList);
  expect(checkedValues(view)["loading"]).toEqual(["blocked"]);
});
