import { mKeywords } from "../../../../shared/model/m-keywords.ts";

/** A text cut into rows of bounded length: what a long line has beyond is continued in rows of its own. */
export interface CodeRows {
  readonly text: string;
  readonly starts: readonly number[];
  /** The number of its line, from 1; 0 for a row that continues one. */
  readonly lines: readonly number[];
  /** What the row begins in the middle of. */
  readonly states: Uint8Array;
  readonly lineCount: number;
}

/** A row begins in code, in a comment or in a text literal. */
export const rowState = { code: 0, comment: 1, text: 2 } as const;

/** Laying out one line of joined letters takes a browser time by the square of its length. */
const longestRow = 400;

export function rowsOf(text: string, isCode: boolean): CodeRows {
  const starts: number[] = [];
  const lines: number[] = [];
  let line = 0;
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    line += 1;
    // Behind the last line feed there is no further line.
    if (start === text.length && line > 1) {
      line -= 1;
      break;
    }
    for (let at = start; at === start || at < stop;) {
      starts.push(at);
      lines.push(at === start ? line : 0);
      at = Math.min(stop, at + longestRow);
      // Never within a character.
      if (at < stop && isLowSurrogate(text.charCodeAt(at))) at -= 1;
      if (at === start) break;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return { text, starts, lines, states: isCode ? statesOf(text, starts) : new Uint8Array(starts.length), lineCount: line };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** One pass over what a row may be in the middle of: comments and literals in quotes. */
function statesOf(text: string, starts: readonly number[]): Uint8Array {
  const states = new Uint8Array(starts.length);
  let row = 0;
  const mark = (start: number, end: number, state: number): void => {
    while (row < starts.length && (starts[row] ?? 0) <= start) row += 1;
    for (; row < starts.length && (starts[row] ?? 0) < end; row += 1) states[row] = state;
  };
  const begin = /"|\/\/|\/\*/gu;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const isText = found[0] === '"';
    const end = isText ? afterLiteral(text, found.index + 1) : afterComment(text, found.index);
    mark(found.index, end, isText ? rowState.text : rowState.comment);
    begin.lastIndex = end;
  }
  return states;
}

function afterComment(text: string, at: number): number {
  const isBlock = text[at + 1] === "*";
  const end = isBlock ? text.indexOf("*/", at + 2) : text.indexOf("\n", at);
  return end < 0 ? text.length : isBlock ? end + 2 : end;
}

/** From inside of a literal to behind its closing quote; two quotes stand for one. */
function afterLiteral(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : close + 1;
}

export type TokenKind = "plain" | "keyword" | "text" | "comment" | "number" | "name";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export const rowText = ({ text, starts }: CodeRows, row: number): string => {
  const end = starts[row + 1] ?? text.length;
  return text.slice(starts[row], end).replace(/\n$/u, "");
};

/** The row that shows that line; the first one where there is none. */
export function rowOfLine({ lines }: CodeRows, line: number): number {
  const row = lines.indexOf(line);
  return row < 0 ? 0 : row;
}

const lexemes =
  /\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|#?"(?:[^"]|"")*"?|#[a-z]+|[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}.]*|0[xX][\da-fA-F]+|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/** The tokens of one row: only for colours, nothing is judged by them. Together they are the row. */
export function tokensOf(line: string, state: number): readonly Token[] {
  const first = state === rowState.code ? 0 : continuedEnd(line, state);
  const tokens: Token[] = first === 0 ? [] : [{ kind: state === rowState.text ? "text" : "comment", text: line.slice(0, first) }];
  let from = first;
  lexemes.lastIndex = first;
  for (let found = lexemes.exec(line); found !== null; found = lexemes.exec(line)) {
    if (found.index > from) tokens.push({ kind: "plain", text: line.slice(from, found.index) });
    tokens.push({ kind: kindOf(found[0]), text: found[0] });
    from = found.index + found[0].length;
  }
  if (from < line.length) tokens.push({ kind: "plain", text: line.slice(from) });
  return tokens;
}

function continuedEnd(line: string, state: number): number {
  if (state === rowState.text) return afterLiteral(line, 0);
  const close = line.indexOf("*/");
  return close < 0 ? line.length : close + 2;
}

function kindOf(lexeme: string): TokenKind {
  if (lexeme.startsWith("//") || lexeme.startsWith("/*")) return "comment";
  if (lexeme.startsWith('"')) return "text";
  if (/^\d/u.test(lexeme)) return "number";
  return mKeywords.has(lexeme) || /^#[a-z]/u.test(lexeme) ? "keyword" : "name";
}

/** The row after `from` in which the text is found, whatever its case; past the end the search goes on at the beginning. Null: nowhere. */
export function findRow(rows: CodeRows, wanted: string, from: number): number | null {
  const sought = wanted.toLowerCase();
  if (sought === "") return null;
  const text = rows.text.toLowerCase();
  // In some languages a letter changes its length with its case: then only the letters as they are.
  const [where, what] = text.length === rows.text.length ? [text, sought] : [rows.text, wanted];
  const after = where.indexOf(what, rows.starts[from + 1] ?? where.length);
  const at = after >= 0 ? after : where.indexOf(what);
  return at < 0 ? null : rowAt(rows.starts, at);
}

/** The last row that begins at or before it. */
function rowAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The number of the line that a row belongs to. */
export function lineOfRow({ lines }: CodeRows, row: number): number {
  for (let at = row; at >= 0; at -= 1) if ((lines[at] ?? 0) > 0) return lines[at] ?? 0;
  return 0;
}
