import { spawn } from "node:child_process";
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

/** Windows' exit code of a program that Ctrl+C ended. */
const endedByCtrlC = 0xc000013a;

/**
 * How a program ended. A program that a signal ended has no exit code.
 * @typedef {{ readonly kind: "exited", readonly code: number }
 *   | { readonly kind: "signalled", readonly signal: NodeJS.Signals }
 *   | { readonly kind: "not-started", readonly error: string }} Ending
 */

/**
 * Runs a program on our terminal and waits until it has ended, whatever signals arrive.
 *
 * A terminal sends Ctrl+C to each process of its foreground group, so the program has it already: a second SIGINT from here would end
 * Electron before it has closed its store. SIGTERM and SIGHUP are sent to one process and passed on, each once. Windows has none of
 * them: there `kill` would end the program at once, and the console informs each process itself.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<Ending>}
 */
export function runInForeground(program, args) {
  // Without `windowsHide`, which would hide Electron's window as well.
  const child = spawn(program, args, { stdio: "inherit" });
  const passedOn = new Set();
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (process.platform === "win32" || passedOn.has(signal)) return;
    passedOn.add(signal);
    child.kill(signal);
  };
  const wait = () => undefined;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGBREAK"])) process.on(signal, wait);
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, passOn);
  return new Promise((resolve) => {
    /** @param {Ending} ending */
    const end = (ending) => {
      for (const signal of ["SIGINT", "SIGBREAK"]) process.off(signal, wait);
      for (const signal of ["SIGTERM", "SIGHUP"]) process.off(signal, passOn);
      resolve(ending);
    };
    child.on("error", (error) => end({ kind: "not-started", error: /** @type {NodeJS.ErrnoException} */ (error).code ?? error.message }));
    child.on("exit", (code, signal) => {
      if (signal !== null) end({ kind: "signalled", signal });
      else if (process.platform === "win32" && code === endedByCtrlC) end({ kind: "signalled", signal: "SIGINT" });
      else end({ kind: "exited", code: code ?? 1 });
    });
  });
}
