import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import type { InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { SecurityLevel } from "../../../shared/model/trust.ts";
import { summarize } from "../../state/list/summary.ts";
import { useWords } from "../../state/words.tsx";
import { SecurityChoice } from "../../ui/security-choice.tsx";
import { Sentence } from "../../ui/sentence.tsx";

export interface IntroductionProps {
  /** Null while nothing was read yet. */
  readonly snapshot: InventorySnapshot | null;
  readonly securityLevel: SecurityLevel;
  readonly onSecurityLevel: (level: SecurityLevel) => void;
  /** Finished or skipped: it is not shown again. */
  readonly onEnd: () => void;
}

/** Three short steps at the first start. Nothing waits for them: the list is below, and everything works meanwhile. */
export function Introduction({ snapshot, securityLevel, onSecurityLevel, onEnd }: IntroductionProps) {
  const words = useWords().window.introduction;
  const [at, setAt] = useState(0);
  const { heading, go } = useStepFocus(setAt);
  const steps: readonly { readonly title: string; readonly content: ReactNode }[] = [
    { title: words.folder.title, content: <FolderStep snapshot={snapshot} /> },
    { title: words.security, content: <SecurityChoice value={securityLevel} onChoose={onSecurityLevel} /> },
    { title: words.found.title, content: <FoundStep snapshot={snapshot} /> },
  ];
  const step = steps[at];
  const isLast = at === steps.length - 1;
  return (
    <section className="introduction" aria-label={words.label}>
      <p className="quiet introduction__step">{words.step(at + 1, steps.length)}</p>
      <h2 ref={heading} tabIndex={-1}>
        {step?.title}
      </h2>
      <div className="introduction__content">{step?.content}</div>
      <div className="introduction__actions">
        {at > 0 && <Button onClick={() => go(at - 1)}>{words.back}</Button>}
        <Button appearance="primary" onClick={() => (isLast ? onEnd() : go(at + 1))}>
          {isLast ? words.done : words.next}
        </Button>
        {!isLast && (
          <Button appearance="subtle" onClick={onEnd}>
            {words.skip}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A step that was gone to starts at its heading; the first one takes no focus. */
function useStepFocus(setAt: (step: number) => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (gone > 0) heading.current?.focus();
  }, [gone]);
  const go = (step: number) => {
    setAt(step);
    setGone((times) => times + 1);
  };
  return { heading, go };
}

function FolderStep({ snapshot }: Pick<IntroductionProps, "snapshot">) {
  const { folder: words, found } = useWords().window.introduction;
  if (snapshot === null) return <p>{found.reading}</p>;
  const folder = snapshot.folders.find(({ role }) => role === "desktop");
  if (folder === undefined) return <p>{words.notKnown}</p>;
  const sentence = folder.state === "absent" ? words.absent : words.there;
  return (
    <p>
      <Sentence text={sentence(foreignPath(folder.path))} />
    </p>
  );
}

function FoundStep({ snapshot }: Pick<IntroductionProps, "snapshot">) {
  const { introduction, summary: words } = useWords().window;
  if (snapshot === null || snapshot.scannedAt === null) return <p>{introduction.found.reading}</p>;
  const { total, parts } = summarize(snapshot.rows);
  if (total === 0) return <p>{introduction.found.nothing}</p>;
  return (
    <>
      <p>{words.total(total)}</p>
      <ul>{parts.length === 0 ? <li>{words.quiet}</li> : parts.map(({ part, count }) => <li key={part}>{words.part(part, count)}</li>)}</ul>
      <p>{introduction.found.next}</p>
    </>
  );
}
