import { spawnSync } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isUntouched } from "./bundle-sources.js";
import { install, isInstalled } from "./install.js";
import { findRuntime, root, runInForeground, runsTypeScript, typeScriptOptions } from "./runtime.js";

// The entry of every npm script: installs packages when the lockfile changed, then runs the script with a Node that runs the product.
// Plain JavaScript without dependencies for any Node from 18 on.

/** Each command's script and its first arguments. */
const commands = /** @type {Record<string, string>} */ ({
  start: "build/start.ts",
  dev: "build/dev.ts",
  gallery: "build/gallery.ts",
  format: "node_modules/oxfmt/bin/oxfmt",
  check: "build/test.ts --quick",
  test: "build/test.ts",
  bench: "build/bench.ts",
  fuzz: "build/fuzz.ts",
  build: "build/bundle.ts",
  pack: "build/pack.ts",
  "pack:check": "build/pack.ts --check",
  cli: "electron/cli/bin.js",
  pictures: "build/pictures.ts",
  "test:windows": "build/test-windows.ts",
  "test:boringssl": "build/test-boringssl.ts",
});

/**
 * @param {string[]} argv
 * @returns {Promise<number | undefined>} an exit code, or undefined when the script itself sets one
 */
async function run([command = "", ...given]) {
  const [path, ...fixed] = Object.hasOwn(commands, command) ? (commands[command] ?? "").split(" ") : [];
  if (path === undefined) return say(`Usage: node build/run.js ${Object.keys(commands).join(" | ")}`, 2);
  const script = join(root, path);
  const args = [...fixed, ...given];
  const failure = isInstalled() ? undefined : install();
  if (failure !== undefined) return say(failure, 1);
  const runtime = findRuntime();
  if (runtime === undefined)
    return say(`Mezzanine needs Node 22.12 or newer (24 is best); this is ${process.versions.node}. Install one, then try again.`, 1);
  if (command === "cli") bundleCommandLine(runtime);
  if (runtime === process.execPath && runsTypeScript(process.versions.node)) {
    process.argv = [process.execPath, script, ...args];
    await import(pathToFileURL(script).href);
    return undefined;
  }
  return runWith(runtime, [...typeScriptOptions, script, ...args]);
}

/**
 * The command line starts from bundles while they are those of the sources. Where they cannot be made it runs from source.
 * @param {string} runtime
 */
function bundleCommandLine(runtime) {
  if (isUntouched("cli")) return;
  spawnSync(runtime, [...typeScriptOptions, join(root, "build", "bundle.ts"), "cli"], { stdio: "ignore", windowsHide: true });
}

/**
 * Runs it as a child and ends as the child ends; for a signal as shells do, with 128 and its number.
 * @param {string} runtime
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function runWith(runtime, args) {
  const ending = await runInForeground(runtime, args);
  if (ending.kind === "not-started") return say(`${runtime} did not start: ${ending.error}`, 1);
  return ending.kind === "exited" ? ending.code : 128 + constants.signals[ending.signal];
}

/**
 * @param {string} sentence
 * @param {number} exitCode
 */
function say(sentence, exitCode) {
  process.stderr.write(`${sentence}\n`);
  return exitCode;
}

const exitCode = await run(process.argv.slice(2));
if (exitCode !== undefined) process.exitCode = exitCode;
