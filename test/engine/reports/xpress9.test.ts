import { expect, test } from "vitest";
import { ReportFault } from "../../../electron/engine/reports/fault.ts";
import { crc32c, Xpress9Session } from "../../../electron/engine/reports/xpress9.ts";
import { encodeSession, type Random, type Xpress9Parameters } from "../../builders/xpress9-encoder.ts";
import { createRandom } from "../../fuzz/random.ts";

const randomOf = (seed: number): Random => {
  const random = createRandom(seed, 0);
  return (below) => random.below(below);
};

/** From plain noise to one byte over and over. */
function aContent(random: Random): Buffer {
  const size = 1 + random(3_000);
  const words = Array.from({ length: 1 + random(20) }, () => Buffer.from(Array.from({ length: 1 + random(30) }, () => random(256))));
  const kind = random(4);
  if (kind === 0) return Buffer.from(Array.from({ length: size }, () => random(256)));
  if (kind === 1) return Buffer.alloc(size, random(256));
  const pieces: Buffer[] = [];
  for (let filled = 0; filled < size; filled += pieces.at(-1)?.length ?? 1) pieces.push(words[random(words.length)] ?? Buffer.from([0]));
  return Buffer.concat(pieces);
}

const someParameters = (random: Random): Xpress9Parameters => ({
  windowBits: random(10) === 0 ? 16 + random(8) : 16,
  recents: ([0, 2, 4] as const)[random(3)] ?? 4,
  leastMatch: random(2) === 0 ? 3 : 4,
  leastRecent: random(2) === 0 ? 2 : 3,
});

function unpack(blocks: readonly Buffer[], sizes: readonly number[]): Buffer {
  const session = new Xpress9Session();
  return Buffer.concat(blocks.map((block, at) => Buffer.from(session.unpack(block, sizes[at] ?? 0))));
}

const sizesOf = (blocks: readonly Buffer[]): readonly number[] => blocks.map((block) => block.readUInt32LE(4));

test("whatever an encoder written from the description alone packs is unpacked to the same", () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = randomOf(seed);
    const content = aContent(random);
    const blocks = encodeSession(content, 1 + random(2_000), { parameters: someParameters(random), random });
    expect(unpack(blocks, sizesOf(blocks)).equals(content), `seed ${seed}`).toBe(true);
  }
});

test("changed blocks end in a named failure or in a whole block, the same each time", () => {
  const ends = { failed: 0, read: 0 };
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = randomOf(seed);
    const blocks = encodeSession(aContent(random), 1 + random(2_000), { parameters: someParameters(random), random });
    const sizes = sizesOf(blocks);
    for (let round = 0; round < 6; round += 1) {
      const changed = blocks.map((block) => Buffer.from(block));
      const block = changed[random(changed.length)] ?? Buffer.alloc(0);
      for (let changes = random(3); changes >= 0; changes -= 1) block[random(block.length)] = random(256);
      // Behind a header that fits, so that more than its checksum is tried.
      if (block.length >= 32) block.writeUInt32LE(crc32c(block.subarray(0, 28)), 28);
      const attempt = (): Buffer | null => {
        try {
          return unpack(changed, sizes);
        } catch (thrown) {
          if (thrown instanceof ReportFault) return null;
          throw thrown;
        }
      };
      const [first, second] = [attempt(), attempt()];
      ends[first === null ? "failed" : "read"] += 1;
      expect(second === null).toBe(first === null);
      if (first !== null && second !== null) expect(first.equals(second)).toBe(true);
      if (first !== null) expect(first.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
    }
  }
  expect(ends.failed).toBeGreaterThan(100);
});

test("a block that was cut short is never read", () => {
  const random = randomOf(7);
  const blocks = encodeSession(Buffer.from("birch ".repeat(500)), 3_000, {
    parameters: { windowBits: 22, recents: 4, leastMatch: 4, leastRecent: 2 },
    random,
  });
  const [block] = blocks;
  if (block === undefined) throw new Error("no block");
  for (let length = 0; length < block.length; length += 1)
    expect(() => unpack([block.subarray(0, length)], sizesOf(blocks))).toThrow(ReportFault);
});
