import { errorCode } from "../../../../shared/base/error-code.ts";

/** What a file system answered, in the terms a move has to decide by. */
export type FsError =
  | "vanished"
  | "taken"
  | "other-volume"
  | "no-links"
  | "in-use"
  /** A lock or missing rights: Windows gives the same error for both. */
  | "not-permitted"
  | "no-rights"
  | "disk-full"
  | "name-too-long"
  | "not-a-file"
  | "io-error";

const byCode: Readonly<Record<string, FsError>> = {
  ENOENT: "vanished",
  ENOTDIR: "vanished",
  EEXIST: "taken",
  ENOTEMPTY: "taken",
  EXDEV: "other-volume",
  ENOTSUP: "no-links",
  EOPNOTSUPP: "no-links",
  ENOSYS: "no-links",
  EMLINK: "no-links",
  EBUSY: "in-use",
  ETXTBSY: "in-use",
  EPERM: "not-permitted",
  EACCES: "no-rights",
  EROFS: "no-rights",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENAMETOOLONG: "name-too-long",
  EISDIR: "not-a-file",
  ELOOP: "not-a-file",
};

/** Undefined when the error is none of a file system's: then it is a bug and must be thrown. */
export function findFsError(thrown: unknown): FsError | undefined {
  const code = errorCode(thrown);
  if (code === null) return undefined;
  if (Object.hasOwn(byCode, code)) return byCode[code];
  return typeof thrown === "object" && thrown !== null && "errno" in thrown ? "io-error" : undefined;
}

/**
 * How a hard link fails where there are none: FAT gives EPERM, Windows EISDIR or EINVAL.
 * Not every Linux lets one link another user's file, either.
 */
export function linkError(failure: FsError): FsError {
  return failure === "not-permitted" || failure === "not-a-file" || failure === "io-error" ? "no-links" : failure;
}
