import { severity, type Finding } from "../../shared/model/finding.ts";

/** What the command line ends with; the help of each command says it in words. */
export const exitCode = { success: 0, danger: 1, refused: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** A danger that was found counts more than a file nobody could look into. */
export function exitCodeOf(findings: readonly Finding[], otherwise: ExitCode = exitCode.success): ExitCode {
  if (findings.some(({ kind }) => severity[kind] === "danger")) return exitCode.danger;
  if (findings.some(({ kind }) => kind === "unreadable" || kind === "not-a-connector")) return exitCode.unreadable;
  return otherwise;
}
