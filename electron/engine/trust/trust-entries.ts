import { withoutByteOrderMark } from "../text-encoding.ts";
import { parseThumbprint, type ThumbprintDirt } from "../../../shared/model/thumbprint.ts";
import type { TrustEntry } from "../../../shared/model/trust.ts";
import type { RegistryValue } from "./registry.ts";

/** Real lists have a few entries; a list made to be endless ends here. */
const mostEntries = 10_000;
const longestWritten = 300;

/** The entries of a trust list file: one a line, `#` begins a comment. */
export function entriesOfText(text: string): readonly TrustEntry[] {
  const lines = withoutByteOrderMark(text).split(/\r\n|\r|\n/u, mostEntries);
  return lines
    .map((line) => line.replace(/#.*$/u, "").replace(/^[ \t]+|[ \t]+$/gu, ""))
    .filter((line) => line !== "")
    .map(entryOf);
}

/**
 * The entries of the policy value. The documented type is REG_MULTI_SZ; installers also write one text joined by line ends or by zeros,
 * and some write the two characters `\0` for a zero.
 */
export function entriesOfPolicy(value: RegistryValue): readonly TrustEntry[] {
  switch (value.kind) {
    case "list":
    case "text":
    case "expandable":
      return splitEntry(value.text).slice(0, mostEntries);
    case "other":
      return [];
  }
}

function splitEntry(text: string): readonly TrustEntry[] {
  return text
    .split(/[\0\r\n]+/u, mostEntries)
    .filter((line) => line !== "")
    .flatMap(splitLiteralNul);
}

/** `AAAA\0BBBB` with the two characters: two thumbprints to us, perhaps none to the program that reads it, so both are unclean. */
function splitLiteralNul(line: string): readonly TrustEntry[] {
  const pieces = line.split("\\0").filter((piece) => piece.trim() !== "");
  if (pieces.length < 2) return [entryOf(line)];
  return pieces.map((piece) => {
    const entry = entryOf(piece);
    return { ...entry, dirt: [...new Set<ThumbprintDirt>([...entry.dirt, "literal-nul"])] };
  });
}

function entryOf(written: string): TrustEntry {
  const parsed = parseThumbprint(written);
  return { written: printable(written), thumbprint: parsed.ok ? parsed.value.hex : null, dirt: parsed.ok ? parsed.value.dirt : [] };
}

/** Invisible characters as their code points, so that a reader sees why an entry is unclean. */
function printable(text: string): string {
  return text.slice(0, longestWritten).replace(/[\p{C}\u00A0]/gu, (character) => `\\u${codePoint(character)}`);
}

const codePoint = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
