import { mKeywords } from "../../../../shared/model/m-keywords.ts";

/** A part of a document, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a character can begin, for scanners that look at every one of them. */
export const lexeme = {
  other: 0,
  space: 1,
  word: 2,
  quote: 3,
  slash: 4,
  open: 5,
  close: 6,
  semicolon: 7,
  comma: 8,
  equals: 9,
} as const;
export type Lexeme = (typeof lexeme)[keyof typeof lexeme];

const ascii = new Uint8Array(128);
const mark = (characters: string, as: Lexeme): void => {
  for (const character of characters) ascii[character.charCodeAt(0)] = as;
};
mark("\t\n\v\f\r ", lexeme.space);
mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789", lexeme.word);
mark('"', lexeme.quote);
mark("/", lexeme.slash);
mark("([{", lexeme.open);
mark(")]}", lexeme.close);
mark(";", lexeme.semicolon);
mark(",", lexeme.comma);
mark("=", lexeme.equals);

/** Beyond ASCII everything counts as part of a word, save the white space that M knows. */
export function lexemeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? lexeme.other;
  const white =
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x85;
  return white ? lexeme.space : lexeme.word;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 0x2028 || code === 0x2029;

/** Past a `//` comment, at its line end. */
export function afterLineComment(text: string, at: number): number {
  let next = at + 2;
  while (next < text.length && !isLineEnd(text.charCodeAt(next))) next += 1;
  return next;
}

/** Past a block comment, which does not nest; -1 when it never ends. */
export function afterBlockComment(text: string, at: number): number {
  const close = text.indexOf("*/", at + 2);
  return close < 0 ? -1 : close + 2;
}

/** Past a text literal or quoted identifier whose opening quote is at `at`; -1 when it never ends. */
export function afterQuoted(text: string, at: number): number {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === 34) close = text.indexOf('"', close + 2);
  return close < 0 ? -1 : close + 1;
}

/** Past white space and comments; -1 when a comment never ends. */
export function afterTrivia(text: string, from: number): number {
  let at = from;
  for (; at < text.length;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.space) at += 1;
    else if (what === lexeme.slash && text.charCodeAt(at + 1) === 47) at = afterLineComment(text, at);
    else if (what === lexeme.slash && text.charCodeAt(at + 1) === 42) {
      at = afterBlockComment(text, at);
      if (at < 0) return -1;
    } else break;
  }
  return at;
}

/** Past a run of letters, digits, underscores and dots (`..` belongs to ranges). */
export function afterWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (lexemeAt(text, at) === lexeme.word) at += 1;
    else if (text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) !== 46) at += 1;
    else break;
  }
  return at;
}

const identifierStart = /^[\p{L}\p{Nl}_]/u;
const identifier = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}.]*$/u;
export const beginsIdentifier = (text: string, at: number): boolean => identifierStart.test(text.slice(at, at + 2));
export const isIdentifier = (word: string): boolean => identifier.test(word) && !mKeywords.has(word);
