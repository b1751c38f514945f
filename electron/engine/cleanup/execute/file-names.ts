import { dirname, isAbsolute, join, relative } from "node:path";
import type { QuarantineId } from "../../../../shared/model/cleanup.ts";
import { disabledEnding, isDisabledName } from "../../../../shared/model/file-name.ts";

/** The names one operation uses on the disk. Each ends with something no reader of connectors opens. */
export interface MovePaths {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The name of a file during a move, so that no other program takes or replaces it. */
export const stagedPath = ({ id, from }: Pick<MovePaths, "id" | "from">): string => join(dirname(from), `mezzanine-${id}.moving`);

/** A copy on its way from another volume. */
export const partPath = ({ id, to }: MovePaths): string => join(dirname(to), `mezzanine-${id}.part`);

/** Content of the placeholder under the target's name, where links do not exist. No other file has this content. */
export const reservation = (id: string): string => `reserved by Mezzanine for ${id}\n`;

export const folderInQuarantine = (quarantine: string, id: QuarantineId): string => join(quarantine, id);
export const pathInQuarantine = (quarantine: string, id: QuarantineId, name: string): string => join(quarantine, id, name);
/** What is needed to put a quarantined file back should the store be lost. */
export const sidecarPath = (quarantine: string, id: QuarantineId): string => join(quarantine, `${id}.json`);

/** Whether a folder is the other or below it; both with their links resolved. */
export function isInside(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way === "" || (!isAbsolute(way) && way !== ".." && !/^\.\.[\\/]/u.test(way));
}

/** The notes of running operations; each has all that is needed to finish it without the store. */
export const moveNotesFolder = (quarantine: string): string => join(dirname(quarantine), "moves");

export const enabledName = (name: string): string => name.slice(0, -disabledEnding.length);

/**
 * The first free name of `X (word).mez`, `X (word 2).mez` … `taken` decides by lower case, as Windows does.
 * The disabled ending stays last.
 * Never runs dry: a folder of n names leaves one of n + 1 free. What would be longer than a name may be is cut before the brackets.
 */
export function freeName(name: string, word: string, taken: ReadonlySet<string>, platform: NodeJS.Platform = process.platform): string {
  const tail = isDisabledName(name) ? name.slice(-disabledEnding.length) : "";
  const bare = tail === "" ? name : enabledName(name);
  const dot = bare.lastIndexOf(".");
  const isEnding = dot > 0 && bare.length - dot <= longestEnding;
  const [stem, ending] = isEnding ? [bare.slice(0, dot), bare.slice(dot)] : [bare, ""];
  for (let n = 1; ; n += 1) {
    const rest = ` (${n === 1 ? word : `${word} ${n}`})${ending}${tail}`;
    const candidate = cutToFit(stem, mostInName - nameLength(rest, platform), platform) + rest;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** More is no file type but a name with a point in it. */
const longestEnding = 32;

/** What a folder takes as one name: bytes of UTF-8 on Linux, units of UTF-16 elsewhere. */
const mostInName = 255;
const nameLength = (text: string, platform: NodeJS.Platform): number => (platform === "linux" ? Buffer.byteLength(text) : text.length);

/** Cut between characters as people see them, so that no half of one is left. */
function cutToFit(text: string, most: number, platform: NodeJS.Platform): string {
  if (nameLength(text, platform) <= most) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (nameLength(kept + segment, platform) > most) break;
    kept += segment;
  }
  return kept;
}

/** A temporary name given by an operation of ours. */
export const isOwnTemporary = (name: string): boolean => /^mezzanine-.*\.(?:moving|part)$/u.test(name);
