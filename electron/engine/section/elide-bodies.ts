import { err, ok, type Result } from "../../../shared/base/result.ts";
import { limits } from "../archive/limits.ts";
import { afterComment, findBody, isComment, quotedEnd } from "./find-body-end.ts";
import { afterWord, lexeme, lexemeAt, type Span } from "./m-lexemes.ts";
import { StretchBuilder, type Stretch } from "./stretch.ts";

/** Bounds on what one stretch may ask of the grammar, whose time grows with the square of a chain of signs and whose stack with nesting. */
const most = { characters: 256 * 1024, tokens: 40_000, nesting: limits.mNesting, prefixes: 800 } as const;

export interface ElideOptions {
  /** `Name!Member` inside the section `Name` is written as `Member`: Microsoft's grammar has no section access. */
  readonly sectionName: string | null;
}

const prefixes: ReadonlySet<string> = new Set(["error", "if", "let", "not", "nullable", "try", "type"]);

/** Takes from an expression what the grammar need not see: comments and the bodies of functions. Linear in the expression's length. */
export function elideBodies(document: string, span: Span, { sectionName }: ElideOptions): Result<Stretch, "too-big"> {
  const built = new StretchBuilder(document, span.start);
  const frames = new BracketFrames();
  let tokens = 0;
  let chained = 0;
  for (let at = span.start; at < span.end;) {
    const what = lexemeAt(document, at);
    let next = at + 1;
    if (what === lexeme.space) {
      at = next;
      continue;
    }
    tokens += 1;
    if (what === lexeme.slash && isComment(document, at)) {
      next = afterComment(document, at, span.end);
      built.keepUntil(at, next);
      built.gap(at);
    } else if (what === lexeme.quote) next = quotedEnd(document, at, span.end);
    else if (what === lexeme.word) {
      next = Math.min(afterWord(document, at), span.end);
      const word = document.slice(at, next);
      if (prefixes.has(word)) chained += 1;
      if (word === "each" && !frames.inName) next = withoutBody(document, { start: next, end: span.end }, built);
      else if (word === sectionName && document.charCodeAt(next) === 33) {
        next += 1;
        built.keepUntil(at, next);
      }
    } else if (what === lexeme.equals && document.charCodeAt(next) === 62) {
      next = withoutBody(document, { start: next + 1, end: span.end }, built);
    } else {
      frames.meet(document.charCodeAt(at));
      if (isSign(document.charCodeAt(at))) chained += 1;
    }
    if (tokens > most.tokens || chained > most.prefixes || frames.deepest > most.nesting) return err("too-big");
    at = next;
  }
  const stretch = built.finish(span);
  return stretch.text.length > most.characters ? err("too-big") : ok(stretch);
}

const isSign = (code: number): boolean => code === 45 || code === 43;

/** Replaces the body that follows a `=>` or `each`; gives where it ends. */
function withoutBody(document: string, { start, end }: Span, built: StretchBuilder): number {
  const body = findBody(document, start, end);
  if (body.end === body.start) return start;
  built.replaceBody(body);
  return body.end;
}

/** Which brackets are open, and whether inside square ones a field's name is due, where keywords are but names. */
class BracketFrames {
  private readonly open: { readonly square: boolean; naming: boolean }[] = [];
  deepest = 0;

  get inName(): boolean {
    return this.open.at(-1)?.naming ?? false;
  }

  meet(code: number): void {
    const top = this.open.at(-1);
    if (code === 91 || code === 40 || code === 123) {
      this.open.push({ square: code === 91, naming: code === 91 });
      this.deepest = Math.max(this.deepest, this.open.length);
    } else if (code === 93 || code === 41 || code === 125) this.open.pop();
    else if (code === 61 && top !== undefined) top.naming = false;
    else if (code === 44 && top !== undefined) top.naming = top.square;
  }
}
