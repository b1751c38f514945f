import { crc32, deflateRawSync } from "node:zlib";

/** One entry as its headers will describe it; what is left out has its true value. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly stored?: boolean;
  /** Differs from the name in the directory. */
  readonly localName?: string;
  readonly method?: number;
  readonly localMethod?: number;
  readonly crc?: number;
  readonly sizeBytes?: number;
  readonly flags?: number;
  /** Flags of the local header alone. */
  readonly localFlags?: number;
  readonly externalAttributes?: number;
  readonly madeBy?: number;
  readonly extra?: Buffer;
  /** Written before the local header. */
  readonly before?: Buffer;
  /** Use the local entry of this earlier index. */
  readonly sharesLocalOf?: number;
  readonly descriptor?: "signed" | "bare" | "wrong" | "wide" | "wide-bare";
  /** The extra field of the local header alone. */
  readonly localExtra?: Buffer;
  /** Counted as packed, behind the end of what was packed. */
  readonly packedAfter?: string;
}

/** A ZIP64 record and its locator in front of the end record; what is left out has its true value. */
export interface RawZip64 {
  /** What the plain end record says, as what to add to the truth; all ones when left out. */
  readonly plain?: { readonly count?: number; readonly countHere?: number; readonly length?: number; readonly offset?: number };
  /** The record's count for this disk, as what to add to the truth. */
  readonly countHere?: number;
  /** Behind the record, and counted as its own. */
  readonly extensible?: Buffer;
  /** Behind the record, and counted by nobody. */
  readonly beforeLocator?: Buffer;
  /** Where the locator says the record is, as what to add to the truth. */
  readonly locator?: number;
}

export interface RawZip {
  readonly entries: readonly RawEntry[];
  readonly before?: Buffer;
  /** Offsets count from the start of `before`. */
  readonly adjusted?: boolean;
  readonly after?: Buffer;
  readonly comment?: Buffer;
  readonly count?: number;
  readonly directoryBytes?: number;
  readonly zip64?: boolean | RawZip64;
  /** How long the end record says the comment is. */
  readonly commentBytes?: number;
}

/** A ZIP header by header, for archives that no honest tool writes. */
export function aRawZip({ entries, before = Buffer.alloc(0), ...end }: RawZip): Buffer {
  const base = end.adjusted === false ? 0 : before.length;
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let at = base;
  for (const entry of entries) {
    const values = headerValues(entry);
    const offset = entry.sharesLocalOf === undefined ? at + (entry.before?.length ?? 0) : (offsets[entry.sharesLocalOf] ?? 0);
    offsets.push(offset);
    if (entry.sharesLocalOf === undefined) {
      const local = Buffer.concat([entry.before ?? Buffer.alloc(0), localHeader(entry, values), values.packed, descriptor(entry, values)]);
      locals.push(local);
      at += local.length;
    }
    directory.push(centralHeader(entry, { ...values, offset }));
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    before,
    ...locals,
    central,
    endRecords({ ...end, count: end.count ?? entries.length, offset: at, length: end.directoryBytes ?? central.length }),
    end.after ?? Buffer.alloc(0),
  ]);
}

interface HeaderValues {
  readonly packed: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly flags: number;
}

function headerValues(entry: RawEntry): HeaderValues {
  const content = Buffer.from(entry.content ?? "");
  const flags = (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 8);
  const packed = entry.stored ? content : deflateRawSync(content);
  return {
    packed: Buffer.concat([packed, Buffer.from(entry.packedAfter ?? "", "latin1")]),
    method: entry.method ?? (entry.stored ? 0 : 8),
    crc: entry.crc ?? crc32(content),
    size: entry.sizeBytes ?? content.length,
    flags,
  };
}

function localHeader(entry: RawEntry, { packed, method, crc, size, flags }: HeaderValues): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.localFlags ?? flags, 6);
  header.writeUInt16LE(entry.localMethod ?? method, 8);
  if (entry.descriptor === undefined) {
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
  }
  const extra = entry.localExtra ?? Buffer.alloc(0);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function descriptor(entry: RawEntry, { packed, crc, size }: HeaderValues): Buffer {
  if (entry.descriptor === undefined) return Buffer.alloc(0);
  const isBare = entry.descriptor === "bare" || entry.descriptor === "wide-bare";
  const isWide = entry.descriptor === "wide" || entry.descriptor === "wide-bare";
  const words = [
    ...(isBare ? [] : [0x08074b50]),
    entry.descriptor === "wrong" ? (crc ^ 1) >>> 0 : crc,
    ...[packed.length, size].flatMap((value) => (isWide ? [value, 0] : [value])),
  ];
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => bytes.writeUInt32LE(word, index * 4));
  return bytes;
}

function centralHeader(entry: RawEntry, { packed, method, crc, size, flags, offset }: HeaderValues & { readonly offset: number }): Buffer {
  const name = Buffer.from(entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.madeBy ?? 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(entry.externalAttributes ?? 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

function endRecords({ count, offset, length, comment = Buffer.alloc(0), commentBytes, zip64 = false }: Ending): Buffer {
  const wide = zip64 === true ? {} : zip64 === false ? null : zip64;
  const plain = wide === null ? {} : wide.plain;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(plain === undefined ? 0xffff : count + (plain.countHere ?? plain.count ?? 0), 8);
  end.writeUInt16LE(plain === undefined ? 0xffff : count + (plain.count ?? 0), 10);
  end.writeUInt32LE(plain === undefined ? 0xffffffff : length + (plain.length ?? 0), 12);
  end.writeUInt32LE(plain === undefined ? 0xffffffff : offset + (plain.offset ?? 0), 16);
  end.writeUInt16LE(commentBytes ?? comment.length, 20);
  return Buffer.concat([...(wide === null ? [] : zip64Records({ count, offset, length }, wide)), end, comment]);
}

type Place = { readonly count: number; readonly offset: number; readonly length: number };
type Ending = Pick<RawZip, "comment" | "commentBytes" | "zip64"> & Place;

function zip64Records({ count, offset, length }: Place, wide: RawZip64): readonly Buffer[] {
  const extensible = wide.extensible ?? Buffer.alloc(0);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(44 + extensible.length), 4);
  record.writeBigUInt64LE(BigInt(count + (wide.countHere ?? 0)), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length + (wide.locator ?? 0)), 8);
  locator.writeUInt32LE(1, 16);
  return [record, extensible, wide.beforeLocator ?? Buffer.alloc(0), locator];
}
