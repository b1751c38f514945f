import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from "@fluentui/react-components";
import { useState } from "react";
import { longestViewName, mostSavedViews, type ListView, type SavedView } from "../../../shared/model/list-view.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { withoutView, withView } from "../../state/list/list-view.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface ViewsDialogProps {
  readonly view: ListView;
  readonly saved: readonly SavedView[];
  readonly onSaved: (saved: readonly SavedView[]) => void;
  readonly onClose: () => void;
}

/** Saves the current view under a name, and deletes saved ones. */
export function ViewsDialog({ view, saved, onSaved, onClose }: ViewsDialogProps) {
  const { views, actions } = useWords().window;
  const [name, setName] = useState("");
  const wanted = name.trim();
  const next = withView(saved, { name: wanted, view });
  const isFull = next.length > mostSavedViews;
  const replaces = wanted !== "" && withoutView(saved, wanted).length < saved.length;
  const message = isFull ? views.full(mostSavedViews) : replaces ? views.replaces : undefined;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted === "" || isFull) return;
            onSaved(next);
            onClose();
          }}
        >
          <DialogBody>
            <DialogTitle>{views.dialogTitle}</DialogTitle>
            <DialogContent className="plan__content">
              <p>{views.explain}</p>
              <Field
                label={views.name}
                {...(message === undefined ? {} : { validationMessage: message, validationState: isFull ? "error" : "warning" })}
              >
                <Input value={name} maxLength={longestViewName} onChange={(_event, { value }) => setName(value)} />
              </Field>
              {saved.length === 0 ? (
                <p className="quiet">{views.none}</p>
              ) : (
                <ul className="views__saved">
                  {saved.map((one) => (
                    <li key={one.name}>
                      <ForeignLabel text={one.name} />
                      <Button
                        size="small"
                        aria-label={plainSentence(views.deleteNamed(foreign(one.name)))}
                        onClick={() => onSaved(withoutView(saved, one.name))}
                      >
                        {views.delete}
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{actions.close}</Button>
              <Button appearance="primary" type="submit" disabledFocusable={wanted === "" || isFull}>
                {views.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
