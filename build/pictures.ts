import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runtime.js";
import { inPackages, runTool } from "./runners.ts";

// Takes the pictures of README on the path of a first-time user: `npm run pictures`, or `npm run pictures -- --language ja --to <folder>`.

const valueOf = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at === -1 ? undefined : process.argv[at + 1];
};

const folder = valueOf("--to") ?? join(root, "build", "pictures");

/** Fewer colours, so that a picture takes a third. Left out where ImageMagick is absent; Windows has another program called `convert`. */
function makeSmaller(): void {
  const programs = process.platform === "win32" ? ["magick"] : ["magick", "convert"];
  const program = programs.find((name) => spawnSync(name, ["-version"]).status === 0);
  if (program === undefined) return;
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".png"))) {
    const file = join(folder, name);
    spawnSync(program, [file, "-strip", "+dither", "-colors", "255", "-define", "png:compression-level=9", `PNG8:${file}`]);
  }
}

async function takePictures(): Promise<number> {
  const built = await runTool({ script: join(root, "build", "run.js"), args: ["build"] });
  if (built !== 0) return built;
  const taken = await runTool({
    script: inPackages("@playwright/test/cli.js"),
    args: ["test", "first-time", "--config", join(root, "build", "playwright.config.ts"), "--project", "web"],
    env: { MEZZANINE_PICTURES: folder, MEZZANINE_PICTURES_LANGUAGE: valueOf("--language") ?? "en" },
  });
  if (taken === 0) makeSmaller();
  return taken;
}

process.exitCode = await takePictures();
