import { afterBlockComment, afterLineComment, afterQuoted, afterTrivia, afterWord, lexeme, lexemeAt } from "../syntax/m-lexemes.ts";
import { nameOfIdentifier } from "../syntax/m-literals.ts";

/** Told of what a document has, in its order. */
export interface CodeVisitor {
  /** Whether a name of that length that begins so may matter: a document is mostly names, and each that is passed on is copied. */
  readonly mayMatter: (first: number, length: number) => boolean;
  /** `before`: the character of the sign before it, or empty. */
  readonly name: (name: string, span: { readonly start: number; readonly end: number }, before: string) => void;
  /** A text literal with its quotes; one that never ends goes to the end of the document. */
  readonly text: (start: number, end: number) => void;
}

/** Longer names are none of the library's and no field that is looked for. */
const longestName = 128;

/** Every name and text of a document that is not in a comment, in one pass over its characters. */
export function scanCode(text: string, { mayMatter, name, text: onText }: CodeVisitor): void {
  let before = "";
  for (let at = 0; at < text.length;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.space) {
      at += 1;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    if (what === lexeme.slash && next === 47) at = afterLineComment(text, at);
    else if (what === lexeme.slash && next === 42) {
      at = afterBlockComment(text, at);
      if (at < 0) return;
    } else if (what === lexeme.quote) {
      const end = afterQuoted(text, at);
      onText(at, end < 0 ? text.length : end);
      if (end < 0) return;
      at = end;
      before = "";
    } else if (what === lexeme.word || text.charCodeAt(at) === 35) {
      const isQuoted = what !== lexeme.word && next === 34;
      const end = isQuoted ? afterQuoted(text, at + 1) : afterWord(text, what === lexeme.word ? at : at + 1);
      if (end < 0) return;
      if (isQuoted ? end - at <= longestName : mayMatter(text.charCodeAt(at), end - at)) {
        name(isQuoted ? nameOfIdentifier(text.slice(at, end)) : text.slice(at, end), { start: at, end }, before);
      }
      at = end;
      before = "";
    } else {
      before = text.charAt(at);
      at += 1;
    }
  }
}

/** Names by their length and first letter, in either case. Beyond ASCII every name may be one of them. */
export function createNameFilter(names: Iterable<string>): CodeVisitor["mayMatter"] {
  const known = new Uint8Array((longestName + 1) * 128);
  for (const name of names) {
    if (name.length > longestName) continue;
    for (const first of [name.charAt(0).toLowerCase(), name.charAt(0).toUpperCase()]) {
      if (first.charCodeAt(0) < 128) known[name.length * 128 + first.charCodeAt(0)] = 1;
    }
  }
  return (first, length) => length <= longestName && (first > 127 || known[length * 128 + first] === 1);
}

/** The next lexeme's position; the end of the text where nothing follows. */
export function nextLexeme(text: string, from: number): number {
  const at = afterTrivia(text, from);
  return at < 0 ? text.length : at;
}

/** Lines of places that are asked for in the order of the text; going back costs another pass. */
export function createLineCounter(text: string): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    if (at < counted) [line, counted] = [1, 0];
    for (; counted < at; counted += 1) {
      const code = text.charCodeAt(counted);
      if (code === 10 || code === 0x2028 || code === 0x2029) line += 1;
    }
    return line;
  };
}
