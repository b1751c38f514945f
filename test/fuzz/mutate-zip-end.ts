import { aRawZip } from "../builders/a-raw-zip.ts";
import type { Random } from "./random.ts";
import { findPlaces, type ZipEntry } from "./zip-model.ts";

interface Directory {
  readonly at: number;
  readonly count: number;
  readonly length: number;
}

function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(8);
      field.writeBigUInt64LE(BigInt(Math.max(0, value)));
      return field.subarray(0, bytes);
    }),
  );
}

/** G and B are directories, R and S ZIP64 records, L a locator of R, E and F end records; what comes last is the end of the file. */
const orders = ["GE", "GRLE", "BGE", "GBE", "GRBLE", "GRBSLE", "BGRLE", "GEBF", "GEBRLF", "GRLEBF", "BFGE", "GSRLE", "GRLBE", "GLRE"];
const lengths: Readonly<Record<string, number>> = { R: 56, S: 56, L: 20, E: 22, F: 22 };

/** An archive whose end tells of two directories: the true one, and one that leaves an entry out or leads another name to its content. */
export function endTwice(entries: readonly ZipEntry[], random: Random): { readonly step: string; readonly bytes: Buffer } {
  const zip = aRawZip({ entries: entries.map(({ name, content }) => ({ name, content })) });
  const places = findPlaces(zip);
  const order = random.pick(orders) ?? "GE";
  if (places === null || places.centrals.length === 0) return { step: `end ${order}`, bytes: zip };
  const { centrals, end } = places;
  const headers = centrals.map((at, index) => zip.subarray(at, centrals[index + 1] ?? end));
  const directories: Readonly<Record<string, Buffer>> = {
    G: Buffer.concat(random.chance(0.2) ? widenSome(headers, random) : headers),
    B: Buffer.concat(anotherDirectory(headers, random)),
  };
  const locals = zip.subarray(0, centrals[0]);
  const where: Record<string, number> = {};
  let at = locals.length;
  for (const block of order) {
    where[block] = at;
    at += directories[block]?.length ?? lengths[block] ?? 0;
  }
  const place = (block: string): Directory => ({
    at: where[block] ?? 0,
    count: countHeaders(directories[block]),
    length: directories[block]?.length ?? 0,
  });
  const any = (): Directory => place(random.chance(0.6) || !order.includes("B") ? "G" : "B");
  const write = (block: string): Buffer => {
    if (block === "R" || block === "S") return record(any(), random);
    if (block === "L") return locator(where[random.chance(0.8) ? "R" : "S"] ?? where["R"] ?? 0);
    return directories[block] ?? endRecord(any(), at - (where[block] ?? 0) - 22, random);
  };
  return { step: `end ${order}`, bytes: Buffer.concat([locals, ...Array.from(order, write)]) };
}

const countHeaders = (directory: Buffer | undefined): number => (directory?.toString("latin1").split("PK\u0001\u0002").length ?? 1) - 1;

function anotherDirectory(headers: readonly Buffer[], random: Random): readonly Buffer[] {
  const [one, other] = [random.below(headers.length), random.below(headers.length)];
  if (random.chance(0.5)) return headers.filter((_, index) => index !== one);
  const leadTo = (header: Buffer, target: Buffer | undefined) =>
    Buffer.concat([
      header.subarray(0, 16),
      (target ?? header).subarray(16, 28),
      header.subarray(28, 42),
      (target ?? header).subarray(42, 46),
      header.subarray(46),
    ]);
  return headers.map((header, index) => (index === one ? leadTo(header, headers[other]) : header));
}

/** One header says sizes and offset in a ZIP64 extra field, perhaps with those of another entry before or behind. */
function widenSome(headers: readonly Buffer[], random: Random): readonly Buffer[] {
  const [one, other] = [random.below(headers.length), random.below(headers.length)];
  const extraOf = (header: Buffer | undefined, spare: number) => {
    const values = [24, 20, 42].map((field) => [8, header?.readUInt32LE(field) ?? 0] as const);
    return Buffer.concat([numbers([2, 1], [2, 24 + spare], ...values), Buffer.alloc(spare)]);
  };
  return headers.map((header, index) => {
    if (index !== one) return header;
    const fields = [extraOf(header, random.chance(0.3) ? 8 : 0), ...(random.chance(0.6) ? [extraOf(headers[other], 0)] : [])];
    const extra = Buffer.concat(random.chance(0.7) ? fields : fields.toReversed());
    const ones = Buffer.concat([header, extra]);
    ones.fill(0xff, 20, 28).fill(0xff, 42, 46).writeUInt16LE(extra.length, 30);
    return ones;
  });
}

function record({ at, count, length }: Directory, random: Random): Buffer {
  const [counted, measured] = [random.chance(0.95) ? count : count + 1, random.chance(0.9) ? length : length + 20];
  return numbers(
    [4, 0x06064b50],
    [8, random.chance(0.9) ? 44 : 100],
    [4, 0x2d002d],
    [4, 0],
    [4, 0],
    [8, counted],
    [8, count],
    [8, measured],
    [8, at],
  );
}

const locator = (at: number): Buffer => numbers([4, 0x07064b50], [4, 0], [8, at], [4, 1]);

function endRecord({ at, count, length }: Directory, bytesAfter: number, random: Random): Buffer {
  const allOnes = random.chance(0.4);
  const ones = (bytes: 2 | 4, value: number) => [bytes, allOnes && random.chance(0.8) ? 256 ** bytes - 1 : value] as const;
  const stated = ones(2, count);
  const comment = random.chance(0.7) ? bytesAfter : (random.pick([0, bytesAfter + 1, bytesAfter + 22, 0xffff]) ?? 0);
  return numbers([4, 0x06054b50], [4, 0], stated, stated, ones(4, length + (random.chance(0.8) ? 0 : 76)), ones(4, at), [2, comment]);
}
