import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCommandLineFolder } from "./command-line-package.ts";
import { fetchNodeProgram, nodePackages, wineNode, type NodePackage } from "./node-programs.ts";
import { root } from "./runtime.js";
import { ensurePrefix, fetchWindowsNode, findProgram, wineEnvironment } from "./windows-node.ts";

// Runs test/windows with Windows' Node: under Wine, or as it is on Windows. The last line is `N passed, N failed`.

interface Runtime {
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** On Windows itself, or on Linux with Wine; test machines with macOS have neither. */
const isRequired = process.env["CI"] === "true" && process.platform !== "darwin";
const timeLimitMs = 300_000;
/** Names of test files; without any, all. */
const only = process.argv.slice(2);
const options = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];

process.exitCode = await run();

async function run(): Promise<number> {
  const runtime = await findRuntime();
  if (typeof runtime === "string") {
    process.stdout.write(`Windows: SKIPPED, because ${runtime}\n0 passed, ${isRequired ? 1 : 0} failed, 1 skipped\n`);
    return isRequired ? 1 : 0;
  }
  const folder = join(root, "test", "windows");
  const sum = { passed: 0, failed: 0 };
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".test.ts") && (only.length === 0 || only.includes(file)))
    .sort()) {
    const { passed, failed } = runFile(join(folder, name), name, runtime);
    sum.passed += passed;
    sum.failed += failed;
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/** The runtime for the tests, or why there is none. */
async function findRuntime(): Promise<Runtime | string> {
  // On a user's Windows the tests use a registry key of their own.
  if (process.platform === "win32")
    return { command: [process.execPath], environment: { ...process.env, ...(await makeCommandLine(nodePackages[0])) } };
  const wine = findProgram("wine") ?? findProgram("wine64");
  if (wine === undefined) return "Wine is not installed (on Debian: apt-get install wine).";
  const node = fetchWindowsNode();
  if (node === undefined) return "Node for Windows could not be fetched.";
  if (!ensurePrefix(wine)) return "Wine could not make a Windows to test in.";
  const more = { MEZZANINE_OWN_REGISTRY: "1", MEZZANINE_RAW_NAMES: makeRawNames(), ...(await makeCommandLine(wineNode)) };
  return { command: [wine, node], environment: { ...wineEnvironment, ...more } };
}

/** The folder of the command line as `npm run pack` makes it; the tests copy it to a path of their own. */
async function makeCommandLine(from: NodePackage | undefined): Promise<NodeJS.ProcessEnv> {
  const node = from === undefined ? undefined : fetchNodeProgram(from);
  if (node === undefined) return {};
  const folder = join(root, "build", "out", "windows-cli");
  await writeCommandLineFolder(node, folder);
  return { MEZZANINE_CLI_FOLDER: process.platform === "win32" ? folder : `Z:${folder}` };
}

/** A connector whose name has a replacement character, beside two files that are none and whose names become the same as text. */
function makeRawNames(): string {
  const folder = join(root, "build", "out", "raw-names");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, "test", "fixtures", "golden", "makepqx-rsa-sha1.pqx"), join(folder, "a\uFFFD.pqx"));
  for (const byte of [0xfe, 0xff])
    writeFileSync(Buffer.concat([Buffer.from(join(folder, "a")), Buffer.from([byte]), Buffer.from(".pqx")]), "");
  return `Z:${folder}`;
}

function runFile(file: string, name: string, { command, environment }: Runtime): { readonly passed: number; readonly failed: number } {
  const reports = join(root, "build", "out", "reports");
  mkdirSync(reports, { recursive: true });
  const output = join(reports, `windows-${name}.tap`);
  rmSync(output, { force: true });
  const [program = "", ...before] = command;
  // A pipe from Linux into a Windows program is a bad file descriptor there: its output goes to a file.
  const descriptor = openSync(output, "w");
  const args = [...before, ...options, "--test", "--test-reporter=tap", file];
  const ended = spawnSync(program, args, { cwd: root, env: environment, stdio: ["ignore", descriptor, descriptor], timeout: timeLimitMs });
  closeSync(descriptor);
  return tally(name, readFileSync(output, "utf8"), ended.status);
}

/** A non-zero exit code without a reported failure counts as a failure. */
function tally(name: string, output: string, status: number | null): { readonly passed: number; readonly failed: number } {
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)`, "mu").exec(output)?.[1] ?? 0);
  const passed = count("pass");
  const failed = count("fail") + count("cancelled");
  const broken = failed === 0 && (status !== 0 || passed === 0);
  if (failed > 0 || broken) process.stdout.write(`${output}\n`);
  process.stdout.write(`${name}: ${passed} passed, ${failed + (broken ? 1 : 0)} failed\n`);
  return { passed, failed: failed + (broken ? 1 : 0) };
}
