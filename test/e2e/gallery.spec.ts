import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { root } from "../../build/runtime.js";
import { serveBuiltGallery, type DevelopmentServer } from "../../build/vite-servers.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { findAxeViolations, findLayoutProblems, settled } from "./page-checks.ts";

/** The gallery holds many screens at once, so what a page may have once only occurs often in it. */
const onePageOnly = ["landmark-unique", "landmark-no-duplicate-main", "landmark-one-main", "page-has-heading-one"];
const aboutColours = ["color-contrast", "link-in-text-block"];

const themes = [
  { name: "light", theme: "light", forcedColors: "none" },
  { name: "dark", theme: "dark", forcedColors: "none" },
  { name: "contrast", theme: "dark", forcedColors: "active" },
] as const;

/** As wide as a detail pane beside a list, and the same at 200 %. */
const sizes = [
  { name: "100 %", width: 770 },
  { name: "200 %", width: 385 },
] as const;

const densities = ["comfortable", "compact"] as const;
const locales = Object.keys(wordsIn);
/** Colours are the same in every language, so the other languages are looked at in one of each. */
const firstLocale = "en";

const test = base.extend<object, { readonly gallery: DevelopmentServer }>({
  gallery: [
    async ({}, use, { parallelIndex }) => {
      const gallery = await serveBuiltGallery(String(parallelIndex));
      await use(gallery);
      await gallery.close();
    },
    { scope: "worker" },
  ],
});

const shots = join(root, "build", "out", "gallery-pictures");

async function show(page: Page, parameters: Readonly<Record<string, string>>): Promise<void> {
  const hash = new URLSearchParams(parameters).toString();
  await page.evaluate((to) => (window.location.hash = to), hash);
  await page.locator(`body[data-drawn=${JSON.stringify(hash)}]`).waitFor();
  await settled(page, `data-theme=${parameters["theme"] ?? "light"}`);
}

/** Loads the gallery and everything in it that comes later. */
async function load(page: Page, { url }: DevelopmentServer): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(url);
  await page.locator("body[data-drawn]").waitFor();
  await expect(page.locator("[data-state='finding page'] h3").first()).toBeVisible();
}

/** The whole gallery is tens of thousands of pixels high. */
const shoot = (page: Page, name: string) => page.screenshot({ path: join(shots, name), fullPage: true, timeout: 180_000 });

const marked = (name: string, lines: readonly string[]): readonly string[] => lines.map((line) => `${name}: ${line}`);

test.describe("the gallery", () => {
  test.describe.configure({ mode: "parallel" });

  for (const locale of locales) {
    test(`in ${locale}: nothing is cut, overflows or lies over another, and axe-core finds nothing`, async ({ page, gallery }) => {
      test.setTimeout(900_000);
      mkdirSync(shots, { recursive: true });
      await load(page, gallery);
      const found: string[] = [];
      for (const [at, { name: size, width }] of sizes.entries()) {
        await page.setViewportSize({ width, height: 900 });
        for (const density of densities) {
          await show(page, { locale, density });
          found.push(...marked(`${size}, ${density}`, await findLayoutProblems(page, ".gallery__frame")));
          // Every size and every density, not each with each: axe-core takes seconds.
          if (densities[at] !== density || (at > 0 && locale !== firstLocale)) continue;
          found.push(...marked(`${size}, ${density}`, await findAxeViolations(page, { without: onePageOnly })));
          for (const { name, theme, forcedColors } of locale === firstLocale ? themes.slice(1) : []) {
            await page.emulateMedia({ forcedColors, colorScheme: theme });
            await show(page, { locale, density, theme });
            found.push(...marked(`${size}, ${density}, ${name}`, await findAxeViolations(page, { only: aboutColours })));
            if (at === 0) await shoot(page, `${locale}-${name}.png`);
          }
          await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
        }
        await show(page, { locale });
        await shoot(page, `${locale}-${width}.png`);
      }
      expect(found).toEqual([]);
    });

    test(`in ${locale}: nothing is wrong with what covers the window`, async ({ page, gallery }) => {
      test.setTimeout(900_000);
      mkdirSync(shots, { recursive: true });
      await load(page, gallery);
      const names = await page.evaluate(() => document.body.dataset["alone"]?.split("\n") ?? []);
      expect(names).toContain("palette");
      const found: string[] = [];
      for (const state of names) {
        for (const { name: size, width } of sizes) {
          // A dialog is as wide as the window allows.
          await page.setViewportSize({ width: width === sizes[0].width ? 1280 : 640, height: width === sizes[0].width ? 800 : 400 });
          await show(page, { locale, state });
          const at = `${state}, ${size}`;
          found.push(...marked(at, await findLayoutProblems(page, "[role=dialog], [role=alertdialog], .message")));
          if (locale === firstLocale || width === sizes[0].width)
            found.push(...marked(at, await findAxeViolations(page, { without: onePageOnly })));
          if (locale !== firstLocale || width !== sizes[0].width) continue;
          for (const { name, theme, forcedColors } of themes.slice(1)) {
            await page.emulateMedia({ forcedColors, colorScheme: theme });
            await show(page, { locale, state, theme });
            found.push(...marked(`${at}, ${name}`, await findAxeViolations(page, { only: aboutColours })));
          }
          await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
        }
        await page.screenshot({ path: join(shots, `${locale}-${state.replaceAll(/\W+/gu, "-")}.png`) });
      }
      expect(found).toEqual([]);
    });
  }

  test("from right to left: nothing reaches out of its frame", async ({ page, gallery }) => {
    test.setTimeout(900_000);
    mkdirSync(shots, { recursive: true });
    await load(page, gallery);
    const found: string[] = [];
    for (const { name, width } of sizes) {
      await page.setViewportSize({ width, height: 900 });
      await show(page, { locale: "pseudo", dir: "rtl" });
      found.push(...marked(name, await findLayoutProblems(page, ".gallery__frame")));
      await shoot(page, `right-to-left-${width}.png`);
    }
    expect(found).toEqual([]);
  });
});
