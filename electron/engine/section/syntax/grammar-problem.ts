import { Lexer, Parser, type Task } from "@microsoft/powerquery-parser";
import { limits } from "../../limits.ts";

type Failed = Task.LexTaskError | Task.ParseTaskParseError | Task.ParseTaskCommonError;

/** Where a text breaks the grammar and what the grammar says of it. The end of the text when the grammar names no place. */
export function grammarProblem(task: Failed, text: string): { readonly at: number; readonly detail: string } {
  const { error } = task;
  // LexError is no `instanceof` anything: its constructor breaks the prototype. What it carries is whole.
  const inner = "innerError" in error ? error.innerError : error;
  return { at: placeOf(inner, text), detail: inner.message.slice(0, limits.mProblemCharacters) };
}

function placeOf(inner: Error, text: string): number {
  if (inner instanceof Lexer.LexError.ErrorLineMapError) {
    const [line] = inner.errorLineMap.keys();
    return lineStart(text, line ?? 0);
  }
  if (Parser.ParseError.isTInnerParseError(inner)) return Parser.ParseError.tokenFrom(inner)?.positionStart.codeUnit ?? text.length;
  return 0;
}

/** The grammar counts lines from 0 and ends them as M does. */
function lineStart(text: string, line: number): number {
  const ends = /\r\n|[\n\u2028\u2029]/gu;
  for (let passed = 0; passed < line; passed += 1) if (ends.exec(text) === null) return text.length;
  return ends.lastIndex;
}
