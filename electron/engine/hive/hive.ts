import type { Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { RegistryValue } from "../trust/registry.ts";

/** Which keys of a file of the registry are wanted: paths from its root, `Software\Microsoft`. */
export interface HiveRequest {
  readonly path: string;
  readonly keys: readonly string[];
}

/** `damaged`: a part lies outside of the file, or is not what it should be. `too-complex`: more keys or values than anybody has. */
export type HiveFault = "not-a-hive" | "damaged" | "too-complex";

/** The values of one key by name in lower case, as pairs so that it can be sent; null where there is no such key. */
export type HiveKey = readonly (readonly [name: string, value: RegistryValue])[] | null;

export interface HiveReading {
  /** False while changes wait in the logs beside the file: it may then not be the latest. */
  readonly isLatest: boolean;
  /** In the order of the request. */
  readonly keys: readonly HiveKey[];
}

export type HiveOutcome = Result<HiveReading, FileFailure | HiveFault>;
