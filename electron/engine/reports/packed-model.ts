import { limits } from "../limits.ts";
import type { ByteSource } from "./byte-source.ts";
import { fault } from "./fault.ts";
import { Xpress9Session } from "./xpress9.ts";

const marker = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");
const single = marker("This backup was created using XPress9 compression.");
const multithreaded = marker("This backup was created using multithreaded XPrs9.");
const markerBytes = 102;

interface Block {
  /** Of its content, in the source. */
  readonly at: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Of what it unpacks to, in the whole. */
  readonly start: number;
}

/** Blocks that are unpacked one after the other. */
interface Session {
  readonly blocks: readonly Block[];
  readonly start: number;
  readonly end: number;
}

/** Null when it is not compressed. Only the sizes of the blocks are read here. */
export function openPackedModel(source: ByteSource): ByteSource | null {
  const head = source.read(0, markerBytes);
  if (head.equals(single)) return new PackedModel(source, readSessions(source, markerBytes, [Infinity]));
  if (!head.equals(multithreaded)) return null;
  const counts = source.read(markerBytes, 40);
  if (counts.length < 40) return fault("damaged", "model: cut short");
  const count = (index: number): number => Number(counts.readBigUInt64LE(index * 8));
  const [mainBlocks, prefixBlocks, prefixGroups, mainGroups] = [count(0), count(1), count(2), count(3)];
  if (prefixGroups + mainGroups > limits.modelBlocks || Math.min(mainBlocks, prefixGroups > 0 ? prefixBlocks : 1) < 1)
    return fault("damaged", "model: groups");
  const groups = [...Array<number>(prefixGroups).fill(prefixBlocks), ...Array<number>(mainGroups).fill(mainBlocks)];
  return new PackedModel(source, readSessions(source, markerBytes + 40, groups));
}

function readSessions(source: ByteSource, from: number, groups: readonly number[]): readonly Session[] {
  const sessions: Session[] = [];
  let at = from;
  let start = 0;
  let count = 0;
  for (const most of groups) {
    const blocks: Block[] = [];
    const sessionStart = start;
    while (blocks.length < most && at < source.sizeBytes) {
      const frame = source.read(at, 8);
      if (frame.length < 8) return fault("damaged", "model: cut short");
      const block = { at: at + 8, sizeBytes: frame.readUInt32LE(0), packedBytes: frame.readUInt32LE(4), start };
      at += 8 + block.packedBytes;
      start += block.sizeBytes;
      count += 1;
      if (at > source.sizeBytes || block.sizeBytes === 0) return fault("damaged", "model: cut short");
      if (count > limits.modelBlocks || start > limits.modelBytes) return fault("too-large", "model");
      if (Math.max(block.sizeBytes, block.packedBytes) > limits.modelBlockBytes) return fault("damaged", "model: block size");
      blocks.push(block);
    }
    if (blocks.length > 0) sessions.push({ blocks, start: sessionStart, end: start });
  }
  // Bytes behind the last group would be a part that nobody reads.
  return at === source.sizeBytes ? sessions : fault("damaged", "model: bytes behind the end");
}

/**
 * Unpacks what is asked for. A session is unpacked from its start, so what was unpacked last is kept: the list of contents is at the end, and
 * what it leads to mostly right before it.
 */
class PackedModel implements ByteSource {
  readonly sizeBytes: number;
  private readonly source: ByteSource;
  private readonly sessions: readonly Session[];
  private kept: { readonly start: number; readonly content: Buffer }[] = [];

  constructor(source: ByteSource, sessions: readonly Session[]) {
    this.source = source;
    this.sessions = sessions;
    this.sizeBytes = sessions.at(-1)?.end ?? 0;
  }

  read(at: number, length: number): Buffer {
    const end = Math.min(at + length, this.sizeBytes);
    if (at >= end) return Buffer.alloc(0);
    if (!this.isKept(at, end)) this.unpack(at, end);
    const pieces = this.kept
      .filter(({ start, content }) => start < end && start + content.length > at)
      .map(({ start, content }) => content.subarray(Math.max(0, at - start), end - start));
    return Buffer.concat(pieces);
  }

  private isKept(at: number, end: number): boolean {
    let reached = at;
    for (const { start, content } of this.kept) if (start <= reached) reached = Math.max(reached, start + content.length);
    return reached >= end;
  }

  private unpack(at: number, end: number): void {
    if (end - at > limits.modelKeptBytes / 2) fault("too-large", "model: metadata");
    this.kept = [];
    let keptBytes = 0;
    for (const session of this.sessions) {
      if (session.end <= at || session.start >= end) continue;
      const unpacking = new Xpress9Session();
      for (const block of session.blocks) {
        if (block.start >= end) break;
        const content = Buffer.from(unpacking.unpack(this.source.read(block.at, block.packedBytes), block.sizeBytes));
        this.kept.push({ start: block.start, content });
        keptBytes += content.length;
        // Never what was asked for: that is less than half of it.
        while (keptBytes > limits.modelKeptBytes) keptBytes -= this.kept.shift()?.content.length ?? 0;
      }
    }
  }
}
