import { Language } from "@microsoft/powerquery-parser";
import { nameOfIdentifier, textOfLiteral } from "../syntax/m-literals.ts";

export type Node = Language.Ast.TNode;
export const { NodeKind, LiteralKind } = Language.Ast;

/** An expression with the names that it sees. `start`: where the piece of the document begins that it was read from. */
export interface Sited {
  readonly node: Node;
  readonly scope: Names | null;
  readonly start: number;
}

/** Names of one level: null for those whose value is not in the text, such as parameters. */
export interface Names {
  readonly names: ReadonlyMap<string, Sited | null>;
  readonly outer: Names | null;
}

/** An expression on a walk through a tree. `holders`: the names of the members, variables and fields around it, outermost first. */
export interface Visited extends Sited {
  readonly ancestors: readonly Node[];
  readonly holders: readonly string[];
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "tokenRange" in value && "kind" in value;

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

type Pair = Language.Ast.IdentifierPairedExpression | Language.Ast.GeneralizedIdentifierPairedExpression;

export const isPair = (node: Node): node is Pair =>
  node.kind === NodeKind.IdentifierPairedExpression || node.kind === NodeKind.GeneralizedIdentifierPairedExpression;

export const keyOf = ({ key }: Pair): string => nameOfIdentifier(key.literal);

/** The fields of a record, or the variables of a `let`. */
export function pairsOf(node: Node): readonly Pair[] {
  if (node.kind === NodeKind.LetExpression) return node.variableList.elements.map((one) => one.node);
  return node.kind === NodeKind.RecordExpression ? node.content.elements.map((one) => one.node) : [];
}

/** Calls `on` for every expression of a tree, outer ones first. */
export function walk({ node, scope, start }: Sited, holder: string | null, on: (visited: Visited) => void): void {
  const ancestors: Node[] = [];
  const holders: string[] = holder === null ? [] : [holder];
  const visit = (at: Node, sees: Names | null): void => {
    on({ node: at, scope: sees, start, ancestors, holders });
    const inside = scopeInside(at, sees, start);
    if (isPair(at)) holders.push(keyOf(at));
    ancestors.push(at);
    for (const child of childrenOf(at)) visit(child, inside);
    ancestors.pop();
    if (isPair(at)) holders.pop();
  };
  visit(node, scope);
}

/** The names that the parts of an expression see. Fields of a record see one another, as variables of a `let` do. */
export function scopeInside(node: Node, outer: Names | null, start: number): Names | null {
  if (node.kind === NodeKind.FunctionExpression) {
    const names = node.parameters.content.elements.map((one): [string, null] => [nameOfIdentifier(one.node.name.literal), null]);
    return { names: new Map(names), outer };
  }
  const pairs = pairsOf(node);
  if (pairs.length === 0) return outer;
  const names = new Map<string, Sited | null>();
  const scope: Names = { names, outer };
  for (const pair of pairs) names.set(keyOf(pair), { node: pair.value, scope, start });
  return scope;
}

const mostSteps = 24;

/** What an expression is, through brackets and names whose value is in the text. Itself where a name leads no further. */
export function resolve(sited: Sited): Sited {
  let at = sited;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const { node, scope, start } = at;
    if (node.kind === NodeKind.ParenthesizedExpression) at = { node: node.content, scope, start };
    else if (node.kind === NodeKind.LetExpression) at = { node: node.expression, scope: scopeInside(node, scope, start), start };
    else {
      const found = node.kind === NodeKind.IdentifierExpression ? lookUp(nameIn(node), scope) : undefined;
      if (found === undefined || found === null || found.node === node) return at;
      at = found;
    }
  }
  return at;
}

/** Undefined: no such name in the text. Null: its value is not in the text. */
export function lookUp(name: string, scope: Names | null): Sited | null | undefined {
  for (let at = scope; at !== null; at = at.outer) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const nameIn = ({ identifier }: Language.Ast.IdentifierExpression): string => nameOfIdentifier(identifier.literal);

/** `Name(arguments)` and what is taken of its result: `Name(…)[Key]`. */
export interface Call {
  readonly name: string;
  readonly args: readonly Node[];
  readonly fields: readonly string[];
}

/** Null where it is no call of a function by its name. */
export function callOf(node: Node): Call | null {
  if (node.kind !== NodeKind.RecursivePrimaryExpression || node.head.kind !== NodeKind.IdentifierExpression) return null;
  const [first, ...rest] = node.recursiveExpressions.elements;
  if (first?.kind !== NodeKind.InvokeExpression) return null;
  return { name: nameIn(node.head), args: first.content.elements.map((one) => one.node), fields: fieldsOf(rest) };
}

/** `name[Field][Other]`; null where it is anything else. */
export function selectionOf(node: Node): { readonly head: Node; readonly fields: readonly string[] } | null {
  if (node.kind !== NodeKind.RecursivePrimaryExpression) return null;
  const { elements } = node.recursiveExpressions;
  return elements.every(({ kind }) => kind === NodeKind.FieldSelector) ? { head: node.head, fields: fieldsOf(elements) } : null;
}

const fieldsOf = (steps: readonly Node[]): readonly string[] =>
  steps.flatMap((step) => (step.kind === NodeKind.FieldSelector ? [nameOfIdentifier(step.content.literal)] : []));

/** The text of a literal; null for everything else. */
export const textIn = (node: Node): string | null =>
  node.kind === NodeKind.LiteralExpression && node.literalKind === LiteralKind.Text ? textOfLiteral(node.literal) : null;

/** Null where it is no `true` and no `false`. */
export const logicalIn = (node: Node): boolean | null =>
  node.kind === NodeKind.LiteralExpression && node.literalKind === LiteralKind.Logical ? node.literal === "true" : null;

/** The expressions that one may turn out to be: the branches of `if` and `try`, both sides of `&` and `??`. */
export function alternatives({ node, scope, start }: Sited): readonly Sited[] | null {
  const here = (...nodes: readonly Node[]): readonly Sited[] => nodes.map((one) => ({ node: one, scope, start }));
  if (node.kind === NodeKind.IfExpression) return here(node.trueExpression, node.falseExpression);
  if (node.kind === NodeKind.ErrorHandlingExpression) {
    const handler: unknown = node.handler === undefined ? undefined : "paired" in node.handler ? node.handler.paired : undefined;
    return here(node.protectedExpression, ...(isNode(handler) ? [handler] : []));
  }
  if (node.kind === NodeKind.ArithmeticExpression && node.operatorConstant.constantKind === "&") return here(node.left, node.right);
  return node.kind === NodeKind.NullCoalescingExpression ? here(node.left, node.right) : null;
}

/** Where an expression begins in its document. */
export const positionOf = ({ node, start }: Pick<Sited, "node" | "start">): number => start + node.tokenRange.positionStart.codeUnit;
