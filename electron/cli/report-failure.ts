import type { CatalogueFailure } from "../engine/catalogue/read-catalogue.ts";
import type { ContextFailure } from "./judging-context.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { NamingFailure } from "./find-subjects.ts";
import { cell, printablePath, quoted } from "./paint.ts";
import type { UsageFailure } from "./request.ts";
import type { World } from "./world.ts";

export function reportContextFailure(failure: ContextFailure, { stderr }: World): ExitCode {
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

export function reportNamingFailures(failures: readonly NamingFailure[], { stderr }: World): ExitCode {
  for (const failure of failures) {
    const given = quoted(failure.given);
    if (failure.kind === "nothing-of-that-name") {
      stderr.write(`Nothing that Mezzanine knows is called ${given}. Name a file in a connector folder.\n`);
    } else stderr.write(`${given} fits more than one:\n${failure.candidates.map((one) => `  ${printablePath(one)}\n`).join("")}`);
  }
  return exitCode.usage;
}

export function reportUsageFailure(failure: UsageFailure, { stderr }: World): ExitCode {
  const say = (sentence: string, about: string) => stderr.write(`${sentence}\nTry: mezzanine ${about}--help\n`);
  switch (failure.kind) {
    case "no-command":
      say("No command was given.", "");
      break;
    case "unknown-command":
      say(`There is no command ${quoted(failure.given)}.`, "");
      break;
    case "bad-option":
      say(cell(failure.detail, 300), `${failure.command} `);
      break;
    case "nothing-named":
      say("No file was named.", `${failure.command} `);
      break;
    case "too-much-named":
      say("This command takes no files.", `${failure.command} `);
      break;
  }
  return exitCode.usage;
}
