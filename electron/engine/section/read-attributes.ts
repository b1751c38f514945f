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

/** Reads attributes by the grammar. Broken ones are reported; of them the texts count that can be told all the same. */
export async function readAttributes(
  span: Span | null,
  grammar: Grammar,
  onProblem: (problem: SyntaxProblem) => void,
): Promise<Attributes> {
  if (span === null) return noAttributes;
  const parsed = await grammar.attributes(span);
  if (!parsed.ok) {
    if (parsed.error.kind !== "syntax") return noAttributes;
    onProblem(parsed.error.problem);
    return { texts: plainTexts(grammar.sourceOf(span)), records: new Map() };
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

/** `Name = "text"` of the outermost brackets, whatever else is between them. */
function plainTexts(source: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let depth = 0;
  for (const [token, name, text] of source.matchAll(plainToken)) {
    if (name !== undefined && text !== undefined) {
      const value = depth === 1 ? textOfLiteral(text) : null;
      if (value !== null) texts.set(nameOfIdentifier(name), value);
    } else if ("[({".includes(token)) depth += 1;
    else if ("])}".includes(token)) depth -= 1;
  }
  return texts;
}

/** A pair, a literal or comment of its own, or a bracket. What never ends takes the rest, so that each character is read a few times only. */
const plainToken =
  /(#"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*)\s*=\s*("(?:[^"]|"")*")|#?"(?:[^"]|"")*"?|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*)|[\p{L}_][\p{L}\p{N}_.]*|[[\](){}]/gu;
