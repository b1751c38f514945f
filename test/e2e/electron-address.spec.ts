import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";

const { host, window: words } = plainEn;
const address = "https://docs.example/greetwell?a=1&b=2";

/** Names a page of its own. */
function aConnectorWithPage() {
  const files = aConnector("Greetwell");
  return { "Greetwell.pq": String(files["Greetwell.pq"]).replace(`Category = "Other"`, `Category = "Other", LearnMoreUrl = "${address}"`) };
}

test("a connector's address is shown in full before it can be opened, and is never opened without asking", async ({
  home,
  hostName,
  openWindow,
  standIn,
}) => {
  writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnectorWithPage()));
  const running = hostName === "stand-in" ? await standIn() : undefined;
  const page = running?.page ?? (await openWindow()).page;
  await page.getByRole("row").filter({ hasText: "Greetwell.mez" }).click();
  await page.getByRole("complementary").getByRole("button", { name: words.overview.openLearnMore }).click();
  if (running !== undefined) {
    const opened = () => running.reports.filter(({ kind }) => kind === "opened");
    await expect
      .poll(() => running.reports.filter(({ kind }) => kind === "dialog"))
      .toMatchObject([{ options: { detail: expect.stringContaining(address), cancelId: 0 } }]);
    expect(opened()).toEqual([]);
    running.answer({ response: 1 });
    await page.getByRole("complementary").getByRole("button", { name: words.overview.openLearnMore }).click();
    await expect.poll(opened).toEqual([{ kind: "opened", what: "external", target: address }]);
    return;
  }
  test.skip(hostName === "electron", "the system's dialog cannot be answered from here");
  const notice = page.getByRole("alert");
  await expect(notice).toContainText(host.addressShown);
  const link = notice.getByRole("link", { name: address });
  await expect(link).toHaveAttribute("href", address);
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  expect(page.context().pages()).toHaveLength(1);
  await page
    .context()
    .route("https://docs.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>docs</title>" }));
  const popup = page.waitForEvent("popup");
  await link.click();
  expect(await (await popup).evaluate(() => [window.opener === null, document.referrer])).toEqual([true, ""]);
});
