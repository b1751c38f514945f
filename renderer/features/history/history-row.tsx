import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { Fragment } from "react";
import type { HistoryEvent, HistoryKind } from "../../../shared/model/history.ts";
import { printable } from "../../../shared/words/printable.ts";
import type { Words } from "../../../shared/words/words.ts";
import { isAlarm } from "./history-items.ts";
import { useWords } from "../../state/words.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { foreign, plainSentence, type SentencePiece } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

const icons = {
  "added": AddRegular,
  "replaced": ArrowSwapRegular,
  "removed": SubtractRegular,
  "signer-changed": null,
  "signature-lost": null,
  "installed": ArrowDownloadRegular,
  "quarantined": ArchiveRegular,
  "restored": ArrowUndoRegular,
  "disabled": EyeOffRegular,
  "enabled": EyeRegular,
  "purged": DeleteRegular,
  "marked-testing": BeakerRegular,
  "unmarked-testing": BeakerRegular,
  "recovered": WrenchRegular,
} as const satisfies Record<HistoryKind, unknown>;

export interface HistoryRowProps {
  readonly event: HistoryEvent;
  /** Of the day, `14:32`. */
  readonly time: string;
  /** Absent where the connector is not there to be shown. */
  readonly onOpen?: (() => void) | undefined;
  readonly onUndo: () => void;
}

/** What happened, to which file, by whom; and the way back while there is one. */
export function HistoryRow({ event, time, onOpen, onUndo }: HistoryRowProps) {
  const words = useWords();
  const { history, cleanup } = words.window;
  const alarm = isAlarm(event);
  const Icon = icons[event.kind];
  const what = words.cleanup.events[event.kind];
  const details = detailsOf(event, words);
  return (
    <div className={`event ${alarm ? "event--alarm" : ""}`}>
      <span className="event__icon" aria-hidden={!alarm}>
        {Icon === null ? <ToneIcon tone="danger" label={history.alarm} /> : <Icon />}
      </span>
      <div className="event__text">
        <p className="event__line">
          <span className="event__what">{what}</span>
          {onOpen === undefined ? (
            <strong className="clip">
              <ForeignLabel text={event.name} />
            </strong>
          ) : (
            <button type="button" className="event__name clip" onClick={onOpen}>
              <ForeignLabel text={event.name} />
            </button>
          )}
          {event.undoneBy !== null && <span className="event__undone">{history.undone}</span>}
        </p>
        <p
          className="event__details quiet clip"
          title={details.map(({ text, isForeign }) => (isForeign ? printable(text, longestDetail) : plainSentence(text))).join(" · ")}
        >
          {details.map(({ text, isForeign }, at) => (
            <Fragment key={at}>
              {at > 0 && " · "}
              {isForeign ? <ForeignLabel text={text} longest={longestDetail} /> : <Sentence text={text} />}
            </Fragment>
          ))}
        </p>
      </div>
      {event.undoable && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={plainSentence(history.undo(what, foreign(event.name)))}
          onClick={onUndo}
        >
          <span className="event__undo">{cleanup.undo}</span>
        </Button>
      )}
      <time className="event__time quiet" dateTime={event.at}>
        {time}
      </time>
    </div>
  );
}

/** Paths and notes are shown nearly whole. */
const longestDetail = 500;

function detailsOf(event: HistoryEvent, words: Words): readonly SentencePiece[] {
  const { history } = words.window;
  const parts = [
    ours(event.recovery === null ? "" : words.cleanup.recoveries[event.recovery.outcome]),
    theirs(event.note ?? ""),
    ours(versionsOf(event, words)),
    ours(signersOf(event, words)),
    ours(event.recovery === null ? history.by[event.by] : ""),
    theirs(event.folder),
  ];
  return parts.filter(({ text }) => text !== "");
}

const ours = (text: string): SentencePiece => ({ text, isForeign: false });
const theirs = (text: string): SentencePiece => ({ text, isForeign: true });

function versionsOf({ version, previous }: HistoryEvent, { window: { history } }: Words): string {
  const before = previous?.version ?? null;
  if (version === null) return before === null ? "" : history.version(foreign(before));
  return before === null || before === version ? history.version(foreign(version)) : history.versions(foreign(before), foreign(version));
}

/** Only where it is the point: for an alarm, who it was and who it is. */
function signersOf(event: HistoryEvent, { window: { history } }: Words): string {
  if (!isAlarm(event)) return "";
  const signers = [event.previous?.signer ?? null, event.signer].filter((one) => one !== null);
  return signers.map((one) => history.signer(foreign(one.slice(0, 8)))).join(" → ");
}
