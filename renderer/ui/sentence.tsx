import { Fragment } from "react";
import { sentencePieces } from "../../shared/words/foreign-text.ts";
import { printable } from "../../shared/words/printable.ts";

/** A sentence whose foreign text is marked, and cannot reorder the text around it. */
export function Sentence({ text }: { readonly text: string }) {
  return sentencePieces(text).map((piece, at) =>
    piece.isForeign ? (
      <bdi key={at} className="foreign-text">
        {piece.text}
      </bdi>
    ) : (
      piece.text
    ),
  );
}

interface ForeignLabelProps {
  readonly text: string;
  readonly longest?: number;
  /** For text with words of ours beside it: drawn as in a sentence. */
  readonly marked?: boolean;
}

/** Foreign text on its own: a cell, a heading, the value of a field. */
export function ForeignLabel({ text, longest, marked = false }: ForeignLabelProps) {
  return <bdi {...(marked ? { className: "foreign-text" } : {})}>{printable(text, longest)}</bdi>;
}

/** Several of them, each isolated from the next. */
export function ForeignLabels({ texts, between = ", " }: { readonly texts: readonly string[]; readonly between?: string }) {
  return texts.map((text, at) => (
    <Fragment key={at}>
      {at > 0 && between}
      <ForeignLabel text={text} />
    </Fragment>
  ));
}
