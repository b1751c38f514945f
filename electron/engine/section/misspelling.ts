/** The documented name that a field is probably a misspelling of (`Cateogry`, `LearnMoreURL`); null when it is one itself or like none. */
export function meantField(name: string, documented: ReadonlySet<string>, present: (name: string) => boolean): string | null {
  if (documented.has(name)) return null;
  const absent = [...documented].filter((candidate) => !present(candidate));
  const sameButForCase = absent.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return sameButForCase ?? absent.find((candidate) => isClose(name.toLowerCase(), candidate.toLowerCase())) ?? null;
}

/** One slip in a short name, two in a long one. */
function isClose(written: string, candidate: string): boolean {
  const slips = candidate.length >= 8 ? 2 : 1;
  if (candidate.length < 4 || Math.abs(written.length - candidate.length) > slips) return false;
  return slipsBetween(written, candidate) <= slips;
}

/** Letters added, left out, mistaken or swapped with their neighbour (optimal string alignment). Names are short here. */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
