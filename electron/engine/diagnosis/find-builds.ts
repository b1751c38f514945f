import { join, posix } from "node:path";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import type { FileStamp, Inspector } from "../inspector/inspector.ts";
import { limits } from "../limits.ts";

/** A connector that a build has written into a project folder. */
export interface FoundBuild {
  /** Relative to the project folder, with `/`. */
  readonly name: string;
  readonly path: string;
  readonly stamp: FileStamp;
}

export interface FoundBuilds {
  readonly state: FolderFacts["state"];
  /** Newest first. */
  readonly builds: readonly FoundBuild[];
  /** False when folders were left out: too many, too deep, or they did not answer. */
  readonly isWhole: boolean;
}

interface WaitingFolder {
  readonly name: string;
  readonly depth: number;
  /** It is in a folder that is built into, or is one. */
  readonly isOutput: boolean;
}

/** The folders that the tools for connectors build into. */
const outputFolders: ReadonlySet<string> = new Set(["bin", "build"]);
/** Nobody builds connectors in there, and there are many files. */
const passedOver: ReadonlySet<string> = new Set([".git", ".vs", ".vscode", "node_modules", "packages"]);

/** Connectors under `bin` and `build`, wherever these are in the folder. Only names and times are looked at, and no link is followed. */
export async function findBuilds(project: string, readFolder: Inspector["readFolder"]): Promise<FoundBuilds> {
  const top = await readFolder({ path: project, listFor: null });
  if (top?.state !== "present") return { state: top?.state ?? "no-answer", builds: [], isWhole: false };
  const builds: FoundBuild[] = [];
  const waiting: WaitingFolder[] = [{ name: "", depth: 0, isOutput: false }];
  const seen = { folders: 0, isWhole: true };
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const { name, depth, isOutput } = folder;
    seen.folders += 1;
    if (seen.folders > limits.buildFolders) {
      seen.isWhole = false;
      break;
    }
    const listed = await readFolder({ path: join(project, name), listFor: "near-miss", withFolders: true });
    if (listed?.state !== "present") {
      seen.isWhole = false;
      continue;
    }
    for (const { name: file, rawName, stamp, isLink } of isOutput ? listed.files : []) {
      if (rawName !== null || isLink === true || !stamp.ok || isDisabledName(file)) continue;
      builds.push({ name: posix.join(name, file), path: join(project, name, file), stamp: stamp.value });
    }
    const folders = (listed.folders ?? []).filter((one) => !passedOver.has(one.toLowerCase()));
    if (depth >= limits.buildDepth) {
      seen.isWhole &&= folders.length === 0;
      continue;
    }
    for (const one of folders) {
      const next = { name: posix.join(name, one), depth: depth + 1, isOutput: isOutput || outputFolders.has(one.toLowerCase()) };
      // What is looked for comes first: a project may have many other folders.
      if (next.isOutput) waiting.unshift(next);
      else waiting.push(next);
    }
  }
  const newest = builds.toSorted((one, other) => other.stamp.modifiedMs - one.stamp.modifiedMs || (one.name < other.name ? -1 : 1));
  return { state: "present", builds: newest.slice(0, limits.builds), isWhole: seen.isWhole && newest.length <= limits.builds };
}
