import type { Parameter } from "./connector.ts";

/** A parameter's type as far as it says which values fit. */
export interface ValueType {
  /** A primitive type, `text`, `record`; `any` for all. */
  readonly base: string;
  readonly takesNull: boolean;
}

/** Null when the type cannot be known. */
export function valueTypeOf({ type, resolvedType, optional }: Pick<Parameter, "type" | "resolvedType" | "optional">): ValueType | null {
  const known = resolvedType === undefined ? type : resolvedType;
  if (known === null) return null;
  const [, nullable, written] = /^(nullable )?\s*([\s\S]*)$/u.exec(known) ?? [];
  const base = baseOf(written ?? "");
  // An optional parameter may be left out, which is the same as null.
  return { base: base === "anynonnull" ? "any" : base, takesNull: nullable !== undefined || optional || base === "any" || base === "null" };
}

function baseOf(written: string): string {
  if (written.startsWith("{")) return "list";
  if (written.startsWith("[")) return "record";
  return /^\w+/u.exec(written)?.[0] ?? written;
}

/** How a type compares with the one before: the same values fit, or more; only some of them; none. */
export function compareTypes(before: ValueType, after: ValueType): "fits" | "narrower" | "differs" {
  if (after.base === "any") return before.takesNull && !after.takesNull ? "narrower" : "fits";
  if (before.base === "any") return "narrower";
  if (before.base !== after.base) return "differs";
  return before.takesNull && !after.takesNull ? "narrower" : "fits";
}
