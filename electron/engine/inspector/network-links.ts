import { lstat, readlink } from "node:fs/promises";
import { dirname, join, parse, resolve, sep } from "node:path";

/** As many as Linux follows. */
const mostLinks = 40;

/**
 * Whether a path, or a link on the way, leads to another computer. Each link is read and none is followed, so that this computer signs in
 * nowhere. What cannot be looked at leads nowhere.
 */
export async function leadsToNetwork(path: string): Promise<boolean> {
  if (isOnNetwork(path)) return true;
  let { root: at } = parse(resolve(path));
  let left = stepsOf(resolve(path));
  let links = 0;
  for (let step = left.shift(); step !== undefined; step = left.shift()) {
    const next = join(at, step);
    const facts = await lstat(next).catch(() => null);
    if (facts === null) return false;
    if (!facts.isSymbolicLink()) {
      at = next;
      continue;
    }
    links += 1;
    const target = await readlink(next).catch(() => null);
    if (target === null) return false;
    if (links > mostLinks || isOnNetwork(target)) return true;
    const whole = resolve(dirname(next), target);
    left = [...stepsOf(whole), ...left];
    at = parse(whole).root;
  }
  return false;
}

/** `\\server\share`, but no drive of this computer in its long form. */
const isOnNetwork = (path: string): boolean => /^[\\/]{2}/u.test(path) && !/^\\\\\?\\[A-Za-z]:\\/u.test(path);

const stepsOf = (path: string): string[] =>
  path
    .slice(parse(path).root.length)
    .split(sep)
    .filter((step) => step !== "");
