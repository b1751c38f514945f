import type { Part, Parts } from "../archive/parts.ts";
import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";
import { beginsSection } from "./syntax/scan-members.ts";

export interface MainDocument {
  readonly name: string;
  readonly text: string;
}

const documentName = /^[^/\\]+\.(?:m|pq)$/iu;
const queryName = /\.query\.(?:m|pq)$/iu;

/**
 * Every document at the root that could be the connector's main one: by its content (`section …;`), not by its name. A bare
 * document is its own main whatever its name. Query files (`.query.pq`) are for the developer and helpers (`.pqm`) for the connector.
 */
export function findMainCandidates(parts: Parts): readonly MainDocument[] {
  const could = (part: Part): boolean =>
    parts.container === "section" || (!part.packaging && documentName.test(part.name) && !queryName.test(part.name) && part.safeName);
  return parts.all.filter(could).flatMap((part) => {
    const text = readMText(part);
    return text !== null && beginsSection(text) ? [{ name: part.name, text }] : [];
  });
}

/**
 * The text of a section document: UTF-8, or UTF-16 with a byte order mark. A lone carriage return ends a line in M but not in
 * Microsoft's grammar, so it becomes a line feed. Null when the part cannot be read or is too long.
 */
export function readMText(part: Part): string | null {
  if (part.sizeBytes > 2 * limits.mCharacters) return null;
  const bytes = part.read();
  if (!bytes.ok) return null;
  const text = decodeText(bytes.value);
  return text.length > limits.mCharacters ? null : text.replace(/\r(?!\n)/gu, "\n");
}
