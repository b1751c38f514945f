import {
  alternatives,
  callOf,
  lookUp,
  pairsOf,
  keyOf,
  NodeKind,
  resolve,
  scopeInside,
  selectionOf,
  textIn,
  nameIn,
  type Sited,
} from "./syntax-tree.ts";

/** What an expression has of the user's credential: all of it, or what must stay secret. */
export type CredentialPart = "record" | "secret" | null;

const secretFields: ReadonlySet<string> = new Set(["Key", "Password", "access_token", "refresh_token"]);
const mostDepth = 12;

/** As far as the text shows, through variables, branches and functions of the document. */
export function credentialIn(sited: Sited, depth = 0): CredentialPart {
  if (depth > mostDepth) return null;
  const at = resolve(sited);
  const branches = alternatives(at);
  if (branches !== null) return strongest(branches.map((one) => credentialIn(one, depth + 1)));
  const { node, scope, start } = at;
  const call = callOf(node);
  if (call === null) {
    const selection = selectionOf(node);
    return selection === null ? null : partOf(credentialIn({ node: selection.head, scope, start }, depth + 1), selection.fields);
  }
  if (call.name === "Extension.CurrentCredential") return partOf("record", call.fields);
  const [first, second] = call.args;
  if (/^Record\.Field(?:OrDefault)?$/u.test(call.name) && first !== undefined && second !== undefined) {
    const field = textIn(resolve({ node: second, scope, start }).node);
    return field === null ? null : partOf(credentialIn({ node: first, scope, start }, depth + 1), [field]);
  }
  const called = lookUp(call.name, scope);
  if (called !== undefined && called !== null) {
    const body = resolve(called);
    if (body.node.kind !== NodeKind.FunctionExpression) return null;
    const inside = { node: body.node.expression, scope: scopeInside(body.node, body.scope, body.start), start: body.start };
    return partOf(credentialIn(inside, depth + 1), call.fields);
  }
  // What turns a text into another one still gives the secret away.
  if (!/^(?:Text|Uri)\.(?:From|Trim|TrimStart|TrimEnd|Clean|EscapeDataString|Combine)$/u.test(call.name)) return null;
  return call.args.some((one) => credentialIn({ node: one, scope, start }, depth + 1) === "secret") ? "secret" : null;
}

function partOf(of: CredentialPart, fields: readonly string[]): CredentialPart {
  const [first, ...more] = fields;
  if (first === undefined || of !== "record") return first === undefined ? of : null;
  return secretFields.has(first) && more.length === 0 ? "secret" : null;
}

const strongest = (parts: readonly CredentialPart[]): CredentialPart =>
  parts.includes("secret") ? "secret" : parts.includes("record") ? "record" : null;

/** A field of a query whose value is a secret. */
export interface QueryField {
  readonly name: string;
  readonly at: Sited;
}

/** The fields of the record that an expression is, or may be, whose values are secret. */
export function secretFieldsOf(query: Sited, depth = 0): readonly QueryField[] {
  if (depth > mostDepth) return [];
  const at = resolve(query);
  const branches = alternatives(at);
  if (branches !== null) return branches.flatMap((one) => secretFieldsOf(one, depth + 1));
  if (at.node.kind !== NodeKind.RecordExpression) return [];
  const scope = scopeInside(at.node, at.scope, at.start);
  return pairsOf(at.node).flatMap((pair) => {
    // Under its own name a field sees the outer variable: `[key = key]`.
    const isOwn = pair.value.kind === NodeKind.IdentifierExpression && nameIn(pair.value) === keyOf(pair);
    const value = { node: pair.value, scope: isOwn ? at.scope : scope, start: at.start };
    return credentialIn(value) === "secret" ? [{ name: keyOf(pair), at: value }] : [];
  });
}
