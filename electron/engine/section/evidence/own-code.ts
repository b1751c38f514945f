import { alternatives, callOf, resolve, textIn, type Sited } from "./syntax-tree.ts";

const mostDepth = 12;

/** The connector's own part whose text an expression is; `""` where its name is computed, null where it is anything else. */
export function ownPartIn(sited: Sited, depth = 0): string | null {
  if (depth > mostDepth) return null;
  const at = resolve(sited);
  const branches = alternatives(at);
  if (branches !== null) {
    const parts = branches.map((one) => ownPartIn(one, depth + 1));
    return parts.includes(null) ? null : (parts[0] ?? null);
  }
  const call = callOf(at.node);
  const [first] = call?.args ?? [];
  if (call === null || first === undefined || call.fields.length > 0) return null;
  const argument = { ...at, node: first };
  if (call.name === "Extension.Contents") return textIn(resolve(argument).node) ?? "";
  return /^(?:Text\.(?:FromBinary|Trim|TrimStart|TrimEnd|Clean)|Lines\.(?:FromBinary|ToText)|Binary\.(?:Buffer|Decompress))$/u.test(
    call.name,
  )
    ? ownPartIn(argument, depth + 1)
    : null;
}
