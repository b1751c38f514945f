import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { limits } from "../limits.ts";
import { fileFailureOf } from "./file-failure.ts";

/**
 * Reads a file whole: a regular one of bearable size, and no link that leads out of its folder. Waits for the disk: the caller has
 * a process of its own and nothing else to do.
 */
export function readConnectorFile(path: string): Result<Buffer, FileFailure> {
  try {
    const named = lstatSync(path);
    const target = named.isSymbolicLink() ? withinFolder(path) : ok(path);
    if (!target.ok) return target;
    if (!named.isSymbolicLink() && !named.isFile()) return err(named.isDirectory() ? "is-a-folder" : "not-a-file");
    // Between `lstat` and `open` the name may have become a pipe, on which a plain open would wait for ever, or a link.
    const file = openSync(target.value, constants.O_RDONLY | noWaiting | noFollowing);
    try {
      const facts = fstatSync(file);
      if (!facts.isFile()) return err(facts.isDirectory() ? "is-a-folder" : "not-a-file");
      if (facts.size > limits.fileBytes) return err("too-large");
      return ok(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}

// Windows has neither flag, whatever the types say.
const noWaiting = process.platform === "win32" ? 0 : constants.O_NONBLOCK;
const noFollowing = process.platform === "win32" ? 0 : constants.O_NOFOLLOW;

function withinFolder(path: string): Result<string, FileFailure> {
  const [target, folder] = [realpathSync.native(path), realpathSync.native(dirname(path))];
  return target.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? ok(target) : err("link-outside");
}
