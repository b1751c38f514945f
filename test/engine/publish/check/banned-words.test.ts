import { expect, test } from "vitest";
import { bannedWordIn } from "../../../../electron/engine/publish/check/banned-words.ts";

test.each([
  ["Fernhill", null],
  ["RapidFabrication", null],
  ["Capital", null],
  ["Terrapin", null],
  ["FernhillConnector", "Connector"],
  ["Fernhill API", "API"],
  ["FernhillAPIs", "API"],
  ["APIsOfFern", "API"],
  ["PowerBIFern", "Power BI"],
  ["Power BI Fern", "Power BI"],
  ["FabricFern", "Fabric"],
])("%s has %s", (name, word) => {
  expect(bannedWordIn(name)).toBe(word);
});
