import { Language } from "@microsoft/powerquery-parser";
import type { Grammar } from "./syntax/grammar.ts";
import type { Span } from "./syntax/m-lexemes.ts";
import { nameOfIdentifier, textOfLiteral } from "./syntax/m-literals.ts";
import type { SyntaxProblem } from "./syntax/walk-expression.ts";

const { NodeKind, LiteralKind } = Language.Ast;

/** The literal record before a section or member. Texts by name; records one level down (`Requires`) as texts by name, too. */
export interface Attributes {
  readonly texts: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
const noAttributes: Attributes = { texts: new Map(), records: new Map() };

/** Reads attributes by the grammar. Broken ones are reported and count as none. */
export async function readAttributes(
  span: Span | null,
  grammar: Grammar,
  onProblem: (problem: SyntaxProblem) => void,
): Promise<Attributes> {
  if (span === null) return noAttributes;
  const parsed = await grammar.attributes(span);
  if (!parsed.ok) {
    if (parsed.error.kind === "syntax") onProblem(parsed.error.problem);
    return noAttributes;
  }
  const records = new Map<string, ReadonlyMap<string, string>>();
  for (const { node } of parsed.value.node.content.elements) {
    if (node.value.kind === NodeKind.RecordLiteral) records.set(nameOfIdentifier(node.key.literal), textsOf(node.value));
  }
  return { texts: textsOf(parsed.value.node), records };
}

function textsOf(record: Language.Ast.RecordLiteral): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { node } of record.content.elements) {
    if (node.value.kind !== NodeKind.LiteralExpression || node.value.literalKind === LiteralKind.Null) continue;
    const { literal, literalKind } = node.value;
    const text = literalKind === LiteralKind.Text ? textOfLiteral(literal) : literal;
    if (text !== null) texts.set(nameOfIdentifier(node.key.literal), text);
  }
  return texts;
}
