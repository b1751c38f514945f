/** Numbers that look random and are the same for the same seed, on every system. */
export interface Random {
  /** Whole, from 0 up to and without `below`. */
  readonly below: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Undefined only when there is nothing to pick from. */
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  /** Short much more often than long, never more than `most`. */
  readonly length: (most: number) => number;
}

/** mulberry32, seeded by both numbers, so that one run can be repeated without those before it. */
export function createRandom(seed: number, run: number): Random {
  const state = { at: (Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b)) >>> 0 };
  const next = (): number => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), state.at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)],
    length: (most) => Math.min(most, 1 + Math.floor(2 ** (next() * Math.log2(most + 1)) - 1)),
  };
}
