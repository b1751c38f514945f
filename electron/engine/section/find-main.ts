import type { Part, Parts } from "../archive/parts.ts";
import { readMText } from "./syntax/m-text.ts";
import { beginsSection } from "./syntax/scan-members.ts";

export interface MainDocument {
  readonly name: string;
  readonly text: string;
}

const documentName = /^[^/\\]+\.(?:m|pq)$/iu;
const queryName = /\.query\.(?:m|pq)$/iu;

/**
 * Every document at the root that could be the connector's main one: by what it says (`section …;`), not by how it is called. A bare
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
