import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { screens } from "../../renderer/state/route.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { fullHome, openAs } from "./full-home.ts";
import { test } from "./host.ts";
import { findAxeViolations, settled } from "./page-checks.ts";

const { window: words, cleanup, signature } = plainEn;

const detail = (page: Page) => page.getByRole("complementary");
const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });
const goTo = async (page: Page, screen: (typeof screens)[number]) => {
  await page.evaluate((hash) => (window.location.hash = hash), `#/${screen}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // All of them would take axe-core ten seconds, and are alike.
  if (screen === "catalogue") await page.getByRole("searchbox").fill("data");
};

/** What a user may have before their eyes: how to get there, and back to where the next begins. */
interface Scene {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  readonly close?: (page: Page) => Promise<unknown>;
}

const showDetail = async (page: Page, file: string) => {
  await goTo(page, "connectors");
  await row(page, file).click();
  await expect(detail(page)).toContainText(file);
};

const escape = (page: Page) => page.keyboard.press("Escape");

const scenes: readonly Scene[] = [
  ...screens.map((screen) => ({ name: screen, open: (page: Page) => goTo(page, screen) })),
  ...[fullHome.shadowing, fullHome.changed, fullHome.noConnector].map((file) => ({
    name: `detail of ${file}`,
    open: (page: Page) => showDetail(page, file),
  })),
  ...Object.values(words.detail.tabs).map((tab) => ({
    name: `tab ${tab}`,
    open: async (page: Page) => {
      await showDetail(page, fullHome.signed);
      await detail(page).getByRole("tab", { name: tab }).click();
      await expect(detail(page).getByRole("tabpanel")).not.toContainText(words.detail.loading);
    },
  })),
  {
    name: "XML of a signature",
    open: async (page) => {
      await detail(page).getByRole("tab", { name: words.detail.tabs.signature }).click();
      await detail(page).getByText(signature.xml.title).click();
      await expect(detail(page).locator("pre")).toBeVisible();
    },
  },
  {
    name: "finding page",
    open: async (page) => {
      await showDetail(page, fullHome.shadowing);
      await detail(page).getByRole("button", { name: words.detail.whatItMeans }).first().click();
      await expect(page.getByRole("dialog").getByRole("article")).toBeVisible();
    },
    close: escape,
  },
  {
    name: "menu of a connector",
    open: (page) => detail(page).getByRole("button", { name: words.cleanup.more }).click(),
    close: escape,
  },
  {
    name: "testing dialog",
    open: async (page) => {
      await detail(page).getByRole("button", { name: words.cleanup.more }).click();
      await page.getByRole("menuitem").first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    close: escape,
  },
  {
    name: "filter menu",
    open: async (page) => {
      await goTo(page, "connectors");
      await page.getByRole("button", { name: words.filters.button }).click();
    },
    close: escape,
  },
  {
    name: "choosing several",
    open: async (page) => {
      await goTo(page, "connectors");
      await page.getByRole("button", { name: words.selection.start }).click();
      for (const file of fullHome.builds) await row(page, file).click({ modifiers: ["ControlOrMeta"] });
    },
  },
  {
    name: "plan",
    open: async (page) => {
      await page.getByRole("toolbar").getByRole("button", { name: words.cleanup.preview.quarantine }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await page.getByRole("button", { name: words.selection.end }).first().click();
    },
  },
  {
    name: "nothing matches",
    open: (page) => page.getByRole("searchbox").fill("zzzz"),
    close: (page) => page.getByRole("searchbox").fill(""),
  },
  { name: "palette", open: (page) => page.keyboard.press("Control+k"), close: escape },
  {
    name: "review of an opened file",
    open: async (page) => {
      await goTo(page, "connectors");
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: words.actions.openFile }).first().click();
      const sent = await anArchive(aConnector("Greetwell", "2.0.0"));
      await (await chooser).setFiles({ name: "Greetwell.mez", mimeType: "application/octet-stream", buffer: sent });
      await detail(page).getByRole("button", { name: words.install.open }).click();
      await expect(page.getByRole("dialog").getByRole("article")).toBeVisible();
    },
    close: escape,
  },
  {
    name: "open shadow",
    open: async (page) => {
      await goTo(page, "shadows");
      await page.getByRole("list").getByRole("button", { expanded: false }).first().click();
    },
  },
  {
    name: "open certified connector",
    open: async (page) => {
      await goTo(page, "catalogue");
      await page.getByRole("list").getByRole("button", { expanded: false }).first().click();
    },
  },
  {
    name: "change of the trusted list",
    open: async (page) => {
      await goTo(page, "trust");
      await page.getByRole("region", { name: words.trust.signers }).getByRole("button", { name: words.trust.add }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    close: escape,
  },
  {
    name: "accepting a publisher",
    open: async (page) => {
      await page.getByRole("button", { name: words.trust.accept }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    close: escape,
  },
  {
    name: "undo after a move",
    open: async (page) => {
      await showDetail(page, fullHome.shadowing);
      await detail(page).getByRole("toolbar").getByRole("button", { name: cleanup.actions.quarantine.name }).click();
      await expect(page.getByRole("button", { name: words.cleanup.undo, exact: true }).last()).toBeVisible();
    },
  },
  { name: "full quarantine", open: (page) => goTo(page, "quarantine") },
  { name: "full history", open: (page) => goTo(page, "history") },
];

const aboutColours = ["color-contrast", "link-in-text-block"] as const;

/** How the same scene may look: every rule of axe-core once, and those about colours in each. */
const looks = [
  { name: "light", theme: "light", media: { colorScheme: "light", forcedColors: "none" }, only: [] },
  { name: "dark", theme: "dark", media: { colorScheme: "dark", forcedColors: "none" }, only: aboutColours },
  { name: "contrast theme", theme: "dark", media: { colorScheme: "dark", forcedColors: "active" }, only: aboutColours },
] as const;

async function wear(page: Page, { theme, media }: Pick<(typeof looks)[number], "theme" | "media">): Promise<void> {
  await page.emulateMedia(media);
  await settled(page, `data-theme=${theme}`);
  // What is behind a dialog is hidden from screen readers a moment after it opens.
  await page.waitForFunction(
    () =>
      document.querySelector("[aria-modal=true]") === null ||
      document.querySelector("nav")?.closest("[aria-hidden=true]") instanceof Element,
  );
}

const ordinary = { width: 1280, height: 800 };

test.describe("axe-core finds nothing", () => {
  test.describe.configure({ mode: "parallel" });
  for (const [density, viewport] of [
    ["comfortable", ordinary],
    // As in a window of 1280 pixels at 200 %.
    ["compact", { width: 640, height: 400 }],
  ] as const) {
    test(`${density}, ${viewport.width} pixels`, async ({ home, openWindow }) => {
      test.setTimeout(600_000);
      const page = await openAs(home, openWindow, { density });
      await page.setViewportSize(viewport);
      const found: string[] = [];
      for (const { name, open, close } of scenes) {
        await test.step(name, async () => {
          await open(page);
          for (const look of looks) {
            await wear(page, look);
            found.push(...(await findAxeViolations(page, look)).map((line) => `${name}, ${look.name}: ${line}`));
          }
          await page.screenshot({ path: join("build", "out", "screens", `${name.replaceAll(/\W+/gu, "-")}-${density}.png`) });
          await wear(page, looks[0]);
          await close?.(page);
        });
      }
      expect(found).toEqual([]);
    });
  }
});
