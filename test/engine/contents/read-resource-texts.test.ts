import { expect, test } from "vitest";
import { readResourceTexts } from "../../../electron/engine/contents/read-resource-texts.ts";
import { limits } from "../../../electron/engine/limits.ts";
import { missingCultures, type ResourceTexts } from "../../../shared/model/part-content.ts";
import { anArchive, type Files } from "../../builders/an-archive.ts";

const resx = (texts: Readonly<Record<string, string>>): string =>
  `<root>${Object.entries(texts)
    .map(([key, text]) => `<data name="${key}"><value>${text}</value></data>`)
    .join("")}</root>`;

async function textsOf(files: Files): Promise<ResourceTexts> {
  const read = readResourceTexts(await anArchive({ "A.pq": "section A; shared A.B = 1;", ...files }));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

test("each key once, the neutral language first, null where a language has no text of its own", async () => {
  const texts = await textsOf({
    "resources.de.resx": resx({ Title: "Titel", Own: "Nur hier" }),
    "resources.resx": resx({ Title: "Title", Help: "" }),
  });
  expect(texts).toEqual({
    cultures: ["", "de"],
    rows: [
      { key: "Help", texts: ["", null] },
      { key: "Own", texts: [null, "Nur hier"] },
      { key: "Title", texts: ["Title", "Titel"] },
    ],
    unread: [],
    isCut: false,
  });
  expect(texts.rows.map((row) => missingCultures(row, texts))).toEqual([["de"], [""], []]);
});

test("a file that cannot be read misses nothing: what it has is not known", async () => {
  const texts = await textsOf({ "resources.resx": resx({ Title: "Title" }), "resources.fr.resx": "<root>" });
  expect(texts.unread).toEqual(["fr"]);
  expect(texts.rows.map((row) => missingCultures(row, texts))).toEqual([[]]);
});

test("long texts and many are cut, and it is said", async () => {
  const long = await textsOf({ "resources.resx": resx({ A: "x".repeat(limits.shownResourceCharacters + 1) }) });
  expect(long.isCut).toBe(true);
  expect(long.rows[0]?.texts[0]).toHaveLength(limits.shownResourceCharacters);
  const many = Object.fromEntries(Array.from({ length: limits.shownResourceKeys + 1 }, (_, at) => [`k${at}`, ""]));
  const cut = await textsOf({ "resources.resx": resx(many) });
  expect(cut.isCut).toBe(true);
  expect(cut.rows).toHaveLength(limits.shownResourceKeys);
});

test("without resource files there is nothing", async () => {
  expect(await textsOf({})).toEqual({ cultures: [], rows: [], unread: [], isCut: false });
});
