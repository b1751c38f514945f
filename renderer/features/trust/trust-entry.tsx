import type { TrustEntry } from "../../../shared/model/trust.ts";
import { useWords } from "../../state/words.tsx";
import { ThumbprintView } from "../../ui/thumbprint.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";

export interface TrustEntryRowProps {
  readonly entry: TrustEntry;
  /** Titles of the connectors that need it. */
  readonly usedBy: readonly string[];
  readonly signerName: string | null;
}

export function TrustEntryRow({ entry, usedBy, signerName }: TrustEntryRowProps) {
  const { trust } = useWords().window;
  const dirty = entry.thumbprint === null || entry.dirt.length > 0;
  return (
    <li className="card">
      {entry.thumbprint === null ? (
        <p className="card__title">
          <ToneIcon tone="attention" /> {trust.notAThumbprint}:{" "}
          <code className="breakable">
            <ForeignLabel text={entry.written} />
          </code>
        </p>
      ) : (
        <>
          {signerName !== null && (
            <p className="card__title">
              <ForeignLabel text={signerName} />
            </p>
          )}
          <ThumbprintView hex={entry.thumbprint} />
        </>
      )}
      {entry.thumbprint !== null && (
        <p className="quiet">{usedBy.length > 0 ? <Sentence text={trust.usedBy(usedBy.map((name) => foreign(name)))} /> : trust.unused}</p>
      )}
      {dirty && entry.thumbprint !== null && (
        <p className="icon-line">
          <ToneIcon tone="attention" />
          <span>
            {entry.dirt.map((kind) => trust.dirt[kind]).join(", ")}: {trust.written}{" "}
            <code className="breakable">
              <ForeignLabel text={entry.written} />
            </code>
            . {trust.dirty}
          </span>
        </p>
      )}
    </li>
  );
}
