import { err, ok, type Result } from "../base/result.ts";

/** SHA-1 of a certificate as Windows and Power BI write it: 40 upper-case hexadecimal digits. */
export type Thumbprint = string & { readonly brand: "Thumbprint" };

/** What was tidied away from a written thumbprint. A dirty entry may not be recognised by the program that reads it. */
export type ThumbprintDirt = "hidden-characters" | "spaces" | "separators" | "literal-nul" | "prefix";

export interface WrittenThumbprint {
  /** 40 digits for SHA-1 (what Power BI's policy uses), 64 for SHA-256. */
  readonly algorithm: "sha1" | "sha256";
  readonly hex: Thumbprint;
  readonly dirt: readonly ThumbprintDirt[];
}

// U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+2064, U+2066 to U+2069, U+FEFF: what certificate dialogs and mail programs leave behind.
const hidden = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u0000-\u0008\u000E-\u001F\u007F]/gu;

/** Longest text worth looking at: 64 digits, separated one by one, with a prefix. */
const longestText = 256;

/** Reads a thumbprint as people paste or store it. Fails with what the text is instead. */
export function parseThumbprint(text: string): Result<WrittenThumbprint, "empty" | "not-hexadecimal" | "wrong-length"> {
  if (text.length > longestText) return err("wrong-length");
  const dirt = new Set<ThumbprintDirt>();
  const without = (from: string, pattern: RegExp, kind: ThumbprintDirt) => {
    const cleaned = from.replace(pattern, "");
    if (cleaned !== from) dirt.add(kind);
    return cleaned;
  };
  let rest = without(text, hidden, "hidden-characters");
  rest = without(rest, /(?:\\0)+$/u, "literal-nul");
  rest = without(rest, /^\s*(?:sha-?(?:1|256)|thumbprint|fingerprint)(?:\s+fingerprint)?\s*[:=]\s*/iu, "prefix");
  rest = without(rest, /[\s\u00A0]+/gu, "spaces");
  rest = without(rest, /[:-]/gu, "separators");
  if (rest === "") return err("empty");
  if (!/^[0-9a-f]+$/iu.test(rest)) return err("not-hexadecimal");
  if (rest.length !== 40 && rest.length !== 64) return err("wrong-length");
  return ok({ algorithm: rest.length === 40 ? "sha1" : "sha256", hex: rest.toUpperCase() as Thumbprint, dirt: [...dirt] });
}

/** Groups of four, as people compare them aloud. */
export const groupedThumbprint = (hex: string): string => hex.match(/.{1,4}/gu)?.join(" ") ?? "";
