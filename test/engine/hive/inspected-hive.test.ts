import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";

const entry = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/hives/${name}`, import.meta.url));

test("an inspecting process reads the file, names what it cannot read, and refuses when it is closed", async () => {
  const inspector = createNodeInspector({ entry, size: 1 });
  const read = (path: string) => inspector.readHive?.({ path, keys: ["Network\\Z", "None"] });
  try {
    expect(await read(fixture("plain.dat"))).toEqual({
      ok: true,
      value: { isLatest: true, keys: [[["remotepath", { kind: "text", text: "\\\\server\\share" }]], null] },
    });
    expect(await read(fixture("none.dat"))).toEqual({ ok: false, error: "vanished" });
    expect(await read(fixture("README.md"))).toEqual({ ok: false, error: "not-a-hive" });
  } finally {
    await inspector.close();
  }
  expect(await read(fixture("plain.dat"))).toEqual({ ok: false, error: "io-error" });
});
