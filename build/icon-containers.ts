/** A picture's PNG bytes by its side in pixels. */
export type PngBySide = ReadonlyMap<number, Buffer>;

const pngOf = (pngs: PngBySide, side: number): Buffer => {
  const png = pngs.get(side);
  if (png === undefined) throw new Error(`there is no picture of ${side} pixels`);
  return png;
};

/** Sides in a Windows icon; 256 is the largest that one byte names (as 0). */
export const icoSides = [16, 24, 32, 48, 64, 128, 256] as const;

/** ICO: a header, one entry of 16 bytes each, then the pictures. Windows reads PNG in it since Vista. */
export function icoOf(pngs: PngBySide): Buffer {
  const pictures = icoSides.map((side) => ({ side, png: pngOf(pngs, side) }));
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  pictures.reduce((offset, { side, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(side % 256, at);
    header.writeUInt8(side % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    return offset + png.length;
  }, header.length);
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for pictures that are PNG: for plain and for dense screens. */
export const icnsTypes = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
} as const;

/** ICNS: a length, then each picture behind its type and length, all big-endian. */
export function icnsOf(pngs: PngBySide): Buffer {
  const entries = Object.entries(icnsTypes).map(([type, side]) => chunk(type, pngOf(pngs, side)));
  return chunk("icns", Buffer.concat(entries));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, "latin1");
  header.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([header, content]);
}

export const pngSides = [...new Set([...icoSides, ...Object.values(icnsTypes)])].sort((a, b) => a - b);
