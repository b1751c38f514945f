import { err, type Result } from "../../../shared/base/result.ts";
import type { IntegrityVerdict, MalformedReason, UnsupportedReason } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";

/** Why a signature can't be checked at all. */
export type SignatureFailure = Extract<IntegrityVerdict, { kind: "malformed" | "unsupported" }>;

export const malformed = (because: MalformedReason): Result<never, SignatureFailure> => err({ kind: "malformed", because });
export const unsupported = (because: UnsupportedReason, algorithm: string): Result<never, SignatureFailure> =>
  err({ kind: "unsupported", because, algorithm: algorithm.slice(0, limits.shownAlgorithmCharacters) });
