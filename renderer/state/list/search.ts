import type { ConnectorRow } from "../../../shared/model/inventory.ts";

/** Lower case and without accents, so that "Über" is found by "uber". */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a row has every word of the search somewhere; a pasted thumbprint finds its signer or file however it is grouped. */
export function matcher(text: string): (row: ConnectorRow) => boolean {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return () => true;
  const hex = asHex(text);
  return (row) => (hex !== null && hasHash(row, hex)) || everyWord(row, words);
}

/** Folding is most of a search, and a row is never changed: an inventory that differs has other rows. */
const searchTexts = new WeakMap<ConnectorRow, string>();

function searchTextOf(row: ConnectorRow): string {
  const known = searchTexts.get(row);
  if (known !== undefined) return known;
  const searchText = folded(
    [row.title, row.name, row.signerName ?? "", row.version ?? "", ...row.dataSourceKinds, ...row.functions, ...row.hosts].join("\n"),
  );
  searchTexts.set(row, searchText);
  return searchText;
}

function everyWord(row: ConnectorRow, words: readonly string[]): boolean {
  const searchText = searchTextOf(row);
  return words.every((word) => searchText.includes(word));
}

const hasHash = (row: ConnectorRow, hex: string): boolean =>
  (row.signerThumbprint ?? "").toUpperCase().includes(hex) || row.sha256.toUpperCase().startsWith(hex);

/** Six digits and more; fewer would be a word like "dead" or "cafe". */
function asHex(text: string): string | null {
  const bare = text.replace(/[^0-9a-z]/giu, "").toUpperCase();
  return bare.length >= 6 && bare.length <= 64 && /^[0-9A-F]+$/u.test(bare) ? bare : null;
}
