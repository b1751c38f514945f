import { Button } from "@fluentui/react-components";
import type { CertificateEnd } from "../../../shared/model/publisher.ts";
import { isLowerCaseEntry, type TrustEntry } from "../../../shared/model/trust.ts";
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
  /** Null for a certificate that was never met here. */
  readonly certificate?: { readonly end: CertificateEnd; readonly notAfter: string } | null;
  readonly onRemove?: (() => void) | undefined;
  /** Puts the same thumbprint in its place, written cleanly. */
  readonly onClean?: (() => void) | undefined;
}

export function TrustEntryRow({ entry, usedBy, signerName, certificate = null, onRemove, onClean }: TrustEntryRowProps) {
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
      {certificate !== null && (
        <p className={certificate.end === "valid" ? "quiet" : "icon-line"}>
          {certificate.end !== "valid" && <ToneIcon tone="attention" />}
          <span>
            <Sentence text={trust.ends[certificate.end](certificate.notAfter)} />
          </span>
        </p>
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
      {isLowerCaseEntry(entry) && <p className="quiet">{trust.lowerCase}</p>}
      {(onRemove !== undefined || onClean !== undefined) && (
        <div className="steps-row">
          {onClean !== undefined && (
            <Button size="small" onClick={onClean}>
              {trust.writeClean}
            </Button>
          )}
          {onRemove !== undefined && (
            <Button size="small" appearance="subtle" onClick={onRemove}>
              {trust.remove}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
