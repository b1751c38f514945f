import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { SyntaxErrorPlace } from "../../../../shared/model/connector.ts";
import { afterBlockComment, afterLineComment, afterQuoted, afterWord, isIdentifier, lexeme, lexemeAt } from "./m-lexemes.ts";

/**
 * A place that could not be read, and why. `at` counts characters from the start of the document. Whether it is a mistake is for the
 * grammar to say, which reads the whole code later.
 */
export interface SyntaxProblem {
  readonly at: number;
  readonly detail: string;
}

/** The same places as line and column, both from 1. They come in the order of the document, which is read once. */
export function placesIn(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxErrorPlace[] {
  const ends = /\r\n|[\n\u2028\u2029]/gu;
  let line = 1;
  let lineStart = 0;
  let next = ends.exec(text);
  return problems.map(({ at, detail }) => {
    for (; next !== null && next.index + next[0].length <= at; next = ends.exec(text)) {
      line += 1;
      lineStart = next.index + next[0].length;
    }
    return { line, column: at - lineStart + 1, detail };
  });
}

/** Where a member's expression ends, and where the document goes on. `problem`: what in it did not fit. */
export interface WalkedExpression {
  readonly end: number;
  readonly next: number;
  readonly problem: SyntaxProblem | null;
}

/**
 * Walks from `from` to the end of a member. Linear, whatever the text. M has semicolons between members only, so the first one outside of
 * literals and comments ends it, whatever is open. Where one was forgotten, what can only be the next member ends it: `shared`, which no
 * expression holds, or `name =` on a line of its own behind a value. Fails when there is no end, or a literal or comment never ends.
 */
export function walkExpression(text: string, from: number): Result<WalkedExpression, SyntaxProblem> {
  const walk = new Walk(text);
  for (let at = from; at < text.length;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.semicolon) return ok({ end: at, next: at + 1, problem: walk.problem() });
    const member = walk.memberBefore(what, at);
    if (member >= 0) return ok({ end: member, next: member, problem: walk.problem() ?? { at: member, detail: "a semicolon is missing" } });
    const next = walk.step(what, at);
    if (next < 0) return err({ at, detail: neverEnds(what) });
    at = next;
  }
  return err(walk.problem() ?? { at: text.length, detail: "the document ends before the semicolon" });
}

/** Walks from an opening bracket past the one that closes it; fails at what cannot be between them. */
export function walkBrackets(text: string, from: number): Result<number, SyntaxProblem> {
  const walk = new Walk(text);
  for (let at = from; at < text.length;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.semicolon || walk.isShared(what, at)) break;
    const next = walk.step(what, at);
    if (next < 0) return err({ at, detail: neverEnds(what) });
    if (walk.mismatch !== null) return err(walk.mismatch);
    if (what === lexeme.close && walk.areClosed) return ok(next);
    at = next;
  }
  return err({ at: from, detail: `${text[from] ?? ""} is never closed` });
}

const neverEnds = (what: number): string =>
  what === lexeme.quote ? "a text literal or quoted identifier that never ends" : "a comment that never ends";

const closerOf: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [91, 93],
  [123, 125],
]);

const shared = "shared";
/** Words of types that a name may follow. */
const typeWords: ReadonlySet<string> = new Set(["function", "nullable", "optional", "table"]);
const values: ReadonlySet<string> = new Set(["false", "null", "true"]);

/** A token as the walk remembers it. */
interface Token {
  what: number;
  start: number;
  end: number;
}

/** Which brackets are open, whether inside square ones a field's name is due, where keywords are but names, and the last two tokens. */
class Walk {
  mismatch: SyntaxProblem | null = null;
  private readonly text: string;
  private readonly open: number[] = [];
  /** Of each open bracket: a field's name is due, which may be several words and any keyword. */
  private readonly naming: boolean[] = [];
  /** Outside of brackets: each `let` that waits for its `in`. */
  private lets = 0;
  private last: Token = { what: lexeme.other, start: 0, end: 0 };
  private beforeLast: Token = { what: lexeme.other, start: 0, end: 0 };
  /** The last square bracket that was closed. */
  private readonly closed = { start: 0, end: -1 };

  constructor(text: string) {
    this.text = text;
  }

  get areClosed(): boolean {
    return this.open.length === 0;
  }

  problem(): SyntaxProblem | null {
    const opened = this.open.at(-1);
    return this.mismatch ?? (opened === undefined ? null : { at: opened, detail: `${this.text[opened] ?? ""} is never closed` });
  }

  /** No expression holds it but as a field's name; `#shared` is another word. */
  isShared(what: number, at: number): boolean {
    if (what !== lexeme.word || !this.text.startsWith(shared, at)) return false;
    return this.naming.at(-1) !== true && this.text.charCodeAt(at - 1) !== 35 && afterWord(this.text, at) === at + shared.length;
  }

  /** Where the member begins that the token at `at` shows to have begun; -1 when it shows none. */
  memberBefore(what: number, at: number): number {
    if (this.isShared(what, at)) return this.attributesBefore(this.last) ?? at;
    if (what !== lexeme.equals || this.open.length > 0 || this.lets > 0 || this.text.charCodeAt(at + 1) === 62) return -1;
    const { last, beforeLast, text } = this;
    if (last.what !== lexeme.word || !isIdentifier(text.slice(last.start, last.end)) || !this.endsValue(beforeLast)) return -1;
    const attributes = this.attributesBefore(beforeLast);
    return attributes ?? (/[\r\n]/u.test(text.slice(beforeLast.end, last.start)) ? last.start : -1);
  }

  /** One token; gives where it ends, -1 when it never does. */
  step(what: number, at: number): number {
    if (what === lexeme.space) return at + 1;
    if (what === lexeme.slash) {
      const second = this.text.charCodeAt(at + 1);
      if (second === 47) return afterLineComment(this.text, at);
      if (second === 42) return afterBlockComment(this.text, at);
    }
    const end = this.token(what, at);
    const reused = this.beforeLast;
    this.beforeLast = this.last;
    this.last = reused;
    reused.what = what;
    reused.start = at;
    reused.end = end;
    return end;
  }

  private token(what: number, at: number): number {
    switch (what) {
      case lexeme.word:
        return this.word(at);
      case lexeme.quote:
        return afterQuoted(this.text, at);
      case lexeme.open:
        this.open.push(at);
        this.naming.push(this.text.charCodeAt(at) === 91);
        return at + 1;
      case lexeme.close:
        this.close(at);
        return at + 1;
      case lexeme.comma:
        if (this.open.length > 0) this.naming[this.naming.length - 1] = this.text.charCodeAt(this.open.at(-1) ?? 0) === 91;
        return at + 1;
      case lexeme.equals:
        if (this.naming.length > 0) this.naming[this.naming.length - 1] = false;
        return at + 1;
      default:
        return at + 1;
    }
  }

  private word(at: number): number {
    const end = afterWord(this.text, at);
    if (this.open.length === 0) {
      if (end - at === 3 && this.text.startsWith("let", at)) this.lets += 1;
      else if (end - at === 2 && this.text.startsWith("in", at)) this.lets -= 1;
    }
    return end;
  }

  private close(at: number): void {
    const opened = this.open.pop();
    this.naming.pop();
    const itself = this.text[at] ?? "";
    if (opened === undefined) this.mismatch ??= { at, detail: `${itself} closes nothing` };
    else if (closerOf.get(this.text.charCodeAt(opened)) !== this.text.charCodeAt(at)) {
      this.mismatch ??= { at, detail: `${itself} where ${this.text[opened] ?? ""} is open` };
    } else if (this.text.charCodeAt(at) === 93) {
      this.closed.start = opened;
      this.closed.end = at + 1;
    }
  }

  private endsValue({ what, start, end }: Token): boolean {
    if (what !== lexeme.word) return what === lexeme.quote || what === lexeme.close;
    const word = this.text.slice(start, end);
    return values.has(word) || /^[0-9]/u.test(word) || (isIdentifier(word) && !typeWords.has(word));
  }

  /** Where the attributes begin that end with this token: `[… = …]`. */
  private attributesBefore({ end }: Token): number | null {
    const { closed, text } = this;
    return closed.end === end && text.slice(closed.start, closed.end).includes("=") ? closed.start : null;
  }
}
