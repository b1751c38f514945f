import type { Part } from "../../archive/parts.ts";
import { limits } from "../../limits.ts";
import { decodeText } from "../../text-encoding.ts";

/**
 * The text of a section document: UTF-8, or UTF-16 where a byte order mark says so. A lone carriage return ends a line in M but not in
 * Microsoft's grammar, so it becomes a line feed. Null when the part cannot be read or is too long.
 */
export function readMText(part: Part): string | null {
  if (part.sizeBytes > 2 * limits.mCharacters) return null;
  const bytes = part.read();
  if (!bytes.ok) return null;
  const text = decodeText(bytes.value);
  return text.length > limits.mCharacters ? null : text.replace(/\r(?!\n)/gu, "\n");
}
