import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Confidence, ShadowPair } from "../../../shared/model/shadow.ts";
import { drawMap } from "../../../shared/picture/draw-map.ts";
import type { Box, ShadowPicture } from "../../../shared/picture/shadow-picture.ts";
import { toSvg } from "../../../shared/picture/to-svg.ts";
import { en } from "../../../shared/words/en/en.ts";

interface Wanted {
  readonly kind?: string;
  readonly confidence?: Confidence;
  readonly custom?: boolean;
}

const aPair = (from: string, to: string, { kind = "Ashgrove", confidence = "certain", custom = false }: Wanted = {}): ShadowPair => ({
  custom: from as ConnectorId,
  other: custom
    ? { kind: "custom", id: to as ConnectorId, version: "1.0.0" }
    : {
        kind: "certified",
        name: to,
        version: "2.0.0",
        source: "catalogue",
        installedId: null,
        beta: null,
        integrity: "not-seen",
        endOfSupport: null,
        driverTransition: null,
        certifiedSince: null,
      },
  evidence: [{ kind: "same-kind", dataSourceKind: kind, pairing: "declared" }],
  confidence,
  localVersion: "1.0.0",
  localIs: "older",
  advice: { kind: "choose-one" },
  testing: null,
});

const draw = (pairs: readonly ShadowPair[], withHints = false) => drawMap({ pairs, titleOf: (id) => id, words: en.shadow, withHints });
const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function findOverlaps({ nodes, links }: ShadowPicture): readonly string[] {
  const boxes = [...nodes.map(({ key, box }) => ({ key, box })), ...links.map(({ from, to, box }) => ({ key: `${from} > ${to}`, box }))];
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.key} | ${other.key}`] : [])),
  );
}

const mixed = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    aPair(`custom ${at % 120}`, `Certified ${(at * 7) % 45}`),
    aPair(`custom ${at % 120}`, `copy ${(at * 3) % 20}`, { custom: true, kind: `K${at}` }),
  ]).flat();

describe.each([1, 5, 200])("with %i pairs of each kind", (count) => {
  const picture = draw(mixed(count));

  test("nothing covers anything else and all is inside", () => {
    expect(findOverlaps(picture)).toEqual([]);
    for (const { box } of [...picture.nodes, ...picture.links]) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
    }
  });

  test("each link names nodes that are drawn and its pair", () => {
    const keys = new Set(picture.nodes.map(({ key }) => key));
    expect(picture.links.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
    expect(new Set(picture.links.map(({ pair }) => pair)).size).toBe(picture.links.length);
  });

  test("links are ordered from top to bottom, and drawing again gives the same", () => {
    expect(picture.links.map(({ box }) => box.y)).toEqual(picture.links.map(({ box }) => box.y).toSorted((a, b) => a - b));
    expect(draw(mixed(count))).toEqual(picture);
  });
});

test("an order without crossings is found where there is one", () => {
  const picture = draw([
    aPair("a", "1"),
    aPair("b", "2"),
    aPair("a", "2"),
    aPair("b", "3"),
    aPair("c", "3"),
    aPair("c", "0"),
    aPair("d", "0"),
  ]);
  const middles = new Map(picture.nodes.map(({ key, box }) => [key, box.y + box.height / 2]));
  const ends = picture.links.map(({ to }) => middles.get(to) ?? 0);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
});

describe("what is drawn", () => {
  test("hints only when asked for", () => {
    const pairs = [aPair("a", "A", { confidence: "hint" }), aPair("b", "B")];
    expect([draw(pairs).links.length, draw(pairs, true).links.length]).toEqual([1, 2]);
  });

  test("copies of one connector lead to the best of them, not all to all", () => {
    const copies = ["a", "b", "c", "d"].flatMap((from, at, all) => all.slice(at + 1).map((to) => aPair(from, to, { custom: true })));
    expect(draw(copies).links.map(({ from, to }) => [from, to])).toEqual([
      ["left a", "right d"],
      ["left b", "right d"],
      ["left c", "right d"],
    ]);
    expect(draw(copies).note).not.toBe("");
    const unlike = copies.map((pair, at) => ({
      ...pair,
      evidence: [{ kind: "same-kind", dataSourceKind: `K${at}`, pairing: "declared" }] as const,
    }));
    expect(draw(unlike).links).toHaveLength(6);
  });

  test("the number of links is limited; the rest is counted", () => {
    const picture = draw(Array.from({ length: 700 }, (_, at) => aPair(`c${at}`, `C${at}`)));
    expect(picture.links).toHaveLength(600);
    expect(picture.note).toMatch(/100/u);
  });

  test("an empty map has a heading", () => {
    const picture = draw([]);
    expect([picture.links, picture.nodes]).toEqual([[], []]);
    expect(picture.headings).toHaveLength(1);
    expect(picture.height).toBeGreaterThan(0);
  });

  test("a test on purpose is quiet until its day is over", () => {
    const mark = { id: "a" as ConnectorId, until: "2027-01-31", note: "" };
    const links = draw([
      { ...aPair("a", "A"), testing: { mark, state: "in-force" } },
      { ...aPair("b", "B"), testing: { mark, state: "ended" } },
    ]).links;
    expect(links.map(({ quiet }) => quiet)).toEqual([true, false]);
  });
});

describe("as a file", () => {
  const hostile = `<script>alert("1")</script>&'\u0000\u202e\uFFFE\uD800]]>`;
  const svg = toSvg(draw([aPair(hostile, hostile, { kind: hostile }), aPair("b", "B")]));
  const problems: string[] = [];
  const document = new DOMParser({
    errorHandler: (level: string, message: string) => problems.push(`${level} ${message}`),
  }).parseFromString(svg, "image/svg+xml");
  const all = Array.from(document.getElementsByTagName("*"));

  test("it is XML whatever the names are, with nothing that runs or fetches", () => {
    expect(problems).toEqual([]);
    expect(all.map(({ tagName }) => tagName)).not.toContain("script");
    expect(all.flatMap(({ attributes }) => Array.from(attributes)).filter(({ name }) => /^on|href|^src/u.test(name))).toEqual([]);
    expect(svg).not.toMatch(/url\(|@import|\u0000|\u202e|\uFFFE/u);
  });

  test("it has a title, a description, and a name for every node and link", () => {
    const root = document.documentElement;
    const referred = [root.getAttribute("aria-labelledby"), root.getAttribute("aria-describedby")];
    const ids = all.filter((element) => element.hasAttribute("id")).map((element) => element.getAttribute("id"));
    expect(ids).toEqual(referred);
    const named = all.filter((element: Element) => /listitem|graphics-symbol/u.test(element.getAttribute("role") ?? ""));
    expect(named).toHaveLength(6);
    expect(named.every((element) => (element.getAttribute("aria-label") ?? "") !== "")).toBe(true);
  });

  test("it follows the reader's light or dark and forced colours", () => {
    expect(svg).toMatch(/prefers-color-scheme:dark/u);
    expect(svg).toMatch(/forced-colors:active/u);
  });
});
