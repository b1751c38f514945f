import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { StepOutcome } from "../../../shared/model/cleanup.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export interface OutcomeDialogProps {
  readonly outcomes: readonly StepOutcome[];
  /** Tries those that failed again. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** What became of each file when not everything worked. */
export function OutcomeDialog({ outcomes, onRetry, onClose }: OutcomeDialogProps) {
  const { cleanup, actions } = useWords().window;
  const done = outcomes.filter(({ outcome }) => outcome.kind === "done").length;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="plan">
        <DialogBody>
          <DialogTitle>{cleanup.endedTitle}</DialogTitle>
          <DialogText className="plan__content">
            <p>{cleanup.ended(done, outcomes.length)}</p>
            <ul className="plan__steps">
              {outcomes.map((one) => (
                <OutcomeLine key={one.subject} one={one} />
              ))}
            </ul>
          </DialogText>
          <DialogActions>
            <Button onClick={onClose}>{actions.close}</Button>
            <Button appearance="primary" onClick={onRetry}>
              {cleanup.retry}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function OutcomeLine({ one: { name, outcome } }: { readonly one: StepOutcome }) {
  const { cleanup } = useWords();
  const said = outcome.kind === "failed" ? describeObstacle(outcome.because, cleanup) : null;
  return (
    <li className={`step ${said === null ? "" : "step--blocked"}`}>
      <p className="step__name">
        <ToneIcon tone={said !== null ? "attention" : outcome.kind === "done" ? "good" : "information"} />
        <strong>
          <ForeignLabel text={name} />
        </strong>
      </p>
      {outcome.kind === "skipped" && <p className="quiet">{cleanup.skipped}</p>}
      {said !== null && (
        <p>
          <Sentence text={said.problem} /> {said.step}
        </p>
      )}
    </li>
  );
}
