import type { SummaryPart } from "../../../shared/words/sentence.ts";
import type { Summary } from "../../state/list/summary.ts";
import { useWords } from "../../state/words.tsx";

export interface SummarySentenceProps {
  readonly summary: Summary;
  /** Narrows the list to what that part of the sentence counts. */
  readonly onPart: (part: SummaryPart) => void;
}

/** One sentence about the whole list: the total, and the counts that matter. */
export function SummarySentence({ summary, onPart }: SummarySentenceProps) {
  const { punctuation, window } = useWords();
  const words = window.summary;
  return (
    <h1 className="summary" tabIndex={-1}>
      {words.total(summary.total)}{" "}
      <span className="summary__rest">
        {summary.parts.length === 0 && summary.total > 0 && words.quiet}
        {summary.parts.map(({ part, count }, index) => (
          <span key={part}>
            {index > 0 && punctuation.comma}
            <button type="button" className="summary__part" onClick={() => onPart(part)}>
              {words.part(part, count)}
            </button>
            {index === summary.parts.length - 1 && punctuation.stop}
          </span>
        ))}
      </span>
    </h1>
  );
}
