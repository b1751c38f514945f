import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { screens } from "../../renderer/state/route.ts";
import { parseLink } from "../../shared/contract/link.ts";
import { call } from "./call.ts";
import { openAs } from "./full-home.ts";
import { test } from "./host.ts";

test.skip(({ hostName }) => hostName !== "web", "a browser shows what its page asks for");

/** What only reads: a link may lead to nothing else, whatever it names. */
const isReading = (command: string): boolean => command.startsWith("get") || command === "diagnose" || command === "diagnoseReport";

test("a link to any screen, of any connector, only reads", async ({ home, openWindow }) => {
  test.setTimeout(120_000);
  const page = await openAs(home, openWindow, { securityLevel: "any" });
  const inventory = await call(page, "getInventory", null);
  if (!inventory.ok) throw new Error(inventory.error.kind);
  const ids = inventory.value.rows.map(({ id }) => id);
  const files = () => readdirSync(home.connectors).map((name) => [name, statSync(join(home.connectors, name)).mtimeMs]);
  const before = files();
  const asked = new Set<string>();
  page.on("request", (request) => {
    const [, command] = /\/api\/(\w+)$/u.exec(request.url()) ?? [];
    if (command !== undefined) asked.add(command);
  });
  for (const screen of screens) {
    for (const rest of ["", `/c/${encodeURIComponent(ids[0] ?? "")}`, `/c/${encodeURIComponent("../../windows")}`]) {
      const route = parseLink(`mezzanine://${screen}${rest}`);
      expect(route).not.toBeNull();
      await page.evaluate((hash) => (window.location.hash = hash), route ?? "");
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
  await page.waitForLoadState("networkidle");
  expect(asked.size).toBeGreaterThan(8);
  expect([...asked].filter((command) => !isReading(command))).toEqual([]);
  expect(files()).toEqual(before);
});
