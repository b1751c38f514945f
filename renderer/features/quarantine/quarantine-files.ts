import type { QuarantineAge, QuarantinedFile } from "../../../shared/model/cleanup.ts";
import { folded } from "../../state/list/search.ts";

/** Files that have every word of the text in their names, folder or reason. */
export function searchQuarantine(files: readonly QuarantinedFile[], text: string): readonly QuarantinedFile[] {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return files;
  return files.filter(({ title, name, originalFolder, reason }) => {
    const searchText = folded([title, name, originalFolder, reason].join("\n"));
    return words.every((word) => searchText.includes(word));
  });
}

/** How many files have reached an age, in the days that are counted, and would be deleted by it. */
export const olderThan = (ages: readonly QuarantineAge[], days: number): number =>
  ages.filter(({ countedDays, hold }) => !hold && countedDays >= days).length;

/** Ages worth offering, and the chosen one if it is another. */
export const purgeAges = (chosen: number | null): readonly number[] => {
  const offered = [30, 90, 180, 365];
  return chosen === null || offered.includes(chosen) ? offered : [...offered, chosen].sort((one, other) => one - other);
};
