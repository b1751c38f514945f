import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PartDifference, TextHunk, TextLine } from "../../../../shared/model/part-content.ts";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { printablePieces } from "../../../../shared/words/printable.ts";
import { useWords } from "../../../state/words.tsx";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";
import type { Loaded } from "../contents/content-reader.ts";

interface LoadedDifferencesProps {
  readonly loaded: Loaded<"compareTexts">;
  readonly onRetry: () => void;
}

/** Parts drawn at once. */
const pageSize = 20;

export function LoadedDifferences({ loaded, onRetry }: LoadedDifferencesProps) {
  const { window: words } = useWords();
  return (
    <>
      <div role="status">
        {loaded.kind === "reading" && <p className="quiet">{words.builds.reading}</p>}
        {loaded.kind === "failed" && <p>{words.failures.of("compareTexts", loaded.because)}</p>}
      </div>
      {loaded.kind === "failed" && (
        <div>
          <Button size="small" onClick={onRetry}>
            {words.code.retry}
          </Button>
        </div>
      )}
      {loaded.kind === "read" && <Differences parts={loaded.value.parts} isCut={loaded.value.isCut} />}
    </>
  );
}

function Differences({ parts, isCut }: { readonly parts: readonly PartDifference[]; readonly isCut: boolean }) {
  const { builds, code } = useWords().window;
  const [shown, setShown] = useState(pageSize);
  const different = parts.filter(({ change }) => change.kind !== "equal");
  const equal = parts.length - different.length;
  return (
    <>
      {isCut && <p className="attention">{builds.cut}</p>}
      {different.length === 0 ? <p>{builds.same}</p> : equal > 0 && <p className="quiet">{builds.equalParts(equal)}</p>}
      {different.slice(0, shown).map((part, at) => (
        <PartDiff key={at} part={part} />
      ))}
      {different.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + pageSize)}>{code.showMore(Math.min(pageSize, different.length - shown))}</Button>
        </div>
      )}
    </>
  );
}

/** Rows drawn at once for one part. */
const hunksAtOnce = 50;

function PartDiff({ part: { before, after, change } }: { readonly part: PartDifference }) {
  const { builds, code } = useWords().window;
  const [shown, setShown] = useState(hunksAtOnce);
  const name = before ?? after ?? "";
  const isRenamed = before !== null && after !== null && before !== after;
  return (
    <article className="diff" aria-label={plainSentence(builds.label(foreign(name)))}>
      <h3 className="diff__title">
        <code className="breakable">
          {isRenamed ? <Sentence text={builds.renamed(foreign(before), foreign(after))} /> : <ForeignLabel text={name} longest={300} />}
        </code>
        <span className="quiet">
          {change.kind === "changed" ? builds.counts(change.added, change.removed) : builds.changes[change.kind]}
        </span>
      </h3>
      {change.kind === "changed" && (
        <>
          {change.hunks.slice(0, shown).map((hunk, at) => (
            <Hunk key={at} hunk={hunk} />
          ))}
          {change.hunks.length > shown && (
            <div>
              <Button onClick={() => setShown(shown + hunksAtOnce)}>
                {code.showMore(Math.min(hunksAtOnce, change.hunks.length - shown))}
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}

function Hunk({ hunk: { beforeStart, afterStart, lines } }: { readonly hunk: TextHunk }) {
  const { builds } = useWords().window;
  return (
    <div className="diff__hunk">
      <p className="diff__place quiet">{builds.hunk(beforeStart, afterStart)}</p>
      <div className="diff__lines" role="group" aria-label={builds.hunk(beforeStart, afterStart)} tabIndex={0} translate="no">
        {lines.map((line, at) => (
          <DiffLine key={at} line={line} />
        ))}
      </div>
    </div>
  );
}

const marks = { same: " ", added: "+", removed: "−" } as const;

/** A sign and a word besides the colour. */
function DiffLine({ line: { kind, text } }: { readonly line: TextLine }) {
  const { builds } = useWords().window;
  return (
    <div className={`diff__line diff__line--${kind}`}>
      <span className="diff__mark" aria-hidden>
        {marks[kind]}
      </span>
      {kind !== "same" && <span className="visually-hidden">{builds[kind]} </span>}
      <code className="code__text">
        {printablePieces(text).map((piece, at) => (
          <span key={at} {...(piece.isCode ? { className: "token--hidden-character" } : {})}>
            {piece.text}
          </span>
        ))}
      </code>
    </div>
  );
}
