import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Failure, Reply } from "../../../../shared/contract/commands.ts";
import type { PartName } from "../../../../shared/model/signature.ts";
import type { SignatureXml } from "../../../../shared/model/signature-xml.ts";
import { printableLines } from "../../../../shared/words/printable.ts";
import { useWords } from "../../../state/words.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { foreign, plainSentence } from "../../../../shared/words/foreign-text.ts";
import { ForeignLabel } from "../../../ui/sentence.tsx";

export interface SignatureXmlDisclosureProps {
  readonly part: PartName;
  readonly read: () => Promise<Reply<"getSignatureXml">>;
}

export type ShownXml =
  | { readonly kind: "not-loaded" }
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly xml: SignatureXml }
  | { readonly kind: "failed"; readonly because: Failure<"getSignatureXml">["kind"] };

/** The signature's own XML, read when it is opened and not before. */
export function SignatureXmlDisclosure({ part, read }: SignatureXmlDisclosureProps) {
  const { xml } = useWords().signature;
  const [shown, setShown] = useState<ShownXml>({ kind: "not-loaded" });
  const load = async () => {
    setShown({ kind: "reading" });
    const reply = await read();
    setShown(reply.ok ? { kind: "read", xml: reply.value } : { kind: "failed", because: reply.error.kind });
  };
  return (
    <details
      className="signature-xml"
      onToggle={({ currentTarget: { open } }) => {
        if (open && (shown.kind === "not-loaded" || shown.kind === "failed")) void load();
      }}
    >
      <summary>
        {xml.title}{" "}
        <code className="quiet">
          <ForeignLabel text={part} />
        </code>
      </summary>
      <SignatureXmlContent shown={shown} onRetry={() => void load()} />
    </details>
  );
}

export function SignatureXmlContent({ shown, onRetry }: { readonly shown: ShownXml; readonly onRetry: () => void }) {
  const {
    signature,
    window: { failures, detail, cleanup },
  } = useWords();
  return (
    <div className="signature-xml__content">
      <p className="quiet">{signature.xml.explain}</p>
      <div role="status">
        {shown.kind === "reading" && <p className="quiet">{detail.loading}</p>}
        {shown.kind === "failed" && <p>{failures.of("getSignatureXml", shown.because)}</p>}
        {shown.kind === "read" && shown.xml.isCut && <p className="attention">{signature.xml.cut(shown.xml.text.length)}</p>}
      </div>
      {shown.kind === "failed" && (
        <div>
          <Button size="small" onClick={onRetry}>
            {cleanup.retry}
          </Button>
        </div>
      )}
      {shown.kind === "read" && <XmlText xml={shown.xml} />}
    </div>
  );
}

/** As text and nothing else. What is copied is what is shown: no control character of the file reaches a terminal it is pasted into. */
function XmlText({ xml: { part, text } }: { readonly xml: SignatureXml }) {
  const { xml } = useWords().signature;
  const lines = useMemo(() => printableLines(text), [text]);
  const pieces = useMemo(() => piecesOf(lines), [lines]);
  return (
    <>
      <div>
        <CopyButton text={lines} label={xml.copy} labelled />
      </div>
      <pre className="signature-xml__text" role="region" aria-label={plainSentence(xml.label(foreign(part)))} tabIndex={0} translate="no">
        {pieces.map((piece, at) => (
          <span key={at}>{piece}</span>
        ))}
      </pre>
    </>
  );
}

/** Longer stretches cost a browser more than they are worth: breaking one line of joined letters takes time by the square of its length. */
const longestPiece = 1_000;

/**
 * A long text cut into pieces to be laid out one by one; together they are the text. Each ends with a line or a tag where there is an end
 * in its second half, and never within a character.
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += pieces.at(-1)?.length ?? 0) {
    pieces.push(pieceOf(text.slice(start, start + longestPiece), start + longestPiece >= text.length));
  }
  return pieces;
}

function pieceOf(window: string, isLast: boolean): string {
  if (isLast) return window;
  const end = ["\n", ">"].map((mark) => window.lastIndexOf(mark) + 1).find((at) => at > longestPiece / 2) ?? window.length;
  return window.slice(0, end).replace(/[\uD800-\uDBFF]$/u, "");
}
