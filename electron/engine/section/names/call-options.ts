import type { Span } from "../syntax/m-lexemes.ts";
import { TokenCursor } from "../syntax/token-cursor.ts";

/** As many tokens of a call are looked at; calls with options have some tens. */
const mostTokens = 400;
const longestValue = 20;

/**
 * What a call sets `Implementation` to: the text of that field in a record that is itself an argument, as in `F("a", [Implementation = "2.0"])`.
 * `span` begins before the bracket of the call. Null where there is none, or where its value is not written as a text.
 */
export function implementationIn(text: string, span: Span): string | null {
  const cursor = new TokenCursor(text, span);
  const open: number[] = [];
  let atArgument = false;
  for (let count = 0; count < mostTokens && cursor.next(); count += 1) {
    if (cursor.kind === "sign" && brackets.has(cursor.code)) {
      // Only a record that is the whole of an argument so far: another one may stand in a function or be a field access.
      open.push(cursor.code === square && open.length === 1 && atArgument ? options : cursor.code);
      atArgument = open.length === 1;
      continue;
    }
    if (cursor.kind === "sign" && (cursor.code === 41 || cursor.code === 93 || cursor.code === 125)) {
      open.pop();
      atArgument = false;
      if (open.length === 0) return null;
      continue;
    }
    if (cursor.isSign(44)) {
      atArgument = open.length === 1;
      continue;
    }
    atArgument = false;
    if (open.at(-1) !== options || cursor.kind !== "word" || cursor.source !== "Implementation") continue;
    const value = valueOf(text, { start: cursor.end, end: span.end });
    if (value !== null) return value;
  }
  return null;
}

const square = 91;
const options = -1;
const brackets: ReadonlySet<number> = new Set([40, square, 123]);

/** `= "1.0"` with nothing after it in the field. */
function valueOf(text: string, span: Span): string | null {
  const cursor = new TokenCursor(text, span);
  if (!cursor.next() || !cursor.isSign(61) || !cursor.next() || cursor.kind !== "literal") return null;
  const next = cursor.following();
  const { literal } = cursor;
  return (next === 44 || next === 93) && literal !== null && literal.length <= longestValue ? literal : null;
}
