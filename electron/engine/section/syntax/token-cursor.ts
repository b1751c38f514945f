import { afterBlockComment, afterLineComment, afterQuoted, afterTrivia, afterWord, lexeme, lexemeAt, type Span } from "./m-lexemes.ts";
import { nameOfIdentifier, textOfLiteral } from "./m-literals.ts";

/** `word`: a name or a keyword; `quoted`: `#"a name"`; `literal`: a text; `hash`: `#table` and its like; `sign`: one character. */
export type TokenKind = "word" | "quoted" | "literal" | "number" | "hash" | "sign" | "end";

/** Reads the tokens of a part of a document one after the other, past white space and comments. It judges nothing and always ends. */
export class TokenCursor {
  kind: TokenKind = "end";
  start: number;
  end: number;
  private readonly text: string;
  private readonly limit: number;

  constructor(text: string, span: Span) {
    this.text = text;
    this.limit = span.end;
    this.start = span.start;
    this.end = span.start;
  }

  /** False at the end. */
  next(): boolean {
    const at = this.skipped();
    this.start = at;
    if (at >= this.limit) {
      this.kind = "end";
      this.end = this.limit;
      return false;
    }
    const what = lexemeAt(this.text, at);
    if (what === lexeme.word) {
      const first = this.text.charCodeAt(at);
      this.take(first >= 48 && first <= 57 ? "number" : "word", afterWord(this.text, at));
    } else if (what === lexeme.quote) this.take("literal", afterQuoted(this.text, at));
    else if (this.text.charCodeAt(at) === 35) this.hash(at);
    else this.take("sign", at + 1);
    return true;
  }

  /** The first character of what follows, 0 at the end. */
  following(): number {
    const at = afterTrivia(this.text, this.end);
    return at < 0 || at >= this.limit ? 0 : this.text.charCodeAt(at);
  }

  /** Whether a `=>` or this word follows. */
  followedBy(what: string): boolean {
    const at = afterTrivia(this.text, this.end);
    return at >= 0 && at < this.limit && this.text.startsWith(what, at) && (what === "=>" || afterWord(this.text, at) === at + what.length);
  }

  isSign(code: number): boolean {
    return this.kind === "sign" && this.text.charCodeAt(this.start) === code;
  }

  /** Of a `sign`. */
  get code(): number {
    return this.text.charCodeAt(this.start);
  }

  get source(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Of a `word` or `quoted` one: the name that it means. */
  get name(): string {
    return this.kind === "quoted" ? nameOfIdentifier(this.source) : this.source;
  }

  /** Of a `literal`: the text that it means; null when an escape in it is none. */
  get literal(): string | null {
    return textOfLiteral(this.source);
  }

  private skipped(): number {
    for (let at = this.end; at < this.limit;) {
      const what = lexemeAt(this.text, at);
      if (what === lexeme.space) at += 1;
      else if (what !== lexeme.slash) return at;
      else {
        const second = this.text.charCodeAt(at + 1);
        if (second !== 47 && second !== 42) return at;
        const next = second === 47 ? afterLineComment(this.text, at) : afterBlockComment(this.text, at);
        at = next < 0 ? this.limit : next;
      }
    }
    return this.limit;
  }

  private hash(at: number): void {
    const second = this.text.charCodeAt(at + 1);
    if (second === 34) this.take("quoted", afterQuoted(this.text, at + 1));
    else if (second === 33 && this.text.charCodeAt(at + 2) === 34) this.take("number", afterQuoted(this.text, at + 2));
    else if (lexemeAt(this.text, at + 1) === lexeme.word) this.take("hash", afterWord(this.text, at + 1));
    else this.take("sign", at + 1);
  }

  private take(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end < 0 ? this.limit : Math.min(end, this.limit);
  }
}
