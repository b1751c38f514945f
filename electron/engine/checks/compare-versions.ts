import type { VersionOrder } from "../../../shared/model/finding.ts";

/** Parts of a version as numbers; real ones have up to four. */
const mostParts = 8;

/** How `local` compares with `other`, part by part as numbers: 2.10.0 is newer than 2.9.1, and 1.0 equals 1.0.0. */
export function compareVersions(local: string | null, other: string | null): VersionOrder {
  const ours = partsOf(local);
  const theirs = partsOf(other);
  if (ours === null || theirs === null) return "unknown";
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const difference = (ours[at] ?? 0n) - (theirs[at] ?? 0n);
    if (difference !== 0n) return difference > 0n ? "newer" : "older";
  }
  return "equal";
}

/** Texts that compare as the versions do; null for what cannot be compared. Each part is its digits behind their number. */
export function versionKey(version: string | null): string | null {
  const parts = partsOf(version);
  if (parts === null) return null;
  const last = parts.findLastIndex((part) => part !== 0n);
  return parts
    .slice(0, Math.max(1, last + 1))
    .map((part) => `${`${part}`.length.toString().padStart(3, "0")}${part}`)
    .join(".");
}

// BigInt, because a part with twenty digits must not compare equal to its neighbour.
function partsOf(version: string | null): readonly bigint[] | null {
  const text = version?.trim() ?? "";
  if (text.length > 100 || !/^\d+(?:\.\d+)*$/u.test(text)) return null;
  const parts = text.split(".");
  return parts.length > mostParts ? null : parts.map(BigInt);
}
