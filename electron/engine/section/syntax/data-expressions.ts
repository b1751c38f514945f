import { Language } from "@microsoft/powerquery-parser";

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** Whether an expression, by its form alone, gives something that is no function (or fails). */
export function isDataExpression(node: Node): boolean {
  switch (node.kind) {
    case NodeKind.LiteralExpression:
    case NodeKind.ListExpression:
    case NodeKind.RecordExpression:
    case NodeKind.ArithmeticExpression:
    case NodeKind.EqualityExpression:
    case NodeKind.RelationalExpression:
    case NodeKind.LogicalExpression:
    case NodeKind.IsExpression:
    case NodeKind.UnaryExpression:
    case NodeKind.TypePrimaryType:
    case NodeKind.ErrorRaisingExpression:
      return true;
    case NodeKind.ParenthesizedExpression:
      return isDataExpression(node.content);
    case NodeKind.LetExpression:
      return isDataExpression(node.expression);
    case NodeKind.MetadataExpression:
      return isDataExpression(node.left);
    case NodeKind.AsExpression:
      return isDataType(node.right) || isDataExpression(node.left);
    case NodeKind.IfExpression:
      return isDataExpression(node.trueExpression) && isDataExpression(node.falseExpression);
    default:
      return false;
  }
}

const mayHoldFunctions: ReadonlySet<string> = new Set(["any", "anynonnull", "function", "none"]);

/** A primitive type that no function has. */
export function isDataType(node: Node): boolean {
  if (node.kind === NodeKind.NullablePrimitiveType) return isDataType(node.paired);
  return node.kind === NodeKind.PrimitiveType && !mayHoldFunctions.has(node.primitiveTypeKind);
}
