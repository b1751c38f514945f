import { DefaultSettings, Language, TaskUtils, type Lexer } from "@microsoft/powerquery-parser";

const { NodeKind } = Language.Ast;
type Node = Language.Ast.TNode;

export interface ReadMember {
  readonly name: string;
  readonly shared: boolean;
  /** Texts by name, as written. */
  readonly attributes: Readonly<Record<string, string>>;
}
export interface ReadFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly optional: boolean }[];
  readonly returnType: string;
}
export interface Reading {
  readonly sectionName: string | null;
  readonly members: readonly ReadMember[];
  readonly functions: readonly ReadFunction[];
}

/** Reads a section document by parsing all of it with Microsoft's grammar: only the walk of its tree is ours. Null when it refuses. */
export async function readByFullParse(text: string): Promise<Reading | null> {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text.replace(/^\uFEFF/u, ""));
  if (!TaskUtils.isParseStageOk(task) || task.ast.kind !== NodeKind.Section) return null;
  const section = task.ast;
  const members = section.sectionMembers.elements;
  const byName = new Map(members.map((member) => [plain(member.namePairedExpression.key.literal), member.namePairedExpression.value]));
  const walk: Walk = { tokens: task.lexerSnapshot, byName };
  return {
    sectionName: section.name === undefined ? null : plain(section.name.literal),
    members: members.map((member) => ({
      name: plain(member.namePairedExpression.key.literal),
      shared: member.sharedConstant !== undefined,
      attributes: attributesOf(member.literalAttributes),
    })),
    functions: members
      .filter((member) => member.sharedConstant !== undefined)
      .flatMap(({ namePairedExpression: { key, value } }) => {
        const head = functionHead(value, walk);
        return head === null ? [] : [{ name: plain(key.literal), ...head }];
      }),
  };
}

interface Walk {
  readonly tokens: Lexer.LexerSnapshot;
  readonly byName: ReadonlyMap<string, Node>;
}
type Head = Omit<ReadFunction, "name">;

const plain = (literal: string): string => (literal.startsWith('#"') ? literal.slice(2, -1).replaceAll('""', '"') : literal);

const unquoted = (literal: string): string => literal.replace(/^"|"$/gu, "").replaceAll('""', '"');

function attributesOf(record: Language.Ast.RecordLiteral | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (record?.content.elements ?? []).flatMap(({ node: { key, value } }) =>
      value.kind === NodeKind.LiteralExpression ? [[plain(key.literal), unquoted(value.literal)]] : [],
    ),
  );
}

/** The head of a function: written out, by another member's name, or under the type that `Value.ReplaceType` gives. */
function functionHead(node: Node, walk: Walk): Head | null {
  if (node.kind === NodeKind.FunctionExpression) return headFrom(node, walk);
  if (node.kind === NodeKind.EachExpression) return { parameters: [{ name: "_", type: "any", optional: false }], returnType: "any" };
  if (node.kind === NodeKind.ParenthesizedExpression) return functionHead(node.content, walk);
  if (node.kind === NodeKind.IdentifierExpression) {
    const member = walk.byName.get(plain(node.identifier.literal));
    return member === undefined ? null : functionHead(member, walk);
  }
  if (node.kind !== NodeKind.RecursivePrimaryExpression || node.head.kind !== NodeKind.IdentifierExpression) return null;
  const [call] = node.recursiveExpressions.elements;
  if (node.head.identifier.literal !== "Value.ReplaceType" || call?.kind !== NodeKind.InvokeExpression) return null;
  const type = call.content.elements[1]?.node;
  return type === undefined ? null : typeHead(type, walk);
}

function typeHead(node: Node, walk: Walk): Head | null {
  switch (node.kind) {
    case NodeKind.FunctionType:
      return headFrom(node, walk);
    case NodeKind.TypePrimaryType:
      return typeHead(node.paired, walk);
    case NodeKind.MetadataExpression:
      return typeHead(node.left, walk);
    case NodeKind.LetExpression: {
      const variables = node.variableList.elements.map(({ node: { key, value } }): [string, Node] => [plain(key.literal), value]);
      return typeHead(node.expression, { ...walk, byName: new Map([...walk.byName, ...variables]) });
    }
    case NodeKind.IdentifierExpression: {
      const member = walk.byName.get(plain(node.identifier.literal));
      return member === undefined ? null : typeHead(member, walk);
    }
    default:
      return null;
  }
}

function headFrom(node: Language.Ast.FunctionExpression | Language.Ast.FunctionType, walk: Walk): Head {
  return {
    parameters: node.parameters.content.elements.map(({ node: parameter }) => ({
      name: plain(parameter.name.literal),
      type: parameter.parameterType === undefined ? "any" : written(parameter.parameterType.paired, walk),
      optional: parameter.optionalConstant !== undefined,
    })),
    returnType: node.functionReturnType === undefined ? "any" : written(node.functionReturnType.paired, walk),
  };
}

/** Token by token, with one space where the source has any gap. */
function written(node: Node, walk: Walk): string {
  if (node.kind === NodeKind.ParenthesizedExpression) return written(node.content, walk);
  if (node.kind === NodeKind.MetadataExpression) return written(node.left, walk);
  if (node.kind === NodeKind.TypePrimaryType) return written(node.paired, walk);
  const tokens = walk.tokens.tokens.slice(node.tokenRange.tokenIndexStart, node.tokenRange.tokenIndexEnd + 1);
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    text += `${before !== undefined && before.positionEnd.codeUnit < token.positionStart.codeUnit ? " " : ""}${token.data}`;
  }
  return text;
}
