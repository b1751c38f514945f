import { opendir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import { isNameLike } from "../../../shared/model/name-pattern.ts";

/** One file to read, or a name that stands for none. */
export type FoundSnapshot = { readonly kind: "file"; readonly path: string } | { readonly kind: "nothing"; readonly given: string };

/**
 * The files that names stand for, one after another: a file, a folder with its `.json` files, or a pattern with `*` and `?` in its last
 * part, since not every shell expands it. Hidden files and folders in folders are passed over.
 */
export async function* findSnapshots(names: readonly string[], cwd: string): AsyncGenerator<FoundSnapshot, void, undefined> {
  for (const given of names) {
    const path = resolve(cwd, given);
    const found = { count: 0 };
    for await (const file of filesAt(path)) {
      found.count += 1;
      yield { kind: "file", path: file };
    }
    if (found.count === 0) yield { kind: "nothing", given };
  }
}

async function* filesAt(path: string): AsyncGenerator<string, void, undefined> {
  const facts = await orNull(() => stat(path));
  if (facts !== null) {
    if (facts.isDirectory()) yield* filesIn(path, isJsonFile);
    else yield path;
    return;
  }
  const pattern = basename(path);
  if (/[*?]/u.test(pattern)) yield* filesIn(dirname(path), (name) => !name.startsWith(".") && isNameLike(pattern, name));
  // Reading it says why there is none.
  else yield path;
}

const isJsonFile = (name: string): boolean => /^[^.].*\.json$/iu.test(name);

/** Names are not kept: there may be a hundred thousand. */
async function* filesIn(folder: string, isWanted: (name: string) => boolean): AsyncGenerator<string, void, undefined> {
  const listing = await orNull(() => opendir(folder, { bufferSize: 256 }));
  if (listing === null) return;
  for await (const entry of listing) if (!entry.isDirectory() && isWanted(entry.name)) yield join(folder, entry.name);
}

async function orNull<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    return null;
  }
}
