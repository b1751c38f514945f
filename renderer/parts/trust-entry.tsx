import type { TrustEntry } from "../../shared/model/trust.ts";
import { printable } from "../../shared/words/printable.ts";
import { useWords } from "../state/words.tsx";
import { ThumbprintView } from "./thumbprint.tsx";
import { ToneIcon } from "./tone.tsx";

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
      {entry.thumbprint === null
        ? (
          <p className="card__title">
            <ToneIcon tone="attention" /> {trust.notAThumbprint}: <code className="breakable">{printable(entry.written)}</code>
          </p>
        )
        : <>{signerName !== null && <p className="card__title">{printable(signerName)}</p>}<ThumbprintView hex={entry.thumbprint} /></>}
      {entry.thumbprint !== null && (
        <p className="quiet">{usedBy.length > 0 ? trust.usedBy(usedBy.map((name) => printable(name))) : trust.unused}</p>
      )}
      {dirty && entry.thumbprint !== null && (
        <p className="card__warning">
          <ToneIcon tone="attention" />
          <span>
            {entry.dirt.map((kind) => trust.dirt[kind]).join(", ")}: {trust.written}{" "}
            <code className="breakable">{printable(entry.written)}</code>. {trust.dirty}
          </span>
        </p>
      )}
    </li>
  );
}
