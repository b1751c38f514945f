import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useId } from "react";
import type { QuarantineAge, QuarantinedFile } from "../../../shared/model/cleanup.ts";
import { severity } from "../../../shared/model/finding.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel } from "../../ui/sentence.tsx";

export interface QuarantineCardProps {
  readonly file: QuarantinedFile;
  /** Where files are deleted by their age. */
  readonly age: QuarantineAge | undefined;
  readonly onHold: (hold: boolean) => void;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** One file in keeping: what it is, why and when it left, from where, and the ways back and out. */
export function QuarantineCard({ file, age, chosen, onHold, onChoose, onRestore, onPurge }: QuarantineCardProps) {
  const words = useWords();
  const { quarantine, cleanup } = words.window;
  const formats = useFormats();
  const title = file.title === "" ? file.name : file.title;
  const base = useId();
  /** What is written on the button, then the file: several cards have the same buttons. */
  const named = (button: string) => ({ "id": `${base}-${button}`, "aria-labelledby": `${base}-${button} ${base}-title` });
  return (
    <li className={`card quarantined-file ${chosen ? "quarantined-file--chosen" : ""}`}>
      <Checkbox
        checked={chosen}
        aria-label={plainSentence(quarantine.choose(foreign(title)))}
        onChange={(_event, { checked }) => onChoose(checked === true)}
      />
      <div className="quarantined-file__body">
        <p className="card__title">
          <span id={`${base}-title`}>
            <ForeignLabel text={title} />
          </span>
          {file.version !== null && (
            <span className="quiet">
              <ForeignLabel text={file.version} longest={24} />
            </span>
          )}
          <span className="quiet">
            {file.name !== title && (
              <>
                <ForeignLabel text={file.name} /> ·{" "}
              </>
            )}
            {formats.bytes(file.sizeBytes)}
          </span>
        </p>
        <p className="quiet">{quarantine.movedAt(formats.dateTime(file.quarantinedAt))}</p>
        {age !== undefined && <p className="quiet">{age.hold ? quarantine.held : quarantine.counted(age.countedDays, age.dueInDays)}</p>}
        {file.reason !== "" && (
          <p>
            <ForeignLabel text={file.reason} longest={500} />
          </p>
        )}
        {file.findings.length > 0 && (
          <ul className="quarantined-file__findings" aria-label={quarantine.findings}>
            {file.findings.map((kind) => (
              <li key={kind}>
                <ToneIcon tone={severity[kind]} />
                <span>{words.findings[kind].title}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="quarantined-file__from">
          <span className="quiet">{quarantine.from}</span>
          {file.originalFolder === "" ? <span>{quarantine.nobodyKnows}</span> : <PathLine path={file.originalFolder} />}
        </p>
        {file.signer !== null && (
          <p className="quarantined-file__from">
            <span className="quiet">{quarantine.signed}</span>
            <ThumbprintView hex={file.signer} />
          </p>
        )}
        <div className="steps-row">
          <Button size="small" icon={<ArrowUndoRegular />} {...named("restore")} onClick={onRestore}>
            {words.cleanup.actions.restore.name}
          </Button>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} {...named("purge")} onClick={onPurge}>
            {cleanup.preview.purge}
          </Button>
          {age !== undefined && (
            <Button size="small" appearance="subtle" {...named("hold")} onClick={() => onHold(!age.hold)}>
              {age.hold ? quarantine.release : quarantine.hold}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
