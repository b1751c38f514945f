import { dirname, join } from "node:path";
import { findOrFetchElectron } from "./electron-binary.ts";
import { packCommandLines, writeCommandLineOf } from "./command-line-package.ts";
import { describeNoElectron } from "./electron-launch.ts";
import { findHomepage, packArch, packHere, thisPlatform } from "./packaging.ts";
import { inPackages, report, runVerdict } from "./runners.ts";
import { root } from "./runtime.js";

/** The folder that Electron's archive was unpacked to; on macOS the program is deeper in it. */
const folderOf = (program: string): string => join(dirname(program), process.platform === "darwin" ? "../../.." : ".");

async function packDesktop(): Promise<number> {
  const electron = await findOrFetchElectron();
  if (!electron.ok) {
    process.stderr.write(`Nothing was packed, because ${describeNoElectron(electron.error)}.\n`);
    return 1;
  }
  const commandLine = process.argv.includes("--without-cli") ? undefined : await findCommandLine();
  if (commandLine === null) return 1;
  const { files, missing } = await packHere({ electronDist: folderOf(electron.value), commandLine });
  for (const file of files) process.stdout.write(`${file}\n`);
  for (const { target, reason, needs } of missing) process.stderr.write(`${target} was not made: ${reason}. It needs ${needs}.\n`);
  // For a person some packages are better than none; a release must have all.
  const enough = process.env["CI"] === "true" ? missing.length === 0 : files.length > 0;
  return enough ? 0 : 1;
}

/** The folder that the installers bring along; null where they must, and it could not be made. */
async function findCommandLine(): Promise<string | undefined | null> {
  const system = ({ win32: "windows", darwin: "macos", linux: "linux" } as const)[thisPlatform()];
  const folder = await writeCommandLineOf(system, packArch, join(root, "build", "out", "dist"));
  if (folder !== undefined) return folder;
  process.stderr.write("The installers come without the command line: npm could not fetch Node for this system.\n");
  return process.env["CI"] === "true" ? null : undefined;
}

/** The command line for every system, whatever this one is. */
async function packCommandLine(): Promise<number> {
  const { files, missing } = await packCommandLines(join(root, "build", "out", "dist"), findHomepage(process.env));
  for (const file of files) process.stdout.write(`${file}\n`);
  for (const { name, needs } of missing) process.stderr.write(`${name} was not made. It needs ${needs}.\n`);
  return missing.length === 0 || (process.env["CI"] !== "true" && files.length > 0) ? 0 : 1;
}

/** Both, or only what is asked for. */
async function pack(): Promise<number> {
  const only = ["--desktop", "--cli"].filter((name) => process.argv.includes(name));
  const commandLine = only.length === 0 || only.includes("--cli") ? await packCommandLine() : 0;
  const desktop = only.length === 0 || only.includes("--desktop") ? await packDesktop() : 0;
  return Math.max(commandLine, desktop);
}

/** `test/build/pack.test.ts` packs around a stub of Electron and reads the result back. */
async function check(): Promise<number> {
  const args = ["run", "--config", join(root, "build", "vitest.config.ts"), "test/build/pack.test.ts"];
  return report([await runVerdict({ runner: "packing", script: inPackages("vitest/vitest.mjs"), args })]);
}

// electron-builder ends a process that only sets its exit code, and with 0.
process.exit(process.argv.includes("--check") ? await check() : await pack());
