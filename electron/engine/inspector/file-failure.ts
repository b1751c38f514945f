import { errorCode } from "../../../shared/base/error-code.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";

/** Maps file system errors. Windows gives EBUSY for a file another program holds, EPERM and EACCES for rights. */
export function fileFailureOf(thrown: unknown): FileFailure {
  const code = errorCode(thrown);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return "vanished";
    case "EBUSY":
    case "ETXTBSY":
      return "in-use";
    case "EACCES":
    case "EPERM":
      return "access-denied";
    case "EISDIR":
      return "is-a-folder";
    case "ELOOP":
      return "link-loop";
    default:
      return "io-error";
  }
}
