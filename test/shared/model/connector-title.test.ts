import { describe, expect, test } from "vitest";
import { aConnector, aPublish, aRecord, aText } from "../../builders/a-record.ts";
import { connectorTitle, fileTitle, isBeta } from "../../../shared/model/connector-title.ts";
import { known, unknown } from "../../../shared/model/known.ts";

type Texts = ReturnType<typeof aPublish>["buttonText"];

const publishing = (texts: readonly Texts[], sectionName: string | null = "Section") =>
  aConnector({ sectionName, publishes: texts.map((buttonText) => aPublish({ buttonText })) });
const file = (connector: ReturnType<typeof aConnector>) => aRecord({ name: "sub/File.mez", inspection: { connector } });

const missing: Texts = known([{ neutral: null, byCulture: {} }]);

describe("the title", () => {
  test.each([
    ["in the asked culture", publishing([known([aText("Birch", { de: "Birke" })])]), "Birke"],
    ["of the second Publish record when the first has none", publishing([unknown("Title()"), known([aText("Second")])]), "Second"],
    ["of the second Publish record when the first is empty", publishing([known([aText("")]), known([aText("Second")])]), "Second"],
    ["is the section when it would have to be run", publishing([unknown("Title()")]), "Section"],
    ["is the section when it is missing", publishing([missing]), "Section"],
    ["is the section when it is empty", publishing([known([aText("  ")])]), "Section"],
    ["is the section when nothing is published", publishing([]), "Section"],
    ["is the file when there is no section either", publishing([missing], null), "File.mez"],
  ])("%s", (_, connector, title) => {
    expect(fileTitle(file(connector), "de-CH")).toBe(title);
  });

  test("of a refused file is its own name", () => {
    const refusal = { sha256: "", sizeBytes: 0, reason: { kind: "empty" } } as const;
    expect(fileTitle({ name: "File.mez", content: { kind: "refused", refusal } }, "en")).toBe("File.mez");
  });

  test("of a connector without any is null", () => {
    expect(connectorTitle(publishing([], null), "en")).toBeNull();
  });
});

test.each([
  ["the titled record is", [aPublish({ beta: known(true) })], true],
  ["only another one is", [aPublish({ beta: known(false) }), aPublish({ beta: known(true) })], false],
  ["the first has no title, and the titled one is", [aPublish({ buttonText: missing }), aPublish({ beta: known(true) })], true],
  ["only one without a title is", [aPublish({ buttonText: missing, beta: known(true) }), aPublish({ beta: null })], false],
  ["it is not to be known", [aPublish({ beta: unknown("IsBeta()") })], false],
  ["nothing is published", [], false],
])("a connector is a beta when the record that its title comes from is one: %s", (_, publishes, beta) => {
  expect(isBeta({ publishes }, "en")).toBe(beta);
});
