import { lookUp, logicalIn, nameIn, NodeKind, resolve, walk, type Sited } from "./syntax-tree.ts";

/** A switch that decides whether something is traced. */
export interface TraceFlag {
  readonly name: string;
  readonly isOn: boolean;
  /** The value that the text gives it. */
  readonly value: Sited;
}

/** What was found for conditions so far: each is asked about again from those around it. */
export type KnownFlags = Map<Sited["node"], TraceFlag | null>;

/**
 * `if Flag then … Diagnostics.Trace(…)`: the switch in the condition, where its value is in the text and one branch traces. What a switch
 * further inside decides about does not count.
 */
export function traceFlagOf(at: Sited, known: KnownFlags): TraceFlag | null {
  const before = known.get(at.node);
  if (before !== undefined) return before;
  const found = findFlag(at, known);
  known.set(at.node, found);
  return found;
}

function findFlag(at: Sited, known: KnownFlags): TraceFlag | null {
  const { node } = at;
  if (node.kind !== NodeKind.IfExpression) return null;
  const condition = { ...at, node: node.condition };
  const isMet = logicalOf(condition);
  const flag = isMet === null ? null : flagIn(condition);
  if (flag === null) return null;
  const whenMet = traces({ ...at, node: node.trueExpression }, known);
  const otherwise = traces({ ...at, node: node.falseExpression }, known);
  // Where both trace, the switch decides about something else.
  return whenMet === otherwise ? null : { ...flag, isOn: isMet === whenMet };
}

/** Null where it is known only at run time. */
function logicalOf(sited: Sited, depth = 0): boolean | null {
  if (depth > 12) return null;
  const at = resolve(sited);
  const { node } = at;
  const of = (part: Sited["node"]): boolean | null => logicalOf({ ...at, node: part }, depth + 1);
  if (node.kind === NodeKind.EqualityExpression) {
    const [left, right] = [of(node.left), of(node.right)];
    return left === null || right === null ? null : (left === right) === (node.operatorConstant.constantKind === "=");
  }
  if (node.kind === NodeKind.LogicalExpression) {
    const [left, right] = [of(node.left), of(node.right)];
    const decides = node.operatorConstant.constantKind === "or";
    if (left === decides || right === decides) return decides;
    return left === null || right === null ? null : !decides;
  }
  if (node.kind === NodeKind.UnaryExpression) {
    const isNot = node.operators.elements.every((one) => one.constantKind === "not");
    const value = isNot ? of(node.typeExpression) : null;
    return value === null ? null : value !== (node.operators.elements.length % 2 === 1);
  }
  return logicalIn(node);
}

/** The first name in a condition whose value is `true` or `false` in the text. */
function flagIn(condition: Sited): Pick<TraceFlag, "name" | "value"> | null {
  let found: Pick<TraceFlag, "name" | "value"> | null = null;
  walk(condition, null, (at) => {
    if (found !== null || at.node.kind !== NodeKind.IdentifierExpression) return;
    const value = resolve(at);
    if (logicalIn(value.node) !== null) found = { name: nameIn(at.node), value };
  });
  return found;
}

/** Calls of the library's functions, or of a module that is called `Diagnostics`. */
function traces(branch: Sited, known: KnownFlags): boolean {
  let found = false;
  const switched = new Set<Sited["node"]>();
  walk(branch, null, (at) => {
    if (traceFlagOf(at, known) !== null) switched.add(at.node);
    if (found || at.node.kind !== NodeKind.IdentifierExpression) return;
    const name = nameIn(at.node);
    const isTrace = name === "Diagnostics" ? lookUp(name, at.scope) !== undefined : name.startsWith("Diagnostics.");
    found = isTrace && !at.ancestors.some((one) => switched.has(one));
  });
  return found;
}
