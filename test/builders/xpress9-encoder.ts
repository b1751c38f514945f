import { crc32c } from "../../electron/engine/reports/xpress9.ts";

/** What the blocks of one session have in common. */
export interface Xpress9Parameters {
  /** 16 to 23. */
  readonly windowBits: number;
  readonly recents: 0 | 2 | 4;
  readonly leastMatch: 3 | 4;
  readonly leastRecent: 2 | 3;
}

/** A number from 0 to below the given one. */
export type Random = (below: number) => number;

/**
 * Writes XPress9 blocks with everything that the format has, from its description and from nothing of the decoder's: both kinds of tables
 * with every helper symbol, codes of uneven length, recent offsets, matches across blocks, long matches. What it may choose it chooses at random.
 */
export function encodeSession(
  content: Buffer,
  blockBytes: number,
  { parameters, random }: { readonly parameters: Xpress9Parameters; readonly random: Random },
): readonly Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length; at += blockBytes)
    blocks.push(encodeBlock(content, { at, end: Math.min(at + blockBytes, content.length), index: blocks.length }, { parameters, random }));
  return blocks;
}

interface Place {
  readonly at: number;
  readonly end: number;
  readonly index: number;
}

/** A symbol of the first table, then one of the second, then plain bits. */
interface Token {
  readonly symbol: number;
  readonly lengthSymbol: number | null;
  readonly extra: readonly (readonly [number, number])[];
}

class Bits {
  private readonly bytes: number[] = [];
  count = 0;

  put(value: number, bits: number): void {
    for (let bit = 0; bit < bits; bit += 1) this.bit(Math.floor(value / 2 ** bit) % 2);
  }

  /** The high bit of a code comes first. */
  code(code: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) this.bit(Math.floor(code / 2 ** bit) % 2);
  }

  done(): Buffer {
    return Buffer.from(this.bytes);
  }

  private bit(bit: number): void {
    const at = this.count >> 3;
    this.bytes[at] = (this.bytes[at] ?? 0) | (bit << (this.count & 7));
    this.count += 1;
  }
}

interface Choices {
  readonly parameters: Xpress9Parameters;
  readonly random: Random;
}

function encodeBlock(content: Buffer, { at, end, index }: Place, choices: Choices): Buffer {
  const { parameters, random } = choices;
  const { windowBits, recents, leastMatch, leastRecent } = parameters;
  const bits = new Bits();
  const state = { afterMatch: random(2), recent: Array.from({ length: recents }, () => 1 + random(2 ** Math.min(windowBits, 10) - 1)) };
  if (recents > 0) {
    bits.put(state.afterMatch, 1);
    for (const offset of state.recent) {
      const power = Math.floor(Math.log2(offset));
      bits.put(power, 5);
      bits.put(offset - 2 ** power, power);
    }
  }
  const tokens = findTokens(content, { at, end, index }, { ...choices, state });
  const main = aCode(
    tokens.map(({ symbol }) => symbol),
    704,
    random,
  );
  const lengths = aCode(
    tokens.flatMap(({ lengthSymbol }) => lengthSymbol ?? []),
    256,
    random,
  );
  writeTable(bits, main, random);
  writeTable(bits, lengths, random);
  const tableBits = bits.count;
  for (const { symbol, lengthSymbol, extra } of tokens) {
    writeSymbol(bits, main, symbol);
    if (lengthSymbol !== null) writeSymbol(bits, lengths, lengthSymbol);
    for (const [value, count] of extra) bits.put(value, count);
  }
  const header = Buffer.alloc(32);
  header.writeUInt32LE(0x4e86d72a, 0);
  header.writeUInt32LE(end - at, 4);
  header.writeUInt32LE(256 + bits.count, 8);
  header.writeUInt32LE(
    tableBits | ((windowBits - 16) << 13) | ((recents / 2) << 16) | ((leastMatch - 3) << 18) | ((leastRecent - 2) << 19),
    12,
  );
  header.writeUInt32LE(9, 20);
  header.writeUInt32LE(index, 24);
  header.writeUInt32LE(crc32c(header.subarray(0, 28)), 28);
  return Buffer.concat([header, bits.done()]);
}

interface MatchState {
  afterMatch: number;
  recent: number[];
}

function findTokens(
  content: Buffer,
  { at: from, end }: Place,
  { parameters, random, state }: Choices & { readonly state: MatchState },
): readonly Token[] {
  const { windowBits, recents, leastMatch, leastRecent } = parameters;
  const tokens: Token[] = [];
  const places = new Map<number, number>();
  const keyAt = (at: number) => (at + 3 <= content.length ? content.readUIntLE(at, 3) : -1);
  // Matches reach into earlier blocks of the session.
  for (let at = Math.max(0, from - 4_000); at < from; at += 1) places.set(keyAt(at), at);
  const lengthOf = (at: number, offset: number): number => {
    if (offset > at) return 0;
    let length = 0;
    const most = random(9) === 0 ? end - at : Math.min(end - at, 400);
    while (length < most && content[at - offset + length] === content[at + length]) length += 1;
    return length;
  };
  for (let at = from; at < end;) {
    const recent =
      recents === 0 || random(3) === 0
        ? -1
        : state.recent.findIndex((offset, entry) => entry >= state.afterMatch && lengthOf(at, offset) >= leastRecent);
    const place = places.get(keyAt(at));
    places.set(keyAt(at), at);
    const offset = recent >= 0 ? (state.recent[recent] ?? 0) : place === undefined ? 0 : at - place;
    const length = offset === 0 ? 0 : lengthOf(at, offset);
    const least = recent >= 0 ? leastRecent : leastMatch;
    if (offset === 0 || offset >= 2 ** windowBits || length < least || random(12) === 0) {
      tokens.push({ symbol: content[at] ?? 0, lengthSymbol: null, extra: [] });
      state.afterMatch = 0;
      at += 1;
      continue;
    }
    const power = Math.floor(Math.log2(offset));
    const slot = recent >= 0 ? recent - state.afterMatch : recents + power;
    const long = longLength(length - least);
    const offsetBits: Token["extra"] = recent >= 0 ? [] : [[offset - 2 ** power, power]];
    tokens.push({
      symbol: 256 + (slot << 4) + Math.min(length - least, 15),
      lengthSymbol: long?.symbol ?? null,
      extra: [...(long?.extra ?? []), ...offsetBits],
    });
    const others = state.recent.filter((_, entry) => entry !== (recent >= 0 ? recent : recents - 1));
    if (recents > 0) state.recent = [offset, ...others];
    state.afterMatch = 1;
    at += length;
  }
  return tokens;
}

function longLength(left: number): { readonly symbol: number; readonly extra: Token["extra"] } | null {
  if (left < 15) return null;
  const more = left - 15;
  if (more < 232) return { symbol: more, extra: [] };
  const power = Math.floor(Math.log2(more - 231));
  return { symbol: 232 + power, extra: [[more - 231 - 2 ** power, power]] };
}

interface PrefixCode {
  /** Null: the flat table that needs no lengths. */
  readonly isFlat: boolean;
  readonly lengths: readonly number[];
  readonly codes: ReadonlyMap<number, number>;
}

/** By Huffman for what occurs, or flat. */
function aCode(used: readonly number[], alphabet: number, random: Random): PrefixCode {
  const counts = new Map<number, number>();
  for (const symbol of used) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  if (counts.size === 0 || random(5) === 0)
    return canonical(
      flatLengths(
        Array.from({ length: alphabet }, (_, symbol) => symbol),
        alphabet,
      ),
      true,
    );
  return canonical(huffmanLengths(counts, alphabet), false);
}

/** The first of them one bit shorter where they are no power of two. */
function flatLengths(symbols: readonly number[], alphabet: number): number[] {
  const lengths = Array<number>(alphabet).fill(0);
  const shorter = Math.floor(Math.log2(symbols.length));
  const short = 2 ** (shorter + 1) - symbols.length;
  for (const [place, symbol] of symbols.entries()) lengths[symbol] = Math.max(1, place < short ? shorter : shorter + 1);
  return lengths;
}

function huffmanLengths(counts: ReadonlyMap<number, number>, alphabet: number): number[] {
  const lengths = Array<number>(alphabet).fill(0);
  let groups = [...counts].map(([symbol, count]) => ({ count, symbols: [symbol] }));
  if (groups.length === 1) for (const symbol of counts.keys()) lengths[symbol] = 1;
  while (groups.length > 1) {
    groups = groups.toSorted((one, other) => one.count - other.count);
    const [first, second, ...rest] = groups;
    if (first === undefined || second === undefined) break;
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    groups = [...rest, { count: first.count + second.count, symbols }];
  }
  return lengths;
}

/** Short codes first, then by symbol. */
function canonical(lengths: readonly number[], isFlat: boolean): PrefixCode {
  const codes = new Map<number, number>();
  let code = 0;
  for (let length = 1; length <= 27; length += 1) {
    for (const [symbol, wanted] of lengths.entries()) {
      if (wanted !== length) continue;
      codes.set(symbol, code);
      code += 1;
    }
    code *= 2;
  }
  return { isFlat, lengths, codes };
}

const writeSymbol = (bits: Bits, { codes, lengths }: PrefixCode, symbol: number): void =>
  bits.code(codes.get(symbol) ?? 0, lengths[symbol] ?? 0);

function writeTable(bits: Bits, { isFlat, lengths }: PrefixCode, random: Random): void {
  bits.put(isFlat ? 0 : 1, 3);
  if (isFlat) return;
  const written = helperTokens(lengths, random);
  const used = [...new Set(written.map(({ helper }) => helper))].toSorted((one, other) => one - other);
  const helper = canonical(flatLengths(used, 33), false);
  let previous = 4;
  for (const length of helper.lengths) {
    if (length === previous) bits.put(0, 1);
    else {
      bits.put(1, 1);
      bits.put(length > previous ? length - 1 : length, 3);
    }
    previous = length;
  }
  for (const one of written) {
    writeSymbol(bits, helper, one.helper);
    for (const [value, count] of one.extra) bits.put(value, count);
  }
}

interface HelperToken {
  readonly helper: number;
  readonly extra: readonly (readonly [number, number])[];
}

/** One of the ways to write each length, at random among those that fit. */
function helperTokens(lengths: readonly number[], random: Random): readonly HelperToken[] {
  const tokens: HelperToken[] = [];
  let previous = 8;
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at] ?? 0;
    const rowEnd = Math.min((at | 15) + 1, lengths.length);
    const zeros = lengths.slice(at, rowEnd).findIndex((one) => one > 0);
    const run = zeros < 0 ? rowEnd - at : zeros;
    const above = lengths[at - 16] ?? -1;
    const ways: (readonly [HelperToken, number])[] = [[{ helper: length, extra: [] }, 1]];
    if (run === rowEnd - at) ways.push([{ helper: 28, extra: [] }, run], [{ helper: 28, extra: [] }, run]);
    if (run >= 5) ways.push([zeroRun(run), run], [zeroRun(run), run]);
    if (length === previous) ways.push([{ helper: 30, extra: [] }, 1]);
    if (above > 0 && length === above) ways.push([{ helper: 31, extra: [] }, 1]);
    if (above >= 0 && length === above + 1) ways.push([{ helper: 32, extra: [] }, 1]);
    const [token, taken] = ways[random(ways.length)] ?? [{ helper: length, extra: [] }, 1];
    tokens.push(token);
    if (length > 0) previous = length;
    at += taken;
  }
  return tokens;
}

function zeroRun(run: number): HelperToken {
  if (run < 8) return { helper: 29, extra: [[run - 5, 2]] };
  const extra: (readonly [number, number])[] = [[3, 2]];
  let left = run - 8;
  for (; left >= 7; left -= 7) extra.push([7, 3]);
  extra.push([left, 3]);
  return { helper: 29, extra };
}
