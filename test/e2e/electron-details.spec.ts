import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { wordsIn } from "../../shared/words/locales.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import type { LaunchedStandIn, RunningStandIn } from "./stand-in-mode.ts";
import type { Home } from "./web-mode.ts";

// What the system around the window does for it, and what it refuses.
const { host: words } = wordsIn.en;

const reportsOf = <K extends LaunchedStandIn["reports"][number]["kind"]>({ reports }: LaunchedStandIn, kind: K) =>
  reports.flatMap((report) => (report.kind === kind ? [report as Extract<(typeof reports)[number], { kind: K }>] : []));

const choose = async (page: Page, change: object) => {
  const settings = await call(page, "getSettings", null);
  if (settings.ok) expect(await call(page, "setSettings", { ...settings.value, ...change })).toMatchObject({ ok: true });
};

/** A signature is lost while the user looks elsewhere. */
async function loseSignature(home: Home, { page, order }: RunningStandIn, name: string): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: `${name}.pqx` });
  await expect(row).toContainText("Brackenfold Ltd");
  await choose(page, { notifications: true });
  order({ kind: "blur" });
  writeFileSync(join(home.connectors, `${name}.pqx`), await anArchive(aConnector(name)));
}

async function putSigned(home: Home, name: string): Promise<void> {
  const files = aConnector(name);
  writeFileSync(
    join(home.connectors, `${name}.pqx`),
    await anArchive(signedFiles(files, [aSignatureXml(files, { signer: aSigner({ name: "Brackenfold Ltd" }) })])),
  );
}

test("a click on a notification is handled long after it was shown", async ({ home, standIn }) => {
  await putSigned(home, "Loud");
  const running = await standIn();
  await loseSignature(home, running, "Loud");
  await expect.poll(() => reportsOf(running, "notification")).toMatchObject([{ title: words.alarm.title }]);
  // What nobody holds is collected before the click.
  running.order({ kind: "click-notification" });
  await expect.poll(() => new URL(running.page.url()).hash).toBe("#/history");
});

test("where notifications fail, the taskbar button flashes", async ({ home, standIn }) => {
  await putSigned(home, "Loud");
  const running = await standIn([], { conditions: { notifications: "fail" } });
  await loseSignature(home, running, "Loud");
  await expect.poll(() => reportsOf(running, "flash").length).toBe(1);
  expect(running.standardError()).toContain("not signed");
});

test("the dialog for a new folder opens where the connectors are", async ({ home, standIn }) => {
  const running = await standIn();
  await call(running.page, "addFolder", null);
  expect(reportsOf(running, "dialog")).toMatchObject([{ type: "open", options: { defaultPath: home.connectors } }]);
});

test("the window's background follows the theme", async ({ standIn }) => {
  const running = await standIn();
  for (const theme of ["dark", "light"]) await choose(running.page, { theme });
  await expect.poll(() => reportsOf(running, "background").map(({ color }) => color)).toEqual(["#1f1f1f", "#fafafa"]);
});

test("the window has the program's icon", async ({ standIn }) => {
  const running = await standIn();
  expect(reportsOf(running, "window")).toMatchObject([
    { options: { icon: { address: expect.stringMatching(/^data:image\/png;base64,/) } } },
  ]);
});

test("an export is saved where the user says, with our name and title", async ({ home, standIn }) => {
  const running = await standIn(["mezzanine://history"]);
  const { page, answer } = running;
  const target = join(home.path, "saved.csv");
  answer({ filePaths: [target] });
  await page.getByRole("button", { name: wordsIn.en.window.history.export }).click();
  await page.getByRole("menuitem", { name: wordsIn.en.window.history.exportCsv }).click();
  await expect
    .poll(() => reportsOf(running, "download"))
    .toMatchObject([{ url: expect.stringMatching(/^blob:app:\/\/mezzanine\//), outcome: "saved" }]);
  expect(reportsOf(running, "dialog")).toMatchObject([
    {
      type: "save",
      options: { title: words.saveFile.title, defaultPath: expect.stringMatching(/mezzanine.*\.csv$/), filters: [{ extensions: ["csv"] }] },
    },
  ]);
  expect(existsSync(target) && readFileSync(target, "utf8")).toContain(",");
});

test("a page can download only what it made itself", async ({ standIn }) => {
  const running = await standIn();
  await running.page.evaluate(() => {
    const link = document.createElement("a");
    Object.assign(link, { href: "/index.html", download: "index.html" });
    link.click();
  });
  await expect.poll(() => reportsOf(running, "download")).toMatchObject([{ outcome: "refused" }]);
  expect(reportsOf(running, "dialog")).toEqual([]);
});

test("a page has one permission and no other", async ({ standIn }) => {
  const running = await standIn();
  const outcome = await running.page.evaluate(async () => {
    const tried = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => "allowed",
        () => "refused",
      );
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await tried(() => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true })),
      reading: await tried(() => navigator.clipboard.readText()),
      midi: (await navigator.permissions.query({ name: "midi" })).state,
      camera2: (await navigator.permissions.query({ name: "camera" })).state,
      writing: (await navigator.permissions.query({ name: "clipboard-write" as PermissionName })).state,
    };
  });
  expect(outcome).toEqual({
    notifications: "denied",
    geolocation: "refused",
    camera: "refused",
    reading: "refused",
    midi: "denied",
    camera2: "denied",
    writing: "granted",
  });
  const asked = reportsOf(running, "permission");
  expect(asked.filter(({ how }) => how === "request").map(({ permission }) => permission)).toEqual([
    "notifications",
    "geolocation",
    "media",
    "clipboard-read",
  ]);
  expect(asked.filter(({ granted }) => granted).map(({ permission }) => permission)).toEqual(["clipboard-sanitized-write"]);
});

test("the page writes text to the clipboard only by that permission", async ({ standIn }) => {
  const running = await standIn();
  await running.page.evaluate(() => navigator.clipboard.writeText("x").catch(() => undefined));
  expect(reportsOf(running, "permission")).toEqual([
    { kind: "permission", permission: "clipboard-sanitized-write", how: "request", granted: true },
  ]);
});
