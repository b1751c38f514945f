import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildChanged } from "../../build/bundles.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { goldenBytes, readGoldenTruth } from "../engine/signature/golden.ts";

const sources = createNodeInspector({ entry: new URL("../../electron/engine/inspector/inspecting-child.ts", import.meta.url), size: 1 });
const bundled = createNodeInspector({ entry: new URL("../../build/out/child/index.js", import.meta.url), size: 1 });

beforeAll(async () => void (await buildChanged(["child"])), 60_000);
afterAll(async () => void (await Promise.all([sources.close(), bundled.close()])));

const broken = [
  "section A; shared A.B = (x as number x) => 1;",
  'section A; [Publish = "A" "B"] shared A.C = () => 1;',
  'section A; B = "left open',
  "section A; B = [Authentication = [Key = ];",
  "section A; B = 1 + ;",
];

test.each(broken)("the bundled child gives the same result for a broken document as the sources: %s", async (text) => {
  const bytes = Buffer.from(text);
  const result = await bundled.inspect({ kind: "bytes", bytes });
  expect(result).toEqual(await sources.inspect({ kind: "bytes", bytes }));
  const code = { sha256: createHash("sha256").update(bytes).digest("hex").toUpperCase(), mainDocument: "Section.pq" };
  const check = await bundled.checkCode({ kind: "bytes", bytes }, code);
  expect(check).toEqual(await sources.checkCode({ kind: "bytes", bytes }, code));
  expect(check).toMatchObject({ kind: "mistake", detail: expect.stringMatching(/\w/u) });
});

test("the bundled child gives the same result for every golden file as the sources", async () => {
  for (const { file } of readGoldenTruth()) {
    const bytes = goldenBytes(file);
    expect(await bundled.inspect({ kind: "bytes", bytes })).toEqual(await sources.inspect({ kind: "bytes", bytes }));
  }
});
