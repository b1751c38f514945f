import type { Result } from "../../../shared/base/result.ts";
import type { Misfit } from "../../../shared/contract/decoder.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Session } from "../engine-session.ts";

/** Properties as DSC sees them. */
export type DscState = Readonly<Record<string, unknown>>;

/** How things are, and whether that is what the instance wants. */
export interface DscLook {
  readonly state: DscState;
  readonly isWanted: boolean;
}

/** Why an operation failed: one sentence for each reason. */
export interface DscProblem {
  readonly code: ExitCode;
  readonly sentences: readonly string[];
}

/** One instance that was handed over and understood. */
export interface DscInstance {
  readonly look: (session: Session) => Promise<Result<DscLook, DscProblem>>;
  /** The state after `change`, without changing anything. Only asked where `look` says that it is not as wanted. */
  readonly foresee: (session: Session) => Promise<Result<DscState, DscProblem>>;
  readonly change: (session: Session) => Promise<Result<null, DscProblem>>;
}

export interface DscResource {
  /** `wanted`: for an operation that compares; the others may leave out what is wanted. */
  readonly parse: (raw: unknown, wanted: boolean) => Result<DscInstance, Misfit>;
  /** Every instance on this computer. */
  readonly list: (session: Session) => Promise<Result<readonly DscState[], DscProblem>>;
}
