import { crc32 } from "node:zlib";

/** The extra fields of one header that affect the entry's position or content; the others are ignored. */
export interface ExtraFields {
  /** Sizes and offset that the header has no room for (APPNOTE 4.5.3). */
  readonly zip64: Buffer | undefined;
  /** Info-ZIP's name of the entry in UTF-8, which some readers prefer (APPNOTE 4.6.9). */
  readonly unicodePath: Buffer | undefined;
  /** One of them is there twice: some readers take the first, some the last, some the one whose length they like. */
  readonly saysTwice: boolean;
}

/** One pass that builds nothing: 4,000 entries may have 64 kB of fields each. A field that does not fit counts as none. */
export function readExtraFields(extra: Buffer): ExtraFields {
  let [zip64, unicodePath]: [Buffer | undefined, Buffer | undefined] = [undefined, undefined];
  let [zip64Times, unicodeTimes] = [0, 0];
  for (let at = 0; at + 4 <= extra.length;) {
    const id = extra.readUInt16LE(at);
    const to = at + 4 + extra.readUInt16LE(at + 2);
    const fits = to <= extra.length;
    if (id === 0x0001) {
      zip64Times += 1;
      if (fits) zip64 ??= extra.subarray(at + 4, to);
    } else if (id === 0x7075) {
      unicodeTimes += 1;
      if (fits) unicodePath ??= extra.subarray(at + 4, to);
    }
    at = to;
  }
  return { zip64, unicodePath, saysTwice: zip64Times > 1 || unicodeTimes > 1 };
}

/** The name in the Unicode extra field. Null where there is none, or it was written for another name than the header's. */
export function readUnicodePath({ unicodePath: field }: ExtraFields, rawName: Buffer): string | null {
  return field !== undefined && field.length > 5 && field.readUInt32LE(1) === crc32(rawName) ? field.toString("utf8", 5) : null;
}

/** The ZIP64 extra field holds, in this order, only those of size, compressed size and offset that are all ones in the header. */
export function widen({ zip64 }: ExtraFields, narrow: readonly [number, number, number]): readonly [number, number, number] {
  let at = 0;
  const widened = narrow.map((value) => {
    if (value !== 0xffffffff || zip64 === undefined || at + 8 > zip64.length) return value;
    at += 8;
    return Number(zip64.readBigUInt64LE(at - 8));
  });
  return [widened[0] ?? narrow[0], widened[1] ?? narrow[1], widened[2] ?? narrow[2]];
}
