/** Failures and settings that a test can choose. */
export interface Conditions {
  readonly isPackaged?: boolean;
  readonly utility?: UtilityConditions;
  readonly page?: PageConditions;
  /** Every notification fails, as those of an unsigned program on macOS do. */
  readonly notifications?: "fail";
}

export interface UtilityConditions {
  /** `never`: the launch fails without any event. */
  readonly spawns?: "never" | { readonly afterMilliseconds: number };
  /** Whose exit codes children end with. `linux-with-dumps` is a Linux that keeps or pipes core dumps. */
  readonly exitsAs?: ExitCodes;
}

export type ExitCodes = "linux" | "linux-with-dumps" | "win32";

export interface PageConditions {
  /** How many loads fail before one succeeds. */
  readonly failures?: number;
  /** The page is loaded, but `ready-to-show` is never emitted. */
  readonly isNeverReady?: true;
}

export const conditionsVariable = "STAND_IN_CONDITIONS";

/** Given by the test in the environment. */
export const conditions: Conditions = JSON.parse(process.env[conditionsVariable] ?? "{}") as Conditions;
