import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { commandNames, type Reply } from "../../shared/contract/commands.ts";
import type { CleanupAction } from "../../shared/model/cleanup.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { hostileInputs, unknownIds, inputsWithUnknownIds } from "../builders/hostile-inputs.ts";
import { call, callRaw } from "./call.ts";
import { test } from "./host.ts";

/** Every file below a folder with the hash of its bytes. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const hashOf = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return Object.fromEntries(files.filter((file) => statSync(join(folder, file)).isFile()).map((file) => [file, hashOf(file)]));
}

const listed = async (page: Page, file: string) => {
  const find = async () => {
    const inventory = await call(page, "getInventory", null);
    return inventory.ok ? inventory.value.rows.find(({ name }) => name === file)?.id : undefined;
  };
  await expect.poll(find).toBeDefined();
  return (await find())!;
};

test.describe("hostile input", () => {
  test.setTimeout(120_000);

  test("every command refuses any wrong input by name and changes nothing", async ({ home, openWindow }) => {
    writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnector("Greetwell")));
    const { page } = await openWindow();
    await listed(page, "Greetwell.mez");
    const before = { files: contentOf(home.connectors), settings: await call(page, "getSettings", null) };
    for (const name of commandNames) {
      const inputs = hostileInputs(name);
      const replies = await callRaw(page, name, inputs);
      const passed = inputs.filter((_, at) => (replies[at] as { readonly error?: { readonly kind?: string } }).error?.kind !== "bad-input");
      expect(
        passed.map((input) => JSON.stringify(input).slice(0, 200)),
        name,
      ).toEqual([]);
    }
    expect({ files: contentOf(home.connectors), settings: await call(page, "getSettings", null) }).toEqual(before);
    expect(contentOf(join(home.dataFolder, "quarantine"))).toEqual({});
  });

  test("an unknown command is refused by name", async ({ openWindow }) => {
    const { page } = await openWindow();
    for (const name of ["constructor", "__proto__", "toString", "command:getAbout", "getAbout/", "x".repeat(2_000)]) {
      expect(await callRaw(page, name, [null]), name).toMatchObject([{ ok: false, error: { kind: "bad-input" } }]);
    }
  });

  test("unknown ids are refused by name", async ({ home, openWindow }) => {
    const { page } = await openWindow();
    const before = contentOf(home.path);
    const withId = commandNames.filter((name) => /"(?:id|planId|scanId)":/.test(JSON.stringify(inputsWithUnknownIds[name])));
    expect(withId.length).toBeGreaterThan(8);
    for (const name of withId) {
      const inputs = unknownIds.map((id) =>
        JSON.parse(
          JSON.stringify(inputsWithUnknownIds[name]).replace(
            /"(id|planId|scanId)":"[^"]*"/g,
            (_, field) => `${JSON.stringify(field)}:${JSON.stringify(id)}`,
          ),
        ),
      );
      for (const reply of await callRaw(page, name, inputs)) {
        expect(reply, name).toMatchObject({ ok: false, error: { kind: expect.stringMatching(/^(unknown-id|unknown-plan|bad-input)$/) } });
      }
    }
    for (const kind of ["quarantine", "disable", "enable", "restore", "purge"]) {
      const [reply] = await callRaw(page, "planCleanup", [{ kind, ids: unknownIds.filter((id) => id.length <= 64) }]);
      const { ok, value } = reply as Extract<Reply<"planCleanup">, { ok: true }>;
      expect(ok ? value.steps.filter(({ obstacle }) => obstacle?.kind !== "unknown-id") : []).toEqual([]);
    }
    const after = contentOf(home.path);
    for (const file of Object.keys(before).filter((one) => one.startsWith("Documents"))) expect(after[file]).toBe(before[file]);
  });
});

test("a file that changed after it was shown is not moved", async ({ home, openWindow }) => {
  const file = join(home.connectors, "Greetwell.mez");
  writeFileSync(file, await anArchive(aConnector("Greetwell")));
  const { page } = await openWindow();
  const action: CleanupAction = { kind: "quarantine", ids: [await listed(page, "Greetwell.mez")] };
  const plan = await call(page, "planCleanup", action);
  expect(plan).toMatchObject({ ok: true });
  if (!plan.ok) return;
  const changed = await anArchive(aConnector("Other", "9.9.9"));
  writeFileSync(file, changed);
  const outcome = await call(page, "carryOut", { planId: plan.value.planId, decisions: [], reason: "", confirmedNames: [] });
  expect(outcome).toMatchObject({ ok: true, value: [{ outcome: { kind: "failed", because: { kind: "changed-since-scan" } } }] });
  expect(readFileSync(file).equals(changed)).toBe(true);
  expect(contentOf(join(home.dataFolder, "quarantine"))).toEqual({});
});
