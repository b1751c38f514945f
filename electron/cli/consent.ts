import type { CommandContext } from "./command-context.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";

/** `nobody`: there is no terminal to ask at, and the user did not say yes beforehand. */
export type Consent = "yes" | "no" | "nobody";

/** Asks a question that is answered by yes or no; `shown` comes before it, on standard error. */
export async function askForConsent(
  { yes, shown, question }: { readonly yes: boolean; readonly shown: string; readonly question: string },
  { ask, stderr, words }: CommandContext,
): Promise<Consent> {
  if (yes) return "yes";
  if (ask === null) return "nobody";
  const { consent } = words.commandLine.frame;
  if (shown !== "") stderr.write(shown);
  // Keyboards for Japanese and Chinese also write full-width letters.
  const answer = (await ask(`${consent.question(question)} `)).trim().normalize("NFKC").toLowerCase();
  return ["y", "yes", ...consent.yes].includes(answer) ? "yes" : "no";
}

/** Says that nothing was done, or how to do it without a terminal. */
export function reportNoConsent(consent: Exclude<Consent, "yes">, { stderr, words }: CommandContext): ExitCode {
  const { nothingDone, noTerminal } = words.commandLine.frame.consent;
  stderr.write(`${consent === "no" ? nothingDone : noTerminal}\n`);
  return consent === "no" ? exitCode.refused : exitCode.usage;
}
