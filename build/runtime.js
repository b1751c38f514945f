import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 18 on.

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the npm package `node` puts the Node of ours, on every system. */
export const ourNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * Whether a version (`24.21.0`) is at least Node 22.12, from which on the product runs.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * Whether a Node of this version runs TypeScript from source without being told to, and without a warning.
 * @param {string} version
 */
export const runsTypeScript = (version) => Number(version.split(".")[0]) >= 24;

/** The Node to go on with: ours, else the running one if it is new enough, else undefined. */
export function findRuntime() {
  if (existsSync(ourNode)) return ourNode;
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/** Options that make Node 22 read TypeScript as Node 24 does. Node 24 takes them too. */
export const typeScriptOptions = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
