import { hash } from "node:crypto";
import { printLength, type MemberPrints } from "../../../shared/model/connector.ts";
import { limits } from "../limits.ts";
import { afterBlockComment, afterLineComment, afterQuoted, afterWord, lexeme, lexemeAt, type Span } from "./syntax/m-lexemes.ts";
import type { ScannedMember } from "./syntax/scan-members.ts";

/**
 * One print for each of the first members: equal when name and expression are the same but for comments and white space. Attributes do
 * not count, so a build that only adds a version or hides a function keeps its prints. Sorted, so that two files are compared in one pass.
 */
export function memberPrints(text: string, members: readonly ScannedMember[]): MemberPrints {
  const printed = members.slice(0, limits.mPrintedMembers);
  const prints = new Set(printed.map(({ name, expression }) => printOf(name, expressionWithoutFormatting(text, expression))));
  return { text: [...prints].sort().join(""), membersLeft: members.length - printed.length };
}

// 96 bits: a collision is not expected, and a print is never evidence for more than "likely".
const printOf = (name: string, expression: string): string => hash("sha256", `${name}\0${expression}`, "base64url").slice(0, printLength);

/** An expression with one space where two words would otherwise run together and no other white space or comment. Linear. */
export function expressionWithoutFormatting(text: string, { start, end }: Span): string {
  let written = "";
  // The first character that is not yet written.
  let from = start;
  let afterAWord = false;
  for (let at = start; at < end;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.space || (what === lexeme.slash && afterComment(text, at) > at)) {
      const next = afterTriviaWithin(text, at, end);
      written += text.slice(from, at);
      if (afterAWord && next < end && lexemeAt(text, next) === lexeme.word) written += " ";
      from = next;
      at = next;
      continue;
    }
    at = afterLexeme(text, at, what);
    afterAWord = what === lexeme.word;
  }
  return written + text.slice(from, end);
}

/** Past white space and comments, but not past the end. */
function afterTriviaWithin(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const what = lexemeAt(text, at);
    const next = what === lexeme.space ? at + 1 : what === lexeme.slash ? afterComment(text, at) : at;
    if (next === at) break;
    at = next;
  }
  return Math.min(at, end);
}

/** Past the comment at `at`; `at` itself when there is none. */
function afterComment(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (second === 47) return afterLineComment(text, at);
  if (second !== 42) return at;
  const end = afterBlockComment(text, at);
  return end < 0 ? text.length : end;
}

function afterLexeme(text: string, at: number, what: number): number {
  if (what === lexeme.word) return afterWord(text, at);
  if (what !== lexeme.quote) return at + 1;
  const end = afterQuoted(text, at);
  return end < 0 ? text.length : end;
}
