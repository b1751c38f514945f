import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { anArchive, connectorFiles } from "../test/builders/an-archive.ts";
import { signedFiles } from "../test/builders/a-signed-package.ts";
import { oddDates, oddEncodings, oddIssuers, oddKeys } from "../test/builders/hostile-certificates.ts";
import { root, typeScriptOptions } from "./runtime.js";

// Electron's cryptography is BoringSSL, Node's is OpenSSL. Inspects every golden file, every file of the oracle where there is one,
// and unusual certificates with both, and compares the results. The last line is `N passed, N failed`.

/** The npm package of a runtime with BoringSSL that needs no Electron binary, for this platform. */
const version = "1.4.5";
const runtimes: Readonly<Record<string, string>> = {
  "linux-x64": "@oven/bun-linux-x64",
  "linux-arm64": "@oven/bun-linux-aarch64",
  "darwin-x64": "@oven/bun-darwin-x64",
  "darwin-arm64": "@oven/bun-darwin-aarch64",
};
const folder = join(root, "build", "out", "boringssl", version);
const inCi = process.env["CI"] === "true";

process.exitCode = await run();

async function run(): Promise<number> {
  const name = runtimes[`${process.platform}-${process.arch}`];
  if (name === undefined) return skip(`there is no runtime with BoringSSL for ${process.platform}-${process.arch}`, false);
  const boring = fetchRuntime(name);
  if (boring === undefined) return skip(`${name}@${version} could not be fetched by npm`, inCi);
  const own = mkdtempSync(join(tmpdir(), "mezzanine-boringssl-"));
  try {
    await writeOddPackages(own);
    const files = [join(root, "test", "fixtures", "golden"), join(root, "..", "shared", "oracle", "dev"), own].flatMap(connectorsIn);
    return compare(files, inspectAll(boring, [], files), inspectAll(process.execPath, typeScriptOptions, files));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function skip(reason: string, isFailure: boolean): number {
  process.stdout.write(`BoringSSL: SKIPPED, because ${reason}\n0 passed, ${isFailure ? 1 : 0} failed, 1 skipped\n`);
  return isFailure ? 1 : 0;
}

/** Fetched once; undefined when npm could not. It is no dependency: only these tests run it, and it has 100 MB. */
function fetchRuntime(name: string): string | undefined {
  const program = join(folder, "node_modules", ...name.split("/"), "bin", "bun");
  if (existsSync(program)) return program;
  process.stdout.write(`Fetching ${name} ${version} for its BoringSSL, once.\n`);
  mkdirSync(folder, { recursive: true });
  const args = [
    "install",
    `${name}@${version}`,
    "--no-save",
    "--ignore-scripts",
    "--prefix",
    folder,
    "--loglevel=error",
    "--no-fund",
    "--no-audit",
  ];
  spawnSync("npm", args, { cwd: folder, stdio: ["ignore", 2, 2], timeout: 300_000 });
  return existsSync(program) ? program : undefined;
}

async function writeOddPackages(into: string): Promise<void> {
  for (const [at, { name, xml }] of [...oddKeys, ...oddDates, ...oddEncodings, ...oddIssuers].entries()) {
    const file = `${at} ${name}.pqx`.replace(/[^\w .-]/gu, "_");
    writeFileSync(join(into, file), await anArchive(signedFiles(connectorFiles, [xml])));
  }
}

function connectorsIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:mez|pqx|pq|m)$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The runtime's name and one line for each file; fewer if it crashed. */
function inspectAll(program: string, options: readonly string[], files: readonly string[]): readonly string[] {
  const script = join(root, "test", "boringssl", "report-inspections.ts");
  const ran = spawnSync(program, [...options, script], {
    cwd: root,
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 30,
    timeout: 300_000,
  });
  if (ran.status !== 0) process.stdout.write(`${basename(program)} ended with ${ran.status ?? ran.signal}: ${ran.stderr}\n`);
  return ran.stdout.split("\n").slice(0, -1);
}

function compare(files: readonly string[], [boring = "", ...theirs]: readonly string[], [open = "", ...ours]: readonly string[]): number {
  process.stdout.write(`${boring} and ${open} on ${files.length} files\n`);
  const differing = files.filter((_, at) => theirs[at] === undefined || theirs[at] !== ours[at]);
  for (const file of differing) process.stdout.write(`differs: ${relative(root, file)}\n`);
  // Two runtimes with the same library would agree on everything.
  const areTwo = boring.includes("boringssl") && open.includes("openssl");
  if (!areTwo) process.stdout.write("The two runtimes do not have the two libraries.\n");
  const failed = differing.length + (areTwo ? 0 : 1);
  process.stdout.write(`${files.length - differing.length} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
