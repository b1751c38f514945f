import { expect } from "@playwright/test";
import { test } from "./host.ts";
import { startWeb } from "./web-mode.ts";

test("the address works once, leaves the address bar, and ends cleanly", async ({ home, page, browser }) => {
  const web = await startWeb(home);
  await page.goto(web.url);
  expect(new URL(page.url()).search).toBe("");
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();

  const stranger = await browser.newPage();
  expect((await stranger.goto(web.url))?.status()).toBe(403);
  await stranger.close();
  expect(await web.stop()).toBe(0);
});

test("another site's page gets nothing, by fetch or by form", async ({ home, page }) => {
  const web = await startWeb(home);
  await page.goto(web.url);
  const { origin } = new URL(web.url);
  await page.route("http://evil.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>evil</title>" }));
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

test("a second Mezzanine on the same data is welcome", async ({ home, page, context }) => {
  const first = await startWeb(home);
  const second = await startWeb(home);
  const other = await context.newPage();
  await page.goto(first.url);
  await other.goto(second.url);
  await expect(page.getByRole("main")).toBeVisible();
  await expect(other.getByRole("main")).toBeVisible();
  expect([await first.stop(), await second.stop()]).toEqual([0, 0]);
});
