import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { ok } from "../../../shared/base/result.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { InspectSource } from "../../../electron/engine/inspector/inspector.ts";
import { anInspection, anInspector } from "../../engine/inventory/an-inspector.ts";
import { json, run } from "../run-command.ts";

const aHome = temporaryHomes();

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
    const { inspector } = anInspector();
    return {
      ...inspector,
      inspect: async (source: InspectSource) => {
        const result = await inspector.inspect(source);
        if (!result.ok || result.value.kind === "refused" || source.kind !== "file" || !source.path.endsWith("B.mez")) return result;
        const { inspection } = result.value;
        const { connector } = anInspection("One");
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
