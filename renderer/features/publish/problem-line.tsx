import type { PublishRefusal } from "../../../shared/model/project.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { PublishProblem, PublishStep } from "../../state/publish-flow.ts";
import { useWords } from "../../state/words.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

/** Why something in this part of the screen was not done. Nothing was written then. */
export function ProblemLine({ problem, at }: { readonly problem: PublishProblem | null; readonly at: PublishStep }) {
  const words = useWords();
  if (problem === null || problem.at !== at) return null;
  const text =
    "refusal" in problem
      ? `${refusalText(problem.refusal, words)} ${words.publish.nothingWritten}`
      : words.window.failures.of(problem.command, problem.because);
  return (
    <p className="icon-line publish__problem" role="alert">
      <ToneIcon tone="danger" label={words.window.publish.refused} />
      <span>
        <Sentence text={text} />
      </span>
    </p>
  );
}

function refusalText(refusal: PublishRefusal, { publish, release }: Words): string {
  switch (refusal.step) {
    case "sign":
    case "attach":
      return describeProblem(refusal.failure, publish.signFailures);
    case "release":
      return describeProblem(refusal.failure, release.failures);
    case "save":
      return describeProblem(refusal.failure, publish.outputFailures);
  }
}
