import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CleanupObstacle } from "../../../shared/model/cleanup.ts";
import type { RepairPlan } from "../../../shared/model/diagnosis.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describeRepair } from "../../../shared/words/describe/describe-repair.ts";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface RepairDialogProps {
  readonly plan: RepairPlan;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Exactly what a repair does, before it does. */
export function RepairDialog({ plan, isOpen, onConfirm, onClose }: RepairDialogProps) {
  const { doctor, window } = useWords();
  const { repair, obstacle, signature } = plan;
  const words = doctor.repair;
  return (
    <RepairNotice
      title={words.titles[repair.name]}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{obstacle === null ? window.actions.cancel : window.actions.close}</Button>
          {obstacle === null && (
            <Button appearance="primary" onClick={onConfirm}>
              {signature === "lost" ? words.goUnsigned : words.go[repair.name]}
            </Button>
          )}
        </>
      }
    >
      <RepairPlanView plan={plan} />
    </RepairNotice>
  );
}

/** What the dialog shows, without the dialog. */
export function RepairPlanView({ plan }: { readonly plan: RepairPlan }) {
  const words = useWords();
  const { repair } = words.doctor;
  const { from, obstacle, signature } = plan;
  return (
    <div className="repair-plan">
      {obstacle !== null && <Obstacle because={obstacle} />}
      <dl className="facts">
        <div className="facts__row">
          <dt>{repair.from}</dt>
          <dd>
            <PathLine path={from} />
          </dd>
        </div>
        {plan.repair.to !== from && (
          <div className="facts__row">
            <dt>{repair.to}</dt>
            <dd>
              <PathLine path={plan.repair.to} />
            </dd>
          </div>
        )}
      </dl>
      {signature === "lost" && (
        <p className="icon-line">
          <ToneIcon tone="attention" label={words.window.tones.attention} />
          <strong>{repair.signature.lost}</strong>
        </p>
      )}
      <section className="section" aria-label={repair.what}>
        <ul className="repair-plan__steps">
          {describeRepair(plan, words).map((sentence, at) => (
            <li key={at}>
              <Sentence text={sentence} />
            </li>
          ))}
          {signature !== "lost" && <li>{repair.signature[signature]}</li>}
        </ul>
      </section>
    </div>
  );
}

export function Obstacle({ because }: { readonly because: CleanupObstacle }) {
  const words = useWords();
  const { problem, step } = describeObstacle(because, words.cleanup);
  return (
    <p className="icon-line">
      <ToneIcon tone="attention" label={words.window.tones.attention} />
      <span>
        <strong>{words.doctor.repair.blocked}.</strong> <Sentence text={problem} /> {step}
      </span>
    </p>
  );
}

interface RepairNoticeProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

export function RepairNotice({ title, isOpen, children, actions, onClose }: RepairNoticeProps) {
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="plan">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
