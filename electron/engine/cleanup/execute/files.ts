import { createHash } from "node:crypto";
import { constants, type BigIntStats } from "node:fs";
import { access, chmod, copyFile, link, lstat, mkdir, open, realpath, rename, rmdir, unlink, utimes, writeFile } from "node:fs/promises";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { readNames } from "../../inspector/file-names.ts";
import { findFsError, linkError, type FsError } from "./fs-error.ts";

export type PathState =
  | { readonly kind: "file"; readonly sizeBytes: number; readonly modifiedAt: string }
  | { readonly kind: "absent" }
  | { readonly kind: "folder" }
  /** A symbolic link, a junction or a device: never followed, never moved. */
  | { readonly kind: "not-a-file" }
  | { readonly kind: "unreadable"; readonly because: FsError };

type Done<T = void> = Promise<Result<T, FsError>>;

/** Every effect on files that clean-up has. None of them overwrites, except `renameOwn`. */
export interface Files {
  readonly stat: (path: string) => Promise<PathState>;
  /** SHA-256 of a regular file, upper-case hexadecimal. */
  readonly hash: (path: string) => Done<string>;
  readonly link: (from: string, to: string) => Done;
  /** A new file with the same bytes and times, on the disk when it returns. */
  readonly copyNew: (from: string, to: string) => Done;
  /** Replaces what is at `to`: only for names that no other program uses. */
  readonly renameOwn: (from: string, to: string) => Done;
  readonly remove: (path: string) => Done;
  readonly writeNew: (path: string, text: string) => Done;
  /** A new file of these bytes, on the disk when it returns. */
  readonly writeBytes: (path: string, bytes: Uint8Array) => Done;
  /** A regular file, links on the way followed; larger ones are "not-a-file". */
  readonly readBytes: (path: string, limitBytes: number) => Done<Buffer>;
  /** Windows' mark of the web beside a file; null where there is none, or no such thing. */
  readonly readMark: (path: string) => Promise<string | null>;
  readonly writeMark: (path: string, mark: string) => Done;
  /** Text of at most that many bytes; longer is "not-a-file". */
  readonly readSmall: (path: string, limitBytes: number) => Done<string>;
  readonly makeFolder: (path: string) => Done;
  /** Only when it is empty. */
  readonly removeFolder: (path: string) => Done;
  readonly names: (folder: string) => Done<readonly string[]>;
  /** With every link on the way resolved. */
  readonly realFolder: (path: string) => Done<string>;
  /** Makes names last through a power failure, where the system offers it. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** By the permissions, without trying. Windows checks only the read-only attribute. */
  readonly seemsWritable: (folder: string) => Promise<boolean>;
}

const noFollow = constants.O_NOFOLLOW ?? 0; // Windows has none
const withoutWaiting = constants.O_NONBLOCK ?? 0; // opening a pipe must not wait

export function createFiles(): Files {
  return {
    stat: statPath,
    hash: (path) => trying(() => hashOf(path)),
    link: async (from, to) => {
      const linked = await trying(() => link(from, to));
      return linked.ok ? linked : err(linkError(linked.error));
    },
    copyNew: (from, to) => trying(() => copyNew(from, to)),
    renameOwn: (from, to) => trying(() => rename(from, to)),
    remove: (path) => trying(() => unlink(path)),
    writeNew: (path, text) => trying(() => writeNew(path, text)),
    writeBytes: (path, bytes) => trying(() => writeNew(path, bytes)),
    readBytes: (path, limitBytes) => trying(() => readBytes(path, limitBytes)),
    readMark,
    writeMark: (path, mark) => trying(() => writeFile(markStream(path), mark)),
    readSmall,
    makeFolder: async (path) => {
      const made = await trying(() => mkdir(path, { recursive: true, mode: 0o700 }));
      return made.ok ? ok(undefined) : made;
    },
    removeFolder: (path) => trying(() => rmdir(path)),
    names: (folder) => trying(() => readNames(folder)),
    realFolder: (path) => trying(() => realpath(path)),
    syncFolder,
    seemsWritable: async (folder) => (await trying(() => access(folder, constants.W_OK))).ok,
  };
}

async function trying<T>(effect: () => Promise<T>): Promise<Result<T, FsError>> {
  try {
    return ok(await effect());
  } catch (thrown) {
    const failure = findFsError(thrown);
    if (failure === undefined) throw thrown;
    return err(failure);
  }
}

async function statPath(path: string): Promise<PathState> {
  const stats = await trying<BigIntStats>(() => lstat(path, { bigint: true }));
  if (!stats.ok) return stats.error === "vanished" ? { kind: "absent" } : { kind: "unreadable", because: stats.error };
  if (stats.value.isDirectory()) return { kind: "folder" };
  if (!stats.value.isFile()) return { kind: "not-a-file" };
  return { kind: "file", sizeBytes: Number(stats.value.size), modifiedAt: stats.value.mtime.toISOString() };
}

async function hashOf(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | noFollow | withoutWaiting);
  try {
    if (!(await file.stat()).isFile()) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
    const hash = createHash("sha256");
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
    return hash.digest("hex").toUpperCase();
  } finally {
    await file.close();
  }
}

async function copyNew(from: string, to: string): Promise<void> {
  const before = await lstat(from);
  // The system's own copy keeps what streams would lose, on Windows the mark of the web.
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await utimes(to, before.atime, before.mtime);
  const isWritable = (before.mode & 0o200) !== 0;
  // What may only be read cannot be opened for writing, and only what can is made to last.
  if (!isWritable) await chmod(to, before.mode | 0o200);
  const copy = await open(to, "r+");
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  if (!isWritable) await chmod(to, before.mode);
}

async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content, "utf8");
    await file.sync();
  } catch (thrown) {
    await unlink(path); // our own incomplete copy
    throw thrown;
  } finally {
    await file.close();
  }
}

async function readBytes(path: string, limitBytes: number): Promise<Buffer> {
  const file = await open(await realpath(path), constants.O_RDONLY | noFollow | withoutWaiting);
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size > limitBytes) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** A stream of NTFS beside the file's own content. */
const markStream = (path: string): string => `${path}:Zone.Identifier`;
const longestMark = 64 * 1024;

/** A mark is a note for people: one that cannot be read is none. */
async function readMark(path: string): Promise<string | null> {
  if (process.platform !== "win32") return null;
  const file = await trying(() => open(markStream(path), "r"));
  if (!file.ok) return null;
  try {
    const { buffer, bytesRead } = await file.value.read(Buffer.alloc(longestMark), 0, longestMark, 0);
    return bytesRead === 0 ? null : buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.value.close();
  }
}

async function readSmall(path: string, limitBytes: number): Promise<Result<string, FsError>> {
  const seen = await statPath(path);
  if (seen.kind === "absent") return err("vanished");
  if (seen.kind === "unreadable") return err(seen.because);
  if (seen.kind !== "file" || seen.sizeBytes > limitBytes) return err("not-a-file");
  return trying(async () => {
    const file = await open(path, constants.O_RDONLY | noFollow | withoutWaiting);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(seen.sizeBytes), 0, seen.sizeBytes, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await file.close();
    }
  });
}

async function syncFolder(path: string): Promise<void> {
  const opened = await trying(() => open(path, "r"));
  if (!opened.ok) return; // Windows opens no folders: NTFS journals names itself
  await trying(() => opened.value.sync());
  await opened.value.close();
}
