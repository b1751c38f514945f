import { fault } from "./fault.ts";

const damaged = (what: string): never => fault("damaged", `compressed model: ${what}`);

const magic = 0x4e86d72a;
const headerBytes = 32;
const literals = 256;
const symbols = 704;
const lengthSymbols = 256;
const helperSymbols = 33;
const longestCode = 27;
/** The most that one block may give; Power BI writes 2 MiB. */
const largestBlock = 8 * 1024 * 1024;

const crcTable = new Int32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC-32C (Castagnoli), which Node does not have. */
export function crc32c(bytes: Buffer): number {
  let value = -1;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}

interface BlockHeader {
  readonly outputBytes: number;
  readonly bits: number;
  readonly tableBits: number;
  /** Flags without `tableBits`: equal in all blocks of a session. */
  readonly parameters: number;
  readonly session: number;
  readonly index: number;
}

function readHeader(block: Buffer): BlockHeader {
  if (block.length < headerBytes || block.readUInt32LE(0) !== magic) return damaged("no block");
  if (crc32c(block.subarray(0, 28)) !== block.readUInt32LE(28)) return damaged("header checksum");
  const flags = block.readUInt32LE(12);
  if (flags >>> 20 !== 0 || ((flags >>> 16) & 3) === 3 || block.readUInt32LE(16) !== 0) return damaged("flags");
  const header = {
    outputBytes: block.readUInt32LE(4),
    bits: block.readUInt32LE(8),
    tableBits: flags & 0x1fff,
    parameters: flags >>> 13,
    session: block.readUInt32LE(20),
    index: block.readUInt32LE(24),
  };
  if (Math.ceil(header.bits / 8) !== block.length || header.bits < headerBytes * 8) return damaged("length");
  return header.outputBytes > largestBlock ? damaged("block too large") : header;
}

/** Numbers of a few bits, low bit first. Behind the end there are zeros: `used` tells. */
class BitReader {
  used = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** The next bits, up to 25, without taking them. */
  peek(count: number): number {
    const { bytes, used } = this;
    const at = used >>> 3;
    const word = at + 4 <= bytes.length ? bytes.readInt32LE(at) : this.lastWord(at);
    return (word >>> (used & 7)) & ((1 << count) - 1);
  }

  take(count: number): number {
    if (count > 16) {
      const low = this.take(16);
      return low + this.take(count - 16) * 0x10000;
    }
    const value = this.peek(count);
    this.used += count;
    return value;
  }

  /** 2^n and the next n bits. */
  power(n: number): number {
    return 2 ** n + this.take(n);
  }

  private lastWord(at: number): number {
    const { bytes } = this;
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  }
}

const fastBits = 11;

/** A canonical prefix code, as in Deflate, of up to 27 bits. */
class Code {
  /** By the next 11 bits: symbol and length of a short code; 0 for a longer one. */
  private readonly fast = new Int32Array(1 << fastBits);
  private readonly counts = new Int32Array(longestCode + 1);
  private readonly ordered: Int32Array;
  private readonly single: { readonly symbol: number; readonly length: number } | null;

  constructor(lengths: Uint8Array) {
    let used = 0;
    for (const length of lengths) {
      if (length === 0) continue;
      if (length > longestCode) damaged("code length");
      this.counts[length] = (this.counts[length] ?? 0) + 1;
      used += 1;
    }
    const only = used === 1 ? lengths.findIndex((length) => length > 0) : -1;
    this.single = only < 0 ? null : { symbol: only, length: lengths[only] ?? 0 };
    const starts = new Int32Array(longestCode + 2);
    const codes = new Int32Array(longestCode + 2);
    let space = 0;
    for (let length = 1; length <= longestCode; length += 1) {
      const count = this.counts[length] ?? 0;
      space += count * 2 ** (longestCode - length);
      starts[length + 1] = (starts[length] ?? 0) + count;
      codes[length + 1] = ((codes[length] ?? 0) + count) << 1;
    }
    this.ordered = new Int32Array(used);
    if (used > 1 && space !== 2 ** longestCode) damaged("code is not complete");
    if (this.single !== null) return;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const length = lengths[symbol] ?? 0;
      if (length === 0) continue;
      const code = codes[length] ?? 0;
      codes[length] = code + 1;
      const place = starts[length] ?? 0;
      starts[length] = place + 1;
      this.ordered[place] = symbol;
      if (length > fastBits) continue;
      for (let entry = reversed(code, length); entry < 1 << fastBits; entry += 1 << length) this.fast[entry] = (symbol << 5) | length;
    }
  }

  read(bits: BitReader): number {
    const entry = this.fast[bits.peek(fastBits)] ?? 0;
    if (entry !== 0) {
      bits.used += entry & 31;
      return entry >>> 5;
    }
    if (this.single === null) return this.readLong(bits);
    bits.used += this.single.length;
    return this.single.symbol;
  }

  private readLong(bits: BitReader): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= longestCode; length += 1) {
      code |= bits.take(1);
      const count = this.counts[length] ?? 0;
      if (code - first < count) return this.ordered[index + code - first] ?? damaged("symbol");
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return damaged("symbol");
  }
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((code >>> bit) & 1) << (length - 1 - bit);
  return turned;
}

function readCode(bits: BitReader, alphabet: number): Code {
  const kind = bits.take(3);
  if (kind === 0) {
    const shorter = Math.floor(Math.log2(alphabet));
    const short = 2 ** (shorter + 1) - alphabet;
    return new Code(Uint8Array.from({ length: alphabet }, (_, symbol) => (symbol < short ? shorter : shorter + 1)));
  }
  return kind === 1 ? new Code(readLengths(bits, alphabet)) : damaged("kind of a code");
}

function readLengths(bits: BitReader, alphabet: number): Uint8Array {
  const helperLengths = new Uint8Array(helperSymbols);
  let previous = 4;
  for (let symbol = 0; symbol < helperSymbols; symbol += 1) {
    if (bits.take(1) === 1) {
      const given = bits.take(3);
      previous = given >= previous ? given + 1 : given;
    }
    helperLengths[symbol] = previous;
  }
  const helper = new Code(helperLengths);
  const lengths = new Uint8Array(alphabet);
  previous = 8;
  for (let at = 0; at < alphabet;) {
    const symbol = helper.read(bits);
    const rowEnd = (at | 15) + 1;
    if (symbol === 28) {
      at = Math.min(rowEnd, alphabet);
      continue;
    }
    if (symbol === 29) {
      at += readZeros(bits);
      if (at > Math.min(rowEnd, alphabet)) damaged("zeros");
      continue;
    }
    const length = symbol < 28 ? symbol : symbol === 30 ? previous : above(lengths, at) + (symbol - 31);
    if (length > longestCode || (symbol === 31 && length === 0)) damaged("code length");
    lengths[at] = length;
    if (length > 0) previous = length;
    at += 1;
  }
  return lengths;
}

const above = (lengths: Uint8Array, at: number): number => (at < 16 ? damaged("row above") : (lengths[at - 16] ?? 0));

function readZeros(bits: BitReader): number {
  const few = bits.take(2);
  let zeros = 5 + few;
  for (let more = few === 3 ? 7 : 0; more === 7;) {
    more = bits.take(3);
    zeros += more;
    // A row has 16: whatever follows cannot be right.
    if (zeros > 16) damaged("zeros");
  }
  return zeros;
}

/**
 * Unpacks the blocks of one XPress9 session in their order, by section 5 of the description of the format. Keeps the window and the block
 * that it gives, and nothing more.
 */
export class Xpress9Session {
  private history = Buffer.alloc(0);
  private filled = 0;
  private index = 0;
  private total = 0;
  private first: BlockHeader | null = null;

  /** The content of the next block; valid until the one after it is asked for. Throws `ReportFault`. */
  unpack(block: Buffer, expectedBytes: number): Buffer {
    const header = readHeader(block);
    const { outputBytes, parameters, session, index } = header;
    if (outputBytes !== expectedBytes || index !== this.index) damaged("order of blocks");
    this.first ??= header;
    if (parameters !== this.first.parameters || session !== this.first.session) damaged("parameters");
    this.index += 1;
    const windowBits = (parameters & 7) + 16;
    this.makeRoom(2 ** windowBits, outputBytes);
    const start = this.filled;
    decode(block, header, { output: this.history, start, reach: Math.min(this.total, start), windowBits });
    this.filled = start + outputBytes;
    this.total += outputBytes;
    return this.history.subarray(start, this.filled);
  }

  private makeRoom(windowBytes: number, outputBytes: number): void {
    const { history, filled } = this;
    if (filled + outputBytes <= history.length) return;
    const kept = Math.min(filled, windowBytes);
    const least = windowBytes + outputBytes;
    const next = history.length >= least ? history : Buffer.allocUnsafe(windowBytes + 2 * outputBytes);
    history.copy(next, 0, filled - kept, filled);
    this.history = next;
    this.filled = kept;
  }
}

interface Target {
  readonly output: Buffer;
  readonly start: number;
  /** How many bytes of the session stand before `start`. */
  readonly reach: number;
  readonly windowBits: number;
}

function decode(block: Buffer, header: BlockHeader, { output, start, reach, windowBits }: Target): void {
  const bits = new BitReader(block);
  bits.used = headerBytes * 8;
  const recentCount = ((header.parameters >>> 3) & 3) * 2;
  const leastMatch = 3 + ((header.parameters >>> 5) & 1);
  const leastRecent = 2 + ((header.parameters >>> 6) & 1);
  const recent = new Int32Array(recentCount);
  let afterMatch = 0;
  if (recentCount > 0) {
    afterMatch = bits.take(1);
    for (let at = 0; at < recentCount; at += 1) {
      const power = bits.take(5);
      recent[at] = power < windowBits ? bits.power(power) : damaged("recent offset");
    }
  }
  const main = readCode(bits, symbols);
  const lengths = readCode(bits, lengthSymbols);
  if (bits.used !== headerBytes * 8 + header.tableBits) damaged("length of the tables");

  const end = start + header.outputBytes;
  const earliest = start - reach;
  for (let at = start; at < end;) {
    const symbol = main.read(bits);
    if (symbol < literals) {
      output[at] = symbol;
      at += 1;
      afterMatch = 0;
      continue;
    }
    let length = (symbol - literals) & 15;
    const slot = (symbol - literals) >>> 4;
    if (length === 15) {
      const more = lengths.read(bits);
      length += more < 232 ? more : 231 + bits.power(more - 232);
    }
    let offset: number;
    if (slot < recentCount) {
      const entry = slot + afterMatch;
      if (entry >= recentCount) damaged("recent offset");
      offset = recent[entry] ?? 0;
      recent.copyWithin(1, 0, entry);
      length += leastRecent;
    } else {
      if (slot - recentCount >= windowBits) damaged("offset");
      offset = bits.power(slot - recentCount);
      recent.copyWithin(1, 0, recentCount - 1);
      length += leastMatch;
    }
    if (recentCount > 0) recent[0] = offset;
    afterMatch = 1;
    const from = at - offset;
    if (from < earliest || length > end - at) damaged("match");
    copyMatch(output, at, { offset, length });
    at += length;
  }
  if (bits.used !== header.bits) damaged("length in bits");
}

/** Below this a loop is faster than a call. */
const shortMatch = 24;

/** As if byte by byte: what is copied may itself be part of the match, which then repeats. */
function copyMatch(output: Buffer, at: number, { offset, length }: { readonly offset: number; readonly length: number }): void {
  const from = at - offset;
  if (length < shortMatch) {
    for (let n = 0; n < length; n += 1) output[at + n] = output[from + n] ?? 0;
    return;
  }
  for (let done = 0; done < length;) {
    const piece = Math.min(offset + done, length - done);
    output.copyWithin(at + done, from, from + piece);
    done += piece;
  }
}
