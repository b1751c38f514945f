import { open, stat } from "node:fs/promises";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { fileFailureOf } from "./file-failure.ts";

/** A file that a person named, or why it could not be read. */
export async function readWholeFile(path: string, mostBytes: number): Promise<Result<Uint8Array, FileFailure | "too-large">> {
  try {
    // To open a pipe would wait for whoever writes to it.
    const facts = await stat(path);
    if (!facts.isFile()) return err(facts.isDirectory() ? "is-a-folder" : "not-a-file");
    const { size } = facts;
    if (size > mostBytes) return err("too-large");
    const file = await open(path, "r");
    try {
      const buffer = Buffer.alloc(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await file.read(buffer, filled, size - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return ok(buffer.subarray(0, filled));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    return err(fileFailureOf(thrown));
  }
}
