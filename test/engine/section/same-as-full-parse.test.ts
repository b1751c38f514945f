import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { findMainCandidates } from "../../../electron/engine/section/find-main.ts";
import { createGrammar } from "../../../electron/engine/section/syntax/grammar.ts";
import { readAttributes } from "../../../electron/engine/section/read-attributes.ts";
import { scanMembers } from "../../../electron/engine/section/syntax/scan-members.ts";
import { factsOf } from "./a-parts.ts";
import { readByFullParse, type Reading } from "./full-reading.ts";
import { aGeneratedDocument } from "./generated-documents.ts";

async function readFast(text: string): Promise<Reading> {
  const document = text.replace(/^\uFEFF/u, "");
  const scan = scanMembers(document);
  const grammar = createGrammar(document, scan.section?.name ?? null);
  const members = await Promise.all(
    scan.members.map(async ({ name, shared, attributes }) => {
      const { texts } = await readAttributes(attributes, grammar, (problem) => expect.fail(problem.detail));
      return { name, shared, attributes: Object.fromEntries(texts) };
    }),
  );
  const facts = await factsOf(text);
  expect(facts.parse).toBe("ok");
  return {
    sectionName: facts.sectionName,
    members,
    // Exports whose head nobody can know without running them are not in the full reading either.
    functions: facts.functions.flatMap(({ name, parameters, returnType }) =>
      parameters === null || returnType === null
        ? []
        : [{ name, parameters: parameters.map((one) => ({ name: one.name, type: one.type, optional: one.optional })), returnType }],
    ),
  };
}

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

test.each(seeds)("generated document %i reads the same", async (seed) => {
  const text = aGeneratedDocument(seed);
  const full = await readByFullParse(text);
  expect(full, "the generator writes documents that the grammar takes").not.toBeNull();
  const { functions, ...rest } = await readFast(text);
  expect(rest).toEqual({ sectionName: full?.sectionName, members: full?.members });
  // Where a name is taken twice, or leads through `if` or a circle, the full reading here is the simpler one: what it knows must agree.
  const known = new Map(functions.map((one) => [one.name, one]));
  for (const one of full?.functions ?? []) expect(known.get(one.name)).toEqual(one);
});

const oracle = new URL("../../../../shared/oracle/dev/files/", import.meta.url);
const files = existsSync(oracle) ? readdirSync(oracle).filter((name) => /\.(?:mez|pqx)$/u.test(name)) : [];

test.skipIf(files.length === 0)("every file of the oracle reads the same (skipped where the oracle is absent)", async () => {
  let compared = 0;
  for (const file of files) {
    const parts = readParts(readFileSync(new URL(file, oracle)));
    const [main, second] = parts.ok ? findMainCandidates(parts.value) : [];
    if (main === undefined || second !== undefined) continue;
    const full = await readByFullParse(main.text);
    if (full === null) continue;
    expect(await readFast(main.text), file).toEqual(full);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(60);
});
