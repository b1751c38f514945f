import type { ReactNode } from "react";
import { useWords } from "../../state/words.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";
import { Sentence } from "../../ui/sentence.tsx";

export interface VerdictCardProps {
  readonly tone: Tone;
  readonly title: string;
  /** What is so, and why it matters. */
  readonly sentences: readonly string[];
  /** What to do now. */
  readonly remedy?: string | null;
  readonly actions?: ReactNode;
}

/** One thing worth saying: what it is, so what, what now. Colour only where something needs a decision. */
export function VerdictCard({ tone, title, sentences, remedy, actions }: VerdictCardProps) {
  const { tones } = useWords().window;
  return (
    <article className={`surface verdict verdict--${tone}`} aria-label={title}>
      <ToneIcon tone={tone} label={tones[tone]} />
      <div className="verdict__body">
        <h3 className="verdict__title">{title}</h3>
        {sentences.length > 0 && (
          <p>
            <Sentence text={sentences.filter((sentence) => sentence !== "").join(" ")} />
          </p>
        )}
        {remedy !== undefined && remedy !== null && remedy !== "" && (
          <p className="verdict__remedy">
            <Sentence text={remedy} />
          </p>
        )}
        {actions !== undefined && actions !== null && <div className="verdict__actions">{actions}</div>}
      </div>
    </article>
  );
}
