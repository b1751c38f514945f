import { open } from "node:fs/promises";

/** Reads a regular file whole. Null when it is none, or larger than `mostBytes`; throws what the file system throws. */
export async function readBounded(path: string, mostBytes: number): Promise<Buffer | null> {
  const file = await open(path, "r");
  try {
    const facts = await file.stat();
    return facts.isFile() && facts.size <= mostBytes ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}
