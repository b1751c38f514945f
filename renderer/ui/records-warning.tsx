import type { RecordsProblem } from "../../shared/model/cleanup.ts";
import { useWords } from "../state/words.tsx";
import { ToneIcon } from "./tone.tsx";

/** Says that a list may be incomplete, why, and what to do. */
export function RecordsWarning({ text, because }: { readonly text: string; readonly because: RecordsProblem }) {
  const { problem, step } = useWords().cleanup.recordsProblems[because];
  return (
    <p className="icon-line" role="status">
      <ToneIcon tone="attention" />
      <span>
        {text} {problem} {step}
      </span>
    </p>
  );
}
