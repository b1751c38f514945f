import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { certificateEnd, type PublisherFacts } from "../../../shared/model/publisher.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useWords } from "../../state/words.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

export interface PublisherCardProps {
  readonly publisher: PublisherFacts;
  /** Titles of the connectors it signed that are installed. */
  readonly signed: readonly string[];
  readonly now: Date;
  readonly onAccept: () => void;
  readonly onRevoke: () => void;
  readonly onNote: (note: string) => void;
}

const longestNote = 500;

/** A signer that was met: when, how it was accepted, what it signed, and a note. */
export function PublisherCard({ publisher, signed, now, onAccept, onRevoke, onNote }: PublisherCardProps) {
  const { trust } = useWords().window;
  const { name, sha1, accepted, onList, firstSeenAt, notAfter } = publisher;
  const end = certificateEnd(publisher, now);
  const isKnown = accepted !== null || onList;
  return (
    <li className="card">
      <p className="card__title">
        <ToneIcon tone={isKnown ? "good" : "information"} />{" "}
        {name === null || name === "" ? trust.unnamed : <ForeignLabel text={name} marked />}{" "}
        <span className="quiet">{onList ? trust.acceptedByAdministrator : accepted === null ? trust.notAccepted : ""}</span>
      </p>
      <ThumbprintView hex={sha1} />
      {accepted !== null && (
        <p>
          <Sentence text={trust.acceptances[accepted.how](accepted.at)} />
        </p>
      )}
      <p className="quiet">
        <Sentence text={trust.firstSeen(firstSeenAt)} />.{" "}
        {signed.length > 0 ? <Sentence text={trust.signedFiles(signed.map((title) => foreign(title)))} /> : trust.signedNothing}.
      </p>
      <p className={end === "valid" ? "quiet" : "icon-line"}>
        {end !== "valid" && <ToneIcon tone="attention" />}
        <span>
          <Sentence text={trust.ends[end](notAfter)} />
        </span>
      </p>
      <Note publisher={publisher} onNote={onNote} />
      <div className="steps-row">
        {accepted === null ? (
          <Button size="small" onClick={onAccept}>
            {trust.accept}
          </Button>
        ) : (
          <Button size="small" appearance="subtle" onClick={onRevoke}>
            {trust.revoke}
          </Button>
        )}
      </div>
    </li>
  );
}

function Note({ publisher, onNote }: Pick<PublisherCardProps, "publisher" | "onNote">) {
  const { trust } = useWords().window;
  const [written, setWritten] = useState<string | null>(null);
  if (written === null) {
    return (
      <div className="trust__note">
        {publisher.note !== "" && (
          <span>
            {trust.note}: <ForeignLabel text={publisher.note} longest={longestNote} marked />
          </span>
        )}
        <Button size="small" appearance="subtle" onClick={() => setWritten(publisher.note)}>
          {trust.editNote}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="trust__note"
      onSubmit={(event) => {
        event.preventDefault();
        onNote(written.trim());
        setWritten(null);
      }}
    >
      <Field label={trust.note} size="small" className="trust__note-field">
        <Input size="small" value={written} maxLength={longestNote} onChange={(_event, { value }) => setWritten(value)} />
      </Field>
      <Button size="small" type="submit">
        {trust.saveNote}
      </Button>
    </form>
  );
}
