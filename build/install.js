import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { ourNode, root } from "./runtime.js";

// Plain JavaScript without dependencies, like run.js.

const stampFile = join(root, "node_modules", ".mezzanine-stamp");

/** What is installed is right for exactly this: the lockfile's content (its time says nothing) on this platform. */
function expectedStamp() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  return `${hash.digest("hex")} ${process.platform}-${process.arch}\n`;
}

export function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === expectedStamp();
}

/** Installs what the lockfile names. Returns a sentence when that failed, undefined when all is there. */
export function install() {
  const fresh = !existsSync(join(root, "node_modules"));
  const npm = findNpm();
  if (npm === undefined) return "npm was not found: install Node with npm, then try again.";
  process.stderr.write(`${fresh ? "Installing" : "Updating"} what Mezzanine needs; this takes a minute, once.\n`);
  // A running node.exe cannot be replaced, and `npm ci` begins by deleting it.
  const verb = process.platform === "win32" && !fresh ? "install" : "ci";
  // Scripts stay off: from a lockfile npm would compile the SQLite driver, though its binary is in the package.
  // The package `node` alone needs its script, and it may fail: any Node from 22.12 on will do.
  const steps = [
    { args: [verb, "--ignore-scripts"], needed: true },
    { args: ["rebuild", "node", "--ignore-scripts=false"], needed: false },
  ];
  rmSync(stampFile, { force: true });
  for (const { args, needed } of steps) {
    // npm's chatter goes to standard error: standard output belongs to the command that was asked for.
    const ran = spawnSync(npm.node, [npm.cli, ...args, "--loglevel=error", "--no-fund", "--no-audit"], { cwd: root, stdio: ["ignore", 2, 2], windowsHide: true });
    if (ran.status !== 0 && needed) return `npm ${args[0]} failed; the lines above say why.`;
  }
  // Built for another libc it is there and does not start.
  if (existsSync(ourNode) && spawnSync(ourNode, ["--version"], { windowsHide: true }).status !== 0) rmSync(ourNode, { force: true });
  writeFileSync(stampFile, expectedStamp());
  return undefined;
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
const onPath = (name) => (process.env.PATH ?? "").split(delimiter).filter(Boolean).map((folder) => join(folder, name)).filter((file) => existsSync(file));
