import { expect, type Page } from "@playwright/test";
import { screens } from "../../renderer/state/route.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { fullHome, openAs } from "./full-home.ts";
import { test } from "./host.ts";
import { findLayoutProblems, settled } from "./page-checks.ts";

const { window: words } = plainEn;

const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });

/** Goes to each screen, and to the details of a connector. */
async function eachScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const screen of screens) {
    await page.evaluate((hash) => (window.location.hash = hash), `#/${screen}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (screen === "catalogue") await page.getByRole("searchbox").fill("data");
    await look(screen);
  }
  await page.evaluate(() => (window.location.hash = "#/connectors"));
  await row(page, fullHome.changed).click();
  await expect(page.getByRole("complementary")).toContainText(fullHome.changed);
  await look("details");
}

/** What the window shows must fit into it: only the picture of the shadows may be scrolled sideways. */
async function problemsAt(page: Page, width: number, height: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height });
  const found: string[] = [];
  await eachScreen(page, async (name) => {
    await settled(page, "data-theme");
    const problems = [...(await findLayoutProblems(page, ".frame"))];
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main, .pane, .page, .list, .timeline")]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map(({ className, tagName }) => `scrolls sideways: ${tagName} ${className}`),
    );
    found.push(...[...problems, ...sideways].map((line) => `${width} ${name}: ${line}`));
  });
  return found;
}

for (const [locale, dir] of [
  ["en", "ltr"],
  ["pseudo", "ltr"],
  ["pseudo", "rtl"],
] as const) {
  test(`everything fits from 480 pixels to 4K: ${locale}, ${dir}`, async ({ home, openWindow }) => {
    test.setTimeout(240_000);
    const page = await openAs(home, openWindow, { locale }, { dir });
    await expect(page.locator(".fui-FluentProvider").first()).toHaveAttribute("dir", dir);
    const found: string[] = [];
    for (const [width, height] of [[480, 800], [800, 600], [1280, 800], ...(dir === "ltr" ? ([[3840, 2160]] as const) : [])] as const)
      found.push(...(await problemsAt(page, width, height)));
    expect(found).toEqual([]);
    if (dir === "ltr") return;
    // Mirrored: the navigation is at the right of what it leads to.
    const navigation = await page.getByRole("navigation").boundingBox();
    const main = await page.getByRole("main").boundingBox();
    expect(navigation!.x).toBeGreaterThanOrEqual(main!.x + main!.width - 1);
  });
}

interface Shifts {
  shifts: string[];
}

/** Keeps what moved and by how much, apart from what followed a key or a click. */
function watchShifts(): void {
  const seen = globalThis as unknown as Shifts;
  seen.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Element | null }[];
    }[]) {
      const what = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : "")).join(" | ");
      if (entry.value > 0.005 && !entry.hadRecentInput) seen.shifts.push(`${entry.value.toFixed(3)} ${what}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

test("nothing that is in sight moves while a screen is loading", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {}, { before: watchShifts });
  const found: string[] = [];
  await eachScreen(page, async (name) => {
    await settled(page, "data-theme");
    found.push(...(await page.evaluate(() => (globalThis as unknown as Shifts).shifts.splice(0))).map((line) => `${name}: ${line}`));
  });
  expect(found).toEqual([]);
});

/** Elements whose styles would move or fade them for longer than nobody sees, and animations that run. */
const findMotion = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const unseenSeconds = 0.001;
    const lasts = (durations: string) => durations.split(",").some((one) => Number.parseFloat(one) > unseenSeconds);
    const styled = [...document.querySelectorAll("*")]
      // How long a message stays is counted by an animation that moves nothing.
      .filter((element) => !element.hasAttribute("data-timer-status"))
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
      })
      .map(({ tagName, className }) => `style of ${tagName} ${String(className).slice(0, 60)}`);
    const running = document.getAnimations().flatMap((one) => {
      const { duration, iterations } = one.effect?.getComputedTiming() ?? {};
      return Number(duration) > 1 && iterations !== Infinity ? [`${String(duration)} ${one.constructor.name}`] : [];
    });
    return [...styled, ...running];
  });

test("nothing moves where less motion is asked for", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {});
  await page.emulateMedia({ reducedMotion: "no-preference" });
  // Else there would be nothing to find.
  expect((await findMotion(page)).length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const find = () => findMotion(page);
  await row(page, fullHome.signed).click();
  expect(await find()).toEqual([]);
  await page.keyboard.press("Control+k");
  expect(await find()).toEqual([]);
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await find()).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await find()).toEqual([]);
  await page.getByRole("button", { name: words.filters.button }).click();
  expect(await find()).toEqual([]);
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await find()).toEqual([]);
  await page.keyboard.press("Escape");
  await eachScreen(page, async (name) => expect(await find(), name).toEqual([]));
});
