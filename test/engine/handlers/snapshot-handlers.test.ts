import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, valueOf } from "../an-engine.ts";

const { aHome, start } = engines();

test("the window gets the file that the command line writes, once all code is checked", async () => {
  const home = aHome();
  writeFileSync(join(home.custom, "Fern.mez"), await anArchive(aConnector("Fern")));
  const { handlers } = await start(home, { inspector: aRealInspector(), instead: { securityLevel: "any" } });
  const { fileName, text } = await valueOf(handlers.takeSnapshot({ pseudonyms: false }));
  expect(fileName).toMatch(/^mezzanine-snapshot-[\p{L}\p{N}._-]+\.json$/u);
  expect(parseSnapshot(text)).toMatchObject({
    ok: true,
    value: {
      securityLevel: "any",
      connectors: [{ name: "Fern.mez", kinds: ["Fern"], integrity: "unsigned", loading: { kind: "expected" } }],
      folders: expect.arrayContaining([expect.objectContaining({ role: "desktop", state: "present", connectorCount: 1 })]),
    },
  });
});
