import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { packOnStub } from "../../build/packaging.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { unpackAsar } from "../builders/asar.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import { startStandIn } from "./stand-in-mode.ts";

test("the packed program starts with packed files only", async ({ home }) => {
  test.setTimeout(180_000);
  unpackAsar(join(await packOnStub(), "resources", "app.asar"), join(home.path, "app"));
  writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnector("Greetwell")));
  const { page, stop } = await startStandIn(home, [], { main: join(home.path, "app", "build", "out", "main", "index.js") });
  await expect(page.getByRole("row").filter({ hasText: "Greetwell.mez" })).toBeVisible();
  const about = await call(page, "getAbout", null);
  expect(about).toMatchObject({ ok: true, value: { storeReadOnly: false, catalogue: { source: "shipped" } } });
  expect(about.ok && about.value.catalogue.count).toBeGreaterThan(100);
  const settings = await call(page, "getSettings", null);
  if (settings.ok) await call(page, "setSettings", { ...settings.value, locale: "pseudo" });
  await expect(page.getByText(wordsIn.pseudo.window.navigation.trust).first()).toBeVisible();
  expect(await stop()).toBe(0);
});
