import {
  CommonError,
  DefaultSettings,
  Language,
  Lexer,
  Parser,
  type Settings,
  type StringUtils,
  type Task,
  TaskUtils,
} from "@microsoft/powerquery-parser";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { elideBodies } from "./elide-bodies.ts";
import type { ElidedExpression } from "./elided-expression.ts";
import type { Span } from "./m-lexemes.ts";
import type { SyntaxProblem } from "./walk-expression.ts";

/** A part of a document as Microsoft's grammar understands it. Positions in `node` are positions in `elided.text`. */
export interface Parsed<N> {
  readonly node: N;
  readonly elided: ElidedExpression;
}
export type GrammarFailure = { readonly kind: "syntax"; readonly problem: SyntaxProblem } | { readonly kind: "too-big" };

/** What facts are read by: never a function's body, never more than `limits.mGrammarWork` for one document. The whole: `check-syntax.ts`. */
export interface Grammar {
  readonly expression: (span: Span) => Promise<Result<Parsed<Language.Ast.TNode>, GrammarFailure>>;
  /** The attributes of a section or member: `[Name = literal, …]`. */
  readonly attributes: (span: Span) => Promise<Result<Parsed<Language.Ast.RecordLiteral>, GrammarFailure>>;
  /** As written. */
  readonly sourceOf: (span: Span) => string;
}

/**
 * The grammar asks for the column of a token, counted in what a reader sees as characters, for each error that it makes and mostly
 * throws away: a third of its time. Nothing here uses columns.
 */
class SnapshotWithoutColumns extends Lexer.LexerSnapshot {
  constructor({ text, tokens, comments, lineTerminators }: Lexer.LexerSnapshot) {
    super(text, tokens, comments, lineTerminators, new Map());
  }
  override graphemePositionStartFrom({ positionStart }: Language.Token.Token): StringUtils.GraphemePosition {
    const { lineCodeUnit, lineNumber, codeUnit } = positionStart;
    return { lineCodeUnit, lineNumber, codeUnit, columnNumber: lineCodeUnit };
  }
}

const settings: Settings = {
  ...DefaultSettings,
  newParseState: (snapshot, overrides) => DefaultSettings.newParseState(new SnapshotWithoutColumns(snapshot), overrides),
};
const expressionSettings: Settings = { ...settings, parseBehavior: Parser.ParseBehavior.ParseExpression };
const attributeSettings: Settings = {
  ...settings,
  parserEntryPoint: (state, parser, correlationId) => parser.readRecordLiteral(state, parser, correlationId),
};

/** Positions here are positions in the text that was parsed. */
type Outcome = Result<Language.Ast.TNode, ({ readonly kind: "syntax" } & SyntaxProblem) | { readonly kind: "too-big" }>;

export function createGrammar(document: string, sectionName: string | null): Grammar {
  let spent = 0;
  // Generated connectors repeat the same heads and attributes hundreds of times.
  const remembered = new Map<string, Promise<Outcome>>();

  const parse = ({ text, work }: ElidedExpression, settings: Settings): Promise<Outcome> => {
    const key = `${settings === attributeSettings ? "[" : "="}${text}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    if (spent + work > limits.mGrammarWork) return Promise.resolve(err({ kind: "too-big" }));
    spent += work;
    const outcome = lexParse(text, settings);
    if (text.length <= limits.mRememberedCharacters) remembered.set(key, outcome);
    return outcome;
  };

  const read = async (span: Span, settings: Settings): Promise<Result<Parsed<Language.Ast.TNode>, GrammarFailure>> => {
    const elided = elideBodies(document, span, { sectionName });
    if (!elided.ok) return err({ kind: "too-big" });
    const outcome = await parse(elided.value, settings);
    if (outcome.ok) return ok({ node: outcome.value, elided: elided.value });
    if (outcome.error.kind === "too-big") return err({ kind: "too-big" });
    return err({ kind: "syntax", problem: { at: elided.value.sourceOf(outcome.error.at), detail: outcome.error.detail } });
  };

  return {
    sourceOf: ({ start, end }) => document.slice(start, end),
    expression: (span) => read(span, expressionSettings),
    attributes: async (span) => {
      const parsed = await read(span, attributeSettings);
      if (!parsed.ok) return parsed;
      const { node, elided } = parsed.value;
      return isRecordLiteral(node) ? ok({ node, elided }) : err({ kind: "too-big" });
    },
  };
}

const isRecordLiteral = (node: Language.Ast.TNode): node is Language.Ast.RecordLiteral => node.kind === Language.Ast.NodeKind.RecordLiteral;

async function lexParse(text: string, settings: Settings): Promise<Outcome> {
  const task = await TaskUtils.tryLexParse(settings, text);
  if (TaskUtils.isParseStageOk(task)) return ok(task.ast);
  // Anything the library itself did not foresee, such as a stack overflow, is no statement about the text.
  if (CommonError.isCommonError(task.error)) return err({ kind: "too-big" });
  return err({ kind: "syntax", ...grammarProblem(task, text) });
}

type Failed = Task.LexTaskError | Task.ParseTaskParseError | Task.ParseTaskCommonError;

/** The position and message of a grammar error. The end of the text when the grammar has no position. */
export function grammarProblem(task: Failed, text: string): { readonly at: number; readonly detail: string } {
  const { error } = task;
  // LexError is no `instanceof` anything: its constructor breaks the prototype. What it carries is whole.
  const inner = lexicalError("innerError" in error ? error.innerError : error);
  return { at: placeOf(inner, text), detail: inner.message.slice(0, limits.mProblemCharacters) };
}

/** The error of the first line that has one: what holds them says only which lines those are. */
function lexicalError(inner: Error): Error {
  if (!(inner instanceof Lexer.LexError.ErrorLineMapError)) return inner;
  const [first] = [...inner.errorLineMap].sort(([one], [other]) => one - other);
  return first === undefined ? inner : first[1].error.innerError;
}

function placeOf(inner: Error, text: string): number {
  if ("graphemePosition" in inner) return positionOf(inner.graphemePosition, text);
  if (inner instanceof Parser.ParseError.InvalidCatchFunctionError) return inner.startToken.positionStart.codeUnit;
  if (Parser.ParseError.isTInnerParseError(inner)) return Parser.ParseError.tokenFrom(inner)?.positionStart.codeUnit ?? text.length;
  return text.length;
}

function positionOf(position: unknown, text: string): number {
  if (typeof position !== "object" || position === null || !("lineNumber" in position) || !("lineCodeUnit" in position)) return text.length;
  const { lineNumber, lineCodeUnit } = position;
  if (typeof lineNumber !== "number" || typeof lineCodeUnit !== "number") return text.length;
  return Math.min(lineStart(text, lineNumber) + lineCodeUnit, text.length);
}

/** The grammar counts lines from 0 and ends them as M does. */
function lineStart(text: string, line: number): number {
  const ends = /\r\n|[\n\u2028\u2029]/gu;
  for (let passed = 0; passed < line; passed += 1) if (ends.exec(text) === null) return text.length;
  return ends.lastIndex;
}
