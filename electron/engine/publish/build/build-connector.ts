import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { CodeCheck } from "../../../../shared/model/code-check.ts";
import type { ConnectorFacts } from "../../../../shared/model/connector.ts";
import type { LeftOut, PackedFile, PackFailure } from "../../../../shared/model/publish.ts";
import { caseKey, nameProblems } from "../../archive/entry-names.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import type { Inspector } from "../../inspector/inspector.ts";
import { limits } from "../../limits.ts";
import { writeArchive } from "../write-archive.ts";
import {
  chooseFiles,
  findSameName,
  holdsPrivateKey,
  inArchiveOrder,
  isEntered,
  isNamedExactly,
  mainNames,
  type FilePatterns,
  type ProjectEntry,
} from "./choose-files.ts";

export interface BuildPorts {
  readonly files: Files;
  readonly inspector: Pick<Inspector, "inspect" | "checkCode">;
}

export interface BuiltConnector {
  readonly bytes: Buffer;
  /** Of the main document, without its extension. */
  readonly title: string;
  readonly packed: readonly PackedFile[];
  readonly leftOut: readonly LeftOut[];
  /** Never a mistake: that stops the build. */
  readonly codeCheck: CodeCheck;
}

/** A stopped build with what is known of the folder. */
export interface StoppedBuild {
  readonly failure: PackFailure;
  readonly leftOut: readonly LeftOut[];
}

/** Makes a `.mez` of a project folder. The same files give the same bytes. Writes nothing. */
export async function buildConnector(
  folder: string,
  patterns: FilePatterns,
  { files, inspector }: BuildPorts,
): Promise<Result<BuiltConnector, StoppedBuild>> {
  const entries = await listProject(folder, patterns);
  if (!entries.ok) return err({ failure: entries.error, leftOut: [] });
  const { chosen, leftOut } = chooseFiles(entries.value, patterns);
  const read = await readChosen(folder, chosen, files);
  if (!read.ok) return err({ failure: read.error, leftOut });
  const isKept = ({ path, bytes }: ReadFile) => !holdsPrivateKey(bytes) || isNamedExactly(path, patterns);
  const kept = read.value.filter(isKept);
  const secrets = read.value.filter((one) => !isKept(one)).map(({ path }): LeftOut => ({ path, reason: "secret" }));
  const allLeftOut = [...leftOut, ...secrets].sort((one, other) => (one.path < other.path ? -1 : 1));
  const stop = (failure: PackFailure) => err({ failure, leftOut: allLeftOut });

  const main = findMain(kept);
  if (!main.ok) return stop(main.error);
  const byName = new Map(kept.map((one) => [one.name, one]));
  const ordered = inArchiveOrder([...byName.keys()], main.value).flatMap((name) => byName.get(name) ?? []);
  const bytes = await writeArchive(ordered);
  const packedFacts = await readBack(bytes, inspector);
  if (!packedFacts.ok) return stop(packedFacts.error);
  const { connector, codeCheck } = packedFacts.value;
  if (codeCheck.kind === "mistake") {
    const { document, line, column, detail } = codeCheck;
    return stop({ kind: "mistake", document, line, column, detail });
  }
  const asked = askedForLeftOut(connector, allLeftOut);
  if (asked.length > 0) return stop({ kind: "asked-for-left-out", names: asked });
  return ok({
    bytes,
    title: main.value.replace(/\.[^.]*$/u, ""),
    packed: ordered.map(({ path, name, bytes: { length } }) => ({ path, name, sizeBytes: length })),
    leftOut: allLeftOut,
    codeCheck,
  });
}

const mostLevels = 8;

/** More folders than that are not watched each for itself. */
const mostEntered = 200;

/** Folders below the project's that a pattern may lead into, as paths from it. */
export async function listEnteredFolders(folder: string, patterns: FilePatterns): Promise<readonly string[]> {
  const entries = await listProject(folder, patterns);
  if (!entries.ok) return [];
  const entered = entries.value.filter(({ path, kind }) => kind === "folder" && isEntered(path, patterns));
  return entered.slice(0, mostEntered).map(({ path }) => path);
}

async function listProject(folder: string, patterns: FilePatterns): Promise<Result<readonly ProjectEntry[], PackFailure>> {
  const found: ProjectEntry[] = [];
  const waiting: string[] = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const listed = await readdir(join(folder, path), { withFileTypes: true }).catch(() => null);
    if (listed === null) return err({ kind: "folder-unreadable", path: join(folder, path) });
    for (const entry of listed) {
      const own = path === "" ? entry.name : `${path}/${entry.name}`;
      const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
      found.push({ path: own, kind });
      if (found.length > limits.entries) return err({ kind: "too-many-files", most: limits.entries });
      if (kind === "folder" && own.split("/").length < mostLevels && isEntered(own, patterns)) waiting.push(own);
    }
  }
  return ok(found.sort((one, other) => (one.path < other.path ? -1 : 1)));
}

interface ReadFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
}

async function readChosen(folder: string, paths: readonly string[], files: Files): Promise<Result<readonly ReadFile[], PackFailure>> {
  const same = findSameName(paths);
  if (same !== null) return err({ kind: "same-name", ...same });
  const read: ReadFile[] = [];
  let total = 0;
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    // A percent sign begins an encoded character in a package's names, and not in an archive's.
    if (nameProblems(name).length > 0 || name.includes("%")) return err({ kind: "unsafe-name", path });
    const at = join(folder, path);
    const state = await files.stat(at);
    if (state.kind !== "file") return err({ kind: "file-unreadable", path });
    total += state.sizeBytes;
    if (state.sizeBytes > limits.partBytes || total > limits.fileBytes) return err({ kind: "too-large", path });
    const bytes = await files.readBytes(at, limits.partBytes);
    if (!bytes.ok) return err({ kind: "file-unreadable", path });
    read.push({ path, name, bytes: bytes.value });
  }
  return ok(read);
}

function findMain(read: readonly ReadFile[]): Result<string, PackFailure> {
  const [main, ...more] = mainNames(read.map(({ name }) => name));
  if (main === undefined) return err({ kind: "no-main-document" });
  return more.length > 0 ? err({ kind: "several-main-documents", names: [main, ...more] }) : ok(main);
}

/** The archive as any reader gets it, with all its code read. */
async function readBack(
  bytes: Buffer,
  inspector: BuildPorts["inspector"],
): Promise<Result<{ readonly connector: ConnectorFacts; readonly codeCheck: CodeCheck }, PackFailure>> {
  const outcome = await inspector.inspect({ kind: "bytes", bytes });
  if (!outcome.ok || outcome.value.kind !== "inspected") return err({ kind: "not-readable-as-connector" });
  const { connector, sha256 } = outcome.value.inspection;
  const { mainDocument } = connector;
  if (mainDocument === null) return err({ kind: "no-main-document" });
  return ok({ connector, codeCheck: await inspector.checkCode({ kind: "bytes", bytes }, { sha256, mainDocument }) });
}

/** Files that the code asks for and that lie in the folder, left out for another reason than the user's word. */
function askedForLeftOut({ missing }: ConnectorFacts, leftOut: readonly LeftOut[]): readonly string[] {
  const there = new Set(leftOut.filter(({ reason }) => reason !== "excluded").map(({ path }) => caseKey(path)));
  return missing.flatMap((one) => (one.what === "part" && there.has(caseKey(one.name)) ? [one.name] : []));
}
