import type { SnapshotFileFailure } from "../../model/machine-snapshot.ts";
import { foreign } from "../foreign-text.ts";
import type { Words } from "../words.ts";

/** Why a file cannot be opened as a snapshot, and what to do. */
export function describeSnapshotFailure(failure: SnapshotFileFailure, { failures }: Words["snapshots"]): string {
  switch (failure.kind) {
    case "not-a-snapshot":
      return failures["not-a-snapshot"](foreign(failure.place));
    case "not-read":
      return failures["not-read"](failure.because);
    default:
      return failures[failure.kind];
  }
}
