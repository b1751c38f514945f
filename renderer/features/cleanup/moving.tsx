import { Button, ProgressBar } from "@fluentui/react-components";
import type { MoveProgress } from "../../../shared/model/cleanup.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface MovingProps {
  readonly progress: MoveProgress;
  readonly isCancelled: boolean;
  readonly onCancel: () => void;
}

/** How far an operation on several files is, and the way to stop it between two of them. */
export function Moving({ progress: { done, total, name }, isCancelled, onCancel }: MovingProps) {
  const { cleanup: words, actions } = useWords().window;
  return (
    <div className="busy">
      <div className="busy__sign busy__sign--progress" role="group" aria-label={words.running}>
        <span role="status">{isCancelled ? words.cancelling : words.moving(done, total)}</span>
        <ProgressBar aria-label={words.running} value={done} max={total} />
        <span className="quiet clip">
          <ForeignLabel text={name ?? ""} />
        </span>
        <Button size="small" disabledFocusable={isCancelled} onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </div>
  );
}
