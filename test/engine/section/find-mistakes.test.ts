import { describe, expect, test } from "vitest";
import type { Mistake } from "../../../shared/model/connector.ts";
import { err } from "../../../shared/base/result.ts";
import { readConnector } from "../../../electron/engine/section/read-connector.ts";
import { aDocument, aPart, aParts, aPng, factsOf, type Contents } from "./a-parts.ts";

const mistakesIn = async (document: string, beside: Contents = {}): Promise<readonly Mistake[]> =>
  (await factsOf(document, beside)).mistakes ?? [];

describe("attributes", () => {
  test.each([
    ['[Datasource.Kind = "A"]', "Datasource.Kind", "DataSource.Kind"],
    ['[DataSourceKind = "A"]', "DataSourceKind", "DataSource.Kind"],
    ['[publish = "A"]', "publish", "Publish"],
    ['[DataSource.Kind = "A", Publsh = "A"]', "Publsh", "Publish"],
    ['[Kind = "A"]', "Kind", "DataSource.Kind"],
    ['[DataSource = "A", Publish = "A"]', "DataSource", "DataSource.Kind"],
    ['[DataSource.Kind = "A", Published = "A"]', "Published", "Publish"],
    ['[DataSource.Kind = "A", Publish.UI = "A"]', "Publish.UI", "Publish"],
    ['[DataSource.Kind = "A", Public = "A"]', "Public", "Publish"],
  ])("%s is misspelt", async (attributes, attribute, meant) => {
    expect(await mistakesIn(`section S; ${attributes} shared F = () => 1; A = [];`)).toEqual([
      { what: "misspelt-attribute", attribute, member: "F", meant },
    ]);
  });

  test.each([
    '[DataSource.Kind = "A", Publish = "A"]',
    '[Description = "A", Hidden = true]',
    '[DataSource.Kind = "A", datasource.kind = "A"]',
    '[DataSource.Path = "A"]',
    '[Kind = "table"]',
    '[DataSource.Kind = "A", Kind = "A"]',
    '[DataSource.Kind = "A", Published = "2020"]',
    '[DataSource.Kind = "A", Public = true]',
    '[DataSource.Kind = "A", Documentation = "A"]',
  ])("%s is not", async (attributes) => {
    expect(await mistakesIn(`section S; ${attributes} shared F = () => 1; A = [];`)).toEqual([]);
  });

  test("of the section are told by their letters, not by their case, which public connectors vary", async () => {
    expect(await mistakesIn('[Verison = "1"] section S;')).toEqual([
      { what: "misspelt-attribute", attribute: "Verison", member: null, meant: "Version" },
    ]);
    expect(await mistakesIn('[version = "1"] section S;')).toEqual([]);
  });
});

describe("names", () => {
  test("that are defined twice are told once, however they are written", async () => {
    expect(await mistakesIn('section S; A = 1; B = 2; #"A" = 3; A = 4;')).toEqual([{ what: "duplicate-name", name: "A" }]);
  });

  test("that differ in case are two names", async () => {
    expect(await mistakesIn("section S; A = 1; a = 2; shared B = [A = 1, C = [A = 2]];")).toEqual([]);
  });
});

describe("icons", () => {
  const document = aDocument({ publish: '[SourceImage = [Icon16 = {Extension.Contents("a.png")}]]' });
  const unreadable: Mistake = { what: "icon-not-readable", part: "a.png" };

  test.each([
    ["a PNG picture", aPng(16, 16), []],
    ["a text", Buffer.from("no picture"), [unreadable]],
    ["an empty part", Buffer.alloc(0), [unreadable]],
    ["a JPEG picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 40 }, () => 0)]), [unreadable]],
    [
      "a PNG picture whose line ends were changed",
      Buffer.from(aPng(16, 16).toString("latin1").replace("\r\n", "\n"), "latin1"),
      [unreadable],
    ],
  ])("%s", async (_, content, expected) => {
    expect(await mistakesIn(document, { "a.png": content })).toEqual(expected);
  });

  test("that are not there are missing, not unreadable", async () => {
    const { mistakes, missing } = await factsOf(document);
    expect({ mistakes, missing }).toEqual({ mistakes: undefined, missing: [{ what: "part", name: "a.png" }] });
  });

  test("whose part cannot be unpacked are told of by the archive, not here", async () => {
    const damaged = aPart("a.png", "", { read: () => err("corrupt-data") });
    const { facts } = await readConnector(aParts([aPart("A.pq", document), damaged]));
    expect(facts).toMatchObject({ missing: [] });
    expect(facts.mistakes).toBeUndefined();
  });

  test("that are too large to look at are not judged", async () => {
    expect(await mistakesIn(document, { "a.png": Buffer.alloc(600_000) })).toEqual([]);
  });
});

test("a document with many mistakes reports as many as a person reads, and no endless names", async () => {
  const uses = Array.from({ length: 5_000 }, (_, n) => `Contoso.N${n}`).join(", ");
  const many = await mistakesIn(`section Contoso; shared A = {${uses}}; [publish = "A"] shared B = 1;`);
  expect(many.length).toBeGreaterThan(20);
  expect(many.length).toBeLessThan(200);
  expect(new Set(many.map(({ what }) => what))).toEqual(new Set(["misspelt-attribute", "undefined-name"]));
  const long = "x".repeat(100_000);
  expect(await mistakesIn(`section Contoso; shared A = {Contoso.${long}, Contoso.B};`)).toEqual([
    { what: "undefined-name", name: "Contoso.B", member: "A", meant: null },
  ]);
});
