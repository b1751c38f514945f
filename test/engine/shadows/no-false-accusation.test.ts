import { expect, test } from "vitest";
import { shippedCatalogue } from "../../../electron/engine/catalogue/shipped-catalogue.ts";
import type { CertifiedConnector } from "../../../electron/engine/catalogue/catalogue.ts";
import type { Subject } from "../../../electron/engine/checks/check.ts";
import { mapShadows } from "../../../electron/engine/shadows/map-shadows.ts";
import { aSubject } from "./a-subject.ts";

const catalogue = shippedCatalogue();
const taken = new Set(
  catalogue.connectors.flatMap(({ name, kinds, functions }) => [name, ...kinds, ...functions].map((one) => one.toLowerCase())),
);
const context = { marks: [], today: "2027-01-15" };

/** Names that are nearly a certified one, each wrong in its own way. */
const nearMisses = (name: string): readonly string[] =>
  [
    `${name.slice(0, -1)}${name.endsWith("q") ? "z" : "q"}`,
    `${name.slice(1)}`,
    `My${name}`,
    `${name}2`,
    `${name}Connector`,
    `${name}.Test`,
    name.replaceAll(/[aeiou]/gu, ""),
    `${name} `,
  ].filter((near) => near !== "" && !taken.has(near.toLowerCase()));

/** One unrelated connector for each certified one: all its names are near misses, its title, section and file name are even the same. */
function aNearMiss(certified: CertifiedConnector, at: number): Subject {
  const [file] = certified.files;
  return aSubject(`near ${at}`, {
    name: `${file?.stem === undefined || file.stem === "" ? certified.name.replaceAll("/", " ") : file.stem}.mez`,
    kinds: [`Own${at}`, ...certified.kinds.flatMap(nearMisses)],
    functions: [`Own${at}.Contents`, ...certified.functions.flatMap(nearMisses)],
    titles: [at % 2 === 0 ? certified.name.toUpperCase() : certified.name],
    members: [`own ${at}`, "navigation table", "paging", "retry", "null check"],
    facts: { sectionName: file?.section ?? certified.name, version: "1.0.0" },
  });
}

const subjects = catalogue.connectors.map(aNearMiss);
const pairs = mapShadows(subjects, catalogue, context);

test("near misses of every certified name are never more than hints", () => {
  expect(subjects.length).toBeGreaterThan(150);
  const withCertified = pairs.filter(({ other }) => other.kind === "certified");
  expect(withCertified.filter(({ confidence }) => confidence !== "hint")).toEqual([]);
  expect(withCertified.length).toBeGreaterThan(200);
});

test("150 unrelated connectors among each other: nothing certain, nothing to be done about a name", () => {
  const unrelated = mapShadows(
    Array.from({ length: 150 }, (_, at) =>
      aSubject(`c${at}`, {
        kinds: [`Kind${at}`, `kind${at}x`],
        functions: [`Kind${at}.Contents`, `Kind${at}.Tables`],
        titles: [["Sample", "Beta", "My Company"][at % 3] ?? ""],
        members: [`own ${at}`, `own too ${at}`, "navigation table", "paging", "retry", "null check"],
        facts: { sectionName: `Section${at % 40}`, version: "1.0.0" },
      }),
    ),
    catalogue,
    context,
  );
  expect(unrelated.filter(({ confidence }) => confidence !== "hint")).toEqual([]);
  expect(new Set(unrelated.map(({ advice }) => advice.kind))).toEqual(new Set(["nothing-to-do"]));
});

test("the kind of every entry is found again, and certain only where the list is", () => {
  for (const { name, kinds, origin } of catalogue.connectors) {
    for (const kind of kinds) {
      const pair = mapShadows([aSubject("a", { kinds: [kind] })], catalogue, context).find(
        ({ other }) => other.kind === "certified" && other.name === name,
      );
      expect(pair?.evidence[0]?.kind).toBe("same-kind");
      if (origin === "partner-certified") expect(pair?.confidence).toBe("certain");
    }
  }
});
