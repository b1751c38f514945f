import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { InspectionOutcome } from "../../../../shared/model/inspection.ts";
import type { WindowWords } from "../../../../shared/words/words.ts";
import { unreachable } from "../../../../shared/base/impossible.ts";
import { compareThumbprint, type Comparison } from "./compare-thumbprint.ts";
import { useWords } from "../../../state/words.tsx";
import { ToneIcon, type Tone } from "../../../ui/tone.tsx";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { Sentence } from "../../../ui/sentence.tsx";

export interface ThumbprintCompareProps {
  readonly content: InspectionOutcome;
  /** Puts the focus into the box: the user opened a file that was sent, and probably has a thumbprint to compare. */
  readonly focused: boolean;
}

/** Paste what the publisher gave you; it says whether that is who signed this file. */
export function ThumbprintCompare({ content, focused }: ThumbprintCompareProps) {
  const { compare } = useWords().window;
  const [text, setText] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  const comparison = compareThumbprint(text, content);
  const said = sentenceOf(comparison, compare);
  return (
    <section className="surface" aria-label={compare.label}>
      <Field label={compare.label} hint={said === null ? compare.hint : null}>
        <Input
          input={{ ref: box, spellCheck: false, autoComplete: "off" }}
          className="compare__box"
          value={text}
          placeholder={compare.placeholder}
          onChange={(_event, data) => setText(data.value)}
          maxLength={1024}
        />
      </Field>
      <p className="icon-line compare__answer" role="status">
        {said !== null && (
          <>
            <ToneIcon tone={said.tone} />
            <span>
              <Sentence text={said.text} />
              {comparison.kind === "equal" && comparison.tidied && <span className="quiet"> {compare.tidied}</span>}
            </span>
          </>
        )}
      </p>
    </section>
  );
}

function sentenceOf(comparison: Comparison, compare: WindowWords["compare"]): { readonly tone: Tone; readonly text: string } | null {
  switch (comparison.kind) {
    case "nothing-pasted":
      return null;
    case "no-thumbprint": {
      const text = comparison.because === "wrong-length" ? compare.wrongLength : compare.notHexadecimal;
      return { tone: "information", text };
    }
    case "equal":
      return { tone: "good", text: compare.equal(foreign(comparison.signer.subjectCN ?? comparison.signer.subject)) };
    case "file-hash":
      return { tone: "good", text: compare.fileHash };
    case "equal-but-altered":
      return { tone: "danger", text: compare.equalButAltered };
    case "equal-but-unchecked":
      return { tone: "danger", text: compare.equalButUnchecked };
    case "only-claimed":
      return { tone: "danger", text: compare.onlyClaimed };
    case "only-included":
      return { tone: "danger", text: compare.onlyIncluded };
    case "different":
      return { tone: "danger", text: compare.different };
    case "unsigned":
      return { tone: "attention", text: compare.unsigned };
    case "not-read":
      return { tone: "attention", text: compare.notRead };
    default:
      return unreachable(comparison);
  }
}
