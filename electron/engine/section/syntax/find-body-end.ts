import { afterBlockComment, afterLineComment, afterQuoted, afterWord, lexeme, lexemeAt, type Span } from "./m-lexemes.ts";

/**
 * The body of a function: from `start` as far right as M lets an expression reach. It ends at a comma, a closing bracket, or a keyword
 * of something that began before it (`let f = (x) => x in f`). White space around it is left out; an absent body is an empty span.
 */
export function findBody(text: string, start: number, limit: number): Span {
  let depth = 0;
  const pending = { let: 0, if: 0, try: 0 };
  let first = -1;
  let end = start;
  for (let at = start; at < limit;) {
    const what = lexemeAt(text, at);
    let next = at + 1;
    if (what === lexeme.space) {
      at = next;
      continue;
    }
    if (what === lexeme.slash && isComment(text, at)) {
      at = afterComment(text, at, limit);
      continue;
    }
    if (what === lexeme.quote) next = quotedEnd(text, at, limit);
    else if (what === lexeme.open) depth += 1;
    else if (what === lexeme.close) {
      if (depth === 0) break;
      depth -= 1;
    } else if (what === lexeme.comma && depth === 0 && pending.let === 0) break;
    else if (what === lexeme.word) {
      next = Math.min(afterWord(text, at), limit);
      if (depth === 0 && next - at <= 9 && endsBody(text.slice(at, next), pending)) break;
    }
    if (first < 0) first = at;
    end = next;
    at = next;
  }
  return first < 0 ? { start, end: start } : { start: first, end };
}

/** Keeps count of what the body itself has begun; true when the word belongs to something outside. */
function endsBody(word: string, pending: { let: number; if: number; try: number }): boolean {
  switch (word) {
    case "let":
    case "if":
    case "try":
      pending[word] += 1;
      return false;
    case "in":
      pending.let -= 1;
      return pending.let < 0;
    case "then":
      return pending.if === 0;
    case "else":
      pending.if -= 1;
      return pending.if < 0;
    case "otherwise":
      pending.try -= 1;
      return pending.try < 0;
    default:
      return false;
  }
}

export const isComment = (text: string, at: number): boolean => {
  const second = text.charCodeAt(at + 1);
  return second === 47 || second === 42;
};

/** Past the comment that begins at `at`; at `limit` when it never ends. */
export function afterComment(text: string, at: number, limit: number): number {
  const next = text.charCodeAt(at + 1) === 47 ? afterLineComment(text, at) : afterBlockComment(text, at);
  return next < 0 ? limit : Math.min(next, limit);
}

export function quotedEnd(text: string, at: number, limit: number): number {
  const next = afterQuoted(text, at);
  return next < 0 ? limit : Math.min(next, limit);
}
