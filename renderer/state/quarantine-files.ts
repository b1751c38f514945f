import type { QuarantinedFile } from "../../shared/model/cleanup.ts";
import { folded } from "./search.ts";

/** Files that have every word of the text in their names, folder or reason. */
export function findKept(files: readonly QuarantinedFile[], text: string): readonly QuarantinedFile[] {
  const words = folded(text).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return files;
  return files.filter(({ title, name, originalFolder, reason }) => {
    const hay = folded([title, name, originalFolder, reason].join("\n"));
    return words.every((word) => hay.includes(word));
  });
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** How many files a purge age would delete at the next start. */
export const olderThan = (files: readonly QuarantinedFile[], days: number, now: Date): number =>
  files.filter(({ quarantinedAt }) => now.getTime() - Date.parse(quarantinedAt) > days * dayMilliseconds).length;

/** Ages worth offering, and the chosen one if it is another. */
export const purgeAges = (chosen: number | null): readonly number[] => {
  const offered = [30, 90, 180, 365];
  return chosen === null || offered.includes(chosen) ? offered : [...offered, chosen].sort((one, other) => one - other);
};
