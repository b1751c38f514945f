import { folded } from "../../../state/search.ts";

/**
 * The next row whose title starts with what was typed, from the cursor on and round. One repeated letter steps through
 * the rows with that letter.
 */
export function findByTyping(titles: readonly string[], typed: string, cursor: number): number | undefined {
  const wanted = folded(typed);
  if (wanted === "") return undefined;
  const repeated = wanted.length > 1 && [...wanted].every((letter) => letter === wanted[0]);
  const start = repeated ? wanted.slice(0, 1) : wanted;
  // A longer text goes on from where the shorter one had led; a single letter moves on.
  const from = start.length === 1 ? cursor + 1 : Math.max(cursor, 0);
  for (let step = 0; step < titles.length; step += 1) {
    const index = (from + step) % titles.length;
    if (folded(titles[index] ?? "").startsWith(start)) return index;
  }
  return undefined;
}
