import { dirname, isAbsolute, join, relative } from "node:path";
import { disabledEnding, isDisabledName, type QuarantineId } from "../../../shared/model/cleanup.ts";

/** The names one operation uses on the disk. Each ends with something no reader of connectors opens. */
export interface MovePlaces {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What a file is called from the moment nobody else can take or replace it until it has arrived. */
export const stagedPath = ({ id, from }: MovePlaces): string => join(dirname(from), `mezzanine-${id}.moving`);

/** A copy on its way from another volume. */
export const partPath = ({ id, to }: MovePlaces): string => join(dirname(to), `mezzanine-${id}.part`);

/** What stands under the target's name for a moment, where links do not exist. No other file has this content. */
export const reservation = (id: string): string => `reserved by Mezzanine for ${id}\n`;

export const keptFolder = (quarantine: string, id: QuarantineId): string => join(quarantine, id);
export const keptPath = (quarantine: string, id: QuarantineId, name: string): string => join(quarantine, id, name);
/** What is needed to put a kept file back should the store be lost. */
export const sidecarPath = (quarantine: string, id: QuarantineId): string => join(quarantine, `${id}.json`);

/** Whether a folder is the other or below it; both with their links resolved. */
export function isInside(folder: string, root: string): boolean {
  const way = relative(root, folder);
  return way === "" || (!isAbsolute(way) && way !== ".." && !/^\.\.[\\/]/u.test(way));
}

export const enabledName = (name: string): string => name.slice(0, -disabledEnding.length);

/**
 * The first free name of `X (word).mez`, `X (word 2).mez` … `taken` decides by lower case, as Windows does.
 * The disabled ending stays last.
 * Never runs dry: a folder of n names leaves one of n + 1 free.
 */
export function freeName(name: string, word: string, taken: ReadonlySet<string>): string {
  const tail = isDisabledName(name) ? name.slice(-disabledEnding.length) : "";
  const bare = tail === "" ? name : enabledName(name);
  const dot = bare.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [bare.slice(0, dot), bare.slice(dot)] : [bare, ""];
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} (${n === 1 ? word : `${word} ${n}`})${ending}${tail}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
