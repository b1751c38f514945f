import { Language } from "@microsoft/powerquery-parser";
import { nameOfIdentifier } from "./m-literals.ts";
import type { Stretch } from "./stretch.ts";
import type { FunctionHead } from "./values.ts";

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** The head of `(a as text, optional b) as table => …` or of `type function (a as Uri.Type) as table`. */
export function headOf(node: Language.Ast.FunctionExpression | Language.Ast.FunctionType, stretch: Stretch): FunctionHead {
  const parameters = node.parameters.content.elements.map(({ node: parameter }) => ({
    name: nameOfIdentifier(parameter.name.literal),
    type: parameter.parameterType === undefined ? "any" : typeText(parameter.parameterType.paired, stretch),
    optional: parameter.optionalConstant !== undefined,
  }));
  const returned = node.functionReturnType;
  return { parameters, returnType: returned === undefined ? "any" : typeText(returned.paired, stretch) };
}

export const eachHead: FunctionHead = { parameters: [{ name: "_", type: "any", optional: false }], returnType: "any" };

const longestType = 2_000;

/** A type as written, comments left out and white space evened. Of `(type text meta […])` what remains is `text`. */
function typeText(node: Node, stretch: Stretch): string {
  let at = node;
  for (;;) {
    if (at.kind === NodeKind.ParenthesizedExpression) at = at.content;
    else if (at.kind === NodeKind.MetadataExpression) at = at.left;
    else if (at.kind === NodeKind.TypePrimaryType) at = at.paired;
    else break;
  }
  const { positionStart, positionEnd } = at.tokenRange;
  const written = stretch.text.slice(positionStart.codeUnit, positionEnd.codeUnit);
  const even = written.replace(/"(?:[^"]|"")*"|\s+/gu, (found) => (found.startsWith("\"") ? found : " "));
  return even.length > longestType ? `${even.slice(0, longestType)}…` : even;
}
