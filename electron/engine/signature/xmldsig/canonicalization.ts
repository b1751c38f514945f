/** How an element is written down before it is hashed. */
export interface Canonicalization {
  readonly exclusive: boolean;
  readonly comments: boolean;
  /** Prefixes that exclusive canonicalization treats as inclusive does; the empty prefix is the default namespace. */
  readonly inclusivePrefixes: readonly string[];
}

export const inclusive: Canonicalization = { exclusive: false, comments: false, inclusivePrefixes: [] };

const algorithms: ReadonlyMap<string, Canonicalization> = new Map([
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", inclusive],
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", { ...inclusive, comments: true }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#", { ...inclusive, exclusive: true }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#WithComments", { ...inclusive, exclusive: true, comments: true }],
]);

/** The canonicalization of an algorithm's URI; undefined for unsupported ones. */
export const canonicalizationFor = (uri: string): Canonicalization | undefined => algorithms.get(uri);
