import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.ts";
import { icnsOf, icoOf, pngSides } from "./icon-containers.ts";
import { root } from "./runtime.js";

/** All icons, made from `icon.svg`: `icon.ico`, `icon.icns`, and `png/16x16.png` and so on. */
export const iconFolder = join(root, "build", "out", "icons");

/** Draws them again when the source changed. An installed browser draws them, so no package for SVG is needed. */
export async function makeIcons(): Promise<void> {
  const svg = readFileSync(join(root, "build", "icon.svg"), "utf8");
  const stamp = createHash("sha256").update(svg).digest("hex");
  const stampFile = join(iconFolder, "stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const pngs = await draw(svg);
  mkdirSync(join(iconFolder, "png"), { recursive: true });
  for (const [side, png] of pngs) writeFileSync(join(iconFolder, "png", `${side}x${side}.png`), png);
  writeFileSync(join(iconFolder, "icon.ico"), icoOf(pngs));
  writeFileSync(join(iconFolder, "icon.icns"), icnsOf(pngs));
  writeFileSync(stampFile, stamp);
}

async function draw(svg: string): Promise<ReadonlyMap<number, Buffer>> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error("Icons are drawn by a browser: install Chromium, Chrome or Edge, or name one by MEZZANINE_BROWSER.");
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    const pngs = new Map<number, Buffer>();
    for (const side of pngSides) {
      await page.setViewportSize({ width: side, height: side });
      await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
      pngs.set(side, await page.screenshot({ omitBackground: true }));
    }
    return pngs;
  } finally {
    await browser.close();
  }
}
