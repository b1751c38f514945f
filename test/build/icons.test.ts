import { expect, test } from "vitest";
import { icnsOf, icnsTypes, icoOf, icoSides, pngSides } from "../../build/icon-containers.ts";

/** Pictures told apart by length and content. */
const pngs = new Map(pngSides.map((side) => [side, Buffer.from(`picture of ${side} `.repeat((side % 7) + 1))]));

test("a Windows icon has every size, each at its entry's offset", () => {
  const ico = icoOf(pngs);
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, icoSides.length]);
  icoSides.forEach((side, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect([ico[at], ico[at + 1], ico.readUInt16LE(at + 6)]).toEqual([side === 256 ? 0 : side, side === 256 ? 0 : side, 32]);
    expect(ico.subarray(offset, offset + length)).toEqual(pngs.get(side));
  });
});

test("an Apple icon consists of chunks up to its last byte", () => {
  const icns = icnsOf(pngs);
  expect([icns.toString("latin1", 0, 4), icns.readUInt32BE(4)]).toEqual(["icns", icns.length]);
  const found: Record<string, Buffer> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found[icns.toString("latin1", at, at + 4)] = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
  expect(found).toEqual(Object.fromEntries(Object.entries(icnsTypes).map(([type, side]) => [type, pngs.get(side)])));
});

test("a missing size is a failure", () => {
  expect(() => icoOf(new Map())).toThrow("16");
});
