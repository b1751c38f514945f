import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSnapshot } from "../../shared/contract/snapshot-decoder.ts";
import { folderRoleNames } from "../../shared/model/inventory.ts";
import { fileFailureKinds } from "../../shared/model/finding.ts";
import { snapshotLimits } from "../../shared/model/machine-snapshot.ts";
import { aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../builders/a-machine-snapshot.ts";
import { temporaryHomes } from "../cli/a-home.ts";

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), "utf8");
const schema = JSON.parse(read("schemas/snapshot-1.json")) as object;
const isValid = new Ajv2020().compile(schema);
const homes = temporaryHomes();

test("what the command writes is valid, with and without names", async () => {
  const home = homes({ "Fern.mez": "Fern", "Moss.mez": "Moss" });
  for (const options of [[], ["--pseudonyms"]]) {
    const { out } = await home.command("snapshot", ...options);
    expect([isValid(JSON.parse(out)), isValid.errors]).toEqual([true, null]);
  }
});

test("the example in the documentation is a snapshot", () => {
  const example = /```json\n([^]*?)```/u.exec(read("snapshots.md"))?.[1] ?? "";
  expect(parseSnapshot(example)).toMatchObject({ ok: true });
  expect([isValid(JSON.parse(example)), isValid.errors]).toEqual([true, null]);
});

const whole = aMachineSnapshot({
  connectors: [aSnapshotConnector("A.mez", { signers: [{ thumbprint: "AB".repeat(20), name: null }] })],
  trust: aSnapshotTrust("AB".repeat(20)),
});

/** Every value with the path to it. */
function* valuesIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) yield* valuesIn(one, [...path, Array.isArray(value) ? Number(key) : key]);
}

function changed(path: readonly (string | number)[], instead: unknown): unknown {
  const copy = structuredClone(whole) as unknown;
  let home = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) home = home[step] as Record<string | number, unknown>;
  home[path.at(-1) ?? ""] = instead;
  return copy;
}

const instead = [
  undefined,
  null,
  "",
  "no-word-of-ours",
  "NOT A WORD",
  0,
  -1,
  1.5,
  true,
  [],
  {},
  "x".repeat(snapshotLimits.pathCharacters + 1),
  "2027-13-99",
];

test("the schema and the decoder take and refuse the same", () => {
  for (const path of valuesIn(whole))
    for (const value of instead) {
      const text = JSON.stringify(changed(path, value));
      expect([path.join("."), value, isValid(JSON.parse(text))]).toEqual([path.join("."), value, parseSnapshot(text).ok]);
    }
});

test("the schema knows every closed list of the model", () => {
  const text = JSON.stringify(schema);
  for (const name of [...folderRoleNames, ...fileFailureKinds]) expect(text).toContain(`"${name}"`);
});
