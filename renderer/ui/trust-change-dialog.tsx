import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Spinner } from "@fluentui/react-components";
import type { TrustChangeLine, TrustChangePlan } from "../../shared/model/trust-change.ts";
import { groupedThumbprint } from "../../shared/model/thumbprint.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import type { TrustChangeFlow } from "../state/use-trust-change.ts";
import { useWords } from "../state/words.tsx";
import { DialogText } from "./dialog-text.tsx";
import { PathLine } from "./path-line.tsx";
import { ForeignLabel, Sentence } from "./sentence.tsx";
import { ToneIcon } from "./tone.tsx";
import { useFocusBack } from "./use-focus-back.ts";

export interface TrustChangeDialogProps {
  readonly plan: TrustChangePlan;
  /** Closed before it is taken away: else the page stays hidden from screen readers. */
  readonly isOpen: boolean;
  /** The system may be asking for an administrator just now. */
  readonly isRunning: boolean;
  /** Why the last try did not change the list. */
  readonly problem: string | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** The dialog of a change that a page begins. */
export function TrustChange({ flow }: { readonly flow: TrustChangeFlow }) {
  const { plan, isOpen, isRunning, problem, apply, close } = flow;
  useFocusBack(isOpen);
  if (plan === null) return null;
  return <TrustChangeDialog plan={plan} isOpen={isOpen} isRunning={isRunning} problem={problem} onApply={apply} onClose={close} />;
}

/** The list before and after, and exactly how it would be changed. */
export function TrustChangeDialog({ plan, isOpen, isRunning, problem, onApply, onClose }: TrustChangeDialogProps) {
  const { trust, actions, cleanup } = useWords().window;
  const { lines, alreadyThere, notThere, changes, way } = plan;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open && !isRunning) onClose();
      }}
    >
      <DialogSurface className="trust__dialog trust__dialog--wide">
        <DialogBody>
          <DialogTitle>{trust.changeTitle}</DialogTitle>
          <DialogText className="trust__dialog-content">
            {alreadyThere.map((thumbprint) => (
              <p key={thumbprint}>
                <Sentence text={trust.alreadyThere(foreign(thumbprint))} />
              </p>
            ))}
            {notThere.map((entry) => (
              <p key={entry}>
                <Sentence text={trust.notThere(foreign(entry))} />
              </p>
            ))}
            {!changes && <p>{trust.noChange}</p>}
            <div className="trust__sides">
              <Side title={trust.before} lines={lines.filter(({ state }) => state !== "added")} />
              <Side title={trust.after} lines={lines.filter(({ state }) => state !== "removed")} />
            </div>
            {changes && (
              <div>
                <p className="quiet">{way.kind === "registry" ? trust.commandShown : trust.fileShown}</p>
                <PathLine path={way.kind === "registry" ? way.command : way.path} />
              </div>
            )}
            {problem !== null && (
              <p className="icon-line" role="alert">
                <ToneIcon tone="attention" />
                <span>{problem}</span>
              </p>
            )}
            {changes && way.kind === "registry" && <p className="quiet">{trust.askAdministrator}</p>}
          </DialogText>
          <DialogActions>
            <Button onClick={onClose} disabled={isRunning}>
              {changes ? actions.cancel : actions.close}
            </Button>
            {/* Focusable while it runs, so that the focus stays in the dialog. */}
            {changes && problem === null && (
              <Button
                appearance="primary"
                onClick={onApply}
                disabledFocusable={isRunning}
                icon={isRunning ? <Spinner size="tiny" aria-label={cleanup.running} /> : null}
              >
                {trust.apply}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Side({ title, lines }: { readonly title: string; readonly lines: readonly TrustChangeLine[] }) {
  const { trust } = useWords().window;
  return (
    <section className="trust__side" aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className="quiet">{trust.emptyList}</p>}
      <ol className="trust__lines">
        {lines.map(({ entry, state }, at) => (
          <li key={at} className={`trust__line trust__line--${state}`}>
            <code className="breakable">
              {state === "added" && entry.thumbprint !== null && entry.dirt.length === 0 ? (
                groupedThumbprint(entry.thumbprint)
              ) : (
                <ForeignLabel text={entry.written} longest={300} />
              )}
            </code>{" "}
            {state !== "kept" && <strong>{trust.states[state]}</strong>}
          </li>
        ))}
      </ol>
    </section>
  );
}
