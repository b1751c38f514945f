import { Button, Checkbox } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import { describeFolder, describeReadings } from "../../../shared/words/describe/describe-folders.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

/** What can be done with a folder; an action that is not possible is absent. */
export interface FolderActions {
  readonly onShow: () => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onCreate?: (() => void) | undefined;
  readonly onUndoCreate?: (() => void) | undefined;
  readonly onMove?: (() => void) | undefined;
  /** Whether the standard gateway reads it. */
  readonly onGateway?: ((isRead: boolean) => Promise<void>) | undefined;
}

export interface FolderCardProps {
  readonly folder: FolderEntry;
  /** Where its connectors belong; null where they are right, or nothing is known. */
  readonly belongsIn: string | null;
  readonly actions: FolderActions;
}

/** A folder of connectors: its path, who reads it and how that is known, its state, and what it holds. */
export function FolderCard({ folder, belongsIn, actions }: FolderCardProps) {
  const { folders } = useWords().window;
  const { role, place, state, connectorCount, access } = folder;
  const alarming = isAlarming(folder);
  const readings = describeReadings(folder, folders);
  const sentences = describeFolder(folder, folders);
  return (
    <li className={`card ${state === "absent" && role !== "desktop" ? "card--quiet" : ""}`}>
      <p className="card__title">
        {alarming && <ToneIcon tone="attention" />}
        <span>{role === "added" ? <ForeignLabel text={lastStep(folder.path)} /> : folders.view.place[place]}</span>
        {role === "desktop" && state === "present" && (
          <span className="badge">
            <CheckmarkCircleRegular aria-hidden />
            {folders.read}
          </span>
        )}
        {folder.notReadBecause !== null && <span className="badge">{folders.view.unread}</span>}
        <span className="card__aside quiet">{state === "present" ? folders.count(connectorCount) : folders.state[state]}</span>
      </p>
      <PathLine path={folder.path} onShow={state === "present" ? actions.onShow : undefined} />
      {sentences.length > 0 && (
        <p className={alarming || access !== null ? "" : "quiet"}>
          <Sentence text={sentences.join(" ")} />
        </p>
      )}
      {belongsIn !== null && (
        <p>
          <Sentence text={folders.belongsIn(foreignPath(belongsIn))} />
        </p>
      )}
      {readings.length > 0 && (
        <details className="folder__more">
          <summary>{readings.map(({ claim }) => claim).join(" ")}</summary>
          <ul>
            {readings.map(({ claim, source }) => (
              <li key={claim}>
                {claim} <span className="quiet">{source}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {connectorCount > 0 && (
        <details className="folder__more">
          <summary>{folders.view.names(connectorCount)}</summary>
          <ul className="folder__names">
            {folder.names.map((name) => (
              <li key={name}>
                <ForeignLabel text={name} />
              </li>
            ))}
            {connectorCount > folder.names.length && (
              <li className="quiet">{folders.view.moreNames(connectorCount - folder.names.length)}</li>
            )}
          </ul>
        </details>
      )}
      <CardActions folder={folder} actions={actions} />
    </li>
  );
}

function CardActions({ folder, actions }: Pick<FolderCardProps, "folder" | "actions">) {
  const words = useWords().window;
  const { view } = words.folders;
  const { onCreate, onUndoCreate, onMove, onGateway, onRemove } = actions;
  const isAny = [onCreate, onUndoCreate, onMove, onGateway, onRemove].some((one) => one !== undefined);
  if (!isAny) return null;
  return (
    <div className="folder__actions">
      {onCreate !== undefined && (
        <Button size="small" appearance="primary" title={view.createExplain} onClick={onCreate}>
          {view.create}
        </Button>
      )}
      {onMove !== undefined && (
        <Button size="small" appearance="primary" onClick={onMove}>
          {view.move(folder.connectorCount)}
        </Button>
      )}
      {onUndoCreate !== undefined && (
        <Button size="small" title={view.undoCreateExplain} onClick={onUndoCreate}>
          {view.undoCreate}
        </Button>
      )}
      {onGateway !== undefined && <GatewayChoice isRead={folder.isGatewayNamed} onGateway={onGateway} />}
      {onRemove !== undefined && (
        <Button size="small" onClick={onRemove}>
          {words.actions.removeFolder}
        </Button>
      )}
    </div>
  );
}

interface GatewayChoiceProps {
  readonly isRead: boolean;
  readonly onGateway: (isRead: boolean) => Promise<void>;
}

/** Shows what was chosen while it is stored, then what is stored. */
function GatewayChoice({ isRead, onGateway }: GatewayChoiceProps) {
  const { view } = useWords().window.folders;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const choose = async (wanted: boolean) => {
    setChosen(wanted);
    await onGateway(wanted);
    setChosen(null);
  };
  return (
    <Checkbox
      checked={chosen ?? isRead}
      label={view.useForGateway}
      title={view.useForGatewayExplain}
      onChange={(_event, { checked }) => void choose(checked === true)}
    />
  );
}

/** Something is in the way, or what lies in it does nothing. */
const isAlarming = ({ role, state, connectorCount, access }: FolderEntry): boolean =>
  role === "near-miss" ||
  state === "access-denied" ||
  state === "not-a-folder" ||
  state === "no-answer" ||
  access?.kind === "denied" ||
  (role === "desktop-dead" && connectorCount > 0);

const lastStep = (path: string): string => path.split(/[\\/]/u).findLast((step) => step !== "") ?? path;
