import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { printablePieces } from "../../../../shared/words/printable.ts";
import { lineOfRow, rowText, tokensOf, type CodeRows, type Token } from "./code-rows.ts";

export interface CodeViewProps {
  readonly rows: CodeRows;
  readonly isCode: boolean;
  readonly label: string;
  /** The row to bring into sight and mark; a new object asks again. */
  readonly goTo: { readonly row: number } | null;
}

/** As in the style sheet. */
const rowHeight = 20;

/** Lines of text, of which only those in sight are drawn. What is first in the file is shown first, whatever its script. */
export function CodeView({ rows, isCode, label, goTo }: CodeViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.starts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
    // Until it is measured.
    initialRect: { width: 640, height: 480 },
  });
  useEffect(() => {
    if (goTo === null) return;
    virtual.scrollToIndex(goTo.row, { align: "start" });
    // The row may be in sight of the text, and the text below the end of the pane.
    scroller.current?.scrollIntoView({ block: "nearest" });
  }, [goTo, virtual]);
  const digits = `${rows.lineCount}`.length;
  return (
    <div ref={scroller} className="code" role="region" aria-label={label} tabIndex={0} translate="no">
      <div className="code__canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className={`code__row ${index === goTo?.row ? "code__row--found" : ""}`}
            style={{ transform: `translateY(${start}px)` }}
            {...(index === goTo?.row ? { "aria-current": "true" as const } : {})}
            data-line={lineOfRow(rows, index)}
          >
            <span className="code__number" style={{ minWidth: `${digits}ch` }} aria-hidden>
              {rows.lines[index] === 0 ? "" : rows.lines[index]}
            </span>
            <code className="code__text">
              <RowText rows={rows} row={index} isCode={isCode} />
            </code>
          </div>
        ))}
      </div>
    </div>
  );
}

function RowText({ rows, row, isCode }: { readonly rows: CodeRows; readonly row: number; readonly isCode: boolean }) {
  const line = rowText(rows, row);
  const tokens: readonly Token[] = isCode ? tokensOf(line, rows.states[row] ?? 0) : [{ kind: "plain", text: line }];
  return tokens.map(({ kind, text }, at) =>
    printablePieces(text).map((piece, place) => (
      <span key={`${at} ${place}`} {...classOf(piece.isCode ? "hidden-character" : kind)}>
        {piece.text}
      </span>
    )),
  );
}

const classOf = (kind: string): { readonly className?: string } => (kind === "plain" ? {} : { className: `token--${kind}` });
