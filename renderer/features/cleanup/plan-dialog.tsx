import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { CleanupPlan, NameDecision, PlannedStep } from "../../../shared/model/cleanup.ts";
import { answerTo, groupSteps, type PreviewAnswer } from "../../state/cleanup/cleanup-flow.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { ReportImpactView } from "../../ui/report-impact.tsx";
import { StepLine } from "./step-line.tsx";

export interface PlanDialogProps {
  readonly plan: CleanupPlan;
  /** Offered as the reason; the user may write another. */
  readonly reason: string;
  readonly onConfirm: (answer: PreviewAnswer) => void;
  /** Plans anew: what was in the way may be gone. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
  /** Leads to the Reports page. */
  readonly onReports: () => void;
}

type Decisions = ReadonlyMap<PlannedStep["subject"], NameDecision>;
const longestReason = 500;

/** Exactly what will happen to each file, before anything does. */
export function PlanDialog({ plan, reason: offered, onConfirm, onRetry, onClose, onReports }: PlanDialogProps) {
  const words = useWords();
  const { cleanup, actions } = words.window;
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [reason, setReason] = useState(offered);
  const [sure, setSure] = useState(false);
  const [accepted, setAccepted] = useState<ReadonlySet<PlannedStep["subject"]>>(new Set());
  const { kind, steps } = plan;
  const choices = { decisions, accepted };
  const { shown, changed, blocked, undecided, going } = groupSteps(steps, choices);
  const count = going.length;
  const purge = kind === "purge";
  const accept = (subject: PlannedStep["subject"], yes: boolean) =>
    setAccepted(new Set(yes ? [...accepted, subject] : [...accepted].filter((one) => one !== subject)));
  return (
    <Dialog
      open
      modalType={purge ? "alert" : "modal"}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="plan">
        <DialogBody>
          <DialogTitle>{words.cleanup.actions[kind].name}</DialogTitle>
          <DialogText className="plan__content">
            <p>
              {count === 0 && changed.length === 0
                ? cleanup.nothingToDo
                : words.cleanup.actions[kind].ask(count === 0 ? changed.length : count)}
            </p>
            <ul className="plan__steps">
              {shown.map((step) => (
                <StepLine
                  key={step.subject}
                  step={step}
                  decision={decisions.get(step.subject) ?? null}
                  onDecide={(decision) => setDecisions(new Map([...decisions, [step.subject, decision]]))}
                  accepted={accepted.has(step.subject)}
                  onAccept={(yes) => accept(step.subject, yes)}
                />
              ))}
            </ul>
            <Blocked steps={blocked} onRetry={onRetry} />
            {plan.reports !== undefined && <ReportImpactView impact={plan.reports} onOpen={onReports} />}
            {kind === "quarantine" && count > 0 && (
              <Field label={cleanup.reason} hint={cleanup.reasonHint}>
                <Input value={reason} maxLength={longestReason} onChange={(_event, { value }) => setReason(value)} />
              </Field>
            )}
            {purge && count > 0 && (
              <Checkbox checked={sure} label={cleanup.confirmPurge(count)} onChange={(_event, { checked }) => setSure(checked === true)} />
            )}
            {undecided.length > 0 && <p className="quiet">{cleanup.decideFirst}</p>}
          </DialogText>
          <DialogActions>
            <Button onClick={onClose}>{actions.cancel}</Button>
            {count > 0 && (
              <Go
                kind={kind}
                count={count}
                ready={undecided.length === 0 && (sure || !purge)}
                onGo={() => onConfirm(answerTo(plan, choices, reason))}
              />
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface GoProps {
  readonly kind: CleanupPlan["kind"];
  readonly count: number;
  readonly ready: boolean;
  readonly onGo: () => void;
}

function Go({ kind, count, ready, onGo }: GoProps) {
  const { cleanup } = useWords().window;
  const danger = kind === "purge" && ready;
  return (
    <Button appearance="primary" className={danger ? "button--danger" : ""} disabledFocusable={!ready} onClick={onGo}>
      {cleanup.go[kind](count)}
    </Button>
  );
}

function Blocked({ steps, onRetry }: { readonly steps: readonly PlannedStep[]; readonly onRetry: () => void }) {
  const { cleanup } = useWords().window;
  if (steps.length === 0) return null;
  return (
    <section className="plan__blocked">
      <p className="plan__blocked-head">
        <strong>{cleanup.blocked(steps.length)}</strong>
        <Button size="small" onClick={onRetry}>
          {cleanup.retry}
        </Button>
      </p>
      <ul className="plan__steps">
        {steps.map((step) => (
          <StepLine key={step.subject} step={step} decision={null} onDecide={() => undefined} />
        ))}
      </ul>
    </section>
  );
}
