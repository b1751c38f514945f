/** A line of the connector's code, counted from 1. */
export interface CodePlace {
  readonly document: string;
  readonly line: number;
}

/**
 * Something that the code of a connector names, so that it may do it when it runs. Found by reading, not by running: what is not seen
 * may be done all the same, and what is seen may never be reached.
 */
export type CapabilityFacts =
  /**
   * An address in a text. `contacted`: it is what a data function is called with; `written`: it stands somewhere else in the code. `whole`
   * is false where the rest of the host is put together at run time; then `host` is what the text has of it, which may be nothing.
   */
  | { readonly kind: "address"; readonly host: string; readonly use: "contacted" | "written"; readonly whole: boolean }
  /** Parameters that hold an address: it is the user who gives it. */
  | { readonly kind: "asked-address"; readonly functionName: string; readonly parameters: readonly string[] }
  /** `fixed`: every call is made with a text of the code; `computed`: none is, or the function is handed on. */
  | { readonly kind: "data-function"; readonly functionName: string; readonly called: "fixed" | "computed" | "mixed" }
  /** `authentication` is null where the list is computed. */
  | { readonly kind: "sign-in"; readonly dataSourceKind: string; readonly authentication: string | null }
  | { readonly kind: "reads-credential" | "evaluates-code" | "writes-traces" | "native-query"; readonly functionName: string }
  /** `certain` is false where the field is computed. */
  | { readonly kind: "direct-query"; readonly publish: string; readonly certain: boolean };

export type CapabilityKind = CapabilityFacts["kind"];

export type Capability = CapabilityFacts & {
  /** The first ones; empty where it follows from a declaration whose line is not known. */
  readonly places: readonly CodePlace[];
  /** How many more places there are. */
  readonly morePlaces: number;
};

/** What the code of a connector names, of what matters to whoever is asked to rely on it. */
export interface Capabilities {
  /** In the order of `capabilityKinds`. */
  readonly seen: readonly Capability[];
  /** How many more there are than are listed. */
  readonly leftOut: number;
  /** Documents of the file that hold code and could not be read. */
  readonly unread: readonly string[];
}

/** The order in which they are shown. */
export const capabilityKinds = [
  "address",
  "asked-address",
  "data-function",
  "sign-in",
  "reads-credential",
  "evaluates-code",
  "native-query",
  "direct-query",
  "writes-traces",
] as const satisfies readonly CapabilityKind[];

export const nothingSeen: Capabilities = { seen: [], leftOut: 0, unread: [] };
