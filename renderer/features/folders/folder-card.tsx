import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export interface FolderCardProps {
  readonly folder: FolderFacts;
  /** Where its connectors belong; null where they are right, or nothing is known. */
  readonly belongsIn: string | null;
  readonly onShow: () => void;
  /** Only for folders that the user added. */
  readonly onRemove?: (() => void) | undefined;
}

/** A folder of connectors: its path, which program reads it, its state, and how many it holds. */
export function FolderCard({ folder, belongsIn, onShow, onRemove }: FolderCardProps) {
  const { folders, actions } = useWords().window;
  const { role, state, connectorCount } = folder;
  const alarming =
    role === "near-miss" ||
    state === "access-denied" ||
    state === "not-a-folder" ||
    state === "no-answer" ||
    (role === "desktop-dead" && connectorCount > 0);
  // The badge says it already.
  const known = role === "desktop" && state === "present";
  const explanation = [folders.stateExplain[state], known ? "" : folders.roleExplain[role]].filter((text) => text !== "").join(" ");
  return (
    <li className={`card ${state === "absent" ? "card--quiet" : ""}`}>
      <p className="card__title">
        {alarming && <ToneIcon tone="attention" />}
        <span>{role === "added" ? <ForeignLabel text={lastStep(folder.path)} /> : folders.role[role]}</span>
        {role === "desktop" && state === "present" && (
          <span className="badge">
            <CheckmarkCircleRegular aria-hidden />
            {folders.read}
          </span>
        )}
        <span className="card__aside quiet">{state === "present" ? folders.count(connectorCount) : folders.state[state]}</span>
      </p>
      <PathLine path={folder.path} onShow={state === "present" ? onShow : undefined} />
      {explanation !== "" && <p className={alarming ? "" : "quiet"}>{explanation}</p>}
      {belongsIn !== null && (
        <p>
          <Sentence text={folders.belongsIn(foreignPath(belongsIn))} />
        </p>
      )}
      {onRemove !== undefined && (
        <div>
          <Button size="small" onClick={onRemove}>
            {actions.removeFolder}
          </Button>
        </div>
      )}
    </li>
  );
}

const lastStep = (path: string): string => path.split(/[\\/]/u).findLast((step) => step !== "") ?? path;
