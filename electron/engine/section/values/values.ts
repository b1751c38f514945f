import type { Language } from "@microsoft/powerquery-parser";
import type { LocalText } from "../../../../shared/model/known.ts";
import type { Parameter } from "../../../../shared/model/connector.ts";
import type { Span } from "../syntax/m-lexemes.ts";
import type { ElidedExpression } from "../syntax/elided-expression.ts";

/** What an expression is known to be without running M. `unknown` is an answer like any other and spreads. */
export type Value =
  | { readonly kind: "text"; readonly text: LocalText }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "logical"; readonly logical: boolean }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: readonly Thunk[] }
  | RecordValue
  | FunctionValue
  | TypeValue
  /** A function of Power Query's library that we can follow, by name. */
  | { readonly kind: "library"; readonly name: string }
  /** `Extension.Contents` of a part with a known name. */
  | { readonly kind: "contents"; readonly part: string }
  | ResourceValue
  /** `isData`: whatever it is, it is no function. */
  | { readonly kind: "unknown"; readonly isData: boolean };

/** What `TestConnection` gets: the data source path, the record of its JSON form, and what needs fields of that record. */
export type ResourceValue =
  | { readonly kind: "resource-path" }
  | { readonly kind: "resource-record" }
  | { readonly kind: "resource-fields"; readonly names: readonly string[] };

export interface RecordValue {
  readonly kind: "record";
  /** In source order. A Map, so that a field called `__proto__` is a field like any other. */
  readonly fields: ReadonlyMap<string, Thunk>;
  /** True when it may have fields beyond these: something unknown stood left of an `&`. */
  readonly open: boolean;
}

export interface FunctionValue {
  readonly kind: "function";
  readonly head: FunctionHead;
  /** The metadata of its type, where documentation lives. */
  readonly meta: Thunk | null;
  /** What runs when it is called; null when that is not in the text. */
  readonly body: FunctionBody | null;
  /** With fewer arguments a call fails for certain; null when that is not known. */
  readonly fewestArguments: number | null;
  /** The same of more arguments. */
  readonly mostArguments: number | null;
}

export interface HeadParameter extends Parameter {
  /** The expression of its type; null when it has none. */
  readonly declared: Thunk | null;
}

export interface FunctionHead {
  readonly parameters: readonly HeadParameter[];
  readonly returnType: string;
}

export interface FunctionBody {
  readonly span: Span;
  readonly scope: Scope;
}

export interface TypeValue extends NamedType {
  readonly kind: "type";
  /** Of a function type; null for every other type. */
  readonly head: FunctionHead | null;
  readonly meta: Thunk | null;
}

export interface NamedType {
  /** The primitive type it is, or that it is derived from; null when that is not known. */
  readonly base: string | null;
  readonly isNullable: boolean;
  /** `Uri.Type`, however it was reached. */
  readonly isUri: boolean;
}

/** The names in sight of an expression. `without` is what the expression itself is called: `a = a` means an outer `a`. */
export interface Scope {
  readonly names: ReadonlyMap<string, Thunk>;
  readonly without: string | null;
  readonly outer: Scope | null;
}

/** An expression with its surroundings, evaluated on demand and at most once. */
export interface Thunk {
  state: "waiting" | "evaluating" | "done";
  value: Value;
  readonly origin: Origin | null;
}

/** Where an expression comes from: parsed already, or a span of the document that the grammar has not seen. */
export type Origin =
  | { readonly kind: "node"; readonly node: Language.Ast.TNode; readonly elided: ElidedExpression; readonly scope: Scope }
  | { readonly kind: "span"; readonly span: Span; readonly scope: Scope };

export const unknownValue: Value = { kind: "unknown", isData: false };
/** Not known, but certainly no function. */
export const unknownData: Value = { kind: "unknown", isData: true };
export const nullValue: Value = { kind: "null" };

export const aType = (base: string | null, facts: Partial<TypeValue> = {}): TypeValue => ({
  kind: "type",
  head: null,
  meta: null,
  base,
  isNullable: base === "any" || base === "null",
  isUri: false,
  ...facts,
});

/** Whether it is certain that the value is no function. */
export const isData = (value: Value): boolean =>
  value.kind === "unknown" ? value.isData : value.kind !== "function" && value.kind !== "library";

export const waiting = (origin: Origin): Thunk => ({ state: "waiting", value: unknownValue, origin });
export const ready = (value: Value): Thunk => ({ state: "done", value, origin: null });

/** Finds a name from the inside out. */
export function lookUp(scope: Scope | null, name: string, inclusive: boolean): Thunk | undefined {
  for (let at = scope; at !== null; at = at.outer) {
    if (name === at.without && !inclusive) continue;
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
