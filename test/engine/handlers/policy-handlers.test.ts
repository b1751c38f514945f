import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector, engines, valueOf, type Home } from "../an-engine.ts";

const { aHome, start, create } = engines();
const thumbprint = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");
const policy = (...rules: readonly string[]) =>
  base64(["format: mezzanine-policy", "formatVersion: 1", "name: Workstations", "rules:", ...rules].join("\n"));

async function put({ custom }: Home, name: string, kind: string): Promise<void> {
  writeFileSync(join(custom, name), await anArchive(aConnector(kind)));
}

test("the window learns what each rule says of this computer, and what can be corrected", async () => {
  const home = aHome();
  await put(home, "Fern.mez", "Fern");
  await put(home, "Moss.mez", "Moss");
  const { handlers } = await start(home, { inspector: aRealInspector() });
  const answer = await valueOf(
    handlers.checkPolicy({
      name: "policy.yml",
      base64: policy(
        "  - { id: no-fern, rule: forbidden, connectors: [{ kind: Fern }] }",
        "  - { id: moss, rule: required, connectors: [{ kind: Moss }] }",
        `  - { id: us, rule: trusted, thumbprints: [${thumbprint}] }`,
      ),
    }),
  );
  const { rows } = await valueOf(handlers.getInventory(null));
  expect(answer).toMatchObject({
    kind: "checked",
    check: {
      name: "Workstations",
      outcome: "different",
      rules: [
        { rule: { id: "no-fern" }, outcome: "different", differences: [{ connector: { name: "Fern.mez" } }], leftOut: 0 },
        { rule: { id: "moss" }, outcome: "met" },
        { rule: { id: "us" }, outcome: "different", differences: [{ kind: "not-trusted", thumbprint }] },
      ],
      fix: { quarantine: rows.filter(({ name }) => name === "Fern.mez").map(({ id }) => id), trust: [thumbprint], conflicts: [] },
    },
  });
});

test("a file that is no policy is named with its place, in JSON by its name", async () => {
  const { handlers } = await start(aHome());
  const unknown = policy("  - { id: a, rule: no-unsinged }");
  expect(await valueOf(handlers.checkPolicy({ name: "policy.yml", base64: unknown }))).toMatchObject({
    kind: "no-policy",
    failure: { kind: "not-a-policy", place: expect.stringContaining("rules[0].rule") },
  });
  expect(await valueOf(handlers.checkPolicy({ name: "policy.JSON", base64: unknown }))).toMatchObject({
    failure: { place: expect.stringContaining("not JSON") },
  });
  const later = base64("format: mezzanine-policy\nformatVersion: 2\n");
  expect(await valueOf(handlers.checkPolicy({ name: "policy.yaml", base64: later }))).toEqual({
    kind: "no-policy",
    failure: { kind: "newer-format", formatVersion: 2 },
  });
});

test("the scan that runs is waited for, and nothing is said of a computer of which no scan ended", async () => {
  const home = aHome();
  await put(home, "Fern.mez", "Fern");
  const forbidden = policy("  - { id: no-fern, rule: forbidden, connectors: [{ name: Fern.mez }] }");
  const engine = await create(home, { inspector: aRealInspector() });
  expect(await valueOf(engine.handlers.checkPolicy({ name: "policy.yml", base64: forbidden }))).toMatchObject({
    check: { outcome: "different" },
  });

  const stopped = await create(aHome());
  const { scanId } = await valueOf(stopped.handlers.startScan(null));
  stopped.inventory.scans.cancel(scanId);
  expect(await valueOf(stopped.handlers.checkPolicy({ name: "policy.yml", base64: forbidden }))).toEqual({ kind: "not-scanned" });
});
