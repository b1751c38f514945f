import { CommonError, DefaultSettings, Language, Parser, TaskUtils, type Settings } from "@microsoft/powerquery-parser";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { elideBodies } from "./elide-bodies.ts";
import { grammarProblem } from "./grammar-problem.ts";
import type { Span } from "./m-lexemes.ts";
import type { Stretch } from "./elided-expression.ts";
import type { SyntaxProblem } from "./walk-expression.ts";

/** A part of a document as Microsoft's grammar understands it. Places in `node` are places in `stretch.text`. */
export interface Parsed<N> {
  readonly node: N;
  readonly stretch: Stretch;
}
export type GrammarFailure = { readonly kind: "syntax"; readonly problem: SyntaxProblem } | { readonly kind: "too-big" };

/** The one place that hands text to powerquery-parser: never a function's body, never more than `limits.mGrammarWork` for one document. */
export interface Grammar {
  readonly expression: (span: Span) => Promise<Result<Parsed<Language.Ast.TNode>, GrammarFailure>>;
  /** The attributes of a section or member: `[Name = literal, …]`. */
  readonly attributes: (span: Span) => Promise<Result<Parsed<Language.Ast.RecordLiteral>, GrammarFailure>>;
}

const expressionSettings: Settings = { ...DefaultSettings, parseBehavior: Parser.ParseBehavior.ParseExpression };
const attributeSettings: Settings = {
  ...DefaultSettings,
  parserEntryPoint: (state, parser, correlationId) => parser.readRecordLiteral(state, parser, correlationId),
};

/** Places here are places in the text that was parsed. */
type Outcome = Result<Language.Ast.TNode, ({ readonly kind: "syntax" } & SyntaxProblem) | { readonly kind: "too-big" }>;

export function createGrammar(document: string, sectionName: string | null): Grammar {
  let spent = 0;
  // Generated connectors repeat the same heads and attributes hundreds of times.
  const remembered = new Map<string, Promise<Outcome>>();

  const parse = ({ text, work }: Stretch, settings: Settings): Promise<Outcome> => {
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
    const stretch = elideBodies(document, span, { sectionName });
    if (!stretch.ok) return err({ kind: "too-big" });
    const outcome = await parse(stretch.value, settings);
    if (outcome.ok) return ok({ node: outcome.value, stretch: stretch.value });
    if (outcome.error.kind === "too-big") return err({ kind: "too-big" });
    return err({ kind: "syntax", problem: { at: stretch.value.sourceOf(outcome.error.at), detail: outcome.error.detail } });
  };

  return {
    expression: (span) => read(span, expressionSettings),
    attributes: async (span) => {
      const parsed = await read(span, attributeSettings);
      if (!parsed.ok) return parsed;
      const { node, stretch } = parsed.value;
      return isRecordLiteral(node) ? ok({ node, stretch }) : err({ kind: "too-big" });
    },
  };
}

const isRecordLiteral = (node: Language.Ast.TNode): node is Language.Ast.RecordLiteral => node.kind === Language.Ast.NodeKind.RecordLiteral;

async function lexParse(text: string, settings: Settings): Promise<Outcome> {
  const task = await TaskUtils.tryLexParse(settings, text);
  if (TaskUtils.isParseStageOk(task)) return ok(task.ast);
  // Anything the library itself did not foresee, such as the end of the stack, says nothing about the text.
  if (CommonError.isCommonError(task.error)) return err({ kind: "too-big" });
  return err({ kind: "syntax", ...grammarProblem(task, text) });
}
