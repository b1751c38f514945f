import type { ReportId } from "./known-report.ts";
import type { FunctionProvider } from "./report.ts";
import type { Breakage, Uncertainty } from "./shadow.ts";

/** What a change to connectors means for the reports that were read before. Never complete: others may exist. */
export interface ReportImpact {
  /** Reports that were read, and those of which the reading failed. */
  readonly read: number;
  readonly notRead: number;
  /** Those that the change concerns; the first of them. */
  readonly reports: readonly ConcernedReport[];
  readonly more: number;
}

export interface ConcernedReport {
  readonly id: ReportId;
  readonly name: string;
  readonly path: string;
  /** The first of them. */
  readonly functions: readonly ConcernedFunction[];
  readonly more: number;
}

export interface ConcernedFunction {
  readonly functionName: string;
  readonly effect: FunctionEffect;
  /** Who provides it afterwards. */
  readonly providers: readonly FunctionProvider[];
  /** What differs for this function where another takes the place. */
  readonly breakages: readonly Breakage[];
  readonly uncertain: readonly Uncertainty[];
  /** The other is known from a list only, so that nothing but names could be compared. */
  readonly onlyNames: boolean;
}

/**
 * `lost`: nobody provides it afterwards. `perhaps-lost`: nobody is known to, but of some connectors not all functions are known.
 * `other-provides`: another that is there already. `stays`: the new file has it too. `may-be-used-instead`: the new file has it besides
 * another that provides it now. `not-restorable`: nobody provides it now, and the copy in quarantine goes.
 */
export const functionEffects = ["lost", "perhaps-lost", "not-restorable", "may-be-used-instead", "other-provides", "stays"] as const;
export type FunctionEffect = (typeof functionEffects)[number];

/** Whether something of the report is known to break, or may. */
export const mayBreak = ({ effect, breakages, uncertain, onlyNames }: ConcernedFunction): boolean =>
  effect === "lost" ||
  effect === "perhaps-lost" ||
  effect === "not-restorable" ||
  breakages.length > 0 ||
  uncertain.length > 0 ||
  onlyNames;

/** Where a connector is used. */
export interface ReportUse {
  readonly read: number;
  readonly notRead: number;
  readonly reports: readonly UsingReport[];
  readonly more: number;
}

export interface UsingReport {
  readonly id: ReportId;
  readonly name: string;
  readonly path: string;
  readonly functions: readonly string[];
}
