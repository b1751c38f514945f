import type { ConnectorFacts } from "./connector.ts";
import type { PartName } from "./signature.ts";

/**
 * Whether all code of a connector was read by Microsoft's own grammar, and with what result. This alone says that there is a mistake:
 * the facts are read faster, by less than the whole grammar, and before it.
 */
export type CodeCheck =
  /** Not so far, or on request not at all. */
  | { readonly kind: "not-checked" }
  /** There is no code to check, or Power BI itself vouches for it: an intact certified connector. */
  | { readonly kind: "not-needed" }
  | { readonly kind: "reads" }
  | CodeMistake
  /** More than is read in full: `size` for any computer, `time` and `memory` for this one at that moment. */
  | { readonly kind: "too-large-to-check"; readonly because: "size" | "time" | "memory" }
  /** The grammar failed where it should have said whether the code reads. */
  | { readonly kind: "could-not-check" };

export interface CodeMistake {
  readonly kind: "mistake";
  readonly document: PartName;
  /** `helper`: a `.pqm` file, which the connector reads only when it runs. */
  readonly role: "main" | "helper";
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** What the grammar expected or found, in its own words. */
  readonly detail: string;
}

export type CodeCheckKind = CodeCheck["kind"];

/** Whether another check of the same bytes gives the same result. */
export const isRepeatableCheck = (check: CodeCheck): boolean =>
  check.kind === "reads" ||
  check.kind === "mistake" ||
  check.kind === "could-not-check" ||
  (check.kind === "too-large-to-check" && check.because === "size");

/** The facts with the result of a check. */
export function withCodeCheck(facts: ConnectorFacts, codeCheck: CodeCheck): ConnectorFacts {
  if (codeCheck.kind !== "mistake") return { ...facts, codeCheck };
  const { line, column, detail } = codeCheck;
  return { ...facts, codeCheck, parse: "error", syntaxError: { line, column, detail } };
}

/** Whether something of the code is known not to have been read, so that what the facts lack may be there all the same. */
export const isReadInPart = ({ codeCheck, notRead }: Pick<ConnectorFacts, "codeCheck" | "notRead">): boolean =>
  notRead.length > 0 || codeCheck.kind === "mistake" || codeCheck.kind === "too-large-to-check" || codeCheck.kind === "could-not-check";

/** Whether members may have been missed. Code that is too large to be read in full was still searched for them. */
export const mayHideMembers = ({ codeCheck, notRead }: Pick<ConnectorFacts, "codeCheck" | "notRead">): boolean =>
  notRead.length > 0 || codeCheck.kind === "mistake";

/** Whether nothing of the code is left to be read: only then does what the facts lack not exist. */
export const isReadInFull = (facts: Pick<ConnectorFacts, "codeCheck" | "notRead">): boolean =>
  facts.codeCheck.kind !== "not-checked" && !isReadInPart(facts);
