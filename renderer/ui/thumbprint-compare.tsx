import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { InspectionOutcome } from "../../shared/model/inspection.ts";
import { compareThumbprint, type ComparedGroup, type ThumbprintComparison } from "../../shared/model/thumbprint-comparison.ts";
import { describeThumbprint } from "../../shared/words/describe/describe-thumbprint.ts";
import { useWords } from "../state/words.tsx";
import { Sentence } from "./sentence.tsx";
import { takeFocus } from "./take-focus.ts";
import { ToneIcon } from "./tone.tsx";

export interface ThumbprintCompareProps {
  readonly content: InspectionOutcome;
  /** Puts the focus into the box: the user opened a file that was sent, and probably has a thumbprint to compare. */
  readonly focused: boolean;
  readonly onCompared?: (comparison: ThumbprintComparison) => void;
}

/** A whole mail may be pasted. */
const longestPasted = 20_000;

/** Paste what the publisher gave you; it says whether that is who signed this file. */
export function ThumbprintCompare({ content, focused, onCompared }: ThumbprintCompareProps) {
  const { compare } = useWords().window;
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) takeFocus(box.current);
  }, [focused]);
  const comparison = compareThumbprint(text, content);
  const said = describeThumbprint(comparison, compare);
  return (
    <section className="surface" aria-label={compare.label}>
      <Field label={compare.label} hint={said === null ? compare.hint : null}>
        <Textarea
          textarea={{ ref: box, spellCheck: false, autoComplete: "off", rows: 1 }}
          className="compare__box"
          resize="vertical"
          value={text}
          placeholder={compare.placeholder}
          onChange={(_event, { value }) => {
            setText(value);
            onCompared?.(compareThumbprint(value, content));
          }}
          maxLength={longestPasted}
        />
      </Field>
      <div className="compare__answer" role="status">
        {said !== null && (
          <p className="icon-line">
            <ToneIcon tone={said.tone} />
            <span>
              <Sentence text={said.text} />
            </span>
          </p>
        )}
        {comparison.kind === "different" && comparison.signer.length > 0 && (
          <dl className="compare__groups">
            <Groups name={compare.pasted} groups={comparison.pasted} differs={compare.groupDiffers} />
            <Groups name={compare.signer} groups={comparison.signer} differs={compare.groupDiffers} />
          </dl>
        )}
      </div>
    </section>
  );
}

interface GroupsProps {
  readonly name: string;
  readonly groups: readonly ComparedGroup[];
  readonly differs: string;
}

/** Where all differ, marking them says nothing. */
function Groups({ name, groups, differs }: GroupsProps) {
  const isMarked = groups.some(({ same }) => same);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code className="thumbprint__digits">
          {groups.map(({ text, same }, at) =>
            same || !isMarked ? (
              <span key={at}>{text}</span>
            ) : (
              <mark key={at} className="compare__differs" title={differs}>
                {text}
              </mark>
            ),
          )}
        </code>
      </dd>
    </div>
  );
}
