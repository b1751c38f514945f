import { limits } from "../../limits.ts";
import { invariantText, joinTexts } from "../values/local-text.ts";
import { nullValue, unknownData, type Value } from "../values/values.ts";

/** `left & right` of what is known: texts culture by culture, lists, records (the right field wins). */
export function combine(left: Value, right: Value): Value {
  const asked = [left, right].flatMap((value) => (value.kind === "resource-fields" ? value.names : []));
  if (asked.length > 0) return { kind: "resource-fields", names: [...new Set(asked)] };
  if (left.kind === "text" && right.kind === "text") {
    const text = joinTexts(left.text, right.text);
    return text === undefined ? unknownData : { kind: "text", text };
  }
  if (left.kind === "list" && right.kind === "list") {
    return left.items.length + right.items.length > limits.mItems ? unknownData : { kind: "list", items: [...left.items, ...right.items] };
  }
  if (right.kind === "record" && (left.kind === "record" || left.kind === "unknown")) {
    const before = left.kind === "record" ? left : { fields: new Map(), open: true };
    if (before.fields.size + right.fields.size > limits.mItems) return unknownData;
    // An unknown field on the right of an open record may override any on the left, so nothing of the left is certain.
    if (right.open) return right;
    return { kind: "record", fields: new Map([...before.fields, ...right.fields]), open: before.open };
  }
  const nothing = left.kind === "null" || right.kind === "null";
  return nothing && [left, right].every(({ kind }) => kind === "null" || kind === "text") ? nullValue : unknownData;
}

/** `left = right` for plain values; undefined when it takes more than the text to know. */
export function areEqual(left: Value, right: Value): boolean | undefined {
  if (left.kind === "null" || right.kind === "null") {
    return mayBeNull(left) || mayBeNull(right) ? undefined : left.kind === right.kind;
  }
  if (left.kind === "logical" && right.kind === "logical") return left.logical === right.logical;
  if (left.kind === "number" && right.kind === "number") return left.number === right.number;
  if (left.kind !== "text" || right.kind !== "text") return undefined;
  const [a, b] = [invariantText(left.text), invariantText(right.text)];
  return a === null || b === null ? undefined : a === b;
}

const mayBeNull = ({ kind }: Value): boolean => kind === "unknown" || kind === "resource-fields";

export const logicalValue = (logical: boolean | undefined): Value => (logical === undefined ? unknownData : { kind: "logical", logical });
export const logicalOf = (value: Value): boolean | undefined => (value.kind === "logical" ? value.logical : undefined);
