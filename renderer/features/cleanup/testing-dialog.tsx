import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { offeredDay, type TestingRequest } from "../../state/cleanup/testing-request.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

export interface TestingDialogProps {
  readonly request: TestingRequest;
  readonly today: Date;
  /** Why the last try was not taken. */
  readonly problem: string | null;
  readonly onSave: (mark: { readonly until: string; readonly note: string }) => void;
  readonly onClose: () => void;
}

const longestNote = 500;

/** Until which day, and what for. */
export function TestingDialog({ request, today, problem, onSave, onClose }: TestingDialogProps) {
  const { testing, actions } = useWords().window;
  const [until, setUntil] = useState(request.until ?? offeredDay(today));
  const [note, setNote] = useState(request.note);
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="testing">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSave({ until, note: note.trim() });
          }}
        >
          <DialogBody>
            <DialogTitle>
              <Sentence text={testing.title(foreign(request.title))} />
            </DialogTitle>
            <DialogText className="plan__content">
              <p>{testing.explain}</p>
              <Field label={testing.day} required {...(problem === null ? {} : { validationMessage: problem })}>
                <Input type="date" value={until} onChange={(_event, { value }) => setUntil(value)} />
              </Field>
              <Field label={testing.note} hint={testing.noteHint}>
                <Input value={note} maxLength={longestNote} onChange={(_event, { value }) => setNote(value)} />
              </Field>
            </DialogText>
            <DialogActions>
              <Button onClick={onClose}>{actions.cancel}</Button>
              <Button appearance="primary" type="submit">
                {testing.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
