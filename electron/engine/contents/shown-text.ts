import { limits } from "../limits.ts";
import { decodeText, encodingOf } from "../text-encoding.ts";

/** Text in UTF-8, or UTF-16 with a byte order mark, its lines ended by line feeds; null for bytes that are no text. */
export function shownText(bytes: Buffer): string | null {
  // No character takes more than three bytes for each of its UTF-16 units.
  const beginning = bytes.subarray(0, 3 * limits.shownPartCharacters + 3);
  if (!seemsText(beginning)) return null;
  return decodeText(beginning).replace(/\r\n?/gu, "\n");
}

/** How much of the beginning says whether it is text. */
const sampleBytes = 8_192;

/** As version control tells them apart: text has no zero bytes. One character in ten may be of another encoding. */
function seemsText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if (encodingOf(bytes) === "utf-8" && sample.includes(0)) return false;
  const text = decodeText(sample);
  return (text.match(/\uFFFD/gu)?.length ?? 0) <= text.length / 10;
}

/** The beginning of a text, in characters and lines, and whether it is less than all of it. */
export function shownLines(text: string): { readonly text: string; readonly isCut: boolean } {
  let end = Math.min(text.length, limits.shownPartCharacters);
  for (let at = -1, lines = 0; lines < limits.shownPartLines; lines += 1) {
    at = text.indexOf("\n", at + 1);
    if (at < 0 || at >= end) break;
    if (lines === limits.shownPartLines - 1) end = at + 1;
  }
  // Never half a pair of surrogates.
  return end === text.length ? { text, isCut: false } : { text: text.slice(0, end).replace(/[\uD800-\uDBFF]$/u, ""), isCut: true };
}
