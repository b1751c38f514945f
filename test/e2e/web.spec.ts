import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "@playwright/test";
import { test } from "./host.ts";
import { startWeb } from "./web-mode.ts";

test("the address works once, leaves the address bar, and ends cleanly", async ({ home, page, browser }) => {
  const web = await startWeb(home);
  await page.goto(web.url);
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();

  const secondPage = await browser.newPage();
  expect((await secondPage.goto(web.url))?.status()).toBe(403);
  await secondPage.close();
  expect(web.standardError()).toContain("A browser connected: Chrome");
  expect(web.standardError()).toContain("The address was used a second time");
  expect(await web.stop()).toBe(0);
});

test("the browser gets a file that only its owner can read, which redirects to the window and is then removed", async ({ home, page }) => {
  test.skip(process.platform !== "linux", "replaces xdg-open, which only Linux has, by a script on the PATH");
  const tools = join(home.path, "tools");
  const given = join(home.path, "given");
  mkdirSync(tools);
  writeFileSync(join(tools, "xdg-open"), `#!/bin/sh\nprintf '%s' "$*" > '${given}.part'\nmv '${given}.part' '${given}'\n`);
  chmodSync(join(tools, "xdg-open"), 0o755);
  const web = await startWeb(home, { opensBrowser: true, environment: { PATH: `${tools}${delimiter}${process.env["PATH"] ?? ""}` } });
  await expect.poll(() => existsSync(given)).toBe(true);
  const file = readFileSync(given, "utf8");
  expect(file).not.toContain(new URL(web.url).searchParams.get("token"));
  expect([statSync(file).mode & 0o777, statSync(join(file, "..")).mode & 0o777]).toEqual([0o600, 0o700]);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole("main")).toBeVisible();
  expect([new URL(page.url()).origin, new URL(page.url()).search]).toEqual([new URL(web.url).origin, ""]);
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
  expect(existsSync(join(file, ".."))).toBe(false);
  expect(await web.stop()).toBe(0);
});

test("another site's page gets nothing, by fetch or by form", async ({ home, page }) => {
  const web = await startWeb(home);
  await page.goto(web.url);
  const { origin } = new URL(web.url);
  await page.route("http://evil.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>evil</title>" }),
  );
  await page.goto("http://evil.example/");
  const outcome = await page.evaluate(async (target) => {
    const attempts = ["text/plain", "application/json"].map((type) =>
      fetch(`${target}/api/getInventory`, { method: "POST", body: "null", credentials: "include", headers: { "Content-Type": type } }).then(
        (response) => `${type} ${response.type} ${response.status}`,
        () => `${type} failed`,
      ),
    );
    return Promise.all(attempts);
  }, origin);
  expect(outcome).toEqual(["text/plain failed", "application/json failed"]);
  await web.stop();
});

test("a second Mezzanine with the same data works", async ({ home, page, context }) => {
  const first = await startWeb(home);
  const second = await startWeb(home);
  const other = await context.newPage();
  await page.goto(first.url);
  await other.goto(second.url);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(other.getByRole("main")).toBeVisible();
  expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
});
