import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();

test("shadows: certain ones are exit code 1 until they are tested on purpose or gone", async () => {
  const home = aHome({ "Flake.mez": "Acterys", "Own.mez": "Own" });
  const svg = join(home.home, "map.svg");
  const shown = await home.command("shadows", "--json", "--svg", svg);
  expect(shown.code).toBe(1);
  expect(json(shown)).toMatchObject({
    today: "2027-01-10",
    pairs: [{ file: "Flake.mez", confidence: "certain", other: { kind: "certified", name: "Acterys" } }],
  });
  expect(readFileSync(svg, "utf8")).toContain("<svg");
  expect((await home.command("shadows", "--svg", join(home.home, "none", "map.svg"))).code).toBe(3);
  expect((await home.command("shadows", "--svg", "Flake.mez")).code).toBe(2);
  expect((await home.command("scan")).code).toBe(1);
  expect((await home.command("testing", "Flake.mez", "--until", "2027-01-09")).code).toBe(2);
  expect((await home.command("testing", "Flake.mez", "--until", "2027-01-20", "--note", "Trying 3.0")).code).toBe(0);
  expect((await home.command("shadows")).code).toBe(0);
  expect((await home.command("scan")).code).toBe(0);
  const later = { ...home.context, now: () => new Date(2027, 0, 21, 12) };
  expect((await run(["scan"], later)).code).toBe(1);
  expect((await home.command("testing", "Flake.mez", "--clear")).code).toBe(0);
  expect((await home.command("testing", "Flake.mez", "--clear")).code).toBe(1);
});

test("shadows: three builds of one connector are one group in text and JSON", async () => {
  const home = aHome({ "A.mez": "Acme", "B.mez": "Acme", "C.mez": "Acme", "Own.mez": "Own" });
  const shown = await home.command("shadows", "--json");
  expect(json(shown)).toMatchObject({ groups: [{ confidence: "certain", advice: { kind: "keep-one" } }] });
  const { groups, pairs } = json(shown) as { groups: { files: string[]; adviceMessage: string }[]; pairs: unknown[] };
  expect(groups[0]?.files.toSorted()).toEqual(["A.mez", "B.mez", "C.mez"]);
  expect(groups[0]?.adviceMessage).not.toBe("");
  expect(pairs).toHaveLength(2);
  const text = (await home.command("shadows")).out;
  expect(text.split(/\bCertain\./u)).toHaveLength(2);
});
