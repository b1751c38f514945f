import { createHash } from "node:crypto";
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
const printOf = (name: string, expression: string): string =>
  createHash("sha256").update(name).update("\0").update(expression).digest("base64url").slice(0, printLength);

/** An expression with one space where two words would otherwise run together and no other white space or comment. Linear. */
export function expressionWithoutFormatting(text: string, { start, end }: Span): string {
  const pieces: string[] = [];
  let afterAWord = false;
  let apart = false;
  for (let at = start; at < end;) {
    const what = lexemeAt(text, at);
    const comment = what === lexeme.slash ? afterComment(text, at) : at;
    if (what === lexeme.space || comment > at) {
      apart = true;
      at = what === lexeme.space ? at + 1 : comment;
      continue;
    }
    const next = afterLexeme(text, at, what);
    const piece = text.slice(at, Math.min(next, end));
    if (apart && afterAWord && what === lexeme.word) pieces.push(" ");
    pieces.push(piece);
    afterAWord = what === lexeme.word;
    apart = false;
    at = next;
  }
  return pieces.join("");
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
