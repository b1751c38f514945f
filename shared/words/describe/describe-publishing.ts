import { sentenceFacts } from "../foreign-text.ts";
import { sentenceText, type ProblemByKind, type ProblemWords } from "../sentence.ts";

/** What went wrong, then what helps. */
export function describeProblem<F extends { readonly kind: string }>(failure: F, words: ProblemByKind<F>): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const { problem, step } = words[failure.kind as F["kind"]] as ProblemWords<F>;
  const facts = sentenceFacts(failure);
  return `${sentenceText(problem, facts)} ${sentenceText(step, facts)}`;
}
