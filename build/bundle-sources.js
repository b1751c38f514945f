import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runtime.js";

// Plain JavaScript without dependencies: the command line asks before it has read a line of TypeScript.

/** Folders whose content decides what a bundle looks like. */
export const sourcesOf = /** @type {const} */ ({
  renderer: ["renderer", "shared", "docs/findings"],
  main: ["electron/main", "electron/engine", "shared"],
  preload: ["electron/preload", "shared/contract", "shared/base"],
  child: ["electron/engine", "shared"],
  web: ["electron/web", "electron/engine", "shared"],
  cli: ["electron/cli", "electron/engine", "shared"],
});

/** @typedef {keyof typeof sourcesOf} Bundle What can be bundled: the programs, and the window's page. */

/** What the bundler itself goes by. */
const recipe = ["build/vite.node.config.ts", "build/vite.renderer.config.ts", "build/bundles.ts", "package-lock.json"];

const stampFolder = join(root, "build", "out", "stamps");

/** @param {Bundle} bundle */
export const stampFile = (bundle) => join(stampFolder, bundle);

/** @param {Bundle} bundle */
export const timesFile = (bundle) => join(stampFolder, `${bundle}.times`);

/**
 * The size and the time of every source file of a bundle, as one hash: takes a few milliseconds, where reading them takes some hundred.
 * @param {Bundle} bundle
 */
export function timesOf(bundle) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  };
  /** @param {string} folder */
  const addFolder = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) addFolder(path);
      else add(path);
    }
  };
  for (const folder of sourcesOf[bundle]) addFolder(folder);
  for (const path of recipe) add(path);
  return hash.digest("hex");
}

/**
 * Whether a bundle is there and no source file was touched since it was made.
 * @param {Bundle} bundle
 */
export function isUntouched(bundle) {
  try {
    return existsSync(stampFile(bundle)) && readFileSync(timesFile(bundle), "utf8") === timesOf(bundle);
  } catch {
    return false; // never made, or somebody is just changing the sources
  }
}
