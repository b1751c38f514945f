import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { isNewEnough, ourNode, root } from "./runtime.js";

// Plain JavaScript without dependencies, like run.js.

const stampFile = join(root, "node_modules", ".mezzanine-stamp");

/** Identifies an installation: the lockfile's content, not its time, and this platform. */
function expectedStamp() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  return `${hash.digest("hex")} ${process.platform}-${process.arch}\n`;
}

export function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === expectedStamp();
}

/** Installs the lockfile's packages. Returns a sentence on failure, else undefined. */
export function install() {
  const fresh = !existsSync(join(root, "node_modules"));
  const npm = findNpm();
  if (npm === undefined) return "npm was not found: install Node with npm, then try again.";
  process.stderr.write(`${fresh ? "Installing" : "Updating"} what Mezzanine needs; this takes a minute, once.\n`);
  // A running node.exe cannot be replaced, and `npm ci` begins by deleting it.
  const verb = process.platform === "win32" && !fresh ? "install" : "ci";
  rmSync(stampFile, { force: true });
  // Install scripts stay off: npm would compile the SQLite driver, although its binary is in the package.
  // npm's output goes to standard error: standard output is for the command itself.
  const ran = runNpm(npm, [verb, "--ignore-scripts"], 2);
  if (ran.status !== 0) return `npm ${verb} failed; the lines above say why.`;
  installOurNode(npm);
  writeFileSync(stampFile, expectedStamp());
  return undefined;
}

/**
 * @param {{ node: string, cli: string }} npm
 * @param {string[]} args
 * @param {2 | "pipe"} errors
 */
const runNpm = ({ node, cli }, args, errors) =>
  spawnSync(node, [cli, ...args, "--loglevel=error", "--no-fund", "--no-audit"], {
    cwd: root,
    stdio: ["ignore", errors, errors],
    encoding: "utf8",
    windowsHide: true,
  });

/**
 * The package `node` alone needs its script, which asks npm for the program of this platform. Some platforms have none of our version;
 * any Node from 22.12 on will do, so that is no failure.
 * @param {{ node: string, cli: string }} npm
 */
function installOurNode(npm) {
  const ran = runNpm(npm, ["rebuild", "node", "--ignore-scripts=false"], "pipe");
  const starts = existsSync(ourNode) && spawnSync(ourNode, ["--version"], { windowsHide: true }).status === 0;
  if (starts) return;
  // A program built for another libc exists and does not start.
  rmSync(ourNode, { force: true });
  const reason = ran.status === 0 ? "It was installed and does not start." : ownError(`${ran.stdout ?? ""}\n${ran.stderr ?? ""}`);
  const outcome = isNewEnough(process.versions.node)
    ? `Mezzanine runs on yours, ${process.versions.node}.`
    : "Mezzanine needs one of yours instead.";
  process.stderr.write(`${reason}\nThe Node that Mezzanine brings cannot be had for ${process.platform}-${process.arch}. ${outcome}\n`);
}

/**
 * npm's error lines, each once. The script runs an npm of its own, whose lines are inside the outer one's: they name the cause.
 * @param {string} output
 */
function ownError(output) {
  const lines = output.split(/\r?\n/).filter((line) => line !== "" && !line.includes("A complete log of this run"));
  const inner = lines.flatMap((line) => /^npm error (npm error .*)$/.exec(line)?.[1] ?? []);
  return [...new Set(inner.length > 0 ? inner : lines)].slice(0, 20).join("\n");
}

/** npm's own script and a Node that stays in place while node_modules is replaced. */
function findNpm() {
  /** @param {string} file */
  const inModules = (file) => file.startsWith(join(root, "node_modules"));
  const nodes = [process.env.npm_node_execpath, process.execPath, ...onPath(process.platform === "win32" ? "node.exe" : "node")];
  const node = nodes.find((file) => file !== undefined && existsSync(file) && !inModules(realpathSync(file)));
  if (node === undefined) return undefined;
  const beside = dirname(realpathSync(node));
  const clis = [
    process.env.npm_execpath,
    join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    ...onPath("npm").map((file) => realpathSync(file)),
  ];
  const cli = clis.find((file) => file !== undefined && /npm(-cli)?\.js$/.test(file) && existsSync(file) && !inModules(file));
  return cli === undefined ? undefined : { node, cli };
}

/** @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file));
