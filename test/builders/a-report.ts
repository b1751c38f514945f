import Sqlite from "better-sqlite3";
import JSZip from "jszip";
import { crc32c } from "../../electron/engine/reports/xpress9.ts";

export const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

/** A package of parts; the model is stored, as Power BI does it. */
export async function aZip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { compression: name === "DataModel" ? "STORE" : "DEFLATE" });
  return zip.generateAsync({ type: "nodebuffer" });
}

export const aReport = (parts: Readonly<Record<string, string | Buffer>>, version = "1.28"): Promise<Buffer> =>
  aZip({ "Version": utf16(version), "[Content_Types].xml": "<Types/>", "Report/Layout": utf16("{}"), ...parts });

export async function aMashup(section: string): Promise<Buffer> {
  const formulas = await aZip({ "Formulas/Section1.m": section });
  const length = Buffer.alloc(8);
  length.writeUInt32LE(formulas.length, 4);
  return Buffer.concat([length, formulas, Buffer.alloc(12)]);
}

export interface ModelContent {
  readonly partitions: readonly { readonly table: string; readonly type: number; readonly text: string }[];
  readonly expressions: readonly { readonly name: string; readonly text: string }[];
}

/** The metadata of a model. */
export function aModelDatabase({ partitions, expressions }: ModelContent): Buffer {
  const database = new Sqlite(":memory:");
  database.exec(`
    CREATE TABLE "Table" (ID INTEGER PRIMARY KEY, Name TEXT);
    CREATE TABLE Partition (ID INTEGER PRIMARY KEY, TableID INTEGER, Type INTEGER, QueryDefinition TEXT);
    CREATE TABLE Expression (ID INTEGER PRIMARY KEY, Name TEXT, Expression TEXT);
    CREATE TABLE RefreshPolicy (ID INTEGER PRIMARY KEY, TableID INTEGER, SourceExpression TEXT, PollingExpression TEXT);`);
  for (const [at, { table, type, text }] of partitions.entries()) {
    database.prepare(`INSERT INTO "Table" VALUES (?, ?)`).run(at + 1, table);
    database.prepare("INSERT INTO Partition (TableID, Type, QueryDefinition) VALUES (?, ?, ?)").run(at + 1, type, text);
  }
  for (const { name, text } of expressions) database.prepare("INSERT INTO Expression (Name, Expression) VALUES (?, ?)").run(name, text);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

/** A plain backup as Analysis Services writes it. `trailing`: each stored file has four bytes more. */
export function aBackup(metadata: Buffer, { trailing = 0, before = Buffer.alloc(0) } = {}): Buffer {
  const tail = Buffer.alloc(trailing);
  const log = Buffer.concat([
    utf16(
      "\uFEFF<BackupLog><FileGroups><BackupFile><Path>C:\\x\\metadata.sqlitedb</Path><StoragePath>M</StoragePath></BackupFile></FileGroups></BackupLog>",
    ),
    tail,
  ]);
  const stored = Buffer.concat([metadata, tail]);
  const start = 4096 + before.length;
  const entry = (path: string, at: number, size: number) =>
    `<BackupFile><Path>${path}</Path><Size>${size}</Size><m_cbOffsetHeader>${at}</m_cbOffsetHeader></BackupFile>`;
  const directory = Buffer.from(
    `<VirtualDirectory>${entry("M", start, stored.length)}${entry("LOG", start + stored.length, log.length)}</VirtualDirectory>`,
  );
  const at = start + stored.length + log.length;
  const head = Buffer.alloc(4096);
  head.set([0xff, 0xfe]);
  utf16("STREAM_STORAGE_SIGNATURE_)!@#$%^&*(").copy(head, 2);
  utf16(
    `<BackupLog><ErrorCode>${trailing > 0}</ErrorCode><ApplyCompression>false</ApplyCompression><m_cbOffsetHeader>${at}</m_cbOffsetHeader><DataSize>${directory.length}</DataSize></BackupLog>`,
  ).copy(head, 72);
  return Buffer.concat([head, before, stored, log, directory]);
}

/** Compressed as one session of blocks. */
export const aPackedModel = (backup: Buffer, blockBytes = 64 * 1024): Buffer =>
  Buffer.concat([utf16("This backup was created using XPress9 compression.\0"), ...packSession(backup, blockBytes)]);

/** Compressed as groups of two blocks, each a session of its own. */
export function aMultithreadedModel(backup: Buffer, blockBytes = 64 * 1024): Buffer {
  const groups: Buffer[] = [];
  for (let at = 0; at < backup.length; at += 2 * blockBytes)
    groups.push(...packSession(backup.subarray(at, at + 2 * blockBytes), blockBytes));
  const counts = Buffer.alloc(40);
  for (const [at, count] of [2, 2, 1, Math.ceil(backup.length / (2 * blockBytes)), blockBytes].entries())
    counts.writeBigUInt64LE(BigInt(count), at * 8);
  return Buffer.concat([utf16("This backup was created using multithreaded XPrs9.\0"), counts, ...groups]);
}

function packSession(content: Buffer, blockBytes: number): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0, index = 0; at < content.length; at += blockBytes, index += 1) {
    const end = Math.min(at + blockBytes, content.length);
    const block = packBlock(content, { at, end, index });
    const frame = Buffer.alloc(8);
    frame.writeUInt32LE(end - at, 0);
    frame.writeUInt32LE(block.length, 4);
    frames.push(frame, block);
  }
  return frames;
}

class BitWriter {
  private readonly bytes: number[] = [];
  count = 0;

  /** Low bit first. */
  put(value: number, bits: number): void {
    for (let bit = 0; bit < bits; bit += 1) {
      const at = this.count >> 3;
      this.bytes[at] = (this.bytes[at] ?? 0) | ((Math.floor(value / 2 ** bit) % 2) << (this.count & 7));
      this.count += 1;
    }
  }

  /** High bit first. */
  putCode(code: number, bits: number): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) this.put((code >> bit) & 1, 1);
  }

  done(): Buffer {
    return Buffer.from(this.bytes);
  }
}

interface BlockPlace {
  readonly at: number;
  readonly end: number;
  readonly index: number;
}

/** Both codes flat; matches of four bytes and more, found by their first four; recent offsets are never used. */
function packBlock(content: Buffer, { at: from, end, index }: BlockPlace): Buffer {
  const bits = new BitWriter();
  bits.put(0, 1);
  for (let n = 0; n < 4; n += 1) bits.put(0, 5); // four times offset 1
  bits.put(0, 3);
  bits.put(0, 3);
  const tableBits = bits.count;
  const symbol = (value: number) => (value < 320 ? bits.putCode(value, 9) : bits.putCode(640 + value - 320, 10));
  const seen = new Map<number, number>();
  for (let at = from; at < end;) {
    const key = at + 4 <= end ? content.readUInt32LE(at) : -1;
    const before = seen.get(key);
    if (key >= 0) seen.set(key, at);
    let length = 0;
    if (before !== undefined) while (at + length < end && content[before + length] === content[at + length]) length += 1;
    if (before === undefined || length < 4) {
      symbol(content[at] ?? 0);
      at += 1;
      continue;
    }
    const offset = at - before;
    const power = Math.floor(Math.log2(offset));
    const short = Math.min(length - 4, 15);
    symbol(256 + ((4 + power) << 4) + short);
    if (short === 15) {
      const more = length - 4 - 15;
      if (more < 232) bits.putCode(more, 8);
      else {
        const exponent = Math.floor(Math.log2(more - 231));
        bits.putCode(232 + exponent, 8);
        bits.put(more - 231 - 2 ** exponent, exponent);
      }
    }
    bits.put(offset - 2 ** power, power);
    at += length;
  }
  const data = bits.done();
  const header = Buffer.alloc(32);
  header.writeUInt32LE(0x4e86d72a, 0);
  header.writeUInt32LE(end - from, 4);
  header.writeUInt32LE(256 + bits.count, 8);
  header.writeUInt32LE(tableBits | (6 << 13) | (2 << 16) | (1 << 18), 12);
  header.writeUInt32LE(7, 20);
  header.writeUInt32LE(index, 24);
  header.writeUInt32LE(crc32c(header.subarray(0, 28)), 28);
  return Buffer.concat([header, data]);
}
