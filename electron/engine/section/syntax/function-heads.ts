import { Language } from "@microsoft/powerquery-parser";
import { limits } from "../../limits.ts";
import { nameOfIdentifier } from "./m-literals.ts";
import type { ElidedExpression } from "./elided-expression.ts";
import type { FunctionHead } from "../values/values.ts";

const { LiteralKind, NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** The head of `(a as text, optional b) as table => …` or of `type function (a as Uri.Type) as table`. */
export function headOf(node: Language.Ast.FunctionExpression | Language.Ast.FunctionType, elided: ElidedExpression): FunctionHead {
  const parameters = node.parameters.content.elements.map(({ node: { name, parameterType, optionalConstant } }) => {
    const optional = optionalConstant !== undefined;
    const type = parameterType === undefined ? "any" : typeText(parameterType.paired, elided);
    return { name: nameOfIdentifier(name.literal), type, optional, inPath: saidOfPath(parameterType?.paired) ?? !optional };
  });
  const returned = node.functionReturnType;
  return { parameters, returnType: returned === undefined ? "any" : typeText(returned.paired, elided) };
}

export const eachHead: FunctionHead = { parameters: [{ name: "_", type: "any", optional: false, inPath: true }], returnType: "any" };

/** Source text of a type, such as `(type text meta [DataSource.Path = false])`. */
function saidOfPath(type: Node | undefined): boolean | undefined {
  if (type?.kind === NodeKind.ParenthesizedExpression) return saidOfPath(type.content);
  if (type?.kind !== NodeKind.MetadataExpression || type.right.kind !== NodeKind.RecordExpression) return undefined;
  const said = type.right.content.elements.find(({ node }) => nameOfIdentifier(node.key.literal) === "DataSource.Path")?.node.value;
  return said?.kind === NodeKind.LiteralExpression && said.literalKind === LiteralKind.Logical ? said.literal === "true" : undefined;
}

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
