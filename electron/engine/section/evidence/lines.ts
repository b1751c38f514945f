import type { CheckPlace } from "../../../../shared/model/publish-check.ts";

const longestExcerpt = 160;

/** The lines of a document, as M ends them. */
export class Lines {
  readonly document: string;
  readonly text: string;
  private readonly starts: number[] = [0];

  constructor(document: string, text: string) {
    this.document = document;
    this.text = text;
    for (const { 0: end, index } of text.matchAll(/\r\n|[\n\u2028\u2029]/gu)) this.starts.push(index + end.length);
  }

  /** `isSecret`: the line is not repeated. */
  placeAt(at: number, isSecret = false): CheckPlace {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    const start = this.starts[low] ?? 0;
    return { document: this.document, line: low + 1, column: at - start + 1, excerpt: isSecret ? null : this.excerptOf(low, at - start) };
  }

  /** What is around the place where the line is long. */
  private excerptOf(line: number, column: number): string {
    const start = this.starts[line] ?? 0;
    const end = Math.min(this.starts[line + 1] ?? this.text.length, start + column + longestExcerpt);
    const from = column > longestExcerpt ? start + column - longestExcerpt / 2 : start;
    return this.text.slice(from, end).trim().slice(0, longestExcerpt);
  }
}
