import { Language } from "@microsoft/powerquery-parser";
import { limits } from "../../limits.ts";
import { nameOfIdentifier } from "./m-literals.ts";
import type { ElidedExpression } from "./elided-expression.ts";
import { waiting, type FunctionHead, type Scope } from "../values/values.ts";

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** The head of `(a as text, optional b) as table => …` or of `type function (a as Uri.Type) as table`. */
export function headOf(
  node: Language.Ast.FunctionExpression | Language.Ast.FunctionType,
  { elided, scope }: { readonly elided: ElidedExpression; readonly scope: Scope },
): FunctionHead {
  const parameters = node.parameters.content.elements.map(({ node: { name, parameterType, optionalConstant } }) => {
    const optional = optionalConstant !== undefined;
    const type = parameterType === undefined ? "any" : typeText(parameterType.paired, elided);
    const declared = parameterType === undefined ? null : waiting({ kind: "node", node: parameterType.paired, elided, scope });
    return { name: nameOfIdentifier(name.literal), type, optional, declared };
  });
  const returned = node.functionReturnType;
  return { parameters, returnType: returned === undefined ? "any" : typeText(returned.paired, elided) };
}

export const eachHead: FunctionHead = { parameters: [{ name: "_", type: "any", optional: false, declared: null }], returnType: "any" };

/** A type as written, comments left out and white space evened. Of `(type text meta […])` what remains is `text`. */
function typeText(node: Node, elided: ElidedExpression): string {
  let at = node;
  for (;;) {
    if (at.kind === NodeKind.ParenthesizedExpression) at = at.content;
    else if (at.kind === NodeKind.MetadataExpression) at = at.left;
    else if (at.kind === NodeKind.TypePrimaryType) at = at.paired;
    else break;
  }
  const { positionStart, positionEnd } = at.tokenRange;
  const written = elided.text.slice(positionStart.codeUnit, positionEnd.codeUnit);
  const even = written.replace(/"(?:[^"]|"")*"|\s+/gu, (found) => (found.startsWith('"') ? found : " "));
  return even.length > limits.mTypeCharacters ? `${even.slice(0, limits.mTypeCharacters)}…` : even;
}
