import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ContentFailure, ResourceTexts } from "../../../shared/model/part-content.ts";
import { readParts } from "../archive/read-parts.ts";
import { limits } from "../limits.ts";
import { readResourceFiles } from "../section/read-resources.ts";

/** The texts of all resource files beside each other. */
export function readResourceTexts(bytes: Buffer): Result<ResourceTexts, ContentFailure> {
  const parts = readParts(bytes);
  if (!parts.ok) return err("not-read");
  // Two files of one culture: the first counts, as for the connector itself.
  const files = new Map(
    readResourceFiles(parts.value)
      .toReversed()
      .map(({ culture, texts }) => [culture, texts]),
  );
  const cultures = [...files.keys()].toSorted();
  const keys = [...new Set([...files.values()].flatMap((texts) => [...(texts?.keys() ?? [])]))].toSorted();
  const state = { left: limits.shownResourcesCharacters as number, isCut: keys.length > limits.shownResourceKeys };
  const rows = [];
  for (const key of keys.slice(0, limits.shownResourceKeys)) {
    if (state.left <= 0) {
      state.isCut = true;
      break;
    }
    const texts = cultures.map((culture) => files.get(culture)?.get(key) ?? null);
    const shown = texts.map((text) => text?.slice(0, limits.shownResourceCharacters) ?? null);
    if (texts.some((text) => text !== null && text.length > limits.shownResourceCharacters)) state.isCut = true;
    // An empty text counts too: there may be two hundred languages for each key.
    state.left -= key.length + shown.reduce((sum, text) => sum + 4 + (text?.length ?? 0), 0);
    rows.push({ key: key.slice(0, limits.shownResourceCharacters), texts: shown });
  }
  return ok({ cultures, rows, unread: cultures.filter((culture) => files.get(culture) === null), isCut: state.isCut });
}
