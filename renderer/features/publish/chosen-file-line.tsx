import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { ChosenFile, ChosenFileKind } from "../../../shared/model/project.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface ChosenFileLineProps {
  readonly kind: ChosenFileKind;
  readonly file: ChosenFile | undefined;
  readonly hint?: string;
  readonly isBusy: boolean;
  readonly onChoose: (kind: ChosenFileKind) => void;
}

/** A button for the system's dialog, and the file that was chosen there. */
export function ChosenFileLine({ kind, file, hint, isBusy, onChoose }: ChosenFileLineProps) {
  const words = useWords().window.publish;
  const id = useId();
  return (
    <div className="publish__chosen">
      <Button disabledFocusable={isBusy} aria-describedby={id} onClick={() => onChoose(kind)}>
        {words.chooseFile(words.files[kind])}
      </Button>
      <span id={id}>
        {file !== undefined && (
          <>
            <span className="quiet">{words.chosen}</span> <ForeignLabel text={file.name} longest={260} />{" "}
          </>
        )}
        {hint !== undefined && <span className="quiet">{hint}</span>}
      </span>
    </div>
  );
}
