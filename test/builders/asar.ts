import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface AsarEntry {
  readonly files?: Readonly<Record<string, AsarEntry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
}

export interface PackedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly unpacked: boolean;
  /** Empty for what lies beside the archive. */
  readonly bytes: Buffer;
}

/** An archive's own table: four lengths, then JSON, then the contents one after the other. Read here by hand, not by who wrote it. */
export function readAsar(file: string): readonly PackedFile[] {
  const archive = readFileSync(file);
  const start = 8 + archive.readUInt32LE(4);
  const walk = (entry: AsarEntry, path: string): readonly PackedFile[] => {
    if (entry.files !== undefined)
      return Object.entries(entry.files).flatMap(([name, below]) => walk(below, path === "" ? name : `${path}/${name}`));
    const { size = 0, offset, unpacked = false } = entry;
    const from = start + Number(offset ?? 0);
    return [{ name: path, sizeBytes: size, unpacked, bytes: unpacked ? Buffer.alloc(0) : archive.subarray(from, from + size) }];
  };
  return walk(JSON.parse(archive.toString("utf8", 16, 16 + archive.readUInt32LE(12))) as AsarEntry, "");
}

/** Puts a packed program's files where Node can run them: only Electron reads an archive as a folder. */
export function unpackAsar(file: string, folder: string): void {
  for (const { name, bytes, unpacked } of readAsar(file)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (!unpacked) writeFileSync(join(folder, name), bytes);
  }
  if (existsSync(`${file}.unpacked`)) cpSync(`${file}.unpacked`, folder, { recursive: true });
}
