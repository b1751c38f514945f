import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { SecurityLevel } from "../../../shared/model/trust.ts";
import { useWords } from "../../state/words.tsx";
import { SecurityChoice } from "../../ui/security-choice.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface SecurityQuestionProps {
  /** Once, with what the user saw in Power BI. "I do not know" is an answer too. */
  readonly onAnswer: (level: SecurityLevel) => void;
  readonly startsOpen?: boolean;
}

/** Asks in place what the Data Extensions option says. An arrow through the options is no answer yet: the button is. */
export function SecurityQuestion({ onAnswer, startsOpen = false }: SecurityQuestionProps) {
  const words = useWords().window.settings;
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [level, setLevel] = useState<SecurityLevel>("not-said");
  const part = useRef<HTMLDivElement>(null);
  const id = useId();
  const opened = useRef(startsOpen);
  useEffect(() => {
    if (isOpen && !opened.current) part.current?.querySelector<HTMLElement>("input[type=radio]:checked")?.focus();
    opened.current = isOpen;
  }, [isOpen]);
  return (
    <section className="security-question" aria-label={words.security}>
      <div className="question">
        <ToneIcon tone="information" />
        <span>{words.askLevel}</span>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.answerLater : words.answerHere}
        </Button>
      </div>
      <div id={id} ref={part} hidden={!isOpen} className="security-question__answer">
        {isOpen && (
          <>
            <h2>{words.security}</h2>
            <SecurityChoice value={level} onChoose={setLevel} />
            <p className="quiet">{words.askedOnce}</p>
            <Button appearance="primary" onClick={() => onAnswer(level)}>
              {words.saveAnswer}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
