import names from "../../../../shared/data/m-library-names.json" with { type: "json" };

/** Names that M's own library defines, as far as they are documented or were seen in use. Newer releases of Power BI may have more. */
export const libraryNames: ReadonlySet<string> = new Set([...names.documented, ...names.seen]);

/** `Table` of `Table.AddColumn`; empty for a name without a dot. */
export function namespaceOf(name: string): string {
  const dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(0, dot);
}

/** Where the library may gain names: what is not in the list may still be defined. */
export const libraryNamespaces: ReadonlySet<string> = new Set([...libraryNames].map(namespaceOf));

let folded: ReadonlyMap<string, string> | undefined;

/** The library's name that differs from this one in upper and lower case only. */
export function libraryNameLike(name: string): string | undefined {
  folded ??= new Map([...libraryNames].map((known) => [known.toLowerCase(), known]));
  return folded.get(name.toLowerCase());
}

/** Those of them that the M reference documents. */
export const documentedNames: ReadonlySet<string> = new Set(names.documented);
