import { createHash } from "node:crypto";
import { ok, type Result } from "../../../../shared/base/result.ts";
import type { ArchiveNoteKind } from "../../../../shared/model/inspection.ts";
import { limits } from "../../limits.ts";
import type { Part } from "../../archive/parts.ts";
import type { HashName } from "../certificate/algorithms.ts";

/**
 * Digests of one file's parts, each computed once: thousands of references to one large part, in several signatures, must not
 * cost thousands of passes over it.
 */
export interface PartDigests {
  /** Fails as reading the part does. */
  readonly of: (part: Part, hash: HashName) => Result<Buffer, ArchiveNoteKind>;
  /** False once the transforms of this file have read more XML than any real package holds. */
  readonly mayTransform: (part: Part) => boolean;
}

export function createPartDigests(): PartDigests {
  const known = new Map<Part, Map<HashName, Result<Buffer, ArchiveNoteKind>>>();
  let leftBytes: number = limits.transformedBytes;
  return {
    of: (part, hash) => {
      const digests = known.get(part) ?? new Map<HashName, Result<Buffer, ArchiveNoteKind>>();
      known.set(part, digests);
      const before = digests.get(hash);
      if (before !== undefined) return before;
      const bytes = part.read();
      const digest = bytes.ok ? ok(createHash(hash).update(bytes.value).digest()) : bytes;
      digests.set(hash, digest);
      return digest;
    },
    mayTransform: (part) => {
      leftBytes -= part.sizeBytes + limits.transformAtLeastBytes;
      return leftBytes >= 0;
    },
  };
}
