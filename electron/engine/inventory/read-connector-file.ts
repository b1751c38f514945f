import { constants } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { limits } from "../archive/limits.ts";
import { fileFailureOf } from "./file-failure.ts";

/** Reads a file whole: a regular one of bearable size, and no link that leads out of its folder. */
export async function readConnectorFile(path: string): Promise<Result<Buffer, FileFailure>> {
  try {
    const named = await lstat(path);
    const target = named.isSymbolicLink() ? await withinFolder(path) : ok(path);
    if (!target.ok) return target;
    if (!named.isSymbolicLink() && !named.isFile()) return err("not-a-file");
    // Between the look and the opening the name may have become a pipe, on which a plain open would wait for ever, or a link.
    const file = await open(target.value, constants.O_RDONLY | noWaiting | noFollowing);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return err("not-a-file");
      if (facts.size > limits.fileBytes) return err("too-large");
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}

// Windows has neither flag, whatever the types say.
const noWaiting = process.platform === "win32" ? 0 : constants.O_NONBLOCK;
const noFollowing = process.platform === "win32" ? 0 : constants.O_NOFOLLOW;

async function withinFolder(path: string): Promise<Result<string, FileFailure>> {
  const [target, folder] = await Promise.all([realpath(path), realpath(dirname(path))]);
  return target.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? ok(target) : err("link-outside");
}
