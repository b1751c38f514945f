import { isMainName, isQueryName } from "../../../shared/model/file-name.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import { isSectionDocument } from "../archive/lookalike.ts";
import type { Part, Parts } from "../archive/parts.ts";
import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";
import { beginsSection } from "./syntax/scan-members.ts";

export interface MainDocument {
  readonly name: string;
  readonly text: string;
}

export interface MainDocuments {
  /** Everything at the root that Power BI may take for the main document, by name. */
  readonly candidates: readonly PartName[];
  /** Those of them that are section documents. */
  readonly sections: readonly MainDocument[];
  /** Where there are none: the one part at the root that is a section document under another name. Null when there is no such part, or several. */
  readonly misnamed: PartName | null;
}

/**
 * The documents at the root that could be the connector's main one. By its name: Power BI takes every `.m` and `.pq` there, queries
 * aside (`.query.pq`); helpers are `.pqm`. By its content (`section …;`) it is known which of them can be read as one. A bare document
 * is its own main whatever its name.
 */
export function findMainDocuments(parts: Parts): MainDocuments {
  const could = (part: Part): boolean => parts.container === "section" || (!part.packaging && isMainName(part.name) && part.safeName);
  const candidates = parts.all.filter(could);
  const sections = candidates.flatMap((part) => {
    const text = readMText(part);
    return text !== null && beginsSection(text) ? [{ name: part.name, text }] : [];
  });
  const misnamed = sections.length > 0 ? [] : parts.all.filter((part) => !could(part) && isMisnamed(part));
  return { candidates: candidates.map(({ name }) => name), sections, misnamed: misnamed.length === 1 ? (misnamed[0]?.name ?? null) : null };
}

function isMisnamed(part: Part): boolean {
  if (part.packaging || !part.safeName || /[/\\]/u.test(part.name) || isQueryName(part.name)) return false;
  const bytes = part.read();
  return bytes.ok && isSectionDocument(bytes.value);
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
