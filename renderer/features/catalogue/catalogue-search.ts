import { withoutAcceptedExtension } from "../../../shared/model/file-name.ts";
import type { CatalogueEntry } from "../../../shared/model/catalogue.ts";
import { folded } from "../../state/list/search.ts";

/** Entries that have every word of the text somewhere; those whose name starts with it first. */
export function findEntries(entries: readonly CatalogueEntry[], text: string): readonly CatalogueEntry[] {
  const whole = folded(text.trim());
  const words = whole.split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return entries;
  const found = entries.filter((entry) => {
    const searchText = searchTextOf(entry);
    return words.every((word) => searchText.includes(word));
  });
  const startsWith = ({ name }: CatalogueEntry) => folded(name).startsWith(whole);
  return [...found.filter(startsWith), ...found.filter((entry) => !startsWith(entry))];
}

const searchTextOf = ({ name, publisher, kinds, functions, fileStems }: CatalogueEntry): string =>
  folded([name, publisher ?? "", ...kinds, ...functions, ...fileStems].join("\n"));

/** A pasted file name finds its stem. */
export const withoutEnding = (text: string): string => withoutAcceptedExtension(text.trim());
