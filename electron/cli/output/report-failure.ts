import type { RecordsProblem } from "../../../shared/model/cleanup.ts";
import type { CatalogueFailure } from "../../engine/catalogue/read-catalogue.ts";
import type { ContextFailure } from "../judging-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { NamingFailure } from "../find-subjects.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { cell, printablePath } from "./paint.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";

export function reportContextFailure(failure: ContextFailure, { stderr, words }: CommandContext): ExitCode {
  const { failures } = words.commandLine.frame;
  const path = printablePath(failure.path);
  switch (failure.kind) {
    case "trusted-unreadable":
      stderr.write(`${failures.trustedUnreadable}: ${path}\n`);
      break;
    case "catalog-unreadable":
      stderr.write(`${failures.catalogUnreadable}: ${path}\n`);
      break;
    case "catalog-not-understood":
      stderr.write(`${failures.catalogNotUnderstood}: ${path} (${whereIn(failure.failure)})\n`);
      break;
  }
  return exitCode.unreadable;
}

const whereIn = ({ kind, at }: CatalogueFailure): string => (at === "" ? kind : `${kind}, ${cell(at)}`);

export function reportNamingFailures(failures: readonly NamingFailure[], { stderr, words }: CommandContext): ExitCode {
  const { naming } = words.commandLine.frame;
  for (const failure of failures) {
    const given = foreign(failure.given);
    if (failure.kind === "nothing-of-that-name") {
      stderr.write(`${naming.nothing(given)}\n`);
    } else stderr.write(`${naming.several(given)}\n${failure.candidates.map((one) => `  ${printablePath(one)}\n`).join("")}`);
  }
  return exitCode.usage;
}

/** Why the records cannot be used, and what to do. */
export function describeRecordsFailure(because: RecordsProblem, { common }: CommandWords): string {
  const { problem, step } = common.cleanup.recordsProblems[because];
  return `${problem} ${step}`;
}
