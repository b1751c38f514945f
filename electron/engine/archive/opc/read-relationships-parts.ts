import { err, type Result } from "../../../../shared/base/result.ts";
import type { MalformedReason } from "../../../../shared/model/signature.ts";
import { limits } from "../../limits.ts";
import { isRelationshipsName, readRelationships, type Relationship } from "./opc.ts";
import type { Part } from "../parts.ts";

/** The relationships parts of one file, each of them read once. */
export interface RelationshipsParts {
  readonly read: (part: Pick<Part, "read">, source: string) => Result<readonly Relationship[], MalformedReason>;
  /**
   * Whether a part holds relationships, by its XML. What has only their name is content like any other, and so are those that are
   * more than anyone needs.
   */
  readonly holds: (part: Pick<Part, "name" | "sizeBytes" | "read">) => boolean;
}

export function createRelationshipsParts(): RelationshipsParts {
  // By what reads the bytes: two parts may have one name.
  const known = new Map<Part["read"], boolean>();
  let leftBytes: number = limits.relationshipsBytes;
  const read: RelationshipsParts["read"] = (part, source) => {
    const bytes = part.read();
    const relationships = bytes.ok ? readRelationships(bytes.value, source) : err("bad-relationships" as const);
    known.set(part.read, relationships.ok);
    return relationships;
  };
  return {
    read,
    holds: (part) => {
      if (!isRelationshipsName(part.name)) return false;
      const cost = Math.max(part.sizeBytes, limits.relationshipsAtLeastBytes);
      const before = known.get(part.read);
      if (before !== undefined || cost > leftBytes) return before ?? false;
      leftBytes -= cost;
      return read(part, "").ok;
    },
  };
}
