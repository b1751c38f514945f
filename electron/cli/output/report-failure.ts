import type { RecordsProblem } from "../../../shared/model/cleanup.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { CatalogueFailure } from "../../engine/catalogue/read-catalogue.ts";
import type { ContextFailure } from "../judging-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import type { NamingFailure } from "../find-subjects.ts";
import { printablePath, quoted } from "./paint.ts";
import type { CommandContext } from "../command-context.ts";

export function reportContextFailure(failure: ContextFailure, { stderr }: CommandContext): ExitCode {
  const path = printablePath(failure.path);
  switch (failure.kind) {
    case "trusted-unreadable":
      stderr.write(`The list of trusted thumbprints could not be read: ${path}\n`);
      break;
    case "catalog-unreadable":
      stderr.write(`The list of certified connectors could not be read: ${path}\n`);
      break;
    case "catalog-not-understood":
      stderr.write(`This is not a list of certified connectors that Mezzanine understands: ${path} (${whereIn(failure.failure)})\n`);
      break;
  }
  return exitCode.unreadable;
}

const whereIn = ({ kind, at }: CatalogueFailure): string => (at === "" ? kind : `${kind} at ${quoted(at)}`);

export function reportNamingFailures(failures: readonly NamingFailure[], { stderr }: CommandContext): ExitCode {
  for (const failure of failures) {
    const given = quoted(failure.given);
    if (failure.kind === "nothing-of-that-name") {
      stderr.write(`Nothing that Mezzanine knows is called ${given}. Name a file in a connector folder.\n`);
    } else stderr.write(`${given} fits more than one:\n${failure.candidates.map((one) => `  ${printablePath(one)}\n`).join("")}`);
  }
  return exitCode.usage;
}

/** Why the records cannot be used, and what to do. */
export function describeRecordsFailure(because: RecordsProblem): string {
  const { problem, step } = en.cleanup.recordsProblems[because];
  return `${problem} ${step}`;
}
