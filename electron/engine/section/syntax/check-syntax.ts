import {
  CommonError,
  DefaultSettings,
  type Language,
  Parser,
  type Settings,
  TaskUtils,
  TimedCancellationToken,
} from "@microsoft/powerquery-parser";
import { limits } from "../../limits.ts";
import { afterComment, isComment, quotedEnd } from "./find-body-end.ts";
import { grammarProblem } from "./grammar.ts";
import { afterTrivia, afterWord, isIdentifier, lexeme, lexemeAt, type Span } from "./m-lexemes.ts";
import type { SyntaxProblem } from "./walk-expression.ts";

/** What Microsoft's grammar says of a whole document. */
export type SyntaxVerdict =
  | { readonly kind: "reads" }
  | ({ readonly kind: "mistake" } & SyntaxProblem)
  | { readonly kind: "too-large-to-check"; readonly because: "size" | "time" }
  | { readonly kind: "could-not-check" };

/** How long the grammar may still work. */
export type TimeLeft = TimedCancellationToken;
export const timeLeft = (milliseconds: number): TimeLeft => new TimedCancellationToken(milliseconds);

/**
 * Reads a section document in full. Member by member: the grammar's time and memory grow faster than its text, and in M a semicolon outside
 * of literals and comments ends a member, so that a document reads when its head and each of its members do. Behind a member that is too
 * large the others are read all the same.
 */
export async function checkSection(document: string, time: TimeLeft): Promise<SyntaxVerdict> {
  const text = inGrammarsWords(document);
  let settings = headSettings;
  let worst: SyntaxVerdict = { kind: "reads" };
  for (const { span, isTooLarge } of pieces(text)) {
    const verdict = isTooLarge ? tooLarge : await checkPiece(text.slice(span.start, span.end), { ...settings, cancellationToken: time });
    if (verdict.kind === "mistake") return { ...verdict, at: span.start + verdict.at };
    if (worst.kind === "reads") worst = verdict;
    if (worst.kind !== "reads" && time.isCancelled()) break;
    settings = memberSettings;
  }
  return worst;
}

/** The same for a document that is one expression. */
export async function checkExpression(document: string, time: TimeLeft): Promise<SyntaxVerdict> {
  const text = inGrammarsWords(document);
  return wholePiece(text).isTooLarge ? tooLarge : checkPiece(text, { ...expressionSettings, cancellationToken: time });
}

const headSettings: Settings = { ...DefaultSettings, parseBehavior: Parser.ParseBehavior.ParseSection };
const expressionSettings: Settings = { ...DefaultSettings, parseBehavior: Parser.ParseBehavior.ParseExpression };
const memberSettings: Settings = {
  ...DefaultSettings,
  parserEntryPoint: (state, parser, correlationId) => parser.readSectionMember(state, parser, correlationId),
};

/** A piece of a document as the grammar reads it. Positions in `node` count from `start` of the document. */
export interface ReadPiece {
  readonly node: Language.Ast.TNode;
  readonly start: number;
}

/**
 * The trees of a section's members, or of the one expression that a helper is; null in place of each piece that could not be read.
 * Names before a `!` are blanked, as `checkSection` does.
 */
export async function* readPieces(document: string, what: "section" | "expression", time: TimeLeft): AsyncGenerator<ReadPiece | null> {
  const text = inGrammarsWords(document);
  const all = what === "section" ? pieces(text) : [wholePiece(text)];
  let isHead = what === "section";
  for (const { span, isTooLarge } of all) {
    const settings = what === "expression" ? expressionSettings : memberSettings;
    if (!isHead)
      yield isTooLarge ? null : await readPiece(text.slice(span.start, span.end), span.start, { ...settings, cancellationToken: time });
    isHead = false;
  }
}

function wholePiece(text: string): Piece {
  const size = new PieceSize();
  for (let at = 0; at < text.length;) at = size.add(text, at);
  return { span: { start: 0, end: text.length }, isTooLarge: size.isTooLarge };
}

async function readPiece(text: string, start: number, settings: Settings): Promise<ReadPiece | null> {
  if (settings.cancellationToken?.isCancelled() === true) return null;
  try {
    const task = await TaskUtils.tryLexParse(settings, text);
    return TaskUtils.isParseStageOk(task) ? { node: task.ast, start } : null;
  } catch {
    // Recursion or time: what the grammar did not get through is not read.
    return null;
  }
}

const tooLarge: SyntaxVerdict = { kind: "too-large-to-check", because: "size" };

async function checkPiece(text: string, settings: Settings): Promise<SyntaxVerdict> {
  if (settings.cancellationToken?.isCancelled() === true) return { kind: "too-large-to-check", because: "time" };
  try {
    const task = await TaskUtils.tryLexParse(settings, text);
    if (TaskUtils.isParseStageOk(task)) return { kind: "reads" };
    return CommonError.isCommonError(task.error) ? failureOf(task.error.innerError) : { kind: "mistake", ...grammarProblem(task, text) };
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** The grammar is recursive; whatever else it did not foresee is no statement about the code. */
function failureOf(thrown: unknown): SyntaxVerdict {
  if (thrown instanceof Error && CommonError.isCancellationError(thrown)) return { kind: "too-large-to-check", because: "time" };
  const cause = thrown instanceof CommonError.UnknownError ? thrown.innerError : thrown;
  return cause instanceof RangeError ? tooLarge : { kind: "could-not-check" };
}

interface Piece {
  readonly span: Span;
  readonly isTooLarge: boolean;
}

/** The head of a section document, then each of its members, semicolons included; at last what follows the last semicolon, if anything. */
function* pieces(text: string): Generator<Piece, void, undefined> {
  let start = 0;
  let size = new PieceSize();
  for (let at = 0; at < text.length;) {
    const isEnd = lexemeAt(text, at) === lexeme.semicolon;
    at = size.add(text, at);
    if (!isEnd) continue;
    yield { span: { start, end: at }, isTooLarge: size.isTooLarge };
    start = at;
    size = new PieceSize();
  }
  // Of a comment that never ends the grammar knows.
  if (start === 0 || afterTrivia(text, start) !== text.length) yield { span: { start, end: text.length }, isTooLarge: size.isTooLarge };
}

/** What a piece asks of the grammar: tokens, and how deep their brackets are. */
class PieceSize {
  private tokens = 0;
  private depth = 0;
  private deepest = 0;

  /** The token at `at`; gives where it ends. */
  add(text: string, at: number): number {
    const what = lexemeAt(text, at);
    if (what !== lexeme.space) this.tokens += 1;
    if (what === lexeme.open) this.deepest = Math.max(this.deepest, ++this.depth);
    else if (what === lexeme.close) this.depth -= 1;
    return afterLexeme(text, at, what);
  }

  get isTooLarge(): boolean {
    return this.tokens > limits.mCheckedTokens || this.deepest > limits.mNesting;
  }
}

function afterLexeme(text: string, at: number, what: number): number {
  if (what === lexeme.quote) return quotedEnd(text, at, text.length);
  if (what === lexeme.word) return afterWord(text, at);
  return what === lexeme.slash && isComment(text, at) ? afterComment(text, at, text.length) : at + 1;
}

/**
 * The document with spaces in place of what M allows and this grammar does not know: the `Section!` before a member's name, the `#!` of a
 * verbatim literal, and the line end U+0085. Every other character keeps its place.
 */
function inGrammarsWords(written: string): string {
  const document = written.replaceAll("\u0085", " ");
  if (!document.includes("!")) return document;
  const kept: string[] = [];
  let copied = 0;
  const blank = (start: number, end: number): void => {
    kept.push(
      document.slice(copied, start),
      document.slice(start, end).replace(/[^\r\n\u2028\u2029]/gu, (one) => " ".repeat(one.length)),
    );
    copied = end;
  };
  /** Where the name began that was the last token; -1 when that was none, or a section's member already. */
  let name = -1;
  let isMember = false;
  for (let at = 0; at < document.length;) {
    const what = lexemeAt(document, at);
    const next = afterLexeme(document, at, what);
    const isTrivia = what === lexeme.space || (what === lexeme.slash && isComment(document, at));
    if (document.startsWith('#!"', at)) blank(at, at + 2);
    else if (document[at] === "!" && name >= 0 && beginsName(document, afterTrivia(document, next))) {
      blank(name, next);
      isMember = true;
    }
    if (!isTrivia) {
      name = isMember ? -1 : nameAt(document, at, next);
      isMember &&= document[at] === "!" || document[at] === "#";
    }
    at = next;
  }
  return kept.join("") + document.slice(copied);
}

/** Where the name begins that ends at `end` with the token at `at`: a word that is no keyword, or `#"…"`. */
function nameAt(text: string, at: number, end: number): number {
  if (text[at] === '"') return text[at - 1] === "#" ? at - 1 : -1;
  return isIdentifier(text.slice(at, end)) ? at : -1;
}

const beginsName = (text: string, at: number): boolean => text.startsWith('#"', at) || isIdentifier(text.slice(at, afterWord(text, at)));
