import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { printableName } from "../archive/entry-names.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A name as a text that leads back to the same file; null when there is none. On Linux names are bytes of any kind; on Windows they are
 * UTF-16 with half pairs, which Node gives as bytes that are no UTF-8. Read as text both turn into U+FFFD, the name of another file.
 */
export function decodeFileName(raw: Buffer): string | null {
  try {
    return utf8.decode(raw);
  } catch {
    return null; // bytes that are no UTF-8
  }
}

const character =
  /[\u0000-\u007F]|[\u00C2-\u00DF][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}|[\u00F0-\u00F4][\u0080-\u00BF]{3}|[^]/gu;

/** To show a name that has no text: what is UTF-8 in it as it is, each other byte as `\xFF`. Never to be opened. */
export function printableFileName(raw: Buffer): string {
  const shown = raw.toString("latin1").replace(character, (one) => {
    const bytes = Buffer.from(one, "latin1");
    return decodeFileName(bytes) ?? Array.from(bytes, (byte) => `\\x${byte.toString(16).toUpperCase()}`).join("");
  });
  return printableName(shown);
}

/** The names in a folder that are valid text; the others are left out. */
export async function readNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { encoding: "buffer" });
  return names.flatMap((raw) => decodeFileName(raw) ?? []);
}

/**
 * Whether a path that was given may mean another file. By then the system's bytes are text: a replacement character in it is
 * one, or was put in place of what is none. Where a folder holds a name of the other kind that reads the same, they cannot be distinguished.
 */
export async function mayMeanAnother(path: string): Promise<boolean> {
  if (!path.includes("\uFFFD")) return false;
  const name = basename(path);
  const folder = dirname(path);
  const names = await readdir(folder, { encoding: "buffer" }).catch(() => []);
  const others = names.filter(
    (raw) =>
      decodeFileName(raw) === null && raw.toString("utf8").replaceAll(/\uFFFD+/gu, "\uFFFD") === name.replaceAll(/\uFFFD+/gu, "\uFFFD"),
  );
  return others.length > 0 || (folder !== path && (await mayMeanAnother(folder)));
}
