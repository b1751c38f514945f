import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";

/** SQLite keeps these beside the database; they belong to it and move with it. */
const companions = ["-wal", "-shm", "-journal"];

/** Gives a damaged database another name, so that a fresh one can take its place. Nothing is overwritten, nothing is deleted. */
export function setAside(path: string, at: Date): Result<string, "no-access"> {
  const stamp = at.toISOString().replace(/[:.]/gu, "-");
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const kept = join(dirname(path), `mezzanine-damaged-${stamp}${attempt === 0 ? "" : `-${attempt}`}.db`);
    if ([kept, ...companions.map((suffix) => kept + suffix)].some((name) => existsSync(name))) continue;
    try {
      renameSync(path, kept);
      for (const suffix of companions) {
        if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
      }
      return ok(kept);
    } catch {
      return err("no-access"); // another program holds it open, or the folder is not ours to change
    }
  }
  return err("no-access");
}
