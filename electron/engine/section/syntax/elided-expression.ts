import type { Span } from "./m-lexemes.ts";

/**
 * What of an expression goes to the grammar: its text without comments and with `0` in place of every function body, and the way back
 * to the document.
 */
export interface ElidedExpression {
  readonly span: Span;
  readonly text: string;
  /** What it will cost the grammar, in tokens of a short expression. */
  readonly work: number;
  /** The position in the document of a character of `text`. */
  readonly sourceOf: (at: number) => number;
  /** The span of the document for a part of `text`, bodies included. */
  readonly spanOf: (start: number, end: number) => Span;
  /** The body that the `0` at this position of `text` replaces. */
  readonly bodyAt: (at: number) => Span | undefined;
}

/** Collects the pieces of an elided expression. */
export class ElidedExpressionBuilder {
  private readonly document: string;
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly sources: number[] = [];
  private readonly bodies = new Map<number, Span>();
  private length = 0;
  private copied: number;

  constructor(document: string, start: number) {
    this.document = document;
    this.copied = start;
  }

  /** Copies the text before `at` as it is; the next piece begins at `next`. */
  keepUntil(at: number, next: number): void {
    this.append(this.document.slice(this.copied, at), this.copied);
    this.copied = next;
  }

  replaceBody(body: Span): void {
    this.keepUntil(body.start, body.end);
    this.append(" ", body.start);
    this.bodies.set(this.length, body);
    this.append("0 ", body.start);
  }

  gap(at: number): void {
    this.append(" ", at);
  }

  finish(span: Span, work: number): ElidedExpression {
    this.keepUntil(span.end, span.end);
    const { starts, sources, length, bodies } = this;
    const sourceOf = (at: number): number => (at >= length ? span.end : mapped(starts, sources, at));
    return {
      span,
      text: this.pieces.join(""),
      work,
      sourceOf,
      // The end is the position of the last character, not the start of the next piece: a comment may be between them.
      spanOf: (start, end) => ({ start: sourceOf(start), end: bodies.get(end - 1)?.end ?? sourceOf(end - 1) + 1 }),
      bodyAt: (at) => bodies.get(at),
    };
  }

  private append(text: string, source: number): void {
    if (text === "") return;
    this.pieces.push(text);
    this.starts.push(this.length);
    this.sources.push(source);
    this.length += text.length;
  }
}

/** The piece that holds `at`, by halving. */
function mapped(starts: readonly number[], sources: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (sources[low] ?? 0) + at - (starts[low] ?? 0);
}
