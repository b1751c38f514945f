import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { NameDecision, PlannedStep } from "../../../shared/model/cleanup.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWords } from "../../state/words.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export interface StepLineProps {
  readonly step: PlannedStep;
  readonly decision: NameDecision | null;
  readonly onDecide: (decision: NameDecision) => void;
  /** For a file whose bytes changed: whether it is taken as it is now. */
  readonly accepted?: boolean;
  readonly onAccept?: (accepted: boolean) => void;
}

/** What exactly happens to one file, or why nothing does. */
export function StepLine({ step, decision, onDecide, accepted = false, onAccept }: StepLineProps) {
  const words = useWords();
  const formats = useFormats();
  const { cleanup } = words.window;
  const { obstacle, name, from, to, sizeBytes } = step;
  const taken = obstacle?.kind === "changed-in-quarantine" ? obstacle.nameTaken : obstacle?.kind === "name-taken" ? obstacle : null;
  const mayGo = obstacle === null || obstacle.kind === "name-taken" || obstacle.kind === "changed-in-quarantine";
  const said = obstacle === null ? null : describeObstacle(obstacle, words.cleanup);
  return (
    <li className={`step ${mayGo ? "" : "step--blocked"}`}>
      <p className="step__name">
        <strong>
          <ForeignLabel text={name} />
        </strong>
        <span className="quiet">{formats.bytes(sizeBytes)}</span>
      </p>
      {mayGo && <Way from={from} to={to} />}
      {said !== null && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>
            <Sentence text={said.problem} /> {obstacle?.kind === "name-taken" ? "" : said.step}
          </span>
        </p>
      )}
      {obstacle?.kind === "changed-in-quarantine" && (
        <Checkbox
          checked={accepted}
          label={cleanup.acceptChanged(to === null)}
          onChange={(_event, { checked }) => onAccept?.(checked === true)}
        />
      )}
      {taken !== null && (
        <RadioGroup
          aria-label={plainSentence(cleanup.decide(foreign(taken.name)))}
          value={decision ?? ""}
          onChange={(_event, { value }) => onDecide(value === "keep-both" ? "keep-both" : "skip")}
        >
          <Radio value="keep-both" label={<Sentence text={cleanup.keepBoth(foreign(taken.otherName))} />} />
          <Radio value="skip" label={cleanup.skip} />
        </RadioGroup>
      )}
    </li>
  );
}

function Way({ from, to }: { readonly from: string; readonly to: string | null }) {
  const { cleanup } = useWords().window;
  return (
    <div className="step__way quiet">
      <span className="visually-hidden">{cleanup.from}</span>
      <code className="breakable">
        <ForeignLabel text={from} longest={400} />
      </code>
      {to !== null && (
        <>
          <ArrowRightRegular aria-hidden />
          <span className="visually-hidden">{cleanup.to}</span>
          <code className="breakable">
            <ForeignLabel text={to} longest={400} />
          </code>
        </>
      )}
    </div>
  );
}
