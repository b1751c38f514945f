import { expect, test } from "vitest";
import { PreviewTab } from "../../../../renderer/features/details/preview/preview-tab.tsx";
import type { Publish } from "../../../../shared/model/connector.ts";
import { known, unknown } from "../../../../shared/model/known.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { aConnector, aFunction, aKind, anInspection, aPublish, aText } from "../../../builders/a-record.ts";
import { drawLoaded, textOf } from "../../../builders/draw.tsx";

const { preview } = wordsIn.en.window;

const draw = (facts: Parameters<typeof aConnector>[0], culture = "") =>
  drawLoaded(<PreviewTab inspection={anInspection({ connector: aConnector(facts) })} culture={culture} />);

const authentication = known(
  ["UsernamePassword", "Key", "OAuth", "Windows"].map((name) => ({
    name,
    labels: [{ field: "PasswordLabel", text: known(aText("Secret", { de: "Geheimnis" })) }],
    fields: [],
  })),
);

test("the sign-in is a picture: no field, no button, no form, nothing that takes the focus", async () => {
  const markup = await draw({ publishes: [], dataSourceKinds: [aKind({ authentication, supportsEncryption: known(true) })] });
  expect(textOf(markup)).toContain("Secret");
  expect(markup).toContain(preview.encrypt);
  const figure = /<figure.*<\/figure>/su.exec(markup)?.[0] ?? expect.unreachable();
  expect(figure).not.toMatch(/<(?:input|button|form|textarea|select|label|a)\b|tabindex|contenteditable|autocomplete/iu);
});

test("titles, labels and tooltips in the language that the connector has for the user's", async () => {
  const facts = {
    cultures: ["de"],
    publishes: [aPublish({ buttonText: known([aText("Fern", { de: "Farn" }), aText("Help", { de: "Hilfe" })]) })],
    dataSourceKinds: [aKind({ authentication })],
  };
  const german = textOf(await draw(facts, "de-CH"));
  expect(["Farn", "Hilfe", "Geheimnis"].filter((text) => !german.includes(text))).toEqual([]);
  const other = textOf(await draw(facts, "fr"));
  expect(["Fern", "Help", "Secret"].filter((text) => !other.includes(text))).toEqual([]);
});

test.each([
  ["Azure", "Azure"],
  ["Database", "Database"],
  ["azure", "Other"],
  ["Own", "Other"],
] as const)("a connector of category %s appears under %s", async (category, place) => {
  expect(textOf(await draw({ publishes: [aPublish({ category: known(aText(category)) })] }))).toContain(preview.places[place]);
});

test("the warning of a Beta only where it is one, and no claim where it is computed", async () => {
  const seen = async (beta: Publish["beta"]) => {
    const text = textOf(await draw({ publishes: [aPublish({ beta })] }));
    return [text.includes(`(${preview.beta})`), text.includes(preview.betaWarning), text.includes(preview.betaUnknown)];
  };
  expect(await seen(known(true))).toEqual([true, true, false]);
  expect(await seen(known(false))).toEqual([false, false, false]);
  expect(await seen(null)).toEqual([false, false, false]);
  expect(await seen(unknown("b"))).toEqual([false, false, true]);
});

test("each icon once at its own size; one that is not there is named", async () => {
  const icon = (file: string, size: number | null) => ({ file, width: size, height: size });
  const images = known([icon("Birch16.png", 16), icon("birch16.png", 16), icon("Gone.png", null)]);
  const sourceImage = { icon16: images, icon32: null };
  const markup = await draw({ publishes: [aPublish({ sourceImage, sourceTypeImage: null })] });
  // On light and on dark.
  expect(markup.match(/<img[^>]*width="16"/gu)).toHaveLength(2);
  expect(textOf(markup).split("Gone.png")).toHaveLength(3);
});

test("the path where there is no label, else the label, and levels for an address", async () => {
  const functions = [
    aFunction({ name: "A.One", kind: "A", path: { kind: "json", parameters: ["server", "database"] } }),
    aFunction({ name: "A.Two", kind: "A", path: { kind: "url", parameter: "url" } }),
  ];
  const unlabelled = textOf(await draw({ functions, dataSourceKinds: [aKind({ name: "A", label: null })] }));
  expect(unlabelled.replace(/\s/gu, "")).toContain('{"server":"value","database":"value"}');
  expect([unlabelled.includes(preview.levelsExplain), unlabelled.includes(preview.levelsUnknown)]).toEqual([true, false]);
  const labelled = textOf(await draw({ functions, dataSourceKinds: [aKind({ name: "A", label: known(aText("Our label")) })] }));
  expect(labelled).toContain("Our label");
  expect(labelled).not.toContain('"server"');
  expect([labelled.includes(preview.labelHidesPath), labelled.includes(preview.levelsUnknown)]).toEqual([true, true]);
});
