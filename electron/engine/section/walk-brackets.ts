import { err, ok, type Result } from "../../../shared/base/result.ts";
import { afterBlockComment, afterLineComment, afterQuoted, lexeme, lexemeAt } from "./m-lexemes.ts";

/** Where a document breaks the rules of M. `at` counts characters from the start of the document. */
export interface SyntaxProblem {
  readonly at: number;
  readonly detail: string;
}

const closerOf: ReadonlyMap<number, number> = new Map([[40, 41], [91, 93], [123, 125]]);

/** What can be wrong with a comma whatever stands around it: M has no dangling commas. */
const danglingAfter = (before: number): boolean => before === 44 || before === 40 || before === 91 || before === 123;

/**
 * Walks from `from` to the semicolon that ends a member, or, when `from` is an opening bracket and `to` says `close`, past the bracket
 * that closes it. Linear, whatever the text; all it judges is that brackets match, quotes end and commas stand between things.
 */
export function walkBrackets(text: string, from: number, to: "semicolon" | "close"): Result<number, SyntaxProblem> {
  const open: number[] = [];
  let before = 0; // the last character that means something
  for (let at = from; at < text.length;) {
    switch (lexemeAt(text, at)) {
      case lexeme.space:
        at += 1;
        continue;
      case lexeme.quote: {
        const next = afterQuoted(text, at);
        if (next < 0) return err({ at, detail: "a text literal or quoted identifier that never ends" });
        before = 34;
        at = next;
        continue;
      }
      case lexeme.slash: {
        const second = text.charCodeAt(at + 1);
        if (second !== 47 && second !== 42) break;
        const next = second === 47 ? afterLineComment(text, at) : afterBlockComment(text, at);
        if (next < 0) return err({ at, detail: "a comment that never ends" });
        at = next;
        continue;
      }
      case lexeme.open:
        open.push(at);
        break;
      case lexeme.close: {
        const opened = open.pop();
        if (opened === undefined) return err({ at, detail: `${text[at] ?? ""} closes nothing` });
        if (closerOf.get(text.charCodeAt(opened)) !== text.charCodeAt(at)) {
          return err({ at, detail: `${text[at] ?? ""} where ${text[opened] ?? ""} is open` });
        }
        if (before === 44) return err({ at, detail: `${text[at] ?? ""} after a comma` });
        if (to === "close" && open.length === 0) return ok(at + 1);
        break;
      }
      case lexeme.comma:
        if (danglingAfter(before)) return err({ at, detail: "a comma too many" });
        break;
      case lexeme.semicolon: {
        const opened = open.pop();
        if (opened !== undefined) return err({ at: opened, detail: `${text[opened] ?? ""} is never closed` });
        if (before === 44) return err({ at, detail: "a semicolon after a comma" });
        return ok(at);
      }
      default:
    }
    before = text.charCodeAt(at);
    at += 1;
  }
  const opened = open.pop();
  if (opened !== undefined) return err({ at: opened, detail: `${text[opened] ?? ""} is never closed` });
  return err({ at: text.length, detail: "the document ends before the semicolon" });
}
