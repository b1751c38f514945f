import type { Result } from "../base/result.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { FileFailure, Finding } from "../model/finding.ts";
import type { InspectionOutcome } from "../model/inspection.ts";
import type { LoadingVerdict } from "../model/trust.ts";

/** One file as it is printed: what is known of it, and what follows. */
export interface PrintedFile {
  readonly name: string;
  /** Path of its folder; null for a file in no known folder. */
  readonly folder: string | null;
  /** ISO text; null when not known. */
  readonly modifiedAt: string | null;
  /** With images where they are to be printed. */
  readonly content: Result<InspectionOutcome, FileFailure>;
  /** Null when the file could not be read. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}
