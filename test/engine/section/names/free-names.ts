import { DefaultSettings, Language, Parser, TaskUtils } from "@microsoft/powerquery-parser";

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** The variables in sight; `without` is the one in whose own value we are. */
interface Scope {
  readonly names: ReadonlySet<string>;
  readonly without: string | null;
  readonly outer: Scope | null;
}

/** The free variables of an expression by Microsoft's grammar and the scopes of the language specification. Null when the grammar refuses it. */
export async function freeNames(expression: string): Promise<ReadonlySet<string> | null> {
  const task = await TaskUtils.tryLexParse({ ...DefaultSettings, parseBehavior: Parser.ParseBehavior.ParseExpression }, expression);
  if (!TaskUtils.isParseStageOk(task)) return null;
  const free = new Set<string>();
  visit(task.ast, null, free);
  return free;
}

const plain = (literal: string): string => (literal.startsWith('#"') ? literal.slice(2, -1).replaceAll('""', '"') : literal);

function isBound(name: string, inclusive: boolean, scope: Scope | null): boolean {
  if (scope === null) return false;
  if (scope.names.has(name) && (inclusive || scope.without !== name)) return true;
  return isBound(name, inclusive, scope.outer);
}

function visit(node: Node, scope: Scope | null, free: Set<string>): void {
  switch (node.kind) {
    case NodeKind.IdentifierExpression: {
      const { literal } = node.identifier;
      const isKeyword = literal.startsWith("#") && !literal.startsWith('#"');
      if (!isKeyword && !isBound(plain(literal), node.inclusiveConstant !== undefined, scope)) free.add(plain(literal));
      return;
    }
    case NodeKind.LetExpression: {
      const variables = node.variableList.elements.map((one) => one.node);
      const names = new Set(variables.map(({ key }) => plain(key.literal)));
      for (const { key, value } of variables) visit(value, { names, without: plain(key.literal), outer: scope }, free);
      return visit(node.expression, { names, without: null, outer: scope }, free);
    }
    case NodeKind.RecordExpression: {
      const fields = node.content.elements.map((one) => one.node);
      const names = new Set(fields.map(({ key }) => plain(key.literal)));
      for (const { key, value } of fields) visit(value, { names, without: plain(key.literal), outer: scope }, free);
      return;
    }
    case NodeKind.FunctionExpression: {
      const names = new Set(node.parameters.content.elements.map((one) => plain(one.node.name.literal)));
      return visit(node.expression, { names, without: null, outer: scope }, free);
    }
    case NodeKind.EachExpression:
      return visit(node.paired, { names: new Set(["_"]), without: null, outer: scope }, free);
    case NodeKind.FieldSelector:
    case NodeKind.FieldProjection:
      return;
    default:
      for (const child of childrenOf(node)) visit(child, scope, free);
  }
}

/** The nodes that a node's own properties hold. */
const childrenOf = (node: Node): readonly Node[] => Object.values(node).flatMap((value: unknown) => nodesIn(value));

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === "object" && value !== null && "kind" in value && "tokenRange" in value ? [value as Node] : [];
}
