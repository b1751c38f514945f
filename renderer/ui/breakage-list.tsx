import type { Failure } from "../../shared/contract/commands.ts";
import type { ConnectorComparison } from "../../shared/model/shadow.ts";
import { describeBreakage, describeUncertainty } from "../../shared/words/describe/describe-shadow.ts";
import { useWords } from "../state/words.tsx";
import { ToneIcon } from "./tone.tsx";
import { Sentence } from "./sentence.tsx";

export type ComparisonState =
  | { readonly kind: "loading" }
  | { readonly kind: "loaded"; readonly comparison: ConnectorComparison }
  | { readonly kind: "failed"; readonly because: Failure<"compareConnectors">["kind"] };

/** What would change for users if the other were used instead. */
/** `title` is null where a heading of its own says it already. */
export function BreakageList({ title, state }: { readonly title: string | null; readonly state: ComparisonState }) {
  const words = useWords();
  const { comparison: said } = words.shadow;
  if (state.kind === "loading") return <p className="quiet">{words.window.shadows.comparing}</p>;
  if (state.kind === "failed") return <p>{words.window.failures.of("compareConnectors", state.because)}</p>;
  const { breakages, uncertain, onlyNames, inPart, readInPart } = state.comparison;
  return (
    <div className="breakages">
      {title !== null && (
        <h3>
          <Sentence text={title} />
        </h3>
      )}
      {breakages.length === 0 && uncertain.length === 0 && !inPart && readInPart.length === 0 && (
        <p className="icon-line">
          <ToneIcon tone="good" />
          <span>{said.nothingBreaks}</span>
        </p>
      )}
      <ul>
        {breakages.map((breakage, index) => (
          <li key={index} className="icon-line">
            <ToneIcon tone="attention" />
            <span>
              <Sentence text={describeBreakage(breakage, words.shadow)} />
            </span>
          </li>
        ))}
        {uncertain.map((one, index) => (
          <li key={`uncertain ${index}`} className="icon-line">
            <ToneIcon tone="information" />
            <span>
              <Sentence text={describeUncertainty(one, words.shadow)} />
            </span>
          </li>
        ))}
      </ul>
      {inPart && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>{said.inPart}</span>
        </p>
      )}
      {readInPart.map((side) => (
        <p key={side} className="icon-line">
          <ToneIcon tone="attention" />
          <span>{said.readInPart[side]}</span>
        </p>
      ))}
      {onlyNames && <p className="quiet">{said.onlyNames}</p>}
    </div>
  );
}
