import { afterBlockComment, afterLineComment, afterQuoted, afterWord, lexeme, lexemeAt } from "../syntax/m-lexemes.ts";
import { nameOfIdentifier, textOfLiteral } from "../syntax/m-literals.ts";

/** A lexeme of M that is neither white space nor comment. */
export type CodeToken =
  | { readonly kind: "name"; readonly text: string; readonly at: number }
  /** The content of a text literal, its escapes resolved. */
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  | { readonly kind: "sign"; readonly text: string; readonly at: number };

/** The lexemes of a document, one after another, in one pass. What never ends is the last. */
export function* codeTokens(text: string): Generator<CodeToken, void, undefined> {
  for (let at = 0; at < text.length;) {
    const what = lexemeAt(text, at);
    const next = text.charCodeAt(at + 1);
    if (what === lexeme.space) at += 1;
    else if (what === lexeme.slash && next === 47) at = afterLineComment(text, at);
    else if (what === lexeme.slash && next === 42) {
      at = afterBlockComment(text, at);
      if (at < 0) return;
    } else if (what === lexeme.quote) {
      const end = afterQuoted(text, at);
      const literal = text.slice(at, end < 0 ? text.length : end);
      yield { kind: "text", text: textOfLiteral(literal) ?? literal.slice(1, -1), at };
      if (end < 0) return;
      at = end;
    } else if (text.charCodeAt(at) === 35 && next === 34) {
      const end = afterQuoted(text, at + 1);
      if (end < 0) return;
      yield { kind: "name", text: nameOfIdentifier(text.slice(at, end)), at };
      at = end;
    } else if (what === lexeme.word || text.charCodeAt(at) === 35) {
      const end = afterWord(text, what === lexeme.word ? at : at + 1);
      yield { kind: "name", text: text.slice(at, end), at };
      at = end;
    } else {
      // `=>` is no `=`.
      const sign = text.slice(at, at + 2) === "=>" ? "=>" : text.charAt(at);
      yield { kind: "sign", text: sign, at };
      at += sign.length;
    }
  }
}
