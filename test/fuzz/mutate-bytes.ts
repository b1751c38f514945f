import type { Random } from "./random.ts";

/** What is done to bytes of any meaning. Each gives new bytes and never touches the old ones. */
type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

const replaced = (bytes: Buffer, at: number, value: number): Buffer => {
  const changed = Buffer.from(bytes);
  if (at < changed.length) changed[at] = value & 0xff;
  return changed;
};

const spliced = (
  bytes: Buffer,
  from: number,
  { remove = 0, insert = Buffer.alloc(0) }: { readonly remove?: number; readonly insert?: Buffer },
): Buffer => Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);

const someBytes = (random: Random, most: number): Buffer =>
  Buffer.from(Array.from({ length: random.length(most) }, () => random.below(256)));

export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  "flip bit": (bytes, random) => {
    const at = random.below(bytes.length);
    return replaced(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)));
  },
  "set byte": (bytes, random) =>
    replaced(bytes, random.below(bytes.length), random.pick([0, 1, 0x20, 0x2e, 0x2f, 0x7f, 0x80, 0xfe, 0xff]) ?? 0),
  "delete bytes": (bytes, random) => spliced(bytes, random.below(bytes.length), { remove: random.length(300) }),
  "insert bytes": (bytes, random) => spliced(bytes, random.below(bytes.length + 1), { insert: someBytes(random, 300) }),
  "repeat bytes": (bytes, random) => {
    const from = random.below(bytes.length);
    return spliced(bytes, from, { insert: bytes.subarray(from, from + random.length(3_000)) });
  },
  "move bytes": (bytes, random) => {
    const from = random.below(bytes.length);
    const length = random.length(300);
    return spliced(spliced(bytes, from, { remove: length }), random.below(bytes.length), { insert: bytes.subarray(from, from + length) });
  },
  "cut short": (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  "cut the front": (bytes, random) => bytes.subarray(random.length(bytes.length)),
  "write number": (bytes, random) => {
    const wide = random.chance(0.5);
    if (bytes.length < 4) return bytes;
    const changed = Buffer.from(bytes);
    const value = random.pick([0, 1, 0xff, 0x7fff, 0x8000, 0xffff]) ?? 0;
    if (wide)
      changed.writeUInt32LE(random.pick([0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]) ?? 0, random.below(bytes.length - 3));
    else changed.writeUInt16LE(value, random.below(bytes.length - 1));
    return changed;
  },
};

/** One of them, and its name. */
export function mutateBytes(bytes: Buffer, random: Random): { readonly step: string; readonly bytes: Buffer } {
  if (bytes.length === 0) return { step: "insert bytes", bytes: someBytes(random, 20) };
  const [step, mutate] = random.pick(Object.entries(byteMutations)) ?? ["flip bit", (same: Buffer) => same];
  return { step, bytes: mutate(bytes, random) };
}
