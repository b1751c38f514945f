import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { anInspector, json, run } from "../run-command.ts";
import { anInspection } from "../../builders/an-inspection.ts";
import * as inventory from "../../engine/inventory/an-inspector.ts";
import { aFunction } from "../../engine/shadows/a-subject.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { ok } from "../../../shared/base/result.ts";
import type { InspectSource } from "../../../electron/engine/inspector/inspector.ts";

const aHome = temporaryHomes();

test("compare: nothing is said to break or not to break where nobody can know, unless the files are the same", async () => {
  const unknownHead = aFunction("F", { parameters: null, returnType: null });
  const outcome = (sha256: string) =>
    ({ kind: "inspected", inspection: anInspection({ sha256, facts: { functions: [unknownHead] } }) }) as const;
  const outcomes = { "one.mez": outcome("AA"), "other.mez": outcome("BB"), "copy.mez": outcome("AA") };
  const { home, context } = aHome({});
  for (const name of Object.keys(outcomes)) writeFileSync(join(home, name), name);
  const compare = (...argv: readonly string[]) =>
    run(["compare", ...argv], { ...context, cwd: home, createInspector: () => anInspector(outcomes) });
  const other = await compare("one.mez", "other.mez");
  expect([other.code, other.out.includes(en.shadow.comparison.nothingBreaks)]).toEqual([3, false]);
  expect(json(await compare("one.mez", "other.mez", "--json"))).toMatchObject({
    breakages: [],
    uncertain: [{ kind: "parameters-unknown", functionName: "F" }],
  });
  const copy = await compare("one.mez", "copy.mez");
  expect([copy.code, copy.out.includes(en.shadow.comparison.nothingBreaks)]).toEqual([0, true]);
});

test("compare: known files, files from elsewhere, certified ones by name", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  writeFileSync(join(home.home, "Sent.mez"), "One");
  expect((await home.command("compare", "A.mez", "B.mez")).code).toBe(1);
  expect((await home.command("compare", "A.mez", join(home.home, "Sent.mez"))).code).toBe(0);
  expect(json(await home.command("compare", "A.mez", "Acterys", "--json"))).toMatchObject({
    onlyNames: true,
    breakages: [{ kind: "kind-lost" }],
  });
  expect((await home.command("compare", "A.mez", "Nothing")).code).toBe(2);
  expect((await home.command("compare", "A.mez")).code).toBe(2);
});

test("compare: that nothing breaks is not said when code could not be read", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  const createInspector = () => {
    const { inspector } = inventory.anInspector();
    return {
      ...inspector,
      inspect: async (source: InspectSource) => {
        const result = await inspector.inspect(source);
        if (!result.ok || result.value.kind === "refused" || source.kind !== "file" || !source.path.endsWith("B.mez")) return result;
        const { inspection } = result.value;
        const { connector } = inventory.anInspection("One");
        const notRead = [{ member: "x", line: 1, column: 1, detail: "" }];
        return ok({ kind: "inspected", inspection: { ...inspection, connector: { ...connector, notRead } } } as const);
      },
    };
  };
  const compare = (...argv: readonly string[]) => run(["compare", ...argv], { ...home.context, createInspector });
  const whole = await compare("A.mez", "A.mez");
  expect([whole.code, whole.out.includes(en.shadow.comparison.nothingBreaks)]).toEqual([0, true]);
  const inPart = await compare("A.mez", "B.mez");
  expect([inPart.code, inPart.out.includes(en.shadow.comparison.nothingBreaks)]).toEqual([3, false]);
  expect(inPart.out.replaceAll("\n", " ")).toContain(en.shadow.comparison.readInPart.other);
  expect(json(await compare("B.mez", "A.mez", "--json"))).toMatchObject({ readInPart: ["connector"] });
});
