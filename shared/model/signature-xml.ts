import type { FileFailure } from "./finding.ts";
import type { PartName } from "./signature.ts";

/** A signature part as it is in the file: untrusted text, in which nothing is verified and any character may occur. */
export interface SignatureXml {
  readonly part: PartName;
  /** Without its byte order mark; U+FFFD stands for bytes that are no text. */
  readonly text: string;
  /** Only the beginning: the part is longer than anybody reads. */
  readonly isCut: boolean;
}

/**
 * Why there is no text to show. `changed-since`: the file is not the one that was inspected. `not-read`: time, memory or the child that
 * reads gave out.
 */
export type SignatureXmlFailure = FileFailure | "changed-since" | "part-missing" | "part-damaged" | "not-read";
