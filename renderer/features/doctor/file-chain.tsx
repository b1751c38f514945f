import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FileChain, LinkName, Repair } from "../../../shared/model/diagnosis.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { dayOf, useFormats, type Formats } from "../../state/formats.tsx";
import { fullPath } from "../../state/full-path.ts";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { ChainView } from "./chain-view.tsx";

export interface FileChainViewProps {
  readonly chain: FileChain;
  readonly title: string;
  /** It was opened and is in no folder of Power BI's. */
  readonly isOpened: boolean;
  readonly now: Date;
  readonly onRepair: (repair: Repair) => void;
  readonly onInstall: () => void;
  readonly onEnable: () => void;
  readonly onInstallBuild: () => void;
  /** Buttons that lead elsewhere. */
  readonly children?: ReactNode;
}

/** One file: the first broken link, what can be done about it, and the whole chain. Knows nothing of the bridge. */
export function FileChainView(props: FileChainViewProps) {
  const { chain, title, isOpened, now } = props;
  const { doctor, diagnosis } = useWords();
  const formats = useFormats();
  const { firstBroken, notKnown, newerBuild, folder } = chain;
  return (
    <>
      <header className="chain-head">
        <h1 className="page__title" tabIndex={-1}>
          <Sentence text={doctor.named(foreign(title))} />
        </h1>
        {isOpened && <p className="quiet">{doctor.opened}</p>}
        {folder !== "" && <PathLine path={fullPath(folder, chain.name)} />}
        {props.children}
      </header>
      <section className="surface chain-verdict" aria-label={firstBroken === null ? doctor.title : doctor.firstBroken} role="status">
        <p className="icon-line chain-verdict__line">
          <ToneIcon tone={firstBroken === null ? "good" : "danger"} />
          <strong>{firstBroken === null ? diagnosis.noBroken(notKnown) : doctor.firstProblem(doctor.problems[firstBroken])}</strong>
        </p>
        {firstBroken === null && <p>{doctor.showInGetData}</p>}
        {newerBuild !== null && (
          <div className="chain-verdict__build">
            <p className="icon-line">
              <ToneIcon tone="attention" />
              <span>{doctor.builds.newer(...timesOf(newerBuild, now, formats))}</span>
            </p>
            <PathLine path={newerBuild.path} />
            <div>
              <Button size="small" onClick={props.onInstallBuild}>
                {doctor.builds.install}
              </Button>
            </div>
          </div>
        )}
      </section>
      <section className="section" aria-labelledby="chain-title">
        <h2 className="section__title" id="chain-title">
          {doctor.chain}
        </h2>
        <ChainView
          key={chain.id}
          links={chain.links}
          firstBroken={firstBroken}
          actionsOf={(link) => <LinkActions {...props} link={link} isFirst={link === firstBroken} />}
        />
      </section>
      {isOpened && chain.repairs.length > 0 && <p className="quiet">{doctor.copyHow}</p>}
    </>
  );
}

/** Only the step for the first broken link is the one to take now. */
function LinkActions({
  chain,
  isOpened,
  link,
  isFirst,
  ...props
}: FileChainViewProps & { readonly link: LinkName; readonly isFirst: boolean }) {
  const { doctor, diagnosis } = useWords();
  // The dialog of a repair gives the keyboard back to its button.
  const focusTarget = useRestoreFocusTarget();
  const repairs = chain.repairs.filter((repair) => repair.link === link);
  const canEnable = link === "file-name" && chain.isDisabled && !isOpened;
  const canInstall = link === "folder" && isOpened;
  if (repairs.length === 0 && !canEnable && !canInstall) return null;
  const appearance = isFirst ? "primary" : "secondary";
  return (
    <>
      {repairs.map((repair) => (
        <span key={repair.name} className="chain__repair">
          <Button {...focusTarget} size="small" appearance={appearance} onClick={() => props.onRepair(repair)}>
            {(isOpened ? doctor.copyActions : doctor.repairActions)[repair.name]}
          </Button>
          {!isOpened && (
            <span className="quiet">
              <Sentence text={diagnosis.repairs[repair.name](foreignPath(repair.to))} />
            </span>
          )}
        </span>
      ))}
      {canEnable && (
        <Button size="small" appearance={appearance} onClick={props.onEnable}>
          {doctor.enable}
        </Button>
      )}
      {canInstall && (
        <span className="chain__repair">
          <Button size="small" appearance={appearance} onClick={props.onInstall}>
            {doctor.install}
          </Button>
          <span className="quiet">{doctor.installWhy}</span>
        </span>
      )}
    </>
  );
}

/** Times of today are enough to tell builds of today apart. */
function timesOf({ builtAt, installedAt }: NonNullable<FileChain["newerBuild"]>, now: Date, formats: Formats): [string, string] {
  const areToday = [builtAt, installedAt].every((time) => dayOf(new Date(time)) === dayOf(now));
  const format = areToday ? formats.time : formats.dateTime;
  return [format(builtAt), format(installedAt)];
}
