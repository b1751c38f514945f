import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { AcceptanceWay, PublisherFacts } from "../../../shared/model/publisher.ts";
import { comparePublisher } from "../../../shared/model/thumbprint-comparison.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";

export interface AcceptDialogProps {
  readonly publisher: PublisherFacts;
  /** Closed before it is taken away: else the page stays hidden from screen readers. */
  readonly isOpen: boolean;
  readonly onAccept: (how: AcceptanceWay) => void;
  readonly onClose: () => void;
}

/** Says what accepting means, and compares the thumbprint that the publisher gave. A different one cannot be accepted. */
export function AcceptDialog({ publisher, isOpen, onAccept, onClose }: AcceptDialogProps) {
  const { trust, actions } = useWords().window;
  const [given, setGiven] = useState("");
  const { sha1, name } = publisher;
  const answer = comparePublisher(given, publisher);
  const isSame = answer === "same";
  const problem = answer === "nothing-pasted" || isSame ? null : trust.comparisons[answer];
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="trust__dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (problem === null) onAccept(isSame ? "thumbprint-compared" : "on-sight");
          }}
        >
          <DialogBody>
            <DialogTitle>
              <Sentence text={trust.acceptTitle(foreign(name ?? trust.unnamed))} />
            </DialogTitle>
            <DialogText className="trust__dialog-content">
              <p>{trust.acceptExplain}</p>
              <ThumbprintView hex={sha1} />
              <Field
                label={trust.theirThumbprint}
                hint={trust.theirThumbprintHint}
                {...(problem === null ? {} : { validationMessage: problem })}
              >
                <Input
                  value={given}
                  maxLength={20_000}
                  input={{ spellCheck: false, autoComplete: "off" }}
                  onChange={(_event, { value }) => setGiven(value)}
                />
              </Field>
              {answer === "nothing-pasted" && <p className="quiet">{trust.onSight}</p>}
            </DialogText>
            <DialogActions>
              <Button onClick={onClose}>{actions.cancel}</Button>
              <Button type="submit" disabled={problem !== null} {...(isSame ? { appearance: "primary" as const } : {})}>
                {isSame ? trust.acceptCompared : trust.acceptOnSight}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
