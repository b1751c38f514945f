import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { afterComment, findBody, isComment, quotedEnd } from "./find-body-end.ts";
import { afterWord, lexeme, lexemeAt, type Span } from "./m-lexemes.ts";
import { ElidedExpressionBuilder, type ElidedExpression } from "./elided-expression.ts";

export interface ElideOptions {
  /** `Name!Member` inside the section `Name` is written as `Member`: Microsoft's grammar has no section access. */
  readonly sectionName: string | null;
}

const prefixes: ReadonlySet<string> = new Set(["error", "if", "let", "not", "nullable", "try", "type"]);
const wordOperators: ReadonlySet<string> = new Set(["and", "as", "is", "meta", "or"]);

/**
 * What an elided expression costs, in tokens of a short expression. Measured on lists, records, lets, calls and chains of operators: each parse
 * has its price, each token, and the squares of how many there are and of how many operators follow one another.
 */
const workOf = (tokens: number, squaredChains: number): number => 20 + tokens + (tokens * tokens) / 8_000 + squaredChains / 200;

/** Takes from an expression what the grammar need not see: comments and the bodies of functions. Linear in the expression's length. */
export function elideBodies(document: string, span: Span, { sectionName }: ElideOptions): Result<ElidedExpression, "too-big"> {
  const built = new ElidedExpressionBuilder(document, span.start);
  const frames = new BracketFrames();
  let tokens = 0;
  let chained = 0;
  for (let at = span.start; at < span.end;) {
    const what = lexemeAt(document, at);
    let next = at + 1;
    if (what === lexeme.space) {
      at = next;
      continue;
    }
    tokens += 1;
    if (what === lexeme.slash && isComment(document, at)) {
      next = afterComment(document, at, span.end);
      built.keepUntil(at, next);
      built.gap(at);
    } else if (what === lexeme.quote) next = quotedEnd(document, at, span.end);
    else if (what === lexeme.word) {
      next = Math.min(afterWord(document, at), span.end);
      const word = document.slice(at, next);
      if (prefixes.has(word)) chained += 1;
      if (wordOperators.has(word)) frames.readOperator();
      if (word === "each" && !frames.inName) next = withoutBody(document, { start: next, end: span.end }, built);
      else if (word === sectionName && document.charCodeAt(next) === 33) {
        next += 1;
        built.keepUntil(at, next);
      }
    } else if (what === lexeme.equals && document.charCodeAt(next) === 62) {
      next = withoutBody(document, { start: next + 1, end: span.end }, built);
    } else {
      frames.read(document.charCodeAt(at));
      if (isSign(document.charCodeAt(at))) chained += 1;
    }
    if (tokens > limits.mTokens || chained > limits.mPrefixes || frames.deepest > limits.mNesting) return err("too-big");
    at = next;
  }
  const elided = built.finish(span, workOf(tokens, frames.squaredChains()));
  return elided.text.length > limits.mElidedCharacters ? err("too-big") : ok(elided);
}

const isSign = (code: number): boolean => code === 45 || code === 43;

/** Replaces the body that follows a `=>` or `each`; gives where it ends. */
function withoutBody(document: string, { start, end }: Span, built: ElidedExpressionBuilder): number {
  const body = findBody(document, start, end);
  if (body.end === body.start) return start;
  built.replaceBody(body);
  return body.end;
}

/** Which brackets are open, and whether inside square ones a field's name is due, where keywords are but names. */
class BracketFrames {
  private readonly open: { readonly square: boolean; naming: boolean; operators: number }[] = [];
  private readonly outside = { operators: 0 };
  private squares = 0;
  deepest = 0;

  get inName(): boolean {
    return this.open.at(-1)?.naming ?? false;
  }

  read(code: number): void {
    const top = this.open.at(-1);
    if (code === 91 || code === 40 || code === 123) {
      this.open.push({ square: code === 91, naming: code === 91, operators: 0 });
      this.deepest = Math.max(this.deepest, this.open.length);
    } else if (code === 93 || code === 41 || code === 125) {
      this.endChain();
      this.open.pop();
    } else if (code === 44) {
      this.endChain();
      if (top !== undefined) top.naming = top.square;
    } else if (code === 61 && top?.naming === true) top.naming = false;
    else if (isOperator(code)) this.readOperator();
  }

  readOperator(): void {
    (this.open.at(-1) ?? this.outside).operators += 1;
  }

  /** Over the chains that have ended and the open ones. */
  squaredChains(): number {
    return [this.outside, ...this.open].reduce((sum, { operators }) => sum + operators * operators, this.squares);
  }

  private endChain(): void {
    const top = this.open.at(-1) ?? this.outside;
    this.squares += top.operators * top.operators;
    top.operators = 0;
  }
}

/** `&` `*` `+` `-` `/` `<` `=` `>` `?` */
const isOperator = (code: number): boolean =>
  code === 38 || code === 42 || code === 43 || code === 45 || code === 47 || (code >= 60 && code <= 63);
