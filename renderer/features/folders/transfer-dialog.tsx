import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { CleanupObstacle, StepOutcome } from "../../../shared/model/cleanup.ts";
import type { TransferPlan } from "../../../shared/model/install.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { transferOrder, transferSteps, type TransferStep } from "../../../shared/model/transfer.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { WindowWords } from "../../../shared/words/words.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface TransferDialogProps {
  readonly plan: TransferPlan;
  /** Closed before it is taken away: else the page stays hidden from screen readers. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Exactly what will happen to each file, before anything does; then what did not work, if anything. */
export function TransferDialog({ plan, isOpen, onClose }: TransferDialogProps) {
  const { bridge, cleanup, inventory } = useWindow();
  const words = useWords().window;
  const { transfer } = words.folders.view;
  const [ended, setEnded] = useState<readonly StepOutcome[] | string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [replace, setReplace] = useState<ReadonlySet<ConnectorId>>(new Set());
  const steps = transferSteps(plan, replace);
  const going = ended === null ? steps.filter(({ obstacle }) => obstacle === null) : [];
  const carryOut = async () => {
    setIsRunning(true);
    const reply = await bridge.call("carryOutTransfer", transferOrder(plan, replace, transfer.reason[plan.kind]));
    setIsRunning(false);
    await inventory.refresh();
    if (!reply.ok) return setEnded(words.failures.of("carryOutTransfer", reply.error.kind));
    const done = reply.value.flatMap(({ name, outcome }) => (outcome.kind === "done" ? [{ name, historyId: outcome.historyId }] : []));
    if (done.length > 0) {
      const names = done.map(({ name }) => name);
      const historyIds = done.flatMap(({ historyId }) => historyId ?? []);
      const said = transfer.done[plan.kind](done.length);
      cleanup.done.change((before) => [...before, { did: "install", names, historyIds, isUndo: false, left: 0, said }]);
    }
    return done.length === reply.value.length ? onClose() : setEnded(reply.value);
  };
  const choose = (id: ConnectorId, isChosen: boolean) =>
    setReplace(new Set(isChosen ? [...replace, id] : [...replace].filter((one) => one !== id)));
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open && !isRunning) onClose();
      }}
    >
      <DialogSurface className="transfer">
        <DialogBody>
          <DialogTitle>{titleOf(ended, plan, words)}</DialogTitle>
          <DialogContent className="transfer__content">
            {ended === null ? (
              <>
                <p>{transfer.how[plan.kind]}</p>
                <div>
                  <p className="quiet">{transfer.into}</p>
                  <PathLine path={plan.folder.path} />
                  {!plan.folder.exists && <p className="quiet">{transfer.folderIsMade}</p>}
                </div>
                {going.length === 0 && <p>{transfer.nothing}</p>}
                <TransferSteps steps={steps} replace={replace} onChoose={choose} />
              </>
            ) : (
              <TransferEnded ended={ended} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={isRunning}>
              {going.length === 0 ? words.actions.close : words.actions.cancel}
            </Button>
            {/* Focusable while it runs, so that the focus stays in the dialog. */}
            {going.length > 0 && (
              <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void carryOut()}>
                {transfer.go[plan.kind](going.length)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(ended: readonly StepOutcome[] | string | null, { kind, files }: TransferPlan, words: WindowWords): string {
  const { transfer } = words.folders.view;
  if (ended === null) return transfer.title[kind](files.length);
  return typeof ended === "string" ? words.failures.title : transfer.ended;
}

interface TransferChoice {
  readonly replace: ReadonlySet<ConnectorId>;
  readonly onChoose: (id: ConnectorId, isChosen: boolean) => void;
}

export function TransferSteps({ steps, ...choice }: TransferChoice & { readonly steps: readonly TransferStep[] }) {
  return (
    <ul className="transfer__steps">
      {steps.map((step) => (
        <TransferLine key={step.id} step={step} {...choice} />
      ))}
    </ul>
  );
}

function TransferLine({ step: { name, obstacle, rivals }, replace, onChoose }: TransferChoice & { readonly step: TransferStep }) {
  const words = useWords().window.folders.view.transfer;
  return (
    <li className={"transfer__step"}>
      <p className="transfer__name">
        {obstacle !== null && <ToneIcon tone="attention" />}
        <strong>
          <ForeignLabel text={name} />
        </strong>
      </p>
      {obstacle !== null && (obstacle.kind === "would-replace" ? <p>{words.mustReplace}</p> : <Obstacle obstacle={obstacle} />)}
      {rivals.map((rival) => (
        <div key={rival.id}>
          {rival.relation === "same-connector" && (
            <p className="quiet">
              <Sentence text={words.clashes(foreign(rival.name))} />
            </p>
          )}
          <Checkbox
            checked={replace.has(rival.id)}
            label={<Sentence text={words.replace(foreign(rival.name))} />}
            onChange={(_event, { checked }) => onChoose(rival.id, checked === true)}
          />
        </div>
      ))}
    </li>
  );
}

function Obstacle({ obstacle }: { readonly obstacle: CleanupObstacle }) {
  const { problem, step } = describeObstacle(obstacle, useWords().cleanup);
  return (
    <p>
      <Sentence text={problem} /> <Sentence text={step} />
    </p>
  );
}

function TransferEnded({ ended }: { readonly ended: readonly StepOutcome[] | string }) {
  if (typeof ended === "string") return <p>{ended}</p>;
  return (
    <ul className="transfer__steps">
      {ended.map(({ subject, name, outcome }) => (
        <li key={subject} className="transfer__step">
          <p className="transfer__name">
            <ToneIcon tone={outcome.kind === "failed" ? "attention" : "good"} />
            <strong>
              <ForeignLabel text={name} />
            </strong>
          </p>
          {outcome.kind === "failed" && <Obstacle obstacle={outcome.because} />}
        </li>
      ))}
    </ul>
  );
}
