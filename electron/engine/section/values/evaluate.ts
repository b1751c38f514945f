import { Language } from "@microsoft/powerquery-parser";
import { limits } from "../../limits.ts";
import { eachHead, headOf } from "../syntax/function-heads.ts";
import type { Grammar } from "../syntax/grammar.ts";
import { givesData, library, libraryType, requiredCount, type LibraryPorts } from "./library.ts";
import { lacksText } from "./local-text.ts";
import type { Span } from "../syntax/m-lexemes.ts";
import { nameOfIdentifier, numberOfLiteral, textOfLiteral } from "../syntax/m-literals.ts";
import { areEqual, combine, logicalOf, logicalValue } from "../syntax/operators.ts";
import type { ElidedExpression } from "../syntax/elided-expression.ts";
import {
  aType,
  isData,
  lookUp,
  nullValue,
  ready,
  unknownData,
  unknownValue,
  waiting,
  type Scope,
  type Thunk,
  type Value,
} from "./values.ts";
import { isDataExpression, isDataType } from "../syntax/data-expressions.ts";
import type { SyntaxProblem } from "../syntax/walk-expression.ts";

const { NodeKind, LiteralKind } = Language.Ast;
type Node = Language.Ast.TNode;

/** The context of a node. */
interface Site {
  readonly elided: ElidedExpression;
  readonly scope: Scope;
  readonly depth: number;
}

export interface EvaluatorPorts {
  readonly grammar: Grammar;
  readonly members: ReadonlyMap<string, Thunk>;
  readonly sectionName: string | null;
  readonly loadString: LibraryPorts["loadString"];
  /** Called for each expression that turned out to break the grammar. */
  readonly onProblem: (problem: SyntaxProblem) => void;
}

/**
 * Evaluates expressions without running M. Lazy as M is: a field that is not requested is never evaluated. One question at a time:
 * a value that depends on itself is unknown.
 */
export class Evaluator {
  private readonly ports: EvaluatorPorts;
  private steps = 0;

  constructor(ports: EvaluatorPorts) {
    this.ports = ports;
  }

  async force(thunk: Thunk, depth = 0): Promise<Value> {
    if (thunk.state !== "waiting" || thunk.origin === null) return thunk.state === "done" ? thunk.value : unknownValue;
    thunk.state = "evaluating";
    const { origin } = thunk;
    thunk.value =
      origin.kind === "node"
        ? await this.evaluate(origin.node, { elided: origin.elided, scope: origin.scope, depth: depth + 1 })
        : await this.span(origin.span, origin.scope, depth + 1);
    thunk.state = "done";
    return thunk.value;
  }

  private async span(span: Span, scope: Scope, depth: number): Promise<Value> {
    const parsed = await this.ports.grammar.expression(span);
    if (parsed.ok) return this.evaluate(parsed.value.node, { elided: parsed.value.elided, scope, depth });
    if (parsed.error.kind === "syntax") this.ports.onProblem(parsed.error.problem);
    return unknownValue;
  }

  private async evaluate(node: Node, site: Site): Promise<Value> {
    this.steps += 1;
    if (this.steps > limits.mSteps || site.depth > limits.mStepDepth) return unknownValue;
    const inner: Site = { ...site, depth: site.depth + 1 };
    switch (node.kind) {
      case NodeKind.LiteralExpression:
        return literal(node);
      case NodeKind.ParenthesizedExpression:
        return this.evaluate(node.content, inner);
      case NodeKind.IdentifierExpression:
        return this.identifier(node, inner);
      case NodeKind.ListExpression:
        return list(node, site);
      case NodeKind.RecordExpression:
        return {
          kind: "record",
          fields: named(
            node.content.elements.map((one) => one.node),
            site,
          ),
          open: false,
        };
      case NodeKind.LetExpression: {
        const names = named(
          node.variableList.elements.map((one) => one.node),
          site,
        );
        return this.evaluate(node.expression, { ...inner, scope: { names, without: null, outer: site.scope } });
      }
      case NodeKind.IfExpression: {
        const condition = logicalOf(await this.evaluate(node.condition, inner));
        if (condition !== undefined) return this.evaluate(condition ? node.trueExpression : node.falseExpression, inner);
        return isDataExpression(node.trueExpression) && isDataExpression(node.falseExpression) ? unknownData : unknownValue;
      }
      case NodeKind.RecursivePrimaryExpression:
        return this.primary(node, inner);
      case NodeKind.FunctionExpression:
        return functionOf(node, site);
      case NodeKind.EachExpression:
        return this.each(node, site);
      case NodeKind.MetadataExpression: {
        const of = await this.evaluate(node.left, inner);
        return of.kind === "type" ? { ...of, meta: await this.withMetadata(of.meta, thunkOf(node.right, site), inner.depth) } : of;
      }
      case NodeKind.TypePrimaryType:
        return this.type(node.paired, inner);
      case NodeKind.AsExpression: {
        const value = await this.evaluate(node.left, inner);
        return value.kind === "unknown" && isDataType(node.right) ? unknownData : value;
      }
      case NodeKind.ErrorHandlingExpression:
        return this.protectedValue(node, inner);
      case NodeKind.PrimitiveType:
      case NodeKind.NullablePrimitiveType:
      case NodeKind.NullableType:
      case NodeKind.FunctionType:
      case NodeKind.ListType:
      case NodeKind.RecordType:
      case NodeKind.TableType:
        return this.type(node, inner);
      default:
        return this.operator(node, inner);
    }
  }

  private async identifier(node: Language.Ast.IdentifierExpression, { scope, depth }: Site): Promise<Value> {
    const name = nameOfIdentifier(node.identifier.literal);
    const found = lookUp(scope, name, node.inclusiveConstant !== undefined);
    if (found !== undefined) return this.force(found, depth);
    return libraryType(name) ?? (library.has(name) || givesData(name) ? { kind: "library", name } : unknownValue);
  }

  /** What stands where a type is due. A name or an expression there leads to a type as it does anywhere else. */
  private async type(node: Node, site: Site): Promise<Value> {
    switch (node.kind) {
      case NodeKind.PrimitiveType:
        return aType(node.primitiveTypeKind);
      case NodeKind.NullablePrimitiveType:
      case NodeKind.NullableType: {
        const of = await this.type(node.paired, { ...site, depth: site.depth + 1 });
        return of.kind === "type" ? { ...of, isNullable: true } : of;
      }
      case NodeKind.FunctionType:
        return aType("function", { head: headOf(node, site) });
      case NodeKind.ListType:
        return aType("list");
      case NodeKind.RecordType:
        return aType("record");
      case NodeKind.TableType:
        return aType("table");
      default: {
        const value = await this.evaluate(node, site);
        return value.kind === "type" ? value : unknownData;
      }
    }
  }

  /** `try f otherwise g`: what is known cannot fail any more. Without a handler the result is a record about success or failure. */
  private async protectedValue(node: Language.Ast.TErrorHandlingExpression, site: Site): Promise<Value> {
    if (node.handler === undefined) return unknownData;
    const value = await this.evaluate(node.protectedExpression, site);
    const mayFail = value.kind === "unknown" || value.kind === "resource-fields" || (value.kind === "text" && lacksText(value.text));
    if (!mayFail) return value;
    const otherwise = node.handlerKind === Language.Ast.ErrorHandlerKind.Otherwise ? node.handler.paired : undefined;
    return isData(value) && otherwise !== undefined && isDataExpression(otherwise) ? unknownData : unknownValue;
  }

  /** `t meta a meta b`: fields of `b` win. */
  private async withMetadata(before: Thunk | null, added: Thunk, depth: number): Promise<Thunk> {
    return before === null ? added : ready(combine(await this.force(before, depth), await this.force(added, depth)));
  }

  private each(node: Language.Ast.EachExpression, { elided, scope }: Site): Value {
    const span = elided.bodyAt(node.paired.tokenRange.positionStart.codeUnit);
    const body = span === undefined ? null : { span, scope };
    return { kind: "function", head: eachHead, meta: null, body, fewestArguments: 1, mostArguments: 1 };
  }

  /** A primary with what follows it: calls, field and item access, one after the other. */
  private async primary(node: Language.Ast.RecursivePrimaryExpression, site: Site): Promise<Value> {
    let [rest, value] = await this.primaryHead(node, site);
    for (const step of rest) {
      switch (step.kind) {
        case NodeKind.InvokeExpression:
          value = await this.call(
            value,
            step.content.elements.map((argument) => thunkOf(argument.node, site)),
            site.depth,
          );
          break;
        case NodeKind.FieldSelector:
          value = await this.field(value, step, site.depth);
          break;
        case NodeKind.ItemAccessExpression:
          value = await this.item(value, step, site);
          break;
        default:
          return unknownValue;
      }
    }
    return value;
  }

  /** `#sections[Name][Member]` and `#shared[Member]` lead back to the section; everything else begins with a value. */
  private async primaryHead(
    { head, recursiveExpressions }: Language.Ast.RecursivePrimaryExpression,
    site: Site,
  ): Promise<[rest: typeof recursiveExpressions.elements, value: Value]> {
    const steps = recursiveExpressions.elements;
    const keyword = head.kind === NodeKind.IdentifierExpression ? head.identifier.literal : "";
    if (keyword !== "#sections" && keyword !== "#shared") return [steps, await this.evaluate(head, site)];
    const path = steps.slice(0, keyword === "#sections" ? 2 : 1);
    const names = path.map((step) => (step.kind === NodeKind.FieldSelector ? nameOfField(step) : null));
    const here = keyword === "#shared" || names[0] === this.ports.sectionName;
    const member = here ? this.ports.members.get(names.at(-1) ?? "") : undefined;
    return [steps.slice(names.length), member === undefined ? unknownValue : await this.force(member, site.depth)];
  }

  async call(callee: Value, args: readonly Thunk[], depth = 0): Promise<Value> {
    if (callee.kind === "library") {
      const run = library.get(callee.name);
      const ports: LibraryPorts = { force: (thunk) => this.force(thunk, depth), loadString: this.ports.loadString };
      if (run !== undefined) return run(args, ports);
      return givesData(callee.name) ? unknownData : unknownValue;
    }
    if (callee.kind !== "function" || callee.body === null) return unknownValue;
    const { span, scope } = callee.body;
    if (span.end - span.start > limits.mCalledCharacters || args.length > callee.head.parameters.length) return unknownValue;
    const names = new Map(callee.head.parameters.map(({ name }, index) => [name, args[index] ?? ready(nullValue)]));
    return this.span(span, { names, without: null, outer: scope }, depth);
  }

  private async field(of: Value, step: Language.Ast.FieldSelector, depth: number): Promise<Value> {
    if (of.kind === "resource-record") {
      return step.optionalConstant === undefined ? { kind: "resource-fields", names: [nameOfField(step)] } : unknownData;
    }
    if (of.kind !== "record") return unknownValue;
    const found = of.fields.get(nameOfField(step));
    if (found !== undefined) return this.force(found, depth);
    return step.optionalConstant !== undefined && !of.open ? nullValue : unknownValue;
  }

  private async item(of: Value, step: Language.Ast.ItemAccessExpression, site: Site): Promise<Value> {
    const index = await this.evaluate(step.content, site);
    if (of.kind !== "list" || index.kind !== "number") return unknownValue;
    const found = of.items[index.number];
    if (found !== undefined) return this.force(found, site.depth);
    return step.optionalConstant !== undefined ? nullValue : unknownValue;
  }

  private async operator(node: Node, site: Site): Promise<Value> {
    switch (node.kind) {
      case NodeKind.ArithmeticExpression:
        return this.combined(node, site);
      case NodeKind.EqualityExpression: {
        const equal = areEqual(await this.evaluate(node.left, site), await this.evaluate(node.right, site));
        const wanted = node.operatorConstant.constantKind === Language.Constant.EqualityOperator.EqualTo;
        return logicalValue(equal === undefined ? undefined : equal === wanted);
      }
      case NodeKind.LogicalExpression: {
        const left = logicalOf(await this.evaluate(node.left, site));
        const decides = node.operatorConstant.constantKind === Language.Constant.LogicalOperator.Or;
        if (left === undefined || left === decides) return logicalValue(left);
        return logicalValue(logicalOf(await this.evaluate(node.right, site)));
      }
      case NodeKind.NullCoalescingExpression: {
        const left = await this.evaluate(node.left, site);
        if (left.kind === "null") return this.evaluate(node.right, site);
        if (left.kind !== "unknown") return left;
        return isData(left) && isDataExpression(node.right) ? unknownData : unknownValue;
      }
      case NodeKind.UnaryExpression: {
        const [operator, second] = node.operators.elements;
        if (operator?.constantKind !== Language.Constant.UnaryOperator.Not || second !== undefined) return unknownData;
        const value = logicalOf(await this.evaluate(node.typeExpression, site));
        return logicalValue(value === undefined ? undefined : !value);
      }
      default:
        return isDataExpression(node) ? unknownData : unknownValue;
    }
  }

  /** A chain of `&`, however long, without a step into the stack for each. */
  private async combined(node: Language.Ast.ArithmeticExpression, site: Site): Promise<Value> {
    const operands: Node[] = [];
    let at: Node = node;
    for (; at.kind === NodeKind.ArithmeticExpression; at = at.left) {
      if (at.operatorConstant.constantKind !== Language.Constant.ArithmeticOperator.And) return unknownData;
      operands.push(at.right);
    }
    let value = await this.evaluate(at, site);
    for (const operand of operands.reverse()) value = combine(value, await this.evaluate(operand, site));
    return value;
  }
}

const thunkOf = (node: Node, { elided, scope }: Site): Thunk => waiting({ kind: "node", node, elided, scope });
function functionOf(node: Language.Ast.FunctionExpression, { elided, scope }: Site): Value {
  const span = elided.bodyAt(node.expression.tokenRange.positionStart.codeUnit);
  const head = headOf(node, { elided, scope });
  const body = span === undefined ? null : { span, scope };
  return { kind: "function", head, meta: null, body, fewestArguments: requiredCount(head), mostArguments: head.parameters.length };
}

const nameOfField = (step: Language.Ast.FieldSelector): string => nameOfIdentifier(step.content.literal);

function literal(node: Language.Ast.LiteralExpression): Value {
  switch (node.literalKind) {
    case LiteralKind.Text: {
      const text = textOfLiteral(node.literal);
      return text === null ? unknownData : { kind: "text", text: { neutral: text, byCulture: {} } };
    }
    case LiteralKind.Logical:
      return { kind: "logical", logical: node.literal === "true" };
    case LiteralKind.Null:
      return nullValue;
    case LiteralKind.Numeric: {
      const number = numberOfLiteral(node.literal);
      return number === null ? unknownData : { kind: "number", number };
    }
    default:
      return unknownData;
  }
}

function list(node: Language.Ast.ListExpression, site: Site): Value {
  const items = node.content.elements.map((one) => one.node);
  if (items.some((item) => item.kind === NodeKind.RangeExpression)) return unknownData;
  return { kind: "list", items: items.map((item) => thunkOf(item, site)) };
}

type Pair = Language.Ast.IdentifierPairedExpression | Language.Ast.GeneralizedIdentifierPairedExpression;

/** Fields of a record or variables of a `let`: each sees the others, and under its own name the outer variable. */
function named(pairs: readonly Pair[], site: Site): ReadonlyMap<string, Thunk> {
  const names = new Map<string, Thunk>();
  for (const pair of pairs) {
    const name = nameOfIdentifier(pair.key.literal);
    names.set(name, thunkOf(pair.value, { ...site, scope: { names, without: name, outer: site.scope } }));
  }
  return names;
}
